import type { Office } from "../contract";
import { readRegister, type RegisterCells } from "../sheet/cells/register-cells";
import { OFFICES, type OfficeKey } from "../sheet/layout";
import { cellText } from "./cell-text";
import { typedColumns } from "./unreadable-cells";

/** Sheet OPD as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readOffices(): RegisterCells<OfficeKey> | null {
  return readRegister(OFFICES, typedColumns(OFFICES));
}

/** Its offices, in the order of the sheet. */
export function officeLines({ rows }: RegisterCells<OfficeKey>): Office[] {
  return rows
    .map(({ cell }) => ({
      name: cellText(cell("name")),
      contact: cellText(cell("contact")),
      phone: cellText(cell("phone")),
      email: cellText(cell("email")),
    }))
    .filter(({ name }) => name !== "");
}

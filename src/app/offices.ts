import type { Office } from "../contract";
import { readRegister } from "../sheet/cells/register-cells";
import { OFFICES } from "../sheet/layout";
import { cellText } from "./cell-text";

/** Sheet OPD, in its order; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readOffices(): Office[] | null {
  const register = readRegister(OFFICES, ["name", "contact", "phone", "email"]);
  if (!register) return null;
  return register.rows
    .map(({ cell }) => ({
      name: cellText(cell("name")),
      contact: cellText(cell("contact")),
      phone: cellText(cell("phone")),
      email: cellText(cell("email")),
    }))
    .filter(({ name }) => name !== "");
}

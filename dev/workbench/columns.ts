import { START } from "../../src/sheet/layout";
import type { User } from "../emulator";
import { columnLetters } from "../emulator/area";

/** The letter of the column whose header is `header`. */
export function columnOf(staff: User, header: string, headerRow = 1, sheet = "Penilaian"): string {
  const headers = staff.displays(sheet, `A${headerRow}:AZ${headerRow}`)[0] ?? [];
  const at = headers.indexOf(header);
  if (at === -1) throw new Error(`no column ${header}: ${headers.join(", ")}`);
  return columnLetters(at + 1);
}

/** Enters a setting of sheet Mulai, which `range` names, into the cell beside its label. */
export function enterSetting(staff: User, range: string, value: number | string): void {
  const field = START.fields.find((each) => each.range === range);
  const labels = staff.displays(START.sheet, `A1:A${START.fields.length + 10}`).flat();
  const at = field === undefined ? -1 : labels.indexOf(field.label);
  if (at === -1) throw new Error(`no setting ${range}`);
  staff.type(START.sheet, `B${at + 1}`, value);
}

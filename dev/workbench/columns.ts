import type { User } from "../emulator";
import { columnLetters } from "../emulator/area";

/** The letter of the column whose header is `header`. */
export function columnOf(staff: User, header: string, headerRow = 1, sheet = "Penilaian"): string {
  const headers = staff.displays(sheet, `A${headerRow}:AZ${headerRow}`)[0] ?? [];
  const at = headers.indexOf(header);
  if (at === -1) throw new Error(`no column ${header}: ${headers.join(", ")}`);
  return columnLetters(at + 1);
}

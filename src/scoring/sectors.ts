import type { Indicator } from "./model";

/**
 * Whether the regulation leaves it to the agency which service an indicator is about, as with *Layanan Publik
 * Sektor 1* to *3*: its name on a sheet is the agency's own.
 */
export function isNamedByAgency({ name }: Indicator): boolean {
  return /\bSektor \d+$/.test(name);
}

/** What names an indicator, an aspect or a domain. */
import type { OfficialNumber } from "../scoring";
import { TEXT } from "../sentences";
import { isAbsent } from "./grid";

/** `5, 12, 40`; of more than ten the first ten and `…`. */
export function listNumbers(numbers: readonly OfficialNumber[]): string {
  const shown = numbers.slice(0, 10).map(String);
  return (numbers.length > shown.length ? [...shown, "…"] : shown).join(", ");
}

/** What a single cell holds, for a message: `"Layanan"`, `9`, `2,5`. */
export function describeKey(key: unknown): string {
  if (isAbsent(key)) return TEXT.functions.notGiven;
  if (typeof key === "number") return String(key).replace(".", ",");
  return typeof key === "string" ? `"${key}"` : TEXT.functions.notSingle;
}

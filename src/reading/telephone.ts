import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { tidyText } from "./characters";

/** What may be filled in as a telephone number. */
export const TELEPHONE_RULE = "Tulis nomornya saja, misalnya 0812-3456-7890.";

/** A telephone number may be 8 to 15 digits long, country code included (ITU-T E.164). */
const INTERNATIONAL = /^[1-9]\d{7,14}$/;
const SEPARATORS = /[\s().‐-―−-]/g;
/** Anything else in the cell, such as a name or an address, makes it no plain list of numbers. */
const NUMBERS = /^[\d\s()+.‐-―−/,;-]*$/;
/** What exporting leaves of a number that a sheet had taken for a decimal. */
const DECIMAL_REST = /^(\+?\d{8,15})[.,]0{1,2}$/;

/**
 * The digits that `wa.me` wants, of a number as people write it: `0812-3456-7890`, `+62 812 3456 7890`,
 * `62812…`, or `812…` where a sheet has dropped the leading zero. Of several numbers the first valid one.
 */
export function parseTelephone(cell: unknown): CellReading<string> {
  if (isBlank(cell)) return MISSING;
  const parts = String(cell)
    .split(/[/,;\n\r]/)
    .map(tidyText);
  const text = tidyText(String(cell)).replace(DECIMAL_REST, "$1");
  if (!NUMBERS.test(text)) return unreadable(cell);
  for (const part of parts) {
    const number = digitsOf(part.replace(DECIMAL_REST, "$1").replace(SEPARATORS, ""));
    if (number !== null && INTERNATIONAL.test(number)) return { kind: "value", value: number };
  }
  return unreadable(cell);
}

function digitsOf(compact: string): string | null {
  if (/^\+\d+$/.test(compact)) return indonesianMobile(compact.slice(1));
  if (!/^\d+$/.test(compact)) return null;
  if (compact.startsWith("00")) return indonesianMobile(compact.slice(2));
  if (compact.startsWith("0")) return indonesianMobile("62" + compact.slice(1));
  if (compact.startsWith("62")) return indonesianMobile(compact);
  return compact.startsWith("8") ? indonesianMobile("62" + compact) : null;
}

/** `+62 (0)812 …` keeps its zero by mistake; an Indonesian number has 8 to 12 digits after the code. */
function indonesianMobile(number: string): string | null {
  if (!number.startsWith("62")) return number;
  const national = number.slice(2).replace(/^0/, "");
  return /^[1-9]\d{7,11}$/.test(national) ? "62" + national : null;
}

import { isDate } from "./cell-reading";
import { UNSEEN, visibleText } from "./characters";
import { isoDayIn } from "./iso-day";
import { serialOf } from "./serial";

/** How many decimals of a number are read; what is left of a computed 1.1 + 0.1 is noise. */
const DECIMALS = 8;
const MOST_DIGITS = 15;
/** Later days are meant as days. */
const LAST_SERIAL = 1000;

/**
 * The number that a cell holds; undefined where it holds none. A number stored as text counts, as long as it
 * can only mean one: digits, with a comma or a point before decimals where those are allowed. So does a small
 * number that a left-over format shows as a day of 1900, because that is still what Sheets calculates with.
 *
 * @param decimals How many decimals a text may have.
 */
export function numberIn(cell: unknown, decimals = 0): number | undefined {
  if (typeof cell === "number") return rounded(cell);
  if (isDate(cell)) return smallSerial(cell.getTime());
  if (typeof cell !== "string") return undefined;
  const text = visibleText(cell);
  const iso = isoDayIn(text);
  if (iso?.day === text) return smallSerial(Date.UTC(iso.year, iso.month - 1, iso.date));
  const isNumeral = new RegExp(`^${numeral(decimals)}$`).test(text);
  return isNumeral ? Number(text.replace(",", ".")) : undefined;
}

/**
 * The same in a sheet: a formula that is the cell itself where it holds no such number, as text where it has too many digits.
 *
 * @param cell A cell's address, or a formula without blanks around it.
 * @param digits How many digits it may have before its decimals, zeros in front left out.
 */
export function numberFormula(cell: string, decimals = 0, digits = MOST_DIGITS): string {
  const value = `VALUE(REGEXREPLACE(${cell};"\\D";""))`;
  const scaled =
    decimals === 0 ? value : `${value}/10^LEN(REGEXREPLACE(${cell};"^\\D*\\d+[.,]?|\\D";""))`;
  const isOther = `REGEXREPLACE(${cell};"^${UNSEEN}*${numeral(decimals, digits)}${UNSEEN}*$";"")=${cell}`;
  const number = `ROUND(${cell};${String(DECIMALS)})`;
  const limited =
    digits === MOST_DIGITS
      ? number
      : `IF(ABS(${number})<1${"0".repeat(digits)};${number};${cell}&"")`;
  return (
    `IF(ISNUMBER(${cell});${limited};` +
    `IF(ISTEXT(${cell});IF(${isOther};${cell};${scaled});${cell}))`
  );
}

function numeral(decimals: number, digits = MOST_DIGITS): string {
  const zeros = digits === MOST_DIGITS ? "" : `0{0,${String(MOST_DIGITS - digits)}}`;
  const fraction = decimals === 0 ? "" : `(?:[.,]\\d{1,${String(decimals)}})?`;
  return `${zeros}\\d{1,${String(digits)}}${fraction}`;
}

function rounded(value: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toFixed(DECIMALS)) : value;
}

/** Midnight lies less than half a day from that of UTC wherever the sheet is used. */
function smallSerial(moment: number): number | undefined {
  const serial = serialOf(moment);
  return serial >= 0 && serial <= LAST_SERIAL ? serial : undefined;
}

import { format as formatByPattern, isDateFormat as isDatePattern } from "numfmt";
import { NotModelled } from "./errors";
import { localeRules, type Locale, type LocaleRules } from "./locale";

/** The number format of a cell to which none was given (assumed). */
export const AUTOMATIC = "0.###############";

/** The format of plain text: what is typed stays text. */
export const PLAIN_TEXT = "@";

const KNOWN_DATE_FORMATS = new Map<string, boolean>();

/** Whether a number in this format is a date or time, so that `getValue()` returns a Date. */
export function isDateFormat(format: string): boolean {
  const known = KNOWN_DATE_FORMATS.get(format);
  if (known !== undefined) return known;
  const isDate = isDatePattern(format);
  KNOWN_DATE_FORMATS.set(format, isDate);
  return isDate;
}

/** A number as the cell shows it; one whose format nobody can read is shown as it is. */
export function formatNumber(value: number, format: string, locale: Locale): string {
  const isPlain = format === AUTOMATIC || format === "General" || format === PLAIN_TEXT;
  if (isPlain || format === "") return automatic(value, localeRules(locale));
  const exact = isDateFormat(format) ? value : asWritten(value);
  try {
    return formatByPattern(format, exact, {
      locale: locale === "in_ID" ? "id" : "en",
      leap1900: false,
    });
  } catch {
    return automatic(value, localeRules(locale));
  }
}

/** The nearest number not below what 15 digits say, so that 1.005 is rounded as it is written. */
function asWritten(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  return Number(value.toPrecision(15)) * (1 + 2 * Number.EPSILON);
}

/** A moment by a Java-like date pattern, in a zone with a fixed distance to UTC. */
export function formatMoment(
  time: number,
  offsetMinutes: number,
  format: string,
  locale: Locale,
): string {
  const date = new Date(time + offsetMinutes * 60_000);
  return datePieces(format)
    .map((piece) => datePart(date, piece, locale, offsetMinutes))
    .join("");
}

/** A boolean, number or text as the cell shows it. */
function automatic(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value
          .toExponential(5)
          .replace(/\.?0+e/, "e")
          .replace("e", "E")
      : String(Number(value.toPrecision(size < 1 ? 9 : 11)));
  return text.replace(".", rules.decimal);
}

function datePieces(format: string): string[] {
  return [...format.matchAll(/'(?:[^']|'')*'|"[^"]*"|([A-Za-z])\1*|[^A-Za-z'"]+/g)].map(
    ([piece]) => piece,
  );
}

function datePart(date: Date, piece: string, locale: Locale, offsetMinutes: number): string {
  const { months, days } = localeRules(locale);
  const padded = (value: number): string => String(value).padStart(piece.length, "0");
  const name = (names: readonly string[], index: number): string => {
    const full = names[index] ?? "";
    return piece.length > 3 ? full : full.slice(0, 3);
  };
  if (piece === "''") return "'";
  if (/^['"]/.test(piece)) return piece.slice(1, -1).replaceAll("''", "'");
  if (!/^[A-Za-z]/.test(piece)) return piece;
  switch (piece.charAt(0)) {
    case "y":
      return piece.length === 2
        ? String(date.getUTCFullYear()).slice(-2)
        : padded(date.getUTCFullYear());
    case "M":
      return piece.length > 2 ? name(months, date.getUTCMonth()) : padded(date.getUTCMonth() + 1);
    case "d":
      // In Java's patterns `ddd` is not a name; Sheets' patterns use ddd and dddd for week days.
      return piece.length > 2 ? name(days, date.getUTCDay()) : padded(date.getUTCDate());
    case "E":
      return name(days, date.getUTCDay());
    case "H":
      return padded(date.getUTCHours());
    case "h":
      return padded(date.getUTCHours() % 12 || 12);
    case "m":
      return padded(date.getUTCMinutes());
    case "s":
      return padded(date.getUTCSeconds());
    case "S":
      return padded(date.getUTCMilliseconds());
    case "a":
      return date.getUTCHours() < 12 ? "AM" : "PM";
    case "Z":
    case "X": {
      const hours = String(Math.trunc(Math.abs(offsetMinutes) / 60)).padStart(2, "0");
      const minutes = String(Math.abs(offsetMinutes) % 60).padStart(2, "0");
      const colon = piece === "XXX" ? ":" : "";
      return `${offsetMinutes < 0 ? "-" : "+"}${hours}${colon}${minutes}`;
    }
    case "T":
      return piece;
    default:
      throw new NotModelled(`pola tanggal ${piece}`);
  }
}

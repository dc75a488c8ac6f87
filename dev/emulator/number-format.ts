import { fromSerial } from "./clock";
import { NotModelled } from "./errors";
import { localeRules, type Locale, type LocaleRules } from "./locale";

/** The number format of a cell to which none was given (assumed). */
export const AUTOMATIC = "0.###############";

/** The format of plain text: what is typed stays text. */
export const PLAIN_TEXT = "@";

/** Whether a number in this format is a date or time, so that `getValue()` returns a Date. */
export function isDateFormat(format: string): boolean {
  return /[dyMmHhs]/.test(stripQuoted(format)) && !/[0#?]/.test(stripQuoted(format));
}

/** A number as the cell shows it. */
export function formatNumber(value: number, format: string, locale: Locale): string {
  const rules = localeRules(locale);
  if (format === AUTOMATIC || format === "General") return automatic(value, rules);
  if (format === PLAIN_TEXT) return automatic(value, rules);
  if (isDateFormat(format)) return formatSerial(value, format, locale);
  const sections = splitSections(format);
  const negative = sections[1];
  if (value < 0 && negative !== undefined) return pattern(-value, negative, rules);
  if (value === 0 && sections[2] !== undefined) return pattern(0, sections[2], rules);
  return pattern(value, sections[0] ?? "", rules);
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

function pattern(value: number, format: string, rules: LocaleRules): string {
  const match =
    /^((?:"[^"]*"|\\.|[^0#?,.%])*)([#0?,]*)(?:\.([0#?]*))?(E\+0+)?((?:"[^"]*"|\\.|[^0#?,.])*)$/.exec(
      format,
    );
  if (!match) throw new NotModelled(`format angka ${format}`);
  const [, before = "", whole = "", fraction = "", exponent, after = ""] = match;
  const literals = unquote(before);
  const tail = unquote(after);
  if (whole === "" && fraction === "") return literals + tail;
  if (exponent !== undefined) {
    const [digits = "", power = "0"] = Math.abs(value).toExponential(fraction.length).split("e");
    const sign = Number(power) < 0 ? "-" : "+";
    const places = String(Math.abs(Number(power))).padStart(exponent.length - 2, "0");
    return `${value < 0 ? "-" : ""}${literals}${digits.replace(".", rules.decimal)}E${sign}${places}${tail}`;
  }
  const scaled = after.includes("%") ? value * 100 : value;
  const required = fraction.replace(/[#?]/g, "").length;
  const [integer = "", decimals = ""] = roundHalfUp(Math.abs(scaled), fraction.length).split(".");
  let shown = decimals;
  while (shown.length > required && shown.endsWith("0")) shown = shown.slice(0, -1);
  let digits = integer.padStart(whole.replace(/[^0]/g, "").length, "0");
  if (!whole.includes("0") && digits === "0") digits = "";
  if (whole.includes(",")) digits = digits.replace(/\B(?=(\d{3})+$)/g, rules.thousands);
  const isZero = !/[1-9]/.test(integer + shown);
  const sign = scaled < 0 && !isZero ? "-" : "";
  return `${sign}${literals}${digits}${shown === "" ? "" : rules.decimal + shown}${tail}`;
}

function roundHalfUp(value: number, places: number): string {
  const nudged = Number(`${String(Number(value.toPrecision(15)))}e${String(places)}`);
  if (!Number.isFinite(nudged)) return value.toFixed(places);
  return (Math.round(nudged) / 10 ** places).toFixed(places);
}

function formatSerial(serial: number, format: string, locale: Locale): string {
  return formatMoment(fromSerial(serial, 0), 0, sheetPattern(format), locale);
}

/** Sheets' own patterns write months as `mm`; next to hours or seconds `mm` means minutes. */
function sheetPattern(format: string): string {
  const parts = datePieces(format);
  const isTime = (part: string | undefined): boolean => part !== undefined && /^[Hhs]/.test(part);
  return parts
    .map((part, i) => {
      if (/^h+$/.test(part)) return part.replaceAll("h", "H");
      if (!/^m+$/.test(part)) return /^[DY]+$/.test(part) ? part.toLowerCase() : part;
      const before = parts
        .slice(0, i)
        .reverse()
        .find((other) => /^[A-Za-z]/.test(other));
      const after = parts.slice(i + 1).find((other) => /^[A-Za-z]/.test(other));
      const minutes = isTime(before) || (after?.startsWith("s") ?? false);
      return minutes ? part : part.toUpperCase();
    })
    .join("");
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

function splitSections(format: string): string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|[^"\\]/g)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] = (sections.at(-1) ?? "") + piece;
  }
  return sections;
}

function stripQuoted(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
}

function unquote(text: string): string {
  return text
    .replace(/\[[^\]]*\]/g, "")
    .replace(
      /"([^"]*)"|\\(.)|_.|\*./g,
      (_whole, quoted?: string, escaped?: string) => quoted ?? escaped ?? "",
    );
}

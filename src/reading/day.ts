import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { tidyText, tidyTextFormula } from "./characters";
import { isDay } from "./iso-day";
import { dayOfSerial } from "./serial";

/** What may be filled in as a day. */
export const DAY_RULE = "Ketik sebagai tanggal, misalnya 31 Desember 2026.";

const MONTHS = "jan feb mar apr mei jun jul agu sep okt nov des".split(" ");
const OTHER_MONTHS: Readonly<Record<string, string>> = {
  may: "mei",
  agt: "agu",
  aug: "agu",
  oct: "okt",
  dec: "des",
};
const OTHERS = Object.entries(OTHER_MONTHS);
/** Days that count, as Sheets numbers them: from 1 January 2000 on, and before 2100. */
const SERIALS = { first: 36_526, end: 73_051 } as const;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const IN_WORDS = /^(?:[a-z]+,\s*)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i;

/**
 * What a cell says about a day, as an ISO day: a date (which arrives in that form, or as its number where the cell
 * is not formatted as one), or a text such as `31/12/2026`, `31-12-2026` or `31 Desember 2026`. A text whose day and month could be taken for each other,
 * such as `05/06/2026`, is not read; nor is a day outside 2000 to 2099, as where a year alone was typed into a
 * cell of dates (2024 is 16 Juli 1905).
 *
 * @param cell A cell as JSON: a date is its ISO day.
 */
export function parseDay(cell: unknown): CellReading<string> {
  if (isBlank(cell)) return MISSING;
  const day = typeof cell === "number" ? dayAt(cell) : dayOf(tidyText(String(cell)));
  return day === undefined ? unreadable(cell) : { kind: "value", value: day };
}

/**
 * Two formulas, as their cells keep them short: the first gives the parts of what {@link parseDay} reads, year, month
 * and day with hyphens between, or the number of a date; of the cell that holds them the second gives the number of
 * the day, or nothing.
 */
export function dayPartsFormula(cell: string): string {
  const parts: readonly (readonly [pattern: string, parts: string])[] = [
    ["(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:t.*)?", "$1-$2-$3"],
    ["(1[3-9]|[23]\\d)[-/.](\\d{1,2})[-/.](\\d{4})", "$3-$2-$1"],
    ...MONTHS.map((month, at) => {
      const names = [month, ...OTHERS.filter(([, each]) => each === month).map(([name]) => name)];
      const number = `${at < 9 ? "0?" : ""}${String(at + 1)}`;
      const inWords = `(?:[a-z]+, ?)?(\\d{1,2}) (?:${names.join("|")})[a-z]{0,6}\\.? `;
      const sameTwice = `(${number})[-/.]${number}[-/.]`;
      return [`(?:${inWords}|${sameTwice})(\\d{4})`, `$3-${String(at + 1)}-$1$2`] as const;
    }),
  ];
  const read = parts.reduce(
    (text, [pattern, replacement]) => `REGEXREPLACE(${text};"^${pattern}$";"${replacement}")`,
    `LOWER(${tidyTextFormula(cell)})`,
  );
  return `IF(ISNUMBER(${cell});INT(${cell});${read})`;
}

/** See {@link dayPartsFormula}. */
export function dayFormula(parts: string): string {
  const [year, month, day] = ["$1", "$2", "$3"].map(
    (part) => `VALUE(REGEXREPLACE(${parts};"^(20\\d\\d)-(\\d{1,2})-(\\d{1,2})$";"${part}"))`,
  ) as [string, string, string];
  const date = `DATE(${year};${month};${day})`;
  const { first, end } = SERIALS;
  return (
    `IF(ISNUMBER(${parts});IF(AND(${parts}>=${String(first)};${parts}<${String(end)});${parts};"");` +
    `IFERROR(IF(AND(MONTH(${date})=${month};DAY(${date})=${day});${date};"");""))`
  );
}

function dayAt(serial: number): string | undefined {
  const isCounted = serial >= SERIALS.first && serial < SERIALS.end;
  return isCounted ? dayOfSerial(serial) : undefined;
}

function dayOf(text: string): string | undefined {
  const [, year = "", month = "", day = ""] = YEAR_FIRST.exec(text) ?? [];
  if (year !== "") return isoDay(year, month, day);
  const [, first = "", second = "", last = ""] = DAY_FIRST.exec(text) ?? [];
  if (last !== "") {
    const isAmbiguous =
      Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
    return isAmbiguous ? undefined : isoDay(last, second, first);
  }
  const [, date = "", word = "", inYear = ""] = IN_WORDS.exec(text) ?? [];
  const start = word.slice(0, 3).toLowerCase();
  const at = MONTHS.indexOf(OTHER_MONTHS[start] ?? start);
  return at === -1 ? undefined : isoDay(inYear, String(at + 1), date);
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const iso = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return year.startsWith("20") && isDay(iso) ? iso : undefined;
}

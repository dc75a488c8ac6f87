import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { tidyText } from "./characters";

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
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const IN_WORDS = /^(?:[a-z]+,\s*)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i;

/**
 * What a cell says about a day, as an ISO day: a date (which arrives in that form), or a text such as
 * `31/12/2026`, `31-12-2026` or `31 Desember 2026`. A text whose day and month could be taken for each other,
 * such as `05/06/2026`, is not read; nor is a day outside 2000 to 2099, as where a year alone was typed into a
 * cell of dates (2024 is 16 Juli 1905).
 *
 * @param cell A cell as JSON: a date is its ISO day.
 */
export function parseDay(cell: unknown): CellReading<string> {
  if (isBlank(cell)) return MISSING;
  const day = typeof cell === "string" ? dayOf(tidyText(cell)) : undefined;
  return day === undefined ? unreadable(cell) : { kind: "value", value: day };
}

/** The day that an ISO date or date-time text begins with, `2026-11-24`, whether the calendar has it or not. */
export function isoDayIn(text: string): IsoDay | undefined {
  const [, day, year, month, date] = /^((\d{4})-(\d\d)-(\d\d))(?:T|$)/.exec(text) ?? [];
  if (day === undefined) return undefined;
  return { day, year: Number(year), month: Number(month), date: Number(date) };
}

/** A day as an ISO text and in its parts; January is 1. */
export interface IsoDay {
  readonly day: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Whether a text is a day of the calendar in ISO form: 2026-11-24, but not 2026-02-30. */
export function isDay(text: string): boolean {
  if (isoDayIn(text)?.day !== text) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function dayOf(text: string): string | undefined {
  const [, year = "", month = "", day = ""] = YEAR_FIRST.exec(text) ?? [];
  if (year !== "") return isoDay(year, month, day);
  const [, first = "", second = "", last = ""] = DAY_FIRST.exec(text) ?? [];
  if (last !== "") {
    const isAmbiguous = Number(first) <= 12 && Number(second) <= 12 && first !== second;
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

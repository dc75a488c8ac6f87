/** A cell's value as plain data: blank is null, a date its ISO day, an error its text such as "#N/A". */
export type PlainCell = number | string | boolean | null;

const ISO_DAY = "yyyy-MM-dd";

/** A value of `getValues` as plain data. */
export function plainCell(value: unknown): PlainCell {
  if (isDate(value)) return isoDay(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Midnight of an ISO day in the spreadsheet's time zone, which is what a date typed into a cell holds. */
export function midnight(day: string): GoogleAppsScript.Base.Date {
  return Utilities.parseDate(day, zone(), ISO_DAY);
}

/** Every execution starts with fresh globals, so this is what the spreadsheet says now: read at the first date. */
let spreadsheetZone: string | undefined;

function zone(): string {
  spreadsheetZone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return spreadsheetZone;
}

/** Whether `Date` itself counts in the spreadsheet's zone, as it does in the script's; asked at the first date. */
let isScriptZone: boolean | undefined;

/** Days by moment: dates repeat, and asking Google for each costs a call. */
const days = new Map<number, string>();

/** The day of a date in the spreadsheet's time zone. */
function isoDay(date: GoogleAppsScript.Base.Date): string {
  const known = days.get(date.getTime());
  if (known !== undefined) return known;
  const formatted = (): string => Utilities.formatDate(date, zone(), ISO_DAY);
  // Should `Date` not count as Apps Script is said to make it, the first date tells.
  isScriptZone ??= Session.getScriptTimeZone() === zone() && localDay(date) === formatted();
  const day = isScriptZone ? localDay(date) : formatted();
  days.set(date.getTime(), day);
  return day;
}

function localDay(date: GoogleAppsScript.Base.Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-");
}

/** Sheets makes its dates in another realm, where `instanceof` fails. */
export function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

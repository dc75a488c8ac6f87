/** A cell's value as plain data: blank is null, a date its ISO day, an error its text such as "#N/A". */
export type PlainCell = number | string | boolean | null;

const ISO_DAY = "yyyy-MM-dd";

/** A value of `getValues` as plain data. */
export function plainCell(value: unknown): PlainCell {
  if (isDate(value)) return Utilities.formatDate(value, timeZone(), ISO_DAY);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Midnight of an ISO day in the spreadsheet's time zone, which is what a date typed into a cell holds. */
export function midnight(day: string): GoogleAppsScript.Base.Date {
  return Utilities.parseDate(day, timeZone(), ISO_DAY);
}

/** Every execution starts with fresh globals, so this is what the spreadsheet says now. */
let zone: string | undefined;

/** Read once, at the first date. */
function timeZone(): string {
  zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return zone;
}

/** Sheets makes its dates in another realm, where `instanceof` fails. */
export function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

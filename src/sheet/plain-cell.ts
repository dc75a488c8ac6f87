/** A cell's value as plain data: blank is null, a date its ISO day, an error its text such as "#N/A". */
export type PlainCell = number | string | boolean | null;

const ISO_DAY = "yyyy-MM-dd";

/** Reads values of `getValues` as plain data. The spreadsheet's time zone is read once, at the first date. */
export function plainCellReader(): (value: unknown) => PlainCell {
  let zone: string | undefined;
  return (value) => {
    if (isDate(value)) {
      zone ??= timeZone();
      return Utilities.formatDate(value, zone, ISO_DAY);
    }
    if (typeof value === "number" || typeof value === "boolean") return value;
    return typeof value === "string" && value !== "" ? value : null;
  };
}

/** Midnight of an ISO day in the spreadsheet's time zone, which is what a date typed into a cell holds. */
export function midnight(day: string): GoogleAppsScript.Base.Date {
  return Utilities.parseDate(day, timeZone(), ISO_DAY);
}

function timeZone(): string {
  return SpreadsheetApp.getActive().getSpreadsheetTimeZone();
}

/** Sheets makes its dates in another realm, where `instanceof` fails. */
function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All values of a sheet, from its first cell on. */
export type Grid = readonly (readonly unknown[])[];

/** All formulas of a sheet, from its first cell on; empty text where a cell has none. */
export type Formulas = readonly (readonly string[])[];

/** All values of a sheet. */
export function readGrid(sheet: Sheet): Grid {
  return sheet.getDataRange().getValues();
}

/** Whether a cell holds a content; days are compared as moments. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? "") === JSON.stringify(b ?? "");
}

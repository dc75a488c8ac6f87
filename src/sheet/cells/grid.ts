import { rowsName } from "./address";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All values of a sheet, from its first cell on. */
export type Grid = readonly (readonly unknown[])[];

/** All formulas of a sheet, from its first cell on; empty text where a cell has none. */
export type Formulas = readonly (readonly string[])[];

/** All values of a sheet. */
export function readGrid(sheet: Sheet): Grid {
  return sheet.getDataRange().getValues();
}

/**
 * The values of a sheet down to a row, also where nothing stood when the range was asked for: between that call and
 * its values people may fill a row below all others. All values where the sheet has become shorter.
 */
export function readRows(sheet: Sheet, lastRow: number): Grid {
  try {
    return sheet.getRange(rowsName(1, lastRow)).getValues();
  } catch {
    return readGrid(sheet);
  }
}

/** Whether a cell holds a content; days are compared as moments. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? "") === JSON.stringify(b ?? "");
}

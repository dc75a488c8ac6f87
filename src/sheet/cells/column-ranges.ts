import type { Register } from "../layout";
import { findNamedRange, setNamedRange } from "./named-ranges";
import type { RegisterTable } from "./register-table";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Names the columns that formulas read, down to the end of the sheet, wherever they were moved to and however long
 * the sheet has become.
 *
 * @param isNew Whether nobody can have named them yet.
 * @returns The names that were not right.
 */
export function nameColumns<Key extends string>(
  sheet: Sheet,
  { columns }: Register<Key>,
  { headerRow, columns: places }: RegisterTable<Key>,
  isNew = false,
): string[] {
  const book = SpreadsheetApp.getActive();
  const [first, last] = [headerRow + 1, sheet.getMaxRows()];
  if (last < first) return [];
  return [...places].flatMap(([key, column]) => {
    const { cells: name } = columns[key];
    if (name === undefined) return [];
    const range = isNew ? null : findNamedRange(book, name);
    const isRight =
      range !== null &&
      range.getGridId() === sheet.getSheetId() &&
      range.getColumn() === column &&
      range.getRow() <= first &&
      range.getLastRow() >= last;
    if (isRight) return [];
    setNamedRange(book, name, sheet.getRange(first, column, last - first + 1, 1));
    return [name];
  });
}

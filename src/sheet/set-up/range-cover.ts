import type { RowSpan } from "../cells/assessment-table";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Whether all these rows of a column, of the same sheet, belong to a range. */
export function coversColumn(range: Range, column: number, { first, count }: RowSpan): boolean {
  return (
    crossesColumn(range, column) &&
    range.getRow() <= first &&
    range.getLastRow() >= first + count - 1
  );
}

/** Whether a range has cells in a column of its sheet. */
export function crossesColumn(range: Range, column: number): boolean {
  return range.getColumn() <= column && range.getLastColumn() >= column;
}

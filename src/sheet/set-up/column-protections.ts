import { TEXT } from "../../sentences";
import { coversColumn } from "./range-cover";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** The cells of a column that is not for typing. */
export interface GuardedColumn {
  readonly header: string;
  readonly cells: Range;
}

/**
 * Warning-only: a guard against slips on columns that are not for typing, not a lock. One that no longer
 * reaches all its cells is widened, if this person may. A protection without a description on the same cells
 * is one that an interrupted run left behind: it is finished.
 *
 * @returns Whether any was missing or too small.
 */
export function guardColumns(sheet: Sheet, columns: readonly GuardedColumn[]): boolean {
  if (columns.length === 0) return false;
  const present = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => ({ protection, description: protection.getDescription() }));
  const described = new Map(present.map((each) => [each.description, each.protection]));
  const unfinished = present
    .filter(({ description }) => description === "")
    .map(({ protection }) => protection);
  const changed = columns.filter(({ header, cells }) => {
    const own = described.get(TEXT.workbook.protection(header));
    if (own) return widen(own, cells);
    guard(unfinished, header, cells);
    return true;
  });
  return changed.length > 0;
}

function guard(unfinished: readonly Protection[], header: string, cells: Range): void {
  const protection =
    unfinished.find((other) => other.getRange().getA1Notation() === cells.getA1Notation()) ??
    cells.protect();
  protection.setWarningOnly(true).setDescription(TEXT.workbook.protection(header));
}

/** Who made a protection strict decides who may change it. */
function widen(protection: Protection, cells: Range): boolean {
  const span = { first: cells.getRow(), count: cells.getNumRows() };
  if (coversColumn(protection.getRange(), cells.getColumn(), span)) return false;
  if (!protection.canEdit()) return false;
  protection.setRange(cells);
  return true;
}

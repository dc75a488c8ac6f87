import { UserError } from "../../errors";
import { TEXT } from "../../sentences";

/** The cells of a named range: one read. @throws UserError RANGE_MISSING. */
export function readNamedRange(name: string): unknown[][] {
  return requireNamedRange(name).getValues();
}

/** The first cell of a named range: one read. @throws UserError RANGE_MISSING. */
export function readNamedCell(name: string): unknown {
  return requireNamedRange(name).getValue();
}

/** Moves the user's selection to a named range. @throws UserError RANGE_MISSING. */
export function showNamedRange(name: string): void {
  requireNamedRange(name).activate();
}

/** @throws UserError RANGE_MISSING. */
export function requireNamedRange(name: string): GoogleAppsScript.Spreadsheet.Range {
  const range = findNamedRange(SpreadsheetApp.getActive(), name);
  if (!range) throw new UserError("RANGE_MISSING", TEXT.workbook.rangeMissing(name));
  return range;
}

/** null when nobody has defined the name, or its cells were deleted. */
export function findNamedRange(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  return book.getRangeByName(name);
}

/**
 * Gives cells a name. A name whose cells were deleted is not listed any more but may still be taken: then it is
 * removed and given again.
 */
export function setNamedRange(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
  cells: GoogleAppsScript.Spreadsheet.Range,
): void {
  try {
    book.setNamedRange(name, cells);
  } catch (error) {
    if (findNamedRange(book, name)) throw error;
    try {
      book.removeNamedRange(name);
    } catch {
      throw error;
    }
    book.setNamedRange(name, cells);
  }
}

/**
 * Removes a name whose cells were deleted: it is not listed any more, and would come alive with a new sheet of the
 * name that its own had.
 */
export function forgetDeadName(book: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): void {
  try {
    book.removeNamedRange(name);
  } catch {
    // There is no such name: nothing to forget.
  }
}

/** More names than this are only counted: they say little to people. */
const MOST_NAMES = 5;

/** Says which named ranges were restored: nothing, or one sentence. */
export function tellRestored(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length > MOST_NAMES) return [TEXT.setUp.manyRangesRestored(String(names.length))];
  return [TEXT.setUp.rangesRestored(names.join(", "))];
}

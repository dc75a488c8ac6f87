import { TEXT } from "../text";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The cells of a column that is not for typing. */
export interface GuardedColumn {
  readonly header: string;
  readonly cells: Range;
}

/**
 * Warning-only: a guard against slips on columns that are not for typing, not a lock. A protection
 * without a description on the same cells is one that an interrupted run left behind: it is finished.
 *
 * @returns Whether any was missing.
 */
export function guardColumns(sheet: Sheet, columns: readonly GuardedColumn[]): boolean {
  if (columns.length === 0) return false;
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const descriptions = new Set(present.map((protection) => protection.getDescription()));
  const unfinished = present.filter((protection) => protection.getDescription() === "");
  const missing = columns.filter(
    ({ header }) => !descriptions.has(TEXT.workbook.protection(header)),
  );
  for (const { header, cells } of missing) {
    const protection =
      unfinished.find((other) => other.getRange().getA1Notation() === cells.getA1Notation()) ??
      cells.protect();
    protection.setWarningOnly(true).setDescription(TEXT.workbook.protection(header));
  }
  return missing.length > 0;
}

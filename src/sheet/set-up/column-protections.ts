import { TEXT } from "../../sentences";
import { areaName } from "../cells/address";
import type { RowSpan } from "../cells/assessment-table";
import { coversColumn } from "./range-cover";
import { rangesAt } from "./ranges-at";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Cells of a column, or of several side by side, that are not for typing. */
export interface GuardedColumn extends RowSpan {
  readonly header: string;
  readonly column: number;
  readonly columns?: number;
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
    .map(({ protection }) => ({ protection, place: protection.getRange().getA1Notation() }));
  const started = new Map(unfinished.map(({ place, protection }) => [place, protection]));
  const lacking = columns.filter(({ header }) => !described.has(TEXT.workbook.protection(header)));
  const toMake = lacking.filter((column) => !started.has(placeOf(column)));
  const made = new Map(
    rangesAt(sheet, toMake.map(placeOf)).map((cells, at) => [toMake[at], cells] as const),
  );
  for (const column of lacking) {
    const protection = started.get(placeOf(column)) ?? made.get(column)?.protect();
    protection?.setWarningOnly(true).setDescription(TEXT.workbook.protection(column.header));
  }
  const widened = columns.filter((column) => {
    const own = described.get(TEXT.workbook.protection(column.header));
    return own !== undefined && widen(sheet, own, column);
  });
  return lacking.length + widened.length > 0;
}

function placeOf({ column, columns, first, count }: GuardedColumn): string {
  return areaName(column, first, count, columns);
}

/** Who made a protection strict decides who may change it. */
function widen(sheet: Sheet, protection: Protection, guarded: GuardedColumn): boolean {
  const range = protection.getRange();
  const place = placeOf(guarded);
  if (range.getA1Notation() === place || coversColumn(range, guarded.column, guarded)) return false;
  if (!protection.canEdit()) return false;
  protection.setRange(sheet.getRange(place));
  return true;
}

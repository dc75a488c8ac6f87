import { TEXT } from "../../sentences";
import { trimmed } from "../cells/header-row";
import { COLOUR } from "../layout/style";
import { setWidths } from "./column-widths";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A header by what its column declares. */
export interface HeaderCell {
  readonly column: number;
  readonly note: string;
  readonly width: number;
}

/** A declared header that is gone, and the title over its column. */
export interface RestorableHeader {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly before: string;
}

/** What header and rows of a table have in common: all of it is read without opening a cell. */
export function dressTable(sheet: Sheet, row: number, rows: number, lastColumn: number): void {
  sheet.getRange(row, 1, rows, lastColumn).setVerticalAlignment("middle").setWrap(true);
}

/** The looks of a header row, its notes, the widths of its columns, and that it stays in sight. */
export function dressHeader(
  sheet: Sheet,
  row: number,
  lastColumn: number,
  cells: readonly HeaderCell[],
): void {
  const header = sheet.getRange(row, 1, 1, lastColumn);
  header.setBackground(COLOUR.surface).setFontWeight("bold").setHorizontalAlignment("center");
  const notes = new Array<string>(lastColumn).fill("");
  for (const { column, note } of cells) notes[column - 1] = note;
  header.setNotes([notes]);
  for (const run of neighbours(cells)) {
    setWidths(
      sheet,
      run[0]?.column ?? 1,
      run.map(({ width }) => width),
    );
  }
  sheet.setFrozenRows(row);
}

/** Columns that follow each other directly, together, from left to right. */
function neighbours(cells: readonly HeaderCell[]): HeaderCell[][] {
  const runs: HeaderCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.column === cell.column - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Puts declared headers back over the columns that they belong to, unless these have moved meanwhile. */
export function restoreHeaders(sheet: Sheet, headers: readonly RestorableHeader[]): string[] {
  return headers.flatMap(({ row, column, header, before }) => {
    const cell = sheet.getRange(row, column);
    const now = trimmed(cell.getValue());
    if (typeof now === "string" && now !== trimmed(before)) return [];
    cell.setValue(header);
    return [TEXT.setUp.headerRestored(header, before)];
  });
}

/** A new sheet has 26 columns. */
export function makeColumnRoom(sheet: Sheet, columns: number): void {
  const present = sheet.getMaxColumns();
  if (columns > present) sheet.insertColumnsAfter(present, columns - present);
}

/** Headers that are gone come back at the right end, wherever that is by now; nothing that stands there is moved. */
export function addHeaders(sheet: Sheet, row: number, headers: readonly string[]): string[] {
  if (headers.length === 0) return [];
  const first = sheet.getLastColumn() + 1;
  makeColumnRoom(sheet, first + headers.length - 1);
  sheet.getRange(row, first, 1, headers.length).setValues([[...headers]]);
  return headers.map(TEXT.setUp.columnAdded);
}

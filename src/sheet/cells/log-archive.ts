import { KEPT_LOG_ROWS, LOG, logArchiveName, MOST_LOG_ROWS } from "../layout";
import { written } from "./content";
import { isSame, readGrid, type Grid } from "./grid";
import { isDate } from "./plain-cell";
import { locateRegister } from "./register-table";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Row = readonly unknown[];

const ROOM = 100;

/**
 * Moves the oldest rows of a full log to the archive sheets of their years. Rows that do not say when stay. They are
 * copied first and taken away then, so a fault loses none; what it leaves twice is known and not copied again.
 */
export function archiveOldest(log: Sheet): void {
  const first = readLog(log);
  if (!first) return;
  if (first.rows.length <= MOST_LOG_ROWS) {
    trim(log, first.headerRow + first.rows.length);
    return;
  }
  if (!isInOrder(first.rows.map((row) => momentOf(row, first.column)))) {
    const { headerRow, column, width } = first;
    log.getRange(headerRow + 1, 1, first.rows.length, width).sort({ column, ascending: true });
  }
  const now = readLog(log);
  if (!now) return;
  const dated = now.rows.findIndex((row) => momentOf(row, now.column) === null);
  const all = dated === -1 ? now.rows : now.rows.slice(0, dated);
  const oldest = all.slice(0, Math.max(0, now.rows.length - KEPT_LOG_ROWS));
  if (oldest.length === 0) return;
  const years = new Set(oldest.map((row) => yearOf(row, now.column)));
  for (const year of years) {
    const own = oldest.filter((row) => yearOf(row, now.column) === year);
    addToArchive(archiveOf(log, year, now.titles), own);
  }
  SpreadsheetApp.flush();
  const before = log.getRange(now.headerRow + 1, 1, oldest.length, now.width).getValues();
  // People sorted it meanwhile: the next change tries again, and finds in the archive what is there.
  if (!isSame(before, oldest)) return;
  log.deleteRows(now.headerRow + 1, oldest.length);
}

/** Takes away blank rows that people added, but for room that the next rows may be added into just now. */
function trim(log: Sheet, used: number): void {
  const last = log.getMaxRows();
  const first = used + ROOM + 1;
  if (last >= first) log.deleteRows(first, last - first + 1);
}

interface ReadLog {
  readonly headerRow: number;
  readonly titles: Row;
  /** Where the time stands, counting from 1. */
  readonly column: number;
  readonly width: number;
  readonly rows: Grid;
}

function readLog(log: Sheet): ReadLog | null {
  const grid = readGrid(log);
  const table = locateRegister(grid, LOG, log.getName());
  const column = table?.columns.get("at");
  if (!table || column === undefined) return null;
  const { headerRow, lastColumn: width } = table;
  return {
    headerRow,
    titles: grid[headerRow - 1] ?? [],
    column,
    width,
    rows: grid.slice(headerRow),
  };
}

function momentOf(row: Row, column: number): number | null {
  const cell = row[column - 1];
  return isDate(cell) ? cell.getTime() : null;
}

function yearOf(row: Row, column: number): number {
  return new Date(momentOf(row, column) ?? 0).getFullYear();
}

/** Oldest first, then what has no time. */
function isInOrder(moments: readonly (number | null)[]): boolean {
  const value = (moment: number | null): number => moment ?? Infinity;
  return moments.every((moment, at) => at === 0 || value(moments[at - 1] ?? null) <= value(moment));
}

function archiveOf(log: Sheet, year: number, titles: Row): Sheet {
  const book = log.getParent();
  const name = logArchiveName(year);
  const present = book.getSheetByName(name);
  if (present && present.getLastRow() > 0) return present;
  const selected = book.getActiveRange();
  const sheet = present ?? book.insertSheet(name, book.getNumSheets());
  sheet
    .getRange(1, 1, 1, titles.length)
    .setValues([[...titles]])
    .setFontWeight("bold");
  sheet.setFrozenRows(1);
  selected?.activate();
  return sheet;
}

function addToArchive(archive: Sheet, rows: Grid): void {
  const present = new Set(readGrid(archive).map((row) => keyOf(row)));
  const added = rows.filter((row) => !present.has(keyOf(row)));
  const width = Math.max(...rows.map((row) => row.length));
  if (added.length === 0) return;
  const last = archive.getLastRow();
  const lacking = last + added.length - archive.getMaxRows();
  if (lacking > 0) archive.insertRowsAfter(archive.getMaxRows(), lacking);
  const cells = added.map((row) =>
    Array.from({ length: width }, (_, at) => entered(row[at] ?? "")),
  );
  archive.getRange(last + 1, 1, added.length, width).setValues(cells);
}

/** Cells at the right that are blank in the archive only do not matter. */
function keyOf(row: Row): string {
  return JSON.stringify(row).replace(/(,"")+\]$/, "]");
}

function entered(value: unknown): unknown {
  return typeof value === "string" ? written(value, "").entered : value;
}

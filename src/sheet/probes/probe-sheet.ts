import { UserError } from "../../errors";
import { TEXT } from "../../sentences";
import { isBlankGrid } from "../cells/blank-grid";
import { safeText } from "../cells/safe-text";
import { PROBE } from "../layout";
import { COLOUR } from "../layout/style";
import { PROBES } from ".";
import { ProbeBench } from "./probe-bench";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADERS = ["No", "Yang diuji", "Diharapkan", "Ditemukan", "Artinya bila berbeda"] as const;
const FOUND_COLUMN = HEADERS.indexOf("Ditemukan") + 1;
const NOTE_ROW = 1;
const HEADER_ROW = 3;
/** Cells that the probes write to, right of the table. */
const SCRATCH_COLUMN = HEADERS.length + 2;

/**
 * Asks the real platform what cannot be verified without it, and writes question, expectation and answer.
 * The sheet is the add-on's own: it is cleared at each run.
 *
 * @throws UserError SHEET_OCCUPIED when a sheet of that name is somebody else's; nothing is written then.
 */
export function writeProbes(): { readonly asExpected: number; readonly total: number } {
  const book = SpreadsheetApp.getActive();
  const selected = book.getCurrentCell();
  const sheet = clearedSheet(book);
  const bench = new ProbeBench(book, sheet, HEADER_ROW + 1, SCRATCH_COLUMN, selected);
  const rows = PROBES.map(({ id, question, expected, found, meaning }) => [
    id,
    question,
    safeText(expected),
    safeText(attempt(() => found(bench))),
    meaning,
  ]);
  sheet.getRange(NOTE_ROW, 1).setValue(TEXT.probe.note);
  sheet.getRange(HEADER_ROW + 1, 1, rows.length, HEADERS.length).setValues(rows);
  sheet
    .getRange(HEADER_ROW, 1, rows.length + 1, HEADERS.length)
    .setVerticalAlignment("top")
    .setWrap(true);
  sheet.getRange(HEADER_ROW, 1, 1, HEADERS.length).setFontWeight("bold");
  sheet.getRange(HEADER_ROW, 1, 1, HEADERS.length).setBackground(COLOUR.surface);
  PROBE.widths.forEach((width, at) => sheet.setColumnWidth(at + 1, width));
  sheet.setFrozenRows(HEADER_ROW);
  return {
    asExpected: rows.filter(([, , expected, found]) => expected === found).length,
    total: rows.length,
  };
}

/** The sheet with nothing but its headers, which tell a later run that it is the add-on's own. */
function clearedSheet(book: Spreadsheet): Sheet {
  const present = book.getSheetByName(PROBE.sheet);
  if (present && isOccupied(present.getDataRange().getValues())) {
    throw new UserError("SHEET_OCCUPIED", TEXT.probe.sheetOccupied(PROBE.sheet));
  }
  const sheet = present ?? book.insertSheet(PROBE.sheet);
  sheet.clear();
  sheet.getRange(HEADER_ROW, 1, 1, HEADERS.length).setValues([[...HEADERS]]);
  return sheet;
}

/** Whether a sheet holds anything, and not what the probes write. */
function isOccupied(grid: readonly (readonly unknown[])[]): boolean {
  const isOurs = HEADERS.every((header, at) => grid[HEADER_ROW - 1]?.[at] === header);
  return !isOurs && !isBlankGrid(grid);
}

/** A line of the sheet. */
export interface ProbeLine {
  readonly id: string;
  readonly question: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * Fills in what only a page can find out, by the probes' ids, and gives all lines as they stand then. Somebody
 * else's sheet of that name is left alone, and has no lines.
 */
export function writeFindings(findings: ReadonlyMap<string, string>): ProbeLine[] {
  const sheet = SpreadsheetApp.getActive().getSheetByName(PROBE.sheet);
  const cells: unknown[][] = sheet?.getDataRange().getValues() ?? [];
  if (!sheet || isOccupied(cells)) return [];
  return cells.slice(HEADER_ROW).map((row, at) => {
    const [id, question, expected, before] = row.map(String);
    const found = findings.get(id ?? "");
    if (found !== undefined) {
      sheet.getRange(HEADER_ROW + 1 + at, FOUND_COLUMN).setValue(safeText(found));
    }
    return {
      id: id ?? "",
      question: question ?? "",
      expected: expected ?? "",
      found: found ?? before ?? "",
    };
  });
}

function attempt(found: () => string): string {
  try {
    return found();
  } catch (error) {
    return `galat: ${error instanceof Error ? error.message : String(error)}`;
  }
}

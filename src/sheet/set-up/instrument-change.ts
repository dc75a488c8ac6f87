import type { Instrument } from "../../scoring";
import {
  instrumentOnGrid,
  locateAssessment,
  refuseOtherInstrument,
  type AssessmentTable,
} from "../cells/assessment-table";
import { findNamedRange, setNamedRange } from "../cells/named-ranges";
import { findRegisterSheet, locateRegister } from "../cells/register-table";
import {
  ASSESSMENT,
  EVIDENCE,
  HISTORY,
  keptEvidenceRange,
  LOG,
  LATER_REGISTERS,
  OFFICES,
  RANGES,
  REGISTERS,
  SUMMARY,
  TWO_INDICES,
  type Register,
} from "../layout";
import { freeName } from "./free-name";
import { runsOf } from "./lacking-rules";
import { putAwayRollUp } from "./roll-up-sheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid = readonly (readonly unknown[])[];

/** Registers that outlast an instrument: offices have none, lines of the others name their own. */
const LASTING: readonly string[] = [OFFICES, HISTORY, TWO_INDICES, LOG].map(
  ({ range }: Register) => range,
);
/** The registers whose lines name indicators, and so belong to one instrument. */
const OWN_REGISTERS: readonly Register[] = [...REGISTERS, ...LATER_REGISTERS].filter(
  ({ range }: Register) => !LASTING.includes(range),
);

/** What people call a sheet, and its cells. */
interface ReadSheet {
  readonly sheet: Sheet;
  readonly grid: Grid;
}

/** {@link assessedInstrument} of the open spreadsheet. */
export function instrumentInUse(): Instrument | undefined {
  return assessedInstrument(SpreadsheetApp.getActive());
}

/** The instrument whose indicators stand on sheet Penilaian; undefined while there is none. */
export function assessedInstrument(book: Spreadsheet): Instrument | undefined {
  const read = readAssessmentSheet(book);
  return read ? instrumentOnGrid(read.grid) : undefined;
}

/**
 * Whether nobody has entered anything that belongs to an instrument: a value or a note on sheet Penilaian, a line
 * of a register that names indicators.
 */
export function isUnused(book: Spreadsheet, instrument: Instrument): boolean {
  const read = readAssessmentSheet(book);
  const table = read && locateAssessment(read.grid, instrument, read.sheet.getName());
  if (read && table && hasEntries(read, table)) return false;
  return OWN_REGISTERS.every((register) => {
    const { sheet } = findRegisterSheet(book, register);
    if (!sheet) return true;
    const located = locateRegister(sheet.getDataRange().getValues(), register, sheet.getName());
    return !located || located.lastEntry === located.headerRow;
  });
}

/** Takes away sheets that nobody has entered anything into, so that setting up makes them anew. */
export function discardUnused(book: Spreadsheet): void {
  for (const sheet of ownSheets(book)) book.deleteSheet(sheet);
  clearComputed(book);
}

/**
 * Keeps what belongs to an instrument under other names, with values in place of formulas, so that setting up makes
 * the sheets anew for another one. Penilaian comes last: until then a repeated run finds what is left.
 *
 * @param from The instrument that they belong to; its evidence can be found again.
 * @param label What the kept sheets are called by, besides their own names: "SPBE 2025".
 * @returns The names of the kept sheets.
 */
export function putAway(book: Spreadsheet, from: Instrument, label: string): string[] {
  const rolledUp = putAwayRollUp(book, label);
  const sheets = ownSheets(book);
  const keptEvidence = keptEvidenceRange(from.id);
  const kept = sheets.map((sheet) => {
    freeze(sheet);
    for (const named of sheet.getNamedRanges()) {
      const name = named.getName();
      if (name === keptEvidence) continue; // an interrupted run has come as far as here
      if (name === EVIDENCE.range) setNamedRange(book, keptEvidence, named.getRange());
      named.remove();
    }
    const name = freeName(book, `${sheet.getName()} ${label}`);
    sheet.setName(name);
    return name;
  });
  clearComputed(book);
  return [...rolledUp, ...kept];
}

/** Refuses a workbook whose assessment is another instrument's. @throws UserError INSTRUMENT_MISMATCH. */
export function refuseOtherSheet(book: Spreadsheet, chosen: Instrument): void {
  const read = readAssessmentSheet(book);
  if (read) refuseOtherInstrument(read.grid, chosen, read.sheet.getName());
}

/** The sheets that belong to one instrument, Penilaian last. */
function ownSheets(book: Spreadsheet): Sheet[] {
  const assessment = readAssessmentSheet(book)?.sheet ?? null;
  const summary =
    findNamedRange(book, SUMMARY.range)?.getSheet() ?? book.getSheetByName(SUMMARY.sheet);
  const registers = OWN_REGISTERS.map((register) => findRegisterSheet(book, register).sheet);
  return [...registers, summary, assessment].filter((sheet) => sheet !== null);
}

function readAssessmentSheet(book: Spreadsheet): ReadSheet | null {
  const sheet =
    findNamedRange(book, RANGES.number)?.getSheet() ?? book.getSheetByName(ASSESSMENT.sheet);
  return sheet && { sheet, grid: sheet.getDataRange().getValues() };
}

/** Whether a cell that people fill, or one of their own, holds something; a first formula is nobody's entry. */
function hasEntries({ sheet, grid }: ReadSheet, table: AssessmentTable): boolean {
  const formulas = sheet.getDataRange().getFormulas();
  const made = new Set<number>();
  for (const [key, at] of table.columns) {
    if (ASSESSMENT.columns[key].role !== "input") made.add(at - 1);
  }
  return grid.some((cells, row) => {
    if (row === table.headerRow - 1) return cells.length > table.columns.size && isForeign(cells);
    return cells.some(
      (cell, column) => cell !== "" && !made.has(column) && formulas[row]?.[column] === "",
    );
  });

  /** Whether the header row has titles of people's own columns. */
  function isForeign(cells: readonly unknown[]): boolean {
    const own = new Set([...table.columns.values()].map((at) => at - 1));
    return cells.some((cell, column) => cell !== "" && !own.has(column));
  }
}

/** Computed cells of sheet OPD count by the scale: setting up writes them again. */
function clearComputed(book: Spreadsheet): void {
  const { sheet } = findRegisterSheet(book, OFFICES);
  if (!sheet) return;
  const grid = sheet.getDataRange().getValues();
  const table = locateRegister(grid, OFFICES, sheet.getName());
  if (!table || table.lastRow <= table.headerRow) return;
  for (const [key, column] of table.columns) {
    if (OFFICES.columns[key].role !== "computed") continue;
    sheet.getRange(table.headerRow + 1, column, table.lastRow - table.headerRow, 1).clearContent();
  }
}

/**
 * Values in place of formulas, each rectangle of them in one call, which Sheets performs: were they read and written,
 * a row that comes in between would move them.
 */
function freeze(sheet: Sheet): void {
  const formulas = sheet.getDataRange().getFormulas();
  for (const { first, last, left, right } of formulaBlocks(formulas)) {
    const block = sheet.getRange(first + 1, left + 1, last - first + 1, right - left + 1);
    block.copyTo(block, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  }
}

/** A rectangle of cells, counting from 0. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  right: number;
}

/** The cells with formulas: runs down a column, those of neighbouring columns together where they are as long. */
function formulaBlocks(formulas: readonly (readonly string[])[]): Block[] {
  const blocks: Block[] = [];
  const width = formulas[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const rows = formulas.flatMap((cells, row) => (cells[column] ? [row] : []));
    for (const run of runsOf(rows)) {
      const [first = 0, last = first] = [run[0], run[run.length - 1]];
      const beside = blocks.find(
        (block) => block.right === column - 1 && block.first === first && block.last === last,
      );
      if (beside) beside.right = column;
      else blocks.push({ first, last, left: column, right: column });
    }
  }
  return blocks;
}

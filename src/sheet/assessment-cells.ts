import { UserError } from "../errors";
import type { Instrument, OfficialNumber } from "../scoring";
import { TEXT } from "../text";
import { cellName } from "./address";
import { locateAssessment, refuseRepeats, type AssessmentTable } from "./assessment-table";
import { writeCells, type CellWrite } from "./cell-batch";
import { explainCellError, formulaRefusal, type NamedCells } from "./cell-refusal";
import { ASSESSMENT, RANGES, type ColumnKey } from "./layout";
import { findNamedRange } from "./named-ranges";
import { midnight, plainCell, type PlainCell } from "./plain-cell";
import { safeText } from "./safe-text";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Sheet Penilaian as it was read. */
export interface AssessmentCells {
  /** What people call the sheet now. */
  readonly sheetName: string;
  /** The indicators that are there, in official order; one that stands there twice, twice. */
  readonly rows: readonly IndicatorRow[];
  /**
   * The row of an indicator, for writing.
   *
   * @returns null when it has none.
   * @throws UserError INDICATOR_DUPLICATE.
   */
  readonly only: (number: OfficialNumber) => IndicatorRow | null;
  /**
   * Writes several cells, all or none, and reads the sheet again. One more read, for formulas.
   *
   * @throws UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED; nothing is written then.
   */
  readonly writeAll: (changes: readonly CellContent[]) => AssessmentCells;
  /** Whether a cell holds the formula that the layout gives its column; reads all formulas, once. */
  readonly followsLayout: (row: IndicatorRow, column: ColumnKey) => boolean;
  /** The indicator of the row the user stands on; null elsewhere. One read. */
  readonly selected: () => OfficialNumber | null;
}

/** What a cell of an indicator's row is to hold. */
export interface CellContent {
  readonly row: IndicatorRow;
  readonly column: ColumnKey;
  /**
   * A word must mean nothing but itself in every locale. null clears, or gives the first formula again;
   * empty text leaves the cell blank even so.
   */
  readonly content: number | string | null;
}

/** The row of one indicator. */
export interface IndicatorRow {
  readonly number: OfficialNumber;
  /** Its row in the sheet, counting from 1. */
  readonly at: number;
  /** What the cell of a column held when the row was read. */
  readonly cell: (column: ColumnKey) => PlainCell;
  /** What all its cells held then, as Sheets hands them over; blank ones may be left out at the end. */
  readonly values: readonly unknown[];
  /**
   * Writes one cell and reads the row again. Text stays the text it is, also when it looks like a number or a
   * formula; a column of dates takes an ISO day. null clears the cell, or gives it its first formula again.
   *
   * @throws UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED; nothing is written then.
   */
  readonly write: (column: ColumnKey, content: number | string | null) => IndicatorRow;
  /** Moves the user's selection here, and to a column; within the sheet it stays in its own unless told. */
  readonly select: (column?: ColumnKey) => void;
}

/**
 * Reads sheet Penilaian, wherever its rows and columns are, whatever it is called.
 *
 * @param needed Columns that the caller will ask for.
 * @returns null when there is no such sheet.
 * @throws UserError HEADER_MISSING, HEADER_DUPLICATE.
 */
export function readAssessment(
  instrument: Instrument,
  needed: readonly ColumnKey[],
): AssessmentCells | null {
  const book = SpreadsheetApp.getActive();
  const sheet =
    findNamedRange(book, RANGES.number)?.getSheet() ?? book.getSheetByName(ASSESSMENT.sheet);
  if (!sheet) return null;
  const grid = sheet.getDataRange().getValues();
  const table = locateAssessment(grid, instrument, sheet.getName());
  const missing = (["number", ...needed] as const).find((key) => !table?.columns.has(key));
  if (!table || missing) {
    const { header } = ASSESSMENT.columns[missing ?? "number"];
    throw new UserError("HEADER_MISSING", TEXT.workbook.headerMissing(sheet.getName(), header));
  }
  const place = { book, sheet, table, instrument };
  return openSheet(place, grid);
}

/** The row the user stands on, of whatever kind. */
export interface SelectedCells {
  /** What stands in its number column. */
  readonly number: PlainCell;
  /** All its cells, as {@link IndicatorRow.values}. */
  readonly values: readonly unknown[];
}

/**
 * The row the user stands on, without reading the whole sheet: two reads.
 *
 * @returns null on another sheet, and while the number column has lost its named range.
 */
export function readSelectedRow(): SelectedCells | null {
  const book = SpreadsheetApp.getActive();
  const numbers = findNamedRange(book, RANGES.number);
  if (!numbers) return null;
  const sheet = numbers.getSheet();
  const current = currentCell(book, sheet);
  if (!current) return null;
  const row = String(current.getRow());
  const [values = []] = sheet.getRange(`${row}:${row}`).getValues();
  return { number: plainCell(values[numbers.getColumn() - 1]), values };
}

/** null while the user is on another sheet. */
function currentCell(book: Spreadsheet, sheet: Sheet): Range | null {
  const cell = book.getCurrentCell();
  return cell?.getSheet().getSheetId() === sheet.getSheetId() ? cell : null;
}

/** The sheet that rows belong to. */
interface Place {
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  readonly table: AssessmentTable;
  readonly instrument: Instrument;
}

function openSheet(place: Place, grid: readonly (readonly unknown[])[]): AssessmentCells {
  const { book, sheet, table, instrument } = place;
  const places = [...[...table.rows].map(([number, row]) => ({ number, row })), ...table.repeats];
  const open = ({ number, row }: (typeof places)[number]): IndicatorRow =>
    openRow(place, number, row, grid[row - 1] ?? []);
  const rows = instrument.indicators.flatMap(({ number }) =>
    places.filter((each) => each.number === number).map(open),
  );
  const whole = (): Range => sheet.getRange(1, 1, table.lastRow, table.lastColumn);
  let formulas: string[][] | undefined;
  const formulaAt = (row: IndicatorRow, column: ColumnKey): string => {
    formulas ??= whole().getFormulas();
    return formulas[row.at - 1]?.[columnOf(table, column) - 1] ?? "";
  };
  const followsLayout = (row: IndicatorRow, column: ColumnKey): boolean => {
    const declared = declaredFormula(place, row.at, column);
    return declared !== null && normalised(formulaAt(row, column)) === normalised(declared);
  };
  return {
    sheetName: table.sheetName,
    rows,
    only: (number) => {
      refuseRepeats(table, number);
      return rows.find((row) => row.number === number) ?? null;
    },
    followsLayout,
    writeAll: (changes) => {
      const foreign = changes.filter(
        ({ row, column }) => formulaAt(row, column) !== "" && !followsLayout(row, column),
      );
      if (foreign.length > 0) {
        const names = foreign.map(({ row, column }) => cellName(row.at, columnOf(table, column)));
        throw formulaRefusal({ names, sheet: sheet.getName() });
      }
      const writes = changes.map(({ row, column: key, content }): CellWrite => {
        const column = columnOf(table, key);
        return {
          row: row.at,
          column,
          before: { value: grid[row.at - 1]?.[column - 1] ?? "", formula: formulaAt(row, key) },
          after: content === "" ? null : (content ?? declaredFormula(place, row.at, key)),
        };
      });
      return writeCells(sheet, writes, () => openSheet(place, whole().getValues()));
    },
    selected: () => {
      const at = currentCell(book, sheet)?.getRow();
      return places.find(({ row }) => row === at)?.number ?? null;
    },
  };
}

function openRow(
  place: Place,
  number: OfficialNumber,
  at: number,
  cells: readonly unknown[],
): IndicatorRow {
  const { sheet, table } = place;
  return {
    number,
    at,
    cell: (key) => plainCell(cells[columnOf(table, key) - 1]),
    values: cells,
    write: (key, content) => {
      const cell = sheet.getRange(at, columnOf(table, key));
      refuseFormula(cell, key);
      try {
        enter(place, cell, key, content);
        // So that the lock ends after it, and the row shows what the sheet computes from it.
        SpreadsheetApp.flush();
        const [written = []] = sheet.getRange(at, 1, 1, table.lastColumn).getValues();
        return openRow(place, number, at, written);
      } catch (error) {
        throw explainCellError(error, named(cell));
      }
    },
    select: (column) => {
      const kept = column ? null : currentCell(SpreadsheetApp.getActive(), sheet);
      sheet.getRange(at, kept?.getColumn() ?? columnOf(table, column ?? "number")).activate();
    },
  };
}

function columnOf(table: AssessmentTable, key: ColumnKey): number {
  const column = table.columns.get(key);
  if (column === undefined) throw new RangeError(`column ${key} was not among those needed`);
  return column;
}

/** A formula that people put into an input column is theirs; only the layout's own may be typed over. */
function refuseFormula(cell: Range, key: ColumnKey): void {
  if (ASSESSMENT.columns[key].formula !== undefined || cell.getFormula() === "") return;
  throw formulaRefusal(named(cell));
}

function named(cell: Range): NamedCells {
  return { names: [cell.getA1Notation()], sheet: cell.getSheet().getName() };
}

function enter(place: Place, cell: Range, key: ColumnKey, content: number | string | null): void {
  const { kind } = ASSESSMENT.columns[key];
  const formula = declaredFormula(place, cell.getRow(), key);
  if (typeof content === "number") cell.setValue(content);
  else if (content !== null && kind === "date") cell.setValue(midnight(content));
  else if (content !== null) cell.setValue(safeText(content, cell.getNumberFormat()));
  else if (formula !== null) cell.setFormula(formula);
  else cell.clearContent();
}

/** The formula that the layout gives a cell; null where people fill it in. */
function declaredFormula({ table, instrument }: Place, row: number, key: ColumnKey): string | null {
  const { formula } = ASSESSMENT.columns[key];
  const cellOf = (other: ColumnKey): string => cellName(row, columnOf(table, other));
  return formula ? formula(cellOf, instrument.scale) : null;
}

/** Formulas come back with the separators and the spacing of the spreadsheet's locale. */
function normalised(formula: string): string {
  return formula.replace(/\s/g, "").replace(/,/g, ";").toUpperCase();
}

import { UserError, type UserErrorCode } from "../errors";
import type { Instrument, OfficialNumber, Scale } from "../scoring";
import { TEXT } from "../text";
import { cellName } from "./address";
import { locateAssessment, type AssessmentTable } from "./assessment-table";
import { isProtectionError } from "./formula-cells";
import { ASSESSMENT, RANGES, type ColumnKey } from "./layout";
import { findNamedRange } from "./named-ranges";
import { midnight, plainCellReader, type PlainCell } from "./plain-cell";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Sheet Penilaian as it was read. */
export interface AssessmentCells {
  /** The indicators that are there, in official order. */
  readonly rows: readonly IndicatorRow[];
  /** The indicator of the row the user stands on; null elsewhere. One read. */
  readonly selected: () => OfficialNumber | null;
}

/** The row of one indicator. */
export interface IndicatorRow {
  readonly number: OfficialNumber;
  /** What the cell of a column held when the row was read. */
  readonly cell: (column: ColumnKey) => PlainCell;
  /**
   * Writes one cell and reads the row again. Text stays the text it is, also when it looks like a number or a
   * formula; a column of dates takes an ISO day. null clears the cell, or gives it its first formula again.
   *
   * @throws UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED; nothing is written then.
   */
  readonly write: (column: ColumnKey, content: number | string | null) => IndicatorRow;
  /** Moves the user's selection here: within the sheet it stays in its column. */
  readonly select: () => void;
}

/**
 * Reads sheet Penilaian, wherever its rows and columns are, whatever it is called.
 *
 * @param needed Columns that the caller will ask for.
 * @returns null when there is no such sheet.
 * @throws UserError HEADER_MISSING, HEADER_DUPLICATE, INDICATOR_DUPLICATE.
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
  const table = locateAssessment(grid, instrument);
  const missing = (["number", ...needed] as const).find((key) => !table?.columns.has(key));
  if (!table || missing) {
    const { header } = ASSESSMENT.columns[missing ?? "number"];
    throw new UserError("HEADER_MISSING", TEXT.workbook.headerMissing(sheet.getName(), header));
  }
  const place = { sheet, table, scale: instrument.scale, plain: plainCellReader() };
  return {
    rows: instrument.indicators.flatMap(({ number }) => {
      const at = table.rows.get(number);
      return at === undefined ? [] : [openRow(place, number, at, grid[at - 1] ?? [])];
    }),
    selected: () => {
      const at = currentCell(book, sheet)?.getRow();
      return [...table.rows].find(([, row]) => row === at)?.[0] ?? null;
    },
  };
}

/**
 * What stands in the number column of the row the user stands on, without reading the whole sheet: two reads.
 *
 * @returns null on another sheet, and while the column has lost its named range.
 */
export function readSelectedNumber(): PlainCell {
  const book = SpreadsheetApp.getActive();
  const numbers = findNamedRange(book, RANGES.number);
  if (!numbers) return null;
  const sheet = numbers.getSheet();
  const current = currentCell(book, sheet);
  if (!current) return null;
  return plainCellReader()(sheet.getRange(current.getRow(), numbers.getColumn()).getValue());
}

/** null while the user is on another sheet. */
function currentCell(book: Spreadsheet, sheet: Sheet): Range | null {
  const cell = book.getCurrentCell();
  return cell?.getSheet().getSheetId() === sheet.getSheetId() ? cell : null;
}

/** The sheet that rows belong to. */
interface Place {
  readonly sheet: Sheet;
  readonly table: AssessmentTable;
  readonly scale: Scale;
  readonly plain: (value: unknown) => PlainCell;
}

function openRow(
  place: Place,
  number: OfficialNumber,
  at: number,
  cells: readonly unknown[],
): IndicatorRow {
  const { sheet, table, plain } = place;
  return {
    number,
    cell: (key) => plain(cells[columnOf(table, key) - 1]),
    write: (key, content) => {
      const cell = sheet.getRange(at, columnOf(table, key));
      refuseFormula(cell, key);
      try {
        enter(place, cell, key, content);
        const [written = []] = sheet.getRange(at, 1, 1, table.lastColumn).getValues();
        return openRow(place, number, at, written);
      } catch (error) {
        throw explain(error, cell);
      }
    },
    select: () => {
      const current = currentCell(SpreadsheetApp.getActive(), sheet);
      sheet.getRange(at, current?.getColumn() ?? columnOf(table, "number")).activate();
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
  throw refusal("CELL_HAS_FORMULA", TEXT.cells.hasFormula, cell);
}

function enter(
  { table, scale }: Place,
  cell: Range,
  key: ColumnKey,
  content: number | string | null,
): void {
  const { kind, formula } = ASSESSMENT.columns[key];
  if (typeof content === "number") cell.setValue(content);
  else if (content !== null && kind === "date") cell.setValue(midnight(content));
  else if (content !== null) cell.setValue(asText(cell, content));
  else if (formula) {
    const cellOf = (other: ColumnKey): string => cellName(cell.getRow(), columnOf(table, other));
    cell.setFormula(formula(cellOf, scale));
  } else cell.clearContent();
}

const PLAIN_TEXT_FORMAT = "@";
/** A text that spreadsheet programs may run as a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/**
 * A leading apostrophe keeps a text from being read as a number, date or formula; it is not part of the text.
 * In a cell that people gave the format of plain text it would be, so there only formulas get it.
 */
function asText(cell: Range, text: string): string {
  const isPlain = cell.getNumberFormat() === PLAIN_TEXT_FORMAT && !LOOKS_LIKE_FORMULA.test(text);
  return isPlain ? text : `'${text}`;
}

/** The user's sentence for an error that the cell's own rules raise; any other error as it is. */
function explain(error: unknown, cell: Range): unknown {
  if (isProtectionError(error)) return refusal("PROTECTED", TEXT.cells.protected, cell);
  if (isValidationError(error)) return refusal("CELL_REJECTS", TEXT.cells.rejects, cell);
  return error;
}

/** As with protection, the wording is all there is. */
function isValidationError(error: unknown): boolean {
  return error instanceof Error && /data validation|validasi data/i.test(error.message);
}

function refusal(
  code: UserErrorCode,
  sentence: (cell: string, sheet: string) => string,
  cell: Range,
): UserError {
  return new UserError(code, sentence(cell.getA1Notation(), cell.getSheet().getName()));
}

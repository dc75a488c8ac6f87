import { UserError } from "../../errors";
import type { Instrument, OfficialNumber } from "../../scoring";
import { TEXT } from "../../sentences";
import { ASSESSMENT, RANGES, type ColumnKey } from "../layout";
import { cellName, rowsName } from "./address";
import {
  identifyAssessment,
  locateAssessment,
  refuseOtherInstrument,
  refuseRepeats,
  type AssessmentTable,
} from "./assessment-table";
import { cellChange, refuseMoved, type CellWrite } from "./cell-change";
import { commit } from "./commit";
import { formulaContent, written, type Content } from "./content";
import type { Grid } from "./grid";
import { FORMULA_AGAIN, indicatorChange } from "./logged-change";
import { findNamedRange } from "./named-ranges";
import { plainCell, type PlainCell } from "./plain-cell";
import { formulaRefusal } from "./refusal";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Sheet Penilaian as it was read. */
export interface AssessmentCells {
  /** What people call the sheet now. */
  readonly sheetName: string;
  /** How many rows were read, from the first one on. */
  readonly height: number;
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
   * Writes cells, all or none; the answer is the sheet as it then is. No cells: only looks whether formulas that were
   * asked for belong to the rows that were read.
   *
   * @throws Moved when somebody came between. UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED. Nothing is
   * written then.
   */
  readonly write: (changes: readonly CellContent[]) => AssessmentCells;
  /** Whether a cell holds the formula that the layout gives its column; reads all formulas, once. */
  readonly followsLayout: (row: IndicatorRow, column: ColumnKey) => boolean;
  /** Where the user stands. One read. */
  readonly selected: () => SelectedCell;
}

/** A person's cell on sheet Penilaian. */
export interface SelectedCell {
  /** null: on a row without an indicator, or on another sheet. */
  readonly number: OfficialNumber | null;
  /** null: in people's own column, or on another sheet. */
  readonly column: ColumnKey | null;
}

/** What a cell of an indicator's row is to hold. */
export interface CellContent {
  readonly row: IndicatorRow;
  readonly column: ColumnKey;
  /**
   * Text stays the text it is, also when it looks like a number or a formula; a column of dates takes an ISO day.
   * null clears, or gives the first formula again; empty text leaves the cell blank even so. Text in a column of
   * levels is what stood there before: the rule of the cell gives way to it.
   */
  readonly content: number | string | null;
}

/** The row of one indicator. */
export interface IndicatorRow {
  readonly number: OfficialNumber;
  /** Its row in the sheet, counting from 1. */
  readonly at: number;
  /** What the cell of a column held when the row was read; null where there is no such column. */
  readonly cell: (column: ColumnKey) => PlainCell;
  /** What all its cells held then, as Sheets hands them over; blank ones may be left out at the end. */
  readonly values: readonly unknown[];
  /** Moves the user's selection here, and to a column; within the sheet it stays in its own unless told. */
  readonly select: (column?: ColumnKey) => void;
}

/**
 * Reads sheet Penilaian, wherever its rows and columns are, whatever it is called.
 *
 * @param needed Columns that the caller will ask for.
 * @param height How many rows to read; all that hold anything by default, which costs a call more.
 * @returns null when there is no such sheet.
 * @throws UserError HEADER_MISSING, HEADER_DUPLICATE, INSTRUMENT_MISMATCH.
 */
export function readAssessment(
  instrument: Instrument,
  needed: readonly ColumnKey[],
  height?: number,
): AssessmentCells | null {
  const book = SpreadsheetApp.getActive();
  const sheet =
    findNamedRange(book, RANGES.number)?.getSheet() ?? book.getSheetByName(ASSESSMENT.sheet);
  if (!sheet) return null;
  const sheetName = sheet.getName();
  const read = (data: Range): { data: Range; grid: Grid; table: AssessmentTable | null } => {
    const grid = data.getValues();
    refuseOtherInstrument(grid, instrument, sheetName);
    return { data, grid, table: locateAssessment(grid, instrument, sheetName) };
  };
  const first = read(
    height === undefined ? sheet.getDataRange() : sheet.getRange(rowsName(1, height)),
  );
  const asked = ["number", ...needed] as const;
  // What comes in between the call for the cells and their values moves the last row or column out of sight.
  const isWhole =
    first.table?.rows.size === instrument.indicators.length &&
    asked.every((key) => first.table?.columns.has(key));
  const { data, grid, table } = isWhole ? first : read(sheet.getDataRange());
  const missing = asked.find((key) => !table?.columns.has(key));
  if (!table || missing) {
    const { header } = ASSESSMENT.columns[missing ?? "number"];
    throw new UserError("HEADER_MISSING", TEXT.workbook.headerMissing(sheetName, header));
  }
  const place = { book, sheet, data, table, instrument };
  return openSheet(place, grid);
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
  /** What was read of it. */
  readonly data: Range;
  readonly table: AssessmentTable;
  readonly instrument: Instrument;
}

function openSheet(place: Place, grid: Grid): AssessmentCells {
  const { book, sheet, data, table, instrument } = place;
  const places = [...[...table.rows].map(([number, row]) => ({ number, row })), ...table.repeats];
  const open = ({ number, row }: (typeof places)[number]): IndicatorRow =>
    openRow(place, number, row, grid[row - 1] ?? []);
  const rows = instrument.indicators.flatMap(({ number }) =>
    places.filter((each) => each.number === number).map(open),
  );
  let read: string[][] | undefined;
  const formulas = (): string[][] => (read ??= data.getFormulas());
  const followsLayout = ({ at }: IndicatorRow, key: ColumnKey): boolean => {
    const declared = declaredFormula(place, at, key);
    const formula = formulas()[at - 1]?.[columnOf(table, key) - 1] ?? "";
    return declared !== null && normalised(formula) === normalised(declared);
  };
  const identify = identifyAssessment(instrument, table.sheetName);
  const opened: AssessmentCells = {
    sheetName: table.sheetName,
    height: grid.length,
    rows,
    only: (number) => {
      refuseRepeats(table, number);
      return rows.find((row) => row.number === number) ?? null;
    },
    followsLayout,
    write: (changes) => {
      if (changes.length === 0 && !read) return opened;
      const seen = { sheet, grid, formulas: formulas(), identify };
      if (changes.length === 0) {
        refuseMoved(seen);
        return opened;
      }
      const foreign = changes.filter(({ row, column: key }) => {
        const formula = formulas()[row.at - 1]?.[columnOf(table, key) - 1] ?? "";
        return formula !== "" && !followsLayout(row, key);
      });
      if (foreign.length > 0) {
        refuseMoved(seen);
        const names = foreign.map(({ row, column }) => cellName(row.at, columnOf(table, column)));
        throw formulaRefusal({ names, sheet: sheet.getName() });
      }
      const isText = changes.some(({ content }) => typeof content === "string");
      const formats = isText ? data.getNumberFormats() : [];
      const writes = changes.map((change): CellWrite => {
        const [row, column] = [change.row.at, columnOf(table, change.column)];
        const content = contentOf(place, change, formats[row - 1]?.[column - 1]);
        return { row, column, content, isPastRules: isLevelText(change) };
      });
      const logged = changes.map(({ row, column, content }) => {
        const { formula } = ASSESSMENT.columns[column];
        const after = content === null && formula ? FORMULA_AGAIN : content;
        return indicatorChange(row.number, column, row.cell(column), after);
      });
      const now = commit(sheet, cellChange(seen, writes, logged));
      const located = locateAssessment(now, instrument, table.sheetName);
      return openSheet({ ...place, table: located ?? table }, now);
    },
    selected: () => {
      const cell = currentCell(book, sheet);
      const [at, position] = [cell?.getRow(), cell?.getColumn()];
      const [column = null] = [...table.columns].find(([, each]) => each === position) ?? [];
      return { number: places.find(({ row }) => row === at)?.number ?? null, column };
    },
  };
  return opened;
}

function openRow(
  { sheet, table }: Place,
  number: OfficialNumber,
  at: number,
  cells: readonly unknown[],
): IndicatorRow {
  return {
    number,
    at,
    cell: (key) => {
      const column = table.columns.get(key);
      return column === undefined ? null : plainCell(cells[column - 1]);
    },
    values: cells,
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

function isLevelText({ column, content }: CellContent): boolean {
  return typeof content === "string" && ASSESSMENT.columns[column].kind === "level";
}

function contentOf(
  place: Place,
  { row, column, content }: CellContent,
  format: string | undefined,
): Content {
  const formula = content === null ? declaredFormula(place, row.at, column) : null;
  if (formula !== null) return formulaContent(formula);
  return written(content, format ?? "", ASSESSMENT.columns[column].kind);
}

/** The formula that the layout gives a cell; null where people fill it in. */
function declaredFormula({ table, instrument }: Place, row: number, key: ColumnKey): string | null {
  const { formula } = ASSESSMENT.columns[key];
  const cellOf = (other: ColumnKey): string => cellName(row, columnOf(table, other));
  return formula ? formula(cellOf, instrument) : null;
}

/** Formulas come back with the separators and the spacing of the spreadsheet's locale. */
function normalised(formula: string): string {
  return formula.replace(/\s/g, "").replace(/,/g, ";").toUpperCase();
}

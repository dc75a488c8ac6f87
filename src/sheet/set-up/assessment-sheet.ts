import { UserError } from "../../errors";
import type { Indicator, Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { cellName, areaName } from "../cells/address";
import {
  identifyAssessment,
  indicatorSpan,
  locateAssessment,
  refuseRepeats,
  type AssessmentTable,
  type RowSpan,
} from "../cells/assessment-table";
import { isBlankGrid } from "../cells/blank-grid";
import { cellChange, refuseMoved, type CellWrite, type SheetRead } from "../cells/cell-change";
import { listCells } from "../cells/cell-names";
import { enterInAnyCase } from "../cells/cell-rules";
import { commit, untilSettled } from "../cells/commit";
import { formulaContent, type Content } from "../cells/content";
import { findNamedRange, setNamedRange, tellRestored } from "../cells/named-ranges";
import { rowsChange } from "../cells/row-change";
import { ASSESSMENT, assessmentKeys, RANGES, type ColumnKey } from "../layout";
import { dressAssessment, dressRows } from "./assessment-looks";
import { indicatorRow, initialCell, isOfficial, type InitialCell } from "./assessment-row";
import { guardColumns } from "./column-protections";
import {
  addHeaders,
  dressTable,
  makeColumnRoom,
  restoreHeaders,
  type RestorableHeader,
} from "./header-cells";
import { inputRules, placesWithout, type InputRules } from "./input-rule";
import { addRules, type LackingRule } from "./lacking-rules";
import { coversColumn } from "./range-cover";
import { rangesAt } from "./ranges-at";
import { restoreStatusColours } from "./status-colours";
import { refuseTypedColumns } from "./typed-columns";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Reads what is there of sheet Penilaian and returns what is left to do, so that every objection is
 * raised before the first write. The anchor range is set last: until then a repeated run finishes the sheet.
 *
 * @throws UserError SHEET_OCCUPIED, HEADER_DUPLICATE, INDICATOR_DUPLICATE, MERGED_CELLS, TYPED_COLUMNS.
 */
export function planAssessmentSheet(
  book: Spreadsheet,
  instrument: Instrument,
  ruleOf: InputRules = inputRules(instrument.scale),
): () => string[] {
  const anchor = findNamedRange(book, RANGES.number);
  const sheet = anchor?.getSheet() ?? book.getSheetByName(ASSESSMENT.sheet);
  const grid = sheet?.getDataRange().getValues() ?? [];
  if (!sheet || isBlankGrid(grid)) {
    return () => {
      const target = sheet ?? book.insertSheet(ASSESSMENT.sheet);
      const table = writeNewTable(target, instrument);
      return [
        ...finish(book, target, table, instrument, ruleOf, true),
        TEXT.setUp.sheetCreated(ASSESSMENT.sheet),
      ];
    };
  }
  const restored = restorableHeaders(book, sheet, grid, instrument);
  const table = locateAssessment(withHeaders(grid, restored), instrument, sheet.getName());
  if (!table) {
    throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(sheet.getName()));
  }
  refuseRepeats(table);
  refuseMergedIndicators(sheet, table);
  if (table.rows.size > 0) {
    const { first, rules, lacking } = readRules(sheet, table, ruleOf);
    if (lacking.length > 0 || !anchor) {
      refuseTypedColumns(sheet, table.columns.values(), { firstRow: first, rules });
    }
  }
  return () => [
    ...restoreHeaders(sheet, restored),
    ...addHeaders(sheet, table.headerRow, missingHeaders(table, instrument)),
    ...completeTable(book, sheet, instrument, ruleOf, anchor === null),
  ];
}

/** Everything below the headers, from the start again where people move rows or columns meanwhile. */
function completeTable(
  book: Spreadsheet,
  sheet: Sheet,
  instrument: Instrument,
  ruleOf: InputRules,
  isUnfinished: boolean,
): string[] {
  const report: string[] = [];
  untilSettled(
    () => {
      report.push(...addMissingIndicators(sheet, instrument), ...refillCells(sheet, instrument));
      const read = readTable(sheet, instrument);
      const finished = finish(book, sheet, read.table, instrument, ruleOf, isUnfinished);
      if (finished.length > 0) refuseMoved(read);
      report.push(...finished);
    },
    () => {
      report.push(TEXT.setUp.unsettled(sheet.getName()));
    },
  );
  return report;
}

/** Everything a new sheet holds, in one write. */
function writeNewTable(sheet: Sheet, instrument: Instrument): AssessmentTable {
  const keys = assessmentKeys(instrument);
  const positions = new Map(keys.map((key, at) => [key, at + 1] as const));
  const rows = instrument.indicators.map((indicator, at) =>
    indicatorRow(instrument, indicator, positions, at + 2, positions.size),
  );
  const headers = keys.map((key) => ASSESSMENT.columns[key].header);
  makeColumnRoom(sheet, headers.length);
  const grid = [headers, ...rows];
  sheet.getRange(1, 1, grid.length, headers.length).setValues(grid);
  return located(grid, instrument, sheet.getName());
}

/** Declared headers that are gone while their named ranges still point at a column of this sheet. */
function restorableHeaders(
  book: Spreadsheet,
  sheet: Sheet,
  grid: readonly (readonly unknown[])[],
  instrument: Instrument,
): RestorableHeader[] {
  const table = locateAssessment(grid, instrument, sheet.getName());
  if (!table) return [];
  const taken = new Set(table.columns.values());
  return assessmentKeys(instrument)
    .filter((key) => !table.columns.has(key))
    .flatMap((key) => {
      const { range: name, header } = ASSESSMENT.columns[key];
      const range = findNamedRange(book, name);
      if (range?.getSheet().getSheetId() !== sheet.getSheetId()) return [];
      const column = range.getColumn();
      if (taken.has(column)) return [];
      const found = grid[table.headerRow - 1]?.[column - 1];
      const before = typeof found === "string" ? found : "";
      return [{ row: table.headerRow, column, header, before }];
    });
}

function withHeaders(
  grid: readonly (readonly unknown[])[],
  headers: readonly RestorableHeader[],
): unknown[][] {
  const copy = grid.map((row) => [...row]);
  for (const { row, column, header } of headers) {
    const cells = copy[row - 1];
    if (cells) cells[column - 1] = header;
  }
  return copy;
}

/** Merged cells hide values; on a section row without an indicator they do no harm. */
function refuseMergedIndicators(sheet: Sheet, table: AssessmentTable): void {
  const indicatorRows = new Set(table.rows.values());
  const merged = sheet
    .getDataRange()
    .getMergedRanges()
    .filter((range) =>
      Array.from({ length: range.getNumRows() }, (_, at) => range.getRow() + at).some((row) =>
        indicatorRows.has(row),
      ),
    );
  if (merged.length === 0) return;
  const cells = merged.map((range) => range.getA1Notation()).join(", ");
  throw new UserError("MERGED_CELLS", TEXT.workbook.mergedCells(sheet.getName(), cells));
}

function missingHeaders({ columns }: AssessmentTable, instrument: Instrument): string[] {
  return assessmentKeys(instrument)
    .filter((key) => !columns.has(key))
    .map((key) => ASSESSMENT.columns[key].header);
}

/**
 * Rows are dressed before they are filled: a repeated run finds those that it still has to fill.
 *
 * @throws Moved when people came between.
 */
function addMissingIndicators(sheet: Sheet, instrument: Instrument): string[] {
  const read = readTable(sheet, instrument);
  const { table } = read;
  const missing = instrument.indicators.filter(({ number }) => !table.rows.has(number));
  if (missing.length === 0) return [];
  const first = table.lastRow + 1;
  const lacking = first + missing.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const cells = missing.map((indicator, at) =>
    indicatorRow(instrument, indicator, table.columns, first + at, table.lastColumn),
  );
  dressRows(sheet, table, instrument, first, missing);
  dressTable(sheet, first, missing.length, table.lastColumn);
  const inputs = [...table.columns].flatMap(([key, column]) =>
    ASSESSMENT.columns[key].formula ? [sheet.getRange(first, column, cells.length, 1)] : [],
  );
  const target = sheet.getRange(first, 1, cells.length, table.lastColumn);
  const change = rowsChange(read, {
    rows: missing.map((_, at) => first + at),
    contents: cells.map((row) => row.map(contentOf)),
    write: () => {
      enterInAnyCase(inputs, () => target.setValues(cells));
    },
    rewrite: (row, former) => {
      const place = sheet.getRange(row, 1, 1, former.length);
      // Formulas alone are those of the new row: it goes whole, so that a repeated run adds it here.
      if (former.every((cell) => cell === "" || String(cell).startsWith("="))) place.clearContent();
      else enterInAnyCase([place], () => place.setValues([former]));
    },
    logged: [],
  });
  commit(sheet, change);
  return [TEXT.setUp.indicatorsAdded(missing.map(({ number }) => String(number)).join(", "))];
}

function contentOf(cell: InitialCell): Content {
  return typeof cell === "string" && cell.startsWith("=")
    ? formulaContent(cell)
    : { entered: cell, value: cell };
}

/** Sheet Penilaian as it was read: its values first. */
interface ReadTable extends SheetRead {
  readonly table: AssessmentTable;
}

/** Once more where an indicator is not there: rows that come in between the cells and their values hide the last ones. */
function readTable(sheet: Sheet, instrument: Instrument): ReadTable {
  const name = sheet.getName();
  const read = (): ReadTable => {
    const data = sheet.getDataRange();
    const grid = data.getValues();
    const table = located(grid, instrument, name);
    const identify = identifyAssessment(instrument, name);
    return { sheet, grid, formulas: data.getFormulas(), identify, table };
  };
  const first = read();
  return first.table.rows.size === instrument.indicators.length ? first : read();
}

function located(
  grid: readonly (readonly unknown[])[],
  instrument: Instrument,
  name: string,
): AssessmentTable {
  const table = locateAssessment(grid, instrument, name);
  if (!table) {
    throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(name));
  }
  refuseRepeats(table);
  return table;
}

/**
 * Fills blank fixed and computed cells again; what people typed over one is reported, not lost.
 *
 * @throws Moved when people came between.
 */
function refillCells(sheet: Sheet, instrument: Instrument): string[] {
  const read = readTable(sheet, instrument);
  const { table, grid, formulas } = read;
  const found: Record<CellState, string[]> = { right: [], blank: [], typedOver: [], changed: [] };
  const writes: CellWrite[] = [];
  for (const indicator of instrument.indicators) {
    const row = table.rows.get(indicator.number);
    if (row === undefined) continue;
    for (const [key, column] of table.columns) {
      const value: unknown = grid[row - 1]?.[column - 1];
      const formula = formulas[row - 1]?.[column - 1] ?? "";
      const state = stateOf(instrument, indicator, key, value, formula);
      if (state === "blank") {
        const cell = initialCell(instrument, indicator, key, table.columns, row);
        if (cell === "") continue;
        writes.push({ row, column, content: contentOf(cell) });
      }
      found[state].push(cellName(row, column));
    }
  }
  if (writes.length > 0) commit(sheet, cellChange(read, writes, []));
  else if (found.typedOver.length + found.changed.length > 0) refuseMoved(read);
  return tellRefilled(table.sheetName, found);
}

/** What is to be said of a cell; "changed": a fixed cell that no longer holds what the instrument says. */
type CellState = "right" | "blank" | "typedOver" | "changed";

function stateOf(
  instrument: Instrument,
  indicator: Indicator,
  key: ColumnKey,
  value: unknown,
  formula: string,
): CellState {
  const { role } = ASSESSMENT.columns[key];
  if (role === "input") return "right";
  if (value === "" && formula === "") return "blank";
  if (role === "computed") return formula === "" ? "typedOver" : "right";
  return isOfficial(instrument, indicator, key, value) ? "right" : "changed";
}

function tellRefilled(sheet: string, found: Readonly<Record<CellState, string[]>>): string[] {
  const { blank, typedOver, changed } = found;
  return [
    ...(blank.length > 0 ? [TEXT.setUp.cellsFilled(String(blank.length), sheet)] : []),
    ...(typedOver.length > 0 ? [TEXT.setUp.typedOverFormula(listCells(typedOver))] : []),
    ...(changed.length > 0 ? [TEXT.setUp.fixedChanged(listCells(changed), sheet)] : []),
  ];
}

/** Looks, rules, protections and named ranges: each only where it is missing or does not reach every row. */
function finish(
  book: Spreadsheet,
  sheet: Sheet,
  table: AssessmentTable,
  instrument: Instrument,
  ruleOf: InputRules,
  isNew: boolean,
): string[] {
  if (isNew) dressAssessment(sheet, table, instrument);
  const rules = [
    addValidations(sheet, table, ruleOf),
    restoreStatusColours(sheet, table),
    addProtections(sheet, table),
  ];
  const ranges = setNamedRanges(book, sheet, table, isNew);
  if (isNew) return [];
  return [
    ...(rules.includes(true) ? [TEXT.setUp.rulesRestored(sheet.getName())] : []),
    ...tellRestored(ranges),
  ];
}

/** The rules of the indicators' rows, and the cells that have none, or that of before, though their kind has one: one read. */
function readRules(
  sheet: Sheet,
  table: AssessmentTable,
  ruleOf: InputRules,
): {
  readonly first: number;
  readonly body: GoogleAppsScript.Spreadsheet.Range;
  readonly rules: (Rule | null)[][];
  readonly lacking: readonly LackingRule[];
} {
  const { first, count } = indicatorSpan(table);
  const body = sheet.getRange(first, 1, count, table.lastColumn);
  const rules: (Rule | null)[][] = body.getDataValidations();
  const lacking: LackingRule[] = [];
  const places = [...table.rows.values()];
  for (const [key, column] of table.columns) {
    const rule = ruleOf(ASSESSMENT.columns[key]);
    if (!rule) continue;
    const cells = places.map((row) => rules[row - first]?.[column - 1]);
    const rows = placesWithout(rule, cells).flatMap((at) => places[at] ?? []);
    if (rows.length > 0) lacking.push({ column, rule, rows });
  }
  return { first, body, rules, lacking };
}

/**
 * Cells that have no rule though their kind has one get it: all that do not name their cell in one write while there
 * is none at all, else neighbours in one. Rules that are there are not written again: that would flatten the colours and choices that
 * people gave them.
 */
function addValidations(sheet: Sheet, table: AssessmentTable, ruleOf: InputRules): boolean {
  const { first, body, rules, lacking } = readRules(sheet, table, ruleOf);
  const isBare = !rules.flat().some((rule) => rule !== null);
  const together = lacking.filter(({ rule }) => isBare && !rule.isOfCell);
  for (const { column, rule, rows } of together) {
    for (const row of rows) rules[row - first]?.splice(column - 1, 1, rule.at(""));
  }
  if (together.length > 0) body.setDataValidations(rules);
  addRules(
    sheet,
    lacking.filter((each) => !together.includes(each)),
  );
  return lacking.length > 0;
}

/** Fixed and computed columns are not for typing. */
function addProtections(sheet: Sheet, table: AssessmentTable): boolean {
  const { first, count } = indicatorSpan(table);
  const guarded = [...table.columns].flatMap(([key, column]) => {
    const { role, header } = ASSESSMENT.columns[key];
    if (role === "input") return [];
    return [{ header, column, first, count }];
  });
  return guardColumns(sheet, guarded);
}

/** Points every declared name at the same rows of its column; the anchor comes last. */
function setNamedRanges(
  book: Spreadsheet,
  sheet: Sheet,
  table: AssessmentTable,
  isNew: boolean,
): string[] {
  const { first, count } = isNew ? indicatorSpan(table) : namedSpan(book, sheet, table);
  const id = isNew ? null : sheet.getSheetId();
  const keys = ASSESSMENT.keys.filter((key) => key !== "number");
  const wrong = [...keys, "number" as const].flatMap((key) => {
    const column = table.columns.get(key);
    if (column === undefined) return [];
    const { range: name } = ASSESSMENT.columns[key];
    const place = areaName(column, first, count);
    const range = id === null ? null : findNamedRange(book, name);
    const isRight = range !== null && range.getGridId() === id && range.getA1Notation() === place;
    return isRight ? [] : [{ name, place }];
  });
  const places = wrong.map(({ place }) => place);
  rangesAt(sheet, places).forEach((cells, at) => {
    setNamedRange(book, wrong[at]?.name ?? "", cells);
  });
  return wrong.map(({ name }) => name);
}

/**
 * The rows that the names stand for: those of the anchor while it reaches every indicator. They are the same
 * for all names, as formulas take several of them row by row.
 */
function namedSpan(book: Spreadsheet, sheet: Sheet, table: AssessmentTable): RowSpan {
  const span = indicatorSpan(table);
  const numbers = findNamedRange(book, RANGES.number);
  const column = table.columns.get("number");
  if (numbers?.getSheet().getSheetId() !== sheet.getSheetId() || column === undefined) return span;
  if (!coversColumn(numbers, column, span)) return span;
  return { first: numbers.getRow(), count: numbers.getNumRows() };
}

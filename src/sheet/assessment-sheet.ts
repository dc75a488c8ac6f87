import { UserError } from "../errors";
import type { Indicator, Instrument } from "../scoring";
import { TEXT } from "../text";
import { cellName } from "./address";
import { locateAssessment, refuseRepeats, type AssessmentTable } from "./assessment-table";
import { guardColumns } from "./column-protections";
import { addHeaders, dressHeader } from "./header-cells";
import { inputRule } from "./input-rule";
import { ASSESSMENT, RANGES, STATUS, type Column, type ColumnKey } from "./layout";
import { findNamedRange } from "./named-ranges";
import { ASPECT_TINTS, COLOUR, kindStyle, STATUS_COLOUR } from "./style";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Reads what is there of sheet Penilaian and returns what is left to do, so that every objection is
 * raised before the first write. The anchor range is set last: until then a repeated run finishes the sheet.
 *
 * @throws UserError SHEET_OCCUPIED, HEADER_DUPLICATE, INDICATOR_DUPLICATE, MERGED_CELLS.
 */
export function planAssessmentSheet(book: Spreadsheet, instrument: Instrument): () => string[] {
  const anchor = findNamedRange(book, RANGES.number);
  const sheet = anchor?.getSheet() ?? book.getSheetByName(ASSESSMENT.sheet);
  const grid = sheet?.getDataRange().getValues() ?? [];
  if (!sheet || isEmpty(grid)) {
    return () => {
      const target = sheet ?? book.insertSheet(ASSESSMENT.sheet);
      writeNewTable(target, instrument);
      return [...finish(book, target, instrument, true), TEXT.setUp.sheetCreated(ASSESSMENT.sheet)];
    };
  }
  const restored = restorableHeaders(book, sheet, grid, instrument);
  const table = locateAssessment(withHeaders(grid, restored), instrument);
  if (!table) {
    throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(sheet.getName()));
  }
  refuseRepeats(table);
  refuseMergedIndicators(sheet, table);
  return () => [
    ...restoreHeaders(sheet, restored),
    ...addHeaders(sheet, table.headerRow, table.lastColumn, missingHeaders(table)),
    ...addMissingIndicators(sheet, instrument),
    ...refillCells(sheet, instrument),
    ...finish(book, sheet, instrument, anchor === null),
  ];
}

function isEmpty(grid: readonly (readonly unknown[])[]): boolean {
  return grid.every((row) => row.every((cell) => cell === ""));
}

/** Everything a new sheet holds, in one write. */
function writeNewTable(sheet: Sheet, instrument: Instrument): void {
  const positions = new Map(ASSESSMENT.keys.map((key, at) => [key, at + 1] as const));
  const rows = instrument.indicators.map((indicator, at) =>
    indicatorRow(instrument, indicator, positions, at + 2, positions.size),
  );
  const headers = ASSESSMENT.keys.map((key) => ASSESSMENT.columns[key].header);
  sheet.getRange(1, 1, rows.length + 1, headers.length).setValues([headers, ...rows]);
}

/** The cells of a new indicator row as wide as the table; columns that are not ours stay blank. */
function indicatorRow(
  instrument: Instrument,
  indicator: Indicator,
  positions: ReadonlyMap<ColumnKey, number>,
  row: number,
  width: number,
): (string | number)[] {
  const cells = new Array<string | number>(width).fill("");
  for (const [key, at] of positions) {
    cells[at - 1] = initialCell(instrument, indicator, key, positions, row);
  }
  return cells;
}

function initialCell(
  instrument: Instrument,
  indicator: Indicator,
  key: ColumnKey,
  positions: ReadonlyMap<ColumnKey, number>,
  row: number,
): string | number {
  const { formula } = ASSESSMENT.columns[key];
  if (formula) {
    return formula((other) => cellName(row, positions.get(other) ?? 1), instrument.scale);
  }
  return officialCells(instrument, indicator)[key] ?? "";
}

/** What the instrument itself says in the fixed columns. */
function officialCells(
  { aspects, domains }: Instrument,
  indicator: Indicator,
): Partial<Record<ColumnKey, string | number>> {
  const aspect = aspects.find(({ number }) => number === indicator.aspect);
  return {
    number: indicator.number,
    name: indicator.name,
    domain: domains.find(({ number }) => number === aspect?.domain)?.name ?? "",
    aspect: aspect?.name ?? "",
    weight: indicator.weight / 100,
  };
}

/** A declared header that is gone while its named range still points at a column of this sheet. */
interface RestorableHeader {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly before: string;
}

function restorableHeaders(
  book: Spreadsheet,
  sheet: Sheet,
  grid: readonly (readonly unknown[])[],
  instrument: Instrument,
): RestorableHeader[] {
  const table = locateAssessment(grid, instrument);
  if (!table) return [];
  const taken = new Set(table.columns.values());
  return ASSESSMENT.keys
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

function restoreHeaders(sheet: Sheet, headers: readonly RestorableHeader[]): string[] {
  return headers.map(({ row, column, header, before }) => {
    sheet.getRange(row, column).setValue(header);
    return TEXT.setUp.headerRestored(header, before);
  });
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

function missingHeaders({ columns }: AssessmentTable): string[] {
  return ASSESSMENT.keys
    .filter((key) => !columns.has(key))
    .map((key) => ASSESSMENT.columns[key].header);
}

function addMissingIndicators(sheet: Sheet, instrument: Instrument): string[] {
  const table = relocate(sheet, instrument);
  const missing = instrument.indicators.filter(({ number }) => !table.rows.has(number));
  if (missing.length === 0) return [];
  const first = table.lastRow + 1;
  const lacking = first + missing.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const rows = missing.map((indicator, at) =>
    indicatorRow(instrument, indicator, table.columns, first + at, table.lastColumn),
  );
  sheet.getRange(first, 1, rows.length, table.lastColumn).setValues(rows);
  return [TEXT.setUp.indicatorsAdded(missing.map(({ number }) => String(number)).join(", "))];
}

function relocate(sheet: Sheet, instrument: Instrument): AssessmentTable {
  const table = locateAssessment(sheet.getDataRange().getValues(), instrument);
  if (!table) {
    throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(sheet.getName()));
  }
  refuseRepeats(table);
  return table;
}

/** Fills blank fixed and computed cells again; what people typed over a formula is reported, not lost. */
function refillCells(sheet: Sheet, instrument: Instrument): string[] {
  const table = relocate(sheet, instrument);
  const data = sheet.getDataRange();
  const values = data.getValues();
  const formulas = data.getFormulas();
  const typedOver: string[] = [];
  let filled = 0;
  for (const indicator of instrument.indicators) {
    const row = table.rows.get(indicator.number);
    if (row === undefined) continue;
    for (const [key, column] of table.columns) {
      const { role } = ASSESSMENT.columns[key];
      if (role === "input" || formulas[row - 1]?.[column - 1]) continue;
      if (values[row - 1]?.[column - 1] === "") {
        const cell = initialCell(instrument, indicator, key, table.columns, row);
        if (cell === "") continue;
        sheet.getRange(row, column).setValue(cell);
        filled++;
      } else if (role === "computed") {
        typedOver.push(cellName(row, column));
      }
    }
  }
  return [
    ...(filled > 0 ? [TEXT.setUp.cellsFilled(String(filled), sheet.getName())] : []),
    ...(typedOver.length > 0 ? [TEXT.setUp.typedOverFormula(typedOver.join(", "))] : []),
  ];
}

/** Looks, rules, protections and named ranges: each only where it is missing. */
function finish(book: Spreadsheet, sheet: Sheet, instrument: Instrument, isNew: boolean): string[] {
  const table = relocate(sheet, instrument);
  if (isNew) dress(sheet, table, instrument);
  const rules = [
    addValidations(sheet, table, instrument),
    addStatusColours(sheet, table),
    addProtections(sheet, table),
  ];
  const ranges = setNamedRanges(book, sheet, table);
  if (isNew) return [];
  return [
    ...(rules.includes(true) ? [TEXT.setUp.rulesRestored(sheet.getName())] : []),
    ...(ranges.length > 0 ? [TEXT.setUp.rangesRestored(ranges.join(", "))] : []),
  ];
}

/** First and last indicator row; what people put between them (section rows) belongs to the table. */
function rowSpan(table: AssessmentTable): { readonly first: number; readonly count: number } {
  const rows = [...table.rows.values()];
  const first = Math.min(...rows);
  return { first, count: Math.max(...rows) - first + 1 };
}

function dress(sheet: Sheet, table: AssessmentTable, instrument: Instrument): void {
  const { first, count } = rowSpan(table);
  const columns = [...table.columns].sort(([, a], [, b]) => a - b);
  const body = sheet.getRange(first, 1, count, table.lastColumn);
  const perColumn = <T>(of: (column: Column) => T, other: T): T[] => {
    const cells = new Array<T>(table.lastColumn).fill(other);
    for (const [key, at] of columns) cells[at - 1] = of(ASSESSMENT.columns[key]);
    return cells;
  };
  const everyRow = <T>(cells: T[]): T[][] => Array.from({ length: count }, () => [...cells]);
  const { scale } = instrument;
  body.setNumberFormats(
    everyRow(perColumn(({ kind }) => kindStyle(kind, scale).format, "General")),
  );
  body.setHorizontalAlignments(
    everyRow(perColumn(({ kind }) => kindStyle(kind, scale).align, "left")),
  );
  body.setFontWeights(
    everyRow(perColumn(({ kind }) => (kindStyle(kind, scale).bold ? "bold" : "normal"), "normal")),
  );
  const surfaces = everyRow(
    perColumn<string>(
      ({ role }) => (role === "input" ? COLOUR.input : COLOUR.surface),
      COLOUR.input,
    ),
  );
  const numberColumn = table.columns.get("number") ?? 1;
  for (const { number, aspect } of instrument.indicators) {
    const cells = surfaces[(table.rows.get(number) ?? first) - first];
    const tint = ASPECT_TINTS[(aspect - 1) % ASPECT_TINTS.length];
    if (cells && tint) cells[numberColumn - 1] = tint;
  }
  body.setBackgrounds(surfaces);
  body.setVerticalAlignment("middle").setWrap(true);
  const headers = columns.map(([key, column]) => ({ column, ...ASSESSMENT.columns[key] }));
  dressHeader(sheet, table.headerRow, table.lastColumn, headers);
  sheet.setFrozenColumns(ASSESSMENT.frozenColumns);
}

/** One read and, where an input cell has no rule though its kind has one, one write. */
function addValidations(sheet: Sheet, table: AssessmentTable, instrument: Instrument): boolean {
  const { first, count } = rowSpan(table);
  const body = sheet.getRange(first, 1, count, table.lastColumn);
  const rules = body.getDataValidations();
  let missing = false;
  for (const [key, column] of table.columns) {
    const rule = inputRule(ASSESSMENT.columns[key], instrument.scale);
    if (!rule) continue;
    for (const row of table.rows.values()) {
      const cells = rules[row - first];
      if (!cells || cells[column - 1]) continue;
      cells[column - 1] = rule;
      missing = true;
    }
  }
  if (missing) body.setDataValidations(rules);
  return missing;
}

/** The colours belong to their words: typed rules, so that they work in every locale. */
function addStatusColours(sheet: Sheet, table: AssessmentTable): boolean {
  const column = table.columns.get("status");
  if (column === undefined) return false;
  const words = new Set<unknown>(Object.values(STATUS));
  const rules = sheet.getConditionalFormatRules();
  const ours = rules.filter((rule) => {
    const condition = rule.getBooleanCondition();
    return (
      condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO &&
      words.has(condition.getCriteriaValues()[0])
    );
  });
  if (ours.length >= words.size) return false;
  const { first, count } = rowSpan(table);
  const cells = sheet.getRange(first, column, count, 1);
  const keys = Object.keys(STATUS) as (keyof typeof STATUS)[];
  sheet.setConditionalFormatRules([
    ...rules.filter((rule) => !ours.includes(rule)),
    ...keys.map((key) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(STATUS[key])
        .setFontColor(STATUS_COLOUR[key].text)
        .setBackground(STATUS_COLOUR[key].surface)
        .setRanges([cells])
        .build(),
    ),
  ]);
  return true;
}

/** Fixed and computed columns are not for typing. */
function addProtections(sheet: Sheet, table: AssessmentTable): boolean {
  const { first, count } = rowSpan(table);
  const guarded = [...table.columns].flatMap(([key, column]) => {
    const { role, header } = ASSESSMENT.columns[key];
    if (role === "input") return [];
    return [{ header, cells: sheet.getRange(first, column, count, 1) }];
  });
  return guardColumns(sheet, guarded);
}

/** Points every declared name at its column's indicator rows; the anchor comes last. */
function setNamedRanges(book: Spreadsheet, sheet: Sheet, table: AssessmentTable): string[] {
  const { first, count } = rowSpan(table);
  const keys = ASSESSMENT.keys.filter((key) => key !== "number");
  const restored: string[] = [];
  for (const key of [...keys, "number"] as const) {
    const column = table.columns.get(key);
    const { range: name } = ASSESSMENT.columns[key];
    if (column === undefined) continue;
    const range = findNamedRange(book, name);
    const isRight =
      range !== null &&
      range.getSheet().getSheetId() === sheet.getSheetId() &&
      range.getColumn() === column &&
      range.getNumColumns() === 1 &&
      range.getRow() <= first &&
      range.getLastRow() >= first + count - 1;
    if (isRight) continue;
    book.setNamedRange(name, sheet.getRange(first, column, count, 1));
    restored.push(name);
  }
  return restored;
}

import { UserError } from "../../errors";
import type { Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { cellName, columnName } from "../cells/address";
import type { RowSpan } from "../cells/assessment-table";
import { isBlankGrid } from "../cells/blank-grid";
import { refuseMoved, type SheetRead } from "../cells/cell-change";
import { listCells } from "../cells/cell-names";
import { nameColumns } from "../cells/column-ranges";
import { commit, untilSettled } from "../cells/commit";
import { BLANK, formulaContent, written } from "../cells/content";
import type { Formulas, Grid } from "../cells/grid";
import { findNamedRange, setNamedRange, tellRestored } from "../cells/named-ranges";
import {
  findRegisterSheet,
  identifyRegister,
  locateRegister,
  type RegisterTable,
} from "../cells/register-table";
import { rowsChange } from "../cells/row-change";
import { noteFor, RANGES, REGISTERS, type Register, type RegisterColumn } from "../layout";
import { COLOUR, kindStyle } from "../layout/style";
import { guardColumns } from "./column-protections";
import { addHeaders, dressHeader, dressTable, restoreHeaders } from "./header-cells";
import { inputRules, placesWithout, type InputRules } from "./input-rule";
import { addRules, runsOf, type LackingRule } from "./lacking-rules";
import { renamedHeaders, unknownTitles } from "./renamed-headers";
import { refuseTypedColumns } from "./typed-columns";
import { restoreWordColours } from "./word-colours";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** So many rows below the header get formats and rules, used or not. */
const BODY_ROWS = 500;
/** Two lines: longer texts are read in their cell, and all rows are of one height. */
const ROW_HEIGHT = 42;
/** So many rows below the header get their computed cells, used or not. */
const COMPUTED_ROWS = 60;

/** Entries that setting up adds, e.g. the offices named on sheet Penilaian: texts for one column. */
export interface NewEntries<Key extends string> {
  readonly column: Key;
  /** Asked after the sheets before it are ready. */
  readonly find: (present: readonly unknown[]) => readonly string[];
  /** @param sheet Where they were added. */
  readonly report: (count: string, sheet: string) => string;
}

/**
 * Reads what is there of a register and returns what is left to do, so that every objection is raised before
 * the first write. Its named range is set last: until then a repeated run finishes the sheet.
 *
 * @throws UserError SHEET_OCCUPIED, HEADER_DUPLICATE, TYPED_COLUMNS.
 */
export function planRegisterSheet<Key extends string>(
  book: Spreadsheet,
  register: Register<Key>,
  instrument: Instrument,
  entries?: NewEntries<Key>,
  ruleOf: InputRules = inputRules(instrument.scale),
): () => string[] {
  const { sheet, isAnchored } = findRegisterSheet(book, register);
  const grid = sheet?.getDataRange().getValues() ?? [];
  if (!sheet || isBlankGrid(grid)) {
    return () => {
      const target = sheet ?? insertSheet(book, register);
      const cells = newCells(register);
      target.getRange(1, 1, cells.length, register.keys.length).setValues(cells);
      const state = sheet ? "unfinished" : "new";
      const work = { book, sheet: target, register, instrument, ruleOf, state, entries } as const;
      const report = complete(work, located(cells, register, target.getName()));
      return [TEXT.setUp.sheetCreated(register.sheet), ...report];
    };
  }
  const table = locateRegister(grid, register, sheet.getName());
  if (!table) throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(sheet.getName()));
  const used = readUsedRules(sheet, register, table, ruleOf);
  if (used.lacking.length > 0 || !isAnchored) {
    const firstRow = table.headerRow + 1;
    refuseTypedColumns(sheet, table.columns.values(), { firstRow, rules: used.rules });
  }
  const state = isAnchored ? "complete" : "unfinished";
  const work = { book, sheet, register, instrument, ruleOf, state, entries } as const;
  return () => [
    ...mendHeaders(sheet, register, table, grid[table.headerRow - 1] ?? []),
    ...untilSettled(
      () => complete(work, relocate(sheet, register)),
      () => [TEXT.setUp.unsettled(sheet.getName())],
    ),
    ...(isAnchored ? [] : [TEXT.setUp.sheetFinished(sheet.getName())]),
  ];
}

/** A header that was renamed comes back in its place, one that is gone at the right end. */
function mendHeaders<Key extends string>(
  sheet: Sheet,
  { keys, columns }: Register<Key>,
  { headerRow, columns: present }: RegisterTable<Key>,
  cells: readonly unknown[],
): string[] {
  const declared = keys.map((key) => columns[key].header);
  const renamed = renamedHeaders(headerRow, cells, declared);
  const missing = keys
    .filter((key) => !present.has(key))
    .map((key) => columns[key].header)
    .filter((header) => !renamed.some((each) => each.header === header));
  const unknown = unknownTitles(cells, declared).filter(
    (title) => !renamed.some(({ before }) => before === title),
  );
  const names = unknown.map((title) => `"${title}"`).join(", ");
  return [
    ...restoreHeaders(sheet, renamed),
    ...addHeaders(sheet, headerRow, missing),
    ...(missing.length > 0 && unknown.length > 0
      ? [TEXT.setUp.unknownHeaders(names, sheet.getName())]
      : []),
  ];
}

/** Behind the sheet that comes before it in the order of a new workbook, of those that are there. */
function insertSheet(book: Spreadsheet, { sheet: name, range }: Register): Sheet {
  const order = [RANGES.summary, ...REGISTERS.map((register: Register) => register.range)];
  const own = order.indexOf(range);
  for (const before of order.slice(0, own === -1 ? order.length : own).reverse()) {
    const neighbour = findNamedRange(book, before)?.getSheet();
    if (neighbour) return book.insertSheet(name, neighbour.getIndex());
  }
  return book.insertSheet(name);
}

/** The head and the headers of a new sheet, row by row. */
function newCells<Key extends string>({
  head,
  headerRow,
  keys,
  columns,
}: Register<Key>): string[][] {
  const rows: (readonly string[])[] = head
    ? [[head.title], ...head.rows, ...head.remarks.map((remark) => [remark])]
    : [];
  const blank = keys.map(() => "");
  return [
    ...Array.from({ length: headerRow - 1 }, (_, at) => blank.map((_, i) => rows[at]?.[i] ?? "")),
    keys.map((key) => columns[key].header),
  ];
}

/** A register in work, and what is known of its sheet: one that was just made holds nothing but its headers. */
interface Work<Key extends string> {
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  readonly register: Register<Key>;
  readonly instrument: Instrument;
  readonly ruleOf: InputRules;
  readonly state: "new" | "unfinished" | "complete";
  readonly entries: NewEntries<Key> | undefined;
}

/** Everything below the headers; what is there stays. @throws Moved when people came between. */
function complete<Key extends string>(work: Work<Key>, before: Located<Key>): string[] {
  const { book, sheet, register, state, entries } = work;
  const isNew = state !== "complete";
  const rows = sheet.getMaxRows();
  if (isNew) dress(work, before.table, rows);
  const added = entries ? addEntries(work, before, rows, entries) : [];
  const { table, grid } = added.length > 0 ? relocate(sheet, register) : before;
  const cells = refillComputed(work, table, grid, Math.max(rows, table.lastRow));
  const span = bodySpan(table, Math.max(rows, table.lastRow));
  const isRuled = restoreRules(work, table, span);
  const isColoured = restoreColours(sheet, register, table, span);
  const isGuarded = guardColumns(sheet, computedCells(register, table));
  const named = nameColumns(sheet, register, table, isNew);
  const isRanged = setAnchor(book, sheet, register, table, isNew);
  if (isNew) return added;
  const mended = [
    ...cells,
    ...(isRuled || isColoured || isGuarded
      ? [TEXT.setUp.registerRulesRestored(sheet.getName())]
      : []),
    ...tellRestored([...named, ...(isRanged ? [register.range] : [])]),
  ];
  if (mended.length > 0) refuseMoved(sheetRead(work, grid));
  return [...added, ...mended];
}

interface Located<Key extends string> {
  readonly table: RegisterTable<Key>;
  readonly grid: readonly (readonly unknown[])[];
}

function relocate<Key extends string>(sheet: Sheet, register: Register<Key>): Located<Key> {
  return located(sheet.getDataRange().getValues(), register, sheet.getName());
}

function located<Key extends string>(
  grid: readonly (readonly unknown[])[],
  register: Register<Key>,
  name: string,
): Located<Key> {
  const table = locateRegister(grid, register, name);
  if (table) return { table, grid };
  throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(name));
}

/** A register as it was read. */
function sheetRead<Key extends string>(
  { sheet, register }: Pick<Work<Key>, "sheet" | "register">,
  grid: Grid,
  formulas: Formulas = [],
): SheetRead {
  return { sheet, grid, formulas, identify: identifyRegister(register, sheet.getName()) };
}

/** New entries below the last one, in one write. */
function addEntries<Key extends string>(
  work: Work<Key>,
  { table, grid }: Located<Key>,
  rowsThere: number,
  { column, find, report }: NewEntries<Key>,
): string[] {
  const at = table.columns.get(column);
  if (at === undefined) return [];
  const texts = find(grid.slice(table.headerRow).map((row) => row[at - 1]));
  if (texts.length === 0) return [];
  const { sheet } = work;
  makeRowRoom(sheet, rowsThere, table.lastEntry + texts.length);
  const formulas = sheet.getDataRange().getFormulas();
  const rows = texts.map((_, index) => table.lastEntry + 1 + index);
  const contents = rows.map((row, index) =>
    Array.from({ length: table.lastColumn }, (_, before) => {
      const formula = formulas[row - 1]?.[before] ?? "";
      if (before === at - 1) return written(texts[index] ?? "", "");
      return formula === "" ? BLANK : formulaContent(formula);
    }),
  );
  const target = sheet.getRange(table.lastEntry + 1, 1, rows.length, table.lastColumn);
  const change = rowsChange(sheetRead(work, grid, formulas), {
    rows,
    contents,
    // Whole rows: what is hit instead of them is known as ours, and brought back.
    write: () => {
      target.setValues(contents.map((row) => row.map(({ entered }) => entered)));
    },
    rewrite: (row, cells) => {
      sheet.getRange(row, 1, 1, cells.length).setValues([cells]);
    },
    logged: [],
  });
  commit(sheet, change);
  return [report(String(texts.length), sheet.getName())];
}

/** @param rows How many the sheet has. */
function makeRowRoom(sheet: Sheet, rows: number, wanted: number): void {
  if (wanted > rows) sheet.insertRowsAfter(rows, wanted - rows);
}

function keysOf<Key extends string>(
  { keys, columns }: Register<Key>,
  isWanted: (column: RegisterColumn) => boolean,
): Key[] {
  return keys.filter((key) => isWanted(columns[key]));
}

const isComputed = ({ role }: RegisterColumn): boolean => role === "computed";

/**
 * Blank computed cells get their formula, neighbours in one write; what people typed over one is reported.
 */
function refillComputed<Key extends string>(
  { sheet, register, instrument, state }: Work<Key>,
  table: RegisterTable<Key>,
  grid: readonly (readonly unknown[])[],
  rowsThere: number,
): string[] {
  const computed = keysOf(register, isComputed);
  if (computed.length === 0) return [];
  const { first, count } = computedSpan(table);
  makeRowRoom(sheet, rowsThere, first + count - 1);
  const formulas =
    state === "new" ? [] : sheet.getRange(first, 1, count, table.lastColumn).getFormulas();
  const typedOver: string[] = [];
  const blanks = computed.flatMap((key) => {
    const column = table.columns.get(key);
    if (column === undefined) return [];
    const rows: number[] = [];
    for (let row = first; row < first + count; row++) {
      if (formulas[row - first]?.[column - 1]) continue;
      const value = grid[row - 1]?.[column - 1] ?? "";
      if (value === "") rows.push(row);
      else typedOver.push(`${sheet.getName()}!${cellName(row, column)}`);
    }
    return rows.length === 0 ? [] : [{ key, column, rows }];
  });
  if (state !== "new" && blanks.length + typedOver.length > 0) {
    refuseMoved(sheetRead({ sheet, register }, grid));
  }
  for (const { column, width, rows, keys } of blocksOf(blanks)) {
    for (const run of runsOf(rows)) {
      const cells = run.map((row) =>
        keys.map((key) => formulaOf(register, instrument, table, key, row)),
      );
      sheet.getRange(run[0] ?? first, column, run.length, width).setFormulas(cells);
    }
  }
  const filled = blanks.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    ...(filled > 0 ? [TEXT.setUp.cellsFilled(String(filled), sheet.getName())] : []),
    ...(typedOver.length > 0 ? [TEXT.setUp.typedOverFormula(listCells(typedOver))] : []),
  ];
}

/** Columns that stand side by side and lack the same rows, together. */
function blocksOf<Key extends string>(
  blanks: readonly { readonly key: Key; readonly column: number; readonly rows: number[] }[],
): { column: number; width: number; rows: readonly number[]; keys: Key[] }[] {
  const blocks: { column: number; width: number; rows: readonly number[]; keys: Key[] }[] = [];
  for (const { key, column, rows } of [...blanks].sort((a, b) => a.column - b.column)) {
    const last = blocks[blocks.length - 1];
    const isBeside = last && last.column + last.width === column;
    if (isBeside && last.rows.join() === rows.join()) {
      last.width += 1;
      last.keys.push(key);
    } else blocks.push({ column, width: 1, rows, keys: [key] });
  }
  return blocks;
}

function formulaOf<Key extends string>(
  { columns }: Register<Key>,
  instrument: Instrument,
  table: RegisterTable<Key>,
  key: Key,
  row: number,
): string {
  const cell = (other: string): string => cellName(row, table.columns.get(other as Key) ?? 1);
  return columns[key].formula?.(cell, instrument) ?? "";
}

function computedSpan<Key extends string>({ headerRow, lastEntry }: RegisterTable<Key>): RowSpan {
  return { first: headerRow + 1, count: Math.max(COMPUTED_ROWS, lastEntry - headerRow) };
}

function computedCells<Key extends string>(
  register: Register<Key>,
  table: RegisterTable<Key>,
): Parameters<typeof guardColumns>[1] {
  const { first, count } = computedSpan(table);
  return keysOf(register, isComputed).flatMap((key) => {
    const column = table.columns.get(key);
    if (column === undefined) return [];
    const { header } = register.columns[key];
    return [{ header, column, first, count }];
  });
}

/** Formats of columns that look alike are set in one call. */
function dress<Key extends string>(
  { sheet, register, instrument, state }: Work<Key>,
  table: RegisterTable<Key>,
  rows: number,
): void {
  const { first, count } = bodySpan(table, rows);
  const columns = [...table.columns].map(([key, column]) => ({
    ...register.columns[key],
    column,
    note: noteFor(register.columns[key].note, instrument),
  }));
  const cellsWhere = (isWanted: (column: RegisterColumn) => boolean): string[] =>
    columns
      .filter(isWanted)
      .map(({ column }) => columnName(column))
      .map((name) => `${name}${String(first)}:${name}${String(first + count - 1)}`);
  const styleOf = ({ kind }: RegisterColumn): ReturnType<typeof kindStyle> =>
    kindStyle(kind, instrument.scale);
  const apply = (
    isWanted: (column: RegisterColumn) => boolean,
    look: (cells: GoogleAppsScript.Spreadsheet.RangeList) => unknown,
  ): void => {
    const names = cellsWhere(isWanted);
    if (names.length > 0) look(sheet.getRangeList(names));
  };
  const body = sheet.getRange(first, 1, count, table.lastColumn);
  // Columns that are people's own keep their formats.
  const formats: string[][] =
    state === "new" ? blankCells(count, table.lastColumn, "General") : body.getNumberFormats();
  for (const column of columns) {
    for (const row of formats) row[column.column - 1] = styleOf(column).format;
  }
  body.setNumberFormats(formats);
  apply(
    (column) => styleOf(column).align === "center",
    (cells) => cells.setHorizontalAlignment("center"),
  );
  apply(
    (column) => styleOf(column).bold,
    (cells) => cells.setFontWeight("bold"),
  );
  apply(isComputed, (cells) => cells.setBackground(COLOUR.surface));
  dressTable(sheet, first - 1, count + 1, table.lastColumn);
  if (register.hasFittedRows !== true) sheet.setRowHeightsForced(first, count, ROW_HEIGHT);
  dressHeader(sheet, table.headerRow, table.lastColumn, columns);
  if (register.frozenColumns > 0) sheet.setFrozenColumns(register.frozenColumns);
  if (register.head) dressHead(sheet, register.head);
}

function blankCells<Cell>(rows: number, columns: number, cell: Cell): Cell[][] {
  return Array.from({ length: rows }, () => new Array<Cell>(columns).fill(cell));
}

function dressHead(sheet: Sheet, { rows, remarks }: NonNullable<Register["head"]>): void {
  sheet.getRange(1, 1).setFontSize(16).setFontWeight("bold");
  if (rows.length > 0) {
    sheet
      .getRange(2, 2, rows.length, 1)
      .setNumberFormat("0.00")
      .setHorizontalAlignment("left")
      .setFontWeight("bold");
  }
  sheet.getRange(2 + rows.length, 1, remarks.length, 1).setFontColor(COLOUR.secondary);
}

/** The rows that get formats and rules: all that are used, and some to come. */
function bodySpan<Key extends string>(
  { headerRow, lastEntry }: RegisterTable<Key>,
  rows: number,
): RowSpan {
  const wanted = Math.min(BODY_ROWS, rows - headerRow);
  return { first: headerRow + 1, count: Math.max(1, wanted, lastEntry - headerRow) };
}

/** Columns with their rule. */
type RuledColumn = Omit<LackingRule, "rows">;

/** The rules of the rows in use, and the columns where any of these rows lacks its rule or has that of before: one read. */
function readUsedRules<Key extends string>(
  sheet: Sheet,
  register: Register<Key>,
  table: RegisterTable<Key>,
  ruleOf: InputRules,
): { readonly rules: (Rule | null)[][]; readonly lacking: readonly RuledColumn[] } {
  const ruled = ruledColumns(register, table, ruleOf);
  if (ruled.length === 0) return { rules: [], lacking: [] };
  const used = Math.max(1, table.lastEntry - table.headerRow);
  const rules = readRules(sheet, table, used);
  const lacking = ruled.filter(
    ({ column, rule }) => placesWithout(rule, inColumn(rules, column)).length > 0,
  );
  return { rules, lacking };
}

function inColumn<Cell>(rows: readonly (readonly Cell[])[], column: number): (Cell | undefined)[] {
  return rows.map((row) => row[column - 1]);
}

function ruledColumns<Key extends string>(
  register: Register<Key>,
  { columns }: RegisterTable<Key>,
  ruleOf: InputRules,
): RuledColumn[] {
  return [...columns].flatMap(([key, column]) => {
    const rule = ruleOf(register.columns[key]);
    return rule ? [{ column, rule }] : [];
  });
}

function readRules<Key extends string>(
  sheet: Sheet,
  { headerRow, lastColumn }: RegisterTable<Key>,
  rows: number,
): (Rule | null)[][] {
  return sheet.getRange(headerRow + 1, 1, rows, lastColumn).getDataValidations();
}

/**
 * Rules that people have removed from rows in use come back in all rows that lack them; rules that are there stay
 * as people dressed them up. One read, and one more where any is lacking.
 */
function restoreRules<Key extends string>(
  { sheet, register, ruleOf, state }: Work<Key>,
  table: RegisterTable<Key>,
  { first, count }: RowSpan,
): boolean {
  const isBare = state === "new";
  const lacking = isBare
    ? ruledColumns(register, table, ruleOf)
    : readUsedRules(sheet, register, table, ruleOf).lacking;
  if (lacking.length === 0) return false;
  const body = isBare ? blankCells(count, table.lastColumn, null) : readRules(sheet, table, count);
  addRules(
    sheet,
    lacking.map(({ column, rule }) => ({
      column,
      rule,
      rows: placesWithout(rule, inColumn(body, column)).map((at) => first + at),
    })),
  );
  return true;
}

/** The colours of columns whose words have some. */
function restoreColours<Key extends string>(
  sheet: Sheet,
  register: Register<Key>,
  table: RegisterTable<Key>,
  span: RowSpan,
): boolean {
  const toned = [...table.columns].flatMap(([key, column]) => {
    const { tones } = register.columns[key];
    return tones ? [{ column, tones }] : [];
  });
  const restored = toned.map(({ column, tones }) => restoreWordColours(sheet, column, span, tones));
  return restored.includes(true);
}

/** Over the header cells of the register's own columns; people may have moved some of them out of it. */
function setAnchor<Key extends string>(
  book: Spreadsheet,
  sheet: Sheet,
  { range: name }: Register<Key>,
  { headerRow, columns }: RegisterTable<Key>,
  isNew: boolean,
): boolean {
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  const range = isNew ? null : findNamedRange(book, name);
  const isRight =
    range !== null &&
    range.getGridId() === sheet.getSheetId() &&
    range.getRow() <= headerRow &&
    range.getLastRow() >= headerRow;
  if (isRight) return false;
  setNamedRange(book, name, sheet.getRange(headerRow, first, 1, last - first + 1));
  return true;
}

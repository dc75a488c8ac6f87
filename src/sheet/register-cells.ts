import { UserError } from "../errors";
import { TEXT } from "../text";
import { cellName, columnName } from "./address";
import { writeCells, type CellWrite } from "./cell-batch";
import { explainCellError, formulaRefusal } from "./cell-refusal";
import type { Register, RegisterColumn } from "./layout";
import { isDate, midnight, plainCell, type PlainCell } from "./plain-cell";
import { findRegisterSheet, locateRegister, type RegisterTable } from "./register-table";
import { safeText } from "./safe-text";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A register as it was read. */
export interface RegisterCells<Key extends string> {
  /** The rows below the header in which one of its own columns is filled, in the order of the sheet. */
  readonly rows: readonly RegisterRow<Key>[];
  /**
   * Changes some cells of a row and reads the register again.
   *
   * @throws UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED; nothing is written then.
   */
  readonly change: (row: RegisterRow<Key>, cells: Entry<Key>) => RegisterCells<Key>;
  /**
   * Puts entries in the place of rows and reads the register again. Rows that stand together are replaced in
   * one write, with room made where it is needed; where others stand between them, the entries are written
   * below all others first, and the rows are cleared then. So a fault never loses an entry: at worst there is
   * blank room, or rows stand there twice. Without rows to replace, entries are added at the end.
   *
   * @throws UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED; nothing is written then.
   */
  readonly replace: (
    rows: readonly RegisterRow<Key>[],
    entries: readonly NewEntry<Key>[],
  ) => RegisterCells<Key>;
}

/** One entry of a register. */
export interface RegisterRow<Key extends string> {
  /** Its row in the sheet, counting from 1. */
  readonly at: number;
  /** What the cell of a column held when the register was read. */
  readonly cell: (key: Key) => PlainCell;
  /** Whether people typed something into columns that are not the register's. All formulas are read, once. */
  readonly hasForeignCells: () => boolean;
}

/** Contents by column: text stays the text it is, a column of dates takes an ISO day, null clears. */
export type Entry<Key extends string> = Readonly<Partial<Record<Key, PlainCell>>>;

export interface NewEntry<Key extends string> {
  readonly cells: Entry<Key>;
  /** The row whose other cells it takes over. */
  readonly from?: RegisterRow<Key>;
}

/**
 * Reads a register, wherever its rows and columns are, whatever its sheet is called.
 *
 * @param needed Columns that the caller will ask for.
 * @returns null when there is no such sheet, or one of that name is somebody else's.
 * @throws UserError HEADER_MISSING, HEADER_DUPLICATE.
 */
export function readRegister<Key extends string>(
  register: Register<Key>,
  needed: readonly Key[],
): RegisterCells<Key> | null {
  const { sheet, isAnchored } = findRegisterSheet(SpreadsheetApp.getActive(), register);
  if (!sheet) return null;
  const grid = sheet.getDataRange().getValues();
  const table = locateRegister(grid, register, sheet.getName());
  if (!table && !isAnchored) return null;
  const missing = needed.find((key) => !table?.columns.has(key));
  if (missing !== undefined) {
    const { header } = register.columns[missing];
    throw new UserError("HEADER_MISSING", TEXT.workbook.headerMissing(sheet.getName(), header));
  }
  return table && openRegister(placeOf(sheet, register, table, grid));
}

type Grid = readonly (readonly unknown[])[];

/** A register's sheet as it was read. */
interface Place<Key extends string> {
  readonly sheet: Sheet;
  readonly register: Register<Key>;
  readonly table: RegisterTable<Key>;
  readonly grid: Grid;
  /** All formulas: one read, the first time. */
  readonly formulas: () => readonly (readonly string[])[];
}

function placeOf<Key extends string>(
  sheet: Sheet,
  register: Register<Key>,
  table: RegisterTable<Key>,
  grid: Grid,
): Place<Key> {
  let formulas: string[][] | undefined;
  return {
    sheet,
    register,
    table,
    grid,
    formulas: () =>
      (formulas ??= sheet.getRange(1, 1, table.lastRow, table.lastColumn).getFormulas()),
  };
}

function openRegister<Key extends string>(place: Place<Key>): RegisterCells<Key> {
  const { sheet, register, table } = place;
  const again = (): RegisterCells<Key> => {
    const written = sheet.getDataRange().getValues();
    const located = locateRegister(written, register, sheet.getName());
    return openRegister(placeOf(sheet, register, located ?? table, written));
  };
  return {
    rows: rowsOf(place),
    change: (row, cells) => writeCells(sheet, cellWrites(place, row, cells), again),
    replace: (rows, entries) => {
      try {
        if (rows.length > 0 || entries.length > 0) replaceRows(place, rows, entries);
        SpreadsheetApp.flush();
        return again();
      } catch (error) {
        const first = Math.min(...table.columns.values());
        const places = rows.length > 0 ? rows.map(({ at }) => at) : [table.lastEntry + 1];
        const names = places.map((at) => cellName(at, first));
        throw explainCellError(error, { names, sheet: sheet.getName() });
      }
    },
  };
}

function rowsOf<Key extends string>({
  register,
  table,
  grid,
  formulas,
}: Place<Key>): RegisterRow<Key>[] {
  const ours = new Set([...table.columns.values()].map((column) => column - 1));
  const typed = [...table.columns]
    .filter(([key]) => register.columns[key].role !== "computed")
    .map(([, column]) => column - 1);
  return grid.slice(table.headerRow, table.lastEntry).flatMap((cells, index) => {
    if (typed.every((column) => cells[column] === "")) return [];
    const at = table.headerRow + 1 + index;
    return [
      {
        at,
        cell: (key) => plainCell(cells[columnOf(table, key) - 1]),
        hasForeignCells: () =>
          cells.some(
            (cell, column) => cell !== "" && !ours.has(column) && !formulas()[at - 1]?.[column],
          ),
      },
    ];
  });
}

function columnOf<Key extends string>(table: RegisterTable<Key>, key: Key): number {
  const column = table.columns.get(key);
  if (column === undefined) throw new RangeError(`column ${key} was not among those needed`);
  return column;
}

/** What has to be written so that a cell holds a content. */
function written<Key extends string>(
  { columns }: Register<Key>,
  key: Key,
  content: PlainCell,
  format: string,
): unknown {
  if (typeof content !== "string") return content ?? "";
  if (content === "") return "";
  if (columns[key].kind === "date" && /^\d{4}-\d\d-\d\d$/.test(content)) return midnight(content);
  return safeText(content, format);
}

/** Texts only: registers are changed by rows otherwise. One read, for formulas and formats each. */
function cellWrites<Key extends string>(
  { sheet, table, grid }: Place<Key>,
  { at }: RegisterRow<Key>,
  cells: Entry<Key>,
): CellWrite[] {
  const range = sheet.getRange(at, 1, 1, table.lastColumn);
  const [formulas = []] = range.getFormulas();
  const [formats = []] = range.getNumberFormats();
  return (Object.keys(cells) as Key[]).map((key) => {
    const column = columnOf(table, key);
    const content = cells[key] ?? null;
    const formula = formulas[column - 1] ?? "";
    if (formula !== "") {
      throw formulaRefusal({ names: [cellName(at, column)], sheet: sheet.getName() });
    }
    return {
      row: at,
      column,
      before: { value: grid[at - 1]?.[column - 1] ?? "", formula },
      after:
        content === null || content === ""
          ? null
          : safeText(String(content), formats[column - 1] ?? ""),
    };
  });
}

function replaceRows<Key extends string>(
  place: Place<Key>,
  rows: readonly RegisterRow<Key>[],
  entries: readonly NewEntry<Key>[],
): void {
  const { sheet, table, grid } = place;
  const replaced = new Set(rows.map(({ at }) => at));
  const others = grid.flatMap((cells, index) =>
    index >= table.headerRow && !replaced.has(index + 1) && cells.some((cell) => cell !== "")
      ? [index + 1]
      : [],
  );
  const [first, last] = [Math.min(...replaced), Math.max(...replaced)];
  const standTogether = !others.some((at) => at > first && at < last);
  if (rows.length > 0 && standTogether) {
    const next = Math.min(...others.filter((at) => at > last));
    const count = Math.max(entries.length, last - first + 1);
    const lacking = first + count - next;
    refuseMovedFormulas(place, rows, entries, first);
    // Blank rows are all that a fault leaves after this one.
    if (lacking > 0) sheet.insertRowsAfter(next - 1, lacking);
    layRows(place, place.formulas().slice(0, next - 1), entries, first, count);
    return;
  }
  if (entries.length > 0) {
    refuseMovedFormulas(place, rows, entries, table.lastEntry + 1);
    const formulas = table.lastEntry < table.lastRow ? place.formulas() : [];
    layRows(place, formulas, entries, table.lastEntry + 1, entries.length);
  }
  if (rows.length > 0) clearRows(place, rows);
}

/** A formula of people's own cannot follow its entry to another row: what it refers to would stay behind. */
function refuseMovedFormulas<Key extends string>(
  { sheet, table, formulas }: Place<Key>,
  rows: readonly RegisterRow<Key>[],
  entries: readonly NewEntry<Key>[],
  first: number,
): void {
  const names = entries.flatMap(({ from, cells }, at) => {
    if (!from || !rows.includes(from) || from.at === first + at) return [];
    return [...table.columns]
      .filter(([key, column]) => !(key in cells) && formulas()[from.at - 1]?.[column - 1])
      .map(([, column]) => cellName(from.at, column));
  });
  if (names.length > 0) throw formulaRefusal({ names, sheet: sheet.getName() });
}

/**
 * Writes entries from a row on, and blanks after them, in one write. Formulas in columns that are not the
 * register's stay where they are, as those that are filled down do; what people typed there goes with its entry.
 */
function layRows<Key extends string>(
  place: Place<Key>,
  formulas: readonly (readonly string[])[],
  entries: readonly NewEntry<Key>[],
  first: number,
  count: number,
): void {
  const { sheet, register, table, grid } = place;
  const lacking = first + count - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const block = sheet.getRange(first, 1, count, table.lastColumn);
  const formats = block.getNumberFormats();
  const keys = new Map([...table.columns].map(([key, column]) => [column, key] as const));
  const cells = formats.map((row, at) =>
    row.map((format, index): unknown => {
      const entry = entries[at];
      const key = keys.get(index + 1);
      const formula = formulas[first + at - 1]?.[index] ?? "";
      if (key === undefined && formula !== "") return formula;
      if (!entry) return "";
      if (key !== undefined && key in entry.cells) {
        return written(register, key, entry.cells[key] ?? null, format);
      }
      if (!entry.from) return "";
      if (key !== undefined && formula !== "" && entry.from.at === first + at) return formula;
      if (key === undefined && place.formulas()[entry.from.at - 1]?.[index]) return "";
      const own = grid[entry.from.at - 1]?.[index] ?? "";
      return typeof own === "string" && own !== "" ? safeText(own, format) : own;
    }),
  );
  const isUnfit = (cell: unknown, index: number): boolean => {
    const key = keys.get(index + 1);
    return key !== undefined && !fitsColumn(register.columns[key], cell);
  };
  writePastRules(block, cells, isUnfit);
}

/**
 * Writes cells in one call. Where people's own content breaks the rule of its column (pasted there, where rules do
 * not reach), the rule gives way meanwhile: else Sheets would refuse the whole block.
 */
function writePastRules(
  block: Range,
  cells: unknown[][],
  isUnfit: (cell: unknown, index: number) => boolean,
): void {
  if (!cells.some((row) => row.some(isUnfit))) {
    block.setValues(cells);
    return;
  }
  const rules = block.getDataValidations();
  const loose = rules.map((row, at) =>
    row.map((rule, index) => (isUnfit(cells[at]?.[index], index) ? null : rule)),
  );
  try {
    block.setDataValidations(loose);
    // Sheets checks contents against the rules that it knows by then.
    SpreadsheetApp.flush();
    block.setValues(cells);
  } finally {
    block.setDataValidations(rules);
  }
}

/** Whether the rule of a column takes a content, as far as people can get another one past it. */
function fitsColumn({ kind, choices = [] }: RegisterColumn, content: unknown): boolean {
  if (content === "") return true;
  if (kind === "date") return isDate(content);
  if (kind === "level") return typeof content === "number";
  if (kind !== "choice") return true;
  return typeof content === "string" && choices.includes(content.replace(/^'/, ""));
}

/** One write; formulas in columns that are not the register's stay. */
function clearRows<Key extends string>(
  { sheet, table, formulas }: Place<Key>,
  rows: readonly RegisterRow<Key>[],
): void {
  const ours = new Set(table.columns.values());
  const names = rows.flatMap(({ at }) =>
    Array.from({ length: table.lastColumn }, (_, index) => index + 1)
      .filter((column) => ours.has(column) || !formulas()[at - 1]?.[column - 1])
      .map((column) => `${columnName(column)}${String(at)}`),
  );
  sheet.getRangeList(names).clearContent();
}

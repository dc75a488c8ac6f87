import { UserError } from "../../errors";
import type { LevelScale } from "../../scoring";
import { TEXT } from "../../sentences";
import type { Register, RegisterColumn } from "../layout";
import { inputRule } from "../set-up/input-rule";
import { cellName } from "./address";
import { cellChange, refuseMoved, type CellWrite, type SheetRead } from "./cell-change";
import { nameColumns } from "./column-ranges";
import { commit, Moved } from "./commit";
import { BLANK, formulaContent, holds, written, type Content } from "./content";
import { ruleAgain } from "./decimal-rule";
import { readGrid, type Formulas, type Grid } from "./grid";
import { haveSameTitles } from "./identity";
import { lineCellChange, lineChanges, type LoggedChange } from "./logged-change";
import { isDate, plainCell, type PlainCell } from "./plain-cell";
import { formulaRefusal } from "./refusal";
import {
  findRegisterSheet,
  identifyRegister,
  locateRegister,
  type RegisterTable,
} from "./register-table";
import { lineChange, rowsChange, type RowsWrite } from "./row-change";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A register as it was read. */
export interface RegisterCells<Key extends string> {
  /** The rows below the header in which one of its own columns is filled, in the order of the sheet. */
  readonly rows: readonly RegisterRow<Key>[];
  /**
   * Changes some cells of a row, in the order given.
   *
   * @returns The register as it then is.
   * @throws Moved when somebody came between. UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED. Nothing is
   * written then.
   */
  readonly change: (row: RegisterRow<Key>, cells: Entry<Key>) => RegisterCells<Key>;
  /**
   * Adds an entry below all others, whoever else adds one at that moment.
   *
   * @returns and throws as {@link change}.
   */
  readonly append: (cells: Entry<Key>) => RegisterCells<Key>;
  /**
   * Puts entries in the place of rows. Rows that stand together are replaced in one write, with room made where
   * it is needed; where others stand between them, the entries are written below all others first, and the rows
   * are cleared then, or, when somebody came between, the entries are. So a fault never loses an entry: at worst
   * there is blank room, or rows stand there twice.
   * Without rows to replace, entries are added at the end.
   *
   * @param scale For the rules of columns of levels.
   * @returns and throws as {@link change}; rows may stand there twice after Moved, too.
   */
  readonly replace: (
    rows: readonly RegisterRow<Key>[],
    entries: readonly NewEntry<Key>[],
    scale: LevelScale,
  ) => RegisterCells<Key>;
}

/** One entry of a register. */
export interface RegisterRow<Key extends string> {
  /** Its row in the sheet, counting from 1. */
  readonly at: number;
  /** What the cell of a column held when the register was read. */
  readonly cell: (key: Key) => PlainCell;
  /** Moves the user's selection to the cell of a column. */
  readonly select: (key: Key) => void;
  /** What people wrote of their own into columns that are not the register's, as text. Reads all formulas, once. */
  readonly foreignCells: () => string;
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
  const data = sheet.getDataRange();
  const grid = data.getValues();
  const table = locateRegister(grid, register, sheet.getName());
  if (!table && !isAnchored) return null;
  const missing = needed.find((key) => !table?.columns.has(key));
  if (missing !== undefined) {
    const { header } = register.columns[missing];
    throw new UserError("HEADER_MISSING", TEXT.workbook.headerMissing(sheet.getName(), header));
  }
  return table && openRegister(placeOf({ sheet, register, table, grid }, () => data));
}

/** A register's sheet as it was read. */
interface Place<Key extends string> {
  readonly sheet: Sheet;
  readonly register: Register<Key>;
  readonly table: RegisterTable<Key>;
  readonly grid: Grid;
  /** All formulas: one read, the first time. */
  readonly formulas: () => Formulas;
}

/** @param data The cells that were read. */
function placeOf<Key extends string>(
  read: Omit<Place<Key>, "formulas">,
  data: () => GoogleAppsScript.Spreadsheet.Range,
): Place<Key> {
  let formulas: string[][] | undefined;
  return { ...read, formulas: () => (formulas ??= data().getFormulas()) };
}

function openRegister<Key extends string>(place: Place<Key>): RegisterCells<Key> {
  const { sheet } = place;
  return {
    rows: rowsOf(place),
    change: (row, cells) => {
      const writes = cellWrites(place, row, cells);
      const logged = (Object.keys(cells) as Key[]).flatMap((key) =>
        lineCellChange(place.register, row.cell, key, cells[key] ?? null),
      );
      return openRegister(after(place, commit(sheet, cellChange(readOf(place), writes, logged))));
    },
    append: (cells) => {
      const { table } = place;
      const at = Math.min(table.lastEntry + 1, sheet.getMaxRows());
      const [formats = []] = sheet.getRange(at, 1, 1, table.lastColumn).getNumberFormats();
      const keys = keysByColumn(table);
      const line = formats.map((format, index) => {
        const key = keys.get(index + 1);
        return key === undefined ? BLANK : contentOf(place, key, cells[key] ?? null, format);
      });
      const logged = lineChanges(place.register, [], [(key) => cells[key] ?? null]);
      return openRegister(after(place, commit(sheet, lineChange(readOf(place), line, logged))));
    },
    replace: (rows, entries, scale) => openRegister(replaceRows(place, rows, entries, scale)),
  };
}

/**
 * The register after a change, located in the grid that was read back.
 *
 * @throws Moved when a column is out of sight, as the last one is when another comes in while the sheet is read:
 * the edit then starts over, and finds that it has been made.
 */
function after<Key extends string>(place: Place<Key>, grid: Grid): Place<Key> {
  const { sheet, register } = place;
  const table = locateRegister(grid, register, sheet.getName());
  const isWhole = [...place.table.columns.keys()].every((key) => table?.columns.has(key));
  if (!table || !isWhole) throw new Moved();
  return placeOf({ sheet, register, table, grid }, () => sheet.getDataRange());
}

function readOf<Key extends string>(place: Place<Key>): SheetRead {
  const { sheet, register, grid } = place;
  // Named once: between the last look and the write every call gives people time.
  const identify = identifyRegister(register, sheet.getName());
  const width = register.isComputedBehind ? { width: place.table.lastColumn } : {};
  return { sheet, grid, formulas: place.formulas(), identify, ...width };
}

function rowsOf<Key extends string>({
  sheet,
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
        select: (key) => {
          sheet.getRange(at, columnOf(table, key)).activate();
        },
        foreignCells: () =>
          cells
            .map((cell, column) => {
              const isTheirs = !ours.has(column) && !isFilledDown(formulas()[at - 1]?.[column]);
              return isTheirs && cell !== "" ? JSON.stringify([column, cell]) : "";
            })
            .join(""),
      },
    ];
  });
}

function columnOf<Key extends string>(table: RegisterTable<Key>, key: Key): number {
  const column = table.columns.get(key);
  if (column === undefined) throw new RangeError(`column ${key} was not among those needed`);
  return column;
}

function keysByColumn<Key extends string>({ columns }: RegisterTable<Key>): Map<number, Key> {
  return new Map([...columns].map(([key, column]) => [column, key] as const));
}

/** A formula about other cells belongs to its row; any other, such as `=100*3`, is what people wrote about an entry. */
function isFilledDown(formula: string | undefined): boolean {
  if (formula === undefined || formula === "") return false;
  return /\$?[A-Z]{1,3}\$?\d|[A-Z]:\$?[A-Z]|ROW\(/i.test(formula.replace(/"[^"]*"/g, ""));
}

function contentOf<Key extends string>(
  { register }: Place<Key>,
  key: Key,
  content: PlainCell,
  format: string,
): Content {
  return written(content, format, register.columns[key].kind);
}

/** One read, for formulas and formats each. */
function cellWrites<Key extends string>(
  place: Place<Key>,
  { at }: RegisterRow<Key>,
  cells: Entry<Key>,
): CellWrite[] {
  const { sheet, table } = place;
  const [formats = []] = sheet.getRange(at, 1, 1, table.lastColumn).getNumberFormats();
  return (Object.keys(cells) as Key[]).map((key) => {
    const column = columnOf(table, key);
    if ((place.formulas()[at - 1]?.[column - 1] ?? "") !== "") {
      refuseMoved(readOf(place));
      throw formulaRefusal({ names: [cellName(at, column)], sheet: sheet.getName() });
    }
    const content = contentOf(place, key, cells[key] ?? null, formats[column - 1] ?? "");
    return { row: at, column, content };
  });
}

function replaceRows<Key extends string>(
  place: Place<Key>,
  rows: readonly RegisterRow<Key>[],
  entries: readonly NewEntry<Key>[],
  scale: LevelScale,
): Place<Key> {
  const { table, grid } = place;
  if (rows.length === 0 && entries.length === 0) return place;
  const logged = lineChanges(
    place.register,
    rows.map(({ cell }) => cell),
    entries.map(({ cells, from }) => (key: Key) => {
      return key in cells ? (cells[key] ?? null) : (from?.cell(key) ?? null);
    }),
  );
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
    refuseMovedFormulas(place, rows, entries, first);
    const wide = makeRoom(place, next - 1, first + count - next);
    return layRows(wide, { entries, first, count, logged }, scale).place;
  }
  const below = table.lastEntry + 1;
  refuseMovedFormulas(place, rows, entries, below);
  const size = entries.length;
  // The last of both writes tells of all.
  const told = rows.length === 0 ? logged : [];
  const laid =
    size > 0
      ? layRows(place, { entries, first: below, count: size, logged: told }, scale)
      : { place, contents: [] };
  if (rows.length === 0) return laid.place;
  const former = rows.map(({ at }) =>
    rowBy(
      place,
      (grid[at - 1] ?? []).map((value, index) => {
        const formula = place.formulas()[at - 1]?.[index] ?? "";
        return formula === "" ? { entered: value, value } : formulaContent(formula);
      }),
    ),
  );
  try {
    return clearRows(laid.place, placesNow(former, laid.place), logged, scale);
  } catch (error) {
    if (!(error instanceof Moved) || size === 0) throw error;
    const now = after(place, readGrid(place.sheet));
    const isLeft = (row: Row): boolean => findRow(row, now) !== -1;
    if (!former.some(isLeft)) return now; // they are cleared, and rows moved after that
    const entered = laid.contents.map((contents) => rowBy(place, contents));
    clearRows(now, placesNow(entered, now), [], scale);
    throw error;
  }
}

/** Where rows stand, known by what is typed in them. @throws Moved when one does not. */
function placesNow(rows: readonly Row[], now: Place<string>): number[] {
  const taken = new Set<number>();
  return rows.map((row) => {
    const found = findRow(row, now, taken);
    if (found === -1) throw new Moved();
    taken.add(found);
    return found + 1;
  });
}

/** What a row holds, by the title of each column that has one. */
type Row = ReadonlyMap<unknown, Content>;

function rowBy({ table, grid }: Place<string>, contents: readonly Content[]): Row {
  const titles = grid[table.headerRow - 1] ?? [];
  const known = contents.map((content, index) => [titles[index] ?? "", content] as const);
  return new Map(known.filter(([title, { value }]) => title !== "" && value !== undefined));
}

/** The index of the first row, but for some, that holds this; -1 without one. */
function findRow(row: Row, { table, grid }: Place<string>, but?: ReadonlySet<number>): number {
  const titles = grid[table.headerRow - 1] ?? [];
  return grid.findIndex(
    (cells, index) =>
      index >= table.headerRow &&
      but?.has(index) !== true &&
      [...row].every(([title, content]) => holds(content, cells[titles.indexOf(title)] ?? "")),
  );
}

/** Blank rows after a row; they are all that a fault leaves after this. */
function makeRoom<Key extends string>(place: Place<Key>, row: number, count: number): Place<Key> {
  const { sheet, register, table, grid } = place;
  if (count <= 0) return place;
  const formulas = place.formulas();
  const now = readGrid(sheet);
  const isSameRow = (at: number): boolean =>
    JSON.stringify(now[at - 1]) === JSON.stringify(grid[at - 1]);
  if (!haveSameTitles(readOf(place), now) || !isSameRow(row)) throw new Moved();
  sheet.insertRowsAfter(row, count);
  const blank = <Cell>(cell: Cell): Cell[][] =>
    Array.from({ length: count }, () => new Array<Cell>(table.lastColumn).fill(cell));
  const wide = [...grid.slice(0, row), ...blank<unknown>(""), ...grid.slice(row)];
  const all = [...formulas.slice(0, row), ...blank(""), ...formulas.slice(row)];
  return { sheet, register, table, grid: wide, formulas: () => all };
}

/** A formula of people's own cannot follow its entry to another row: what it refers to would stay behind. */
function refuseMovedFormulas<Key extends string>(
  place: Place<Key>,
  rows: readonly RegisterRow<Key>[],
  entries: readonly NewEntry<Key>[],
  first: number,
): void {
  const { sheet, table, formulas } = place;
  const names = entries.flatMap(({ from, cells }, at) => {
    if (!from || !rows.includes(from) || from.at === first + at) return [];
    return [...table.columns]
      .filter(([key, column]) => !(key in cells) && formulas()[from.at - 1]?.[column - 1])
      .map(([, column]) => cellName(from.at, column));
  });
  if (names.length === 0) return;
  refuseMoved(readOf(place));
  throw formulaRefusal({ names, sheet: sheet.getName() });
}

/** Entries that are laid into so many rows from one on, and what sheet Log tells of it. */
interface Laying<Key extends string> {
  readonly entries: readonly NewEntry<Key>[];
  readonly first: number;
  readonly count: number;
  readonly logged: readonly LoggedChange[];
}

/**
 * Writes entries from a row on, and blanks after them, in one write. In columns that are not the register's,
 * formulas about other cells stay where they are, as those that are filled down do; what people wrote there goes
 * with its entry, and where it would meet such a formula nothing is written.
 */
function layRows<Key extends string>(
  place: Place<Key>,
  { entries, first, count, logged }: Laying<Key>,
  scale: LevelScale,
): { readonly place: Place<Key>; readonly contents: readonly (readonly Content[])[] } {
  const { sheet, table, grid, formulas } = place;
  const before = sheet.getMaxRows();
  const height = Math.max(before, first + count - 1);
  if (height > before) {
    sheet.insertRowsAfter(before, height - before);
    nameColumns(sheet, place.register, table);
  }
  const block = sheet.getRange(first, 1, count, table.lastColumn);
  const keys = keysByColumn(table);
  const taken: string[] = [];
  const contents = block.getNumberFormats().map((formats, at) =>
    formats.map((format, index): Content => {
      const entry = entries[at];
      const key = keys.get(index + 1);
      if (entry && key !== undefined && key in entry.cells) {
        return contentOf(place, key, entry.cells[key] ?? null, format);
      }
      const from = entry?.from;
      const source = from && formulas()[from.at - 1]?.[index];
      const value = (from && grid[from.at - 1]?.[index]) ?? "";
      const own = source
        ? formulaContent(source)
        : typeof value === "string"
          ? written(value, format)
          : { entered: value, value };
      const isEntered = key !== undefined && place.register.columns[key].role !== "computed";
      if (isEntered || from?.at === first + at) return own;
      const stays = formulas()[first + at - 1]?.[index];
      const goes = isFilledDown(source) ? BLANK : own;
      if (!isFilledDown(stays)) return goes;
      if (goes.entered !== "") taken.push(cellName(first + at, index + 1));
      return formulaContent(stays ?? "");
    }),
  );
  if (taken.length > 0) throw formulaRefusal({ names: taken, sheet: sheet.getName() });
  const rows = Array.from({ length: count }, (_, at) => first + at);
  const write = (): void => {
    const cells = contents.map((row) => row.map(({ entered }) => entered));
    enterPastRules(place, block, cells, scale);
  };
  const rewrite = rewriting(place, scale);
  const change = rowsChange(readOf(place), { rows, contents, height, write, rewrite, logged });
  return { place: after(place, commit(sheet, change)), contents };
}

function rewriting<Key extends string>(place: Place<Key>, scale: LevelScale): RowsWrite["rewrite"] {
  const { sheet, register } = place;
  return (row, cells, now) => {
    const table = locateRegister(now, register, sheet.getName()) ?? place.table;
    enterPastRules({ register, table }, sheet.getRange(row, 1, 1, cells.length), [cells], scale);
  };
}

/**
 * Writes cells in one call. Where people's own content breaks the rule of its column (pasted there, where rules do
 * not reach), the rule gives way meanwhile: else Sheets would refuse the whole block. A rule that is missing,
 * because a script was stopped just then, comes back from the layout.
 */
function enterPastRules<Key extends string>(
  { register, table }: Pick<Place<Key>, "register" | "table">,
  block: GoogleAppsScript.Spreadsheet.Range,
  cells: unknown[][],
  scale: LevelScale,
): void {
  const keys = keysByColumn(table);
  const columnAt = (index: number): RegisterColumn | undefined => {
    const key = keys.get(index + 1);
    return key === undefined ? undefined : register.columns[key];
  };
  const isUnfit = (cell: unknown, index: number): boolean => {
    const column = columnAt(index);
    return column !== undefined && !fitsColumn(column, cell);
  };
  if (!cells.some((row) => row.some(isUnfit))) {
    block.setValues(cells);
    return;
  }
  const declared = (cells[0] ?? []).map((_, index) => {
    const column = columnAt(index);
    return column ? inputRule(column, scale) : null;
  });
  const rules = block.getDataValidations().map((row, at) =>
    row.map((rule, index) => {
      const name = cellName(block.getRow() + at, index + 1);
      return rule ? ruleAgain(rule, name) : (declared[index]?.at(name) ?? null);
    }),
  );
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

/** One write; formulas about other cells stay in columns that are not the register's. */
function clearRows<Key extends string>(
  place: Place<Key>,
  places: readonly number[],
  logged: readonly LoggedChange[],
  scale: LevelScale,
): Place<Key> {
  const { sheet, table, formulas } = place;
  const ours = new Set(table.columns.values());
  const contents = places.map((at) =>
    Array.from({ length: table.lastColumn }, (_, index): Content => {
      const formula = formulas()[at - 1]?.[index];
      return !ours.has(index + 1) && isFilledDown(formula) ? formulaContent(formula ?? "") : BLANK;
    }),
  );
  const names = contents.flatMap((row, at) =>
    row.flatMap(({ entered }, index) =>
      entered === "" ? [cellName(places[at] ?? 0, index + 1)] : [],
    ),
  );
  const cells = sheet.getRangeList(names);
  const write = (): void => {
    cells.clearContent();
  };
  const change = { rows: places, contents, write, rewrite: rewriting(place, scale), logged };
  return after(place, commit(sheet, rowsChange(readOf(place), change)));
}

import { cellName } from "./address";
import { enterInAnyCase, enterWithoutRules } from "./cell-rules";
import { Moved, type Change } from "./commit";
import { holds, written, type Content } from "./content";
import { isSame, readGrid, type Formulas, type Grid } from "./grid";
import { haveSameRows, haveSameTitles, placesIn, type Identity, type Places } from "./identity";
import type { LoggedChange } from "./logged-change";
import { explainCellError } from "./refusal";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What one cell is to hold. Rows and columns count from 1, as in the sheet when it was read. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** Whether the cell's own rule gives way, as it does to a formula. */
  readonly isPastRules?: boolean;
}

/** A sheet as it was read, to change some of its cells. */
export interface SheetRead {
  readonly sheet: Sheet;
  readonly grid: Grid;
  readonly formulas: Formulas;
  /** So many columns from the left are compared and brought back; all of them by default. */
  readonly width?: number;
  /** What rows and columns of a reading are known by; throws nothing. */
  readonly identify: (grid: Grid) => Identity;
}

/**
 * The change of some cells, those that get the same content in one call. Each is known by its row's keys and its
 * column's header: where it no longer stands when it is read back, another cell was hit, and that one gets back
 * what it held.
 *
 * @param logged What sheet Log tells of it.
 */
export function cellChange(
  read: SheetRead,
  writes: readonly CellWrite[],
  logged: readonly LoggedChange[],
): Change {
  const { sheet, grid } = read;
  const places = namesOf(read, grid);
  const groups = groupByContent(writes).map((group) => ({
    group,
    cells: sheet.getRangeList(group.map(nameOf)),
  }));
  const pastRules = groups.filter(({ group }) =>
    group.some(({ content, isPastRules }) => content.value === undefined || isPastRules),
  );
  let current: readonly CellWrite[] = [];
  const enterAll = (): void => {
    for (const { group, cells } of groups) {
      current = group;
      const [first] = group;
      if (first) enter(cells, first.content);
    }
  };
  return {
    logged,
    isDue: (now) => {
      const found = namesOf(read, now);
      return writes.every(
        ({ row, column }) =>
          found.rowName(row) === places.rowName(row) &&
          found.columnName(column) === places.columnName(column) &&
          isSame(now[row - 1]?.[column - 1], grid[row - 1]?.[column - 1]),
      );
    },
    enter: enterAll,
    enterPastRules:
      pastRules.length === 0
        ? null
        : () => {
            enterWithoutRules(
              pastRules.flatMap(({ cells }) => cells.getRanges()),
              enterAll,
            );
          },
    stands: (now) => {
      const found = namesOf(read, now);
      return writes.every(({ row, column, content }) => {
        const at = found.row(places.rowName(row));
        const on = found.column(places.columnName(column));
        if (at === undefined || on === undefined) return false;
        // What a formula gives is not known beforehand.
        if (content.value === undefined) return at === row && on === column;
        return holds(content, now[at - 1]?.[on - 1]);
      });
    },
    putBack: (now, formulas) => {
      const found = namesOf(read, now);
      for (const write of writes) {
        const own = {
          row: found.row(places.rowName(write.row)) ?? 0,
          column: found.column(places.columnName(write.column)) ?? 0,
        };
        // Where rows moved between two writes, one of ours may stand in either place.
        const isThere = own.row > 0 && own.column > 0;
        const isMoved = own.row !== write.row || own.column !== write.column;
        for (const at of [...(isThere ? [own] : []), ...(isMoved ? [write] : [])]) {
          if (!isOurs(write.content, at, now, formulas)) continue; // somebody has typed over it
          const row = found.rowName(at.row);
          const column = found.columnName(at.column);
          // A row or column of another name is the written one, renamed, unless that one stands elsewhere: then it is new.
          const before = {
            row: places.row(row) ?? (own.row === 0 ? write.row : 0),
            column: places.column(column) ?? (own.column === 0 ? write.column : 0),
          };
          const former = contentAt(before, grid, read.formulas);
          if (!isSame(former, contentAt(at, now, formulas))) restore(sheet, at, former);
        }
      }
    },
    explain: (error) =>
      explainCellError(error, { names: current.map(nameOf), sheet: sheet.getName() }),
  };
}

/**
 * Values and formulas of a sheet come in two reads. What both together tell, when nothing is to be written, holds only
 * while rows and columns stand where they stood.
 *
 * @throws Moved when they do not.
 */
export function refuseMoved(read: SheetRead): void {
  const now = readGrid(read.sheet);
  if (!haveSameTitles(read, now) || !haveSameRows(read, now)) throw new Moved();
}

type Place = Pick<CellWrite, "row" | "column">;

function namesOf({ identify }: SheetRead, grid: Grid): Places {
  return placesIn(grid, identify(grid));
}

function nameOf({ row, column }: Place): string {
  return cellName(row, column);
}

function groupByContent(writes: readonly CellWrite[]): (readonly CellWrite[])[] {
  const groups = new Map<unknown, CellWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.content.entered);
    if (group) group.push(write);
    else groups.set(write.content.entered, [write]);
  }
  return [...groups.values()];
}

function enter(cells: GoogleAppsScript.Spreadsheet.RangeList, { entered }: Content): void {
  if (entered === "") cells.clearContent();
  else cells.setValue(entered);
}

function isOurs(content: Content, at: Place, grid: Grid, formulas: Formulas): boolean {
  const formula = formulas[at.row - 1]?.[at.column - 1] ?? "";
  if (content.value === undefined) return formula !== "";
  return formula === "" && holds(content, grid[at.row - 1]?.[at.column - 1]);
}

interface Former {
  readonly value: unknown;
  readonly formula: string;
}

function contentAt({ row, column }: Place, grid: Grid, formulas: Formulas): Former {
  return {
    value: grid[row - 1]?.[column - 1] ?? "",
    formula: formulas[row - 1]?.[column - 1] ?? "",
  };
}

function restore(sheet: Sheet, { row, column }: Place, { value, formula }: Former): void {
  const cell = sheet.getRange(row, column);
  if (formula === "" && value === "") {
    cell.clearContent();
    return;
  }
  const isText = typeof value === "string";
  const content = isText ? written(value, cell.getNumberFormat()).entered : value;
  enterInAnyCase([cell], () => {
    if (formula !== "") cell.setFormula(formula);
    else cell.setValue(content);
  });
}

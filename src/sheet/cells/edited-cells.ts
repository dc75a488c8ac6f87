import { dayOfSerial } from "../../reading";
import {
  ASSESSMENT,
  EVIDENCE,
  FOLLOW_UPS,
  ITEMS,
  PLAN,
  RANGES,
  type ColumnKey,
  type Kind,
  type Register,
} from "../layout";
import { rowsName } from "./address";
import { instrumentOnGrid, locateAssessment } from "./assessment-table";
import type { Grid } from "./grid";
import {
  indicatorChange,
  lineCellChange,
  NOT_KNOWN,
  type CellsOf,
  type LoggedChange,
} from "./logged-change";
import { findNamedRange } from "./named-ranges";
import { plainCell, type PlainCell } from "./plain-cell";
import { findRegisterSheet, locateRegister } from "./register-table";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What Sheets tells a trigger of an edit: values only for a single cell, and none of them for a paste. */
export interface Edit {
  readonly range: Range;
  readonly value?: unknown;
  readonly oldValue?: unknown;
}

/** Registers whose lines sheet Log tells of. */
const LOGGED: readonly Register[] = [EVIDENCE, PLAN, ITEMS, FOLLOW_UPS];
/** Larger edits are pasted sheets; beyond this row there are none of ours. */
const MOST_CELLS = 2000;
const LAST_ROW = 5000;

/**
 * What people have changed in the grid, as far as Sheets tells: the cells of Penilaian and of the registers that
 * people fill, with what they hold now. What they held before is known of single cells only. One read, and none on
 * sheets that are not ours.
 */
export function editedCells(edit: Edit): LoggedChange[] {
  const { range } = edit;
  const sheet = range.getSheet();
  const describe = describerOf(sheet);
  const last = range.getLastRow();
  if (!describe || last > LAST_ROW || range.getNumRows() * range.getNumColumns() > MOST_CELLS) {
    return [];
  }
  const grid = sheet.getRange(rowsName(1, last)).getValues();
  const changeAt = describe(grid, sheet.getName());
  const isSingle = range.getNumRows() === 1 && range.getNumColumns() === 1;
  const changes: LoggedChange[] = [];
  for (let row = range.getRow(); row <= last; row++) {
    for (let column = range.getColumn(); column <= range.getLastColumn(); column++) {
      changes.push(...changeAt(row, column, (kind) => formerOf(edit, isSingle, kind)));
    }
  }
  return changes;
}

/** The change of a cell, counting from 1; nothing where it is none of an assessment. */
type ChangeAt = (
  row: number,
  column: number,
  before: (kind: Kind) => PlainCell,
) => readonly LoggedChange[];

function describerOf(sheet: Sheet): ((grid: Grid, name: string) => ChangeAt) | null {
  const book = sheet.getParent();
  const isIt = (other: Sheet | null | undefined): boolean =>
    other?.getSheetId() === sheet.getSheetId();
  const assessment =
    findNamedRange(book, RANGES.number)?.getSheet() ?? book.getSheetByName(ASSESSMENT.sheet);
  if (isIt(assessment)) return assessmentChanges;
  const register = LOGGED.find((each) => isIt(findRegisterSheet(book, each).sheet));
  return register ? (grid, name) => registerChanges(register, grid, name) : null;
}

function assessmentChanges(grid: Grid, name: string): ChangeAt {
  const instrument = instrumentOnGrid(grid);
  const table = instrument && locateAssessment(grid, instrument, name);
  if (!table) return () => [];
  const keys = new Map([...table.columns].map(([key, at]): [number, ColumnKey] => [at, key]));
  const places = [...[...table.rows].map(([number, row]) => ({ number, row })), ...table.repeats];
  return (row, column, before) => {
    const key = keys.get(column);
    const place = places.find((each) => each.row === row);
    if (!key || !place || ASSESSMENT.columns[key].role !== "input") return [];
    const after = plainCell(grid[row - 1]?.[column - 1]);
    return [indicatorChange(place.number, key, before(ASSESSMENT.columns[key].kind), after)];
  };
}

function registerChanges(register: Register, grid: Grid, name: string): ChangeAt {
  const table = locateRegister(grid, register, name);
  if (!table) return () => [];
  const keys = new Map([...table.columns].map(([key, at]) => [at, key] as const));
  return (row, column, before) => {
    const key = keys.get(column);
    const declared = key === undefined ? undefined : register.columns[key];
    if (key === undefined || declared?.role !== "input" || row <= table.headerRow) return [];
    const cells: CellsOf<string> = (other) =>
      plainCell(grid[row - 1]?.[(table.columns.get(other) ?? 0) - 1]);
    return lineCellChange(register, cells, key, cells(key), before(declared.kind));
  };
}

/** What looks like a number there may be none. */
const TEXTS: readonly Kind[] = [
  "text",
  "long",
  "literal",
  "indicators",
  "telephone",
  "emails",
  "address",
  "itemWeight",
];

/** Old values come as text, days as the number that Sheets counts them by. */
function formerOf({ value, oldValue }: Edit, isSingle: boolean, kind: Kind): PlainCell {
  if (!isSingle || (value === undefined && oldValue === undefined)) return NOT_KNOWN;
  if (typeof oldValue === "number" || typeof oldValue === "boolean") return oldValue;
  if (typeof oldValue !== "string" || oldValue === "") return null;
  const number = /^-?\d+(\.\d+)?$/.test(oldValue) ? Number(oldValue) : null;
  if (number === null || TEXTS.includes(kind)) return oldValue;
  return kind === "date" ? dayOfSerial(number) : number;
}

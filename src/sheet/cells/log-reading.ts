import { LOG, type LogKey } from "../layout";
import { BLANK_LINE } from "./change-log";
import { readGrid } from "./grid";
import { isDate, plainCell } from "./plain-cell";
import { findRegisterSheet, locateRegister } from "./register-table";

/** One change as sheet Log holds it. */
export interface ReadChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly indicators: string;
  readonly subject: string;
  readonly column: string;
  /** As it was written; empty where the cell was blank. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
  readonly instrument: string;
}

/** The parts of a row that have a line for each change. */
const MANY = ["indicators", "subject", "column", "before", "after"] as const;

/** Every change on sheet Log, in its order; rows that do not say when are none. null while there is no such sheet. */
export function readChanges(): ReadChange[] | null {
  const { sheet } = findRegisterSheet(SpreadsheetApp.getActive(), LOG);
  if (!sheet) return null;
  const grid = readGrid(sheet);
  const table = locateRegister(grid, LOG, sheet.getName());
  if (!table) return null;
  return grid.slice(table.headerRow).flatMap((row) => {
    const cell = (key: LogKey): unknown => row[(table.columns.get(key) ?? 0) - 1] ?? "";
    const moment = cell("at");
    return isDate(moment) ? changesIn(moment.getTime(), cell) : [];
  });
}

function changesIn(at: number, cell: (key: LogKey) => unknown): ReadChange[] {
  const whole = (key: LogKey): string => {
    const content = plainCell(cell(key));
    return typeof content === "number" ? String(content).replace(".", ",") : String(content ?? "");
  };
  const lines = MANY.map((key) => ({ key, lines: whole(key).split("\n") }));
  const count = Math.max(...lines.map((each) => each.lines.length));
  return Array.from({ length: count }, (_, line) => {
    const part = (key: (typeof MANY)[number]): string => {
      const own = lines.find((each) => each.key === key)?.lines ?? [];
      // A single line holds for all.
      const text = (own.length === 1 ? own[0] : own[line]) ?? "";
      return text === BLANK_LINE ? "" : text;
    };
    return {
      at,
      by: whole("by"),
      indicators: part("indicators"),
      subject: part("subject"),
      column: part("column"),
      before: part("before"),
      after: part("after"),
      source: whole("source"),
      instrument: whole("instrument"),
    };
  });
}

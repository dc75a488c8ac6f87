import type { Register } from "../layout";
import type { Grid } from "./grid";
import { findHeaderRow, locateColumns } from "./header-row";
import { NO_IDENTITY, type Identity } from "./identity";
import { findNamedRange } from "./named-ranges";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the parts of a register are. Rows and columns count from 1, as in the sheet. */
export interface RegisterTable<Key extends string> {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Key, number>;
  /** The last row in which anything stands that a register does not compute; the header when there is none. */
  readonly lastEntry: number;
  /** The last row of the sheet's data, as read. */
  readonly lastRow: number;
  /** The last column of the sheet's data that may be written. */
  readonly lastColumn: number;
}

/** The sheet of a register, whatever it is called by now. */
export function findRegisterSheet<Key extends string>(
  book: Spreadsheet,
  register: Register<Key>,
): { readonly sheet: Sheet | null; readonly isAnchored: boolean } {
  const anchor = findNamedRange(book, register.range);
  return {
    sheet: anchor?.getSheet() ?? book.getSheetByName(register.sheet),
    isAnchored: anchor !== null,
  };
}

/** What rows and columns of a reading of a register are known by. */
export function identifyRegister<Key extends string>(
  register: Register<Key>,
  sheetName: string,
): (grid: Grid) => Identity {
  return (grid) => {
    try {
      const table = locateRegister(grid, register, sheetName);
      if (!table) return NO_IDENTITY;
      const keys = register.identity.flatMap((key) => table.columns.get(key) ?? []);
      return { headerRow: table.headerRow, keys };
    } catch {
      return NO_IDENTITY; // a header is there twice, which the next reading tells
    }
  };
}

/**
 * Finds the columns of a register by their headers, wherever people have moved them.
 *
 * @param grid All values of the sheet, from its first cell on.
 * @returns null when no header row is found.
 * @throws UserError HEADER_DUPLICATE.
 */
export function locateRegister<Key extends string>(
  grid: readonly (readonly unknown[])[],
  { keys, columns: declared, isComputedBehind }: Register<Key>,
  sheetName: string,
): RegisterTable<Key> | null {
  const headerRow = findHeaderRow(
    grid,
    keys.map((key) => declared[key].header),
  );
  if (headerRow === null) return null;
  const columns = locateColumns(grid[headerRow - 1] ?? [], keys, declared, sheetName);
  const computed = new Set(
    [...columns].filter(([key]) => declared[key].role === "computed").map(([, at]) => at - 1),
  );
  let lastEntry = headerRow;
  grid.forEach((row, at) => {
    if (at < headerRow) return;
    if (row.some((cell, column) => cell !== "" && !computed.has(column))) lastEntry = at + 1;
  });
  const width = grid[0]?.length ?? 0;
  const lastColumn = isComputedBehind ? Math.max(...columns.values()) : width;
  return { headerRow, columns, lastEntry, lastRow: grid.length, lastColumn };
}

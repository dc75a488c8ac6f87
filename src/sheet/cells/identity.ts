import { isBlankGrid } from "./blank-grid";
import { isSame, type Grid } from "./grid";

/** What rows and columns of a sheet are known by, as one read found it. Both count from 1. */
export interface Identity {
  readonly headerRow: number;
  /** Columns that tell one row from another. */
  readonly keys: readonly number[];
}

/** For a sheet that has lost its headers: every row is known by all it holds. */
export const NO_IDENTITY: Identity = { headerRow: 1, keys: [] };

/** Where each row and column of a sheet stands, known by what they hold and not by their place. */
export interface Places {
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly row: (name: string) => number | undefined;
  readonly column: (name: string) => number | undefined;
}

/**
 * Names every row by its keys, or by all it holds where these are blank, and every column by its header; of
 * several alike the second is told from the first.
 */
export function placesIn(grid: Grid, { headerRow, keys }: Identity): Places {
  const rows = distinct(
    grid.map((cells, at) => {
      if (at < headerRow) return `above ${String(headerRow - at)}`;
      const own = keys.map((column) => cells[column - 1] ?? "");
      return own.every((cell) => cell === "") ? JSON.stringify(filled(cells)) : JSON.stringify(own);
    }),
  );
  const columns = distinct((grid[headerRow - 1] ?? []).map((cell) => String(cell).trim()));
  return {
    rowName: (row) => rows[row - 1] ?? "",
    columnName: (column) => columns[column - 1] ?? "",
    row: (name) => placeOf(rows, name),
    column: (name) => placeOf(columns, name),
  };
}

/** A reading of a sheet, and what its rows and columns are known by. */
interface Named {
  readonly grid: Grid;
  /** Of a sheet with computed columns at its end, how many columns stand before them. */
  readonly width?: number;
  readonly identify: (grid: Grid) => Identity;
}

/**
 * Whether rows stand where they stood.
 *
 * @param lastRow Down to which one; to the last that held something by default.
 */
export function haveSameRows(
  { grid, identify }: Named,
  now: Grid,
  lastRow = grid.reduce((last, cells, at) => (filled(cells).length > 0 ? at + 1 : last), 0),
): boolean {
  const [before, places] = [placesIn(grid, identify(grid)), placesIn(now, identify(now))];
  return grid.slice(0, lastRow).every((_, at) => places.rowName(at + 1) === before.rowName(at + 1));
}

/**
 * Whether nothing stands below the cells that were read: a row that comes in between the call for a sheet's cells and
 * their values moves the last ones out of sight.
 */
export function isWholeRead({ grid }: Named, now: Grid): boolean {
  return isBlankGrid(now.slice(grid.length));
}

/** Whether every column still has the title that it had, wherever the header row is now, and none has come. */
export function haveSameTitles(read: Named, now: Grid): boolean {
  const titlesIn = (grid: Grid): readonly unknown[] =>
    filled((grid[read.identify(grid).headerRow - 1] ?? []).slice(0, read.width));
  return isSame(titlesIn(now), titlesIn(read.grid));
}

function placeOf(names: readonly string[], name: string): number | undefined {
  const at = names.indexOf(name);
  return at === -1 ? undefined : at + 1;
}

/** Blank cells at the end do not matter: they depend on how wide the sheet is. */
function filled(cells: readonly unknown[]): readonly unknown[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? "") === "") end--;
  return cells.slice(0, end);
}

function distinct(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${String(count)}`;
  });
}

import { cellName } from "./address";
import type { SheetRead } from "./cell-change";
import type { Change } from "./commit";
import { BLANK, holds, written, type Content } from "./content";
import { isSame, type Grid } from "./grid";
import { haveSameRows, haveSameTitles, isWholeRead, placesIn } from "./identity";
import type { LoggedChange } from "./logged-change";
import { explainCellError } from "./refusal";

/** Whole rows that are to hold something else. */
export interface RowsWrite {
  /** Counting from 1, downwards. */
  readonly rows: readonly number[];
  /** Row by row, from the first column on. */
  readonly contents: readonly (readonly Content[])[];
  /** How many rows the sheet has, where it is known: as long as it has as many, nobody has deleted one. */
  readonly height?: number;
  /** Enters them. */
  readonly write: () => void;
  /** Enters the cells of one row, as Sheets has to get them, whatever the rules of its columns; `now` says which. */
  readonly rewrite: (row: number, cells: unknown[], now: Grid) => void;
  /** What sheet Log tells of it. */
  readonly logged: readonly LoggedChange[];
}

/** Both in the order of the first reading. */
interface RowsNow {
  readonly order: readonly { readonly row: number; readonly at: number }[];
  readonly missing: readonly number[];
}

/**
 * The change of whole rows. They have no name of their own that would last: where one that was to be replaced
 * still stands somewhere when the sheet is read back, or another one is gone from where it should stand by its
 * neighbours, others were hit, and these are brought back.
 */
export function rowsChange(
  read: SheetRead,
  { rows, contents, height = Infinity, write, rewrite, logged }: RowsWrite,
): Change {
  const { sheet, grid, formulas, identify } = read;
  const { headerRow } = identify(grid);
  const headers = (grid[headerRow - 1] ?? []).slice(0, read.width);
  const columns = headers.map((_, index) => index + 1);
  /** Columns in which nobody computes anything: what they hold changes only when somebody types. */
  const typed = columns.filter((column) => {
    return !formulas.some((row, at) => at >= headerRow && (row[column - 1] ?? "") !== "");
  });
  const signature = (cells: readonly unknown[]): string =>
    JSON.stringify(typed.map((column) => cells[column - 1] ?? ""));
  const values = contents.map((row) => row.map(({ value }) => value));
  const blank = signature([]);
  /** The rows of a grid that hold what was to be entered, at its place or elsewhere. */
  const oursIn = (now: Grid): number[] =>
    rows.filter((row, at) =>
      typed.every((column) =>
        holds(contents[at]?.[column - 1] ?? BLANK, now[row - 1]?.[column - 1] ?? ""),
      ),
    );
  const signaturesBut = (cells: Grid, but: readonly number[]): string[] =>
    cells.flatMap((row, at) => {
      const own = at < headerRow || but.includes(at + 1) ? blank : signature(row);
      return own === blank ? [] : [own];
    });
  const isInColumns = (now: Grid): boolean => haveSameTitles(read, now);
  const lastRow = Math.max(...rows);
  const isInRows = (now: Grid): boolean => haveSameRows(read, now, lastRow);
  /**
   * Where the rows of the first reading stand now, apart from those that were hit. Of rows alike, those that were
   * not to be changed count first.
   */
  const rowsNow = (now: Grid, hit: readonly number[]): RowsNow => {
    const places = new Map<string, number[]>();
    now.forEach((cells, at) => {
      if (hit.includes(at + 1)) return;
      const own = signature(cells);
      places.set(own, [...(places.get(own) ?? []), at + 1]);
    });
    const known = grid.flatMap((cells, at) => {
      const own = signature(cells);
      return at < headerRow || own === blank ? [] : [{ row: at + 1, own }];
    });
    const others = known.filter(({ row }) => !rows.includes(row));
    const found = new Map(
      [...others, ...known.filter(({ row }) => rows.includes(row))].map(
        ({ row, own }) => [row, places.get(own)?.shift()] as const,
      ),
    );
    return {
      order: known.flatMap(({ row }) => {
        const at = found.get(row);
        return at === undefined ? [] : [{ row, at }];
      }),
      missing: known.flatMap(({ row }) => (found.get(row) === undefined ? [row] : [])),
    };
  };
  const isClearing = contents.every((row) => row.every(({ entered }) => entered === ""));
  /**
   * The rows of the first reading that were hit. While the others stand in their order, one that is gone was taken
   * away by people when another has moved up into its place, unless nobody has taken any away. Of rows that were to
   * be cleared anyway as many are left out as there is no place for.
   */
  const lostRows = (now: Grid, hit: readonly number[], isWhole = false): number[] => {
    const { order, missing } = rowsNow(now, hit);
    const isFree = (at: number): boolean =>
      hit.includes(at) || signature(now[at - 1] ?? []) === blank;
    const isInOrder = order.every(
      ({ at }, index) => index === 0 || at > (order[index - 1]?.at ?? 0),
    );
    const lost =
      isInOrder && !isWhole
        ? missing.filter((row) => {
            const above = order.filter((each) => each.row < row).pop();
            const below = isClearing ? order.find((each) => each.row > row) : undefined;
            const from = above ?? { row: headerRow, at: identify(now).headerRow };
            return [from, below].some((each) => each && isFree(each.at + row - each.row));
          })
        : missing;
    const spare = lost.filter((row) => isClearing && rows.includes(row));
    const dropped = spare.slice(0, Math.max(0, lost.length - hit.length));
    return lost.filter((row) => !dropped.includes(row));
  };
  return {
    logged,
    lastRow: Math.max(lastRow, grid.length + 1),
    isDue: (now) =>
      identify(now).headerRow === headerRow &&
      isWholeRead(read, now) &&
      isInColumns(now) &&
      isInRows(now) &&
      rows.every((row) =>
        columns.every(
          (column) =>
            (formulas[row - 1]?.[column - 1] ?? "") !== "" ||
            isSame(now[row - 1]?.[column - 1], grid[row - 1]?.[column - 1]),
        ),
      ),
    enter: write,
    stands: (now) => {
      if (!isInColumns(now)) return false;
      const expected = without(signaturesBut(grid, rows), []);
      const extra = without(
        without(signaturesBut(now, []), expected),
        values.map((row) => signature(row)),
      );
      const former = rows.map((row) => signature(grid[row - 1] ?? []));
      const isHit = (row: number): boolean => !rows.includes(row);
      return !extra.some((row) => former.includes(row)) && !lostRows(now, oursIn(now)).some(isHit);
    },
    putBack: (now, nowFormulas) => {
      const hit = oursIn(now);
      if (hit.length === 0) return;
      const isWhole = sheet.getMaxRows() >= height;
      const lost = isInColumns(now) ? lostRows(now, hit, isWhole) : hit;
      const places = placesIn(now, identify(now));
      const before = placesIn(grid, identify(grid));
      hit.forEach((row, at) => {
        const source = lost[at];
        const width =
          read.width === undefined
            ? Math.max(columns.length, now[0]?.length ?? 0)
            : Math.max(...columns.map((own) => places.column(before.columnName(own)) ?? 0));
        const [formats = []] = sheet.getRange(row, 1, 1, width).getNumberFormats();
        const cells = Array.from({ length: width }, (_, index): unknown => {
          const column = before.column(places.columnName(index + 1));
          if (source === undefined || column === undefined) {
            return nowFormulas[row - 1]?.[index] ?? "";
          }
          const formula = formulas[source - 1]?.[column - 1] ?? "";
          const value = grid[source - 1]?.[column - 1] ?? "";
          // In another row than before, a formula about its row is the one that stands there.
          const own = row === source ? "" : (nowFormulas[row - 1]?.[index] ?? "");
          if (formula !== "") return own || formula;
          return typeof value === "string" ? written(value, formats[index] ?? "").entered : value;
        });
        rewrite(row, cells, now);
      });
    },
    explain: (error) => {
      const names = rows.map((row) => cellName(row, 1));
      return explainCellError(error, { names, sheet: sheet.getName() });
    },
  };
}

/**
 * The change that adds a row below all others, in one call that nobody can come into; only its columns may have
 * moved meanwhile.
 */
export function lineChange(
  read: SheetRead,
  line: readonly Content[],
  logged: readonly LoggedChange[],
): Change {
  const { sheet, grid } = read;
  const isInColumns = (now: Grid): boolean => haveSameTitles(read, now);
  return {
    logged,
    isDue: (now) => isWholeRead(read, now) && isInColumns(now),
    enter: () => {
      sheet.appendRow(line.map(({ entered }) => entered as string));
    },
    stands: isInColumns,
    putBack: (now) => {
      const isOurs = (cells: readonly unknown[]): boolean =>
        line.every((content, index) => holds(content, cells[index]));
      const at = now.map(isOurs).lastIndexOf(true);
      if (at !== -1) sheet.getRange(at + 1, 1, 1, line.length).clearContent();
    },
    explain: (error) =>
      explainCellError(error, { names: [cellName(grid.length + 1, 1)], sheet: sheet.getName() }),
  };
}

/** What is left of a list when each of the others is taken out once. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of others) counts.set(each, (counts.get(each) ?? 0) + 1);
  return list.filter((each) => {
    const count = counts.get(each) ?? 0;
    counts.set(each, count - 1);
    return count <= 0;
  });
}

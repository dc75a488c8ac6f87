import { UserError } from "../../errors";
import { tidyText } from "../../reading";
import { TEXT } from "../../sentences";

/** A title above the header is the users' right, within reason. */
const SEARCH_ROWS = 20;
/** Fewer than this many known headers in a row are a coincidence. */
const MINIMUM = 3;

/**
 * The row that holds most of the known headers, each counted once: where numbers are headers, rows repeat them.
 *
 * @param grid All values of a sheet, from its first cell on.
 * @returns Counting from 1; null when no row holds enough of them.
 */
export function findHeaderRow(
  grid: readonly (readonly unknown[])[],
  headers: readonly string[],
): number | null {
  const known = new Set<unknown>(headers);
  const matches = grid
    .slice(0, SEARCH_ROWS)
    .map((row) => new Set(row.map(trimmed).filter((cell) => known.has(cell))).size);
  const most = Math.max(0, ...matches);
  return most < MINIMUM ? null : matches.indexOf(most) + 1;
}

/**
 * The column of every header that is there, counting from 1.
 *
 * @throws UserError HEADER_DUPLICATE.
 */
export function locateColumns<Key extends string>(
  cells: readonly unknown[],
  keys: readonly Key[],
  columns: Readonly<Record<Key, { readonly header: string }>>,
  sheetName: string,
): Map<Key, number> {
  const titles = cells.map(trimmed);
  const found = new Map<Key, number>();
  for (const key of keys) {
    const { header } = columns[key];
    const at = titles.indexOf(header);
    if (at === -1) continue;
    if (titles.includes(header, at + 1)) {
      throw new UserError("HEADER_DUPLICATE", TEXT.workbook.headerDuplicate(sheetName, header));
    }
    found.set(key, at + 1);
  }
  return found;
}

/** A header as it is compared: without what cannot be seen, a number as its digits. */
export function trimmed(cell: unknown): unknown {
  if (typeof cell === "number") return String(cell);
  return typeof cell === "string" ? tidyText(cell) : cell;
}

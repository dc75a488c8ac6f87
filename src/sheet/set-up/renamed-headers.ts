import { trimmed } from "../cells/header-row";
import type { RestorableHeader } from "./header-cells";

/**
 * Declared headers that somebody renamed: gone, while exactly one column, of an unknown title, stands between
 * those that are declared around it. The last one has nothing behind it, so it is never taken for renamed.
 *
 * @param row The header row, counting from 1.
 * @param cells What stands in it.
 * @param declared Headers in the order of a new sheet.
 */
export function renamedHeaders(
  row: number,
  cells: readonly unknown[],
  declared: readonly string[],
): RestorableHeader[] {
  const titles = cells.map(trimmed);
  const columnOf = (header: string | undefined): number =>
    header !== undefined && titles.includes(header) ? titles.indexOf(header) + 1 : NaN;
  return declared.flatMap((header, at) => {
    if (titles.includes(header)) return [];
    const left = at === 0 ? 0 : columnOf(declared[at - 1]);
    if (columnOf(declared[at + 1]) !== left + 2) return [];
    const title = titles[left];
    if (typeof title !== "string" || declared.includes(title)) return [];
    return [{ row, column: left + 1, header, before: title }];
  });
}

/** Titles of columns that are not declared, in the order of the sheet. */
export function unknownTitles(cells: readonly unknown[], declared: readonly string[]): string[] {
  const titles = cells.map(trimmed).filter((cell) => typeof cell === "string" && cell !== "");
  return titles.map(String).filter((title) => !declared.includes(title));
}

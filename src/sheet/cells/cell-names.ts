import { TEXT } from "../../sentences";

/** More names than this make a sentence unreadable. */
const MOST_NAMES = 5;

/** The names of cells as a sentence can bear them: of many the first few and how many there are. */
export function listCells(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(", ");
  return TEXT.cells.firstOfMany(names.slice(0, MOST_NAMES).join(", "), String(names.length));
}

import { parseWord, visibleText } from "../reading";
import type { PlainCell } from "../sheet/cells/plain-cell";

/** A cell as text without what cannot be seen around it; blank is empty. */
export function cellText(cell: PlainCell): string {
  return cell === null ? "" : visibleText(String(cell));
}

/**
 * The key of the word that a cell holds, in whatever case and spacing.
 *
 * @param words The words by key; a blank cell stands for `blank`.
 * @returns null for a word that is none of them.
 */
export function cellWord<Key extends string>(
  cell: PlainCell,
  words: Readonly<Record<Key, string>>,
  blank: Key,
): Key | null {
  const reading = parseWord(cell, words);
  if (reading.kind === "missing") return blank;
  return reading.kind === "value" ? reading.value : null;
}

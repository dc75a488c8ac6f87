import { nameKey } from "../reading";
import type { PlainCell } from "../sheet/plain-cell";

/** A cell as text without the spaces around it; blank is empty. */
export function cellText(cell: PlainCell): string {
  return cell === null ? "" : String(cell).trim();
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
  const word = nameKey(cellText(cell));
  if (word === "") return blank;
  const keys = Object.keys(words) as Key[];
  return keys.find((key) => nameKey(words[key]) === word) ?? null;
}

import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { nameKey } from "./name-key";

/**
 * What a cell says that asks for one of several words, in whatever case and spacing.
 *
 * @param words The words by key.
 */
export function parseWord<Key extends string>(
  cell: unknown,
  words: Readonly<Record<Key, string>>,
): CellReading<Key> {
  if (isBlank(cell)) return MISSING;
  const word = nameKey(String(cell));
  const keys = Object.keys(words) as Key[];
  const key = keys.find((each) => nameKey(words[each]) === word);
  return key === undefined ? unreadable(cell) : { kind: "value", value: key };
}

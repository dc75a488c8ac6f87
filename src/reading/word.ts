import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { UNSEEN } from "./characters";
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

/** What a cell that {@link parseWord} reads as one of these words looks like in lower case, as a regular expression. */
export function wordsPattern(words: readonly string[]): string {
  const patterns = words.map((word) => nameKey(word).split(" ").join(`${UNSEEN}+`));
  return `${UNSEEN}*(?:${patterns.join("|")})${UNSEEN}*`;
}

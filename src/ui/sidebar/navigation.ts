import type { Entry } from "../board";

/**
 * The indicator before (-1) or after (1) the shown one in official order, whether that is among them or not.
 *
 * @param entries In official order.
 * @returns null at the end of the list; the first indicator when none is shown.
 */
export function neighbour(
  entries: readonly Entry[],
  shown: number | null,
  direction: -1 | 1,
): number | null {
  const numbers = entries.map(({ indicator }) => indicator.number);
  if (shown === null) return numbers[0] ?? null;
  const before = numbers.filter((number) => number < shown);
  const next =
    direction === 1 ? numbers.find((number) => number > shown) : before[before.length - 1];
  return next ?? null;
}

/**
 * The next wanted indicator after the shown one, going on from the start after the last.
 *
 * @returns null when no other indicator is wanted.
 */
export function nextWhere(
  entries: readonly Entry[],
  shown: number | null,
  isWanted: (entry: Entry) => boolean,
): number | null {
  const isAfter = ({ indicator }: Entry): boolean => shown === null || indicator.number > shown;
  const isBefore = ({ indicator }: Entry): boolean => shown !== null && indicator.number < shown;
  const others = [...entries.filter(isAfter), ...entries.filter(isBefore)];
  return others.find(isWanted)?.indicator.number ?? null;
}

/** Neither filled nor invalid: nothing was typed yet. */
export function isUnfilled({ status }: Entry): boolean {
  return status === "empty";
}

export function isBelowTarget({ status }: Entry): boolean {
  return status === "below";
}

import type { Entry } from "../board";

/**
 * The indicator before (-1) or after (1) the shown one in official order.
 *
 * @returns null at the end of the list; the first indicator when none is shown.
 */
export function neighbour(
  entries: readonly Entry[],
  shown: number | null,
  direction: -1 | 1,
): number | null {
  const position = positionOf(entries, shown);
  if (position === -1) return entries[0]?.indicator.number ?? null;
  return entries[position + direction]?.indicator.number ?? null;
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
  const position = positionOf(entries, shown);
  const others = [...entries.slice(position + 1), ...entries.slice(0, Math.max(position, 0))];
  return others.find(isWanted)?.indicator.number ?? null;
}

/** Neither filled nor invalid: nothing was typed yet. */
export function isUnfilled({ status }: Entry): boolean {
  return status === "empty";
}

export function isBelowTarget({ status }: Entry): boolean {
  return status === "below";
}

function positionOf(entries: readonly Entry[], shown: number | null): number {
  return entries.findIndex(({ indicator }) => indicator.number === shown);
}

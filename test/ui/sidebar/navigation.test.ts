import { boardOf, type Entry } from "../../../src/ui/board";
import {
  isBelowTarget,
  isUnfilled,
  neighbour,
  nextWhere,
} from "../../../src/ui/sidebar/navigation";
import { panelOf, type RowChange } from "../panel";

const entriesWith = (changes: Readonly<Record<number, RowChange>>): readonly Entry[] =>
  boardOf(panelOf(changes))?.entries ?? [];
const entries = entriesWith({ 5: { self: null }, 40: { self: null }, 7: { self: "3,5" } });

test.each<[number | null, -1 | 1, number | null]>([
  [12, 1, 13],
  [12, -1, 11],
  [1, -1, null],
  [47, 1, null],
  [null, 1, 1],
  [null, -1, 1],
])("from %p in direction %p to %p", (shown, direction, expected) => {
  expect(neighbour(entries, shown, direction)).toBe(expected);
});

test.each<[number | null, number | null]>([
  [null, 5],
  [4, 5],
  [5, 40],
  [40, 5],
  [47, 5],
])("from %p to the next unfilled one, %p, going round", (shown, expected) => {
  expect(nextWhere(entries, shown, isUnfilled)).toBe(expected);
});

test("an invalid level is not unfilled, and nothing below target is skipped", () => {
  expect(nextWhere(entries, 6, isUnfilled)).toBe(40);
  expect(nextWhere(entries, 12, isBelowTarget)).toBe(17);
});

test("there is nowhere to go when the shown indicator is the only one", () => {
  const only = entriesWith({ 5: { self: null } });
  expect(nextWhere(only, 5, isUnfilled)).toBeNull();
  expect(nextWhere(only, 6, isUnfilled)).toBe(5);
});

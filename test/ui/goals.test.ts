import type { ReadyPanel } from "../../src/contract";
import { boardOf } from "../../src/ui/board";
import { lackText } from "../../src/ui/figures";
import { goalsOf, roundedUpText, targetText, type Goals } from "../../src/ui/goals";
import { panelOf } from "./panel";

function goals(change: Partial<ReadyPanel> = {}): Goals {
  const board = boardOf({ ...panelOf(), ...change });
  if (!board) throw new Error("no board");
  return goalsOf(board);
}

function told(given: Goals): (string | null)[] {
  return [given.target, given.withReserve, given.nextPredicate].map(
    (goal) => goal && `${goal.name}: ${goal.lacking ? lackText(goal.lacking) : "?"}`,
  );
}

test("the target, with its reserve, and the next predicate", () => {
  expect(told(goals())).toEqual([
    "Target 3,00: 0,13",
    "Dengan cadangan 3,10: 0,23",
    "Sangat Baik 3,50: 0,63",
  ]);
});

test("a target and a reserve keep every decimal they have", () => {
  const given = goals({ targetIndex: 3.125, reserve: 0.005 });
  expect([given.target?.name, given.withReserve?.name]).toEqual([
    "Target 3,125",
    "Dengan cadangan 3,13",
  ]);
  expect(targetText(3.125, 0.005)).toBe("Target 3,125 dengan cadangan 0,005");
  expect(targetText(3, 0)).toBe("Target 3,00");
});

test("what is not set is no goal, what is not known is not told", () => {
  expect(told(goals({ targetIndex: null, reserve: 0.1 }))).toMatchObject([null, null, {}]);
  expect(told(goals({ reserve: 0 }))[1]).toBeNull();
  expect(told(goals({ rows: panelOf({ 5: { self: null } }).rows }))).toEqual([
    "Target 3,00: ?",
    "Dengan cadangan 3,10: ?",
    null,
  ]);
});

test("an index that only looks like a predicate says so", () => {
  const index = { fraction: { numerator: 25_965, denominator: 10_000 }, exact: 2.5965, shown: 2.6 };
  const predicate = { name: "Cukup", min: 180 };
  expect(roundedUpText(index, { predicate, shownLooksLike: { name: "Baik", min: 260 } })).toBe(
    "Nilai tepat 2,5965, belum mencapai 2,60 (Baik).",
  );
  expect(roundedUpText(index, { predicate })).toBeNull();
});

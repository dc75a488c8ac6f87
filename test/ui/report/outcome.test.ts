import type { ReadyPanel } from "../../../src/contract";
import {
  indexText,
  isGoalOnScale,
  missesTarget,
  outcomeOf,
  outcomeText,
} from "../../../src/ui/report/outcome";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { boardFor } from "./board";
import { cityPanel, STEPS } from "./city";

function end(change: Partial<ReadyPanel>): { text: string | null; misses: boolean } {
  const board = boardFor({ ...cityPanel(), ...change });
  const outcome = outcomeOf(board, roadmapOf(board, "Rencana 3,00").after);
  return { text: outcome && outcomeText(board, outcome), misses: missesTarget(outcome) };
}

test("an index that only rounds up to the target misses it, with its exact value", () => {
  expect(end({ reserve: 0, steps: STEPS.slice(0, 5) })).toEqual({
    text: "3,00 (Baik), nilai tepat 2,9955, belum mencapai target 3,00",
    misses: true,
  });
  expect(end({ reserve: 0 })).toEqual({ text: "3,03 (Baik)", misses: false });
});

test("a target far away is missed, a reserve is told apart, without a target nothing is missed", () => {
  expect(end({ targetIndex: 3.5 })).toEqual({
    text: "3,03 (Baik), belum mencapai target 3,50",
    misses: true,
  });
  expect(end({})).toEqual({ text: "3,03 (Baik), cadangan 0,10 belum terpenuhi", misses: false });
  expect(end({ targetIndex: 2.9 }).text).toBe("3,03 (Baik)");
  expect(end({ targetIndex: null })).toEqual({ text: "3,03 (Baik)", misses: false });
});

test("an unknown index has no outcome", () => {
  const board = boardFor(cityPanel({ 1: { self: null } }));
  const outcome = outcomeOf(board, roadmapOf(board, "Rencana 3,00").after);
  expect(outcome).toBeNull();
  expect(missesTarget(outcome)).toBe(false);
});

describe("in a list of steps", () => {
  const shown = (change: Partial<ReadyPanel>): string[] => {
    const board = boardFor({ ...cityPanel(), ...change });
    return roadmapOf(board, "Rencana 3,00").steps.map(({ index, judgement }) =>
      index && judgement ? indexText(board, index, judgement) : "–",
    );
  };

  test("only the index that rounding would place beyond the target has more decimals", () => {
    expect(shown({})).toEqual(["2,89", "2,92", "2,94", "2,97", "2,9955", "3,03"]);
    expect(shown({ targetIndex: 2.9 })[4]).toBe("2,9955");
    expect(shown({ targetIndex: 2.9, reserve: 0 })[4]).toBe("3,00");
  });

  test("nor does rounding hide a target that is reached, or a predicate that is not", () => {
    expect(shown({ targetIndex: 2.9402, reserve: 0 })[2]).toBe("2,9405");
    expect(shown({ targetIndex: 3.025, reserve: 0 })[5]).toBe("3,03");
    expect(shown({ targetIndex: 3.028, reserve: 0 })[5]).toBe("3,0255");
    const board = boardFor(cityPanel());
    const index = {
      fraction: { numerator: 34_955, denominator: 10_000 },
      exact: 3.4955,
      shown: 3.5,
    };
    const [, , good, veryGood] = board.instrument.predicates;
    if (!good || !veryGood) throw new Error("No predicates");
    expect(indexText(board, index, { predicate: good, shownLooksLike: veryGood })).toBe("3,4955");
    expect(indexText(board, index, { predicate: good })).toBe("3,50");
  });
});

test("target and reserve have to lie on the scale", () => {
  const isOnScale = (targetIndex: number | null, reserve: number): boolean =>
    isGoalOnScale(boardFor({ ...cityPanel(), targetIndex, reserve }));
  expect(isOnScale(5, 0)).toBe(true);
  expect(isOnScale(5, 0.1)).toBe(false);
  expect(isOnScale(3, -1)).toBe(false);
  expect(isOnScale(0.5, 0)).toBe(false);
  expect(isOnScale(null, 0)).toBe(false);
});

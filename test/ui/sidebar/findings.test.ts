import { boardOf } from "../../../src/ui/sidebar/board";
import { findingsOf, isoDay } from "../../../src/ui/sidebar/findings";
import { panelOf } from "./panel";

test("the checks see the cells as the sheet holds them", () => {
  const board = boardOf(
    panelOf({
      5: { self: null },
      7: { self: "3,5" },
      17: { self: 2, details: { due: "2026-11-01" } },
    }),
  );
  const results = board ? findingsOf(board, "2026-11-24") : [];
  const numbersOf = (id: string): number[] | undefined =>
    results.find(({ check }) => check.id === id)?.findings.map(({ number }) => number);
  expect(numbersOf("missing-level")).toEqual([5]);
  expect(numbersOf("invalid-level")).toEqual([7]);
  expect(numbersOf("overdue")).toEqual([17]);
});

test("today is the user's own calendar day", () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

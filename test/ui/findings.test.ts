import { boardOf } from "../../src/ui/board";
import { findingsOf } from "../../src/ui/findings";
import { evidenceOf, panelOf } from "./panel";

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

test("a weight that is not the official one is found, the official one is not", () => {
  const panel = panelOf();
  const rows = panel.rows.map((row) => (row.number === 9 ? { ...row, weight: 99 } : row));
  const board = boardOf({ ...panel, rows });
  const results = board ? findingsOf(board, "2026-11-24") : [];
  const changed = results.find(({ check }) => check.id === "changed-weight");
  expect(changed?.findings.map(({ number }) => number)).toEqual([9]);
});

test("evidence is looked for where there is a register", () => {
  const found = (panel: ReturnType<typeof panelOf>): number[] => {
    const board = boardOf(panel);
    const results = board ? findingsOf(board, "2026-11-24") : [];
    const result = results.find(({ check }) => check.id === "missing-evidence");
    return result?.findings.map(({ number }) => number) ?? [];
  };
  expect(found(panelOf())).toContain(12);
  expect(found({ ...panelOf(), evidence: [evidenceOf({ status: "draft" })] })).not.toContain(12);
  expect(found({ ...panelOf(), evidence: null })).toEqual([]);
});

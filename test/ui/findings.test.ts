import type { ReadyPanel } from "../../src/contract";
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
    results.find(({ check }) => check.id === id)?.findings.flatMap(({ number }) => number ?? []);
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
  expect(changed?.findings.flatMap(({ number }) => number ?? [])).toEqual([9]);
});

test("an unreadable level is mended in the cell that it stands in", () => {
  const mends = (panel: ReadyPanel): unknown[] => {
    const board = boardOf(panel);
    const results = board ? findingsOf(board, "2026-11-24") : [];
    return results
      .filter(({ check }) => check.id === "invalid-level")
      .flatMap(({ findings }) => findings.map(({ mend }) => mend));
  };
  const mended = (column: string, level: number): unknown[] => [{ kind: "level", column, level }];
  expect(mends(panelOf({ 7: { self: "Tingkat 3" } }))).toEqual(mended("self", 3));
  expect(mends(panelOf({ 7: { self: 2, final: "3,0" } }))).toEqual(mended("final", 3));
  expect(mends(panelOf({ 7: { target: "Level 4" } }))).toEqual(mended("target", 4));
  expect(mends(panelOf({ 7: { lastYear: "Tingkat 2" } }))).toEqual(mended("lastYear", 2));
  expect(mends(panelOf({ 7: { self: "3,5" } }))).toEqual([undefined]);
  const panel = panelOf();
  const rows = panel.rows.map((row) => (row.number === 7 ? { ...row, level: "Tingkat 3" } : row));
  expect(mends({ ...panel, rows })).toEqual([undefined]);
});

test("evidence is looked for where there is a register", () => {
  const found = (panel: ReturnType<typeof panelOf>): number[] => {
    const board = boardOf(panel);
    const results = board ? findingsOf(board, "2026-11-24") : [];
    const result = results.find(({ check }) => check.id === "missing-evidence");
    return result?.findings.flatMap(({ number }) => number ?? []) ?? [];
  };
  expect(found(panelOf())).toContain(12);
  expect(found({ ...panelOf(), evidence: [evidenceOf({ status: "draft" })] })).not.toContain(12);
  expect(found({ ...panelOf(), evidence: null })).toEqual([]);
});

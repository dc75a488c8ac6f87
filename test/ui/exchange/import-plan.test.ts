import type { ImportedAssessment } from "../../../src/exchange";
import { boardOf, type Board } from "../../../src/ui/board";
import { mismatches, ownAssessment, planImport } from "../../../src/ui/exchange/import-plan";
import { assessmentsOf } from "../../../src/ui/exchange/stage-levels";
import { panelOf, rowOf } from "../panel";

const board = (panel = panelOf()): Board => {
  const found = boardOf(panel);
  if (!found) throw new Error("The panel's instrument is known");
  return found;
};

const assessment = (change: Partial<ImportedAssessment>): ImportedAssessment => ({
  agency: "",
  year: null,
  stage: null,
  levels: new Map(),
  results: new Map(),
  ...change,
});

test("only cells that hold something else are written, each with what was seen", () => {
  const panel = panelOf({ 1: { self: 2 }, 2: { self: 3 }, 3: { self: "tiga" } });
  const levels = new Map([
    [1, 4],
    [2, 3],
    [3, 3],
  ]);
  const plan = planImport(board(panel), { levels }, "self");
  expect(plan.changes).toEqual([
    { number: 1, column: "self", value: 4, seen: 2 },
    { number: 3, column: "self", value: 3, seen: "tiga" },
  ]);
  expect(plan.same).toBe(1);
  expect(plan.homeless).toEqual([]);
});

test("an indicator without a row of its own, or with two, is told and not written", () => {
  const rows = panelOf().rows.filter(({ number }) => number !== 5);
  const panel = { ...panelOf(), rows: [...rows, rowOf(6, { self: 1 })] };
  const levels = new Map([
    [5, 3],
    [6, 3],
  ]);
  const plan = planImport(board(panel), { levels }, "final");
  expect(plan.homeless).toEqual([5, 6]);
  expect(plan.changes).toEqual([]);
});

test("of many assessments this city's own is chosen, whatever its spelling; else nobody guesses", () => {
  const own = assessment({ agency: "Kota Pangkal Pinang", year: 2024 });
  const lastYear = assessment({ agency: "Kota Pangkalpinang", year: 2023 });
  const other = assessment({ agency: "Kota Bogor", year: 2024 });
  expect(ownAssessment(board(), [other, lastYear, own])).toBe(own);
  expect(ownAssessment(board(), [other, own, { ...own }])).toBeNull();
  expect(ownAssessment(board(), [other, { ...other, agency: "Kota Bima" }])).toBeNull();
  expect(ownAssessment(board(), [other])).toBe(other);
});

test("another agency or year is told, the same one is not", () => {
  expect(mismatches(board(), assessment({ agency: "Kota Bogor", year: 2020 }))).toEqual([
    expect.stringContaining("Kota Bogor"),
    expect.stringContaining("2020"),
  ]);
  const same = assessment({ agency: "Pemkot Pangkalpinang", year: 2024 });
  expect(mismatches(board(), same)).toEqual([]);
  expect(mismatches(board(), assessment({}))).toEqual([]);
});

test("an export holds each stage that has levels, and only what is a level", () => {
  const panel = panelOf({ 1: { self: "3,5" }, 2: { final: 4 } });
  const [self, final, ...others] = assessmentsOf(board(panel));
  expect(others).toEqual([]);
  expect(self).toMatchObject({ agency: panel.agency, year: 2024, stage: "self" });
  expect(self?.levels.has(1)).toBe(false);
  expect(self?.levels.size).toBe(46);
  expect(final?.levels).toEqual(new Map([[2, 4]]));
});

import type { ReadyPanel } from "../../../src/contract";
import { boardOf } from "../../../src/ui/board";
import { findingsOf } from "../../../src/ui/findings";
import { checkWords, type CheckWords } from "../../../src/ui/sidebar/finding-words";
import { panelOf } from "../panel";

function wordsFor(check: string, panel: ReadyPanel): CheckWords {
  const board = boardOf(panel);
  const result = board && findingsOf(board, "2026-11-24").find(({ check: { id } }) => id === check);
  if (!board || !result) throw new Error(`nothing found by ${check}`);
  return checkWords(board, result);
}

const differences = (check: string, panel: ReadyPanel): string[] =>
  wordsFor(check, panel).rows.map(({ difference }) => difference);

test("what all findings say stands once, each says its indicator and its own", () => {
  const { advice, rows } = wordsFor("missing-narrative", panelOf({ 1: { self: 4 } }));
  expect(advice).toBe("Tuliskan capaian yang mendukung tingkat yang diisi.");
  expect(rows[0]).toEqual({
    name: "Kebijakan Internal Arsitektur SPBE",
    difference: "tingkat 4",
  });
  expect(rows).toHaveLength(47);
});

test("of a finding that differs in nothing, the indicator is enough", () => {
  expect(differences("missing-opd", panelOf())[0]).toBe("");
  expect(differences("missing-level", panelOf({ 5: { self: null } }))).toEqual([""]);
});

test("a cell that cannot be read is quoted", () => {
  const panel = panelOf({ 5: { self: "3,5" }, 6: { self: 2, target: "tinggi. Sekali" } });
  expect(differences("invalid-level", panel)).toEqual([
    'Tingkat berisi "3,5"',
    'Target berisi "tinggi. Sekali"',
  ]);
});

test.each<[string, ReadyPanel, string]>([
  ["level-jump", panelOf({ 1: { self: 5, lastYear: 2 } }), "2 → 5"],
  [
    "overdue",
    panelOf({ 17: { self: 2, details: { due: "2026-11-01" } } }),
    "1 November 2026 · tingkat 2 dari target 3",
  ],
  ["missing-evidence", panelOf({ 1: { self: 4 } }), "tingkat 4"],
])("%s: %#", (check, panel, difference) => {
  expect(differences(check, panel)[0]).toBe(difference);
});

test("an instruction that differs stays with its finding", () => {
  const panel = panelOf();
  const rows = panel.rows.map((row) =>
    row.number === 9 || row.number === 17 ? { ...row, weight: 99 } : row,
  );
  const { advice, rows: words } = wordsFor("changed-weight", { ...panel, rows });
  expect(advice).toBe("");
  expect(words.map(({ difference }) => difference)).toEqual([
    "tertulis 99. Ketik 1,3 pada kolom Bobot (%) lembar Penilaian.",
    "tertulis 99. Ketik 2,5 pada kolom Bobot (%) lembar Penilaian.",
  ]);
});

test("rows that stand twice are counted", () => {
  const panel = panelOf();
  const copy = panel.rows.filter(({ number }) => number === 5);
  const rows = [...panel.rows, ...copy];
  expect(differences("duplicate-indicator", { ...panel, rows })).toEqual(["2 baris"]);
});

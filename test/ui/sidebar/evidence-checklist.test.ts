import type { Evidence } from "../../../src/contract";
import { bandsOf, type LevelScale } from "../../../src/scoring";
import { PEMDI_2026 } from "../../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../../src/scoring/instruments/spbe-2020";
import { boardOf, entryOf } from "../../../src/ui/board";
import {
  checklistOf,
  evidenceForLevel,
  isReady,
  lineOf,
  provedByDefault,
} from "../../../src/ui/sidebar/evidence-checklist";
import { evidenceOf, panelOf, type RowChange } from "../panel";

const { scale: SCALE } = SPBE_2020;
const { scale: PEMDI } = PEMDI_2026;

describe("the checklist of an indicator", () => {
  const suggested = ["Peta Rencana SPBE", "Laporan reviu"];
  const documents = (register: readonly Evidence[]): (string | null | undefined)[][] =>
    checklistOf(suggested, register).map(({ document, line }) => [document, line?.status ?? null]);

  test("is what the guidance suggests while nothing is registered", () => {
    expect(documents([])).toEqual([
      ["Peta Rencana SPBE", null],
      ["Laporan reviu", null],
    ]);
  });

  test("shows a registered suggestion once, however it is typed, and others after", () => {
    const register = [
      evidenceOf({ document: "Notula", status: "accepted" }),
      evidenceOf({ document: " laporan  REVIU ", status: "final" }),
    ];
    expect(documents(register)).toEqual([
      ["Peta Rencana SPBE", null],
      [" laporan  REVIU ", "final"],
      ["Notula", "accepted"],
    ]);
  });

  test("shows every line of a document that proves several levels", () => {
    const register = [
      evidenceOf({ document: "Laporan reviu", level: 4, status: "draft" }),
      evidenceOf({ document: "Laporan reviu", level: 3, status: "final" }),
    ];
    const items = checklistOf(suggested, register).slice(1);
    expect(items.map(({ line }) => line?.level)).toEqual([4, 3]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  test("keeps the key of a suggestion that becomes registered, so that its field stays", () => {
    const [, before] = checklistOf(suggested, []);
    const [, after] = checklistOf(suggested, [evidenceOf({ document: "LAPORAN reviu" })]);
    expect(after?.key).toBe(before?.key);
  });
});

test("a document counts for its level, or for every level that asks for any", () => {
  const lines = [evidenceOf({ level: 3 }), evidenceOf({ level: null })];
  const counts = (scale: LevelScale): number[] =>
    bandsOf(scale).map((band) => evidenceForLevel(lines, band, scale).length);
  expect(counts(SCALE)).toEqual([0, 1, 2, 1, 1]);
  // Pemdi's level 1 runs from 1,00 to 1,50 and has to be proved too.
  expect(counts(PEMDI)).toEqual([1, 1, 2, 1, 1]);
});

test.each([
  ["none", false],
  ["draft", false],
  ["final", true],
  ["accepted", true],
  ["revise", false],
  [null, false],
] as const)("a document with status %s is ready: %s", (status, isIt) => {
  expect(isReady(evidenceOf({ status }))).toBe(isIt);
});

test.each<[string, RowChange, number]>([
  ["the level claimed", { self: 3, target: 5 }, 3],
  ["the first that asks for evidence, at level 1", { self: 1, target: 4 }, 2],
  ["the target while nothing is filled", { self: null, target: 4 }, 4],
  ["the first that asks for evidence, with neither", { self: null, target: null }, 2],
])("a new document proves %s", (_what, change, level) => {
  const board = boardOf(panelOf({ 12: change }));
  const entry = board && entryOf(board, 12);
  expect(entry && provedByDefault(entry, SCALE)).toBe(level);
});

test.each([
  [1, 1],
  [1.26, 1],
  [1.5, 1],
  [1.51, 2],
  [5, 5],
])("in Pemdi a new document beside %d proves level %i", (self, level) => {
  const board = boardOf({ ...panelOf({ 12: { self } }), instrument: PEMDI_2026.id });
  const entry = board && entryOf(board, 12);
  expect(entry && provedByDefault(entry, PEMDI)).toBe(level);
});

test("a line is found by indicator, level and document", () => {
  const register = [
    evidenceOf({ indicators: [7, 12], level: 3, document: "Peta" }),
    evidenceOf({ indicators: [12], level: null, document: "Peta" }),
  ];
  expect(lineOf(register, { number: 7, level: 3, document: "peta " })).toBe(register[0]);
  expect(lineOf(register, { number: 12, level: null, document: "Peta" })).toBe(register[1]);
  expect(lineOf(register, { number: 8, level: 3, document: "Peta" })).toBeUndefined();
});

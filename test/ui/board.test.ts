import { boardOf, entryOf, type Board } from "../../src/ui/board";
import { goalsOf } from "../../src/ui/goals";
import { panelOf, type RowChange } from "./panel";

function boardWith(changes: Readonly<Record<number, RowChange>> = {}): Board {
  const board = boardOf(panelOf(changes));
  if (board === null) throw new Error("no board");
  return board;
}

test("scores what the cells hold", () => {
  const { score, below } = boardWith();
  expect(score.index?.shown).toBe(2.87);
  expect(score.judgement?.predicate.name).toBe("Baik");
  expect(below[0]).toMatchObject({ indicator: { number: 21 }, level: 1, target: 3 });
});

test.each<[RowChange, string]>([
  [{ self: 3 }, "reached"],
  [{ self: 2 }, "below"],
  [{ self: null }, "empty"],
  [{ self: "3,5" }, "check"],
  [{ self: 3, target: null }, "check"],
])("status of %j is %s, as in the sheet", (change, status) => {
  expect(entryOf(boardWith({ 5: change }), 5)?.status).toBe(status);
});

test("the level used comes from the latest filled stage that counts", () => {
  const changes = { 5: { self: 2, verified: 3, final: 4 } };
  expect(entryOf(boardWith(changes), 5)?.source).toBe("final");
  const withoutFinal = boardOf({ ...panelOf(changes), stages: ["self", "verified"] });
  expect(withoutFinal && entryOf(withoutFinal, 5)?.source).toBe("verified");
  // What cannot be seen is not filled.
  expect(entryOf(boardWith({ 5: { self: 3, verified: " \u00a0" } }), 5)?.source).toBe("self");
});

test("the levels used are there for scoring, the missing and invalid ones as such", () => {
  const { assessment } = boardWith({
    5: { self: 2, final: 4 },
    6: { self: null },
    7: { self: "x" },
  });
  expect([5, 6, 7].map((number) => assessment.get(number))).toEqual([
    { kind: "level", level: 4 },
    { kind: "missing" },
    { kind: "invalid", found: '"x"' },
  ]);
});

test("an indicator without a row is empty, not gone", () => {
  const panel = panelOf();
  const board = boardOf({ ...panel, rows: panel.rows.filter(({ number }) => number !== 5) });
  expect(board?.entries).toHaveLength(47);
  expect(board && entryOf(board, 5)).toMatchObject({ row: undefined, status: "empty" });
});

test("an indicator with two rows has no level, and no index is formed from either", () => {
  const panel = panelOf();
  const copy = panel.rows.filter(({ number }) => number === 5);
  const board = boardOf({ ...panel, rows: [...panel.rows, ...copy] });
  expect(board && entryOf(board, 5)).toMatchObject({
    row: undefined,
    copies: 2,
    reading: { kind: "invalid", found: "2 baris" },
    target: undefined,
    status: "check",
  });
  expect(board?.score.index).toBeNull();
  expect(board?.score.invalid).toEqual([{ number: 5, found: "2 baris" }]);
});

test("a target or reserve that can be no index is none, instead of a page that fails", () => {
  const read = (cell: number | string): unknown[] => {
    const board = boardOf({ ...panelOf(), targetIndex: cell, reserve: cell });
    return [board?.targetIndex, board?.reserve, board && goalsOf(board).target?.name];
  };
  expect(read(3e12)).toEqual([null, 0, undefined]);
  expect(read("tiga")).toEqual([null, 0, undefined]);
  expect(read(6)).toEqual([6, 6, "Target 6,00"]);
});

test("is computed once per panel, and is null for an instrument this page does not know", () => {
  const panel = panelOf();
  expect(boardOf(panel)).toBe(boardOf(panel));
  expect(boardOf({ ...panel, instrument: "pemdi-2099" })).toBeNull();
});

test("a sector that the agency chooses bears the name that the sheet gives it, and no other indicator does", () => {
  const changed = boardOf(
    panelOf({ 45: { self: 3, name: "Layanan Kesehatan" }, 44: { self: 4, name: "Layanan lain" } }),
  );
  const nameOf = (number: number): string | undefined =>
    changed?.entries.find(({ indicator }) => indicator.number === number)?.indicator.shortName;
  expect([nameOf(45), nameOf(46)]).toEqual(["Layanan Kesehatan", "Layanan Publik Sektor 2"]);
  expect(nameOf(44)).not.toBe("Layanan lain");
});

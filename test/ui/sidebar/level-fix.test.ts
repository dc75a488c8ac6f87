import { boardOf, type Board } from "../../../src/ui/board";
import { findingsOf } from "../../../src/ui/findings";
import { levelFixOf, type LevelFix } from "../../../src/ui/sidebar/level-fix";
import { panelOf, type RowChange } from "../panel";

describe("what mends an invalid level", () => {
  const fixes = (board: Board | null): (LevelFix | null)[] =>
    (board ? findingsOf(board, "2026-11-24") : [])
      .filter(({ check }) => check.id === "invalid-level")
      .flatMap(({ findings }) => findings.map((finding) => board && levelFixOf(board, finding)));
  const fixesOf = (change: RowChange): (LevelFix | null)[] =>
    fixes(boardOf(panelOf({ 7: change })));

  test("goes to the cell that the level stands in", () => {
    expect(fixesOf({ self: "Tingkat 3" })).toEqual([{ column: "self", level: 3 }]);
    expect(fixesOf({ self: 2, final: "3,0" })).toEqual([{ column: "final", level: 3 }]);
    expect(fixesOf({ target: "Level 4" })).toEqual([{ column: "target", level: 4 }]);
    expect(fixesOf({ lastYear: "Tingkat 2" })).toEqual([{ column: "lastYear", level: 2 }]);
  });

  test("is not offered where a text may mean more than one level", () => {
    expect(fixesOf({ self: "3,5" })).toEqual([null]);
  });

  test("is not offered where the level used was typed over its formula", () => {
    const panel = panelOf();
    const rows = panel.rows.map((row) => (row.number === 7 ? { ...row, level: "Tingkat 3" } : row));
    expect(fixes(boardOf({ ...panel, rows }))).toEqual([null]);
  });
});

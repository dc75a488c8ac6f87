import type { ReadyPanel } from "../../src/contract";
import { boardOf, type Board } from "../../src/ui/board";
import { countDisputes, repairDeadline } from "../../src/ui/repair-deadline";
import { panelOf } from "./panel";

function board(changes: Partial<ReadyPanel>): Board {
  const found = boardOf({ ...panelOf(), ...changes });
  if (!found) throw new Error("no board");
  return found;
}

test.each([
  ["2026-10-26", 5, "tinggal 5 hari"],
  ["2026-10-30", 1, "tinggal 1 hari, sampai besok"],
  ["2026-10-31", 0, "berakhir hari ini"],
  ["2026-11-02", -2, "sudah lewat 2 hari"],
])("on %s there are %i days left", (today, left, text) => {
  expect(repairDeadline(board({ repairDeadline: "2026-10-31" }), today)).toMatchObject({
    left,
    text: `Batas perbaikan 31 Oktober 2026: ${text}`,
  });
});

test("no day, or none that can be read, counts nothing down", () => {
  expect(repairDeadline(board({ repairDeadline: null }), "2026-10-26")).toBeNull();
  expect(repairDeadline(board({ repairDeadline: "besok" }), "2026-10-26")).toBeNull();
});

test("nothing is disputed before the assessor's levels", () => {
  expect(countDisputes(board({}))).toBe(0);
  const { rows } = panelOf();
  const given = rows.map((row) => ({ ...row, levels: { ...row.levels, external: 1 } }));
  const claims = rows.filter(({ levels }) => Number(levels.self) > 1);
  expect(countDisputes(board({ rows: given }))).toBe(claims.length);
});

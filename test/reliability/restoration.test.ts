import { filledDesk } from "../../dev/reliability/desk";
import type { Interference } from "../../dev/reliability/interferences";
import { isLastMoment, race, startOf, WRITES } from "../../dev/reliability/races";
import { tableOf } from "../../dev/reliability/tables";
import { cellName } from "../../src/sheet/cells/address";
import { freshWorkbook } from "../fresh-workbook";

/** *Kembalikan* writes a whole stage, all cells or none. */
const write = WRITES.find(({ name }) => name === "setCells: a stage as a snapshot had it");
if (!write) throw new Error("no such write");

const desk = filledDesk(freshWorkbook());

/** Types a level into one of the cells that are being restored. */
const typing: Interference = {
  name: "types into a cell",
  table: "assessment",
  isTyping: true,
  act: (user, book) => {
    const { sheet, rows, columns } = tableOf(book, "assessment");
    const row = rows.find(({ cells }) => cells.No === "20");
    user.type(sheet.name, cellName(row?.at ?? 0, columns.get("Eksternal") ?? 0), 5);
  },
};

test("a colleague who types at any call keeps what they typed, and nothing is half restored", () => {
  const start = startOf(desk, write);
  const { points, losses } = race(start, write, typing);
  expect(points).toBe(start.calls.length);
  expect(points).toBeGreaterThan(10);
  // Between the last look and the flush nobody can see what is typed into the very cell.
  expect(losses.filter(({ call }) => !isLastMoment(start, call))).toEqual([]);
}, 240_000);

import { parseIndicatorList } from "../../src/reading";
import { findInstrument, type Instrument } from "../../src/scoring";

function spbe2020(): Instrument {
  const instrument = findInstrument("spbe-2020");
  if (!instrument) throw new Error("spbe-2020 is missing");
  return instrument;
}

const read = (cell: unknown): unknown => {
  const { numbers, rest } = parseIndicatorList(spbe2020(), cell);
  return [numbers, rest.kind === "invalid" ? rest.found : ""];
};

test.each([
  ["7; 12"],
  ["7, 12"],
  ["7\n12"],
  ["7 dan 12"],
  ["7/12"],
  ["7 & 12"],
  ["12;7;7"],
  ["Indikator 7 dan indikator 12"],
  ["No. 7; no 12"],
  ["\u00a07\u200b;\u300012 "],
])("%j names indicators 7 and 12", (cell) => {
  expect(read(cell)).toEqual([[7, 12], ""]);
});

test("one number may be a number, and three may be written as in a sentence", () => {
  expect(read(7)).toEqual([[7], ""]);
  expect(read("Indikator 7")).toEqual([[7], ""]);
  expect(read("7; 12 dan 13")).toEqual([[7, 12, 13], ""]);
});

test.each<[unknown, readonly number[], string]>([
  ["99", [], '"99"'],
  ["7; 99", [7], '"99"'],
  ["7-9", [], '"7-9"'],
  ["2026-09-07", [], '"2026-09-07"'],
  ["1e1", [], '"1e1"'],
  ["0x10", [], '"0x10"'],
  ["-7", [], '"-7"'],
  ["semua", [], '"semua"'],
  [7.12, [], "7,12"],
  [712, [], "712"],
  [true, [], "TRUE"],
  ["#REF!", [], "#REF!"],
])("of %j it reads %j and says the rest", (cell, numbers, rest) => {
  expect(read(cell)).toEqual([numbers, rest]);
});

test("blank is blank, whatever stands there unseen", () => {
  for (const cell of [null, "", " \u00a0\u200b", ";"]) expect(read(cell)).toEqual([[], ""]);
});

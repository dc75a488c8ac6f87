import { INSTRUMENTS } from "../../src/scoring";
import { cellText, gainText, lackText, levelRule } from "../../src/ui/figures";
import { DECIMAL_INSTRUMENT } from "../scoring/decimal-instrument";

test.each([
  [300, "+0,03"],
  [250, "+0,025"],
  [275, "+0,0275"],
  [130, "+0,013"],
  [0, "0,00"],
])("a gain of %i / 10000 is %s", (numerator, text) => {
  expect(gainText({ numerator, denominator: 10000 })).toBe(text);
});

test.each([
  [1345, "0,13"],
  [0, "0,00"],
  [45, "0,0045"],
])("%i / 10000 lacking is %s, never a 0,00 that is something", (numerator, text) => {
  expect(lackText({ numerator, denominator: 10000 })).toBe(text);
});

test.each([
  [null, ""],
  [3, "3"],
  [2.5, "2,5"],
  [2026, "2026"],
  [true, "TRUE"],
  ["#N/A", "#N/A"],
])("the cell %j reads %j", (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test("what may be filled in follows the scale", () => {
  const rules = [INSTRUMENTS[0], DECIMAL_INSTRUMENT].map((each) => each && levelRule(each));
  expect(rules).toEqual([
    "Isi dengan bilangan bulat 1 sampai 5.",
    "Isi dengan angka 1 sampai 5, paling banyak dua desimal.",
  ]);
});

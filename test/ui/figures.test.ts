import {
  cellText,
  gainText,
  lackText,
  lossText,
  scoreText,
  weightText,
} from "../../src/ui/figures";

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

test.each([
  [1300, "13%"],
  [1650, "16,5%"],
  [275, "2,75%"],
  [250, "2,5%"],
  [10000, "100%"],
])("a weight of %i hundredths of a percent is %s", (weight, text) => {
  expect(weightText(weight)).toBe(text);
});

test.each([
  [250, "0,025"],
  [300, "0,03"],
])("a loss of %i / 10000 is %s", (numerator, text) => {
  expect(lossText({ numerator, denominator: 10000 })).toBe(text);
});

test.each([
  [3, "3,00"],
  [3.1, "3,10"],
  [3.125, "3,125"],
])("an index set to %d is %s", (score, text) => {
  expect(scoreText(score)).toBe(text);
});

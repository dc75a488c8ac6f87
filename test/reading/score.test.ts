import { parseNumber, parseScore } from "../../src/reading";

test.each([
  [3, 3],
  ["4", 4],
  ["3,5", 3.5],
  ["3.25\u00a0", 3.25],
  ["0,1", 0.1],
  ["000999,5", 999.5],
  [-0.5, -0.5],
  [0.1 + 0.2, 0.3],
])("an index may be a number or a text: %j", (cell, value) => {
  expect(parseScore(cell)).toEqual({ kind: "value", value });
});

test.each([
  "tiga",
  "3,",
  "3,5,0",
  "-1",
  "1e1",
  "3,1234567",
  1000,
  "1001",
  true,
  "#N/A",
  "2026-11-24",
])("%j is no index", (cell) => {
  expect(parseScore(cell)).toMatchObject({ kind: "invalid" });
});

test("a blank index is missing", () => {
  for (const cell of ["", " \u200b", null]) expect(parseScore(cell)).toEqual({ kind: "missing" });
});

test("an official number is whole, as number or text", () => {
  expect([7, "7", "07\u00a0", "\u202a7\u202c"].map(parseNumber)).toEqual([7, 7, 7, 7]);
  for (const cell of [7.5, "7,0", "1e1", "0x10", "-7", "", null, true, "Indikator 7"]) {
    expect([cell, parseNumber(cell)]).toEqual([cell, undefined]);
  }
});

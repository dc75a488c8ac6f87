import { parseItemWeight } from "../../src/reading";
import { estimateLevel } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";

test.each([
  [2, 2],
  ["2", 2],
  ["\u200b0,5\u00a0", 0.5],
  ["1.25", 1.25],
  [0.0001, 0.0001],
  [1000, 1000],
])("an item may weigh %j, and the estimate can count with it", (cell, value) => {
  expect(parseItemWeight(cell)).toEqual({ kind: "value", value });
  const item = { code: "I1-L1-01", indicator: 1, level: 1, verdict: "accepted", weight: value };
  expect(estimateLevel(PEMDI_2026.scale, [item as never]).level).toBe(1.5);
});

test.each([0, -1, 0.00001, 1001, "1e2", "0x10", "Infinity", "1.234", "berat", true, "#N/A"])(
  "%j is no weight of an item",
  (cell) => {
    expect(parseItemWeight(cell)).toMatchObject({ kind: "invalid" });
  },
);

test("a blank weight says nothing", () => {
  for (const cell of ["", null, " \u00a0"]) {
    expect(parseItemWeight(cell)).toEqual({ kind: "missing" });
  }
});

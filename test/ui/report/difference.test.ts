import type { ScoreValue } from "../../../src/scoring";
import { differenceTo } from "../../../src/ui/report/difference";

const value = (tenThousandths: number): ScoreValue => ({
  fraction: { numerator: tenThousandths, denominator: 10_000 },
  exact: tenThousandths / 10_000,
  shown: Math.round(tenThousandths / 100) / 100,
});

test.each([
  ["what is missing is positive", 28_655, false, "0,13"],
  ["what is more than asked for says so", 32_500, true, "lebih 0,25"],
  ["neither", 30_000, true, "0,00"],
  ["very little missing is never 0,00", 29_955, false, "0,0045"],
  ["nor is very little more", 30_045, true, "lebih 0,0045"],
])("target − value as on the sheets: %s", (_name, now, isReached, text) => {
  expect(differenceTo(value(30_000), value(now))).toEqual({ isReached, text });
});

test("of something unknown there is none", () => {
  expect(differenceTo(null, value(30_000))).toBeNull();
  expect(differenceTo(value(30_000), null)).toBeNull();
});

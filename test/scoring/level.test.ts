import { parseLevel } from "../../src/reading";
import { hundredths, levelIn, type Scale } from "../../src/scoring";

const INTEGERS: Scale = { min: 1, max: 5, step: 1 };

describe("levelIn", () => {
  it("gives a valid level and nothing else", () => {
    const assessment = new Map([
      [1, parseLevel(4, INTEGERS)],
      [2, parseLevel("", INTEGERS)],
      [3, parseLevel(6, INTEGERS)],
    ]);
    expect([1, 2, 3, 4].map((number) => levelIn(assessment, number))).toEqual([
      4,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("hundredths", () => {
  it("turns every level of the scale into its integer", () => {
    for (let expected = 100; expected <= 500; expected += 1) {
      expect(hundredths(expected / 100)).toBe(expected);
    }
  });
});

import fc from "fast-check";
import { addFractions, compareFractions, decimalFraction, roundHalfUp } from "../../src/scoring";

const fraction = fc.record({
  numerator: fc.integer({ min: 0, max: 5_000_000 }),
  denominator: fc.integer({ min: 1, max: 1_000_000 }),
});

describe("roundHalfUp", () => {
  it.each([
    { value: "4,765 (Banyuwangi 2023)", numerator: 47650, denominator: 10000, shown: 4.77 },
    { value: "1,005", numerator: 10050, denominator: 10000, shown: 1.01 },
    { value: "3,4985", numerator: 34985, denominator: 10000, shown: 3.5 },
    { value: "2,1749995", numerator: 21749995, denominator: 10000000, shown: 2.17 },
    { value: "19/6", numerator: 19, denominator: 6, shown: 3.17 },
    { value: "13/11", numerator: 13, denominator: 11, shown: 1.18 },
    { value: "0", numerator: 0, denominator: 7, shown: 0 },
  ])("shows $value as $shown", ({ numerator, denominator, shown }) => {
    expect(roundHalfUp({ numerator, denominator }, 2)).toBe(shown);
  });

  it("equals rounding in unlimited integers", () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const unit = 10n ** BigInt(decimals);
        const [n, d] = [BigInt(value.numerator), BigInt(value.denominator)];
        const expected = Number((2n * n * unit + d) / (2n * d)) / Number(unit);
        expect(roundHalfUp(value, decimals)).toBe(expected);
      }),
    );
  });

  it("refuses a fraction too long to be exact rather than round it wrongly", () => {
    const long = { numerator: 10_000_000_000_001, denominator: 3 };
    expect(() => roundHalfUp(long, 3)).toThrow(RangeError);
    expect(roundHalfUp(long, 2)).toBe(3_333_333_333_333.67);
  });
});

describe("compareFractions", () => {
  it("sees values as equal whatever their denominators, and tells a hair's breadth apart", () => {
    expect(compareFractions({ numerator: 26, denominator: 10 }, decimalFraction(2.6))).toBe(0);
    expect(compareFractions({ numerator: 25999, denominator: 10000 }, decimalFraction(2.6))).toBe(
      -100,
    );
    expect(
      compareFractions({ numerator: 8, denominator: 3 }, decimalFraction(2.6)),
    ).toBeGreaterThan(0);
  });
});

describe("addFractions", () => {
  it("is exact where binary numbers are not", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    const sum = addFractions(decimalFraction(0.1), decimalFraction(0.2));
    expect(compareFractions(sum, decimalFraction(0.3))).toBe(0);
    expect(
      addFractions({ numerator: 1, denominator: 4 }, { numerator: 1, denominator: 6 }),
    ).toEqual({ numerator: 5, denominator: 12 });
  });
});

describe("decimalFraction", () => {
  it("reads a typed number as the decimal it stands for", () => {
    expect(decimalFraction(2.6)).toEqual({ numerator: 2_600_000, denominator: 1_000_000 });
    expect(2.01 * 1_000_000).toBeLessThan(2_010_000);
    expect(decimalFraction(2.01).numerator).toBe(2_010_000);
    expect(decimalFraction(1.1 + 0.1)).toEqual(decimalFraction(1.2));
    expect(decimalFraction(3.4985)).not.toEqual(decimalFraction(3.5));
  });

  it.each([NaN, Infinity, 1e300])("refuses %s", (typed) => {
    expect(() => decimalFraction(typed)).toThrow(RangeError);
  });
});

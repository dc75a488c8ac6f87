import fc from "fast-check";
import { parseLevel } from "../../src/reading";
import {
  addFractions,
  compareFractions,
  contribution,
  score,
  type Assessment,
  type Fraction,
  type Instrument,
  type Score,
} from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import { assessmentOf } from "./assessment-of";
import { DECIMAL_INSTRUMENT } from "./decimal-instrument";

const ZERO: Fraction = { numerator: 0, denominator: 1 };

function indexOf({ index }: Score): Fraction {
  if (index === null) throw new Error("The index is unknown");
  return index.fraction;
}

function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(addFractions, ZERO);
}

function weighted({ numerator, denominator }: Fraction, weight: number): Fraction {
  return { numerator: numerator * weight, denominator: denominator * 10000 };
}

describe.each([SPBE_2020, DECIMAL_INSTRUMENT])("with $id", (instrument: Instrument) => {
  const { min, max, step } = instrument.scale;
  const size = instrument.indicators.length;
  const level =
    step === 1
      ? fc.integer({ min, max })
      : fc.integer({ min: min * 100, max: max * 100 }).map((units) => units / 100);
  const levels = fc.array(level, { minLength: size, maxLength: size });
  const cells = fc.array(fc.oneof(level, fc.constantFrom("", "3,567")), {
    minLength: size,
    maxLength: size,
  });
  const scoreCells = (row: readonly unknown[]): Score =>
    score(instrument, assessmentOf(instrument, row));

  it("the index lies between the lowest and the highest level", () => {
    fc.assert(
      fc.property(levels, (row) => {
        const { index } = scoreCells(row);
        expect(index?.exact).toBeGreaterThanOrEqual(Math.min(...row));
        expect(index?.exact).toBeLessThanOrEqual(Math.max(...row));
      }),
    );
  });

  it("a higher level makes a higher index", () => {
    fc.assert(
      fc.property(levels, fc.nat(size - 1), (row, i) => {
        fc.pre(row[i] !== max);
        const raised = row.map((value, j) => (j === i ? max : value));
        expect(
          compareFractions(indexOf(scoreCells(raised)), indexOf(scoreCells(row))),
        ).toBeGreaterThan(0);
      }),
    );
  });

  it("the index is the weighted mean of the domains, and of the aspects, exactly", () => {
    fc.assert(
      fc.property(levels, (row) => {
        const result = scoreCells(row);
        const ofAspects = sum(
          result.aspects.map(({ aspect, value }) =>
            weighted(value?.fraction ?? ZERO, aspect.weight),
          ),
        );
        expect(compareFractions(ofAspects, indexOf(result))).toBe(0);
        if (instrument.domains.length === 0) return;
        const ofDomains = sum(
          result.domains.map(({ domain, value }) =>
            weighted(value?.fraction ?? ZERO, domain.weight),
          ),
        );
        expect(compareFractions(ofDomains, indexOf(result))).toBe(0);
      }),
    );
  });

  it("the contributions add up to the index", () => {
    fc.assert(
      fc.property(levels, (row) => {
        const total = sum(
          instrument.indicators.map((indicator, i) =>
            contribution(instrument, indicator, row[i] ?? min),
          ),
        );
        expect(compareFractions(total, indexOf(scoreCells(row)))).toBe(0);
      }),
    );
  });

  it("the order of the rows does not matter", () => {
    const shuffled = cells.chain((row) =>
      fc
        .shuffledSubarray([...assessmentOf(instrument, row)], { minLength: size, maxLength: size })
        .map((entries): [unknown[], Assessment] => [row, new Map(entries)]),
    );
    fc.assert(
      fc.property(shuffled, ([row, assessment]) => {
        expect(score(instrument, assessment)).toEqual(scoreCells(row));
      }),
    );
  });

  it("there is an index exactly when every level is valid", () => {
    fc.assert(
      fc.property(cells, (row) => {
        const { index, missing, invalid, filled, total } = scoreCells(row);
        expect(index !== null).toBe(row.every((cell) => typeof cell === "number"));
        expect(missing.length + invalid.length + filled).toBe(total);
      }),
    );
  });

  it("every completion lies in the range, and the range's ends are completions", () => {
    fc.assert(
      fc.property(cells, levels, (row, rest) => {
        const { range } = scoreCells(row);
        const complete = (fill: (i: number) => unknown): Fraction =>
          indexOf(scoreCells(row.map((cell, i) => (typeof cell === "number" ? cell : fill(i)))));
        const some = complete((i) => rest[i]);
        expect(compareFractions(some, range.lowest.fraction)).toBeGreaterThanOrEqual(0);
        expect(compareFractions(some, range.highest.fraction)).toBeLessThanOrEqual(0);
        expect(complete(() => min)).toEqual(range.lowest.fraction);
        expect(complete(() => max)).toEqual(range.highest.fraction);
      }),
    );
  });

  it("a complete assessment leaves no range", () => {
    fc.assert(
      fc.property(levels, (row) => {
        const { index, range } = scoreCells(row);
        expect([range.lowest, range.highest]).toEqual([index, index]);
      }),
    );
  });
});

it("no cell is anything but a level on the scale, missing, or invalid with a description", () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true }), (cell) => {
      const reading = parseLevel(cell, SPBE_2020.scale);
      if (reading.kind === "level") expect([1, 2, 3, 4, 5]).toContain(reading.level);
      if (reading.kind === "invalid") expect(reading.found).not.toBe("");
    }),
  );
});

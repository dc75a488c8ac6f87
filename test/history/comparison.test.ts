import fc from "fast-check";
import { compareAssessments, disputes, totalChange } from "../../src/history";
import { compareFractions, INSTRUMENTS, toNumber, type Instrument } from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import denpasar from "../cases/denpasar-2021.json";
import { assessmentOf } from "../scoring/assessment-of";

const CLAIMED = assessmentOf(SPBE_2020, denpasar.self);
const GIVEN = assessmentOf(SPBE_2020, denpasar.external);

describe("Denpasar 2021, claimed against given", () => {
  const comparison = compareAssessments(SPBE_2020, CLAIMED, GIVEN);

  test("shows both indices as printed, and every domain", () => {
    expect(comparison.index.before?.shown).toBe(3.75);
    expect(comparison.index.after?.shown).toBe(3.19);
    expect(comparison.index.change && toNumber(comparison.index.change)).toBe(-0.557);
    expect(comparison.domains.map(({ after }) => after?.shown)).toEqual(denpasar.printed.domains);
  });

  test("finds the 29 that moved: 25 fell, 4 rose, 18 stayed", () => {
    const signs = comparison.moves.map(({ from, to }) => Math.sign(to - from));
    expect(signs.filter((sign) => sign < 0)).toHaveLength(25);
    expect(signs.filter((sign) => sign > 0)).toHaveLength(4);
    expect(comparison.compared).toBe(47);
  });

  test("lists disputes with the largest loss first, then in official order", () => {
    const lost = disputes(SPBE_2020, CLAIMED, GIVEN);
    expect(lost).toHaveLength(25);
    const first = lost.slice(0, 4);
    expect(first.map(({ indicator, from, to }) => [indicator.number, from, to])).toEqual([
      [40, 5, 3],
      [11, 4, 2],
      [12, 4, 2],
      [20, 5, 3],
    ]);
    expect(first.map(({ change }) => toNumber(change))).toEqual([-0.055, -0.05, -0.05, -0.05]);
    expect(disputes(SPBE_2020, GIVEN, GIVEN)).toEqual([]);
  });
});

describe("with a level in only one of both", () => {
  const [first, ...others] = denpasar.self;
  const partly = assessmentOf(SPBE_2020, [null, ...others]);

  test("says which, and that the index cannot be compared", () => {
    const comparison = compareAssessments(SPBE_2020, partly, CLAIMED);
    expect(first).toBe(2);
    expect(comparison.index.change).toBeNull();
    expect(comparison.onlyAfter.map(({ number }) => number)).toEqual([1]);
    expect(comparison.onlyBefore).toEqual([]);
    expect(comparison.moves).toEqual([]);
  });
});

describe.each(INSTRUMENTS)("laws with $id", (instrument: Instrument) => {
  const { min, max, step } = instrument.scale;
  const level =
    step === 1
      ? fc.integer({ min, max })
      : fc.integer({ min: min * 100, max: max * 100 }).map((units) => units / 100);
  const size = instrument.indicators.length;
  const levels = fc
    .array(level, { minLength: size, maxLength: size })
    .map((cells) => assessmentOf(instrument, cells));

  test("the changes add up to that of the index exactly, and so do the shares of the parts", () => {
    fc.assert(
      fc.property(levels, levels, (before, after) => {
        const { index, moves, aspects, domains } = compareAssessments(instrument, before, after);
        const change = index.change ?? { numerator: NaN, denominator: 1 };
        expect(compareFractions(totalChange(moves), change)).toBe(0);
        for (const parts of [aspects, ...(domains.length > 0 ? [domains] : [])]) {
          const sum = parts.map(({ share }) => ({ change: share }) as (typeof moves)[number]);
          expect(compareFractions(totalChange(sum), change)).toBe(0);
        }
      }),
    );
  });

  test("backwards everything is the opposite", () => {
    fc.assert(
      fc.property(levels, levels, (before, after) => {
        const there = compareAssessments(instrument, before, after).moves;
        const back = compareAssessments(instrument, after, before).moves;
        expect(back.map(({ indicator, from, to }) => [indicator.number, to, from])).toEqual(
          there.map(({ indicator, from, to }) => [indicator.number, from, to]),
        );
      }),
    );
  });
});

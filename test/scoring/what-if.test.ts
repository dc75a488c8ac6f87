import fc from "fast-check";
import { type Assessment, type Level, type OfficialNumber, score } from "../../src/scoring";
import { SPBE_2020 as SPBE } from "../../src/scoring/instruments/spbe-2020";
import { levelsAfter, plan } from "../../src/scoring/plan";
import {
  type Claim,
  discount,
  oneLevelLower,
  outlook,
  refusalsWithstood,
  sensitivities,
  worstCase,
} from "../../src/scoring/what-if";
import { assessmentOf } from "./assessment-of";
import { DECIMAL_INSTRUMENT } from "./decimal-instrument";

const THREE = everyLevel(3);
const anyLevels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 47, maxLength: 47 });

describe("outlook", () => {
  const indexes = (base: Assessment, claims: readonly Claim[]): unknown[] => {
    const { safe, expected, claimed } = outlook(SPBE, base, claims);
    return [safe, expected, claimed].map(({ index }) => index?.exact ?? null);
  };

  test("without claims is the base", () => {
    expect(indexes(THREE, [])).toEqual([3, 3, 3]);
  });

  test.each([
    ["accepted", [3.03, 3.03, 3.03]],
    ["final", [3, 3.03, 3.03]],
    ["draft", [3, 3, 3.03]],
    ["revise", [3, 3, 3.03]],
    ["none", [3, 3, 3.03]],
  ] as const)("takes evidence that is %s for what it is worth", (status, expected) => {
    expect(indexes(THREE, [{ indicator: 42, level: 4, status }])).toEqual(expected);
  });

  test("a level rests on the levels claimed below it", () => {
    const claims: Claim[] = [
      { indicator: 42, level: 5, status: "accepted" },
      { indicator: 42, level: 4, status: "final" },
    ];
    expect(indexes(THREE, claims)).toEqual([3, 3.06, 3.06]);
  });

  test("a level rests on all its documents", () => {
    const claims: Claim[] = [
      { indicator: 42, level: 4, status: "accepted" },
      { indicator: 42, level: 4, status: "draft" },
    ];
    expect(indexes(THREE, claims)).toEqual([3, 3, 3.03]);
  });

  test("part of a claim can hold", () => {
    const claims: Claim[] = [
      { indicator: 42, level: 4, status: "accepted" },
      { indicator: 42, level: 5, status: "draft" },
    ];
    expect(indexes(THREE, claims)).toEqual([3.03, 3.03, 3.06]);
  });

  test("a claim at or below the base changes nothing", () => {
    expect(indexes(THREE, [{ indicator: 42, level: 2, status: "none" }])).toEqual([3, 3, 3]);
  });

  test("without a base a claim that does not hold leaves the level missing", () => {
    const base = new Map(THREE);
    base.set(42, { kind: "missing" });
    const claims: Claim[] = [{ indicator: 42, level: 4, status: "final" }];
    expect(indexes(base, claims)).toEqual([null, 3.03, 3.03]);
  });

  test("the safe index of a plan falls below the target with draft evidence", () => {
    const { indicators } = SPBE;
    const claims = indicators.slice(41).map((indicator, i): Claim => ({
      indicator: indicator.number,
      level: 4,
      status: i < 2 ? "draft" : "accepted",
    }));
    expect(indexes(THREE, claims)).toEqual([3.12, 3.12, 3.18]);
  });

  test("refuses a level off the scale", () => {
    expect(() => outlook(SPBE, THREE, [{ indicator: 1, level: 6, status: "final" }])).toThrow(
      RangeError,
    );
  });
});

describe("worst case", () => {
  const claimed = everyLevel(3, { 1: 5, 11: 4, 42: 4, 43: 4 });

  test("refuses what costs most first, then in official order", () => {
    const refusedBy = (refusals: number): OfficialNumber[] =>
      worstCase(SPBE, claimed, THREE, refusals).refused.map(({ number }) => number);
    expect(refusedBy(0)).toEqual([]);
    expect(refusedBy(1)).toEqual([42]);
    expect(refusedBy(3)).toEqual([42, 43, 1]);
    expect(refusedBy(9)).toEqual([42, 43, 1, 11]);
  });

  test("lets a refused claim fall back all the way", () => {
    expect(worstCase(SPBE, claimed, THREE, 0).score.index?.exact).toBe(3.111);
    expect(worstCase(SPBE, claimed, THREE, 3).score.index?.exact).toBe(3.025);
    expect(worstCase(SPBE, claimed, THREE, 4).score.index?.exact).toBe(3);
  });

  test("falls to the lowest level where there is no fallback", () => {
    const { refused, score: left } = worstCase(SPBE, THREE, new Map(), 1);
    expect(refused).toMatchObject([{ number: 42 }]);
    expect(left.index?.exact).toBe(2.94);
  });

  test("is what the worst set of refusals leaves", () => {
    const levels = fc.array(fc.integer({ min: 100, max: 500 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(levels, levels, fc.nat(3), (high, low, refusals) => {
        const claims = assessmentOf(DECIMAL_INSTRUMENT, high.map(toLevel));
        const fallback = assessmentOf(DECIMAL_INSTRUMENT, low.map(toLevel));
        const left = subsetsOf([1, 2, 3])
          .filter((refused) => refused.length <= refusals)
          .map((refused) => {
            const cells = high.map((claim, i) =>
              toLevel(refused.includes(i + 1) ? Math.min(claim, low[i] ?? claim) : claim),
            );
            return score(DECIMAL_INSTRUMENT, assessmentOf(DECIMAL_INSTRUMENT, cells)).index?.exact;
          });
        expect(worstCase(DECIMAL_INSTRUMENT, claims, fallback, refusals).score.index?.exact).toBe(
          Math.min(...left.map(Number)),
        );
      }),
    );
  });

  test.each([-1, 1.5, NaN])("refuses %d refusals", (refusals) => {
    expect(() => worstCase(SPBE, claimed, THREE, refusals)).toThrow(RangeError);
  });
});

describe("refusals withstood", () => {
  test("by a plan with one step in hand", () => {
    const planning = plan(SPBE, THREE, { target: 3, reserve: 0.1 });
    const [first] = planning.kind === "feasible" ? planning.plans : [planning.best];
    const planned = levelsAfter(THREE, first?.steps ?? []);
    expect(refusalsWithstood(SPBE, planned, THREE, 3.06)).toBe(1);
    expect(refusalsWithstood(SPBE, planned, THREE, 3.07)).toBe(0);
  });

  test("counts the index exactly on the target as reached", () => {
    const claimed = everyLevel(3, { 42: 4, 43: 4 });
    expect(refusalsWithstood(SPBE, claimed, THREE, 3.03)).toBe(1);
    expect(refusalsWithstood(SPBE, claimed, THREE, 3.031)).toBe(0);
  });

  test("is the number of claims when none is needed", () => {
    expect(refusalsWithstood(SPBE, everyLevel(3, { 42: 4, 43: 4 }), THREE, 3)).toBe(2);
  });

  test("is null below the target and while the index is unknown", () => {
    expect(refusalsWithstood(SPBE, THREE, THREE, 3.01)).toBeNull();
    expect(refusalsWithstood(SPBE, new Map(), THREE, 3)).toBeNull();
  });

  test("agrees with the worst case", () => {
    fc.assert(
      fc.property(anyLevels, fc.integer({ min: 100, max: 500 }), (cells, target) => {
        const claimed = assessmentOf(SPBE, cells);
        const fallback = oneLevelLower(SPBE, claimed);
        const withstood = refusalsWithstood(SPBE, claimed, fallback, target / 100);
        const reaches = (refusals: number): boolean => {
          const { index } = worstCase(SPBE, claimed, fallback, refusals).score;
          return Math.round((index?.exact ?? 0) * 1e6) >= target * 1e4;
        };
        if (withstood === null) {
          expect(reaches(0)).toBe(false);
        } else {
          const claims = cells.filter((level) => level > 1).length;
          expect(reaches(withstood)).toBe(true);
          expect(withstood === claims || !reaches(withstood + 1)).toBe(true);
        }
      }),
    );
  });
});

test("one level lower stays on the scale and leaves gaps alone", () => {
  const lower = oneLevelLower(
    DECIMAL_INSTRUMENT,
    assessmentOf(DECIMAL_INSTRUMENT, [3.26, 1.26, "?"]),
  );
  expect([...lower.values()]).toEqual([
    { kind: "level", level: 3 },
    { kind: "level", level: 1 },
    { kind: "invalid", found: '"?"' },
  ]);
});

describe("sensitivities", () => {
  test("give the index one level lower and higher", () => {
    const [first, second] = sensitivities(SPBE, everyLevel(3, { 1: 5, 2: 1 }));
    expect(first).toMatchObject({
      indicator: { number: 1 },
      level: 5,
      lower: { level: 4, index: { exact: 2.987 } },
      higher: null,
    });
    expect(second).toMatchObject({
      indicator: { number: 2 },
      level: 1,
      lower: null,
      higher: { level: 2, index: { exact: 3.013 } },
    });
  });

  test("agree with scoring the changed levels", () => {
    fc.assert(
      fc.property(anyLevels, (cells) => {
        const levels = assessmentOf(SPBE, cells);
        for (const { indicator, lower, higher } of sensitivities(SPBE, levels)) {
          for (const variation of [lower, higher]) {
            if (variation === null) continue;
            const { level, index, judgement } = variation;
            const varied = new Map(levels).set(indicator.number, { kind: "level", level });
            expect(score(SPBE, varied)).toMatchObject({ index, judgement });
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test("are empty while the index is unknown", () => {
    expect(sensitivities(SPBE, new Map())).toEqual([]);
  });
});

describe("discount", () => {
  const self = everyLevel(3, { 1: 5, 2: 4, 42: 4 });
  const final = everyLevel(3, { 1: 3, 2: 5, 42: 3 });

  test("lists what differed", () => {
    const { differences, indexDifference } = discount(SPBE, self, final, self);
    expect(differences.map((d) => [d.indicator.number, d.self, d.final, d.difference])).toEqual([
      [1, 5, 3, -2],
      [2, 4, 5, 1],
      [42, 4, 3, -1],
    ]);
    expect(indexDifference).toEqual({ numerator: -43000, denominator: 1000000 });
  });

  test("repeats on the same levels what happened before", () => {
    const { byIndicator, overall } = discount(SPBE, self, final, self);
    expect(byIndicator.index).toEqual(score(SPBE, final).index);
    expect(overall?.index).toEqual(score(SPBE, final).index);
  });

  test("stays within the scale", () => {
    const { byIndicator, overall } = discount(SPBE, self, final, everyLevel(1, { 2: 5 }));
    expect(byIndicator.index?.exact).toBe(1.052);
    expect(overall?.index.exact).toBe(1.009);
    expect(discount(SPBE, self, final, everyLevel(1)).overall).toMatchObject({
      index: { exact: 1 },
      judgement: { predicate: { name: "Kurang" } },
    });
    expect(discount(SPBE, everyLevel(1), everyLevel(3), everyLevel(4)).overall).toMatchObject({
      index: { exact: 5 },
    });
  });

  test("is unknown with a level unknown, indicator by indicator", () => {
    const partial = new Map(final);
    partial.delete(1);
    const { differences, indexDifference, byIndicator, overall } = discount(
      SPBE,
      self,
      partial,
      THREE,
    );
    expect(differences.map(({ indicator }) => indicator.number)).toEqual([2, 42]);
    expect(indexDifference).toBeNull();
    expect(overall).toBeNull();
    expect(byIndicator.index?.exact).toBe(2.983);
  });
});

function everyLevel(level: Level, except: Record<OfficialNumber, Level> = {}): Assessment {
  return assessmentOf(
    SPBE,
    SPBE.indicators.map(({ number }) => except[number] ?? level),
  );
}

function toLevel(hundredths: number): Level {
  return hundredths / 100;
}

function subsetsOf(numbers: readonly number[]): number[][] {
  return numbers.reduce<number[][]>(
    (subsets, number) => [...subsets, ...subsets.map((subset) => [...subset, number])],
    [[]],
  );
}

import { findAspect, findDomain, parseLevel } from "../../src/reading";
import { judge, judgeIndex, score, type Instrument, type Score } from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import { assessmentOf } from "./assessment-of";
import { DECIMAL_INSTRUMENT } from "./decimal-instrument";

/** 47 cells, all 3 except those named by indicator number. */
function scoreThreesBut(cells: Readonly<Record<number, unknown>>): Score {
  return score(
    SPBE_2020,
    assessmentOf(
      SPBE_2020,
      SPBE_2020.indicators.map(({ number }) => (number in cells ? cells[number] : 3)),
    ),
  );
}

/** Runs of equal levels in official order, e.g. 10 times 3. */
function scoreLevels(
  runs: readonly (readonly [count: number, level: number])[],
  instrument = SPBE_2020,
): Score {
  const cells = runs.flatMap(([count, level]) => Array.from({ length: count }, () => level));
  return score(instrument, assessmentOf(instrument, cells));
}

describe("the worked examples of PermenPANRB 59/2020", () => {
  it("aspect 2 of levels 3, 4, 3, 2 is 3,00", () => {
    expect(scoreThreesBut({ 11: 3, 12: 4, 13: 3, 14: 2 }).aspects[1]?.value?.shown).toBe(3);
  });

  it("domain 2 of aspects 3,00, 4,00, 3,00 is 3,40", () => {
    expect(scoreThreesBut({ 15: 4, 16: 4, 17: 4, 18: 4 }).domains[1]?.value?.shown).toBe(3.4);
  });

  it("the index of domains 3,70, 3,40, 3,00, 3,20 is 3,282, shown as 3,28", () => {
    const decimal: Instrument = { ...SPBE_2020, scale: { ...SPBE_2020.scale, step: 0.01 } };
    const { index } = scoreLevels(
      [
        [10, 3.7],
        [10, 3.4],
        [11, 3],
        [16, 3.2],
      ],
      decimal,
    );
    expect([index?.exact, index?.shown]).toEqual([3.282, 3.28]);
  });

  it("levels that print these domains give the same index", () => {
    const { domains, index } = scoreLevels([
      [7, 4],
      [3, 3],
      [4, 4],
      [6, 3],
      [21, 3],
      [3, 4],
      [3, 3],
    ]);
    expect(domains.map(({ value }) => value?.shown)).toEqual([3.7, 3.4, 3, 3.2]);
    expect([index?.exact, index?.shown]).toEqual([3.281, 3.28]);
  });
});

describe("score", () => {
  it.each([
    [1, "Kurang"],
    [2, "Cukup"],
    [3, "Baik"],
    [4, "Sangat Baik"],
    [5, "Memuaskan"],
  ])("of levels that are all %i is that level, %s", (level, predicate) => {
    const { index, judgement, domains, aspects } = scoreLevels([[47, level]]);
    expect(index?.shown).toBe(level);
    expect(judgement?.predicate.name).toBe(predicate);
    for (const { value } of [...domains, ...aspects]) expect(value?.exact).toBe(level);
  });

  it.each([
    [1, 3.013],
    [11, 3.025],
    [21, 3.015],
    [32, 3.0275],
    [42, 3.03],
  ])("with indicator %i one level higher is %d", (number, exact) => {
    expect(scoreThreesBut({ [number]: 4 }).index?.exact).toBe(exact);
  });

  it("keeps aspect values exact: 19/6 is shown as 3,17 and not carried on as 3,17", () => {
    const value = scoreThreesBut({ 42: 4 }).aspects[7]?.value;
    expect(value?.shown).toBe(3.17);
    expect(value?.exact).toBe(19 / 6);
  });

  it("says what is missing and what is invalid, and counts the rest", () => {
    const { missing, invalid, filled, total } = scoreThreesBut({ 5: "", 12: "3,5", 40: null });
    expect(missing).toEqual([5, 40]);
    expect(invalid).toEqual([{ number: 12, found: '"3,5"' }]);
    expect([filled, total]).toEqual([44, 47]);
    expect(scoreThreesBut({})).toMatchObject({ missing: [], invalid: [], filled: 47 });
  });

  it("gives no index, no predicate and no value of the aspect and domain with a gap", () => {
    const { index, judgement, aspects, domains } = scoreThreesBut({ 12: "" });
    expect(index).toBeNull();
    expect(judgement).toBeNull();
    expect(aspects.map(({ value }) => value?.shown)).toEqual([3, undefined, 3, 3, 3, 3, 3, 3]);
    expect(domains.map(({ value }) => value?.shown)).toEqual([3, undefined, 3, 3]);
  });

  it("says what the index can still become, invalid levels included", () => {
    const { range } = scoreThreesBut({ 11: "", 12: 6 });
    expect([range.lowest.exact, range.highest.exact]).toEqual([2.9, 3.1]);
    const empty = score(SPBE_2020, new Map());
    expect([empty.range.lowest.shown, empty.range.highest.shown]).toEqual([1, 5]);
    expect(empty.filled).toBe(0);
  });

  it("ignores numbers that the instrument does not have", () => {
    const stray = new Map([[48, parseLevel(5, SPBE_2020.scale)]]);
    expect(score(SPBE_2020, stray)).toEqual(score(SPBE_2020, new Map()));
  });
});

describe("score of an instrument without domains and with decimal levels", () => {
  it("is exact to the hundredth of a level", () => {
    const { index, aspects, domains } = score(
      DECIMAL_INSTRUMENT,
      assessmentOf(DECIMAL_INSTRUMENT, [1.26, 4.01, 2.5]),
    );
    expect(index?.exact).toBe(2.182);
    expect(aspects.map(({ value }) => value?.shown)).toEqual([2.05, 2.5]);
    expect(domains).toEqual([]);
  });

  it("has no index while a level is no step of the scale", () => {
    const { index, invalid } = score(
      DECIMAL_INSTRUMENT,
      assessmentOf(DECIMAL_INSTRUMENT, [1.265, 4.01, 2.5]),
    );
    expect(index).toBeNull();
    expect(invalid).toEqual([{ number: 1, found: "1,265" }]);
  });
});

describe("judgeIndex", () => {
  it.each([
    [1, "Kurang"],
    [1.799999, "Kurang"],
    [1.8, "Cukup"],
    [2.59, "Cukup"],
    [2.6, "Baik"],
    [3.49, "Baik"],
    [3.5, "Sangat Baik"],
    [4.19, "Sangat Baik"],
    [4.2, "Memuaskan"],
    [5, "Memuaskan"],
    [5.000000000000001, "Memuaskan"],
  ])("%d is %s", (index, predicate) => {
    expect(judgeIndex(SPBE_2020, index)?.predicate.name).toBe(predicate);
  });

  it.each([0, 0.999999, 5.000001, -3, 28.7, 1e300, NaN, Infinity])("%d has none", (index) => {
    expect(judgeIndex(SPBE_2020, index)).toBeUndefined();
  });

  it.each([
    ["Kab. Pacitan 2024", 3.4985, "Baik", "Sangat Baik"],
    ["Kab. Luwu 2024", 2.5985, "Cukup", "Baik"],
  ])("remarks that %s, %d, is printed like a higher predicate", (_, index, is, looksLike) => {
    const judgement = judgeIndex(SPBE_2020, index);
    expect(judgement?.predicate.name).toBe(is);
    expect(judgement?.shownLooksLike?.name).toBe(looksLike);
  });

  it.each([3.4949, 3.5, 3.5049])("remarks nothing at %d", (index) => {
    expect(judgeIndex(SPBE_2020, index)).not.toHaveProperty("shownLooksLike");
  });

  it("judges the rounded index where an instrument says so", () => {
    const rounded = { ...SPBE_2020, predicateBasis: "rounded" } as const;
    expect(judgeIndex(rounded, 3.4985)).toEqual({ predicate: { name: "Sangat Baik", min: 350 } });
  });
});

describe("judge", () => {
  it("gives the judgement that the score carries", () => {
    const { index, judgement } = scoreThreesBut({});
    expect(index && judge(SPBE_2020, index)).toEqual(judgement);
  });
});

describe("findAspect and findDomain", () => {
  it.each([2, "2", " 2 ", "Tata Kelola SPBE", "  tata  kelola spbe "])(
    "find domain 2 by %p",
    (key) => {
      expect(findDomain(SPBE_2020, key)?.number).toBe(2);
    },
  );

  it("find an aspect by its number or name", () => {
    expect(findAspect(SPBE_2020, 8)?.name).toBe("Layanan Publik Berbasis Elektronik");
    expect(findAspect(SPBE_2020, "pelaksanaan audit tik")?.number).toBe(6);
  });

  it.each([0, 9, 2.5, "", "Tata Kelola", true, null, undefined])("find nothing by %p", (key) => {
    expect(findDomain(SPBE_2020, key)).toBeUndefined();
    expect(findAspect(SPBE_2020, key)).toBeUndefined();
  });

  it("find no domain in an instrument without domains", () => {
    expect(findDomain(DECIMAL_INSTRUMENT, 1)).toBeUndefined();
    expect(findAspect(DECIMAL_INSTRUMENT, 1)?.name).toBe("Tata Kelola");
  });
});

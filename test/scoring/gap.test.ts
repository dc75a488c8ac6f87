import {
  belowTarget,
  distanceToNextPredicate,
  distanceToTarget,
  gainPerStep,
  score,
  toNumber,
  type Instrument,
  type Score,
} from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import pangkalpinang from "../cases/pangkalpinang-2023.json";
import { assessmentOf } from "./assessment-of";
import { DECIMAL_INSTRUMENT } from "./decimal-instrument";

function scoreOf(cells: readonly unknown[], instrument: Instrument = SPBE_2020): Score {
  return score(instrument, assessmentOf(instrument, cells));
}

const PANGKALPINANG = scoreOf(pangkalpinang.levels);

describe("gainPerStep", () => {
  it.each([
    [1, 0.013],
    [10, 0.013],
    [11, 0.025],
    [20, 0.025],
    [21, 0.015],
    [31, 0.015],
    [32, 0.0275],
    [41, 0.0275],
    [42, 0.03],
    [47, 0.03],
  ])("of indicator %i is %d", (number, gain) => {
    const indicator = SPBE_2020.indicators.find((candidate) => candidate.number === number);
    expect(indicator && toNumber(gainPerStep(SPBE_2020, indicator))).toBe(gain);
  });
});

describe("belowTarget", () => {
  const rows = (cells: readonly unknown[], targets: readonly (readonly [number, number])[]) =>
    belowTarget(SPBE_2020, assessmentOf(SPBE_2020, cells), new Map(targets)).map(
      ({ indicator, level, target, gap, gain }) => [
        indicator.number,
        level,
        target,
        gap,
        toNumber(gain),
      ],
    );

  it("lists the largest gain first, then the official order", () => {
    const cells = SPBE_2020.indicators.map(() => 3);
    expect(
      rows(cells, [
        [12, 4],
        [11, 4],
        [1, 5],
        [47, 4],
        [21, 5],
      ]),
    ).toEqual([
      [21, 3, 5, 2, 0.03],
      [47, 3, 4, 1, 0.03],
      [1, 3, 5, 2, 0.026],
      [11, 3, 4, 1, 0.025],
      [12, 3, 4, 1, 0.025],
    ]);
  });

  it("leaves out what has reached its target, has none, or has no valid level", () => {
    expect(
      rows(
        [3, 4, 3, "", "3,5"],
        [
          [1, 3],
          [2, 3],
          [4, 5],
          [5, 5],
        ],
      ),
    ).toEqual([]);
  });

  it("keeps decimal gaps exact", () => {
    const [row] = belowTarget(
      DECIMAL_INSTRUMENT,
      assessmentOf(DECIMAL_INSTRUMENT, [1.17, 1, 1]),
      new Map([[1, 1.2]]),
    );
    expect(1.2 - 1.17).not.toBe(0.03);
    expect(row?.gap).toBe(0.03);
    expect(row && toNumber(row.gain)).toBe(0.015);
  });
});

describe("distanceToTarget", () => {
  it("is what Pangkalpinang lacked in 2023 for 3,00", () => {
    const lacking = distanceToTarget(PANGKALPINANG, 3);
    expect(PANGKALPINANG.index?.exact).toBe(2.8655);
    expect(lacking && toNumber(lacking)).toBe(0.1345);
  });

  it("is 0 once the target is reached, and not before the exact index is there", () => {
    const distance = (target: number) => {
      const lacking = distanceToTarget(PANGKALPINANG, target);
      return lacking && toNumber(lacking);
    };
    expect(distance(2.8655)).toBe(0);
    expect(distance(2)).toBe(0);
    expect(distance(2.87)).toBe(0.0045);
  });

  it("is unknown while the index is, and refuses a target that is no number", () => {
    expect(distanceToTarget(scoreOf([]), 3)).toBeNull();
    expect(() => distanceToTarget(PANGKALPINANG, NaN)).toThrow(RangeError);
  });
});

describe("distanceToNextPredicate", () => {
  it("is what Pangkalpinang lacked in 2023 for Sangat Baik", () => {
    const next = distanceToNextPredicate(PANGKALPINANG);
    expect(next?.predicate.name).toBe("Sangat Baik");
    expect(next && toNumber(next.lacking)).toBe(0.6345);
  });

  it("goes on from a bound that is just reached", () => {
    const next = distanceToNextPredicate(
      scoreOf([1, 1, 1.8], {
        ...DECIMAL_INSTRUMENT,
        predicates: [
          { name: "Kurang", min: 100 },
          { name: "Cukup", min: 124 },
          { name: "Baik", min: 250 },
        ],
      }),
    );
    expect(next?.predicate.name).toBe("Baik");
    expect(next && toNumber(next.lacking)).toBe(1.26);
  });

  it("is measured on the rounded index where the instrument judges that one", () => {
    const cells = [2.49, 2.5, 2.5];
    const next = distanceToNextPredicate(scoreOf(cells, DECIMAL_INSTRUMENT));
    expect(next?.predicate.name).toBe("Baik");
    expect(next && toNumber(next.lacking)).toBe(0.005);
    const rounded = { ...DECIMAL_INSTRUMENT, predicateBasis: "rounded" } as const;
    expect(distanceToNextPredicate(scoreOf(cells, rounded))).toBeNull();
  });

  it("does not exist at the top or while the index is unknown", () => {
    expect(distanceToNextPredicate(scoreOf(SPBE_2020.indicators.map(() => 5)))).toBeNull();
    expect(distanceToNextPredicate(scoreOf([3, 3]))).toBeNull();
  });
});

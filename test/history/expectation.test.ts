import fc from "fast-check";
import { expectIndex, ownExperience, sampleExperience, type Experience } from "../../src/history";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import denpasar from "../cases/denpasar-2021.json";
import { assessmentOf } from "../scoring/assessment-of";
import { snapshotOf } from "./snapshots";

const { self, external } = denpasar;
const CLAIMS = assessmentOf(SPBE_2020, self);

function sample(): Experience {
  const experience = sampleExperience(SPBE_2020);
  if (!experience) throw new Error("no sample");
  return experience;
}

const shown = (expectation: ReturnType<typeof expectIndex>) =>
  expectation && [
    expectation.claimed.shown,
    expectation.low.shown,
    expectation.middle.shown,
    expectation.high.shown,
  ];

describe("the sample", () => {
  test("is counted from the published levels", () => {
    const counts = new Map<string, number>();
    self.forEach((claimed, at) => {
      const key = `${claimed} ${external[at] ?? 0}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    const { corrections, name, kind } = sample();
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(corrections.map((each) => [`${each.claimed} ${each.given}`, each.count])),
    );
    expect([kind, name]).toEqual(["sample", "Kota Denpasar 2021"]);
  });

  test("is of one instrument and says nothing of another", () => {
    expect(sampleExperience(PEMDI_2026)).toBeNull();
  });
});

describe("the expected index", () => {
  test("of the sample's own city lies around what it was given, as a range", () => {
    const expectation = expectIndex(SPBE_2020, CLAIMS, sample());
    expect(shown(expectation)).toEqual([3.75, 3.02, 3.16, 3.3]);
  });

  test("is null while a level is missing", () => {
    const partly = assessmentOf(SPBE_2020, [null, ...self.slice(1)]);
    expect(expectIndex(SPBE_2020, partly, sample())).toBeNull();
  });

  test("is what was claimed where accepted evidence stands behind every level", () => {
    const all = new Set(SPBE_2020.indicators.map(({ number }) => number));
    expect(shown(expectIndex(SPBE_2020, CLAIMS, sample(), all))).toEqual([3.75, 3.75, 3.75, 3.75]);
  });

  test("is higher with accepted evidence for some than for none", () => {
    const some = new Set([28, 40, 47, 11]);
    const with4 = expectIndex(SPBE_2020, CLAIMS, sample(), some);
    const without = expectIndex(SPBE_2020, CLAIMS, sample());
    expect(with4?.middle.exact).toBeGreaterThan(without?.middle.exact ?? 5);
    expect(with4?.proven).toEqual([11, 28, 40, 47]);
  });

  test("takes levels of which nothing is known as claimed, and names them", () => {
    const nothing: Experience = { kind: "own", name: "", corrections: [] };
    const expectation = expectIndex(SPBE_2020, CLAIMS, nothing);
    expect(shown(expectation)).toEqual([3.75, 3.75, 3.75, 3.75]);
    expect(expectation?.unknown).toHaveLength(47);
  });

  test("never leaves the scale, and its range is in order", () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 47, maxLength: 47 });
    fc.assert(
      fc.property(levels, (cells) => {
        const result = expectIndex(SPBE_2020, assessmentOf(SPBE_2020, cells), sample());
        const [, low = 0, middle = 0, high = 0] = shown(result) ?? [];
        expect([1, low, middle, high, 5]).toEqual([1, low, middle, high, 5].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });
});

describe("own experience", () => {
  const year = (of: number, levels: Parameters<typeof snapshotOf>[1]) =>
    snapshotOf(SPBE_2020, levels, { year: of, taken: `${of}-12-01 08:00:00` });

  test("needs two years with both stages", () => {
    expect(ownExperience(SPBE_2020, [year(2025, { self, external })])).toBeNull();
    expect(
      ownExperience(SPBE_2020, [year(2024, { self }), year(2025, { self, external })]),
    ).toBeNull();
    const own = ownExperience(SPBE_2020, [
      year(2025, { self, external }),
      year(2024, { self, external: self, final: external }),
    ]);
    expect([own?.kind, own?.name, own?.corrections.length]).toEqual(["own", "2024, 2025", 94]);
    // Final goes before Eksternal.
    expect(own?.corrections[0]).toEqual({ claimed: 2, given: 4, count: 1 });
  });

  test("does not mix instruments", () => {
    const pemdi = snapshotOf(PEMDI_2026, { self: [3], external: [2] }, { year: 2024 });
    expect(ownExperience(SPBE_2020, [pemdi, year(2025, { self, external })])).toBeNull();
  });

  test("with decimals corrects by the same distance within a band", () => {
    const claims = PEMDI_2026.indicators.map(() => 3.2);
    const own: Experience = {
      kind: "own",
      name: "",
      corrections: [{ claimed: 3, given: 2.6, count: 10 }],
    };
    expect(shown(expectIndex(PEMDI_2026, assessmentOf(PEMDI_2026, claims), own))).toEqual([
      3.2, 2.8, 2.8, 2.8,
    ]);
  });
});

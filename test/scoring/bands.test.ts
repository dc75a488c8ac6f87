import fc from "fast-check";
import {
  bandOf,
  bandsOf,
  claimedBand,
  goalsOf,
  levelBelow,
  levelFromIndex,
  levelNumbers,
  milestonesOf,
  nextGoal,
} from "../../src/scoring";
import type { ExternalIndex } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";

const SPBE = SPBE_2020.scale;
const PEMDI = PEMDI_2026.scale;

function external(id: string): ExternalIndex {
  const index = PEMDI_2026.externalIndices?.find((each) => each.id === id);
  if (!index) throw new Error(`no index ${id}`);
  return index;
}

describe("bands", () => {
  test("a whole level is its own band, and what work is planned to is a level above the lowest", () => {
    expect(bandsOf(SPBE).map(({ from }) => from)).toEqual([1, 2, 3, 4, 5]);
    expect(goalsOf(SPBE)).toEqual([2, 3, 4, 5]);
    expect(nextGoal(SPBE, 3)).toBe(4);
    expect(nextGoal(SPBE, 5)).toBeUndefined();
  });

  test.each([
    [1, 1],
    [1.49, 1],
    [1.5, 2],
    [2.49, 2],
    [2.5, 3],
    [3.5, 4],
    [3.99, 4],
    [4, 5],
    [5, 5],
  ])("Pemdi %d lies in level %i", (value, number) => {
    expect(bandOf(PEMDI, value).number).toBe(number);
  });

  test.each([
    [1, 1],
    [1.26, 1],
    [1.5, 1],
    [1.51, 2],
    [2.5, 2],
    [3.26, 3],
    [4, 4],
    [4.01, 5],
    [5, 5],
  ])("Pemdi %d claims level %i: a level is complete where the next begins", (value, number) => {
    expect(claimedBand(PEMDI, value).number).toBe(number);
  });

  test("a whole level claims itself", () => {
    expect([1, 2, 3, 4, 5].map((level) => claimedBand(SPBE, level).number)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test("milestones, and what is left when a level is taken off", () => {
    expect(milestonesOf(SPBE)).toEqual([1, 2, 3, 4, 5]);
    expect(milestonesOf(PEMDI)).toEqual([1, 1.5, 2.5, 3.5, 4, 5]);
    expect([1, 1.26, 1.5, 3.26, 5].map((level) => levelBelow(PEMDI, level))).toEqual([
      undefined,
      1,
      1,
      2.5,
      4,
    ]);
    expect(levelBelow(SPBE, 3)).toBe(2);
  });

  test("documents name levels by whole numbers on either scale", () => {
    expect(levelNumbers(PEMDI)).toMatchObject({ min: 1, max: 5, step: 1 });
    expect(levelNumbers(SPBE)).toEqual(SPBE);
  });

  test("off the scale is no band", () => {
    expect(() => bandOf(PEMDI, 0.99)).toThrow(RangeError);
  });

  test("the next goal lies above the level and in or at the end of its band", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 499 }), (cents) => {
        const goal = nextGoal(PEMDI, cents / 100) ?? 0;
        expect(goal).toBeGreaterThan(cents / 100);
        expect(goal).toBe(bandOf(PEMDI, cents / 100).to);
      }),
    );
  });
});

describe("levelFromIndex", () => {
  test.each([
    // Both examples of the ministry's module, then every edge.
    ["SDI", 25, 2],
    ["SDI", 68.75, 3.75],
    ["SDI", 0, 1],
    ["SDI", 12.5, 1.5],
    ["SDI", 37.5, 2.5],
    ["SDI", 62.5, 3.5],
    ["SDI", 75, 4],
    ["SDI", 100, 5],
    ["SDI", 33.333, 2.33],
    ["SJIG", 2.17, 2.17],
  ])("%s %d is %d", (id, value, level) => {
    expect(levelFromIndex(PEMDI, external(id), value)).toBe(level);
  });

  test("SDI is 1 + SDI/25 throughout, half-up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), (cents) => {
        const halfUp = Math.floor((2 * (2500 + cents) * 100 + 2500) / 5000) / 100;
        expect(levelFromIndex(PEMDI, external("SDI"), cents / 100)).toBe(halfUp);
      }),
    );
  });

  test.each([
    ["IPS", 3, "its formula is not known"],
    ["IKASANDI", 3, "it is evidence, not a level"],
    ["SDI", -1, "off the index"],
    ["SDI", 100.01, "off the index"],
    ["SDI", NaN, "no number"],
  ])("%s %d gives no level: %s", (id, value) => {
    expect(levelFromIndex(PEMDI, external(id), value)).toBeUndefined();
  });
});

import fc from "fast-check";
import { isComplete, isIntact, latestStage, standingOf, trendOf } from "../../src/history";
import { score } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import denpasar from "../cases/denpasar-2021.json";
import { snapshotOf } from "./snapshots";

const { self, external } = denpasar;
const SNAPSHOT = snapshotOf(SPBE_2020, { self, used: self });

test("keeps the index, predicate, domains and aspects as they were shown", () => {
  expect(SNAPSHOT.index).toBe(3.75);
  expect(SNAPSHOT.predicate).toBe("Sangat Baik");
  expect(SNAPSHOT.rows[46]).toMatchObject({ number: 47, domain: 4.13, aspect: 4.17 });
  expect(SNAPSHOT.rows).toHaveLength(47);
});

test("keeps no index and no predicate while a level is missing", () => {
  const partly = snapshotOf(SPBE_2020, { used: [null, ...self.slice(1)] });
  expect([partly.index, partly.predicate]).toEqual([null, ""]);
  expect(partly.rows[0]).toMatchObject({ domain: null, aspect: null });
  expect(partly.rows[46]?.domain).toBe(4.13);
});

test("has no domains where the instrument has none, and decimal levels as they are", () => {
  const levels = PEMDI_2026.indicators.map((_, at) => 1.26 + at / 100);
  const snapshot = snapshotOf(PEMDI_2026, { used: levels });
  expect(snapshot.rows[0]).toMatchObject({ domain: null });
  expect(snapshot.rows[0]?.levels.used).toBe(1.26);
  expect(isIntact(snapshot)).toBe(true);
});

describe("checksum", () => {
  test("fits what was taken, in whatever order its rows stand", () => {
    expect(isIntact(SNAPSHOT)).toBe(true);
    expect(isIntact({ ...SNAPSHOT, rows: [...SNAPSHOT.rows].reverse() })).toBe(true);
  });

  test("no longer fits when anything was changed, lost or added", () => {
    const [first, ...rest] = SNAPSHOT.rows;
    if (!first) throw new Error("no rows");
    expect(isIntact({ ...SNAPSHOT, rows: rest })).toBe(false);
    expect(isIntact({ ...SNAPSHOT, rows: [first, first, ...rest] })).toBe(false);
    expect(isIntact({ ...SNAPSHOT, year: 2025 })).toBe(false);
    expect(isIntact({ ...SNAPSHOT, index: 3.76 })).toBe(false);
    fc.assert(
      fc.property(fc.nat(46), fc.integer({ min: 1, max: 5 }), (at, level) => {
        fc.pre(SNAPSHOT.rows[at]?.levels.self !== level);
        const rows = SNAPSHOT.rows.map((row, place) =>
          place === at ? { ...row, levels: { ...row.levels, self: level } } : row,
        );
        expect(isIntact({ ...SNAPSHOT, rows })).toBe(false);
      }),
    );
  });
});

test("is complete in a stage when every indicator is", () => {
  const snapshot = snapshotOf(SPBE_2020, { self, external: [null, ...external.slice(1)] });
  expect(isComplete(SPBE_2020, snapshot, "self")).toBe(true);
  expect(isComplete(SPBE_2020, snapshot, "external")).toBe(false);
  expect(latestStage(snapshot.rows.map(({ levels }) => levels))).toBe("external");
  expect(latestStage([])).toBeNull();
});

test("gives back the levels of a stage as scoring takes them", () => {
  const snapshot = snapshotOf(SPBE_2020, { external });
  expect(score(SPBE_2020, standingOf(snapshot, "external")).index?.shown).toBe(3.19);
  expect(score(SPBE_2020, standingOf(snapshot, "final")).filled).toBe(0);
});

describe("trend", () => {
  const year = (taken: string, of: number, levels: Parameters<typeof snapshotOf>[1]) =>
    snapshotOf(SPBE_2020, levels, { taken, year: of });
  const points = (...snapshots: Parameters<typeof trendOf>[1]) =>
    trendOf(SPBE_2020, snapshots).map(({ year: of, stage, index }) => [of, stage, index.shown]);

  test("follows years and stages, each from the latest snapshot that has it complete", () => {
    expect(
      points(
        year("2026-05-01 08:00:00", 2026, { self }),
        year("2025-12-01 08:00:00", 2025, { self: external, external }),
        year("2026-06-01 08:00:00", 2026, {
          self: external,
          external: [null, ...external.slice(1)],
        }),
      ),
    ).toEqual([
      [2025, "self", 3.19],
      [2025, "external", 3.19],
      [2026, "self", 3.19],
    ]);
  });

  test("leaves out another instrument, whose index is another one", () => {
    expect(points(snapshotOf(PEMDI_2026, { self: PEMDI_2026.indicators.map(() => 3) }))).toEqual(
      [],
    );
  });
});

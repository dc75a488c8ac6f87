import fc from "fast-check";
import {
  halfFilledStages,
  newYear,
  RESTORED_COLUMNS,
  restoration,
  type CellNow,
  type CellsNow,
  type LevelChange,
  type RestoredColumn,
} from "../../src/history";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import denpasar from "../cases/denpasar-2021.json";
import { snapshotOf } from "./snapshots";

type Sheet = Map<number, Record<RestoredColumn, CellNow>>;

const { self, external } = denpasar;
const before = self.map((level) => Math.max(1, level - 1));
const CLOSING = snapshotOf(SPBE_2020, {
  lastYear: before,
  self,
  external,
  final: external,
  used: external,
  target: self.map(() => 4),
});

function sheetOf({ rows }: typeof CLOSING): Sheet {
  return new Map(
    rows.map(({ number, levels }) => [
      number,
      Object.fromEntries(RESTORED_COLUMNS.map((column) => [column, levels[column]])) as Record<
        RestoredColumn,
        CellNow
      >,
    ]),
  );
}

function apply(sheet: CellsNow, changes: readonly LevelChange[]): Sheet {
  const after: Sheet = new Map([...sheet].map(([number, cells]) => [number, { ...cells }]));
  for (const { number, column, to } of changes) {
    const cells = after.get(number);
    if (cells) cells[column] = to;
  }
  return after;
}

describe("a new year", () => {
  const sheet = sheetOf(CLOSING);
  const done = apply(sheet, newYear(SPBE_2020, CLOSING, "final", sheet).changes);

  test("has last year's result and claims, empty stages, and the targets as they were", () => {
    expect([...done.values()].map(({ lastYear }) => lastYear)).toEqual(external);
    expect([...done.values()].map(({ lastYearSelf }) => lastYearSelf)).toEqual(self);
    const stages = [...done.values()].flatMap((cells) => [
      cells.self,
      cells.verified,
      cells.external,
      cells.final,
    ]);
    expect(new Set(stages)).toEqual(new Set([null]));
    expect([...done.values()].every(({ target }) => target === 4)).toBe(true);
  });

  test("is done once: nothing is left to change", () => {
    expect(newYear(SPBE_2020, CLOSING, "final", done)).toEqual({ changes: [], contested: [] });
  });

  test("can be taken up again after any part of it, and ends the same", () => {
    const { changes } = newYear(SPBE_2020, CLOSING, "final", sheet);
    fc.assert(
      fc.property(fc.subarray([...changes]), (written) => {
        const half = apply(sheet, written);
        const rest = newYear(SPBE_2020, CLOSING, "final", half);
        expect(rest.contested).toEqual([]);
        expect(apply(half, rest.changes)).toEqual(done);
      }),
    );
  });

  test("asks about what somebody typed meanwhile", () => {
    const typed = apply(done, [{ number: 7, column: "self", from: null, to: 5 }]);
    const { contested } = newYear(SPBE_2020, CLOSING, "final", typed);
    expect(contested).toEqual(
      self[6] === 5 ? [] : [{ number: 7, column: "self", from: 5, to: null }],
    );
    expect(self[6]).not.toBe(5);
  });

  test("takes the external levels where no final ones were determined", () => {
    const { changes } = newYear(SPBE_2020, CLOSING, "external", sheet);
    expect(changes.find(({ number, column }) => number === 1 && column === "lastYear")?.to).toBe(4);
  });

  test("leaves out an indicator whose row is missing", () => {
    const missing = new Map([...sheet].filter(([number]) => number !== 3));
    const { changes } = newYear(SPBE_2020, CLOSING, "final", missing);
    expect(changes.some(({ number }) => number === 3)).toBe(false);
  });
});

test("a stage is half filled when some but not all have a level", () => {
  const snapshot = snapshotOf(SPBE_2020, {
    self,
    external: external.map((each, at) => (at === 4 ? null : each)),
  });
  expect(halfFilledStages(SPBE_2020, snapshot)).toEqual([{ stage: "external", missing: [5] }]);
  expect(halfFilledStages(SPBE_2020, CLOSING)).toEqual([]);
});

describe("restoring", () => {
  const sheet = sheetOf(CLOSING);

  test("changes nothing where everything is as it was", () => {
    expect(restoration(SPBE_2020, CLOSING, sheet)).toEqual([]);
  });

  test("names each cell that differs, a text as well as a level", () => {
    const typed = apply(sheet, [{ number: 2, column: "verified", from: null, to: 3 }]);
    const cells = typed.get(9);
    if (cells) cells.self = "tiga";
    expect(restoration(SPBE_2020, CLOSING, typed)).toEqual([
      { number: 2, column: "verified", from: 3, to: null },
      { number: 9, column: "self", from: "tiga", to: 4 },
    ]);
  });

  test("brings everything back, whatever was typed", () => {
    const cell = fc.constantFrom<CellNow>(null, 1, 2, 5, "x", true);
    const edits = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 47 }), fc.constantFrom(...RESTORED_COLUMNS), cell),
    );
    fc.assert(
      fc.property(edits, (typed) => {
        const now = apply(sheet, []);
        for (const [number, column, value] of typed) {
          const cells = now.get(number);
          if (cells) cells[column] = value;
        }
        expect(apply(now, restoration(SPBE_2020, CLOSING, now))).toEqual(sheet);
      }),
    );
  });
});

import { filledDesk } from "../../dev/reliability/desk";
import { INTERFERENCES } from "../../dev/reliability/interferences";
import { isLastMoment, race, startOf, WRITES, type RaceStart } from "../../dev/reliability/races";
import { freshWorkbook } from "../fresh-workbook";

const desk = filledDesk(freshWorkbook());
const writes = WRITES.filter(({ effect }) => effect.table !== "plan").map(
  (write) => [write.name, write] as const,
);

/** `npm run races` tries every call and scenarios too; here a colleague does each thing at one moment, always the same. */
describe.each(writes)("%s", (_name, write) => {
  let start: RaceStart;
  beforeAll(() => {
    start = startOf(desk, write);
  });
  const interferences = INTERFERENCES.filter(({ table }) => table === write.effect.table).map(
    (each, at) => [each.name, each, at] as const,
  );

  test.each(interferences)(
    "while a colleague %s: nobody loses anything",
    (_what, interference, seed) => {
      // Late moments matter most: all that is read by then may have moved.
      const { calls } = start;
      const moment = calls.length - ((3 * seed + write.name.length) % Math.ceil(calls.length / 2));
      const { points, losses } = race(start, write, interference, (call) => call === moment);
      expect(points).toBe(1);
      // Between the last look and the flush nobody can see what is typed into the very cell.
      const others = losses.filter(
        ({ call }) => !interference.isTyping || !isLastMoment(start, call),
      );
      expect(others).toEqual([]);
    },
    120_000,
  );
});

test("a scattered scenario, of which a colleague deletes a row before any late reading: nothing stands twice", () => {
  const write = WRITES.find(({ name }) => name === "writeScenario: scattered");
  const deletes = INTERFERENCES.find(({ name }) =>
    name.startsWith("deletes a row of the scattered"),
  );
  if (!write || !deletes) throw new Error("not among the races");
  const start = startOf(desk, write);
  const { calls } = start;
  const isLateRead = (call: number): boolean =>
    calls[call - 1]?.kind === "read" && call > calls.length / 2;
  const { points, losses } = race(start, write, deletes, isLateRead);
  expect(points).toBeGreaterThan(5);
  expect(losses).toEqual([]);
}, 120_000);

test("a target's formula again, while rows move before the formulas are read: it is not taken for there already", () => {
  const write = WRITES.find(({ name }) => name === "setCells: a target's formula again");
  const inserts = INTERFERENCES.find(
    ({ table, name }) => table === "assessment" && name === "inserts a row above",
  );
  if (!write || !inserts) throw new Error("not among the races");
  const start = startOf(desk, write);
  const isBeforeFormulas = (call: number): boolean =>
    start.calls[call - 1]?.method === "getFormulas";
  expect(race(start, write, inserts, isBeforeFormulas)).toEqual({ points: 1, losses: [] });
}, 120_000);

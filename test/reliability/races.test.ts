import { ask, callsOf, filledDesk } from "../../dev/reliability/desk";
import { INTERFERENCES } from "../../dev/reliability/interferences";
import { isLastMoment, race, startOf, WRITES, type RaceStart } from "../../dev/reliability/races";
import { tableOf } from "../../dev/reliability/tables";
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

/** What the whole table found: nobody may lose anything at moments that the sample above does not try. */
test.each([
  ["setCells: a target's formula again", "inserts a row above", "getFormulas"],
  ["setCells: a day", "inserts a column at the left", "setValue"],
  ["setCells: a stage as a snapshot had it", "sorts by level", "setValue"],
  ["writeScenario: of the same size", "inserts a column at the left", "flush"],
  ["writeScenario: that grows", "sorts the lines", "setValues"],
  ["writeScenario: a new one", "types a new line", "getValues"],
  ["addEvidence: two of which one is there", "types a new line", "getValues"],
  ["removeSnapshot: one that is there", "inserts a row above", "getValues"],
  ["removeSnapshot: one that is there", "inserts a column at the left", "getDataRange"],
])(
  "%s, while a colleague %s before %s: nobody loses anything",
  (name, deed, method) => {
    const write = WRITES.find((each) => each.name === name);
    const interference = INTERFERENCES.find(
      (each) => each.table === write?.effect.table && each.name === deed,
    );
    if (!write || !interference) throw new Error("not among the races");
    const start = startOf(desk, write);
    const isTried = (call: number): boolean => start.calls[call - 1]?.method === method;
    const { points, losses } = race(start, write, interference, isTried);
    expect(points).toBeGreaterThan(0);
    expect(losses).toEqual([]);
  },
  120_000,
);

test("the last document, out of sight while a row comes in, is not written once more", () => {
  const [owner, colleague] = desk.people;
  if (!owner || !colleague) throw new Error("two people are needed");
  const last = { number: 12, level: 4, document: "Dokumen 12", status: "draft" } as const;
  const add = (): unknown => ask(owner, "setEvidence", { ...last, link: null, seen: null });
  const documents = (): string[] =>
    tableOf(desk.book, "evidence").rows.map(({ cells }) => cells.Dokumen ?? "");
  desk.reset();
  add();
  const undisturbed = documents();
  const calls = callsOf(desk, "callApi").length;
  for (let call = 1; call <= calls; call++) {
    desk.reset();
    desk.emulator.faults.at(call, () => {
      colleague.insertRows("Bukti", 2, 1);
    });
    add();
    expect([call, documents()]).toEqual([call, undisturbed]);
  }
  desk.reset();
});

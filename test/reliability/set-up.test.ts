import type { User } from "../../dev/emulator";
import { callsOf, filledDesk } from "../../dev/reliability/desk";
import { assessmentOf, tableOf } from "../../dev/reliability/tables";
import { cellName } from "../../src/sheet/cells/address";
import { freshWorkbook } from "../fresh-workbook";

const desk = filledDesk(freshWorkbook());
const [owner, colleague] = desk.people;
if (!owner || !colleague) throw new Error("two people are needed");

/** Something to do: an indicator without a row, blank cells of ours, an office that sheet OPD does not know. */
function leaveWork(user: User): void {
  const { rows, columns } = tableOf(desk.book, "assessment");
  const place = (row: number, header: string): string => cellName(row, columns.get(header) ?? 0);
  user.clear("Penilaian", place(10, "Aspek"));
  user.clear("Penilaian", place(12, "Tingkat dipakai"));
  user.type("Penilaian", place(4, "OPD"), "Dinas Baru");
  user.deleteRows("Penilaian", rows.find(({ cells }) => cells.No === "30")?.at ?? 0, 1);
}

const numbers = (): (string | undefined)[] =>
  tableOf(desk.book, "assessment").rows.map(({ cells }) => cells.No);

/** All three together try every moment. */
test.each([
  [
    0,
    "puts in a row",
    () => {
      colleague.insertRows("Penilaian", 2, 1);
    },
  ],
  [
    1,
    "puts in a column",
    () => {
      colleague.insertColumns("Penilaian", 4, 1);
    },
  ],
  [
    2,
    "sorts",
    () => {
      colleague.sort("Penilaian", "A2:AB47", 7, false);
    },
  ],
])(
  "in third %i of its readings and writes Siapkan lembar meets a colleague who %s: no cell of theirs changes, nothing stands twice",
  (third, _what, act) => {
    desk.reset();
    leaveWork(owner);
    const before = assessmentOf(desk.book).cells;
    owner.click("Siapkan lembar");
    const moments = callsOf(desk, "setUpSheets").flatMap(({ method }, at) =>
      ["getValues", "getFormulas", "setValues", "setValue"].includes(method) ? [at + 1] : [],
    );
    expect(moments.length).toBeGreaterThan(20);
    for (const call of moments.filter((_, at) => at % 3 === third)) {
      desk.reset();
      leaveWork(owner);
      desk.emulator.faults.at(call, act);
      owner.click("Siapkan lembar");
      const { cells, strays } = assessmentOf(desk.book);
      const changed = [...before].filter(([key, content]) => cells.get(key) !== content);
      expect({ call, changed, strays }).toEqual({ call, changed: [], strays: [] });
      const own = numbers().filter((number) => number !== undefined);
      expect([call, own.length, new Set(own).size]).toEqual([call, 47, 47]);
      owner.click("Siapkan lembar");
      const offices = owner
        .displays("OPD", "A2:A12")
        .flat()
        .filter((name) => name !== "");
      const expected = [...Array.from({ length: 7 }, (_, at) => `Dinas ${at + 1}`), "Dinas Baru"];
      expect([call, offices.sort()]).toEqual([call, expected.sort()]);
    }
    desk.reset();
  },
  240_000,
);

test("an office that Siapkan lembar adds takes no other's row, when one comes in at the write or the flush", () => {
  const offices = (): string[][] => owner.displays("OPD", "A2:H12").filter(([name]) => name !== "");
  desk.reset();
  leaveWork(owner);
  owner.click("Siapkan lembar");
  const expected = offices();
  expect(expected.map(([name]) => name)).toContain("Dinas Baru");
  const methods = callsOf(desk, "setUpSheets").map(({ method }) => method);
  const write = methods.lastIndexOf("setValues");
  for (const call of [write, write + 1, write + 2]) {
    desk.reset();
    leaveWork(owner);
    desk.emulator.faults.at(call, () => {
      colleague.insertRows("OPD", 2, 1);
    });
    owner.click("Siapkan lembar");
    expect([call, offices()]).toEqual([call, expected]);
  }
  desk.reset();
});

test("an indicator whose row met a fault stands where it would have stood, and nothing is left beside it", () => {
  const cells = (): unknown[] => [
    owner.displays("Penilaian", "A44:AC52"),
    owner.formula("Penilaian", "C49"),
  ];
  desk.reset();
  leaveWork(owner);
  owner.click("Siapkan lembar");
  const undisturbed = cells();
  const write = callsOf(desk, "setUpSheets").findIndex(({ method }) => method === "setValues") + 1;
  for (const call of [write, write + 1, write + 2, write + 3]) {
    desk.reset();
    leaveWork(owner);
    desk.emulator.faults.failAt(call, { error: "service", when: "after" });
    owner.click("Siapkan lembar");
    owner.click("Siapkan lembar");
    expect([call, cells()]).toEqual([call, undisturbed]);
  }
  desk.reset();
});

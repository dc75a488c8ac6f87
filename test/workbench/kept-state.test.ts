import type { Emulator, User } from "../../dev/emulator";
import { emulatorFrom, keepState, workbookText } from "../../dev/workbench/kept-state";
import { rewindable } from "../../dev/workbench/rewind";
import { setUp } from "../fresh-workbook";
import { fillLevels, KEMENKO_LEVELS } from "../workbook";

/** Everything there is to see of a workbook. */
function screen(emulator: Emulator): unknown {
  const staff = emulator.user();
  return emulator.spreadsheet.sheets.map(({ name, whole }) => [
    name,
    staff.displays(name, `A1:Z${Math.min(whole.rows, 100)}`),
  ]);
}

/** All that is kept but the stamp of the last change, which is drawn anew each time. */
function stateOf(emulator: Emulator): unknown {
  const text = JSON.stringify(keepState(emulator));
  return JSON.parse(text.replace(/(\["change-stamp",)"[^"]*"/g, '$1""'));
}

/** What people do without changing sheets, lines or names. */
function work({ emulator, staff }: { emulator: Emulator; staff: User }): void {
  fillLevels(staff, KEMENKO_LEVELS);
  staff.type("Mulai", "B3", "Kota Contoh");
  staff.clear("Penilaian", "B3:E4");
  staff.paste("Bukti", "A2", [["1", 3, "Dokumen", "01/02/2026"]]);
  staff.setFormat("Penilaian", "A1:C3", { background: "#ff0000" });
  staff.setNote("OPD", "A3", "catatan");
  staff.protect("Ringkasan", "A1:B2", { warningOnly: true });
  staff.filter("Penilaian", "A1:Z48", 4, ["A1"]);
  staff.hideColumns("Penilaian", 3, 2);
  const colleague = emulator.user("rekan@contoh.go.id");
  colleague.open();
  colleague.type("Laporan", "A1", "=SPBE_INDEX()");
  colleague.click("Buka panel");
  colleague.select("Bukti", "B2");
}

function workbookInUse(): { emulator: Emulator; staff: User } {
  const emulator = setUp();
  const staff = emulator.user();
  staff.addSheet("Laporan");
  return { emulator, staff };
}

test("an emulator made of a kept state is the one that it was kept of, and goes on as that one", () => {
  const { emulator, staff } = workbookInUse();
  work({ emulator, staff });
  const state = keepState(emulator);
  const other = emulatorFrom(state);
  expect(keepState(other)).toEqual(state);
  expect(screen(other)).toEqual(screen(emulator));
  for (const each of [emulator, other]) {
    const user = each.user();
    user.deleteRows("Penilaian", 6, 2);
    user.addSheet("Rapat");
    user.removeNamedRange("SPBE_TINGKAT");
    user.click("Siapkan lembar");
  }
  expect(stateOf(other)).toEqual(stateOf(emulator));
  expect(screen(other)).toEqual(screen(emulator));
});

test("a workbook has the text of one alike, and of no other", () => {
  const { emulator, staff } = workbookInUse();
  const text = workbookText(emulator);
  expect(workbookText(emulatorFrom(keepState(emulator)))).toBe(text);
  const deeds: readonly (() => unknown)[] = [
    () => {
      staff.type("Penilaian", "G3", 2);
    },
    () => {
      staff.setFormat("Bukti", "B2", { background: "#ff0000" });
    },
    () => {
      staff.setNote("OPD", "A3", "catatan");
    },
    () => {
      staff.protect("Ringkasan", "A1:B2", { warningOnly: true });
    },
    () => {
      staff.hideColumns("Penilaian", 3, 2);
    },
    () => {
      staff.removeNamedRange("SPBE_TINGKAT");
    },
    () => {
      staff.insertRows("Penilaian", 5, 1);
    },
    () => {
      staff.addSheet("Rapat");
    },
    () => {
      staff.select("Bukti", "B2");
    },
  ];
  const texts = [
    text,
    ...deeds.map((deed) => {
      deed();
      return workbookText(emulator);
    }),
  ];
  expect(new Set(texts).size).toBe(deeds.length + 1);
  staff.setNote("OPD", "A3", "");
  staff.setFormat("OPD", "A3", { background: "#ffffff" });
  staff.setNote("OPD", "A3", "catatan");
  expect(texts).not.toContain(workbookText(emulator));
  staff.setNote("OPD", "B3", "lain");
  const noted = workbookText(emulator);
  staff.setNote("OPD", "B3", "");
  staff.setNote("OPD", "B3", "lain");
  emulator.clock.set(emulator.clock.now() + 60_000);
  expect(workbookText(emulator)).toBe(noted);
  expect(workbookText(emulatorFrom(keepState(emulator)))).toBe(noted);
});

test("rewinding brings everything back, and the same work has the same outcome again", () => {
  const workbook = workbookInUse();
  const { emulator } = workbook;
  const rewind = rewindable(emulator);
  const before = [stateOf(emulator), screen(emulator), emulator.executions.length];
  work(workbook);
  const after = [stateOf(emulator), screen(emulator), emulator.executions.length];
  expect(after).not.toEqual(before);
  expect(rewind()).toBe(true);
  expect([stateOf(emulator), screen(emulator), emulator.executions.length]).toEqual(before);
  work(workbook);
  expect([stateOf(emulator), screen(emulator), emulator.executions.length]).toEqual(after);
});

test.each<[string, (staff: User) => void]>([
  [
    "a deleted row",
    (staff) => {
      staff.deleteRows("Penilaian", 6);
    },
  ],
  [
    "a new sheet",
    (staff) => {
      staff.addSheet("Rapat");
    },
  ],
  [
    "a removed name",
    (staff) => {
      staff.removeNamedRange("SPBE_TINGKAT");
    },
  ],
])("rewinding is refused after %s, and leaves everything as it is", (_what, change) => {
  const { emulator, staff } = workbookInUse();
  const rewind = rewindable(emulator);
  change(staff);
  const before = keepState(emulator);
  expect(rewind()).toBe(false);
  expect(keepState(emulator)).toEqual(before);
});

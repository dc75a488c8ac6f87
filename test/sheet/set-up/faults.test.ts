import { createEmulator, type Emulator, type Execution, type User } from "../../../dev/emulator";
import { emulatorFrom, keepState, workbookText } from "../../../dev/workbench/kept-state";
import { rewindable } from "../../../dev/workbench/rewind";
import { cellName } from "../../../src/sheet/cells/address";
import { ASSESSMENT } from "../../../src/sheet/layout";
import {
  ANSWERS,
  callsOf,
  COMPLETE,
  filledWorkbook,
  lastAlert,
  newWorkbook,
  SET_UP,
  shownIndex,
} from "../../workbook";

const WHOLE_ASSESSMENT = `A1:${cellName(48, ASSESSMENT.keys.length)}`;

/** Everything people see of the sheets. */
function screen(staff: User): unknown {
  return {
    start: staff.displays("Mulai", "A1:C20"),
    assessment: staff.displays("Penilaian", WHOLE_ASSESSMENT),
    formulas: staff.formula("Penilaian", "C2"),
    summary: staff.displays("Ringkasan", "A1:N50"),
    registers: ["Rencana", "Bukti", "OPD"].map((sheet) => staff.displays(sheet, "A1:P12")),
    looks: ["Rencana!E9", "Bukti!B2", "Penilaian!X2"].map((cell) => {
      const [sheet = "", a1 = ""] = cell.split("!");
      return staff.format(sheet, a1).horizontalAlignment;
    }),
  };
}

interface Workbook {
  readonly emulator: Emulator;
  readonly staff: User;
}

function blank(): Workbook {
  const emulator = createEmulator({ answers: ANSWERS });
  const staff = emulator.user();
  staff.open();
  return { emulator, staff };
}

interface Fault {
  readonly call: number;
  readonly when: "before" | "after";
}

/** Calls that only change how a sheet looks: one that fails leaves the same state as its neighbours. */
const LOOKS =
  /^set(Column|Font|Background|Horizontal|Vertical|Wrap|NumberFormat|Frozen|Notes|Hidden|Help|Allow|Ranges)/;
/** Calls that are the same for column after column. */
const REPEATED = /^(setNamedRange|protect|setWarningOnly|setDescription|setDataValidation)$/;

/**
 * Faults that leave the workbook in every kind of state that a fault can leave it in: after each call that
 * changes something, and of those that are alike after some. Navigation and reads change nothing, so of those a
 * sample is enough.
 */
function faultsOf(calls: Execution["calls"]): Fault[] {
  return calls.flatMap(({ kind, method }, at): Fault[] => {
    if (kind !== "write" && kind !== "other") {
      return at % 30 === 0 ? [{ call: at + 1, when: "before" }] : [];
    }
    const every = LOOKS.test(method) ? 12 : REPEATED.test(method) ? 4 : 1;
    return at % every === 0 ? [{ call: at + 1, when: "after" }] : [];
  });
}

/** All that a command can find of what an earlier one left, and all that sheets calculate with. */
function stateOf({ emulator }: Workbook): string {
  const { properties, caches } = emulator.runtime;
  const stores = [...properties, ...caches].map(([name, entries]) => [name, [...entries]]);
  return workbookText(emulator) + JSON.stringify(stores);
}

/** Runs a command into a fault; one while the outcome is being told reaches the user as Google's own error. */
function clickInto(fault: Fault, { emulator, staff }: Workbook, label: string): void {
  emulator.faults.failAt(fault.call, { error: "service", when: fault.when });
  try {
    staff.click(label);
  } catch (error) {
    expect(Object.prototype.toString.call(error)).toBe("[object Error]");
  }
}

describe("a fault at any service call", () => {
  test("Siapkan lembar: repeating it completes the workbook", () => {
    const reference = blank();
    reference.staff.click(SET_UP);
    const expected = screen(reference.staff);
    const faults = faultsOf(callsOf(reference.emulator, "setUpSheets"));
    expect(faults.length).toBeGreaterThan(60);
    const repeated = new Set<string>();
    const looked = new Set([stateOf(reference)]);
    for (const fault of faults) {
      const workbook = blank();
      clickInto(fault, workbook, SET_UP);
      const left = stateOf(workbook);
      if (repeated.has(left)) continue;
      repeated.add(left);
      workbook.staff.click(SET_UP);
      const completed = stateOf(workbook);
      if (looked.has(completed)) continue;
      looked.add(completed);
      expect({ fault, screen: screen(workbook.staff) }).toEqual({ fault, screen: expected });
    }
  }, 600_000);

  test("Hitung ulang rumus: repeating it completes every formula", () => {
    const prepare = (): Workbook => {
      const workbook = newWorkbook();
      for (const sheet of ["Laporan", "Rapat"]) {
        workbook.staff.addSheet(sheet);
        pasteWithoutTrigger(workbook, sheet);
      }
      return workbook;
    };
    const reference = prepare();
    reference.staff.click(COMPLETE);
    const workbook = prepare();
    const rewind = rewindable(workbook.emulator);
    for (const fault of faultsOf(callsOf(reference.emulator, "completeFormulas"))) {
      expect(rewind()).toBe(true);
      clickInto(fault, workbook, COMPLETE);
      workbook.staff.click(COMPLETE);
      for (const sheet of ["Laporan", "Rapat"]) {
        expect({ fault, formula: workbook.staff.formula(sheet, "A1") }).toEqual({
          fault,
          formula: "=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)",
        });
      }
    }
  }, 600_000);
});

/** Enters a bare formula while the edit trigger fails, as a missed trigger would. */
function pasteWithoutTrigger({ emulator, staff }: Workbook, sheet: string): void {
  emulator.faults.failAt(1, { error: "service", when: "before" });
  staff.paste(sheet, "A1", [["=SPBE_INDEX()"]]);
  expect(staff.formula(sheet, "A1")).toBe("=SPBE_INDEX()");
}

test("a fault is told in one general sentence and logged in full", () => {
  const { emulator, staff } = blank();
  emulator.faults.failAt(20, { error: "service", when: "before" });
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain("Terjadi gangguan yang tidak terduga");
  expect(emulator.executions.at(-1)?.log.join("\n")).toMatch(/Siapkan lembar/);
});

describe("several people at once", () => {
  test("a colleague's command during Siapkan lembar is asked to wait; both end well", () => {
    const { emulator, staff } = blank();
    const colleague = emulator.user("rekan@contoh.go.id");
    colleague.open();
    let refused = "";
    emulator.faults.at(30, () => {
      colleague.click(SET_UP);
      refused = lastAlert(emulator);
    });
    staff.click(SET_UP);
    expect(refused).toContain("Rekan Anda sedang menjalankan perintah SPBE");
    colleague.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
  });

  test("a level typed at any moment of a repair is kept", () => {
    const damaged = filledWorkbook();
    damaged.staff.removeNamedRange("SPBE_TINGKAT");
    damaged.staff.deleteRows("Penilaian", 6, 1);
    const state = keepState(damaged.emulator);
    damaged.staff.click(SET_UP);
    const calls = callsOf(damaged.emulator, "setUpSheets").length;
    for (let call = 1; call <= calls; call += 25) {
      const emulator = emulatorFrom(state);
      const staff = emulator.user();
      const colleague = emulator.user("rekan@contoh.go.id");
      emulator.faults.at(call, () => {
        colleague.type("Penilaian", "G47", "5");
      });
      staff.click(SET_UP);
      expect({ call, level: staff.value("Penilaian", "G47") }).toEqual({ call, level: 5 });
      staff.type("Penilaian", "G48", "3");
      expect(shownIndex(staff)).toBe("3,01");
    }
  }, 300_000);
});

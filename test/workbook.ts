import type { Emulator, EmulatorOptions, Execution, User } from "../dev/emulator";
import { columnOf } from "../dev/workbench/columns";
import kemenko from "./cases/kemenko-perekonomian-2021.json";
import { freshWorkbook } from "./fresh-workbook";
import type { Preparation } from "./workbook-pool";

export { columnOf };

/** The 47 official levels of Kemenko Perekonomian 2021, whose index is 2,95. */
export const KEMENKO_LEVELS: readonly number[] = kemenko.levels;

export const SET_UP = "Siapkan lembar";
/** A new workbook is asked for its year: one of an SPBE assessment. */
export const ANSWERS = { [SET_UP]: "2025" };
/** The same for a Pemdi assessment. */
export const PEMDI_ANSWERS = { [SET_UP]: "2026" };
export const COMPLETE = "Hitung ulang rumus";
export const PROBE = "Uji lingkungan";

/** A workbook that *Siapkan lembar* has just made, on the built add-on. */
export function newWorkbook(options?: EmulatorOptions): { emulator: Emulator; staff: User } {
  const emulator = freshWorkbook(options);
  return { emulator, staff: emulator.user() };
}

/** The same with the levels of Kemenko Perekonomian pasted into column Mandiri. */
export function filledWorkbook(options?: EmulatorOptions): { emulator: Emulator; staff: User } {
  const emulator = freshWorkbook(options, FILLED);
  return { emulator, staff: emulator.user() };
}

const FILLED: Preparation = {
  name: "filled",
  prepare: (emulator) => {
    fillLevels(emulator.user(), KEMENKO_LEVELS);
  },
};

/** A new workbook of Indeks Pemdi, without a year. */
export function newPemdiWorkbook(options?: EmulatorOptions): { emulator: Emulator; staff: User } {
  return newWorkbook({ answers: PEMDI_ANSWERS, ...options });
}

export function fillLevels(staff: User, levels: readonly (number | string)[]): void {
  staff.paste(
    "Penilaian",
    `${columnOf(staff, "Mandiri")}2`,
    levels.map((level) => [level]),
  );
}

/** The last thing the add-on said in a dialog. */
export function lastAlert(emulator: Emulator): string {
  return emulator.alerts.at(-1)?.message ?? "";
}

/** The big number of sheet Ringkasan. */
export function shownIndex(staff: User, sheet = "Ringkasan"): string {
  return staff.display(sheet, "A5");
}

/** The calls of the last execution of a command. */
export function callsOf(emulator: Emulator, functionName: string): Execution["calls"] {
  const runs = emulator.executions.filter((run) => run.functionName === functionName);
  return runs.at(-1)?.calls ?? [];
}

import type { Sheet } from "../emulator/sheet";
import type { Workbook } from "../emulator/workbook";

type Reader<Result> = (workbook: Workbook, sheet: Sheet) => Result;

/** Reads something from a sheet's cells anew only when they, or what paints them, may have changed. */
export function rememberBySheet<Result>(read: Reader<Result>): Reader<Result> {
  const memory = new WeakMap<
    Sheet,
    { readonly state: readonly unknown[]; readonly result: Result }
  >();
  return (workbook, sheet) => {
    const state = [
      sheet.id,
      sheet.cells.revision,
      workbook.engine.revision(sheet.id),
      sheet.conditionalFormats,
      sheet.rows.length,
    ];
    const known = memory.get(sheet);
    if (known?.state.every((part, i) => part === state[i])) return known.result;
    const result = read(workbook, sheet);
    memory.set(sheet, { state, result });
    return result;
  };
}

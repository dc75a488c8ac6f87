import type { Sheet } from "../emulator/sheet";
import type { Workbook } from "../emulator/workbook";

type Reader<Result> = (workbook: Workbook, sheet: Sheet) => Result;

/**
 * Reads something from a sheet's cells anew only when they, or what paints them, may have changed; with `contents`
 * not when their values alone have, and without calculating any.
 */
export function rememberBySheet<Result>(
  read: Reader<Result>,
  what: "values" | "contents" = "values",
): Reader<Result> {
  const memory = new WeakMap<
    Sheet,
    { readonly state: readonly unknown[]; readonly result: Result }
  >();
  return (workbook, sheet) => {
    const state = [
      sheet.id,
      sheet.cells.revision,
      what === "values"
        ? workbook.engine.revision(sheet.id)
        : workbook.engine.contentRevision(sheet.id),
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

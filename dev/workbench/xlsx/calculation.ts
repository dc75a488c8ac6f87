import { VirtualClock } from "../../emulator/clock";
import { Engine, type Content } from "../../emulator/engine";
import { fromCanonical } from "../../emulator/formula-text";
import { Workbook } from "../../emulator/workbook";
import { placeOf, positionOf } from "../checkpoint";
import { fillWorkbook, type WorkbookFile } from "../file";
import { callsOther, mentionsAny } from "./formulas";
import type { Host, ReadWorkbook } from "./read";
import { joinNotes } from "./remarks";
import type { BuiltSheet } from "./sheet-build";

type SavedCell = WorkbookFile["sheets"][number]["cells"][number];

/**
 * Calculates a workbook once where nobody works, so that one which never ends or fills the memory does so there.
 * Where the engine does not know a function, the value that the file had stays, with the formula in the note.
 */
export function calculate(
  { file, built, losses, lostNames }: ReadWorkbook,
  host: Host,
): WorkbookFile {
  if (!file.sheets.some(({ cells }) => cells.some(([, , , content]) => isFormula(content)))) {
    return file;
  }
  const workbook: Workbook = new Workbook(
    host.locale,
    "",
    new VirtualClock(),
    host.functionNames,
    (_name, _args, { sheet, row, column }) => {
      const at = workbook.sheets.findIndex(({ id }) => id === sheet);
      const value = built[at]?.known.get(placeOf(row, column)) ?? null;
      const shown =
        typeof value === "object" ? (value && "text" in value ? value.text : null) : value;
      return { state: "value", rows: [[shown]] };
    },
  );
  fillWorkbook(workbook, file);
  const functionNames = Engine.functionNames();
  const isUnknown = (id: number, row: number, column: number, formula: string): boolean =>
    callsOther(formula, functionNames) ||
    mentionsAny(formula, lostNames) ||
    workbook.engine.isUnreadable(id, row, column);
  const sheets = file.sheets.map((sheet, i) => {
    const id = workbook.sheets[i]?.id ?? 0;
    const unknown = new Set<number>();
    for (const [row, column, , content] of sheet.cells) {
      if (!isFormula(content) || !isUnknown(id, row, column, content.formula)) continue;
      unknown.add(placeOf(row, column));
    }
    const kept = built[i];
    if (!kept || unknown.size === 0) return sheet;
    const keeping = new Keeping(kept, unknown, (formula) => fromCanonical(formula, host.locale));
    const cells = keeping.cells(sheet.cells);
    losses.add("formulas", keeping.count);
    return { ...sheet, cells };
  });
  return { ...file, sheets };
}

/** Puts the values of a file in the place of formulas of one sheet. */
class Keeping {
  count = 0;

  constructor(
    private readonly built: BuiltSheet,
    private readonly unknown: ReadonlySet<number>,
    private readonly show: (formula: string) => string,
  ) {}

  cells(cells: readonly SavedCell[]): SavedCell[] {
    const filled = new Set<number>();
    const kept = cells.map((saved): SavedCell => {
      const [row, column, cell, content] = saved;
      const place = placeOf(row, column);
      const value = this.valueAt(place);
      if (!isFormula(content) || value === null) return saved;
      this.count += 1;
      for (const other of this.built.arrays.get(place) ?? []) filled.add(other);
      const note = joinNotes(cell.note, `Rumus dari program lain: ${this.show(content.formula)}`);
      return [row, column, { ...cell, note }, value];
    });
    const there = new Map(kept.map((saved, i) => [placeOf(saved[0], saved[1]), i]));
    for (const place of filled) {
      const value = this.built.known.get(place) ?? null;
      const at = there.get(place);
      const [, , cell = {}] = at === undefined ? [] : (kept[at] ?? []);
      const { row, column } = positionOf(place);
      const saved: SavedCell = [row, column, { ...cell, isFilled: true }, value];
      if (value === null) continue;
      if (at === undefined) kept.push(saved);
      else kept[at] = saved;
    }
    return kept.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  /** Null where the formula stays: it is known, or the file had an error or nothing as well. */
  private valueAt(place: number): Content {
    const value = this.unknown.has(place) ? (this.built.known.get(place) ?? null) : null;
    return isFormula(value) ? null : value;
  }
}

function isFormula(content: Content): content is { readonly formula: string } {
  return content !== null && typeof content === "object" && "formula" in content;
}

import { cellName } from "./address";
import { explainCellError } from "./cell-refusal";
import { safeText } from "./safe-text";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What one cell is to hold, and what it held when it was read. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly before: { readonly value: unknown; readonly formula: string };
  /** A number, a formula, or text as it has to be written; null leaves the cell blank. */
  readonly after: number | string | null;
}

/**
 * Writes cells, those that get the same content in one call, and then reads. When anything of this fails, what
 * is written already is put back. Only a script that is stopped (time limit) leaves some cells written and
 * others not; each of them then holds either what it held or what was wanted.
 *
 * @param readBack Reads what the sheet made of the writes.
 * @throws UserError PROTECTED, CELL_REJECTS.
 */
export function writeCells<T>(sheet: Sheet, writes: readonly CellWrite[], readBack: () => T): T {
  let current: readonly CellWrite[] = [];
  const started: CellWrite[] = [];
  try {
    for (const group of groupByContent(writes)) {
      current = group;
      started.push(...group);
      enter(sheet, group.map(nameOf), group[0]?.after ?? null);
    }
    SpreadsheetApp.flush();
    return readBack();
  } catch (error) {
    putBack(sheet, started);
    throw explainCellError(error, { names: current.map(nameOf), sheet: sheet.getName() });
  }
}

function nameOf({ row, column }: CellWrite): string {
  return cellName(row, column);
}

function groupByContent(writes: readonly CellWrite[]): (readonly CellWrite[])[] {
  const groups = new Map<CellWrite["after"], CellWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.after);
    if (group) group.push(write);
    else groups.set(write.after, [write]);
  }
  return [...groups.values()];
}

function enter(sheet: Sheet, names: string[], content: number | string | null): void {
  const cells = sheet.getRangeList(names);
  if (content === null) cells.clearContent();
  else cells.setValue(content);
}

/** A cell that somebody has changed meanwhile keeps what they typed. */
function putBack(sheet: Sheet, writes: readonly CellWrite[]): void {
  if (writes.length === 0) return;
  const data = sheet.getDataRange();
  const values: unknown[][] = data.getValues();
  const formulas = data.getFormulas();
  for (const write of writes) {
    const { row, column, before, after } = write;
    const value = values[row - 1]?.[column - 1] ?? "";
    const formula = formulas[row - 1]?.[column - 1] ?? "";
    const isFormula = typeof after === "string" && after.startsWith("=");
    const wanted = typeof after === "string" ? after.replace(/^'/, "") : (after ?? "");
    const isOurs = isFormula ? formula !== "" : formula === "" && value === wanted;
    if (!isOurs) continue;
    const cell = sheet.getRange(row, column);
    if (before.formula !== "") cell.setFormula(before.formula);
    else if (before.value === "") cell.clearContent();
    else if (typeof before.value !== "string") cell.setValue(before.value);
    else cell.setValue(safeText(before.value, cell.getNumberFormat()));
  }
}

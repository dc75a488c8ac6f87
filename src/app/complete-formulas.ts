import { TEXT } from "../sentences";
import { listCells } from "../sheet/cells/cell-names";
import { withDocumentLock } from "../sheet/cells/lock";
import { completeBareCalls } from "../sheet/formulas/bare-calls";
import type { EditedFormula } from "../sheet/formulas/edited-formulas";
import { findFormulas } from "../sheet/formulas/formula-cells";
import { RANGES } from "../sheet/layout";
import { usesDefaultInstrument } from "./instrument";

/**
 * Completes the bare `SPBE_` calls in the cells that a person has just edited, so that they stay live. Per
 * completed cell one read and a write. A cell that this person may not change stays as typed.
 */
export function completeEditedFormulas(cells: readonly EditedFormula[]): void {
  for (const { formula, replace } of cells) {
    const completed = complete(formula);
    if (completed !== formula) replace(completed);
  }
}

/**
 * Completes the bare `SPBE_` calls of the whole workbook: pasted cells and edits that the trigger missed.
 *
 * @returns What was changed and what could not be, for the user.
 */
export function completeAllFormulas(): string {
  return withDocumentLock(() => {
    let completed = 0;
    const denied: string[] = [];
    for (const cell of findFormulas()) {
      const formula = complete(cell.formula);
      if (formula === cell.formula) continue;
      const replacement = cell.replace(formula);
      if (replacement === "replaced") completed++;
      if (replacement === "protected") denied.push(cell.name());
    }
    const report = [
      ...(completed > 0 ? [TEXT.formulas.completed(String(completed))] : []),
      ...(denied.length > 0 ? [TEXT.formulas.denied(listCells(denied))] : []),
    ];
    return report.length === 0 ? TEXT.formulas.none : report.join("\n");
  });
}

/** Another instrument than the default must be named in the formula, which may read nothing itself. */
function complete(formula: string): string {
  const completed = completeBareCalls(formula);
  if (completed === formula || usesDefaultInstrument()) return completed;
  return completeBareCalls(formula, RANGES.instrument);
}

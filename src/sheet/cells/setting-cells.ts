import { START } from "../layout";
import { cellName } from "./address";
import { cellChange } from "./cell-change";
import { commit } from "./commit";
import { requireNamedRange } from "./named-ranges";
import { plainCell } from "./plain-cell";
import { formulaRefusal } from "./refusal";

/**
 * Writes one field of sheet Mulai, known by the label beside it.
 *
 * @param name Its named range.
 * @throws Moved when somebody came between. UserError RANGE_MISSING, CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED.
 */
export function writeSetting(name: string, value: number): void {
  const range = requireNamedRange(name);
  const sheet = range.getSheet();
  const [row, column] = [range.getRow(), range.getColumn()];
  const data = sheet.getDataRange();
  const [grid, formulas] = [data.getValues(), data.getFormulas()];
  if ((formulas[row - 1]?.[column - 1] ?? "") !== "") {
    throw formulaRefusal({ names: [cellName(row, column)], sheet: sheet.getName() });
  }
  const labels = { headerRow: 1, keys: [Math.max(1, column - 1)] };
  const read = { sheet, grid, formulas, identify: () => labels };
  const content = { entered: value, value };
  const label = String(grid[row - 1]?.[column - 2] ?? "").trim();
  const logged = {
    indicators: "",
    subject: "",
    column: `${START.sheet}: ${label}`,
    before: plainCell(grid[row - 1]?.[column - 1]),
    after: plainCell(value),
  };
  commit(sheet, cellChange(read, [{ row, column, content }], [logged]));
}

import { START, type Kind } from "../layout";
import { cellName } from "./address";
import { cellChange } from "./cell-change";
import { commit, Moved } from "./commit";
import { written } from "./content";
import { requireNamedRange } from "./named-ranges";
import { plainCell, type PlainCell } from "./plain-cell";
import { formulaRefusal } from "./refusal";

/** One field of sheet Mulai as it was read, known by the label beside it. */
export interface SettingCell {
  readonly value: PlainCell;
  /**
   * @param value null clears; a field of dates takes an ISO day.
   * @throws Moved when somebody came between. UserError CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED.
   */
  readonly write: (value: PlainCell, kind?: Kind) => void;
}

/**
 * Reads a field that a page wants to change.
 *
 * @param name Its named range.
 * @throws Moved when it moved while it was read. UserError RANGE_MISSING.
 */
export function readSetting(name: string): SettingCell {
  const place = (): readonly [sheetId: number, row: number, column: number] => {
    const range = requireNamedRange(name);
    return [range.getSheet().getSheetId(), range.getRow(), range.getColumn()];
  };
  const [, row, column] = place();
  const sheet = requireNamedRange(name).getSheet();
  const data = sheet.getDataRange();
  const [grid, formulas] = [data.getValues(), data.getFormulas()];
  const [sheetId, ...now] = place();
  if (sheetId !== sheet.getSheetId() || String(now) !== String([row, column])) throw new Moved();
  const labels = { headerRow: 1, keys: [Math.max(1, column - 1)] };
  const read = { sheet, grid, formulas, identify: () => labels };
  const before = plainCell(grid[row - 1]?.[column - 1]);
  const label = String(grid[row - 1]?.[column - 2] ?? "").trim();
  return {
    value: before,
    write: (value, kind) => {
      if ((formulas[row - 1]?.[column - 1] ?? "") !== "") {
        throw formulaRefusal({ names: [cellName(row, column)], sheet: sheet.getName() });
      }
      const logged = {
        indicators: "",
        subject: "",
        column: `${START.sheet}: ${label}`,
        before,
        after: value,
      };
      const write = { row, column, content: written(value, "", kind) };
      commit(sheet, cellChange(read, [write], [logged]));
    },
  };
}

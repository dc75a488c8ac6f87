import { START, type Kind } from "../layout";
import { cellName } from "./address";
import { cellChange, refuseMoved } from "./cell-change";
import { commit, Moved } from "./commit";
import { written } from "./content";
import type { Grid } from "./grid";
import { trimmed } from "./header-row";
import { findNamedRange, requireNamedRange } from "./named-ranges";
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
 * Reads fields, each sheet that holds some of them once; it is one unless people have moved some.
 *
 * @param names Their named ranges; one that is nowhere is left out.
 * @throws Moved when one of them moved while they were read.
 */
export function readFields(names: readonly string[]): Map<string, SettingCell> {
  const places = names.flatMap((name) => placeOf(name) ?? []);
  const sheets = new Map(places.map(({ sheetId, sheet }) => [sheetId, sheet] as const));
  const cells = [...sheets].flatMap(([sheetId, sheet]) => {
    const data = sheet.getDataRange();
    const grid = data.getValues();
    return places
      .filter((place) => place.sheetId === sheetId)
      .map((place) => {
        if (labelIn(grid, place) !== declaredLabel(place) && hasMoved(place)) throw new Moved();
        return [place.name, settingCell(place, grid, data)] as const;
      });
  });
  return new Map(cells);
}

/** Reads a field that a page wants to change. @throws as {@link readFields}; UserError RANGE_MISSING. */
export function readSetting(name: string): SettingCell {
  requireNamedRange(name);
  const setting = readFields([name]).get(name);
  if (!setting) throw new Moved();
  return setting;
}

interface Place {
  readonly name: string;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

function placeOf(name: string): Place | null {
  const range = findNamedRange(SpreadsheetApp.getActive(), name);
  if (!range) return null;
  const sheet = range.getSheet();
  const [row, column] = [range.getRow(), range.getColumn()];
  return { name, sheet, sheetId: sheet.getSheetId(), row, column };
}

function hasMoved({ name, sheetId, row, column }: Place): boolean {
  const now = placeOf(name);
  return now?.sheetId !== sheetId || now.row !== row || now.column !== column;
}

function labelIn(grid: Grid, { row, column }: Place): string {
  return String(trimmed(grid[row - 1]?.[column - 2] ?? ""));
}

function declaredLabel({ name }: Place): string | undefined {
  return START.fields.find(({ range }) => range === name)?.label;
}

function settingCell(
  place: Place,
  grid: Grid,
  data: GoogleAppsScript.Spreadsheet.Range,
): SettingCell {
  const { sheet, row, column } = place;
  const before = plainCell(grid[row - 1]?.[column - 1]);
  return {
    value: before,
    write: (value, kind) => {
      const formulas = data.getFormulas();
      const labels = { headerRow: 1, keys: [Math.max(1, column - 1)] };
      const read = { sheet, grid, formulas, identify: () => labels };
      if ((formulas[row - 1]?.[column - 1] ?? "") !== "") {
        refuseMoved(read);
        throw formulaRefusal({ names: [cellName(row, column)], sheet: sheet.getName() });
      }
      const logged = {
        indicators: "",
        subject: "",
        column: `${START.sheet}: ${labelIn(grid, place)}`,
        before,
        after: value,
      };
      const write = { row, column, content: written(value, "", kind) };
      commit(sheet, cellChange(read, [write], [logged]));
    },
  };
}

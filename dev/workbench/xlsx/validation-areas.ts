import type { Area } from "../../emulator/area";
import type { DataValidation } from "../../emulator/data-validation";
import type { Sheet } from "../../emulator/sheet";

interface RuledArea {
  readonly rule: DataValidation;
  readonly area: Area;
}

/** The validations of a sheet in areas as large as they are: down the columns first, then across. */
export function validationAreas(sheet: Sheet): RuledArea[] {
  const areas: RuledArea[] = [];
  /** The columns of an area that may go on at the right, by rule, row and height. */
  const open = new Map<string, number>();
  for (const column of columnRuns(sheet)) {
    const { row, rows } = column.area;
    const key = JSON.stringify([column.rule, row, rows]);
    const at = open.get(key);
    const left = at === undefined ? undefined : areas[at];
    const isBeside = left && left.area.column + left.area.columns === column.area.column;
    if (isBeside && at !== undefined) {
      areas[at] = { ...left, area: { ...left.area, columns: left.area.columns + 1 } };
    } else open.set(key, areas.push(column) - 1);
  }
  return areas;
}

/** Cells below one another with the same rule, column by column. */
function columnRuns(sheet: Sheet): RuledArea[] {
  const cells = [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
    cell.validation ? [{ row, column, rule: cell.validation }] : [],
  );
  cells.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: RuledArea[] = [];
  for (const { row, column, rule } of cells) {
    const last = runs.at(-1);
    const isBelow =
      last?.area.column === column &&
      last.area.row + last.area.rows === row &&
      isSameRule(last.rule, rule);
    if (isBelow) runs.pop();
    const area = isBelow
      ? { ...last.area, rows: last.area.rows + 1 }
      : { row, column, rows: 1, columns: 1 };
    runs.push({ rule: isBelow ? last.rule : rule, area });
  }
  return runs;
}

function isSameRule(a: DataValidation, b: DataValidation): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

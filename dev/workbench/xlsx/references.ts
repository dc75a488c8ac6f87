import { parseA1, splitReference, type Area } from "../../emulator/area";

/** As many rows and columns as a sheet of an .xlsx file can have. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** An area of a named sheet. */
export interface Target {
  readonly sheet: string;
  readonly area: Area;
}

/** Reads `'My sheet'!$A$1:$B$2`; null for everything that is not one area of one sheet. */
export function readTarget(reference: string): Target | null {
  const { sheet, a1 } = splitReference(reference.trim());
  const area = parseA1(a1, ROWS, COLUMNS);
  return sheet === null || area === null ? null : { sheet, area };
}

/** The areas of a list such as `A1:A5 C1`, as far as they lie on a sheet of this size. */
export function readAreas(list: string, rows: number, columns: number): Area[] {
  return list
    .trim()
    .split(/\s+/)
    .map((a1) => parseA1(a1, ROWS, COLUMNS))
    .map((area) => area && boundedArea(area, rows, columns))
    .filter((area) => area !== null);
}

/** The part of an area that lies on a sheet of this size; null when there is none. */
export function boundedArea(area: Area, rows: number, columns: number): Area | null {
  const inside = {
    ...area,
    rows: Math.min(area.rows, rows - area.row + 1),
    columns: Math.min(area.columns, columns - area.column + 1),
  };
  return inside.rows > 0 && inside.columns > 0 && area.row > 0 ? inside : null;
}

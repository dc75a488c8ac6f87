import { shiftArea, type Area, type Shift } from "./area";

/** The kinds that this emulator models, named as `Charts.ChartType` is. */
export type ChartType = "BAR" | "COLUMN" | "COMBO" | "RADAR";

/** How several ranges become one table: side by side, or one below the other. */
export type MergeStrategy = "MERGE_COLUMNS" | "MERGE_ROWS";

/** What happens to the cells of hidden rows and columns. */
export type HiddenStrategy = "IGNORE_BOTH" | "IGNORE_ROWS" | "IGNORE_COLUMNS" | "SHOW_BOTH";

/** Cells that a chart shows; `sheet` is the engine's number of their sheet, which a new name does not change. */
export interface ChartRange {
  readonly sheet: number;
  readonly area: Area;
}

/** The cell at the chart's upper left corner, and how many pixels the corner lies from that cell's own. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export type ChartOption =
  | string
  | number
  | boolean
  | null
  | readonly ChartOption[]
  | { readonly [key: string]: ChartOption };

/** What a chart is made of; the same whether it stands on a sheet or not. */
export interface ChartPlan {
  readonly type: ChartType;
  readonly ranges: readonly ChartRange[];
  readonly place: ChartPlace;
  /** How many rows at the top of the table name the columns. */
  readonly headers: number;
  readonly mergeStrategy: MergeStrategy;
  readonly hiddenStrategy: HiddenStrategy;
  readonly isTransposed: boolean;
  /** Nested, whatever the way they were set: `legend.position` is `position` in `legend`. */
  readonly options: Readonly<Record<string, ChartOption>>;
}

/** A chart on a sheet. */
export interface Chart extends ChartPlan {
  readonly id: number;
}

/** A chart after a structural change of the sheet with this number; `isAnchored` when it stands on that sheet. */
export function shiftChart(chart: Chart, shift: Shift, sheet: number, isAnchored: boolean): Chart {
  const ranges = chart.ranges.flatMap((range) => {
    if (range.sheet !== sheet) return [range];
    const area = shiftArea(range.area, shift);
    return area ? [{ sheet, area }] : [];
  });
  return { ...chart, ranges, place: isAnchored ? shiftPlace(chart.place, shift) : chart.place };
}

/** A chart whose anchor is deleted stays where that cell was. */
function shiftPlace(place: ChartPlace, shift: Shift): ChartPlace {
  const { row, column } = place;
  const cell = shiftArea({ row, column, rows: 1, columns: 1 }, shift);
  if (cell) return { ...place, row: cell.row, column: cell.column };
  return shift.dimension === "rows"
    ? { ...place, row: shift.at, offsetY: 0 }
    : { ...place, column: shift.at, offsetX: 0 };
}

/** The option at a path such as `series.0.color`; undefined where none is set. */
export function findOption(options: ChartPlan["options"], path: string): ChartOption | undefined {
  let found: ChartOption | undefined = options;
  for (const key of path.split(".")) {
    found = isGroup(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

/** The options with the one at a path changed. */
export function withOption(
  options: ChartPlan["options"],
  path: string,
  value: ChartOption,
): ChartPlan["options"] {
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...options, [key]: value };
  const group = Object.hasOwn(options, key) ? options[key] : undefined;
  return { ...options, [key]: withOption(isGroup(group) ? group : {}, rest.join("."), value) };
}

function isGroup(option: ChartOption | undefined): option is Record<string, ChartOption> {
  return typeof option === "object" && option !== null && !Array.isArray(option);
}

import type { ChartPlan, ChartRange } from "./chart";
import type { CellValue } from "./engine";
import type { Line } from "./sheet";
import type { Workbook } from "./workbook";

interface TableCell {
  readonly value: CellValue;
  /** What the cell shows. */
  readonly text: string;
}

export interface ChartSeries {
  readonly name: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly texts: readonly string[];
}

/** What a chart draws: one name per point, and the series. */
export interface ChartTable {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

const NOTHING: TableCell = { value: null, text: "" };

/** Reads what a chart shows from its cells: the first column names the points, every other one is a series. */
export function readChartTable(workbook: Workbook, plan: ChartPlan): ChartTable {
  const blocks = plan.ranges.map((range) => readRange(workbook, range, plan));
  const merged = plan.mergeStrategy === "MERGE_ROWS" ? blocks.flat() : joinColumns(blocks);
  const rows = plan.isTransposed ? transpose(merged) : merged;
  const headers = rows.slice(0, plan.headers);
  const body = rows.slice(plan.headers);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const column = (lines: readonly TableCell[][], at: number): TableCell[] =>
    lines.map((line) => line[at] ?? NOTHING);
  const series = Array.from({ length: Math.max(0, columns - 1) }, (_unused, i): ChartSeries => {
    const cells = column(body, i + 1);
    const names = column(headers, i + 1).map(({ text }) => text);
    return {
      name: names.filter((name) => name !== "").join(" "),
      values: cells.map(({ value }) => (typeof value === "number" ? value : null)),
      texts: cells.map(({ text }) => text),
    };
  });
  return { labels: column(body, 0).map(({ text }) => text), series };
}

function readRange(
  workbook: Workbook,
  { sheet: id, area }: ChartRange,
  { hiddenStrategy }: ChartPlan,
): TableCell[][] {
  const sheet = workbook.sheets.find((each) => each.id === id);
  if (!sheet) return [];
  const ignoresRows = hiddenStrategy === "IGNORE_BOTH" || hiddenStrategy === "IGNORE_ROWS";
  const ignoresColumns = hiddenStrategy === "IGNORE_BOTH" || hiddenStrategy === "IGNORE_COLUMNS";
  const rows = linesOf(sheet.rows, area.row, area.rows, ignoresRows);
  const columns = linesOf(sheet.columns, area.column, area.columns, ignoresColumns);
  return rows.map((row) =>
    columns.map((column) => ({
      value: workbook.value(sheet, row, column),
      text: workbook.display(sheet, row, column),
    })),
  );
}

function linesOf(
  lines: readonly Line[],
  first: number,
  count: number,
  ignoresHidden: boolean,
): number[] {
  return Array.from({ length: count }, (_unused, i) => first + i).filter((at) => {
    const line = lines[at - 1];
    return line !== undefined && !(ignoresHidden && (line.isHidden || line.isHiddenByFilter));
  });
}

function joinColumns(blocks: readonly TableCell[][][]): TableCell[][] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_unused, i) =>
    blocks.flatMap((block) => {
      const width = block[0]?.length ?? 0;
      return block[i] ?? Array.from({ length: width }, () => NOTHING);
    }),
  );
}

function transpose(rows: readonly TableCell[][]): TableCell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_unused, i) => rows.map((row) => row[i] ?? NOTHING));
}

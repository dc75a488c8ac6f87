import type { LevelScale } from "../../scoring";
import { isBlankGrid } from "../cells/blank-grid";
import { isSame, readGrid } from "../cells/grid";
import { findNamedRange, forgetDeadName, setNamedRange } from "../cells/named-ranges";
import { safeText } from "../cells/safe-text";
import { TREND } from "../layout";
import { COLOUR } from "../layout/style";
import { setWidths } from "./column-widths";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The index of a year, as shown, stage by stage; null where it is not known. */
export interface TrendYear {
  readonly year: number;
  readonly indices: readonly (number | null)[];
}

/**
 * Writes sheet Tren and draws its chart; the sheet is made where there is none and something to show. One of that
 * name that is somebody else's stays as it is. The named range comes last: until then a repeated run finishes it.
 *
 * @param years Earliest first.
 * @param source What the numbers are from, one sentence.
 */
export function writeTrendSheet(
  years: readonly TrendYear[],
  source: string,
  scale: LevelScale,
): void {
  const book = SpreadsheetApp.getActive();
  const anchor = findNamedRange(book, TREND.range);
  const present = anchor?.getSheet() ?? book.getSheetByName(TREND.sheet);
  if (!present && years.length === 0) return;
  if (present && !anchor && !isOurs(present)) return;
  const sheet = present ?? insertAtEnd(book);
  const shown = years.slice(-TREND.mostYears);
  const width = TREND.headers.length;
  const blank = new Array<string>(width).fill("");
  const rows = [
    [TREND.title, ...blank.slice(1)],
    [source, ...blank.slice(1)],
    blank,
    TREND.headers,
    ...shown.map(({ year, indices }) => [String(year), ...indices.map((index) => index ?? "")]),
    ...Array.from({ length: TREND.mostYears - shown.length }, () => blank),
  ];
  const block = sheet.getRange(1, 1, rows.length, width);
  if (!isSame(block.getValues(), rows)) {
    block.setValues(rows.map(([first = "", ...rest]) => [asText(first), ...rest]));
  }
  if (!anchor) dress(sheet);
  drawChart(sheet, Math.max(1, shown.length), scale);
  if (!anchor) setNamedRange(book, TREND.range, sheet.getRange(1, 1));
}

/** A year names a row: as a number the chart would draw it. */
function asText(cell: string | number): string {
  return cell === "" ? "" : safeText(String(cell));
}

function isOurs(sheet: Sheet): boolean {
  const grid = readGrid(sheet);
  return isBlankGrid(grid) || grid[0]?.[0] === TREND.title;
}

/** Behind all others; the user stays where they were. */
function insertAtEnd(book: Spreadsheet): Sheet {
  forgetDeadName(book, TREND.range);
  // The type does not say so: nothing may be selected.
  const selected = book.getActiveRange();
  const sheet = book.insertSheet(TREND.sheet, book.getNumSheets());
  selected?.activate();
  return sheet;
}

function dress(sheet: Sheet): void {
  const { headerRow, headers, mostYears, widths } = TREND;
  setWidths(sheet, 1, widths);
  sheet.getRange(1, 1).setFontSize(16).setFontWeight("bold");
  sheet.getRange(2, 1).setFontColor(COLOUR.secondary);
  sheet
    .getRange(headerRow, 1, 1, headers.length)
    .setBackground(COLOUR.surface)
    .setFontWeight("bold");
  sheet.getRange(headerRow + 1, 2, mostYears, headers.length - 1).setNumberFormat("0.00");
  sheet.setHiddenGridlines(true);
}

/** The chart over the years that are there; one that people dressed up keeps its looks. */
function drawChart(sheet: Sheet, years: number, { min, max }: LevelScale): void {
  const data = sheet.getRange(TREND.headerRow, 1, 1 + years, TREND.headers.length);
  const chart = sheet
    .getCharts()
    .find((each) => each.getOptions().get("title") === TREND.title || draws(each, sheet));
  if (chart) {
    if (chart.getRanges().some((range) => range.getA1Notation() === data.getA1Notation())) return;
    sheet.updateChart(chart.modify().clearRanges().addRange(data).build());
    return;
  }
  const line = { type: "line", pointSize: 7 };
  const builder = sheet
    .newChart()
    .addRange(data)
    .setPosition(TREND.headerRow, TREND.headers.length + 2, 0, 0)
    .setChartType(Charts.ChartType.COMBO)
    .setNumHeaders(1)
    .setOption("title", TREND.title)
    .setOption("width", TREND.chart.width)
    .setOption("height", TREND.chart.height)
    .setOption("legend", { position: "bottom" })
    .setOption("colors", [COLOUR.lastYear, COLOUR.secondary, COLOUR.target, COLOUR.primary])
    .setOption("series", {
      0: line,
      1: { ...line, lineDashStyle: [2, 2] },
      2: { ...line, lineDashStyle: [6, 4], pointShape: "diamond" },
      3: { ...line, pointShape: "square" },
    })
    .setOption("vAxis", { minValue: min, maxValue: max });
  sheet.insertChart(builder.build());
}

function draws(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart, sheet: Sheet): boolean {
  return chart
    .getRanges()
    .some(
      (range: Range) =>
        range.getSheet().getSheetId() === sheet.getSheetId() &&
        range.getRow() === TREND.headerRow &&
        range.getColumn() === 1,
    );
}

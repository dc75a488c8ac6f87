import type { Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { SUMMARY } from "../layout";
import { COLOUR } from "../layout/style";
import { summaryShape, type ChartTable } from "./summary-shape";

type Range = GoogleAppsScript.Spreadsheet.Range;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type EmbeddedChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/**
 * Draws the charts that are missing and points those that lost their data at it again. A chart is ours when
 * it draws our table or bears our title, so that none is made twice; how people dressed it up stays.
 *
 * @param block The block of sheet Ringkasan, complete.
 * @returns What was done, one sentence each.
 */
export function restoreCharts(block: Range, instrument: Instrument): string[] {
  const sheet = block.getSheet();
  const { charts, chartColumn } = summaryShape(instrument);
  const present = sheet.getCharts();
  return charts.flatMap((table) => {
    const data = block.offset(table.row - 1, table.column - 1, table.rows, table.columns);
    const { title } = SUMMARY.charts[table.chart];
    if (present.some((chart) => draws(chart, data))) return [];
    const strayed = present.find((chart) => chart.getOptions().get("title") === title);
    if (strayed) {
      sheet.updateChart(strayed.modify().clearRanges().addRange(data).build());
      return [TEXT.setUp.chartRepaired(title, sheet.getName())];
    }
    const row = block.getRow() + table.anchorRow - 1;
    const column = block.getColumn() + chartColumn - 1;
    const builder = sheet.newChart().addRange(data).setPosition(row, column, 0, 0);
    sheet.insertChart(design(builder, table, instrument).build());
    return [TEXT.setUp.chartCreated(title, sheet.getName())];
  });
}

function draws(chart: EmbeddedChart, data: Range): boolean {
  return chart
    .getRanges()
    .some(
      (range) =>
        range.getSheet().getSheetId() === data.getSheet().getSheetId() &&
        range.getA1Notation() === data.getA1Notation(),
    );
}

/**
 * Lines differ in colour and stroke, so that they are told apart in grey print too. Beside bars the target and last
 * year are marks, as in the report. The table stands in hidden columns, which a chart leaves out unless told.
 */
function design(
  builder: EmbeddedChartBuilder,
  { chart }: ChartTable,
  { scale }: Instrument,
): EmbeddedChartBuilder {
  const { title, width, height } = SUMMARY.charts[chart];
  const isRadar = chart === "aspects";
  const mark = { type: "line", lineWidth: 0, pointSize: 9 };
  return builder
    .setChartType(isRadar ? Charts.ChartType.RADAR : Charts.ChartType.COMBO)
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setNumHeaders(1)
    .setOption("title", title)
    .setOption("width", width)
    .setOption("height", height)
    .setOption("legend", { position: "bottom" })
    .setOption("colors", [COLOUR.primary, COLOUR.target, COLOUR.lastYear])
    .setOption(
      "series",
      isRadar
        ? { 1: { lineDashStyle: [6, 4] }, 2: { lineDashStyle: [2, 2] } }
        : {
            0: { type: "bars" },
            1: { ...mark, pointShape: "diamond" },
            2: { ...mark, pointShape: "square", pointSize: 6 },
          },
    )
    .setOption("vAxis", { minValue: 0, maxValue: scale.max });
}

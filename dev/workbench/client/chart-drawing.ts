import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Title,
  Tooltip,
  type ChartConfiguration,
  type ChartOptions,
  type LegendItem,
  type LegendOptions,
} from "chart.js";
import type { ChartView } from "../protocol";
import type { ChartStyle } from "./chart-style";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Title,
  Tooltip,
);

const INK = "#1f1f1f";
const SECONDARY = "#5f6368";
const HAIRLINE = "#dadce0";
const FONT = 'Roboto, "Noto Sans", Arial, sans-serif';
/** Along which axes the pointer seeks the nearest point. */
const AXIS = { BAR: "y", COLUMN: "x", COMBO: "x", RADAR: "xy" } as const;

/** After how many characters a label goes on in the next line; beside lying bars there is more room. */
const LABEL_LENGTH = { BAR: 26, COLUMN: 18, COMBO: 18, RADAR: 18 };

const POINT_STYLES = {
  circle: "circle",
  diamond: "rectRot",
  square: "rect",
  triangle: "triangle",
} as const;

/** Draws a chart on a canvas, at once and without animation. */
export function drawChart(
  canvas: HTMLCanvasElement,
  view: ChartView,
  style: ChartStyle,
  language: string,
): Chart {
  return view.type === "RADAR"
    ? new Chart(canvas, describeRadar(view, style, language))
    : new Chart(canvas, describeBars(view, style, language));
}

function describeRadar(
  view: ChartView,
  style: ChartStyle,
  language: string,
): ChartConfiguration<"radar", (number | null)[]> {
  return {
    type: "radar",
    data: {
      labels: wrapLabels(view),
      datasets: view.series.map(({ name, values }, i) => {
        const { color, dash, lineWidth, pointSize } = seriesStyle(style, i);
        return {
          label: name,
          data: [...values],
          fill: false,
          borderColor: color,
          borderWidth: lineWidth,
          borderDash: [...dash],
          pointRadius: pointSize,
          pointBackgroundColor: color,
          pointBorderColor: "#ffffff",
          pointBorderWidth: 1,
        };
      }),
    },
    options: {
      ...commonOptions(view, style, language),
      scales: {
        r: {
          ...style.limits,
          beginAtZero: true,
          angleLines: { color: HAIRLINE },
          grid: { color: HAIRLINE },
          pointLabels: { color: INK, font: { family: FONT, size: 11 } },
          ticks: {
            color: SECONDARY,
            backdropPadding: 1,
            maxTicksLimit: 6,
            font: { family: FONT, size: 10 },
          },
        },
      },
    },
  };
}

function describeBars(
  view: ChartView,
  style: ChartStyle,
  language: string,
): ChartConfiguration<"bar" | "line", (number | null)[]> {
  const isLying = view.type === "BAR";
  const ticks = { autoSkip: false, color: INK, font: { family: FONT, size: 11 } };
  const names = { stacked: style.isStacked, grid: { display: false }, ticks };
  const values = {
    ...style.limits,
    stacked: style.isStacked,
    beginAtZero: true,
    grid: { color: HAIRLINE },
    ticks: { color: SECONDARY, font: { family: FONT, size: 11 } },
    title: { display: style.valueTitle !== "", text: style.valueTitle, color: SECONDARY },
  };
  return {
    type: "bar",
    data: {
      labels: wrapLabels(view),
      datasets: view.series.map((series, i) => {
        const { color, ...look } = seriesStyle(style, i);
        const shown = { label: series.name, data: [...series.values], backgroundColor: color };
        if (view.type !== "COMBO" || !look.isLine) return { ...shown, maxBarThickness: 32 };
        return {
          ...shown,
          type: "line",
          // A lower order lies above the bars.
          order: -1,
          borderColor: color,
          borderWidth: look.lineWidth,
          borderDash: [...look.dash],
          showLine: look.lineWidth > 0,
          pointRadius: look.pointSize,
          pointStyle: POINT_STYLES[look.pointShape],
        };
      }),
    },
    options: {
      ...commonOptions(view, style, language),
      indexAxis: isLying ? "y" : "x",
      scales: isLying ? { x: values, y: names } : { x: names, y: values },
    },
  };
}

function commonOptions(
  view: ChartView,
  { title, legend, series }: ChartStyle,
  language: string,
): Pick<
  ChartOptions<"bar" | "line" | "radar">,
  "animation" | "interaction" | "locale" | "plugins" | "responsive"
> & { readonly layout: { readonly padding: number } } {
  return {
    animation: false,
    responsive: false,
    interaction: { mode: "index", intersect: false, axis: AXIS[view.type] },
    locale: language,
    layout: { padding: 12 },
    plugins: {
      title: {
        display: title !== "",
        text: title,
        align: "start",
        color: INK,
        font: { family: FONT, size: 14, weight: "normal" },
        padding: { bottom: 8 },
      },
      legend: {
        display: legend !== "none" && series.length > 0,
        position: legend === "none" ? "right" : legend,
        onClick: keepSeries,
        labels: {
          color: INK,
          font: { family: FONT, size: 11 },
          filter: ({ text }) => text !== "",
          ...legendMarks(view, series),
        },
      },
      tooltip: {
        callbacks: {
          title: ([first]) => view.labels[first?.dataIndex ?? -1] ?? "",
          label: ({ datasetIndex, dataIndex }) => {
            const shown = view.series[datasetIndex];
            return shown ? `${shown.name}: ${shown.texts[dataIndex] ?? ""}` : "";
          },
        },
      },
    },
  };
}

/** Bars are boxes in the legend; lines and points look there as in the chart. */
function legendMarks(
  view: ChartView,
  series: ChartStyle["series"],
): Partial<LegendOptions<"bar">["labels"]> {
  switch (view.type) {
    case "RADAR":
      return {
        usePointStyle: true,
        pointStyleWidth: 28,
        generateLabels: lineLabels(view, series),
      };
    case "COMBO":
      return { usePointStyle: true, boxWidth: 12, boxHeight: 9 };
    case "BAR":
    case "COLUMN":
      return { boxWidth: 12, boxHeight: 12 };
  }
}

/** The legend of lines shows how they are drawn. */
function lineLabels(view: ChartView, styles: ChartStyle["series"]): () => LegendItem[] {
  const items = view.series.map(({ name }, datasetIndex): LegendItem => {
    const { color = INK, dash = [], lineWidth = 1 } = styles[datasetIndex] ?? {};
    return {
      text: name,
      datasetIndex,
      pointStyle: "line",
      fontColor: INK,
      strokeStyle: color,
      lineWidth,
      lineDash: [...dash],
    };
  });
  return () => items;
}

/** A click on the legend hides nothing: the chart is the sheet's, not the window's. */
const keepSeries: LegendOptions<"bar" | "radar">["onClick"] = () => undefined;

function seriesStyle({ series }: ChartStyle, i: number): ChartStyle["series"][number] {
  const found = series[i];
  if (!found) throw new Error(`The chart has no series ${String(i)}`);
  return found;
}

/** A long name takes several lines. */
function wrapLabels({ type, labels }: ChartView): string[][] {
  return labels.map((label) => {
    const lines: string[] = [];
    for (const word of label.split(" ")) {
      const longer = [...lines.slice(-1), word].join(" ");
      if (lines.length > 0 && longer.length <= LABEL_LENGTH[type]) lines.splice(-1, 1, longer);
      else lines.push(word);
    }
    return lines;
  });
}

export type { Chart };

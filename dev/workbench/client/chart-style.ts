import type { ChartView } from "../protocol";

/** How a series is drawn. */
export interface SeriesStyle {
  readonly color: string;
  /** Lengths of dashes and gaps; none for a solid line. */
  readonly dash: readonly number[];
  readonly lineWidth: number;
  readonly pointSize: number;
  /** In a combined chart: bars, or a line with its points. */
  readonly isLine: boolean;
  readonly pointShape: "circle" | "diamond" | "square" | "triangle";
}

/** What a script can set about a chart's looks, as far as the workbench draws it. */
export interface ChartStyle {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly legend: "top" | "bottom" | "left" | "right" | "none";
  readonly isStacked: boolean;
  /** Ends of the value axis; the suggested ones give way to data beyond them. */
  readonly limits: Readonly<
    Partial<Record<"min" | "max" | "suggestedMin" | "suggestedMax", number>>
  >;
  readonly valueTitle: string;
  readonly series: readonly SeriesStyle[];
}

/** Sheets' own colours and size. */
const COLORS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6"];
const SIZE = { width: 600, height: 371 };
const LINE_WIDTH = 2;
const POINT_SIZE = 3;

const DASHES: Readonly<Record<string, readonly number[]>> = {
  solid: [],
  dotted: [2, 3],
  dashed: [6, 4],
  mediumdashed: [6, 4],
  mediumdasheddotted: [6, 3, 2, 3],
  longdashed: [10, 4],
  longdasheddotted: [10, 3, 2, 3],
};

type Options = ChartView["options"];

export function readStyle({ type, options, series }: ChartView): ChartStyle {
  const valueAxis = type === "BAR" ? "hAxis" : "vAxis";
  const colors = list(find(options, "colors")).map(String);
  return {
    title: text(find(options, "title")) ?? "",
    width: number(find(options, "width")) ?? SIZE.width,
    height: number(find(options, "height")) ?? SIZE.height,
    background: readBackground(options),
    legend: readLegend(options),
    isStacked: find(options, "isStacked") === true,
    limits: {
      ...given("min", find(options, valueAxis, "viewWindow", "min")),
      ...given("max", find(options, valueAxis, "viewWindow", "max")),
      ...given("suggestedMin", find(options, valueAxis, "minValue")),
      ...given("suggestedMax", find(options, valueAxis, "maxValue")),
    },
    valueTitle: text(find(options, valueAxis, "title")) ?? "",
    series: series.map((_each, i) => readSeries(options, i, colors)),
  };
}

function readSeries(options: Options, i: number, colors: readonly string[]): SeriesStyle {
  const own = find(options, "series", String(i));
  const color = text(find(own, "color")) ?? colors[i % Math.max(1, colors.length)];
  return {
    color: color ?? COLORS[i % COLORS.length] ?? "#4285f4",
    dash: readDash(own),
    lineWidth: number(find(own, "lineWidth")) ?? number(find(options, "lineWidth")) ?? LINE_WIDTH,
    pointSize: number(find(own, "pointSize")) ?? number(find(options, "pointSize")) ?? POINT_SIZE,
    isLine: (find(own, "type") ?? find(options, "seriesType")) === "line",
    pointShape: readShape(text(find(own, "pointShape"))),
  };
}

function readShape(shape: string | null): SeriesStyle["pointShape"] {
  return shape === "diamond" || shape === "square" || shape === "triangle" ? shape : "circle";
}

/** A dash is named, or given as lengths. */
function readDash(series: unknown): readonly number[] {
  const lengths = list(find(series, "lineDashStyle"));
  if (lengths.length > 0) return lengths.map(Number);
  const name = text(find(series, "lineDashType")) ?? "solid";
  return DASHES[name.toLowerCase().replace(/[^a-z]/g, "")] ?? [];
}

function readLegend(options: Options): ChartStyle["legend"] {
  const legend = find(options, "legend");
  const position = text(legend) ?? text(find(legend, "position"));
  return position === "none" || position === "top" || position === "bottom" || position === "left"
    ? position
    : "right";
}

function readBackground(options: Options): string {
  const background = find(options, "backgroundColor");
  return text(background) ?? text(find(background, "fill")) ?? "#ffffff";
}

function find(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    found =
      typeof found === "object" && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined;
  }
  return found;
}

/** A property where there is a number for it. */
function given(name: keyof ChartStyle["limits"], value: unknown): ChartStyle["limits"] {
  return typeof value === "number" ? { [name]: value } : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

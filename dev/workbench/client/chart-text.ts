import type { ChartView } from "../protocol";

const KINDS = { BAR: "batang", COLUMN: "kolom", COMBO: "gabungan", RADAR: "radar" };

/** What a chart shows, in words. */
export function describeChart({ type, labels, series }: ChartView, title: string): string {
  const data = series.map(({ name, texts }) => {
    const points = labels.map((label, i) => {
      const text = texts[i] ?? "";
      return `${label} ${text === "" ? "kosong" : text}`;
    });
    return `${name}: ${points.join("; ")}.`;
  });
  const name = title === "" ? `Diagram ${KINDS[type]}` : `${title} (diagram ${KINDS[type]})`;
  return [`${name}.`, ...data].join(" ");
}

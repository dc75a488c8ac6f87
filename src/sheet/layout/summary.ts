import { RANGES } from "./ranges";

/**
 * Sheet Ringkasan: one block of formulas, composed in `set-up/summary.ts`; `range` is the whole block. The table
 * that people read, of which a phone shows the first four columns, is followed by columns for the charts; the hidden columns behind them hold what both draw on.
 */
export const SUMMARY = {
  sheet: "Ringkasan",
  range: RANGES.summary,
  widths: {
    table: [64, 132, 62, 56, 102, 84, 76, 20],
    charts: [84, 84, 84, 84, 84],
  },
  charts: {
    aspects: { title: "Nilai per aspek", width: 420, height: 360 },
    domains: { title: "Nilai per domain", width: 420, height: 280 },
  },
  /** The lines of both charts, as in the sidebar and the report: what they are called and which levels they show. */
  series: [
    { name: "Sekarang", levels: RANGES.level },
    { name: "Target", levels: RANGES.target },
    { name: "Tahun lalu", levels: RANGES.lastYear },
  ],
} as const;

import { RANGES } from "./ranges";

/**
 * Sheet Ringkasan: one block of formulas, composed in `set-up/summary.ts`; `range` is the whole block. The table
 * is followed by columns for the charts and, beyond them, by the data that table and charts draw on.
 */
export const SUMMARY = {
  sheet: "Ringkasan",
  range: RANGES.summary,
  widths: {
    table: [84, 320, 84, 84, 96, 84, 96, 24],
    charts: [72, 72, 72, 72, 72, 72, 24],
    data: [84, 260, 84, 84, 96, 110],
  },
  charts: {
    aspects: { title: "Nilai per aspek", width: 430, height: 360 },
    domains: { title: "Nilai per domain", width: 430, height: 260 },
  },
  /** The lines of both charts, as in the sidebar and the report. */
  series: ["Sekarang", "Target", "Tahun lalu"],
} as const;

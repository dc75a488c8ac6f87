import { STAGE_WORDS, STAGES } from "../../words";
import { RANGES } from "./ranges";

/**
 * Sheet Tren: the index of each year and stage, from the snapshots on sheet Riwayat, and the chart of it. It is
 * written with each snapshot; `range` is the cell of its title.
 */
export const TREND = {
  sheet: "Tren",
  range: RANGES.trend,
  title: "Tren indeks",
  /** The row of the headers. */
  headerRow: 4,
  headers: ["Tahun", ...STAGES.map((stage) => STAGE_WORDS[stage])],
  widths: [112, 96, 96, 96, 96],
  /** So many years have room; the latest are shown. */
  mostYears: 20,
  chart: { width: 560, height: 340 },
} as const;

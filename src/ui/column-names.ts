import type { DetailColumn, LevelColumn } from "../contract";

/** Columns a user may fill with a level while working through the indicators, in order of the stages. */
export const STAGES = ["self", "verified", "external", "final"] as const;
export type Stage = (typeof STAGES)[number];

export function isStage(column: string): column is Stage {
  return (STAGES as readonly string[]).includes(column);
}

/** What users call the columns that hold levels. */
export const LEVEL_COLUMN_NAMES: Readonly<Record<LevelColumn, string>> = {
  lastYearSelf: "Mandiri tahun lalu",
  lastYear: "Final tahun lalu",
  self: "Mandiri",
  verified: "Verifikasi",
  external: "Eksternal",
  final: "Final",
  target: "Target",
};

/** What users call the columns that hold details. */
export const DETAIL_COLUMN_NAMES: Readonly<Record<DetailColumn, string>> = {
  opd: "OPD",
  supportingOpd: "OPD pendukung",
  pic: "PIC",
  due: "Tenggat",
  narrative: "Narasi",
};

import type { DetailColumn, LevelColumn } from "../contract";
import { COLUMN_WORDS, STAGES, type Stage } from "../words";

/** Columns a user may fill with a level while working through the indicators, in order of the stages. */
export { STAGES, type Stage };

export function isStage(column: string): column is Stage {
  return (STAGES as readonly string[]).includes(column);
}

/** What users call the columns that hold levels. */
export const LEVEL_COLUMN_NAMES: Readonly<Record<LevelColumn, string>> = COLUMN_WORDS;

/** What users call the columns that hold details. */
export const DETAIL_COLUMN_NAMES: Readonly<Record<DetailColumn, string>> = COLUMN_WORDS;

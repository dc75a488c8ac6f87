import type { Level, Scale } from "./model";

/** Sizes of effort that people choose by word instead of a number. */
export const EFFORT_SIZES = [
  { word: "Kecil", effort: 1 },
  { word: "Sedang", effort: 2 },
  { word: "Besar", effort: 4 },
] as const;

/** The effort of one level step may be 0 (costs nothing more) up to this. */
export const MAX_EFFORT = 1000;

/** What effort a level step may take, as a scale of whole numbers. */
export const EFFORT_SCALE: Scale = { min: 0, max: MAX_EFFORT, step: 1 };

/**
 * The effort of an indicator's level steps, integers from 0 to {@link MAX_EFFORT} in a unit of the
 * user's choice: one number for each step, or by the level a step leads to (absent: 1).
 */
export type StepEffort = number | Readonly<Record<Level, number>>;

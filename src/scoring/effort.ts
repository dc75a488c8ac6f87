import { goalsOf } from "./bands";
import type { Level, LevelScale, Scale } from "./model";

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

/**
 * The effort of each level step where nobody has said what it takes, lowest first: 1, 1, 2, 4, and so on. An
 * estimate of ours, in no regulation: the higher the level, the more it asks for.
 */
export function risingEfforts(scale: LevelScale): number[] {
  return goalsOf(scale).map((_, at) => 2 ** Math.max(0, at - 1));
}

/** {@link risingEfforts} by the level that a step leads to. */
export function risingEffort(scale: LevelScale): StepEffort {
  const efforts = risingEfforts(scale);
  return Object.fromEntries(goalsOf(scale).map((to, at) => [to, efforts[at] ?? 1]));
}

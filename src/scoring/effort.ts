import { parseLevel } from "./level";
import type { Reading, Scale } from "./model";
import { MAX_EFFORT } from "./plan";

/** Sizes of effort that people choose by word instead of a number. */
export const EFFORT_SIZES = [
  { word: "Kecil", effort: 1 },
  { word: "Sedang", effort: 2 },
  { word: "Besar", effort: 4 },
] as const;

/** What effort a level step may take, as a scale of whole numbers. */
export const EFFORT_SCALE: Scale = { min: 0, max: MAX_EFFORT, step: 1 };

/**
 * Reads what a cell says about the effort of an indicator's level steps: a word of {@link EFFORT_SIZES} in
 * any case, or a number on {@link EFFORT_SCALE}, read as levels are; the effort is the reading's `level`.
 */
export function parseEffort(cell: unknown): Reading {
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  const size = EFFORT_SIZES.find((candidate) => candidate.word.toLowerCase() === word);
  return size ? { kind: "level", level: size.effort } : parseLevel(cell, EFFORT_SCALE);
}

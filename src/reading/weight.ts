import type { Reading, Scale } from "../scoring";
import { unreadable } from "./cell-reading";
import { parseLevel } from "./level";

/** What a weight may be, in percent. */
const PERCENT: Scale = { min: 0, max: 100, step: 0.01 };

/**
 * Reads what a cell says about an indicator's weight in percent, as levels are read; the weight is the
 * reading's `level`. Text is none even if it looks like one: the sheet's formulas do not count with it.
 */
export function parseWeight(cell: unknown): Reading {
  const reading = parseLevel(cell, PERCENT);
  return typeof cell === "string" && reading.kind === "level" ? unreadable(cell) : reading;
}

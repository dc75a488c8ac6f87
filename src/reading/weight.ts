import type { Reading, Scale } from "../scoring";
import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { parseLevel } from "./level";
import { numberIn } from "./number";

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

/** What may be filled in as the weight of an item. */
export const ITEM_WEIGHT_RULE = "Isi dengan angka dari 0,0001 sampai 1.000, atau kosongkan.";

/** Of a text; a third could be one that groups thousands. */
const DECIMALS = 2;
/** As far as the estimate counts. */
const SMALLEST = 0.0001;
const LARGEST = 1000;

/** What a cell says about the weight of an item within its level, in any unit. */
export function parseItemWeight(cell: unknown): CellReading<number> {
  if (isBlank(cell)) return MISSING;
  const value = numberIn(cell, DECIMALS);
  if (value === undefined || value < SMALLEST || value > LARGEST) return unreadable(cell);
  return { kind: "value", value };
}

import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { numberFormula, numberIn } from "./number";

/** What may be filled in as an index. */
export const SCORE_RULE = "Isi dengan angka, misalnya 3,00.";

const DECIMALS = 6;
/** Of a number too large to be meant as an index nothing can be told exactly. */
const DIGITS = 3;

/** What a cell says about an index, or a part of one such as the reserve; it may lie off the scale. */
export function parseScore(cell: unknown): CellReading<number> {
  if (isBlank(cell)) return MISSING;
  const value = numberIn(cell, DECIMALS);
  if (value === undefined || !(Math.abs(value) < 10 ** DIGITS)) return unreadable(cell);
  return { kind: "value", value };
}

/** A formula for what {@link parseScore} reads: the index, or the cell itself where that is none. */
export function scoreFormula(cell: string): string {
  return numberFormula(cell, DECIMALS, DIGITS);
}

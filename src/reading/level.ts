import type { Reading, Scale } from "../scoring";
import { isBlank, MISSING, unreadable } from "./cell-reading";
import { numberFormula, numberIn } from "./number";

/**
 * What a cell says about an indicator's level (tingkat kematangan):
 * - blank (null, undefined, nothing that can be seen): missing;
 * - a number on the scale, or text that can only mean one: that level;
 * - anything else – `3,5` on a scale of integers, `Tingkat 3`, a date, a boolean, `#N/A`: invalid.
 *
 * @param cell A cell's value as Sheets hands it over, or as JSON.
 * @param scale The instrument's scale; PermenPANRB 59/2020 knows the integers 1 to 5 only.
 */
export function parseLevel(cell: unknown, scale: Scale): Reading {
  if (isBlank(cell)) return MISSING;
  const level = numberIn(cell, decimalsOf(scale));
  if (level === undefined || !isOnScale(level, scale)) return unreadable(cell);
  return { kind: "level", level };
}

/**
 * The one whole number that a text in a cell of levels can only mean although it is none: 3 of `Tingkat 3`,
 * `level 3`, `3,0`; undefined for any other. Whether it is on a scale is not looked at.
 */
export function levelMeant(text: string): number | undefined {
  const [, digit] = /^\s*(?:(?:tingkat|level)\s+)?(\d)(?:[.,]0+)?\s*$/i.exec(text) ?? [];
  return digit === undefined ? undefined : Number(digit);
}

/** A formula for what {@link parseLevel} reads: the level, or the cell itself where that is none. */
export function levelFormula(cell: string, scale: Scale): string {
  return numberFormula(cell, decimalsOf(scale));
}

/**
 * A formula for whether a value that {@link levelFormula} gave is on the scale.
 *
 * @param value Used three times.
 */
export function isLevelFormula(value: string, scale: Scale): string {
  const { min, max } = scale;
  const nearest = `ROUND(${value};${String(decimalsOf(scale))})`;
  return `IF(ISNUMBER(${value});MEDIAN(${String(min)};${String(max)};${nearest})=${value};FALSE())`;
}

/**
 * A formula for the level among values that {@link levelFormula} gave, in hundredths and as an integer: 1,26 is 126.
 * Nothing where there is none.
 */
export function levelInHundredthsFormula(value: string, scale: Scale): string {
  return `IF(ISNUMBER(${value});IF(${isLevelFormula(value, scale)};ROUND(${value}*100;0);"");"")`;
}

/** The same as 1 or 0, for each cell of a range that holds such values, inside SUMPRODUCT. */
export function areLevelsFormula(range: string, scale: Scale): string {
  const { min, max } = scale;
  const nearest = `ROUND(${range};${String(decimalsOf(scale))})`;
  return `IFERROR(ISNUMBER(${range})*(${range}>=${String(min)})*(${range}<=${String(max)})*(${nearest}=${range});0)`;
}

function isOnScale(level: number, scale: Scale): boolean {
  const isOnStep = Number(level.toFixed(decimalsOf(scale))) === level;
  return isOnStep && level >= scale.min && level <= scale.max;
}

function decimalsOf({ step }: Scale): number {
  return step === 1 ? 0 : 2;
}

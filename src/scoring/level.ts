import type { Assessment, Level, OfficialNumber, Reading, Scale } from "./model";

/** How far a computed cell may lie from a step of the scale and still be that step: 1.1 + 0.1 is 1,20. */
const BINARY_NOISE = 1e-6;

/**
 * What a cell says about an indicator's level (tingkat kematangan). Never throws and never guesses:
 * - blank (null, undefined, empty or only white space): missing;
 * - a number on the scale, or text that is a plain integer on the scale: that level;
 * - anything else – `3,5` as text, `Tingkat 3`, a date, a boolean, `#N/A`, a number off the scale: invalid.
 *
 * @param cell A cell's value as Sheets hands it over.
 * @param scale The instrument's scale; PermenPANRB 59/2020 knows the integers 1 to 5 only.
 */
export function parseLevel(cell: unknown, scale: Scale): Reading {
  if (cell === null || cell === undefined) return { kind: "missing" };
  if (typeof cell === "string") return parseText(cell.trim(), scale);
  if (typeof cell === "number") return parseNumber(cell, scale) ?? invalid(numberText(cell));
  if (typeof cell === "boolean") return invalid(cell ? "TRUE" : "FALSE");
  return invalid(isDate(cell) ? "tanggal" : "isi yang tidak dikenal");
}

/** The level an assessment holds for an indicator; undefined while it is missing or invalid. */
export function levelIn(assessment: Assessment, number: OfficialNumber): Level | undefined {
  const reading = assessment.get(number);
  return reading?.kind === "level" ? reading.level : undefined;
}

/** A level as an integer, in hundredths of a level: 1,26 = 126. */
export function hundredths(level: Level): number {
  return Math.round(level * 100);
}

function parseText(text: string, scale: Scale): Reading {
  if (text === "") return { kind: "missing" };
  if (text.startsWith("#")) return invalid(text);
  const reading = /^\d+$/.test(text) ? parseNumber(Number(text), scale) : undefined;
  return reading ?? invalid(`"${text}"`);
}

function parseNumber(value: number, { min, max, step }: Scale): Reading | undefined {
  const stepsPerLevel = Math.round(1 / step);
  const steps = Math.round(value * stepsPerLevel);
  const level = steps / stepsPerLevel;
  const isOnScale = level >= min && level <= max;
  const isOnStep = Math.abs(value * stepsPerLevel - steps) < BINARY_NOISE;
  return isOnScale && isOnStep ? { kind: "level", level } : undefined;
}

function invalid(found: string): Reading {
  return { kind: "invalid", found };
}

/** As the sheet shows it: at most 15 significant digits, decimal comma. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace(".", ",");
}

/** `instanceof` fails for a date made in another realm, and Sheets makes its dates there. */
function isDate(cell: unknown): boolean {
  return Object.prototype.toString.call(cell) === "[object Date]";
}

import { goalsOf } from "./bands";
import { parseLevel } from "./level";
import { levelText } from "./level-text";
import type { Level, LevelScale, Reading, Scale } from "./model";
import { nameKey } from "./name-key";

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

/** What a cell says about an effort; `found` as for a {@link Reading}. */
export type EffortReading =
  { readonly kind: "effort"; readonly effort: StepEffort } | Exclude<Reading, { kind: "level" }>;

/** Between the entries of a list: unlike `/` and `-` it never makes a sheet read a date. */
const SEPARATOR = ";";

/**
 * Reads what a cell says about the effort of an indicator's level steps: a word of {@link EFFORT_SIZES} in
 * any case or a number on {@link EFFORT_SCALE} for each step, or a list such as `1;1;2;4` with one of them
 * per step, lowest first, where a blank entry means 1.
 *
 * @param cell A cell's value as Sheets hands it over.
 * @param scale The instrument's scale; a step leads to each of its {@link goalsOf}.
 */
export function parseEffort(cell: unknown, scale: LevelScale): EffortReading {
  if (typeof cell === "string" && isEffortList(cell)) return parseList(cell.trim(), scale);
  const reading = parseSingle(cell);
  return reading.kind === "level" ? { kind: "effort", effort: reading.level } : reading;
}

/** Whether text in a cell is a list, which stays text, rather than one word or number. */
export function isEffortList(text: string): boolean {
  return text.includes(SEPARATOR);
}

function parseSingle(cell: unknown): Reading {
  const word = typeof cell === "string" ? nameKey(cell) : "";
  const size = EFFORT_SIZES.find((candidate) => nameKey(candidate.word) === word);
  return size ? { kind: "level", level: size.effort } : parseLevel(cell, EFFORT_SCALE);
}

function parseList(text: string, scale: LevelScale): EffortReading {
  const goals = goalsOf(scale);
  const entries = text.split(SEPARATOR).map(parseSingle);
  const isFit = entries.length === goals.length && entries.every(({ kind }) => kind !== "invalid");
  if (!isFit) return { kind: "invalid", found: `"${text}"` };
  const efforts = entries.map((entry, at) => [goals[at], entry.kind === "level" ? entry.level : 1]);
  return { kind: "effort", effort: Object.fromEntries(efforts) as Record<Level, number> };
}

/** What may be filled in as an effort: `Pilih Kecil, Sedang, atau Besar, atau isi dengan bilangan bulat …` */
export function effortRule(scale: LevelScale): string {
  const words = EFFORT_SIZES.map(({ word }) => word);
  const choices = `${words.slice(0, -1).join(", ")}, atau ${words[words.length - 1] ?? ""}`;
  const { min, max } = EFFORT_SCALE;
  const goals = goalsOf(scale);
  const names = goals.map((to, at) => `${levelText(goals[at - 1] ?? scale.min)}→${levelText(to)}`);
  const example = goals.map((_, at) => String(2 ** Math.max(0, at - 1))).join(SEPARATOR);
  return (
    `Pilih ${choices}, atau isi dengan bilangan bulat ${String(min)} sampai ${String(max)}; ` +
    `bila tiap langkah berbeda, ${String(goals.length)} isian dipisah titik koma untuk ` +
    `${names.join(", ")}, misalnya ${example}.`
  );
}

import {
  EFFORT_SCALE,
  EFFORT_SIZES,
  goalsOf,
  levelText,
  type Level,
  type LevelScale,
  type Reading,
  risingEfforts,
  type StepEffort,
} from "../scoring";
import { unreadable, type Unreadable } from "./cell-reading";
import { parseLevel } from "./level";
import { nameKey } from "./name-key";

/** What a cell says about an effort. */
export type EffortReading =
  | { readonly kind: "effort"; readonly effort: StepEffort }
  | { readonly kind: "missing" }
  | Unreadable;

/** Between the entries of a list: unlike `/` and `-` it never makes a sheet read a date. */
const SEPARATOR = ";";

/**
 * Reads what a cell says about the effort of an indicator's level steps: a word of `EFFORT_SIZES` in any case
 * or a number on `EFFORT_SCALE` for each step, or a list such as `1;1;2;4` with one of them per step, lowest
 * first, where a blank entry means 1.
 *
 * @param cell A cell's value as Sheets hands it over.
 * @param scale The instrument's scale, a step leads to each of its goals.
 */
export function parseEffort(cell: unknown, scale: LevelScale): EffortReading {
  if (typeof cell === "string" && isEffortList(cell)) return parseList(cell, scale);
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
  const entries = text.split(SEPARATOR, goals.length + 1).map(parseSingle);
  const isFit = entries.length === goals.length && entries.every(({ kind }) => kind !== "invalid");
  if (!isFit) return unreadable(text);
  const efforts = entries.map((entry, at) => [goals[at], entry.kind === "level" ? entry.level : 1]);
  return { kind: "effort", effort: Object.fromEntries(efforts) as Record<Level, number> };
}

/** The steps that a list of efforts is for: `1→2`, `2→3` …, on the Pemdi scale `1→1,5` … */
export function effortSteps(scale: LevelScale): string[] {
  const goals = goalsOf(scale);
  return goals.map((to, at) => `${levelText(goals[at - 1] ?? scale.min)}→${levelText(to)}`);
}

/** The efforts of an indicator's steps as a cell holds them: `1;1;2;4`. */
export function effortListText(efforts: readonly number[]): string {
  return efforts.join(SEPARATOR);
}

/** What the steps of a blank effort take, as a cell would hold it: `1;1;2;4`. */
export function risingEffortText(scale: LevelScale): string {
  return effortListText(risingEfforts(scale));
}

/** What may be filled in as an effort: `Pilih Kecil, Sedang, atau Besar, atau isi dengan bilangan bulat …` */
export function effortRule(scale: LevelScale): string {
  const words = EFFORT_SIZES.map(({ word }) => word);
  const choices = `${words.slice(0, -1).join(", ")}, atau ${words[words.length - 1] ?? ""}`;
  const { min, max } = EFFORT_SCALE;
  const names = effortSteps(scale);
  return (
    `Pilih ${choices}, atau isi dengan bilangan bulat ${String(min)} sampai ${String(max)}; ` +
    `bila tiap langkah berbeda, ${String(names.length)} isian dipisah titik koma untuk ` +
    `${names.join(", ")}, misalnya ${risingEffortText(scale)}.`
  );
}

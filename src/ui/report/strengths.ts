import type { Aspect, Level, Scale, ScoreValue } from "../../scoring";
import type { Board, Entry } from "../board";
import { integerText } from "../figures";

/** Levels from here on are strengths, levels below the other are weaknesses. */
const STRONG = 4;
const WEAK_BELOW = 3;

/** An indicator that stands out, with what its level means. */
export interface Trait {
  readonly entry: Entry;
  readonly level: Level;
  /** The criterion of its level in short; "" without guidance. */
  readonly criterion: string;
}

export interface AspectTraits {
  readonly aspect: Aspect;
  readonly value: ScoreValue | null;
  /** Highest level first, then official order. */
  readonly strengths: readonly Trait[];
  /** Lowest level first, then official order. */
  readonly weaknesses: readonly Trait[];
}

/** Which levels are strengths, weaknesses and neither: `4–5`, `1–2`, `3`. */
export function traitLevels({ min, max }: Scale): {
  readonly strong: string;
  readonly weak: string;
  readonly neither: string;
} {
  return {
    strong: rangeText(STRONG, max),
    weak: rangeText(min, WEAK_BELOW - 1),
    neither: rangeText(WEAK_BELOW, STRONG - 1),
  };
}

function rangeText(from: Level, to: Level): string {
  return from === to ? integerText(from) : `${integerText(from)}–${integerText(to)}`;
}

/** Strengths (levels 4 and 5) and weaknesses (1 and 2) of each aspect. */
export function traitsByAspect({ entries, score }: Board): AspectTraits[] {
  return score.aspects.map(({ aspect, value }) => {
    const traits = entries
      .filter(({ indicator }) => indicator.aspect === aspect.number)
      .flatMap((entry): Trait[] => {
        if (entry.reading.kind !== "level") return [];
        const { level } = entry.reading;
        return [{ entry, level, criterion: inShort(criterionOf(entry, level)) }];
      });
    return {
      aspect,
      value,
      strengths: traits.filter(({ level }) => level >= STRONG).sort((a, b) => b.level - a.level),
      weaknesses: traits
        .filter(({ level }) => level < WEAK_BELOW)
        .sort((a, b) => a.level - b.level),
    };
  });
}

/** The criterion that a level fulfils; "" without guidance. */
export function criterionOf({ guidance }: Entry, level: Level): string {
  return guidance?.criteria[Math.floor(level) - 1] ?? "";
}

/** The first sentence. */
export function inShort(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}

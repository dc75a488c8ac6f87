import type { Aspect, Instrument, Level, LevelScale, ScoreValue } from "../../scoring";
import { entriesOfAspect, type Board, type Entry } from "../board";
import { levelText } from "../figures";
import { criterionOf } from "../step-guidance";

/** Where level 4 begins and all above are strengths; what lies below level 3 is a weakness. */
function traitBounds({ bounds, max }: LevelScale): {
  readonly strong: Level;
  readonly weak: Level;
} {
  const [, , third = max, fourth = max] = bounds;
  return { strong: fourth, weak: third };
}

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
export function traitLevels(instrument: Instrument): {
  readonly strong: string;
  readonly weak: string;
  readonly neither: string;
} {
  const { min, max, step } = instrument.scale;
  const { strong, weak } = traitBounds(instrument.scale);
  const rangeText = (from: Level, to: Level): string =>
    from === to
      ? levelText(from, instrument)
      : `${levelText(from, instrument)}–${levelText(to, instrument)}`;
  return {
    strong: rangeText(strong, max),
    weak: rangeText(min, weak - step),
    neither: rangeText(weak, strong - step),
  };
}

/** Strengths (levels 4 and 5) and weaknesses (1 and 2) of each aspect. */
export function traitsByAspect(board: Board): AspectTraits[] {
  const { score, instrument } = board;
  const { strong, weak } = traitBounds(instrument.scale);
  return score.aspects.map(({ aspect, value }) => {
    const traits = entriesOfAspect(board, aspect).flatMap((entry): Trait[] => {
      if (entry.reading.kind !== "level") return [];
      const { level } = entry.reading;
      const criterion = inShort(criterionOf(entry.guidance, instrument.scale, level));
      return [{ entry, level, criterion }];
    });
    return {
      aspect,
      value,
      strengths: traits.filter(({ level }) => level >= strong).sort((a, b) => b.level - a.level),
      weaknesses: traits.filter(({ level }) => level < weak).sort((a, b) => a.level - b.level),
    };
  });
}

/** The first sentence. */
export function inShort(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}

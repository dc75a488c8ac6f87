import {
  compareFractions,
  contribution,
  levelRise,
  subtractFractions,
  type Fraction,
  type Level,
} from "../../scoring";
import type { Board, Entry } from "../board";

/** An indicator whose level is not last year's. */
export interface Move {
  readonly entry: Entry;
  readonly from: Level;
  readonly to: Level;
  /** What it changed in the index; negative where the level fell. */
  readonly change: Fraction;
}

export interface Movement {
  /** This year's index − last year's; null while either is unknown. */
  readonly indexChange: Fraction | null;
  /** How many indicators have both levels. */
  readonly compared: number;
  /** Largest change first, then official order. */
  readonly risen: readonly Move[];
  readonly fallen: readonly Move[];
}

/** What changed since last year; null while nothing of last year is known. */
export function movementOf({ entries, instrument, score, lastYearScore }: Board): Movement | null {
  if (lastYearScore.filled === 0) return null;
  const moves = entries.flatMap((entry): Move[] => {
    const { reading, lastYear, indicator } = entry;
    if (reading.kind !== "level" || lastYear === undefined) return [];
    const rise = levelRise(lastYear, reading.level);
    const change = contribution(instrument, indicator, rise);
    return [{ entry, from: lastYear, to: reading.level, change }];
  });
  return {
    indexChange:
      score.index &&
      lastYearScore.index &&
      subtractFractions(score.index.fraction, lastYearScore.index.fraction),
    compared: moves.length,
    risen: moves
      .filter(({ change }) => change.numerator > 0)
      .sort((a, b) => compareFractions(b.change, a.change)),
    fallen: moves
      .filter(({ change }) => change.numerator < 0)
      .sort((a, b) => compareFractions(a.change, b.change)),
  };
}

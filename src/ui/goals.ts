import {
  addFractions,
  decimalFraction,
  distanceToNextPredicate,
  distanceToTarget,
  toNumber,
  type Fraction,
  type Judgement,
  type ScoreValue,
} from "../scoring";
import type { Board } from "./board";
import { boundText, scoreText, exactText } from "./figures";

/** An index to be reached. */
export interface Goal {
  readonly name: string;
  /** null while the index is unknown. */
  readonly lacking: Fraction | null;
}

/** What the index is measured against. */
export interface Goals {
  /** null while none is set. */
  readonly target: Goal | null;
  /** Target and reserve together; null without a reserve. */
  readonly withReserve: Goal | null;
  /** null with the highest predicate, and while the index is unknown. */
  readonly nextPredicate: Goal | null;
}

export function goalsOf(board: Board): Goals {
  const { score, targetIndex, reserve } = board;
  const next = distanceToNextPredicate(score);
  const goal = (name: string, index: number): Goal => ({
    name: `${name} ${scoreText(index)}`,
    lacking: distanceToTarget(score, index),
  });
  return {
    target: targetIndex === null ? null : goal("Target", targetIndex),
    withReserve:
      targetIndex === null || reserve <= 0
        ? null
        : goal("Dengan cadangan", toNumber(goalOf(targetIndex, reserve))),
    nextPredicate: next && {
      name: `${next.predicate.name} ${boundText(next.predicate)}`,
      lacking: next.lacking,
    },
  };
}

/** Target and reserve together. */
export function goalOf(target: number, reserve: number): Fraction {
  return addFractions(decimalFraction(target), decimalFraction(reserve));
}

/** `Target 3,00`, `Target 3,125 dengan cadangan 0,10`. */
export function targetText(target: number, reserve: number): string {
  const withReserve = reserve > 0 ? ` dengan cadangan ${scoreText(reserve)}` : "";
  return `Target ${scoreText(target)}${withReserve}`;
}

/** What rounding hides: that the index looks like a predicate it has not reached; null where it hides nothing. */
export function roundedUpText(index: ScoreValue, { shownLooksLike }: Judgement): string | null {
  if (shownLooksLike === undefined) return null;
  return `Nilai tepat ${exactText(index)}, belum mencapai ${boundText(shownLooksLike)} (${shownLooksLike.name}).`;
}

import { formatNumber } from "../../format";
import {
  compareFractions,
  decimalFraction,
  distanceToTarget,
  roundHalfUp,
  score,
  type Assessment,
  type Fraction,
  type Judgement,
  type ScoreValue,
} from "../../scoring";
import type { Board } from "../board";
import { scoreText, valueText } from "../figures";
import { goalOf } from "../goals";

/** Where a plan ends, measured on the unrounded index. */
export interface Outcome {
  readonly index: ScoreValue;
  readonly judgement: Judgement;
  /** What the end lacks for the target, 0 when it is reached; null without a target. */
  readonly lacking: Fraction | null;
  /** Reaches the target, but not with its reserve. */
  readonly lacksReserve: boolean;
}

/** Where a plan that leads to these levels ends; null while the index is unknown. */
export function outcomeOf(board: Board, after: Assessment): Outcome | null {
  const { instrument, targetIndex, reserve } = board;
  const end = score(instrument, after);
  if (end.index === null || end.judgement === null) return null;
  const lacking = targetIndex === null ? null : distanceToTarget(end, targetIndex);
  return {
    index: end.index,
    judgement: end.judgement,
    lacking,
    lacksReserve:
      targetIndex !== null &&
      lacking?.numerator === 0 &&
      reserve > 0 &&
      compareFractions(end.index.fraction, goalOf(targetIndex, reserve)) < 0,
  };
}

/** Whether the plan ends below the target. */
export function missesTarget(outcome: Outcome | null): boolean {
  return (outcome?.lacking?.numerator ?? 0) > 0;
}

/** Whether target and reserve lie on the scale, so that any plan could reach them. */
export function isGoalOnScale({ instrument, targetIndex, reserve }: Board): boolean {
  const { min, max } = instrument.scale;
  return (
    targetIndex !== null &&
    targetIndex >= min &&
    reserve >= 0 &&
    compareFractions(goalOf(targetIndex, reserve), decimalFraction(max)) <= 0
  );
}

/**
 * An index with as many decimals as tell on which side of target, reserve and predicate it lies: `2,87`,
 * but `2,9955` where the target is 3,00.
 */
export function indexText(board: Board, { fraction }: ScoreValue, judgement: Judgement): string {
  const { decimals } = board.instrument;
  const bounds = boundsOf(board, judgement);
  const isTold = (count: number): boolean => {
    const rounded = decimalFraction(roundHalfUp(fraction, count));
    return bounds.every(
      (bound) => compareFractions(rounded, bound) >= 0 === compareFractions(fraction, bound) >= 0,
    );
  };
  const count = [decimals, 4].find(isTold) ?? 6;
  return formatNumber(roundHalfUp(fraction, count), count);
}

function boundsOf({ targetIndex, reserve }: Board, { shownLooksLike }: Judgement): Fraction[] {
  const predicate = shownLooksLike ? [{ numerator: shownLooksLike.min, denominator: 100 }] : [];
  return targetIndex === null
    ? predicate
    : [...predicate, decimalFraction(targetIndex), goalOf(targetIndex, reserve)];
}

/** `3,03 (Baik)`; with what rounding hides and what is not reached: `3,00 (Baik), nilai tepat 2,9955, …`. */
export function outcomeText(board: Board, { index, judgement, ...outcome }: Outcome): string {
  const shown = valueText(index.fraction, board.instrument);
  const told = indexText(board, index, judgement);
  const missed = missedText(board, { index, judgement, ...outcome });
  return [
    `${shown} (${judgement.predicate.name})`,
    ...(told === shown ? [] : [`nilai tepat ${told}`]),
    ...(missed === null ? [] : [missed]),
  ].join(", ");
}

/** What a plan does not reach; null when it reaches target and reserve, or there is no target. */
export function missedText({ targetIndex, reserve }: Board, outcome: Outcome): string | null {
  if (targetIndex === null) return null;
  if (missesTarget(outcome)) return `belum mencapai target ${scoreText(targetIndex)}`;
  return outcome.lacksReserve ? `cadangan ${scoreText(reserve)} belum terpenuhi` : null;
}

import { levelRise } from "./level";
import type { Assessment, Fraction, Instrument, Judgement, Level, ScoreValue } from "./model";
import { addFractions } from "./rounding";
import { contribution, judge, score, scoreValue } from "./score";

/** A rise of one indicator. */
export interface Rising {
  readonly number: number;
  readonly from: Level;
  readonly to: Level;
}

/** What a rise adds to the index, and the index with its predicate once it and all before it are taken. */
export interface StepTaken {
  readonly gain: Fraction;
  readonly index: ScoreValue;
  readonly judgement: Judgement;
}

/**
 * Takes steps in their order.
 *
 * @returns null while there is no index to start from.
 * @throws RangeError when a step is of an indicator that the instrument does not know.
 */
export function takeSteps(
  instrument: Instrument,
  assessment: Assessment,
  steps: readonly Rising[],
): StepTaken[] | null {
  let { index } = score(instrument, assessment);
  if (index === null) return null;
  const taken: StepTaken[] = [];
  for (const { number, from, to } of steps) {
    const indicator = instrument.indicators.find((each) => each.number === number);
    if (!indicator) throw new RangeError(`Step of indicator ${String(number)}`);
    const gain = contribution(instrument, indicator, levelRise(from, to));
    index = scoreValue(instrument, addFractions(index.fraction, gain));
    taken.push({ gain, index, judgement: judge(instrument, index) });
  }
  return taken;
}

import { levelIn, levelRise } from "./level";
import type {
  Assessment,
  Fraction,
  Indicator,
  Instrument,
  Level,
  OfficialNumber,
  Predicate,
  Score,
} from "./model";
import { compareFractions, decimalFraction, subtractFractions } from "./rounding";
import { contribution, judgedValue, lowerBound } from "./score";

/** An indicator whose level is below its target. */
export interface BelowTarget {
  readonly indicator: Indicator;
  readonly level: Level;
  readonly target: Level;
  /** target − level, > 0, at most two decimals. */
  readonly gap: number;
  /** What the index gains when the indicator is raised to its target. */
  readonly gain: Fraction;
}

/** The predicate above an agency's own, and the index it still lacks for it. */
export interface NextPredicate {
  readonly predicate: Predicate;
  /** In index points, > 0. */
  readonly lacking: Fraction;
}

/**
 * What the index gains when an indicator rises by one whole level, e.g. 0,025 in Tata Kelola SPBE
 * (PermenPANRB 59/2020 Lampiran II.B.4: its weight in percent).
 */
export function gainPerStep(instrument: Instrument, indicator: Indicator): Fraction {
  return contribution(instrument, indicator, 1);
}

/**
 * The indicators whose valid level is below their target, largest index gain first, then official order.
 * Without a target or without a valid level an indicator is not listed.
 */
export function belowTarget(
  instrument: Instrument,
  assessment: Assessment,
  targets: ReadonlyMap<OfficialNumber, Level>,
): BelowTarget[] {
  return instrument.indicators
    .flatMap((indicator) => {
      const level = levelIn(assessment, indicator.number);
      const target = targets.get(indicator.number);
      if (level === undefined || target === undefined || level >= target) return [];
      const gap = levelRise(level, target);
      return [{ indicator, level, target, gap, gain: contribution(instrument, indicator, gap) }];
    })
    .sort((a, b) => compareFractions(b.gain, a.gain) || a.indicator.number - b.indicator.number);
}

/**
 * The index points an agency lacks for a target index, measured on the unrounded index.
 *
 * @param targetIndex Read to six decimals.
 * @returns 0 when the target is reached; null while the index is unknown.
 * @throws RangeError when the target is not a finite number.
 */
export function distanceToTarget({ index }: Score, targetIndex: number): Fraction | null {
  const target = decimalFraction(targetIndex);
  if (index === null) return null;
  const lacking = subtractFractions(target, index.fraction);
  return lacking.numerator > 0 ? lacking : { ...lacking, numerator: 0 };
}

/**
 * The next higher predicate and the index points lacking for it, measured on the value that the
 * instrument judges.
 *
 * @returns null with the highest predicate, and while the index is unknown.
 */
export function distanceToNextPredicate({ instrument, index }: Score): NextPredicate | null {
  if (index === null) return null;
  const value = judgedValue(instrument, index);
  const predicate = instrument.predicates.find(
    (candidate) => compareFractions(lowerBound(candidate), value) > 0,
  );
  if (predicate === undefined) return null;
  return { predicate, lacking: subtractFractions(lowerBound(predicate), value) };
}

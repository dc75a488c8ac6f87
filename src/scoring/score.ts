import { indicatorsOfAspect, indicatorsOfDomain } from "./instrument";
import { hundredths, levelIn } from "./level";
import type {
  Assessment,
  Fraction,
  Indicator,
  Instrument,
  Judgement,
  Level,
  Predicate,
  Score,
  ScoreValue,
  Weight,
} from "./model";
import {
  addFractions,
  compareFractions,
  decimalFraction,
  roundFraction,
  roundHalfUp,
  toNumber,
  TYPED_DECIMALS,
} from "./rounding";

/** All indicators of an instrument together: 100 %. */
const TOTAL_WEIGHT: Weight = 10000;

/**
 * Scores one agency (nilai aspek, nilai domain, indeks, predikat; PermenPANRB 59/2020 Lampiran II.B.4).
 * Every value comes straight from the levels; no value is computed from a rounded one.
 *
 * Never throws for bad data: a missing or invalid level leaves its aspect, its domain and the index
 * null, and `range` says what the index can still become. Numbers the instrument does not know are ignored.
 */
export function score(instrument: Instrument, assessment: Assessment): Score {
  const { aspects, domains, indicators, scale } = instrument;

  const levelOf = (indicator: Indicator): Level | undefined =>
    levelIn(assessment, indicator.number);
  const valueWith = (group: readonly Indicator[], unknown: Level): ScoreValue =>
    groupValue(instrument, group, (indicator) => levelOf(indicator) ?? unknown);
  const valueOf = (group: readonly Indicator[]): ScoreValue | null =>
    group.some((indicator) => levelOf(indicator) === undefined)
      ? null
      : valueWith(group, scale.min);

  const index = valueOf(indicators);
  return {
    instrument,
    missing: indicators
      .filter(({ number }) => (assessment.get(number)?.kind ?? "missing") === "missing")
      .map(({ number }) => number),
    invalid: indicators.flatMap(({ number }) => {
      const reading = assessment.get(number);
      return reading?.kind === "invalid" ? [{ number, found: reading.found }] : [];
    }),
    filled: indicators.filter((indicator) => levelOf(indicator) !== undefined).length,
    total: indicators.length,
    index,
    judgement: index && judge(instrument, index),
    domains: domains.map((domain) => ({
      domain,
      value: valueOf(indicatorsOfDomain(instrument, domain)),
    })),
    aspects: aspects.map((aspect) => ({
      aspect,
      value: valueOf(indicatorsOfAspect(instrument, aspect)),
    })),
    range: {
      lowest: valueWith(indicators, scale.min),
      highest: valueWith(indicators, scale.max),
    },
  };
}

/**
 * What a level of an indicator adds to the index or, given the weight of an aspect or domain, to that
 * one's value. This is the instrument's formula: a value is the sum of its indicators' contributions.
 *
 * @param level A level, or a difference of two levels for what a rise adds.
 * @param groupWeight Of all indicators that form the value, in hundredths of a percent.
 */
export function contribution(
  instrument: Instrument,
  indicator: Indicator,
  level: Level,
  groupWeight: Weight = TOTAL_WEIGHT,
): Fraction {
  switch (instrument.method) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the next method is a case here
    case "weighted-mean":
      return {
        numerator: indicator.weight * hundredths(level),
        denominator: groupWeight * 100,
      };
  }
}

/**
 * The predicate (predikat) of a computed index, PermenPANRB 59/2020 Tabel 13: lower bounds belong to the
 * higher predicate. Judged on the unrounded index or the rounded one, as the instrument says.
 *
 * @throws RangeError when the index lies below the scale.
 */
export function judge(instrument: Instrument, index: ScoreValue): Judgement {
  const predicate = predicateAt(instrument, judgedValue(instrument, index));
  const shown = predicateAt(instrument, roundFraction(index.fraction, instrument.decimals));
  return shown.min > predicate.min ? { predicate, shownLooksLike: shown } : { predicate };
}

/**
 * The predicate of an index that a person typed, e.g. 2,6.
 *
 * @param index Read to six decimals.
 * @returns undefined when the number is not finite or lies outside the scale.
 */
export function judgeIndex(instrument: Instrument, index: number): Judgement | undefined {
  const { min, max } = instrument.scale;
  const typed = Number(index.toFixed(TYPED_DECIMALS));
  if (!(typed >= min && typed <= max)) return undefined;
  return judge(instrument, scoreValue(instrument, decimalFraction(typed)));
}

/** The value that decides the predicate: the exact index, or the rounded one where the instrument says so. */
export function judgedValue(instrument: Instrument, index: ScoreValue): Fraction {
  switch (instrument.predicateBasis) {
    case "unrounded":
      return index.fraction;
    case "rounded":
      return roundFraction(index.fraction, instrument.decimals);
  }
}

/** The lower bound of a predicate as an index. */
export function lowerBound(predicate: Predicate): Fraction {
  return { numerator: predicate.min, denominator: 100 };
}

function groupValue(
  instrument: Instrument,
  group: readonly Indicator[],
  levelOf: (indicator: Indicator) => Level,
): ScoreValue {
  const groupWeight = group.reduce((sum, { weight }) => sum + weight, 0);
  const fraction = group
    .map((indicator) => contribution(instrument, indicator, levelOf(indicator), groupWeight))
    .reduce(addFractions);
  return scoreValue(instrument, fraction);
}

/** An exact value with its shown form. */
export function scoreValue({ decimals }: Instrument, fraction: Fraction): ScoreValue {
  return { fraction, exact: toNumber(fraction), shown: roundHalfUp(fraction, decimals) };
}

function predicateAt({ predicates }: Instrument, index: Fraction): Predicate {
  const reached = predicates.filter(
    (predicate) => compareFractions(index, lowerBound(predicate)) >= 0,
  );
  const highest = reached[reached.length - 1];
  if (highest === undefined) {
    throw new RangeError(`No predicate for index ${String(toNumber(index))}`);
  }
  return highest;
}

import { levelBelow, nextGoal } from "./bands";
import { hundredths, levelIn, levelRise } from "./level";
import type {
  Assessment,
  Fraction,
  Indicator,
  Instrument,
  Judgement,
  Level,
  OfficialNumber,
  Scale,
  Score,
  ScoreValue,
} from "./model";
import type { EvidenceStatus } from "./registered-evidence";
import { addFractions, compareFractions, decimalFraction, subtractFractions } from "./rounding";
import { contribution, judge, score, scoreValue } from "./score";

/** A level that an agency claims for an indicator, with the status of the evidence for that level. */
export interface Claim {
  readonly indicator: OfficialNumber;
  readonly level: Level;
  readonly status: EvidenceStatus;
}

/** The score as far as the evidence carries it. */
export interface Outlook {
  /** Only claims with accepted evidence hold. */
  readonly safe: Score;
  /** Claims with accepted or final evidence hold. */
  readonly expected: Score;
  /** Every claim holds. */
  readonly claimed: Score;
}

/**
 * The safe, expected and claimed score. Levels are cumulative ("kriteria tingkat n−1 telah terpenuhi"), so
 * an indicator rises to the highest claim up to which all its claims hold.
 *
 * @param base The levels that stand without any claim, e.g. last year's final ones. Claims at or below
 * them change nothing; where neither a level nor a holding claim is there, the level is missing.
 * @param claims Any number per indicator, in any order. Numbers the instrument does not know are ignored.
 * @throws RangeError when a claimed level is off the scale.
 */
export function outlook(
  instrument: Instrument,
  base: Assessment,
  claims: readonly Claim[],
): Outlook {
  const { min, max } = instrument.scale;
  for (const { indicator, level } of claims) {
    if (!(level >= min && level <= max)) {
      throw new RangeError(`Claim for indicator ${String(indicator)}: ${String(level)}`);
    }
  }
  const scoreIf = (holding: readonly EvidenceStatus[]): Score =>
    score(instrument, levelsIfHolding(base, claims, holding));
  return {
    safe: scoreIf(["accepted"]),
    expected: scoreIf(["accepted", "final"]),
    claimed: scoreIf(["accepted", "final", "draft", "revise", "none"]),
  };
}

function levelsIfHolding(
  base: Assessment,
  claims: readonly Claim[],
  holding: readonly EvidenceStatus[],
): Assessment {
  const levelOr = (levels: Assessment, number: OfficialNumber): Level =>
    levelIn(levels, number) ?? -Infinity;
  const above = claims.filter(({ indicator, level }) => level > levelOr(base, indicator));
  const failsAt = new Map<OfficialNumber, Level>();
  for (const { indicator, level, status } of above) {
    if (holding.includes(status)) continue;
    failsAt.set(indicator, Math.min(level, failsAt.get(indicator) ?? Infinity));
  }
  const levels = new Map(base);
  for (const { indicator, level } of above) {
    const holds = level < (failsAt.get(indicator) ?? Infinity);
    if (holds && level > levelOr(levels, indicator)) {
      levels.set(indicator, { kind: "level", level });
    }
  }
  return levels;
}

/** What is left when the assessor refuses those claims that cost the index most. */
export interface WorstCase {
  /** Largest loss first, then official order; fewer than asked for when there are fewer claims. */
  readonly refused: readonly Indicator[];
  readonly score: Score;
}

/**
 * The lowest score an agency can be left with when the assessor lowers any `refusals` of its levels.
 *
 * A level counts as claimed where it is above its fallback, and a refused claim falls back all the way,
 * as the refusal of a lower level also takes the levels built on it. So the largest losses are the worst.
 *
 * @param claimed The claimed levels, or those after a plan.
 * @param fallback The levels a refusal leads to: before the plan, last year's final ones, or
 * {@link oneLevelLower}. Where it has none, the lowest of the scale.
 * @throws RangeError when `refusals` is not an integer from 0.
 */
export function worstCase(
  instrument: Instrument,
  claimed: Assessment,
  fallback: Assessment,
  refusals: number,
): WorstCase {
  if (!(Number.isInteger(refusals) && refusals >= 0)) {
    throw new RangeError(`Number of refusals: ${String(refusals)}`);
  }
  const losses = lossesByRefusal(instrument, claimed, fallback).slice(0, refusals);
  const levels = new Map(claimed);
  for (const { indicator, left } of losses) {
    levels.set(indicator.number, { kind: "level", level: left });
  }
  return {
    refused: losses.map(({ indicator }) => indicator),
    score: score(instrument, levels),
  };
}

/**
 * How many refusals, whichever they are, leave the unrounded index at the target or above; see
 * {@link worstCase}. When no refusal can bring it below, the number of claims.
 *
 * @param target An index; read to six decimals.
 * @returns null while the claimed index is unknown or below the target.
 * @throws RangeError when the target is not a finite number.
 */
export function refusalsWithstood(
  instrument: Instrument,
  claimed: Assessment,
  fallback: Assessment,
  target: number,
): number | null {
  const goal = decimalFraction(target);
  const { index } = score(instrument, claimed);
  if (index === null) return null;
  let margin = subtractFractions(index.fraction, goal);
  if (margin.numerator < 0) return null;
  const losses = lossesByRefusal(instrument, claimed, fallback);
  const fatal = losses.findIndex(({ loss }) => {
    margin = subtractFractions(margin, loss);
    return margin.numerator < 0;
  });
  return fatal === -1 ? losses.length : fatal;
}

/** Every level at the next milestone below it: the fallback of an assessor who takes off one level. */
export function oneLevelLower({ scale }: Instrument, assessment: Assessment): Assessment {
  return new Map(
    [...assessment].map(([number, reading]) => [
      number,
      reading.kind === "level"
        ? { kind: "level", level: levelBelow(scale, reading.level) ?? reading.level }
        : reading,
    ]),
  );
}

interface Loss {
  readonly indicator: Indicator;
  /** The level that remains. */
  readonly left: Level;
  readonly loss: Fraction;
}

/** What each refusal would cost, largest loss first, then official order. */
function lossesByRefusal(
  instrument: Instrument,
  claimed: Assessment,
  fallback: Assessment,
): Loss[] {
  return instrument.indicators
    .flatMap((indicator) => {
      const level = levelIn(claimed, indicator.number);
      const left = levelIn(fallback, indicator.number) ?? instrument.scale.min;
      if (level === undefined || level <= left) return [];
      const fall = levelRise(left, level);
      return [{ indicator, left, loss: contribution(instrument, indicator, fall) }];
    })
    .sort((a, b) => compareFractions(b.loss, a.loss));
}

/** The index if one indicator had another level. */
export interface Variation {
  readonly level: Level;
  readonly index: ScoreValue;
  readonly judgement: Judgement;
}

/** How the index depends on one indicator. */
export interface Sensitivity {
  readonly indicator: Indicator;
  readonly level: Level;
  /** At the next milestone below; null at its lowest level. */
  readonly lower: Variation | null;
  /** At the next goal above; null at its highest level. */
  readonly higher: Variation | null;
}

/** The sensitivity of the index to each indicator, in official order; empty while the index is unknown. */
export function sensitivities(instrument: Instrument, assessment: Assessment): Sensitivity[] {
  const { index } = score(instrument, assessment);
  if (index === null) return [];
  return instrument.indicators.flatMap((indicator) => {
    const level = levelIn(assessment, indicator.number);
    if (level === undefined) return [];
    const variation = (varied: Level | undefined): Variation | null => {
      if (varied === undefined) return null;
      const change = levelRise(level, varied);
      return {
        level: varied,
        ...movedIndex(instrument, index, contribution(instrument, indicator, change)),
      };
    };
    const { scale } = instrument;
    const lower = variation(levelBelow(scale, level));
    return [{ indicator, level, lower, higher: variation(nextGoal(scale, level)) }];
  });
}

/** One indicator on which the self-assessment and the final result differed. */
export interface LevelDifference {
  readonly indicator: Indicator;
  readonly self: Level;
  readonly final: Level;
  /** final − self, at most two decimals; negative where the assessor lowered the level. */
  readonly difference: number;
}

/** How an earlier self-assessment and its final result differed, and what the same would do now. */
export interface Discount {
  /** In official order, only indicators whose levels are both known and differ. */
  readonly differences: readonly LevelDifference[];
  /** Final index − self-assessed index; null while either is unknown. */
  readonly indexDifference: Fraction | null;
  /** The score now if each indicator changed by its own difference again, within the scale. */
  readonly byIndicator: Score;
  /** The index now if it changed by `indexDifference` again, within the scale; null while unknown. */
  readonly overall: { readonly index: ScoreValue; readonly judgement: Judgement } | null;
}

/**
 * The discount between an earlier self-assessment (penilaian mandiri) and its final result, applied to
 * the levels of now.
 */
export function discount(
  instrument: Instrument,
  self: Assessment,
  final: Assessment,
  now: Assessment,
): Discount {
  const differences = instrument.indicators.flatMap((indicator) => {
    const before = levelIn(self, indicator.number);
    const after = levelIn(final, indicator.number);
    if (before === undefined || after === undefined || before === after) return [];
    const difference = levelRise(before, after);
    return [{ indicator, self: before, final: after, difference }];
  });

  const levels = new Map(now);
  for (const { indicator, difference } of differences) {
    const level = levelIn(now, indicator.number);
    if (level === undefined) continue;
    const repeated = shifted(level, hundredths(difference), instrument.scale);
    levels.set(indicator.number, { kind: "level", level: repeated });
  }

  const selfIndex = score(instrument, self).index;
  const finalIndex = score(instrument, final).index;
  const indexDifference =
    selfIndex && finalIndex && subtractFractions(finalIndex.fraction, selfIndex.fraction);
  const nowIndex = score(instrument, now).index;
  return {
    differences,
    indexDifference,
    byIndicator: score(instrument, levels),
    overall: nowIndex && indexDifference && movedIndex(instrument, nowIndex, indexDifference),
  };
}

function movedIndex(
  instrument: Instrument,
  { fraction }: ScoreValue,
  by: Fraction,
): { index: ScoreValue; judgement: Judgement } {
  const lowest = decimalFraction(instrument.scale.min);
  const highest = decimalFraction(instrument.scale.max);
  const moved = addFractions(fraction, by);
  const within =
    compareFractions(moved, lowest) < 0
      ? lowest
      : compareFractions(moved, highest) > 0
        ? highest
        : moved;
  const index = scoreValue(instrument, within);
  return { index, judgement: judge(instrument, index) };
}

/** A level moved by hundredths of a level, kept within the scale. */
function shifted(level: Level, by: number, { min, max }: Scale): Level {
  return Math.min(max, Math.max(min, (hundredths(level) + by) / 100));
}

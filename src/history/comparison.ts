import {
  addFractions,
  compareFractions,
  contribution,
  indicatorsOfAspect,
  indicatorsOfDomain,
  levelIn,
  levelRise,
  score,
  subtractFractions,
  type Aspect,
  type Assessment,
  type Domain,
  type Fraction,
  type Indicator,
  type Instrument,
  type Level,
  type Score,
  type ScoreValue,
} from "../scoring";

/** An indicator whose level is another one. */
export interface Move {
  readonly indicator: Indicator;
  readonly from: Level;
  readonly to: Level;
  /** What it changed in the index; negative where the level fell. */
  readonly change: Fraction;
}

/** A value before and after. */
export interface Course {
  readonly before: ScoreValue | null;
  readonly after: ScoreValue | null;
  /** After − before; null while either is unknown. */
  readonly change: Fraction | null;
}

/** A part of the index before and after. */
export interface PartCourse extends Course {
  /** What the indicators of this part changed in the index together. */
  readonly share: Fraction;
}

/** Two states of one assessment side by side. */
export interface Comparison {
  readonly before: Score;
  readonly after: Score;
  readonly index: Course;
  readonly domains: readonly (PartCourse & { readonly domain: Domain })[];
  readonly aspects: readonly (PartCourse & { readonly aspect: Aspect })[];
  /**
   * Largest change first whatever its direction, then official order. Where both indices are known, their
   * changes add up to that of the index exactly.
   */
  readonly moves: readonly Move[];
  /** How many indicators have a level in both. */
  readonly compared: number;
  /** Indicators with a level in only one of both: while there are any, the moves do not explain everything. */
  readonly onlyBefore: readonly Indicator[];
  readonly onlyAfter: readonly Indicator[];
}

const NOTHING: Fraction = { numerator: 0, denominator: 1 };

/** Compares two states: what moved, and how much each move changed the index. All of it on exact integers. */
export function compareAssessments(
  instrument: Instrument,
  from: Assessment,
  to: Assessment,
): Comparison {
  const [before, after] = [score(instrument, from), score(instrument, to)];
  const both = instrument.indicators.map((indicator) => ({
    indicator,
    from: levelIn(from, indicator.number),
    to: levelIn(to, indicator.number),
  }));
  const moves = both.flatMap((each): Move[] => {
    if (each.from === undefined || each.to === undefined || each.from === each.to) return [];
    const rise = levelRise(each.from, each.to);
    const change = contribution(instrument, each.indicator, rise);
    return [{ indicator: each.indicator, from: each.from, to: each.to, change }];
  });
  const shareOf = (part: readonly Indicator[]): Fraction =>
    totalChange(moves.filter(({ indicator }) => part.includes(indicator)));
  return {
    before,
    after,
    index: course(before.index, after.index),
    domains: before.domains.map(({ domain, value }, at) => ({
      domain,
      ...course(value, after.domains[at]?.value ?? null),
      share: shareOf(indicatorsOfDomain(instrument, domain)),
    })),
    aspects: before.aspects.map(({ aspect, value }, at) => ({
      aspect,
      ...course(value, after.aspects[at]?.value ?? null),
      share: shareOf(indicatorsOfAspect(instrument, aspect)),
    })),
    moves: [...moves].sort(
      (a, b) =>
        compareFractions(magnitude(b.change), magnitude(a.change)) ||
        a.indicator.number - b.indicator.number,
    ),
    compared: both.filter((each) => each.from !== undefined && each.to !== undefined).length,
    onlyBefore: both
      .filter((each) => each.from !== undefined && each.to === undefined)
      .map(({ indicator }) => indicator),
    onlyAfter: both
      .filter((each) => each.from === undefined && each.to !== undefined)
      .map(({ indicator }) => indicator),
  };
}

/** What moves changed in the index together. */
export function totalChange(moves: readonly Move[]): Fraction {
  return moves.map(({ change }) => change).reduce(addFractions, NOTHING);
}

function course(before: ScoreValue | null, after: ScoreValue | null): Course {
  const change = before && after && subtractFractions(after.fraction, before.fraction);
  return { before, after, change };
}

function magnitude({ numerator, denominator }: Fraction): Fraction {
  return { numerator: Math.abs(numerator), denominator };
}

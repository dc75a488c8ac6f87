import {
  bandOf,
  contribution,
  hundredths,
  levelIn,
  score,
  scoreValue,
  type Assessment,
  type Instrument,
  type Level,
  type OfficialNumber,
  type ScoreValue,
} from "../scoring";
import { standingOf, type Snapshot } from "./snapshot";

/** What became of claims: how often a claimed level was given as which. */
export interface Correction {
  readonly claimed: Level;
  readonly given: Level;
  readonly count: number;
}

/** Where corrections are known from. */
export interface Experience {
  /** `own`: from several years of this agency; `sample`: from a single other one. */
  readonly kind: "own" | "sample";
  /** As people read it: "Kota Denpasar 2021", or the years of its own. */
  readonly name: string;
  readonly corrections: readonly Correction[];
}

/** Where the index may land after the external assessment. */
export interface Expectation {
  readonly claimed: ScoreValue;
  /** One outcome in ten lies below, half of them, nine in ten. Never show one of them alone. */
  readonly low: ScoreValue;
  readonly middle: ScoreValue;
  readonly high: ScoreValue;
  /** Indicators for whose level no correction is known, and those that stand by their evidence: taken as claimed. */
  readonly unknown: readonly OfficialNumber[];
  readonly proven: readonly OfficialNumber[];
}

/** With fewer corrections of a claimed level, those of all levels together say more. */
const FEWEST_CASES = 5;
const [LOW, MIDDLE, HIGH] = [0.1, 0.5, 0.9];

/**
 * The index that is to be expected when claims are corrected as they were before. Every combination of corrections
 * is weighed, each indicator by itself: integers for the index, shares only for how likely it is. That some
 * assessors are stricter on everything is not in it, so the true range is wider.
 *
 * @param proven Indicators whose claimed level has accepted evidence: they stand.
 * @returns null while the claimed index is incomplete.
 */
export function expectIndex(
  instrument: Instrument,
  claims: Assessment,
  { corrections }: Experience,
  proven: ReadonlySet<OfficialNumber> = new Set(),
): Expectation | null {
  const { index: claimed } = score(instrument, claims);
  if (!claimed) return null;
  const unknown: OfficialNumber[] = [];
  let outcomes: ReadonlyMap<number, number> = new Map([[0, 1]]);
  for (const indicator of instrument.indicators) {
    const level = levelIn(claims, indicator.number);
    if (level === undefined || proven.has(indicator.number)) continue;
    const changes = changesOf(instrument, corrections, level);
    if (changes.size === 0) unknown.push(indicator.number);
    else {
      const unit = contribution(instrument, indicator, 0.01).numerator;
      outcomes = combine(outcomes, changes, unit);
    }
  }
  const { numerator } = contributionSum(instrument, claims);
  const at = (share: number): ScoreValue =>
    scoreValue(instrument, {
      numerator: numerator + quantile(outcomes, share),
      denominator: DENOMINATOR,
    });
  return {
    claimed,
    low: at(LOW),
    middle: at(MIDDLE),
    high: at(HIGH),
    unknown,
    proven: instrument.indicators
      .map(({ number }) => number)
      .filter((number) => proven.has(number)),
  };
}

/** All indicators weigh 100 % (10000) and a level counts in hundredths. */
const DENOMINATOR = 10000 * 100;

function contributionSum(instrument: Instrument, claims: Assessment): { numerator: number } {
  const numerators = instrument.indicators.map((indicator) => {
    const level = levelIn(claims, indicator.number) ?? 0;
    return contribution(instrument, indicator, level).numerator;
  });
  return { numerator: numerators.reduce((sum, each) => sum + each, 0) };
}

/** Changes in hundredths of a level with their share: of claims in the same band, or of all where these are few. */
function changesOf(
  { scale }: Instrument,
  corrections: readonly Correction[],
  level: Level,
): Map<number, number> {
  const band = bandOf(scale, level).number;
  const alike = corrections.filter(({ claimed }) => bandOf(scale, claimed).number === band);
  const cases = countOf(alike) >= FEWEST_CASES ? alike : corrections;
  const total = countOf(cases);
  const changes = new Map<number, number>();
  for (const { claimed, given, count } of cases) {
    const moved = hundredths(level) + hundredths(given) - hundredths(claimed);
    const kept = Math.min(hundredths(scale.max), Math.max(hundredths(scale.min), moved));
    const change = kept - hundredths(level);
    changes.set(change, (changes.get(change) ?? 0) + count / total);
  }
  return changes;
}

function countOf(corrections: readonly Correction[]): number {
  return corrections.reduce((sum, { count }) => sum + count, 0);
}

function combine(
  outcomes: ReadonlyMap<number, number>,
  changes: ReadonlyMap<number, number>,
  unit: number,
): Map<number, number> {
  const combined = new Map<number, number>();
  for (const [sum, share] of outcomes) {
    for (const [change, own] of changes) {
      const next = sum + change * unit;
      combined.set(next, (combined.get(next) ?? 0) + share * own);
    }
  }
  return combined;
}

/** The lowest sum that at least a share of all outcomes does not exceed. */
function quantile(outcomes: ReadonlyMap<number, number>, share: number): number {
  const sums = [...outcomes.keys()].sort((a, b) => a - b);
  let reached = 0;
  for (const sum of sums) {
    reached += outcomes.get(sum) ?? 0;
    if (reached >= share - 1e-9) return sum;
  }
  return sums[sums.length - 1] ?? 0;
}

/** How many years of its own an agency needs until they say more than another's. */
const FEWEST_YEARS = 2;

/**
 * What the agency's own snapshots tell of corrections: of each year the latest one that has both what was claimed
 * and what was given. null with fewer than two such years.
 */
export function ownExperience(
  { id }: Instrument,
  snapshots: readonly Snapshot[],
): Experience | null {
  const byYear = new Map<number, readonly Correction[]>();
  const own = snapshots.filter(({ instrument }) => instrument === id);
  for (const snapshot of [...own].sort((a, b) => (a.taken < b.taken ? -1 : 1))) {
    const corrections = correctionsIn(snapshot);
    if (corrections.length > 0) byYear.set(snapshot.year, corrections);
  }
  if (byYear.size < FEWEST_YEARS) return null;
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return {
    kind: "own",
    name: years.map(String).join(", "),
    corrections: [...byYear.values()].flat(),
  };
}

/** Each indicator that was claimed (Mandiri) and given (Final, else Eksternal). */
function correctionsIn(snapshot: Snapshot): Correction[] {
  const claims = standingOf(snapshot, "self");
  return snapshot.rows.flatMap(({ number, levels }) => {
    const [claimed, given] = [levelIn(claims, number), levels.final ?? levels.external];
    return claimed === undefined || given === null ? [] : [{ claimed, given, count: 1 }];
  });
}

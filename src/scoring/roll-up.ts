import { indicatorsOfAspect, indicatorsOfDomain } from "./instrument";
import { hundredths } from "./level";
import type {
  Fraction,
  Indicator,
  Instrument,
  Judgement,
  OfficialNumber,
  Reading,
  Score,
  ScoreValue,
} from "./model";
import { contribution, judge, scoreValue } from "./score";

/** What the levels of one agency make of a group of indicators (an aspect, a domain, or all for the index). */
export interface GroupSum {
  /** The exact value; null while a level of the group is missing or invalid. */
  readonly value: Fraction | null;
  /** What the value can still become, unknown levels taken at the ends of the scale. */
  readonly lowest: Fraction;
  readonly highest: Fraction;
  /** Official numbers in the order of the group, as in {@link Score}. */
  readonly missing: readonly OfficialNumber[];
  readonly invalid: Score["invalid"];
}

const NONE: readonly never[] = [];

/**
 * The lean way to one value of many agencies: what does not depend on the agency is prepared once, then each
 * row costs one pass over its cells on integers, and no value is computed that nobody asked for.
 * Values, gaps and errors are those of `score`.
 *
 * @param group The indicators that form the value.
 * @param places Where in a row each indicator's level stands, from 0; an indicator without a place is missing.
 * @param readLevel Must say of a number always the same.
 * @returns Sums one row of cells, as Sheets hands them over.
 */
export function groupSummer(
  instrument: Instrument,
  group: readonly Indicator[],
  places: ReadonlyMap<OfficialNumber, number>,
  readLevel: (cell: unknown) => Reading,
): (cells: readonly unknown[]) => GroupSum {
  const { scale } = instrument;
  const groupWeight = group.reduce((sum, { weight }) => sum + weight, 0);
  // The instrument's formula is linear in the level: one hundredth of a level adds this many units.
  const steps = group.map((indicator) => contribution(instrument, indicator, 0.01, groupWeight));
  const denominator = steps[0]?.denominator ?? 1;
  const unit = Int32Array.from(steps, ({ numerator }) => numerator);
  const numbers = group.map(({ number }) => number);
  const place = Int32Array.from(numbers, (number) => places.get(number) ?? -1);

  /** In hundredths, the numbers that were read as themselves: a range holds few different levels. */
  const read = new Map<unknown, number>();

  return (cells) => {
    let known = 0;
    let open = 0;
    let missing: OfficialNumber[] | undefined;
    let invalid: Score["invalid"][number][] | undefined;
    for (let i = 0; i < unit.length; i++) {
      const cell = cells[place[i] ?? -1];
      const each = unit[i] ?? 0;
      const level = read.get(cell);
      if (level !== undefined) {
        known += each * level;
        continue;
      }
      const reading = readLevel(cell);
      if (reading.kind === "level") {
        const units = hundredths(reading.level);
        if (cell === reading.level) read.set(cell, units);
        known += each * units;
        continue;
      }
      open += each;
      const number = numbers[i] ?? NaN;
      if (reading.kind === "missing") (missing ??= []).push(number);
      else (invalid ??= []).push({ number, found: reading.found });
    }
    const lowest = { numerator: known + open * hundredths(scale.min), denominator };
    const isComplete = missing === undefined && invalid === undefined;
    return {
      value: isComplete ? lowest : null,
      lowest,
      highest: isComplete
        ? lowest
        : { numerator: known + open * hundredths(scale.max), denominator },
      missing: missing ?? NONE,
      invalid: invalid ?? NONE,
    };
  };
}

/** Everything that a roll-up says of one agency. */
export interface RolledUpAgency {
  /** null while a level is missing or invalid. */
  readonly index: ScoreValue | null;
  readonly judgement: Judgement | null;
  /** 1 for the highest exact index; equal ones share a rank and the next is left out. null without an index. */
  readonly rank: number | null;
  /** In the order of the instrument, each complete by itself. */
  readonly domains: readonly (ScoreValue | null)[];
  readonly aspects: readonly (ScoreValue | null)[];
  readonly missing: readonly OfficialNumber[];
  readonly invalid: Score["invalid"];
}

/**
 * Scores many agencies, one per row of cells; what is wrong with a row disturbs no other.
 *
 * @param places Where in a row each indicator's level stands, from 0.
 * @param readLevel Must say of a number always the same.
 * @returns For each row its agency; null for a row in which every level is missing.
 */
export function rollUp(
  instrument: Instrument,
  places: ReadonlyMap<OfficialNumber, number>,
  rows: readonly (readonly unknown[])[],
  readLevel: (cell: unknown) => Reading,
): (RolledUpAgency | null)[] {
  const { indicators, aspects, domains } = instrument;
  const summerOf = (group: readonly Indicator[]): ((cells: readonly unknown[]) => GroupSum) =>
    groupSummer(instrument, group, places, readLevel);
  const all = summerOf(indicators);
  const byDomain = domains.map((domain) => summerOf(indicatorsOfDomain(instrument, domain)));
  const byAspect = aspects.map((aspect) => summerOf(indicatorsOfAspect(instrument, aspect)));
  const valueOf = ({ value }: GroupSum): ScoreValue | null =>
    value && scoreValue(instrument, value);
  const rolled = rows.map((cells) => {
    const { value, missing, invalid } = all(cells);
    if (missing.length === indicators.length) return null;
    const index = value && scoreValue(instrument, value);
    return {
      index,
      judgement: index && judge(instrument, index),
      domains: byDomain.map((sum) => valueOf(sum(cells))),
      aspects: byAspect.map((sum) => valueOf(sum(cells))),
      missing,
      invalid,
    };
  });
  const ranks = ranksOf(rolled.flatMap((agency) => (agency?.index ? [agency.index.exact] : [])));
  return rolled.map(
    (agency) =>
      agency && { ...agency, rank: agency.index && (ranks.get(agency.index.exact) ?? null) },
  );
}

/** The sums of one instrument have one denominator, so equal values are equal numbers. */
function ranksOf(values: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  [...values]
    .sort((a, b) => b - a)
    .forEach((value, at) => {
      if (!ranks.has(value)) ranks.set(value, at + 1);
    });
  return ranks;
}

import { hundredths } from "./level";
import type { ExternalIndex, Level, LevelScale } from "./model";
import { addFractions, decimalFraction, roundHalfUp, subtractFractions } from "./rounding";

/** One level of a scale as a band: from `from` up to `to`, where the next level begins. */
export interface Band {
  /** 1, 2, 3 …: its place in `levelNames`, criteria and evidence. */
  readonly number: number;
  readonly from: Level;
  /** The top of the scale for the last band: equal to `from` where levels are whole. */
  readonly to: Level;
}

/** The bands of a scale, lowest first. */
export function bandsOf({ bounds, max }: LevelScale): Band[] {
  return bounds.map((from, at) => ({ number: at + 1, from, to: bounds[at + 1] ?? max }));
}

/**
 * The band in which a level lies; lower bounds are inclusive.
 *
 * @throws RangeError when the level lies below the scale.
 */
export function bandOf(scale: LevelScale, level: Level): Band {
  const bands = bandsOf(scale).filter(({ from }) => level >= from);
  const band = bands[bands.length - 1];
  if (!band) throw new RangeError(`Level off the scale: ${String(level)}`);
  return band;
}

/**
 * The levels that work can be planned to, ascending: where each level above the first begins, and the top of
 * the scale. SPBE: 2, 3, 4, 5. Pemdi: 1.5, 2.5, 3.5, 4, 5, as a level is complete where the next begins.
 */
export function goalsOf({ bounds, max }: LevelScale): Level[] {
  return [...new Set([...bounds.slice(1), max])];
}

/** The next level to plan for above a present one; undefined at the top. */
export function nextGoal(scale: LevelScale, level: Level): Level | undefined {
  return goalsOf(scale).find((goal) => goal > level);
}

/**
 * The level that another ministry's index stands for: linear within each of its bands, rounded half-up to
 * two decimals. Computed on exact fractions.
 *
 * @param value Read to six decimals.
 * @returns undefined when no level follows from this index, or the value lies off it.
 */
export function levelFromIndex(
  scale: LevelScale,
  index: ExternalIndex,
  value: number,
): Level | undefined {
  if (!index.converts || !(value >= index.min && value <= index.max)) return undefined;
  const at = index.bounds.filter((bound) => value >= bound).length - 1;
  const low = index.bounds[at] ?? index.min;
  const high = index.bounds[at + 1] ?? index.max;
  const band = bandsOf(scale)[at];
  if (!band) throw new RangeError(`Bands of ${index.id} do not fit the scale`);
  const above = subtractFractions(decimalFraction(value), decimalFraction(low)).numerator;
  const width = subtractFractions(decimalFraction(high), decimalFraction(low)).numerator;
  const climb = hundredths(band.to) - hundredths(band.from);
  const part = { numerator: above * climb, denominator: width * 100 };
  return roundHalfUp(addFractions({ numerator: hundredths(band.from), denominator: 100 }, part), 2);
}

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
  /** The value with which all that the level asks for is there: where it begins, or, with decimals, where it ends. */
  readonly complete: Level;
}

/** The bands of a scale, lowest first. */
export function bandsOf({ bounds, max, step }: LevelScale): Band[] {
  return bounds.map((from, at) => {
    const to = bounds[at + 1] ?? max;
    return { number: at + 1, from, to, complete: step === 1 ? from : to };
  });
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
 * The band whose criteria and evidence a level claims, in part or in full. SPBE: 3 claims level 3. Pemdi: 1.26
 * claims part of level 1, 1.5 all of it, 1.51 a part of level 2.
 */
export function claimedBand(scale: LevelScale, level: Level): Band {
  const bands = bandsOf(scale);
  const band = bands.find(({ complete }) => complete >= level) ?? bands[bands.length - 1];
  if (!band) throw new RangeError("A scale without bands");
  return band;
}

/** The numbers of a scale's levels, 1, 2, 3 …, as a scale of its own: what a document may prove. */
export function levelNumbers({ bounds }: LevelScale): LevelScale {
  return { min: 1, max: bounds.length, step: 1, bounds: bounds.map((_bound, at) => at + 1) };
}

/**
 * The levels that work can be planned to, ascending: those of which a level above the lowest of the scale is
 * complete. SPBE: 2, 3, 4, 5. Pemdi: 1.5, 2.5, 3.5, 4, 5.
 */
export function goalsOf(scale: LevelScale): Level[] {
  const complete = bandsOf(scale).map((band) => band.complete);
  return [...new Set(complete)].filter((level) => level > scale.min);
}

/** The lowest level of the scale and its goals. SPBE: 1, 2, 3, 4, 5. Pemdi: 1, 1.5, 2.5, 3.5, 4, 5. */
export function milestonesOf(scale: LevelScale): Level[] {
  return [scale.min, ...goalsOf(scale)];
}

/** The next level to plan for above a present one; undefined at the top. */
export function nextGoal(scale: LevelScale, level: Level): Level | undefined {
  return goalsOf(scale).find((goal) => goal > level);
}

/** The next milestone below a level: what is left of it when a level is taken off; undefined at the bottom. */
export function levelBelow(scale: LevelScale, level: Level): Level | undefined {
  return milestonesOf(scale)
    .reverse()
    .find((milestone) => milestone < level);
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

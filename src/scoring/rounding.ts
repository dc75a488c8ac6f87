import type { Fraction } from "./model";

/** How finely a number that a person typed is read; finer digits are binary noise. */
export const TYPED_DECIMALS = 6;

/**
 * Half-up rounding, `⌊x · 10^decimals + ½⌋ / 10^decimals`, on integers throughout: an exact tie such as
 * 4,765 becomes 4,77 as in the published results, where `Math.round(4.765 * 100) / 100` says 4.76.
 *
 * @param decimals 0 or more.
 * @returns The JS number nearest to the rounded decimal.
 * @throws RangeError when the fraction is too long to be rounded exactly.
 */
export function roundHalfUp(fraction: Fraction, decimals: number): number {
  return toNumber(roundFraction(fraction, decimals));
}

/** {@link roundHalfUp}, kept as a fraction over 10^decimals so that it can be compared exactly. */
export function roundFraction({ numerator, denominator }: Fraction, decimals: number): Fraction {
  const unit = 10 ** decimals;
  const twice = exactInteger(2 * numerator * unit + denominator);
  // A quotient of safe integers never rounds up to the next integer, so the floor is exact.
  return { numerator: Math.floor(twice / (2 * denominator)), denominator: unit };
}

/** The JS number nearest to a fraction. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return numerator / denominator;
}

/**
 * A number as typed, e.g. an index of 2,6, as the decimal fraction it stands for.
 *
 * @returns The value to {@link TYPED_DECIMALS} decimals.
 * @throws RangeError when the number is not finite or too large.
 */
export function decimalFraction(typed: number): Fraction {
  const unit = 10 ** TYPED_DECIMALS;
  return { numerator: exactInteger(Math.round(typed * unit)), denominator: unit };
}

/**
 * The exact sum, over the least common denominator.
 *
 * @throws RangeError when the sum leaves the safe integers.
 */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  const denominator = exactInteger(
    (a.denominator / greatestCommonDivisor(a.denominator, b.denominator)) * b.denominator,
  );
  const over = ({ numerator, denominator: own }: Fraction): number =>
    exactInteger(numerator * (denominator / own));
  return { numerator: exactInteger(over(a) + over(b)), denominator };
}

/** The exact difference `a − b`; see {@link addFractions}. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Negative when `a < b`, 0 when both are the same value, positive when `a > b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return subtractFractions(a, b).numerator;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function exactInteger(value: number): number {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Not an exact integer: ${String(value)}`);
  }
  return value;
}

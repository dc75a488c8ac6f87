import type { CellJson } from "../contract";
import { formatNumber } from "../format";
import {
  roundHalfUp,
  type Band,
  type Fraction,
  type Instrument,
  type Level,
  type Predicate,
  type ScoreValue,
  type Weight,
} from "../scoring";

/** Hundredths of a percent times hundredths of a level: an index has no more decimals. */
const MOST_DECIMALS = 6;

/** A count or an official number. */
export function integerText(value: number): string {
  return formatNumber(value, 0);
}

/** A level as the instrument writes it: `3`, or `3,25` where levels have decimals. */
export function levelText(level: Level, { scale }: Instrument): string {
  return formatNumber(level, scale.step === 1 ? 0 : 2);
}

/** The value with which a level is complete: `tingkat 3`, where levels have decimals `2,50 (tingkat 2 lengkap)`. */
export function bandWords({ number, complete }: Band, instrument: Instrument): string {
  return instrument.scale.step === 1
    ? `tingkat ${integerText(number)}`
    : `${levelText(complete, instrument)} (tingkat ${integerText(number)} lengkap)`;
}

/** An index, or the value of an aspect or domain: `2,87`. */
export function valueText(fraction: Fraction, { decimals }: Instrument): string {
  return formatNumber(roundHalfUp(fraction, decimals), decimals);
}

/** {@link valueText}; `–` while the value is unknown. */
export function valueOrDash(value: ScoreValue | null, instrument: Instrument): string {
  return value ? valueText(value.fraction, instrument) : "–";
}

/** An index that somebody set, with every decimal it has: `3,00`, `3,125`. */
export function scoreText(score: number): string {
  const shortest = [2, 3, 4, 5].find((decimals) => {
    const unit = 10 ** decimals;
    return Math.abs(Math.round(score * unit) / unit - score) < 1e-7;
  });
  return formatNumber(score, shortest ?? 6);
}

/** The unrounded index, with every decimal it has up to the six that can differ: `2,9475`. */
export function exactText({ exact }: ScoreValue): string {
  const shortest = [4, 5].find((decimals) => Number(exact.toFixed(decimals)) === exact);
  return formatNumber(exact, shortest ?? 6);
}

/** The index from which a predicate is given: `2,60`. */
export function boundText({ min }: Predicate): string {
  return formatNumber(min / 100, 2);
}

/** The indices, as they are shown, for which a predicate is given: `2,60–3,49`. */
export function rangeText(predicate: Predicate, next: Predicate | undefined, max: number): string {
  const last = next === undefined ? max : (next.min - 1) / 100;
  return `${boundText(predicate)}–${formatNumber(last, 2)}`;
}

/** A weight with no more decimals than it has: `13%`, `16,5%`, `2,75%`. */
export function weightText(weight: Weight): string {
  const decimals = [0, 1].find((count) => weight % 10 ** (2 - count) === 0) ?? 2;
  return `${formatNumber(weight / 100, decimals)}%`;
}

/** What a step adds, with as many decimals as tell two steps apart: `+0,03`, `+0,025`, `+0,0275`. */
export function gainText(gain: Fraction): string {
  return formatNumber(roundHalfUp(gain, MOST_DECIMALS), decimalsOf(gain), { sign: true });
}

/** A decrease as its amount, with as many decimals as {@link gainText}: `0,03`, `0,025`. */
export function lossText(loss: Fraction): string {
  return formatNumber(roundHalfUp(loss, MOST_DECIMALS), decimalsOf(loss));
}

/** What is lacking: `0,13`; never a `0,00` that would look like nothing. */
export function lackText(lacking: Fraction): string {
  const visible = [2, 4].find(
    (places) => lacking.numerator === 0 || roundHalfUp(lacking, places) > 0,
  );
  const decimals = visible ?? MOST_DECIMALS;
  return formatNumber(roundHalfUp(lacking, decimals), decimals);
}

/**
 * What a cell holds, as a person would type it: blank as "", decimal comma, no thousands separators, as
 * the number may be a year or a telephone number.
 */
export function cellText(cell: CellJson): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? String(cell).replace(".", ",") : cell;
}

/** The fewest decimals, from 2 on, that lose nothing. */
function decimalsOf(fraction: Fraction): number {
  const exact = roundHalfUp(fraction, MOST_DECIMALS);
  const enough = [2, 3, 4, 5].find((decimals) => roundHalfUp(fraction, decimals) === exact);
  return enough ?? MOST_DECIMALS;
}

import { bandsOf } from "./bands";
import { hundredths } from "./level";
import type { Fraction, Instrument, Level, LevelScale, OfficialNumber } from "./model";
import { addFractions, roundHalfUp } from "./rounding";

/** What became of a butir data dukung: Belum, Diunggah, Diterima, Tidak tepat, Belum diunggah, Ditolak otomatis. */
export type ItemVerdict = "none" | "uploaded" | "accepted" | "unfit" | "notUploaded" | "rejected";

/** One butir data dukung, e.g. `I4-L2-02`. */
export interface EvidenceItem {
  readonly code: string;
  readonly indicator: OfficialNumber;
  /** Level 1, 2, 3 …: the number of its band. */
  readonly level: number;
  readonly verdict: ItemVerdict;
  /** Its share of the band, in any unit, > 0 and read to four decimals; 1 by default, so all count alike. */
  readonly weight?: number;
}

/** Whether an assessor judges items, from which a level arises with its decimals, instead of whole levels. */
export function arisesFromItems({ scale }: Instrument): boolean {
  return scale.step !== 1;
}

/** How far an indicator's accepted items carry it. */
export interface ItemEstimate {
  /** "Perkiraan": official weights of items are not published. */
  readonly level: Level;
  /** The first level whose items are not all accepted; one past the highest level when all are. */
  readonly incomplete: number;
  /** Accepted all the same, but above the incomplete level: ditolak otomatis. */
  readonly falling: readonly EvidenceItem[];
}

/**
 * The value of an indicator as its evidence items give it: where the first incomplete level begins, plus that
 * level's width by the accepted share of its items. A level without any known item is incomplete.
 *
 * The rule was inferred from one provisional result (Aceh Tengah 2026), of which equal weights give 13 of 16
 * values; it is no official formula.
 *
 * @param items Of one indicator, each code once, in any order.
 * @returns Rounded half-up to two decimals.
 * @throws RangeError when a weight is not above 0.
 */
export function estimateLevel(scale: LevelScale, items: readonly EvidenceItem[]): ItemEstimate {
  for (const item of items) requireWeight(item);
  const band = bandsOf(scale).find(({ number }) => !isComplete(items, number));
  if (!band) {
    return { level: scale.max, incomplete: scale.bounds.length + 1, falling: [] };
  }
  const share = acceptedShare(items.filter(({ level }) => level === band.number));
  const width = hundredths(band.to) - hundredths(band.from);
  const value = addFractions(
    { numerator: hundredths(band.from), denominator: 100 },
    { numerator: share.numerator * width, denominator: share.denominator * 100 },
  );
  return {
    level: roundHalfUp(value, 2),
    incomplete: band.number,
    falling: items.filter(({ level, verdict }) => level > band.number && verdict === "accepted"),
  };
}

/**
 * What falls by itself when the assessor rejects one item: the accepted items of every level above, which
 * count only while all items below are accepted.
 */
export function fallingWith(
  scale: LevelScale,
  items: readonly EvidenceItem[],
  code: string,
): readonly EvidenceItem[] {
  const before = new Set(estimateLevel(scale, items).falling.map((item) => item.code));
  const after = items.map((item): EvidenceItem =>
    item.code === code ? { ...item, verdict: "unfit" } : item,
  );
  return estimateLevel(scale, after).falling.filter((item) => !before.has(item.code));
}

/**
 * The indicator and level that an item's code names: `I4-L2-02`, in any case, with `_` or spaces for `-`.
 *
 * @returns null when it is no such code, or the instrument has no such indicator or level.
 */
export function parseItemCode(
  { indicators, scale }: Instrument,
  code: string,
): { readonly code: string; readonly indicator: OfficialNumber; readonly level: number } | null {
  const parts = /^I0*(\d{1,3})[-_ ]L(\d)[-_ ]0*(\d{1,3})$/i.exec(code.trim());
  const [indicator = 0, level = 0, place = 0] = (parts ?? []).slice(1).map(Number);
  const isKnown = indicators.some(({ number }) => number === indicator);
  if (!isKnown || level < 1 || level > scale.bounds.length || place < 1) return null;
  const written = `I${String(indicator)}-L${String(level)}-${String(place).padStart(2, "0")}`;
  return { code: written, indicator, level };
}

function isComplete(items: readonly EvidenceItem[], level: number): boolean {
  const own = items.filter((item) => item.level === level);
  return own.length > 0 && own.every(({ verdict }) => verdict === "accepted");
}

function acceptedShare(items: readonly EvidenceItem[]): Fraction {
  const total = weightOf(items);
  const accepted = weightOf(items.filter(({ verdict }) => verdict === "accepted"));
  return total === 0
    ? { numerator: 0, denominator: 1 }
    : { numerator: accepted, denominator: total };
}

function weightOf(items: readonly EvidenceItem[]): number {
  return items.reduce((sum, item) => sum + requireWeight(item), 0);
}

/** In ten-thousandths of a unit. */
function requireWeight({ code, weight = 1 }: EvidenceItem): number {
  const units = Math.round(weight * 10000);
  if (!(units > 0 && Number.isSafeInteger(units))) {
    throw new RangeError(`Weight of item ${code}: ${String(weight)}`);
  }
  return units;
}

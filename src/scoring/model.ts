/**
 * The words of the field as types. Everything here is data; no function reads a sheet or a page.
 *
 * Two units keep the arithmetic exact: a {@link Weight} is an integer in hundredths of a percent, and
 * a {@link Level} has at most two decimals, so that weight × level × 100 is always an integer.
 */

/** Bobot, in hundredths of a percent: 1,3 % = 130. The indicators of an instrument total 10000. */
export type Weight = number;

/** Tingkat kematangan on the instrument's scale, e.g. 3 or (decimal scales) 1.26. Made by `parseLevel` only. */
export type Level = number;

/** The official number of a domain, aspect or indicator: 1, 2, 3 … */
export type OfficialNumber = number;

/** Which levels an instrument knows. `step` 1: integers only; `step` 0.01: up to two decimals. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: 1 | 0.01;
}

/** The scale of an instrument, with its levels 1, 2, 3 … as bands. */
export interface LevelScale extends Scale {
  /** Where each level begins, ascending; the first at `min`. Pemdi: 1, 1.5, 2.5, 3.5, 4. */
  readonly bounds: readonly Level[];
}

export interface Domain {
  readonly number: OfficialNumber;
  readonly name: string;
  readonly weight: Weight;
}

export interface Aspect {
  readonly number: OfficialNumber;
  /** Absent in instruments without a domain layer. */
  readonly domain?: OfficialNumber;
  readonly name: string;
  readonly weight: Weight;
}

export interface Indicator {
  readonly number: OfficialNumber;
  readonly aspect: OfficialNumber;
  readonly name: string;
  readonly shortName: string;
  readonly weight: Weight;
  /** Key of `Instrument.levelNames`. */
  readonly kind: string;
  /** Id of the {@link ExternalIndex} that this indicator's level comes from or is proved by. */
  readonly externalIndex?: string;
  /** Codes other than its number by which guides, portals and files name it: "IK-01", "1.1". */
  readonly aliases?: readonly string[];
}

/** Another ministry's index from which indicators get their level. Texts are Indonesian. */
export interface ExternalIndex {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly min: number;
  readonly max: number;
  /** Where the instrument's levels begin on this index, ascending; the first at `min`. */
  readonly bounds: readonly number[];
  /** Whether a level follows from it, by linear interpolation within each band. */
  readonly converts: boolean;
  /** How sure we are of bands and formula. */
  readonly certainty: string;
}

/** Predikat: holds from `min` (inclusive, in hundredths of an index point: 2,60 = 260) up to the next one. */
export interface Predicate {
  readonly name: string;
  readonly min: number;
}

/** Where an instrument comes from and whether it is still in force. Texts are Indonesian, as cited. */
export interface LegalSource {
  readonly regulation: string;
  readonly gazette: string;
  /** Article or annex that holds weights, formulas and predicates. */
  readonly articles: string;
  readonly inForceFrom: string;
  readonly status: "berlaku" | "dicabut";
  /** Present when `status` is "dicabut". */
  readonly revokedBy?: string;
  /** What the instrument is still used for. */
  readonly use: string;
  /** How sure we are, where the official text was not seen. */
  readonly certainty?: string;
}

/** Instrumen evaluasi: one regulation's question set, as flat lists like the annex prints them. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  /** What is assessed, as titles and sentences say it: "SPBE". */
  readonly shortName: string;
  /** "Indeks SPBE" */
  readonly indexName: string;
  readonly year: number;
  readonly source: LegalSource;
  readonly scale: LevelScale;
  /** How the index is formed. The only method so far: Σ weight × level / Σ weight. */
  readonly method: "weighted-mean";
  /** The index and level that a new workbook aims at until people set their own. */
  readonly usualTarget: Level;
  /** Decimals of a shown value; rounding is half-up on the exact value. */
  readonly decimals: 2;
  /** Which index the predicate is judged on. */
  readonly predicateBasis: "unrounded" | "rounded";
  /** Ascending by `min`; the first one's `min` is the scale's minimum. */
  readonly predicates: readonly Predicate[];
  /** Per indicator kind, the names of levels 1, 2, 3 … in order. */
  readonly levelNames: Readonly<Record<string, readonly string[]>>;
  readonly externalIndices?: readonly ExternalIndex[];
  /** Empty in instruments without a domain layer. */
  readonly domains: readonly Domain[];
  readonly aspects: readonly Aspect[];
  readonly indicators: readonly Indicator[];
}

/** What a cell says about an indicator's level. */
export type Reading =
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "missing" }
  /** `found` is the cell's content as a reader would write it, e.g. `"3,5"` or `#N/A`. */
  | { readonly kind: "invalid"; readonly found: string };

/** Penilaian: what is known of one agency, by indicator number. An absent number is missing. */
export type Assessment = ReadonlyMap<OfficialNumber, Reading>;

/** An exact value: `numerator / denominator`, both safe integers, `denominator` > 0. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Nilai of an aspect, domain or index. */
export interface ScoreValue {
  readonly fraction: Fraction;
  /** The unrounded value as a JS number ("nilai tepat"). */
  readonly exact: number;
  /** Rounded half-up to the instrument's decimals. */
  readonly shown: number;
}

/** Predikat of an index, and the remark that is due where the shown number sits on a bound. */
export interface Judgement {
  readonly predicate: Predicate;
  /**
   * Present when the shown (rounded) index reaches a higher predicate's bound than the unrounded one:
   * the predicate a reader would expect from the printed number.
   */
  readonly shownLooksLike?: Predicate;
}

export interface AspectScore {
  readonly aspect: Aspect;
  /** null while one of its indicators has no valid level. */
  readonly value: ScoreValue | null;
}

export interface DomainScore {
  readonly domain: Domain;
  readonly value: ScoreValue | null;
}

/** The result of scoring one agency. */
export interface Score {
  readonly instrument: Instrument;
  /** Official numbers of indicators without a level, in official order. */
  readonly missing: readonly OfficialNumber[];
  readonly invalid: readonly { readonly number: OfficialNumber; readonly found: string }[];
  /** Number of indicators with a valid level, and of all. */
  readonly filled: number;
  readonly total: number;
  /** null while any level is missing or invalid: never 0, never a partial mean. */
  readonly index: ScoreValue | null;
  readonly judgement: Judgement | null;
  readonly domains: readonly DomainScore[];
  readonly aspects: readonly AspectScore[];
  /** The lowest and highest index still possible, missing and invalid levels taken at the scale's ends. */
  readonly range: { readonly lowest: ScoreValue; readonly highest: ScoreValue };
}

import type { EvidenceClaim } from "../../../contract";
import { parseLevel } from "../../../reading";
import {
  bandsOf,
  claimedBand,
  discount,
  levelIn,
  levelsAfter,
  oneLevelLower,
  outlook,
  refusalsWithstood,
  score,
  sensitivities,
  subtractFractions,
  worstCase,
  type Assessment,
  type Claim,
  type Fraction,
  type Indicator,
  type Judgement,
  type LevelDifference,
  type OfficialNumber,
  type Plan,
  type Score,
  type ScoreValue,
} from "../../../scoring";
import { menuPath } from "../../../words";
import type { Board } from "../../board";
import { integerText } from "../../figures";
import { evidenceFor } from "../../indicator-evidence";

/** An index with its predicate. */
export interface Result {
  readonly index: ScoreValue;
  readonly judgement: Judgement;
}

/** Something that can be told, or the sentence that says why not. */
export type Told<T> =
  | { readonly kind: "told"; readonly value: T }
  | { readonly kind: "untold"; readonly reason: string };

/** How far the evidence register carries the index of today. */
export interface EvidenceOutlook {
  readonly safe: Result;
  readonly expected: Result;
  readonly claimed: Result;
}

/**
 * The safe, expected and claimed index of today. What stands without any evidence is last year's final
 * level, or the present one where that is lower: a level that the agency itself no longer claims does not
 * stand. Only levels above it are claims.
 *
 * Each line of the register up to the present level is a claim; a line without level speaks for the
 * present one, and lines above it are preparation, not claims. A present level that no line speaks for is
 * a claim without evidence. So the claimed index always is the present one.
 */
export function evidenceOutlook(board: Board): Told<EvidenceOutlook> {
  const { claims: register } = board;
  const { lastYearScore, instrument } = board;
  if (register === null) {
    return untold(`Lembar Bukti belum ada. Jalankan menu ${menuPath("setUp")}.`);
  }
  if (register.length === 0) {
    return untold("Lembar Bukti belum berisi. Catat bukti dukung beserta statusnya di sana.");
  }
  if (lastYearScore.index === null) {
    const blank = integerText(lastYearScore.total - lastYearScore.filled);
    return untold(
      `Kolom Final tahun lalu belum lengkap (${blank} indikator). Tingkat itu yang bertahan tanpa bukti baru.`,
    );
  }
  const { safe, expected, claimed } = outlook(
    instrument,
    standing(board),
    claimsOf(board, register),
  );
  const results = [safe, expected, claimed].map(resultOf);
  const [safest, likely, all] = results;
  if (!safest || !likely || !all) return untold("Tingkat indikator belum lengkap.");
  return { kind: "told", value: { safe: safest, expected: likely, claimed: all } };
}

/** How far the evidence register carries a plan. */
export interface PlanOutlook extends EvidenceOutlook {
  /** Planned indicators whose evidence is not accepted up to the planned level, in the order of the plan. */
  readonly unproved: readonly OfficialNumber[];
}

/**
 * The safe, expected and claimed index of a plan. The levels of today stand; each planned step is a claim with
 * the evidence recorded for its level, and one without a line is a claim without evidence.
 */
export function planOutlook(board: Board, { steps }: Plan): Told<PlanOutlook> {
  const { claims: register } = board;
  if (register === null) {
    return untold(`Lembar Bukti belum ada. Jalankan menu ${menuPath("setUp")}.`);
  }
  const claims = steps.flatMap(({ indicator: { number }, to }): Claim[] => {
    const lines = evidenceFor(register, number).filter(({ level }) => (level ?? to) === to);
    const statuses = lines.map(({ status }) => status ?? "none");
    return (statuses.length > 0 ? statuses : ["none" as const]).map((status) => ({
      indicator: number,
      level: to,
      status,
    }));
  });
  const { safe, expected, claimed } = outlook(board.instrument, board.assessment, claims);
  const [safest, likely, all] = [safe, expected, claimed].map(resultOf);
  if (!safest || !likely || !all) return untold("Tingkat indikator belum lengkap.");
  const unproved = claims.filter(({ status }) => status !== "accepted");
  return {
    kind: "told",
    value: {
      safe: safest,
      expected: likely,
      claimed: all,
      unproved: [...new Set(unproved.map(({ indicator }) => indicator))],
    },
  };
}

/** What an assessor may refuse: the steps of a plan, or levels that are claimed today. */
export type Refusable = "planned" | "claimed";

/** What is left when the assessor refuses those indicators that cost the index most. */
export interface Refusals extends Result {
  readonly refused: readonly Indicator[];
  /** How many refusals, whichever they are, leave the target reached; null when it is missed without any. */
  readonly withstood: number | null;
  /** How many indicators can be refused at all. */
  readonly most: number;
}

/**
 * The worst that a number of refusals can do. A refused step takes the steps of the same indicator that
 * build on it, so refusals are counted by indicator. A refused plan falls back to the level of today; a
 * refused claim by one level, or to last year's final level where that is lower still.
 *
 * @param target Without reserve: withstanding refusals is what the reserve is for.
 * @param count Of more than there can be, all are refused.
 */
export function refusals(
  board: Board,
  plan: Plan,
  what: Refusable,
  target: number,
  count: number,
): Refusals | null {
  const { instrument, assessment: present } = board;
  const held = what === "planned" ? levelsAfter(present, plan.steps) : present;
  const fallback = what === "planned" ? present : refusedClaims(board);
  const { refused, score: left } = worstCase(instrument, held, fallback, count);
  const { refused: all } = worstCase(instrument, held, fallback, instrument.indicators.length);
  const result = resultOf(left);
  const withstood = refusalsWithstood(instrument, held, fallback, target);
  return result && { ...result, refused, withstood, most: all.length };
}

/** Planned indicators that weigh the same: what the index is when one of them ends a level lower. */
export interface Sensitive {
  readonly numbers: readonly OfficialNumber[];
  readonly index: ScoreValue;
  readonly loss: Fraction;
}

/** The largest loss first. */
export function planSensitivity(board: Board, plan: Plan): Sensitive[] {
  const planned = new Set(plan.steps.map(({ indicator }) => indicator.number));
  const groups: { numbers: OfficialNumber[]; index: ScoreValue; loss: Fraction }[] = [];
  for (const { indicator, lower } of sensitivities(
    board.instrument,
    levelsAfter(board.assessment, plan.steps),
  )) {
    if (!planned.has(indicator.number) || lower === null) continue;
    const { index } = lower;
    const group = groups.find((candidate) => candidate.index.exact === index.exact);
    if (group) group.numbers.push(indicator.number);
    else {
      const loss = subtractFractions(plan.index.fraction, index.fraction);
      groups.push({ numbers: [indicator.number], index, loss });
    }
  }
  return groups.sort((a, b) => a.index.exact - b.index.exact);
}

/** How last year's self-assessment fared, and what the same correction would do. */
export interface LastYearDiscount {
  /** Index of last year's self-assessment and final result; null while either has gaps. */
  readonly index: { readonly self: ScoreValue; readonly final: ScoreValue } | null;
  readonly differences: readonly LevelDifference[];
  /** If the index changed by the same difference again. */
  readonly overall: { readonly now: Result; readonly planned: Result | null } | null;
  /** If each indicator changed by its own difference again. */
  readonly byIndicator: { readonly now: Result; readonly planned: Result | null } | null;
}

export function lastYearDiscount(board: Board, plan: Plan | null): Told<LastYearDiscount> {
  const { instrument, panel } = board;
  const read = (column: "lastYearSelf" | "lastYear"): Assessment =>
    new Map(
      panel.rows.map(({ number, levels }) => [
        number,
        parseLevel(levels[column], instrument.scale),
      ]),
    );
  const self = read("lastYearSelf");
  const final = read("lastYear");
  const selfIndex = score(instrument, self).index;
  const finalIndex = score(instrument, final).index;
  const isCompared = panel.rows.some(
    ({ number }) => levelIn(self, number) !== undefined && levelIn(final, number) !== undefined,
  );
  if (!isCompared) {
    return untold(
      "Isi kolom Mandiri tahun lalu dan Final tahun lalu untuk melihat koreksi asesor tahun lalu.",
    );
  }
  const present = board.assessment;
  const now = discount(instrument, self, final, present);
  const planned = plan && discount(instrument, self, final, levelsAfter(present, plan.steps));
  const each = resultOf(now.byIndicator);
  return {
    kind: "told",
    value: {
      index: selfIndex && finalIndex && { self: selfIndex, final: finalIndex },
      differences: now.differences,
      overall: now.overall && { now: now.overall, planned: planned?.overall ?? null },
      byIndicator: each && { now: each, planned: planned && resultOf(planned.byIndicator) },
    },
  };
}

/** The levels that stand without evidence of this year. */
function standing(board: Board): Assessment {
  return new Map(
    board.entries.flatMap(({ indicator, reading, lastYear }) => {
      if (lastYear === undefined) return [];
      const level = reading.kind === "level" ? Math.min(reading.level, lastYear) : lastYear;
      return [[indicator.number, { kind: "level", level } as const] as const];
    }),
  );
}

/** Each level of today once it is refused. */
function refusedClaims(board: Board): Assessment {
  const stands = standing(board);
  return new Map(
    [...oneLevelLower(board.instrument, board.assessment)].map(([number, reading]) => {
      const level = levelIn(stands, number);
      const isLower = reading.kind === "level" && level !== undefined && level < reading.level;
      return [number, isLower ? { kind: "level", level } : reading];
    }),
  );
}

function claimsOf({ entries, instrument }: Board, register: readonly EvidenceClaim[]): Claim[] {
  const bands = bandsOf(instrument.scale);
  return entries.flatMap(({ indicator: { number }, reading }): Claim[] => {
    if (reading.kind !== "level") return [];
    const present = reading.level;
    const claimed = claimedBand(instrument.scale, present).number;
    const claims = evidenceFor(register, number)
      .filter(({ level }) => level === null || level <= claimed)
      .map(({ level, status }): Claim => {
        const complete = bands.find((band) => band.number === level)?.complete ?? present;
        return {
          indicator: number,
          level: Math.min(complete, present),
          status: status ?? "none",
        };
      });
    const isSpokenFor = claims.some(({ level }) => level === present);
    return isSpokenFor
      ? claims
      : [...claims, { indicator: number, level: present, status: "none" }];
  });
}

function resultOf({ index, judgement }: Score): Result | null {
  return index && judgement && { index, judgement };
}

function untold(reason: string): { readonly kind: "untold"; readonly reason: string } {
  return { kind: "untold", reason };
}

import {
  expectIndex,
  ownExperience,
  sampleExperience,
  type Expectation,
  type Experience,
  type Snapshot,
} from "../history";
import { bandOf, type OfficialNumber } from "../scoring";
import type { Board } from "./board";
import { integerText, valueText } from "./figures";
import { evidenceFor } from "./indicator-evidence";

/** *Indeks harapan*: where the claimed index may land, and what that is known from. */
export interface ExpectedIndex {
  readonly expectation: Expectation;
  readonly experience: Experience;
}

/**
 * The expected index of what is claimed: from the agency's own snapshots, until there are enough from another city.
 *
 * @returns null while a level is missing, where an assessor's level counts already, and for an instrument of which
 * no corrections are known.
 */
export function expectedIndex(board: Board, snapshots: readonly Snapshot[]): ExpectedIndex | null {
  const { instrument, assessment, entries } = board;
  const isGiven = entries.some(({ source }) => source === "external" || source === "final");
  const experience = ownExperience(instrument, snapshots) ?? sampleExperience(instrument);
  if (isGiven || !experience) return null;
  const expectation = expectIndex(instrument, assessment, experience, provenIndicators(board));
  return expectation && { expectation, experience };
}

/** Indicators of which accepted evidence is recorded for the claimed level and every level below, but the lowest. */
export function provenIndicators({
  entries,
  instrument,
  claims,
}: Board): ReadonlySet<OfficialNumber> {
  return new Set(
    entries.flatMap(({ indicator, reading }) => {
      if (reading.kind !== "level") return [];
      const accepted = evidenceFor(claims ?? [], indicator.number).filter(
        ({ status, unreadable = [] }) =>
          status === "accepted" && !unreadable.some(({ column }) => column === "level"),
      );
      const claimed = bandOf(instrument.scale, reading.level).number;
      const wanted = Array.from({ length: claimed - 1 }, (_, at) => at + 2);
      const isProven = wanted.every((level) =>
        accepted.some((document) => document.level === null || document.level === level),
      );
      return claimed > 1 && isProven ? [indicator.number] : [];
    }),
  );
}

/** `3,02 sampai 3,30`: never one number alone. */
export function rangeText({ expectation: { low, high } }: ExpectedIndex, board: Board): string {
  const [from, to] = [low, high].map(({ fraction }) => valueText(fraction, board.instrument));
  return `${from ?? ""} sampai ${to ?? ""}`;
}

/** What the range is known from: `contoh satu kota: Kota Denpasar 2021`. */
export function briefBasis({ experience: { kind, name } }: ExpectedIndex): string {
  return kind === "own" ? `menurut koreksi asesor tahun ${name}` : `contoh satu kota: ${name}`;
}

/** What the range is known from, and what it leaves out, as sentences. */
export function basisText({ experience, expectation }: ExpectedIndex): string {
  const { proven, unknown } = expectation;
  const basis =
    experience.kind === "own"
      ? `Dihitung dari koreksi asesor pada tahun ${experience.name} menurut lembar Riwayat`
      : `Dihitung dari contoh satu kota (${experience.name}); kota lain dapat turun lebih banyak`;
  const evidence =
    proven.length > 0
      ? ` ${integerText(proven.length)} indikator yang buktinya Diterima untuk semua tingkatnya dianggap tetap.`
      : " Belum ada indikator yang buktinya Diterima untuk semua tingkatnya.";
  const rest =
    unknown.length > 0
      ? ` ${integerText(unknown.length)} indikator tanpa pembanding dianggap tetap.`
      : "";
  return `${basis}. Delapan dari sepuluh kemungkinan jatuh di rentang ini.${evidence}${rest}`;
}

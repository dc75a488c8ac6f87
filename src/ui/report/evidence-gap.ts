import type { Evidence } from "../../contract";
import {
  bandsOf,
  claimedBand,
  standsFor,
  type Band,
  type EvidenceStatus,
  type Level,
  type LevelScale,
  type OfficialNumber,
} from "../../scoring";
import { EVIDENCE_WORDS } from "../../words";
import type { Board, Entry } from "../board";
import { evidenceFor } from "../indicator-evidence";

/**
 * What an indicator's evidence still lacks for the level it claims or is to reach; nothing is known to be
 * lacking while there is no register.
 */
export interface EvidenceGap {
  /** Recorded documents that are not done: to be made, drafts, to be revised, of unknown status. */
  readonly unfinished: readonly Evidence[];
  /**
   * The numbers of the levels that no prepared document proves, ascending: the one that is claimed, and those from
   * there to the wanted one.
   */
  readonly uncovered: readonly number[];
}

/** The documents of an indicator, in the order of the register; none while there is no register. */
export function evidenceOf({ panel }: Board, number: OfficialNumber): readonly Evidence[] {
  return evidenceFor(panel.evidence ?? [], number);
}

/**
 * @param wanted The level to be reached; null while there is none.
 */
export function evidenceGap(board: Board, entry: Entry, wanted: Level | null): EvidenceGap {
  const documents = evidenceOf(board, entry.indicator.number);
  const { scale } = board.instrument;
  const claimed = entry.reading.kind === "level" ? entry.reading.level : null;
  const asked = board.panel.evidence === null ? [] : levelsAsked(scale, claimed, wanted);
  return {
    unfinished: documents.filter(({ status }) => status !== "final" && status !== "accepted"),
    uncovered: asked
      .filter(({ complete }) => !documents.some((document) => standsFor(scale, document, complete)))
      .map(({ number }) => number),
  };
}

/** The levels for which evidence is asked; one that comes by itself asks for none. */
function levelsAsked(scale: LevelScale, claimed: Level | null, wanted: Level | null): Band[] {
  const goal = higherOf(claimed, wanted);
  if (goal === null) return [];
  const last = claimedBand(scale, goal).number;
  const first = claimed === null || claimed <= scale.min ? 1 : claimedBand(scale, claimed).number;
  return bandsOf(scale).filter(
    ({ number, complete }) => number >= first && number <= last && complete > scale.min,
  );
}

/** The word for a status; a word that is none is named as such. */
export function statusWord(status: EvidenceStatus | null): string {
  return status === null ? "Status tidak dikenal" : EVIDENCE_WORDS[status];
}

/** The higher of two levels; null while there is none. */
export function higherOf(one: Level | null, other: Level | null): Level | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

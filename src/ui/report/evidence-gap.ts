import type { Evidence } from "../../contract";
import {
  standsFor,
  type EvidenceStatus,
  type Level,
  type OfficialNumber,
  claimedBand,
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
  /** The number of the level that no prepared document proves; null when one does, or while there is no level. */
  readonly uncovered: number | null;
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
  const goal = higherOf(entry.reading.kind === "level" ? entry.reading.level : null, wanted);
  const { scale } = board.instrument;
  const isCovered =
    board.panel.evidence === null ||
    goal === null ||
    goal <= scale.min ||
    documents.some((document) => standsFor(scale, document, goal));
  return {
    unfinished: documents.filter(({ status }) => status !== "final" && status !== "accepted"),
    uncovered: isCovered ? null : claimedBand(scale, goal).number,
  };
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

import type { Evidence } from "../../contract";
import { standsFor, type EvidenceStatus, type Level, type OfficialNumber } from "../../scoring";
import { EVIDENCE_WORDS } from "../../text";
import type { Board, Entry } from "../board";
import { evidenceFor } from "../evidence";

/**
 * What an indicator's evidence still lacks for the level it claims or is to reach; nothing is known to be
 * lacking while there is no register.
 */
export interface EvidenceGap {
  /** Recorded documents that are not done: to be made, drafts, to be revised, of unknown status. */
  readonly unfinished: readonly Evidence[];
  /** The level that no prepared document proves; null when one does, or while there is no level. */
  readonly uncovered: Level | null;
}

/** The documents of an indicator, in the order of the register; none while there is no register. */
export function evidenceOf({ panel }: Board, number: OfficialNumber): readonly Evidence[] {
  return evidenceFor(panel.evidence ?? [], number);
}

export function evidenceGap(board: Board, entry: Entry): EvidenceGap {
  const documents = evidenceOf(board, entry.indicator.number);
  const goal = goalOf(entry);
  const isCovered =
    board.panel.evidence === null ||
    goal === null ||
    goal <= board.instrument.scale.min ||
    documents.some((document) => standsFor(document, goal));
  return {
    unfinished: documents.filter(({ status }) => status !== "final" && status !== "accepted"),
    uncovered: isCovered ? null : goal,
  };
}

/** The word for a status; a word that is none is named as such. */
export function statusWord(status: EvidenceStatus | null): string {
  return status === null ? "Status tidak dikenal" : EVIDENCE_WORDS[status];
}

/** The target while it is above the level, else the level. */
function goalOf({ reading, target }: Entry): Level | null {
  if (reading.kind !== "level") return target ?? null;
  return Math.max(reading.level, target ?? reading.level);
}

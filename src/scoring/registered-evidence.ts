import { claimedBand } from "./bands";
import type { Level, LevelScale } from "./model";

/** Status of a document in the evidence register: Belum, Draf, Final, Diterima, Perlu revisi. */
export type EvidenceStatus = "none" | "draft" | "final" | "accepted" | "revise";

/** One document of the evidence register. */
export interface RegisteredEvidence {
  /** The number of the level it proves, 1, 2, 3 …; null: any. */
  readonly level: number | null;
  /** null: the register holds a word that is no status. */
  readonly status: EvidenceStatus | null;
  /** Its cells that cannot be read. */
  readonly unreadable?: readonly { readonly column: string }[];
}

/** Whether a document that exists, be it a draft, stands for what a level claims or for a level above that. */
export function standsFor(
  scale: LevelScale,
  { level, status, unreadable = [] }: RegisteredEvidence,
  claimed: Level,
): boolean {
  const isReadable = !unreadable.some(({ column }) => column === "level");
  const isPrepared = isReadable && status !== null && status !== "none";
  return isPrepared && (level === null || level >= claimedBand(scale, claimed).number);
}

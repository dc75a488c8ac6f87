import type { History, KeptSnapshot } from "../../contract";
import { isIntact, SNAPSHOT_STAGES, type SnapshotStage } from "../../history";
import { STAGE_WORDS } from "../../words";

/** How *Tahun baru* names the snapshot that a year ends with; by it, an interrupted run is taken up again. */
export function closingNote(year: number, result: SnapshotStage): string {
  return `Penutupan tahun ${String(year)}, hasil akhir dari ${STAGE_WORDS[result]}`;
}

/** A year that *Tahun baru* has closed but not left yet. */
export interface Closing {
  readonly snapshot: KeptSnapshot;
  /** The stage that its result was taken from. */
  readonly result: SnapshotStage;
}

/** Where *Tahun baru* was stopped midway, as the year on Mulai is still the closed one; null: it has not begun. */
export function closingOf({ snapshots }: History, year: number | null): Closing | null {
  if (year === null) return null;
  for (const snapshot of snapshots) {
    if (snapshot.year !== year || !isIntact(snapshot)) continue;
    const result = SNAPSHOT_STAGES.find((stage) => snapshot.note === closingNote(year, stage));
    if (result) return { snapshot, result };
  }
  return null;
}

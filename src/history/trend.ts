import { score, type Instrument, type ScoreValue } from "../scoring";
import {
  isComplete,
  SNAPSHOT_STAGES,
  standingOf,
  type Snapshot,
  type SnapshotStage,
} from "./snapshot";

/** The index of one year at one stage. */
export interface TrendPoint {
  readonly year: number;
  readonly stage: SnapshotStage;
  readonly index: ScoreValue;
  /** The snapshot it is taken from. */
  readonly taken: string;
}

/**
 * The index over years and stages, in that order: of each the latest snapshot in which the stage is complete.
 * Snapshots of another instrument are left out, as their indices cannot be compared.
 */
export function trendOf(instrument: Instrument, snapshots: readonly Snapshot[]): TrendPoint[] {
  const own = [...snapshots]
    .filter((snapshot) => snapshot.instrument === instrument.id)
    .sort((a, b) => (a.taken < b.taken ? -1 : 1));
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    SNAPSHOT_STAGES.flatMap((stage): TrendPoint[] => {
      const complete = own.filter(
        (each) => each.year === year && isComplete(instrument, each, stage),
      );
      const latest = complete[complete.length - 1];
      if (!latest) return [];
      const { index } = score(instrument, standingOf(latest, stage));
      return index ? [{ year, stage, index, taken: latest.taken }] : [];
    }),
  );
}

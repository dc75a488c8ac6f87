import {
  NO_LEVELS,
  takeSnapshot,
  type Snapshot,
  type SnapshotHeading,
  type SnapshotLevel,
} from "../../src/history";
import type { Instrument, Level } from "../../src/scoring";

/** A snapshot with levels in official order per kind. */
export function snapshotOf(
  instrument: Instrument,
  levels: Partial<Record<SnapshotLevel, readonly (Level | null)[]>>,
  heading: Partial<SnapshotHeading> = {},
): Snapshot {
  const kinds = Object.keys(levels) as SnapshotLevel[];
  return takeSnapshot(
    instrument,
    { taken: "2026-11-26 14:02:09", year: 2026, stage: "self", by: "", note: "", ...heading },
    new Map(
      instrument.indicators.map(({ number }, at) => [
        number,
        {
          ...NO_LEVELS,
          ...Object.fromEntries(kinds.map((kind) => [kind, levels[kind]?.[at] ?? null])),
        },
      ]),
    ),
  );
}

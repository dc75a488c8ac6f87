import type { Instrument, Level, OfficialNumber } from "../scoring";
import { SNAPSHOT_STAGES, type Snapshot } from "./snapshot";

/** Columns that can be brought back from a snapshot: everything that people fill in. */
export const RESTORED_COLUMNS = ["lastYearSelf", "lastYear", ...SNAPSHOT_STAGES, "target"] as const;
export type RestoredColumn = (typeof RESTORED_COLUMNS)[number];

/** What a cell holds: a level as a number, or anything else that people may have left there; null is blank. */
export type CellNow = number | string | boolean | null;

/** Cells by indicator and column; an indicator whose row is missing, or there twice, is absent. */
export type CellsNow = ReadonlyMap<OfficialNumber, Readonly<Record<RestoredColumn, CellNow>>>;

/** What one cell is to hold instead. */
export interface LevelChange {
  readonly number: OfficialNumber;
  readonly column: RestoredColumn;
  readonly from: CellNow;
  readonly to: Level | null;
}

/** What restoring a snapshot would change, in official order; nothing where a cell holds what it held then. */
export function restoration(
  { indicators }: Instrument,
  { rows }: Pick<Snapshot, "rows">,
  now: CellsNow,
): LevelChange[] {
  return indicators.flatMap(({ number }) => {
    const [cells, row] = [now.get(number), rows.find((each) => each.number === number)];
    if (!cells || !row) return [];
    return RESTORED_COLUMNS.flatMap((column): LevelChange[] => {
      const [from, to] = [cells[column], row.levels[column]];
      return from === to ? [] : [{ number, column, from, to }];
    });
  });
}

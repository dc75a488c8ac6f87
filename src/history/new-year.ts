import type { Instrument, OfficialNumber } from "../scoring";
import {
  RESTORED_COLUMNS,
  type CellsNow,
  type LevelChange,
  type RestoredColumn,
} from "./restoration";
import {
  SNAPSHOT_STAGES,
  type Snapshot,
  type SnapshotLevels,
  type SnapshotStage,
} from "./snapshot";

/** What is left to do until a workbook is ready for the next year. */
export interface NewYear {
  /** Cells to write; none when all is done. */
  readonly changes: readonly LevelChange[];
  /**
   * Those among them that hold neither what the year ended with nor what they are to hold: somebody has typed
   * there since, and should be asked.
   */
  readonly contested: readonly LevelChange[];
}

/**
 * *Tahun baru* as a list of cells that can be gone through again at any time: the result becomes *Final tahun lalu*,
 * Mandiri becomes *Mandiri tahun lalu*, and the stages are emptied. It goes by the snapshot that the year ended
 * with, never by cells that a run before may have emptied already.
 *
 * @param result The stage whose levels are the year's result; Final, where it was determined.
 */
export function newYear(
  { indicators }: Instrument,
  closing: Pick<Snapshot, "rows">,
  result: SnapshotStage,
  now: CellsNow,
): NewYear {
  const ended = new Map(closing.rows.map(({ number, levels }) => [number, levels]));
  const all = indicators.flatMap(({ number }) => {
    const [cells, levels] = [now.get(number), ended.get(number)];
    if (!cells || !levels) return [];
    return NEW_YEAR_COLUMNS.flatMap((column): (LevelChange & { readonly isOpen: boolean })[] => {
      const from = cells[column];
      const to = wanted(levels, column, result);
      if (from === to) return [];
      return [{ number, column, from, to, isOpen: from !== levels[column] && from !== null }];
    });
  });
  const changeOf = ({ number, column, from, to }: LevelChange): LevelChange => ({
    number,
    column,
    from,
    to,
  });
  return {
    changes: all.map(changeOf),
    contested: all.filter(({ isOpen }) => isOpen).map(changeOf),
  };
}

/** A stage of which some indicators are filled and some are not. */
export interface HalfFilledStage {
  readonly stage: SnapshotStage;
  readonly missing: readonly OfficialNumber[];
}

/** The stages that are half filled: a year should not end so unless somebody says so. */
export function halfFilledStages(
  { indicators }: Instrument,
  { rows }: Pick<Snapshot, "rows">,
): HalfFilledStage[] {
  return SNAPSHOT_STAGES.flatMap((stage) => {
    const filled = new Set(
      rows.filter(({ levels }) => levels[stage] !== null).map(({ number }) => number),
    );
    const missing = indicators.map(({ number }) => number).filter((number) => !filled.has(number));
    const isHalf = missing.length > 0 && missing.length < indicators.length;
    return isHalf ? [{ stage, missing }] : [];
  });
}

/** The order matters to nobody but a reader of the log: last year's columns first. */
const NEW_YEAR_COLUMNS = RESTORED_COLUMNS.filter((column) => column !== "target");

function wanted(
  levels: SnapshotLevels,
  column: RestoredColumn,
  result: SnapshotStage,
): number | null {
  if (column === "lastYear") return levels[result];
  return column === "lastYearSelf" ? levels.self : null;
}

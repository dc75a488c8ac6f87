import type { History, PanelRow } from "../../contract";
import {
  isComplete,
  RESTORED_COLUMNS,
  SNAPSHOT_STAGES,
  standingOf,
  type CellNow,
  type CellsNow,
  type RestoredColumn,
  type Snapshot,
  type SnapshotLevel,
} from "../../history";
import type { Assessment, Instrument } from "../../scoring";
import { STAGE_WORDS } from "../../words";
import type { Board } from "../board";
import { levelsNow } from "../levels-now";
import { momentText } from "./moment";

/** A state of the assessment that can be compared with another. */
export interface Standing {
  readonly key: string;
  readonly name: string;
  readonly assessment: Assessment;
}

/** Cells as they are now, of indicators with exactly one row. */
export function cellsNow({ entries }: Board): CellsNow {
  return new Map(
    entries.flatMap(({ indicator, row }) =>
      row ? [[indicator.number, cellsOf(row)] as const] : [],
    ),
  );
}

function cellsOf({ levels }: PanelRow): Readonly<Record<RestoredColumn, CellNow>> {
  return Object.fromEntries(RESTORED_COLUMNS.map((column) => [column, levels[column]])) as Record<
    RestoredColumn,
    CellNow
  >;
}

/** Everything that can be compared: now, its stages, last year, and each snapshot with its complete stages. */
export function standings(board: Board, { snapshots }: History): Standing[] {
  const { instrument } = board;
  const filled = (assessment: Assessment): boolean =>
    [...assessment.values()].some(({ kind }) => kind === "level");
  const now: Standing[] = [
    { key: "now used", name: "Sekarang", assessment: board.assessment },
    ...SNAPSHOT_STAGES.map((stage) => ({
      key: `now ${stage}`,
      name: `Sekarang, ${STAGE_WORDS[stage]}`,
      assessment: levelsNow(board, stage),
    })),
    {
      key: "now lastYear",
      name: "Final tahun lalu",
      assessment: levelsNow(board, "lastYear"),
    },
  ].filter(({ assessment }) => filled(assessment));
  return [
    ...now,
    ...snapshots
      .filter((snapshot) => snapshot.instrument === instrument.id)
      .flatMap((snapshot) => snapshotStandings(instrument, snapshot)),
  ];
}

function snapshotStandings(instrument: Instrument, snapshot: Snapshot): Standing[] {
  const standing = (level: SnapshotLevel, word: string): Standing => ({
    key: `${snapshot.taken} ${level}`,
    name: `${momentText(snapshot.taken)}${word}`,
    assessment: standingOf(snapshot, level),
  });
  return [
    standing("used", ""),
    ...SNAPSHOT_STAGES.filter((stage) => isComplete(instrument, snapshot, stage)).map((stage) =>
      standing(stage, `, ${STAGE_WORDS[stage]}`),
    ),
  ];
}

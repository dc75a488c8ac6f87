import type { KeptSnapshot } from "../contract";
import {
  SNAPSHOT_LEVELS,
  SNAPSHOT_STAGES,
  type Snapshot,
  type SnapshotLevel,
  type SnapshotLevels,
  type SnapshotRow,
} from "../history";
import { parseLevel, parseNumber, parseScore } from "../reading";
import { findInstrument, type Instrument } from "../scoring";
import type { PlainCell } from "../sheet/cells/plain-cell";
import {
  readRegister,
  type NewEntry,
  type RegisterCells,
  type RegisterRow,
} from "../sheet/cells/register-cells";
import { HISTORY, type HistoryKey } from "../sheet/layout";
import { STAGE_WORDS } from "../words";
import { cellText } from "./cell-text";
import { rowFingerprint } from "./row-fingerprint";

/** Sheet Riwayat as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readHistory(): RegisterCells<HistoryKey> | null {
  return readRegister(HISTORY, HISTORY.keys);
}

/** The rows of one snapshot. */
export function rowsTaken(
  { rows }: RegisterCells<HistoryKey>,
  taken: string,
): readonly RegisterRow<HistoryKey>[] {
  return rows.filter(({ cell }) => cellText(cell("taken")) === taken);
}

/**
 * The snapshots on sheet Riwayat, latest first. What people changed in one shows in its checksum, so a cell that
 * cannot be read any more is simply blank here. Rows of no known instrument or year are none.
 */
export function snapshotsIn({ rows }: RegisterCells<HistoryKey>): Snapshot[] {
  const groups = new Map<string, RegisterRow<HistoryKey>[]>();
  for (const row of rows) {
    const taken = cellText(row.cell("taken"));
    if (taken === "") continue;
    const group = groups.get(taken);
    if (group) group.push(row);
    else groups.set(taken, [row]);
  }
  return [...groups]
    .flatMap(([taken, group]) => snapshotOf(taken, group) ?? [])
    .sort((a, b) => (a.taken < b.taken ? 1 : -1));
}

function snapshotOf(taken: string, rows: readonly RegisterRow<HistoryKey>[]): Snapshot | null {
  const [first] = rows;
  const instrument = first && findInstrument(cellText(first.cell("instrument")));
  const year = first && parseNumber(first.cell("year"));
  if (!first || !instrument || year === undefined) return null;
  const stage = cellText(first.cell("stage"));
  return {
    taken,
    year,
    stage: SNAPSHOT_STAGES.find((each) => STAGE_WORDS[each] === stage) ?? null,
    by: cellText(first.cell("by")),
    note: cellText(first.cell("note")),
    instrument: instrument.id,
    index: valueIn(first.cell("index")),
    predicate: cellText(first.cell("predicate")),
    rows: rows.flatMap(({ cell }) => rowOf(instrument, cell) ?? []),
    // One that is not the same on all rows fits nothing.
    checksum: [...new Set(rows.map(({ cell }) => cellText(cell("checksum"))))].join(" "),
  };
}

function rowOf({ scale }: Instrument, cell: (key: HistoryKey) => PlainCell): SnapshotRow | null {
  const number = parseNumber(cell("number"));
  if (number === undefined) return null;
  const levels = Object.fromEntries(
    SNAPSHOT_LEVELS.map((key): [SnapshotLevel, number | null] => {
      const reading = parseLevel(cell(key), scale);
      return [key, reading.kind === "level" ? reading.level : null];
    }),
  ) as unknown as SnapshotLevels;
  return { number, levels, aspect: valueIn(cell("aspect")), domain: valueIn(cell("domain")) };
}

function valueIn(cell: PlainCell): number | null {
  const reading = parseScore(cell);
  return reading.kind === "value" ? reading.value : null;
}

/** A snapshot as rows of the sheet. */
export function historyEntries(
  { indicators }: Instrument,
  snapshot: Snapshot,
): NewEntry<HistoryKey>[] {
  const { taken, year, stage, by, note, instrument, index, predicate, checksum } = snapshot;
  return snapshot.rows.map(({ number, levels, aspect, domain }) => ({
    cells: {
      taken,
      year,
      stage: stage === null ? "" : STAGE_WORDS[stage],
      number,
      name: indicators.find((each) => each.number === number)?.name ?? "",
      ...levels,
      aspect,
      domain,
      index,
      predicate,
      by,
      note,
      instrument,
      checksum,
    },
  }));
}

/** A snapshot as pages get it. */
export function keptSnapshot(history: RegisterCells<HistoryKey>, snapshot: Snapshot): KeptSnapshot {
  const lines = rowsTaken(history, snapshot.taken).map(
    ({ cell, foreignCells }) =>
      JSON.stringify(HISTORY.keys.map((key) => cell(key) ?? "")) + foreignCells(),
  );
  return { ...snapshot, fingerprint: rowFingerprint(lines.sort()) };
}

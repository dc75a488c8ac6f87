import type {
  ExpectedRange,
  KeptSnapshot,
  SnapshotOutcome,
  SnapshotRemoval,
  SnapshotRequest,
} from "../contract";
import { unknownRequest, UserError } from "../errors";
import {
  latestStage,
  NO_LEVELS,
  SNAPSHOT_LEVELS,
  takeSnapshot,
  type Snapshot,
  type SnapshotLevel,
  type SnapshotLevels,
} from "../history";
import { isDay, parseLevel, parseNumber } from "../reading";
import type { Instrument, OfficialNumber } from "../scoring";
import { TEXT } from "../sentences";
import { editing } from "../sheet/cells/editing";
import { readSettings } from "../sheet/cells/settings";
import { HISTORY, type ColumnKey } from "../sheet/layout";
import { ensureRegister } from "../sheet/set-up/workbook";
import { showExpectation } from "./expectation";
import {
  historyEntries,
  keptSnapshot,
  readHistory,
  rowsTaken,
  snapshotsIn,
} from "./history-register";
import { chosenInstrument } from "./instrument";
import { requireAssessment } from "./panel";
import { fieldsOf, isOnScale, shortText } from "./request";
import { showTrend } from "./trend";

const TAKEN = /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/;
/** Two values with their decimals. */
const RANGE = /^\d,\d{2} sampai \d,\d{2}$/;
const LONGEST_NAME = 100;
const LONGEST_NOTE = 300;

/** Where each level of a snapshot stands on sheet Penilaian. */
const COLUMN_OF: Readonly<Record<SnapshotLevel, ColumnKey>> = {
  lastYearSelf: "lastYearSelf",
  lastYear: "lastYear",
  self: "self",
  verified: "verified",
  external: "external",
  final: "final",
  used: "level",
  target: "target",
};

/**
 * *Simpan cuplikan*: adds the levels as they are now to sheet Riwayat, which is made where there is none. A snapshot
 * of the same moment and for the same reason that is there already counts as saved: then an earlier try went through
 * although its answer got lost. One for another reason is a conflict.
 *
 * @param request A SnapshotRequest; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, SETTING_MISSING, INDICATOR_DUPLICATE, BUSY, SHEET_OCCUPIED, PROTECTED, and
 * those of a broken sheet.
 */
export function saveSnapshot(request: unknown): SnapshotOutcome {
  return save(request, () => undefined);
}

/** {@link saveSnapshot} for a command that is repeated after a fault: levels kept for the same reason are kept. */
export function saveSnapshotOnce(request: unknown): SnapshotOutcome {
  return save(request, (takenAt, kept) =>
    kept.find((each) => takenAt(each.taken).checksum === each.checksum),
  );
}

/** @param keptAlready Finds the snapshot that makes this one needless, by what it would be at another moment. */
function save(
  request: unknown,
  keptAlready: (
    takenAt: (taken: string) => Snapshot,
    kept: readonly Snapshot[],
  ) => Snapshot | undefined,
): SnapshotOutcome {
  const instrument = chosenInstrument();
  const { taken, by, note, expected } = requestOf(instrument, request);
  const outcome = editing<SnapshotOutcome>(
    () => {
      ensureRegister(HISTORY, instrument);
      const history = requireHistory();
      const snapshots = snapshotsIn(history);
      const present = snapshots.find((each) => each.taken === taken);
      if (present) {
        const isSame = present.by === by && present.note === note;
        return { outcome: isSame ? "saved" : "conflict", snapshot: keptSnapshot(history, present) };
      }
      const levels = readLevels(instrument);
      const heading = { year: requireYear(), stage: latestStage(levels.values()), by, note };
      const takenAt = (moment: string): Snapshot =>
        takeSnapshot(instrument, { taken: moment, ...heading }, levels);
      const kept = keptAlready(takenAt, snapshots);
      if (kept) return { outcome: "saved", snapshot: keptSnapshot(history, kept) };
      const snapshot = takenAt(taken);
      const after = history.replace([], historyEntries(instrument, snapshot), instrument.scale);
      return { outcome: "saved", snapshot: keptSnapshot(after, snapshot) };
    },
    () => ({ outcome: "conflict", snapshot: null }),
  );
  if (outcome.outcome === "saved") {
    showTrend(instrument);
    if (expected !== undefined) showExpectation(instrument, expected);
  }
  return outcome;
}

/**
 * Removes a snapshot whose rows still are as the user saw them. One that is gone counts as removed.
 *
 * @param request A SnapshotRemoval; what a page really sends is checked here.
 */
export function removeSnapshot(request: unknown): SnapshotOutcome {
  const instrument = chosenInstrument();
  const { taken, fingerprint } = removalOf(request);
  const present = (): KeptSnapshot | null => {
    const history = readHistory();
    const snapshot = history && snapshotsIn(history).find((each) => each.taken === taken);
    return snapshot ? keptSnapshot(history, snapshot) : null;
  };
  const outcome = editing<SnapshotOutcome>(
    () => {
      const history = readHistory();
      const found = history && snapshotsIn(history).find((each) => each.taken === taken);
      if (!found) return { outcome: "saved", snapshot: null };
      const snapshot = keptSnapshot(history, found);
      if (snapshot.fingerprint !== fingerprint) return { outcome: "conflict", snapshot };
      history.replace(rowsTaken(history, taken), [], instrument.scale);
      return { outcome: "saved", snapshot: null };
    },
    () => ({ outcome: "conflict", snapshot: present() }),
  );
  if (outcome.outcome === "saved") showTrend(instrument);
  return outcome;
}

function requireHistory(): NonNullable<ReturnType<typeof readHistory>> {
  const history = readHistory();
  if (history) return history;
  throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(HISTORY.sheet));
}

/** Everything that is kept of the indicators that have a row. @throws UserError INDICATOR_DUPLICATE. */
function readLevels(instrument: Instrument): Map<OfficialNumber, SnapshotLevels> {
  const assessment = requireAssessment(instrument, Object.values(COLUMN_OF));
  return new Map(
    instrument.indicators.flatMap(({ number }) => {
      const row = assessment.only(number);
      if (!row) return [];
      const levels = { ...NO_LEVELS } as Record<SnapshotLevel, number | null>;
      for (const key of SNAPSHOT_LEVELS) {
        const reading = parseLevel(row.cell(COLUMN_OF[key]), instrument.scale);
        levels[key] = reading.kind === "level" ? reading.level : null;
      }
      return [[number, levels] as const];
    }),
  );
}

function requireYear(): number {
  const year = parseNumber(readSettings().year);
  if (year !== undefined && year >= 2000 && year < 2100) return year;
  throw new UserError("SETTING_MISSING", TEXT.year.yearMissing);
}

function requestOf(instrument: Instrument, request: unknown): SnapshotRequest {
  const { taken, by, note, expected } = fieldsOf(request);
  if (typeof taken !== "string" || !TAKEN.test(taken)) throw unknownRequest();
  return {
    taken,
    by: shortText(by, LONGEST_NAME),
    note: shortText(note, LONGEST_NOTE),
    ...(expected !== undefined && {
      expected: expected === null ? null : expectedOf(instrument, expected),
    }),
  };
}

function expectedOf({ indicators, scale }: Instrument, request: unknown): ExpectedRange {
  const { range, basis, day, levels } = fieldsOf(request);
  const isRange = typeof range === "string" && RANGE.test(range);
  const isLevels =
    Array.isArray(levels) &&
    levels.length === indicators.length &&
    levels.every((level) => isOnScale(level, scale));
  if (!isRange || typeof day !== "string" || !isDay(day) || !isLevels) throw unknownRequest();
  return { range, basis: shortText(basis, LONGEST_NOTE), day, levels };
}

function removalOf(request: unknown): SnapshotRemoval {
  const { taken, fingerprint } = fieldsOf(request);
  if (typeof taken !== "string" || !TAKEN.test(taken)) throw unknownRequest();
  if (typeof fingerprint !== "string") throw unknownRequest();
  return { taken, fingerprint };
}

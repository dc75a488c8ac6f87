import { UserError } from "../errors";
import { instrumentOfYear, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { withDocumentLock } from "../sheet/cells/lock";
import { readYear } from "../sheet/cells/settings";
import { instrumentInUse } from "../sheet/set-up/instrument-change";
import { changeInstrumentOfWorkbook, setUpWorkbook } from "../sheet/set-up/workbook";
import { MENU } from "../words";
import { chosenInstrument, chosenInstrumentId, instrumentIds } from "./instrument";
import { assessedYear } from "./set-up";
import { saveSnapshotOnce } from "./snapshot-edit";
import { completeTrend } from "./trend";

/**
 * *Ganti instrumen*: keeps the present assessment as a finished year, on sheet Riwayat and its sheets under other
 * names, and begins one of another instrument. What an interrupted run has left is completed by running it again.
 *
 * @param answer The year that is assessed next, as typed.
 * @returns What was done, for the user.
 * @throws UserError YEAR_INVALID, INSTRUMENT_SAME, SNAPSHOT_UNSAVED, and those of setting up.
 */
export function changeInstrument(answer: unknown): string {
  const year = assessedYear(answer);
  const next = instrumentOfYear(year);
  if (isFinishable(next)) keepFinishedYear();
  const report = withDocumentLock(() => {
    const changed = changeInstrumentOfWorkbook(next, instrumentIds(), year);
    if (changed !== null || readYear() !== year) return changed;
    // An interrupted run has come as far as the setting, and what it left is made now.
    const completed = setUpWorkbook(next, instrumentIds(), null);
    return completed.length > 0 ? completed : null;
  });
  completeTrend();
  if (report === null) {
    throw new UserError("INSTRUMENT_SAME", TEXT.setUp.instrumentSame(String(year), next.indexName));
  }
  return report.join("\n");
}

/** @throws UserError SNAPSHOT_UNSAVED while colleagues write on sheet Riwayat; nothing is changed then. */
function keepFinishedYear(): void {
  const request = { taken: now(), by: "", note: MENU.changeInstrument };
  if (saveSnapshotOnce(request).outcome === "saved") return;
  throw new UserError("SNAPSHOT_UNSAVED", TEXT.setUp.snapshotUnsaved(MENU.changeInstrument));
}

/** How people are asked for the next year. @throws UserError INSTRUMENT_UNKNOWN. */
export function nextYearQuestion(): string {
  const year = readYear();
  return TEXT.setUp.askNextYear(
    chosenInstrument().indexName,
    typeof year === "number" ? ` ${String(year)}` : "",
  );
}

/** Whether there is an assessment of another instrument, with a year, to be kept on sheet Riwayat. */
function isFinishable(next: Instrument): boolean {
  const present = instrumentInUse();
  return (
    present !== undefined &&
    present.id !== next.id &&
    chosenInstrumentId() === present.id &&
    typeof readYear() === "number"
  );
}

/** The present second as snapshots name it, in the zone of the script. */
function now(): string {
  const moment = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(two).join("-");
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(":");
  return `${day} ${time}`;
}

import { UserError } from "../../errors";
import { TEXT } from "../../sentences";

const PATIENCE_MS = 10_000;

/**
 * Runs `work` while no other command of the add-on can write to this spreadsheet, and sends what it
 * wrote before letting the next one in. Never show a dialog inside: the lock does not survive it.
 *
 * @throws UserError as {@link lockDocument} does.
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = lockDocument();
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/**
 * Keeps every other command of the add-on from writing until this script ends: for edits that a page asks for,
 * whose answer is the script's last deed, so that letting go would cost a call for nothing. The edit itself
 * has to send what it writes (`flush`).
 *
 * @throws UserError BUSY when a colleague's command does not end in time, NO_SPREADSHEET where there is none to lock.
 */
export function lockDocument(): GoogleAppsScript.Lock.Lock {
  // The types do not say so: outside of a document, such as in the script editor, there is no such lock.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) throw new UserError("NO_SPREADSHEET", TEXT.workbook.noSpreadsheet());
  if (!lock.tryLock(PATIENCE_MS)) throw new UserError("BUSY", TEXT.workbook.busy);
  return lock;
}

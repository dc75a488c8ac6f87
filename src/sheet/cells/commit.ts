import { logChanges } from "./change-log";
import { readGrid, readRows, type Formulas, type Grid } from "./grid";
import type { LoggedChange } from "./logged-change";
import { isValidationError } from "./refusal";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A prepared change of a sheet's contents. */
export interface Change {
  /** The last row that the last look is about, where that may lie below all others. */
  readonly lastRow?: number;
  /** Whether everything that it goes by is as it was when the change was prepared. */
  readonly isDue: (grid: Grid) => boolean;
  /** Enters the contents: the fewer calls, the better, as people may come between. */
  readonly enter: () => void;
  /** Enters them where a rule of a cell refuses what may stand there in spite of it; null where nothing may. */
  readonly enterPastRules?: (() => void) | null;
  /** Whether what was entered stands where it belongs. */
  readonly stands: (grid: Grid) => boolean;
  /** Brings back what stood there before, wherever it belongs now. */
  readonly putBack: (grid: Grid, formulas: Formulas) => void;
  /** The user's sentence for an error that the cells' own rules raised. */
  readonly explain: (error: unknown) => unknown;
  /** What sheet Log tells of it; nothing for what is no change of an assessment. */
  readonly logged: readonly LoggedChange[];
}

/**
 * Rows or columns moved, or a cell was changed, between reading and writing: people are not held by our lock.
 * Nothing of the change is left, or all of it stands; it has to be prepared anew.
 */
export class Moved extends Error {}

/** How often a change is prepared before the user is asked. */
const MOST_TRIES = 3;

/**
 * Makes an edit that starts over when people came between.
 *
 * @param edit Reads, decides and writes; called again after {@link Moved}.
 * @param giveUp What to answer when they come between each time.
 */
export function untilSettled<Outcome>(edit: () => Outcome, giveUp: () => Outcome): Outcome {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return edit();
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  return giveUp();
}

/**
 * Writes into a sheet: the only place where contents of cells are changed for a page. Looks once more, enters, sends,
 * reads the sheet back, and adds to sheet Log. Contents that hit other cells
 * than they were meant for, because rows or columns moved in the one moment that nobody can close, are taken
 * back there. When a call fails, what is written already is put back too. Only a script that is stopped (time
 * limit) leaves a change half done; each cell then holds either what it held or what was wanted.
 *
 * @returns The sheet as it then is.
 * @throws Moved when it has to be prepared anew. UserError PROTECTED, CELL_REJECTS.
 */
export function commit(sheet: Sheet, change: Change): Grid {
  const { lastRow } = change;
  const now = lastRow === undefined ? readGrid(sheet) : readRows(sheet, lastRow);
  if (!change.isDue(now)) throw new Moved();
  try {
    enter(change);
    const grid = readGrid(sheet);
    if (change.stands(grid)) {
      logChanges(change.logged, true);
      return grid;
    }
  } catch (error) {
    try {
      undo(sheet, change);
    } catch {
      // The first error says what went wrong.
    }
    throw error;
  }
  undo(sheet, change);
  throw new Moved();
}

function enter({ enter: write, enterPastRules, explain }: Change): void {
  try {
    try {
      write();
      SpreadsheetApp.flush();
    } catch (error) {
      if (!enterPastRules || !isValidationError(error)) throw error;
      enterPastRules();
    }
  } catch (error) {
    throw explain(error);
  }
}

function undo(sheet: Sheet, { putBack }: Change): void {
  const data = sheet.getDataRange();
  putBack(data.getValues(), data.getFormulas());
  SpreadsheetApp.flush();
}

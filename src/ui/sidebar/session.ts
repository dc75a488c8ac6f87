import type {
  CellJson,
  DetailColumn,
  EvidenceChange,
  LevelColumn,
  SelectedRow,
  ShownColumn,
} from "../../contract";
import { isDay } from "../../reading";
import type { Level } from "../../scoring";
import type { Call } from "../server";
import { evidenceStatusOf } from "./evidence";
import { failureOf, type Attempt } from "./failure";
import { createPlanningSession, type PlanningSession } from "./planning/session";
import type { PollAnswer } from "./polling";
import {
  draftWrites,
  isWriting,
  rowOf,
  rowsOf,
  type Action,
  type Conflict,
  type Saved,
  type State,
} from "./state";
import type { Store } from "./store";
import { cellIn, seeing, wantedCell, type Write } from "./write";

/**
 * How old the panel may be before it is read again on an occasion: the user comes back, or stands on
 * another row. A poll only tells the row and whether its cells changed, so that it stays small; who moves on
 * quickly causes one whole reading in so many milliseconds, and who stays and changes nothing causes none.
 */
const STALE = 10_000;

/** What the views may ask for. None of these rejects; what fails ends up in the state. */
export interface Session {
  /** Reads everything, shown as loading. */
  readonly load: () => Promise<void>;
  /** Reads everything again without a word, when it is old and nothing else is under way. */
  readonly refresh: () => Promise<void>;
  /** One poll of the selected row. */
  readonly follow: () => Promise<PollAnswer>;
  /** Reads everything and shows the row of the active cell, whatever is shown now. */
  readonly takeActiveRow: () => Promise<void>;
  /** Shows an indicator and brings the sheet's selection to its row, and to a column if told. */
  readonly goTo: (number: number, column?: ShownColumn) => Promise<void>;
  /**
   * Writes a level into a column, the chosen stage's unless told; not while one is on its way there. null
   * clears the cell.
   */
  readonly setLevel: (number: number, level: Level | null, column?: LevelColumn) => Promise<void>;
  readonly saveDrafts: (number: number) => Promise<void>;
  /** Clears a cell that no field can show, such as a deadline that is no date. */
  readonly clearDetail: (number: number, column: DetailColumn) => Promise<void>;
  readonly setEvidence: (change: EvidenceChange) => Promise<void>;
  readonly undo: (saved: Saved) => Promise<void>;
  readonly answer: (conflict: Conflict, keeps: "mine" | "found") => Promise<void>;
  readonly setUp: () => Promise<void>;
  /** What tab Rencana writes. */
  readonly planning: PlanningSession;
  readonly retry: (attempt: Attempt) => Promise<void>;
}

/** What a session stands on, so that tests can give it their own. */
export interface SessionHost {
  readonly call: Call;
  readonly store: Store<State, Action>;
  readonly isOnline: () => boolean;
  readonly now: () => number;
}

/** Calls the server one call at a time, in the order asked for, and puts the answers into the store. */
export function createSession({ call, store, isOnline, now }: SessionHost): Session {
  const { state, dispatch } = store;
  let lane: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let readAt = -Infinity;
  let destination: number | null = null;
  let hasMoved = false;
  let vain: SelectedRow | null = null;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    waiting++;
    const result = lane.then(work).finally(() => {
      waiting--;
    });
    lane = result.catch(() => undefined);
    return result;
  };

  const attempted = (attempt: Attempt, work: () => Promise<void>): Promise<void> =>
    inTurn(work).catch((error: unknown) => {
      dispatch({ type: "failed", failure: failureOf(error, attempt, isOnline()) });
    });

  const readPanel = async (): Promise<void> => {
    const panel = await call("getPanel");
    readAt = now();
    hasMoved = false;
    dispatch({ type: "panelRead", panel });
  };

  const refreshWhenOlder = (age: number): Promise<void> =>
    waiting > 0 || now() - readAt < age || state().panel === null
      ? Promise.resolve()
      : inTurn(readPanel).catch(() => undefined);

  /** Whether the row is not as the panel shows it, and reading it again may help. */
  const isNews = (row: SelectedRow): boolean => {
    if (isShown(state(), row)) {
      vain = null;
      return false;
    }
    if (vain?.number !== row.number) return true;
    return vain.fingerprint !== row.fingerprint && now() - readAt >= STALE;
  };

  /**
   * Notes what reading did not help: a row that is another each time, as with a clock in it, is read
   * only when old.
   */
  const readChanged = async (row: SelectedRow): Promise<void> => {
    const before = readAt;
    await refreshWhenOlder(0);
    if (readAt !== before) vain = isShown(state(), row) ? null : row;
  };

  const write = (change: Write): Promise<void> => {
    dispatch({ type: "writing", write: change });
    return attempted({ kind: "write", write: change }, async () => {
      if (change.kind === "evidence") {
        const outcome = await call("setEvidence", change.change);
        dispatch({ type: "evidenceWritten", write: change, outcome });
        return;
      }
      const outcome =
        change.kind === "level"
          ? await call("setLevel", change.change)
          : await call("setDetail", change.change);
      dispatch({ type: "written", write: change, outcome });
    });
  };

  const session: Session = {
    load: () => {
      dispatch({ type: "began", work: "load" });
      return attempted({ kind: "load" }, readPanel);
    },

    refresh: () => refreshWhenOlder(STALE),

    takeActiveRow: () => {
      dispatch({ type: "began", work: "load" });
      return attempted({ kind: "load" }, async () => {
        await readPanel();
        dispatch({ type: "selectionTaken" });
      });
    },

    follow: async () => {
      if (waiting > 0 || state().panel?.state !== "ready") return "skipped";
      try {
        const before = state().selected;
        const row = await inTurn(() => call("getSelection"));
        const { number } = row;
        dispatch({ type: "selectionRead", number });
        hasMoved ||= number !== before;
        const isRestless = vain !== null;
        const hasChanged = isNews(row);
        if (hasChanged) void readChanged(row);
        else if (hasMoved) void refreshWhenOlder(STALE);
        return number === before && (isRestless || !hasChanged) ? "unchanged" : "changed";
      } catch (error) {
        // One lost poll is no news; an account that Google refuses will stay refused.
        const failure = failureOf(error, { kind: "load" }, isOnline());
        if (failure.kind === "account") dispatch({ type: "failed", failure });
        return "failed";
      }
    },

    goTo: (number, column) => {
      dispatch({ type: "moved", number });
      destination = number;
      if (rowsOf(state(), number).length === 0) return Promise.resolve(); // no row to go to
      return attempted({ kind: "move", number, column }, async () => {
        if (destination !== number) return; // the user went further meanwhile
        await call("goToIndicator", number, column ?? null);
        dispatch({ type: "arrived", number });
      });
    },

    setLevel: (number, level, column = state().stage) => {
      const row = rowOf(state(), number);
      if (row === undefined || isWriting(state(), number, column)) return Promise.resolve();
      const seen = row.levels[column];
      return write({ kind: "level", change: { number, column, level, seen } });
    },

    saveDrafts: async (number) => {
      await Promise.all(draftWrites(state(), number).map(write));
    },

    clearDetail: (number, column) => {
      const row = rowOf(state(), number);
      if (row === undefined || isWriting(state(), number, column)) return Promise.resolve();
      const seen = row.details[column];
      return write({ kind: "detail", change: { number, column, value: null, seen } });
    },

    setEvidence: (change) => write({ kind: "evidence", change }),

    undo: ({ write: done, before }) => {
      const back = undoing(done, before);
      return back ? write(seeing(back, heldNow(state(), done))) : Promise.resolve();
    },

    answer: async (conflict, keeps) => {
      dispatch({ type: "conflictAnswered", conflict, keeps });
      if (keeps === "mine") await write(seeing(conflict.write, conflict.found));
    },

    setUp: async () => {
      dispatch({ type: "began", work: "setUp" });
      await attempted({ kind: "setUp" }, async () => {
        const report = await call("setUpWorkbook");
        dispatch({ type: "setUpDone", report });
      });
      if (state().failure === null) await session.load();
    },

    planning: createPlanningSession({ call, store, attempted }),

    retry: (attempt) => {
      switch (attempt.kind) {
        case "planning":
          return session.planning.run(attempt.task);
        case "load":
          return session.load();
        case "setUp":
          return session.setUp();
        case "move":
          dispatch({ type: "failureClosed" });
          return session.goTo(attempt.number, attempt.column);
        case "write":
          return isOfDraft(state(), attempt.write)
            ? session.saveDrafts(attempt.write.change.number)
            : write(attempt.write);
      }
    },
  };
  return session;
}

/** Whether the panel shows the row as it is; of several rows of an indicator, any of them. */
function isShown(state: State, { number, fingerprint }: SelectedRow): boolean {
  if (number === null || fingerprint === null) return true;
  return rowsOf(state, number).some((row) => row.fingerprint === fingerprint);
}

/** Whether the text of a write is still in its field, maybe changed since. */
function isOfDraft({ drafts }: State, { kind, change }: Write): boolean {
  if (kind !== "detail") return false;
  return drafts.some(({ number, column }) => number === change.number && column === change.column);
}

/** What the cell of a finished write holds as last read: what undoing it is checked against. */
function heldNow(state: State, done: Write): CellJson {
  if (done.kind === "evidence") return done.change.status;
  const row = rowOf(state, done.change.number);
  return row ? cellIn(row, done) : wantedCell(done);
}

/**
 * The write that puts the former content back; null when that was nothing the sheet would take. A new line
 * of the register cannot be taken away again from here: it goes back to *Belum*.
 */
export function undoing(done: Write, before: Saved["before"]): Write | null {
  switch (done.kind) {
    case "level": {
      const isLevel = before === null || typeof before === "number";
      return isLevel ? { kind: "level", change: { ...done.change, level: before } } : null;
    }
    case "detail": {
      const isText = before === null || typeof before === "string";
      const isTaken = isText && (done.change.column !== "due" || before === null || isDay(before));
      return isTaken ? { kind: "detail", change: { ...done.change, value: before } } : null;
    }
    case "evidence": {
      const status = evidenceStatusOf(before) ?? "none";
      return { kind: "evidence", change: { ...done.change, status, link: null } };
    }
  }
}

import type { Level } from "../../scoring";
import type { Call } from "../server";
import { failureOf, type Attempt } from "./failure";
import type { PollAnswer } from "./polling";
import {
  draftWrites,
  isWriting,
  rowOf,
  type Action,
  type Conflict,
  type Saved,
  type State,
} from "./state";
import type { Store } from "./store";
import { cellIn, seeing, type Write } from "./write";

/** How old the panel may be before it is read again on an occasion: the user comes back, or moved on. */
const STALE_ON_RETURN = 10_000;
const STALE_ON_MOVE = 20_000;

/** What the views may ask for. None of these rejects; what fails ends up in the state. */
export interface Session {
  /** Reads everything, shown as loading. */
  readonly load: () => Promise<void>;
  /** Reads everything again without a word, when it is old and nothing else is under way. */
  readonly refresh: () => Promise<void>;
  /** One poll of the selected row. */
  readonly follow: () => Promise<PollAnswer>;
  readonly goTo: (number: number) => Promise<void>;
  /** Writes a level into the chosen stage's column, not while one is on its way; null clears the cell. */
  readonly setLevel: (number: number, level: Level | null) => Promise<void>;
  readonly saveDrafts: (number: number) => Promise<void>;
  readonly undo: (saved: Saved) => Promise<void>;
  readonly answer: (conflict: Conflict, keeps: "mine" | "found") => Promise<void>;
  readonly setUp: () => Promise<void>;
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
    dispatch({ type: "panelRead", panel });
  };

  const refreshWhenOlder = (age: number): Promise<void> =>
    waiting > 0 || now() - readAt < age || state().panel === null
      ? Promise.resolve()
      : inTurn(readPanel).catch(() => undefined);

  const write = (change: Write): Promise<void> => {
    dispatch({ type: "writing", write: change });
    return attempted({ kind: "write", write: change }, async () => {
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

    refresh: () => refreshWhenOlder(STALE_ON_RETURN),

    follow: async () => {
      if (waiting > 0 || state().panel?.state !== "ready") return "skipped";
      try {
        const before = state().selected;
        const { number } = await inTurn(() => call("getSelection"));
        dispatch({ type: "selectionRead", number });
        if (number === before) return "unchanged";
        void refreshWhenOlder(STALE_ON_MOVE);
        return "changed";
      } catch (error) {
        // One lost poll is no news; an account that Google refuses will stay refused.
        const failure = failureOf(error, { kind: "load" }, isOnline());
        if (failure.kind === "account") dispatch({ type: "failed", failure });
        return "failed";
      }
    },

    goTo: (number) => {
      dispatch({ type: "moved", number });
      destination = number;
      if (rowOf(state(), number) === undefined) return Promise.resolve(); // no row to go to
      return attempted({ kind: "move", number }, async () => {
        if (destination !== number) return; // the user went further meanwhile
        await call("goToIndicator", number);
        dispatch({ type: "arrived", number });
      });
    },

    setLevel: (number, level) => {
      const column = state().stage;
      if (isWriting(state(), number, column)) return Promise.resolve();
      const seen = rowOf(state(), number)?.levels[column] ?? null;
      return write({ kind: "level", change: { number, column, level, seen } });
    },

    saveDrafts: async (number) => {
      await Promise.all(draftWrites(state(), number).map(write));
    },

    undo: ({ write: done, before }) => {
      const row = rowOf(state(), done.change.number);
      const back = undoing(done, before);
      return row && back ? write(seeing(back, cellIn(row, done))) : Promise.resolve();
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

    retry: (attempt) => {
      switch (attempt.kind) {
        case "load":
          return session.load();
        case "setUp":
          return session.setUp();
        case "move":
          dispatch({ type: "failureClosed" });
          return session.goTo(attempt.number);
        case "write":
          return attempt.write.kind === "level"
            ? write(attempt.write)
            : session.saveDrafts(attempt.write.change.number);
      }
    },
  };
  return session;
}

/** The write that puts the former content back; null when that was nothing the sheet would take. */
export function undoing(done: Write, before: Saved["before"]): Write | null {
  if (done.kind === "detail") {
    const isText = before === null || typeof before === "string";
    return isText ? { kind: "detail", change: { ...done.change, value: before } } : null;
  }
  const isLevel = before === null || typeof before === "number";
  return isLevel ? { kind: "level", change: { ...done.change, level: before } } : null;
}

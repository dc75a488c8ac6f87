import type {
  CellChange,
  CellPlace,
  DetailColumn,
  EvidenceChange,
  ItemChange,
  PanelScope,
  LevelColumn,
  SheetNews,
  ShownColumn,
} from "../../contract";
import { levelMeant } from "../../reading";
import type { Level } from "../../scoring";
import type { Stage } from "../column-names";
import type { Call } from "../server";
import { areDocumentsSent, areStepsSent } from "./abridged-panel";
import { failureOf, type Attempt } from "./failure";
import { unsavedChanges } from "./planning/state";
import type { PollAnswer } from "./polling";
import {
  draftWrites,
  isPlannerWriting,
  isWriting,
  rowOf,
  rowsOf,
  type Action,
  type Conflict,
  type State,
} from "./state";
import type { Store } from "./store";
import {
  cellWrite,
  isCellOf,
  isPlanning,
  type Answered,
  type Cell,
  type CellsWrite,
  type Write,
} from "./write";
import { isLevelColumn } from "./write-words";

/**
 * How old the panel may be before it is read again on an occasion: the user comes back, or stands on
 * another row. Who moves on quickly causes one whole reading in so many milliseconds.
 */
const STALE = 10_000;

/**
 * How old the panel may be at all while it polls. A poll tells of every change of sheet Penilaian and of every
 * edit elsewhere that Sheets told of; what nobody told of is read so late at most.
 */
const OLDEST = 60_000;

/**
 * How long an indicator must have been on the screen for a click to count for it without asking: who clicks
 * sooner after the sheet exchanged it may have meant the one before.
 */
const SEEN_FOR = 500;

/** After so many readings in a row that did not bring what the poll saw, the panel is read only when stale. */
const MOST_VAIN = 2;

/** What the views may ask for. None of these rejects; what fails ends up in the state. */
export interface Session {
  /** Reads everything, shown as loading. */
  readonly load: () => Promise<void>;
  /** Reads everything again without a word, when it is old and nothing else is under way. */
  readonly refresh: () => Promise<void>;
  /** One poll: the selected row, and whether anything has changed. */
  readonly follow: () => Promise<PollAnswer>;
  /** Reads everything and shows the row of the active cell, whatever is shown now. */
  readonly takeActiveRow: () => Promise<void>;
  /** Shows an indicator and brings the sheet's selection to its row, and to a column if told. */
  readonly goTo: (number: number, column?: ShownColumn) => Promise<void>;
  /** Reads every document for the checks, where the panel does not hold them. */
  readonly needEverything: () => Promise<void>;
  /** Reads all that stands beside the steps of a scenario, where the panel does not hold it. */
  readonly needSteps: (scenario: string) => Promise<void>;
  /** Brings the sheet's selection to a cell outside Penilaian. */
  readonly goToCell: (place: CellPlace) => Promise<void>;
  /**
   * Writes a level into a column, the chosen stage's unless told; not while one is on its way there. null
   * clears the cell. This, {@link clearDetail} and {@link setEvidence} ask first when the sheet has only just
   * exchanged the indicator, or the column, that they are about.
   */
  readonly setLevel: (number: number, level: Level | null, column?: LevelColumn) => Promise<void>;
  readonly saveDrafts: (number: number) => Promise<void>;
  /** Clears a cell that no field can show, such as a deadline that is no date. */
  readonly clearDetail: (number: number, column: DetailColumn) => Promise<void>;
  readonly setEvidence: (change: EvidenceChange) => Promise<void>;
  /** Writes an evidence item; says whether it was saved, or had been changed by somebody else. */
  readonly setItem: (change: ItemChange) => Promise<boolean>;
  /** *Simpan masukan* of tab Rencana: efforts, limits and locks. */
  readonly saveInputs: () => Promise<void>;
  /** Writes targets or a scenario, or takes back what was written; what the planner writes, one thing at a time. */
  readonly write: (write: Write) => Promise<void>;
  /** Answers a conflict: of its cells these are written all the same, the sheet keeps the others. */
  readonly answer: (conflict: Conflict, mine: readonly Cell[]) => Promise<void>;
  /** @param year Which instrument a new workbook gets; none for one that has its sheets. */
  readonly setUp: (year?: number) => Promise<void>;
  readonly retry: (attempt: Attempt) => Promise<void>;
}

/** What a session stands on, so that tests can give it their own. */
export interface SessionHost {
  readonly call: Call;
  readonly store: Store<State, Action>;
  readonly isOnline: () => boolean;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

/** What the sheet's selection took off the screen, and when. */
interface Exchange {
  readonly shown: number | null;
  readonly stage: Stage;
  readonly at: number;
}

/** Calls the server one call at a time, in the order asked for, and puts the answers into the store. */
export function createSession({ call, store, isOnline, now }: SessionHost): Session {
  const { state, dispatch } = store;
  let lane: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let readAt = -Infinity;
  let destination: number | null = null;
  let hasMoved = false;
  let vain = 0;
  let exchange: Exchange | null = null;

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

  /** Reads what an abridged panel lacks, unless it has come meanwhile. */
  const needLines = (lacking: () => PanelScope | null): Promise<void> =>
    lacking() === null
      ? Promise.resolve()
      : attempted({ kind: "load" }, async () => {
          const scope = lacking();
          if (scope === null) return;
          dispatch({ type: "linesRead", scope, lines: await call("getLines", scope) });
        });

  /** The documents of the shown indicator. */
  const needDocuments = (): Promise<void> =>
    needLines(() => {
      const { panel, shown } = state();
      const isLacking =
        panel?.state === "ready" && shown !== null && !areDocumentsSent(panel, shown);
      return isLacking ? { number: shown, scenarios: [] } : null;
    });

  /** Takes in what the sheet said, and notes when that exchanged what is written to. */
  const hear = (action: Action): void => {
    const { panel, shown, stage } = state();
    dispatch(action);
    void needDocuments();
    const isExchanged = state().shown !== shown || state().stage !== stage;
    if (panel?.state === "ready" && isExchanged) exchange = { shown, stage, at: now() };
  };

  /** What the user may have meant that was on the screen until just now; null when nothing else can be meant. */
  const justExchanged = (number: number): Exchange | null => {
    const { view, shown } = state();
    const isMeant = view === "guide" && number === shown;
    return exchange !== null && isMeant && now() - exchange.at < SEEN_FOR ? exchange : null;
  };

  const readPanel = async (): Promise<void> => {
    const { panel: before, shown, view } = state();
    const scenarios = before?.state === "ready" ? (before.abridged?.scenarios ?? []) : [];
    const isAllShown = view === "checks";
    const panel = await call("getPanel", ...(isAllShown ? [] : [{ number: shown, scenarios }]));
    readAt = now();
    hasMoved = false;
    hear({ type: "panelRead", panel });
  };

  const refreshWhenOlder = (age: number): Promise<void> =>
    waiting > 0 || now() - readAt < age || state().panel === null
      ? Promise.resolve()
      : inTurn(readPanel).catch(() => undefined);

  /** Whether the workbook is not as the panel shows it, and reading it again may help. */
  const isNews = (news: SheetNews): boolean => {
    if (isShown(state(), news)) {
      vain = 0;
      return false;
    }
    return vain < MOST_VAIN || now() - readAt >= STALE;
  };

  /**
   * Counts what reading did not help: a sheet that is another each time, as with a clock in it, is read only
   * when stale.
   */
  const readChanged = async (news: SheetNews): Promise<void> => {
    const before = readAt;
    await refreshWhenOlder(0);
    if (readAt !== before) vain = isShown(state(), news) ? 0 : vain + 1;
  };

  const send = async (write: Write): Promise<Answered> => {
    switch (write.kind) {
      case "cells":
        return { write, outcome: await call("setCells", write.changes) };
      case "evidence":
        return { write, outcome: await call("setEvidence", write.change) };
      case "steps":
        return { write, outcome: await call("writeScenario", write.write) };
    }
  };

  const write = async (change: Write): Promise<void> => {
    if (isPlanning(change) && isPlannerWriting(state())) return;
    dispatch({ type: "writing", write: change });
    await attempted({ kind: "write", write: change }, async () => {
      dispatch({ type: "written", answered: await send(change) });
    });
  };

  /** The cell with a new value; undefined where that cannot be asked for now. */
  const levelWrite = (
    number: number | null,
    column: LevelColumn,
    level: Level | null,
  ): CellsWrite | undefined => {
    const row = number === null ? undefined : rowOf(state(), number);
    if (row === undefined || isWriting(state(), row.number, column)) return undefined;
    return cellWrite({ number: row.number, column, value: level, seen: row.levels[column] });
  };

  /** Writes what the shown indicator's controls ask for. */
  const choose = (number: number, wanted: Write, other?: Write): Promise<void> => {
    if (justExchanged(number) === null) return write(wanted);
    dispatch({ type: "asked", question: { number, writes: other ? [wanted, other] : [wanted] } });
    return Promise.resolve();
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
        hear({ type: "selectionTaken" });
      });
    },

    follow: async () => {
      const { panel, selected: before } = state();
      if (waiting > 0 || panel?.state !== "ready") return "skipped";
      const { instrument, height } = panel;
      try {
        const news = await inTurn(() => call("getSelection", { instrument, height }));
        const { number, stage } = news;
        hear({ type: "selectionRead", selection: { number, stage } });
        hasMoved ||= number !== before;
        const isRestless = vain > 0;
        const hasChanged = isNews(news);
        if (hasChanged) void readChanged(news);
        else void refreshWhenOlder(hasMoved ? STALE : OLDEST);
        return number === before && (isRestless || !hasChanged) ? "unchanged" : "changed";
      } catch (error) {
        // One lost poll is no news; an account that Google refuses will stay refused.
        const failure = failureOf(error, { kind: "load" }, isOnline());
        if (failure.kind === "account") dispatch({ type: "failed", failure });
        else void refreshWhenOlder(OLDEST);
        return "failed";
      }
    },

    goTo: (number, column) => {
      dispatch({ type: "moved", number });
      void needDocuments();
      exchange = null;
      destination = number;
      if (rowsOf(state(), number).length === 0) return Promise.resolve(); // no row to go to
      return attempted({ kind: "move", number, column }, async () => {
        if (destination !== number) return; // the user went further meanwhile
        await call("goToIndicator", number, column ?? null);
        dispatch({ type: "arrived", number });
      });
    },

    needEverything: () => {
      const { panel } = state();
      const isLacking = panel?.state === "ready" && panel.abridged !== null;
      return isLacking ? attempted({ kind: "load" }, readPanel) : Promise.resolve();
    },

    needSteps: (scenario) =>
      needLines(() => {
        const { panel } = state();
        const isLacking = panel?.state === "ready" && !areStepsSent(panel, scenario);
        return isLacking ? { number: null, scenarios: [scenario] } : null;
      }),

    goToCell: (place) =>
      attempted({ kind: "cell", place }, async () => {
        await call("goToCell", place);
      }),

    setLevel: (number, level, column = state().stage) => {
      const wanted = levelWrite(number, column, level);
      if (wanted === undefined) return Promise.resolve();
      const before = justExchanged(number);
      return choose(
        number,
        wanted,
        before ? levelWrite(before.shown, before.stage, level) : undefined,
      );
    },

    saveDrafts: async (number) => {
      await Promise.all(draftWrites(state(), number).map(write));
    },

    clearDetail: (number, column) => {
      const row = rowOf(state(), number);
      if (row === undefined || isWriting(state(), number, column)) return Promise.resolve();
      const wanted = cellWrite({ number, column, value: null, seen: row.details[column] });
      return choose(number, wanted);
    },

    setEvidence: (change) => choose(change.number, { kind: "evidence", change }),

    setItem: async (change) => {
      let isSaved = false;
      await attempted({ kind: "item", change }, async () => {
        const { outcome, items } = await call("setItem", change);
        dispatch({ type: "itemsRead", items });
        isSaved = outcome === "saved";
      });
      return isSaved;
    },

    saveInputs: async () => {
      const changes = unsavedChanges(state().planning);
      if (changes.length > 0) await write({ kind: "cells", purpose: "inputs", changes });
    },

    write,

    answer: async (conflict, mine) => {
      dispatch({ type: "conflictAnswered", conflict, mine });
      const again = seeingFound(conflict, mine);
      if (again) await write(again);
    },

    setUp: async (year) => {
      dispatch({ type: "began", work: "setUp" });
      await attempted({ kind: "setUp", year: year ?? null }, async () => {
        const report = await call("setUpWorkbook", year ?? null);
        dispatch({ type: "setUpDone", report });
      });
      if (state().failure === null) await session.load();
    },

    retry: (attempt) => {
      switch (attempt.kind) {
        case "load":
          return session.load();
        case "setUp":
          return session.setUp(attempt.year ?? undefined);
        case "move":
          dispatch({ type: "failureClosed" });
          return session.goTo(attempt.number, attempt.column);
        case "item":
          dispatch({ type: "failureClosed" });
          return session.setItem(attempt.change).then(() => undefined);
        case "cell":
          dispatch({ type: "failureClosed" });
          return session.goToCell(attempt.place);
        case "write": {
          const number = numberOfDraft(state(), attempt.write);
          return number === null ? write(attempt.write) : session.saveDrafts(number);
        }
      }
    },
  };
  return session;
}

/** Whether the panel shows the workbook as the poll found it. */
function isShown({ panel }: State, { fingerprints, stamp }: SheetNews): boolean {
  if (panel?.state !== "ready" || panel.stamp !== stamp) return false;
  const { rows } = panel;
  return (
    rows.length === fingerprints.length &&
    rows.every(({ fingerprint }, at) => fingerprint === fingerprints[at])
  );
}

/** The indicator of a write whose text is still in its field, maybe changed since. */
function numberOfDraft({ drafts }: State, write: Write): number | null {
  const [change] = write.kind === "cells" ? write.changes : [];
  const draft = change && drafts.find((each) => isCellOf(each, change));
  return draft?.number ?? null;
}

/** A level in words is only brought back where it stood; where something else stands now, the level is meant. */
function insistedOn({ column, value }: CellChange): CellChange["value"] {
  return typeof value === "string" && isLevelColumn(column) ? (levelMeant(value) ?? value) : value;
}

/** The write again, checked against what was found; cells that are left to the sheet are not written. */
function seeingFound(conflict: Conflict, mine: readonly Cell[]): Write | null {
  switch (conflict.kind) {
    case "cells": {
      const { write, found } = conflict;
      const changes = write.changes.flatMap((change) => {
        const hit = found.find((each) => isCellOf(each.change, change));
        if (hit === undefined) return [change];
        const isMine = mine.some((cell) => isCellOf(cell, change));
        return isMine ? [{ ...change, value: insistedOn(change), seen: hit.cell }] : [];
      });
      return changes.length === 0 ? null : { ...write, changes };
    }
    case "evidence": {
      const { write, found, place } = conflict;
      const isPlace = write.change.seenLink !== undefined;
      const seen = isPlace ? { seenLink: place.link, seenDate: place.date } : {};
      return { ...write, change: { ...write.change, ...seen, seen: found } };
    }
    case "steps":
      return null; // only the page knows the guidance of the steps that were found
  }
}

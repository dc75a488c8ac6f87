import type { PanelScope, SheetNews } from "../../contract";
import { areDocumentsSent, areStepsSent } from "./abridged-panel";
import { failureOf } from "./failure";
import type { Lane } from "./lane";
import type { Screen } from "./screen";
import type { Session, SessionHost } from "./session";
import type { Action, State } from "./state";

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

/** After so many readings in a row that did not bring what the poll saw, the panel is read only when stale. */
const MOST_VAIN = 2;

export type Reading = Pick<
  Session,
  "load" | "refresh" | "follow" | "takeActiveRow" | "needEverything" | "needSteps"
> & {
  /** The documents of the shown indicator. */
  readonly needDocuments: () => Promise<void>;
};

/** When the panel is read, and how much of it. */
export function createReading(
  { call, store, isOnline, now }: SessionHost,
  lane: Lane,
  screen: Screen,
): Reading {
  const { state, dispatch } = store;
  let readAt = -Infinity;
  let hasMoved = false;
  let vain = 0;

  const hear = (action: Action): void => {
    screen.hear(action);
    void needDocuments();
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

  /** Reads what an abridged panel lacks, unless it has come meanwhile. */
  const needLines = (lacking: () => PanelScope | null): Promise<void> =>
    lacking() === null
      ? Promise.resolve()
      : lane.attempted({ kind: "load" }, async () => {
          const scope = lacking();
          if (scope === null) return;
          dispatch({ type: "linesRead", scope, lines: await call("getLines", scope) });
        });

  const needDocuments = (): Promise<void> =>
    needLines(() => {
      const { panel, shown } = state();
      const isLacking =
        panel?.state === "ready" && shown !== null && !areDocumentsSent(panel, shown);
      return isLacking ? { number: shown, scenarios: [] } : null;
    });

  const refreshWhenOlder = (age: number): Promise<void> =>
    lane.isBusy() || now() - readAt < age || state().panel === null
      ? Promise.resolve()
      : lane.inTurn(readPanel).catch(() => undefined);

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

  return {
    needDocuments,

    load: () => {
      dispatch({ type: "began", work: "load" });
      return lane.attempted({ kind: "load" }, readPanel);
    },

    refresh: () => refreshWhenOlder(STALE),

    takeActiveRow: () => {
      dispatch({ type: "began", work: "load" });
      return lane.attempted({ kind: "load" }, async () => {
        await readPanel();
        hear({ type: "selectionTaken" });
      });
    },

    follow: async () => {
      const { panel, selected: before } = state();
      if (lane.isBusy() || panel?.state !== "ready") return "skipped";
      const { instrument, height } = panel;
      try {
        const news = await lane.inTurn(() => call("getSelection", { instrument, height }));
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

    needEverything: () => {
      const { panel } = state();
      const isLacking = panel?.state === "ready" && panel.abridged !== null;
      return isLacking ? lane.attempted({ kind: "load" }, readPanel) : Promise.resolve();
    },

    needSteps: (scenario) =>
      needLines(() => {
        const { panel } = state();
        const isLacking = panel?.state === "ready" && !areStepsSent(panel, scenario);
        return isLacking ? { number: null, scenarios: [scenario] } : null;
      }),
  };
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

import type { Evidence } from "../../contract";
import type { Attempt } from "./failure";
import { createLane } from "./lane";
import { createMoving } from "./moving";
import { createReading } from "./panel-reading";
import { watchScreen } from "./screen";
import type { Session, SessionHost } from "./session";
import type { State } from "./state";
import { isCellOf, type Write } from "./write";
import { createWriting } from "./writing";

/** Calls the server one call at a time, in the order asked for, and puts the answers into the store. */
export function createSession(host: SessionHost): Session {
  const { store } = host;
  const lane = createLane(host);
  const screen = watchScreen(host);
  const reading = createReading(host, lane, screen);
  const writing = createWriting(host, lane, screen);
  const moving = createMoving(host, lane, screen, reading);

  const setUp = async (year?: number): Promise<void> => {
    store.dispatch({ type: "began", work: "setUp" });
    await lane.attempted({ kind: "setUp", year: year ?? null }, async () => {
      const report = await host.call("setUpWorkbook", year ?? null);
      store.dispatch({ type: "setUpDone", report });
    });
    if (store.state().failure === null) await reading.load();
  };

  const readKeptEvidence: Session["readKeptEvidence"] = async (instrumentId) => {
    let kept: readonly Evidence[] | null | undefined;
    await lane.attempted({ kind: "keptEvidence", instrumentId }, async () => {
      kept = await host.call("getKeptEvidence", instrumentId);
    });
    return kept;
  };

  const addEvidence: Session["addEvidence"] = async (lines) => {
    let count: number | undefined;
    await lane.attempted({ kind: "reuse", lines }, async () => {
      const { outcome, lines: added } = await host.call("addEvidence", lines);
      if (outcome === "saved") count = added.length;
    });
    if (count !== undefined) await reading.load();
    return count ?? null;
  };

  const retry = (attempt: Attempt): Promise<void> => {
    if (attempt.kind === "load") return reading.load();
    if (attempt.kind === "setUp") return setUp(attempt.year ?? undefined);
    if (attempt.kind === "write") {
      const number = numberOfDraft(store.state(), attempt.write);
      return number === null ? writing.write(attempt.write) : writing.saveDrafts(number);
    }
    store.dispatch({ type: "failureClosed" });
    switch (attempt.kind) {
      case "move":
        return moving.goTo(attempt.number, attempt.column);
      case "item":
        return writing.setItem(attempt.change).then(() => undefined);
      case "keptEvidence":
        return readKeptEvidence(attempt.instrumentId).then(() => undefined);
      case "reuse":
        return addEvidence(attempt.lines).then(() => undefined);
      case "cell":
        return moving.goToCell(attempt.place);
    }
  };

  return { ...reading, ...writing, ...moving, readKeptEvidence, addEvidence, setUp, retry };
}

/** The indicator of a write whose text is still in its field, maybe changed since. */
function numberOfDraft({ drafts }: State, write: Write): number | null {
  const [change] = write.kind === "cells" ? write.changes : [];
  const draft = change && drafts.find((each) => isCellOf(each, change));
  return draft?.number ?? null;
}

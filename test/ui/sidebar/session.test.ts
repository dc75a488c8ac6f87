import type {
  CellChange,
  CellsOutcome,
  Evidence,
  EvidenceChange,
  EvidenceOutcome,
  Panel,
  PanelRow,
} from "../../../src/contract";
import type { Stage } from "../../../src/ui/column-names";
import { CallError, type Call } from "../../../src/ui/server";
import { createSession } from "../../../src/ui/sidebar/server-session";
import type { Session } from "../../../src/ui/sidebar/session";
import {
  fieldText,
  INITIAL,
  reduce,
  statusUnderWay,
  type Action,
  type State,
} from "../../../src/ui/sidebar/state";
import { createStore, type Store } from "../../../src/ui/sidebar/store";
import { cellIn, cellWrite, type Write } from "../../../src/ui/sidebar/write";
import { evidenceOf, panelOf, rowOf, withCell } from "../panel";

/** A page and a server side that a test can look into and disturb. */
class Scene {
  readonly calls: string[] = [];
  rows: PanelRow[] = [...panelOf().rows];
  evidence: Evidence[] = [];
  selected: number | null = 12;
  selectedStage: Stage | null = null;
  isAbsent = false;
  /** What changes with every edit outside of sheet Penilaian. */
  stamp = "";
  /** When set, every look at the sheet finds other fingerprints, as with a clock in it. */
  clock: number | null = null;
  failure: CallError | null = null;
  isOnline = true;
  time = 0;
  inFlight = 0;
  mostInFlight = 0;
  readonly store: Store<State, Action> = createStore(reduce, INITIAL);
  readonly session: Session = createSession({
    call: ((action: string, ...args: unknown[]) => this.answer(action, args)) as Call,
    store: this.store,
    isOnline: () => this.isOnline,
    now: () => this.time,
  });

  get state(): State {
    return this.store.state();
  }

  get readings(): number {
    return this.calls.filter((action) => action === "getPanel").length;
  }

  /** Waits for what was asked for without waiting. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  change(number: number, change: Parameters<typeof rowOf>[1]): void {
    this.rows = this.rows.map((row) => (row.number === number ? rowOf(number, change) : row));
  }

  row(number: number): PanelRow {
    const row = this.rows.find((candidate) => candidate.number === number);
    if (row === undefined) throw new Error("no row");
    return row;
  }

  private async answer(action: string, args: readonly unknown[]): Promise<unknown> {
    this.calls.push(action);
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await Promise.resolve();
    this.inFlight--;
    if (this.failure) throw this.failure;
    switch (action) {
      case "getPanel":
        return this.panel();
      case "getSelection":
        return {
          number: this.selected,
          stage: this.selectedStage,
          fingerprints: this.fingerprints(),
          stamp: this.stamp,
        };
      case "goToIndicator":
        this.selected = args[0] as number;
        return null;
      case "goToCell":
        return null;
      case "setCells":
        return this.setCells(args[0] as readonly CellChange[]);
      case "setEvidence":
        return this.setEvidence(args[0] as EvidenceChange);
      case "setUpWorkbook":
        this.isAbsent = false;
        return "Lembar Penilaian dibuat.";
      default:
        throw new Error(action);
    }
  }

  private fingerprints(): string[] {
    if (this.clock !== null) return [`at ${this.clock++}`];
    return this.rows.map(({ fingerprint }) => fingerprint);
  }

  private panel(): Panel {
    return this.isAbsent
      ? { state: "absent" }
      : {
          ...panelOf(),
          selection: { number: this.selected, stage: this.selectedStage },
          rows: [...this.rows],
          evidence: this.evidence,
          stamp: this.stamp,
        };
  }

  private setCells(changes: readonly CellChange[]): CellsOutcome {
    const before = changes.map(({ number, column }) => cellIn(this.row(number), column));
    const found = changes.flatMap((change, at) => {
      const cell = before[at] ?? null;
      return cell === change.seen || cell === change.value ? [] : [{ change, cell }];
    });
    if (found.length === 0) {
      for (const { number, column, value } of changes) {
        this.rows = this.rows.map((row) =>
          row.number === number ? withCell(row, column, value) : row,
        );
      }
    }
    const rows = changes.map(({ number }) => this.row(number));
    if (found.length > 0) return { outcome: "conflict", found, rows };
    const undo = changes.flatMap((change, at): CellChange[] => {
      const value = before[at] as CellChange["value"];
      const isTaken = change.column !== "due" || value === null || /^\d{4}/.test(String(value));
      return isTaken ? [{ ...change, value, seen: change.value }] : [];
    });
    return { outcome: "saved", rows, undo };
  }

  private setEvidence({
    number,
    level,
    document,
    status,
    link,
    seen,
  }: EvidenceChange): EvidenceOutcome {
    const before = this.evidence.find(
      (line) => line.indicators.includes(number) && line.document === document,
    );
    if ((before?.status ?? null) !== seen) return { outcome: "conflict", line: before ?? null };
    const after = evidenceOf({ ...before, level, document, status, link: link ?? "" });
    this.evidence = before
      ? this.evidence.map((line) => (line === before ? after : line))
      : [...this.evidence, after];
    return { outcome: "saved", line: after };
  }
}

async function loaded(): Promise<Scene> {
  const scene = new Scene();
  await scene.session.load();
  return scene;
}

/** Answers every conflict with what the user wanted. */
async function keepMine({ state, session }: Scene): Promise<void> {
  for (const conflict of state.conflicts) {
    const found = conflict.kind === "cells" ? conflict.found : [];
    await session.answer(
      conflict,
      found.map(({ change }) => change),
    );
  }
}

/** *Urungkan*. */
async function takeBack({ state, session }: Scene): Promise<void> {
  if (state.saved?.undo) await session.write(state.saved.undo);
}

const type = (scene: Scene, text: string): void => {
  scene.store.dispatch({ type: "typed", number: 12, column: "narrative", text });
};

describe("following the sheet", () => {
  test("opens on the selected row, and follows when another is selected", async () => {
    const scene = await loaded();
    expect(scene.state).toMatchObject({ shown: 12, selected: 12, busy: null });
    expect(await scene.session.follow()).toBe("unchanged");
    scene.selected = 30;
    expect(await scene.session.follow()).toBe("changed");
    expect(scene.state.shown).toBe(30);
    expect(scene.calls).toEqual(["getPanel", "getSelection", "getSelection"]);
  });

  test("a cell changed in the grid is read at once, whatever the panel's age, and only then", async () => {
    const scene = await loaded();
    expect(await scene.session.follow()).toBe("unchanged");
    scene.change(12, { self: 5 });
    expect(await scene.session.follow()).toBe("changed");
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ rows: scene.rows });
    expect(await scene.session.follow()).toBe("unchanged");
    expect(scene.readings).toBe(2);
    await scene.session.setLevel(12, 4);
    expect(scene.state.conflicts).toEqual([]);
    expect(scene.row(12).levels.self).toBe(4);
  });

  test("reading a changed cell keeps what is typed, and waits for another call", async () => {
    const scene = await loaded();
    type(scene, "Teks saya");
    scene.change(12, { self: 5 });
    const polled = scene.session.follow();
    const moved = scene.session.goTo(12);
    await Promise.all([polled, moved]);
    await scene.session.follow();
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ rows: scene.rows });
    expect(fieldText(scene.state, 12, "narrative")).toBe("Teks saya");
    expect(scene.mostInFlight).toBe(1);
  });

  test("a change of any other row, and one that only the stamp tells of, is read at once", async () => {
    const scene = await loaded();
    scene.change(47, { self: 5 });
    expect(await scene.session.follow()).toBe("changed");
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ rows: scene.rows });
    scene.evidence = [evidenceOf({ document: "SK Tim" })];
    expect(await scene.session.follow()).toBe("unchanged");
    scene.stamp = "edited";
    expect(await scene.session.follow()).toBe("changed");
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ evidence: [{ document: "SK Tim" }] });
    expect(await scene.session.follow()).toBe("unchanged");
    expect(scene.readings).toBe(3);
  });

  test("what nobody tells of is read within a minute, and not sooner", async () => {
    const scene = await loaded();
    scene.evidence = [evidenceOf({ document: "SK Tim" })];
    scene.time = 59_000;
    expect(await scene.session.follow()).toBe("unchanged");
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ evidence: [] });
    scene.time = 60_000;
    await scene.session.follow();
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ evidence: [{ document: "SK Tim" }] });
  });

  test("a sheet that never looks as it was read is not read over and over", async () => {
    const scene = await loaded();
    scene.clock = 0;
    const answers: string[] = [];
    for (let poll = 0; poll < 6; poll++) {
      scene.time += 3000;
      answers.push(await scene.session.follow());
      await scene.settled();
    }
    expect(scene.readings).toBe(4);
    expect(answers.slice(1)).toEqual(Array(5).fill("unchanged"));
    scene.clock = null;
    scene.change(12, { self: 5 });
    scene.time += 10_000;
    await scene.session.follow();
    await scene.settled();
    expect(scene.state.panel).toMatchObject({ rows: scene.rows });
    expect(await scene.session.follow()).toBe("unchanged");
  });

  test("a row without indicator leaves the shown one", async () => {
    const scene = await loaded();
    scene.selected = null;
    await scene.session.follow();
    expect(scene.state).toMatchObject({ shown: 12, selected: null });
  });

  test("moving on reads the sheet again once it is old, staying does not", async () => {
    const scene = await loaded();
    const move = async (selected: number): Promise<void> => {
      scene.selected = selected;
      await scene.session.follow();
      await Promise.resolve();
    };
    const readings = (): number => scene.calls.filter((action) => action === "getPanel").length;
    scene.time = 5000;
    await move(13);
    expect(readings()).toBe(1);
    scene.time = 10_000;
    await move(13);
    await scene.session.load();
    const after = readings();
    expect(after).toBe(3);
    scene.time = 65_000;
    await move(13);
    expect(readings()).toBe(after);
  });

  test("the button takes the active row, whatever is shown, and says when there is none", async () => {
    const scene = await loaded();
    scene.failure = new CallError("UNREACHED", "");
    await scene.session.goTo(20);
    scene.failure = null;
    await scene.session.takeActiveRow();
    expect(scene.state).toMatchObject({ shown: 12, failure: null });
    scene.selected = null;
    await scene.session.takeActiveRow();
    expect(scene.state).toMatchObject({ shown: 12, selected: null });
  });

  test("what the user opened in the page stays when the sheet could not follow", async () => {
    const scene = await loaded();
    scene.failure = new CallError("UNREACHED", "");
    await scene.session.goTo(20);
    scene.failure = null;
    await scene.session.follow();
    expect(scene.state.shown).toBe(20);
    expect(scene.state.failure?.attempt).toEqual({ kind: "move", number: 20 });
  });

  test("quick steps move the sheet once, to the last one", async () => {
    const scene = await loaded();
    await Promise.all([13, 14, 15, 16].map((number) => scene.session.goTo(number)));
    expect(scene.calls.filter((action) => action === "goToIndicator")).toHaveLength(1);
    expect(scene.state).toMatchObject({ shown: 16, selected: 16 });
  });

  test("no question while another call is under way, and never two calls at a time", async () => {
    const scene = await loaded();
    const answers = await Promise.all([
      scene.session.setLevel(12, 4),
      scene.session.follow(),
      scene.session.goTo(13),
      scene.session.follow(),
      scene.session.load(),
    ]);
    expect([answers[1], answers[3]]).toEqual(["skipped", "skipped"]);
    expect(scene.mostInFlight).toBe(1);
  });

  test("one lost question says nothing, a refused account does", async () => {
    const scene = await loaded();
    scene.failure = new CallError("UNREACHED", "NetworkError");
    expect(await scene.session.follow()).toBe("failed");
    expect(scene.state.failure).toBeNull();
    scene.failure = new CallError("UNREACHED", "PERMISSION_DENIED");
    await scene.session.follow();
    expect(scene.state.failure?.kind).toBe("account");
  });

  test("coming back reads the sheet again only when it is old", async () => {
    const scene = await loaded();
    await scene.session.refresh();
    expect(scene.calls).toEqual(["getPanel"]);
    scene.time = 11_000;
    scene.change(12, { self: 5 });
    await scene.session.refresh();
    expect(scene.calls).toEqual(["getPanel", "getPanel"]);
    expect(scene.state.panel).toMatchObject({ rows: scene.rows });
  });
});

describe("levels", () => {
  test("go to the chosen stage's column, one cell at once", async () => {
    const scene = await loaded();
    scene.store.dispatch({ type: "stageChosen", stage: "verified" });
    await scene.session.setLevel(12, 4);
    expect(scene.row(12).levels).toMatchObject({ self: 3, verified: 4 });
    expect(scene.state.saved).toMatchObject({ write: { changes: [{ value: 4 }] } });
    expect(scene.state.writes).toEqual([]);
  });

  test("a colleague's change is not overwritten until the user says so", async () => {
    const scene = await loaded();
    scene.change(12, { self: 5 });
    await scene.session.setLevel(12, 4);
    const [conflict] = scene.state.conflicts;
    expect(conflict).toMatchObject({ found: [{ cell: 5, change: { value: 4 } }] });
    expect(scene.row(12).levels.self).toBe(5);
    expect(scene.state.saved).toBeNull();

    await keepMine(scene);
    expect(scene.row(12).levels.self).toBe(4);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("keeping what was found writes nothing and shows it", async () => {
    const scene = await loaded();
    scene.change(12, { self: 5 });
    await scene.session.setLevel(12, 4);
    const calls = scene.calls.length;
    for (const conflict of scene.state.conflicts) await scene.session.answer(conflict, []);
    expect(scene.calls).toHaveLength(calls);
    expect(scene.state.conflicts).toEqual([]);
    expect(scene.state.panel).toMatchObject({ rows: scene.rows });
  });

  test("the same value from a colleague, or from a lost answer, counts as saved", async () => {
    const scene = await loaded();
    scene.change(12, { self: 4 });
    await scene.session.setLevel(12, 4);
    expect(scene.state.conflicts).toEqual([]);
    expect(scene.state.saved).not.toBeNull();
  });

  test("a second choice waits until the first has arrived", async () => {
    const scene = await loaded();
    await Promise.all([scene.session.setLevel(12, 4), scene.session.setLevel(12, 5)]);
    expect(scene.row(12).levels.self).toBe(4);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("choosing again answers a conflict, and meeting another change replaces it", async () => {
    const scene = await loaded();
    scene.change(12, { self: 5 });
    await scene.session.setLevel(12, 4);
    scene.change(12, { self: 1 });
    await scene.session.setLevel(12, 2);
    expect(scene.state.conflicts).toMatchObject([{ found: [{ cell: 1, change: { value: 2 } }] }]);
    await scene.session.setLevel(12, 4);
    expect(scene.row(12).levels.self).toBe(4);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("words brought back over another level, when insisted on, are written as the level they mean", async () => {
    const scene = await loaded();
    scene.change(12, { self: 5 });
    const words = { number: 12, column: "self", value: "Tingkat 3", seen: 3 } as const;
    await scene.session.write({ kind: "cells", purpose: "cell", changes: [words] });
    expect(scene.state.conflicts).toMatchObject([{ found: [{ cell: 5, change: words }] }]);
    await keepMine(scene);
    expect(scene.row(12).levels.self).toBe(3);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("go to none of an indicator's two rows, but the sheet still goes there", async () => {
    const scene = await loaded();
    scene.rows = [...scene.rows, scene.row(12)];
    await scene.session.load();
    await scene.session.setLevel(12, 4);
    await scene.session.goTo(12);
    expect(scene.calls).toEqual(["getPanel", "getPanel", "goToIndicator"]);
  });

  test("go to another column when told", async () => {
    const scene = await loaded();
    await scene.session.setLevel(12, 4, "target");
    expect(scene.row(12).levels).toMatchObject({ self: 3, target: 4 });
  });

  test("can be taken back", async () => {
    const scene = await loaded();
    await scene.session.setLevel(12, 4);
    await takeBack(scene);
    expect(scene.row(12).levels.self).toBe(3);
  });

  test("what failed is tried again", async () => {
    const scene = await loaded();
    scene.failure = new CallError("BUSY", "Coba lagi.");
    await scene.session.setLevel(12, 4);
    const { failure } = scene.state;
    expect(failure).toMatchObject({ kind: "refused", message: "Coba lagi." });
    expect(scene.state.writes).toEqual([]);
    scene.failure = null;
    if (failure) await scene.session.retry(failure.attempt);
    expect(scene.row(12).levels.self).toBe(4);
    expect(scene.state.failure).toBeNull();
  });
});

describe("a click soon after the sheet exchanged what is shown", () => {
  const exchanged = async (time: number, selected = 20): Promise<Scene> => {
    const scene = await loaded();
    scene.time = 10_000;
    scene.selected = selected;
    await scene.session.follow();
    scene.time += time;
    return scene;
  };
  const levels = (scene: Scene): unknown[] => [12, 20].map((each) => scene.row(each).levels.self);

  test("asks which indicator it meant and writes only what is answered", async () => {
    for (const [at, written] of [
      [0, [4, 5]],
      [1, [5, 4]],
    ] as const) {
      const scene = await exchanged(499);
      scene.change(12, { self: 4 });
      scene.change(20, { self: 4 });
      await scene.session.load();
      await scene.session.setLevel(20, 5);
      expect(levels(scene)).toEqual([4, 4]);
      const write = scene.state.question?.writes[at];
      if (write) await scene.session.write(write);
      expect(scene.state.question).toBeNull();
      expect(levels(scene)).toEqual(written);
    }
  });

  test("asks for a cleared deadline and a document too, which only the new one can mean", async () => {
    const scene = await exchanged(0);
    await scene.session.clearDetail(20, "due");
    expect(scene.state.question?.writes).toMatchObject([{ changes: [{ number: 20 }] }]);
    const change = { number: 20, level: 3, document: "SK", link: null, seen: null } as const;
    await scene.session.setEvidence({ ...change, status: "final" });
    expect(scene.state.question?.writes).toMatchObject([{ kind: "evidence" }]);
    scene.store.dispatch({ type: "questionClosed" });
    expect(scene.state.question).toBeNull();
    expect(scene.calls).not.toContain("setEvidence");
    expect(scene.calls).not.toContain("setCells");
  });

  test("counts once the indicator has been there for half a second", async () => {
    const scene = await exchanged(500);
    await scene.session.setLevel(20, 5);
    expect(scene.state.question).toBeNull();
    expect(scene.row(20).levels.self).toBe(5);
  });

  test("counts when the user went there in the page, and for a mend that names its indicator", async () => {
    const scene = await exchanged(0);
    scene.store.dispatch({ type: "viewed", view: "checks" });
    await scene.session.setLevel(20, 5, "self");
    expect(scene.row(20).levels.self).toBe(5);
    await scene.session.goTo(21);
    await scene.session.setLevel(21, 5);
    expect(scene.row(21).levels.self).toBe(5);
  });

  test("asks which column it meant when that was exchanged", async () => {
    const scene = await loaded();
    scene.selectedStage = "verified";
    await scene.session.follow();
    await scene.session.setLevel(12, 5);
    expect(scene.state.question?.writes.map(writeTextOf)).toEqual(["verified", "self"]);
  });
});

const writeTextOf = (write: Write): string | undefined =>
  write.kind === "cells" ? write.changes[0]?.column : undefined;

describe("the column to fill", () => {
  test("follows the stage of the selected column, and stays in any other column", async () => {
    const scene = await loaded();
    const followed = async (stage: Stage | null): Promise<Stage> => {
      scene.selectedStage = stage;
      await scene.session.follow();
      return scene.state.stage;
    };
    expect(await followed("verified")).toBe("verified");
    expect(await followed(null)).toBe("verified");
    expect(await followed("self")).toBe("self");
  });

  test("chosen in the page, stays while the selection stays in its column", async () => {
    const scene = await loaded();
    scene.selectedStage = "verified";
    await scene.session.follow();
    scene.store.dispatch({ type: "stageChosen", stage: "final" });
    scene.selected = 20;
    await scene.session.follow();
    expect(scene.state.stage).toBe("final");
    await scene.session.takeActiveRow();
    expect(scene.state.stage).toBe("final");
  });
});

describe("details", () => {
  test("typed text stays through failure, other rows and new panels until saved", async () => {
    const scene = await loaded();
    type(scene, "Telah ditetapkan.");
    scene.isOnline = false;
    scene.failure = new CallError("UNREACHED", "");
    await scene.session.saveDrafts(12);
    expect(scene.state.failure?.kind).toBe("offline");
    scene.failure = null;
    await scene.session.goTo(20);
    await scene.session.load();
    expect(fieldText(scene.state, 12, "narrative")).toBe("Telah ditetapkan.");
    await scene.session.retry({
      kind: "write",
      write: cellWrite({ number: 12, column: "narrative", value: "", seen: null }),
    });
    expect(scene.row(12).details.narrative).toBe("Telah ditetapkan.");
    expect(scene.state.drafts).toEqual([]);
  });

  test("the cell is checked against what it held when typing began", async () => {
    const scene = await loaded();
    type(scene, "Teks saya");
    scene.change(12, { self: 3, details: { narrative: "Teks rekan" } });
    await scene.session.load();
    await scene.session.saveDrafts(12);
    expect(scene.state.conflicts).toMatchObject([{ found: [{ cell: "Teks rekan" }] }]);
    expect(fieldText(scene.state, 12, "narrative")).toBe("Teks saya");

    for (const conflict of scene.state.conflicts) await scene.session.answer(conflict, []);
    expect(fieldText(scene.state, 12, "narrative")).toBe("Teks rekan");
  });

  test("text given up for what the sheet holds can be put back, and then be saved", async () => {
    const scene = await loaded();
    type(scene, "Teks saya");
    scene.change(12, { self: 3, details: { narrative: "Teks rekan" } });
    await scene.session.saveDrafts(12);
    for (const conflict of scene.state.conflicts) await scene.session.answer(conflict, []);
    expect(scene.state.dropped).toMatchObject([{ text: "Teks saya", seen: "Teks rekan" }]);
    scene.store.dispatch({ type: "droppedRestored" });
    expect(scene.state.dropped).toEqual([]);
    expect(fieldText(scene.state, 12, "narrative")).toBe("Teks saya");
    await scene.session.saveDrafts(12);
    expect(scene.state.conflicts).toEqual([]);
    expect(scene.row(12).details.narrative).toBe("Teks saya");
  });

  test("text given up is forgotten once its field is typed in again, other text is not", async () => {
    const scene = await loaded();
    const giveUp = (column: "narrative" | "pic", number: number): void => {
      scene.store.dispatch({ type: "typed", number, column, text: "Teks saya" });
    };
    giveUp("narrative", 12);
    giveUp("pic", 12);
    scene.change(12, { self: 3, details: { narrative: "Teks rekan", pic: "Rekan" } });
    await scene.session.saveDrafts(12);
    for (const conflict of scene.state.conflicts) await scene.session.answer(conflict, []);
    expect(scene.state.dropped).toHaveLength(2);
    type(scene, "Lain");
    expect(scene.state.dropped).toMatchObject([{ column: "pic" }]);
  });

  test("a text kept in a conflict is written and not given up", async () => {
    const scene = await loaded();
    type(scene, "Teks saya");
    scene.change(12, { self: 3, details: { narrative: "Teks rekan" } });
    await scene.session.saveDrafts(12);
    await keepMine(scene);
    expect(scene.row(12).details.narrative).toBe("Teks saya");
    expect(scene.state).toMatchObject({ dropped: [], drafts: [] });
  });

  test("text typed while saving is kept, checked against what was saved", async () => {
    const scene = await loaded();
    type(scene, "Satu");
    const saving = scene.session.saveDrafts(12);
    type(scene, "Satu dua");
    await saving;
    expect(scene.state.drafts).toMatchObject([{ text: "Satu dua", seen: "Satu" }]);
    await scene.session.saveDrafts(12);
    expect(scene.row(12).details.narrative).toBe("Satu dua");
  });

  test("typing back to the cell's text leaves nothing to save; blanks clear the cell", async () => {
    const scene = await loaded();
    type(scene, "x");
    type(scene, "");
    expect(scene.state.drafts).toEqual([]);
    scene.change(12, { self: 3, details: { narrative: "Lama" } });
    await scene.session.load();
    type(scene, "  ");
    await scene.session.saveDrafts(12);
    expect(scene.row(12).details.narrative).toBeNull();
  });

  test("a date field shows the day of an ISO date and nothing else", async () => {
    const scene = await loaded();
    scene.change(12, { self: 3, details: { due: "2026-11-24" } });
    scene.change(13, { self: 3, details: { due: "akhir bulan" } });
    await scene.session.load();
    expect(fieldText(scene.state, 12, "due")).toBe("2026-11-24");
    expect(fieldText(scene.state, 13, "due")).toBe("");
  });
});

describe("a deadline that is no date", () => {
  test("is cleared, and cannot be put back as the sheet would refuse it", async () => {
    const scene = await loaded();
    scene.change(12, { self: 3, details: { due: "akhir bulan" } });
    await scene.session.load();
    await scene.session.clearDetail(12, "due");
    expect(scene.row(12).details.due).toBeNull();
    expect(scene.state.saved).toMatchObject({ undo: null });
  });

  test("is cleared again after a failure, though there is no text to save", async () => {
    const scene = await loaded();
    scene.change(12, { self: 3, details: { due: "akhir bulan" } });
    await scene.session.load();
    scene.failure = new CallError("BUSY", "Coba lagi.");
    await scene.session.clearDetail(12, "due");
    const { failure } = scene.state;
    scene.failure = null;
    if (failure) await scene.session.retry(failure.attempt);
    expect(scene.row(12).details.due).toBeNull();
  });
});

describe("evidence", () => {
  const change: EvidenceChange = {
    number: 12,
    level: 3,
    document: "Peta",
    status: "final",
    link: null,
    seen: null,
  };

  test("is recorded at once, shown from the answer, and goes back to Belum when undone", async () => {
    const scene = await loaded();
    await scene.session.setEvidence(change);
    expect(scene.state.panel).toMatchObject({ evidence: [{ document: "Peta", status: "final" }] });
    expect(scene.state).toMatchObject({ writes: [], saved: { write: { kind: "evidence" } } });
    await takeBack(scene);
    expect(scene.evidence).toMatchObject([{ document: "Peta", status: "none" }]);
  });

  test("changed meanwhile, is not overwritten until the user says so", async () => {
    const scene = await loaded();
    scene.evidence = [evidenceOf({ document: "Peta", status: "revise" })];
    await scene.session.setEvidence(change);
    const [conflict] = scene.state.conflicts;
    expect(conflict).toMatchObject({ found: "revise", write: { change: { status: "final" } } });
    expect(scene.evidence[0]?.status).toBe("revise");
    if (conflict) await scene.session.answer(conflict, []);
    expect(scene.evidence[0]?.status).toBe("final");
    expect(scene.state.conflicts).toEqual([]);
  });

  test("chosen again before the answer is written in order, and the last choice is shown", async () => {
    const scene = await loaded();
    const first = scene.session.setEvidence({ ...change, status: "draft" });
    const second = scene.session.setEvidence({ ...change, seen: "draft" });
    expect(statusUnderWay(scene.state, change)).toBe("final");
    await first;
    expect(statusUnderWay(scene.state, change)).toBe("final");
    await second;
    expect(statusUnderWay(scene.state, change)).toBeNull();
    expect(scene.evidence).toMatchObject([{ status: "final" }]);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("typed but not saved stays through a failure and goes with its saving", async () => {
    const scene = await loaded();
    const draft = { number: 12, document: "Peta", link: "", status: "final" } as const;
    scene.store.dispatch({ type: "documentTyped", draft });
    scene.failure = new CallError("BUSY", "Coba lagi.");
    await scene.session.setEvidence(change);
    expect(scene.state.documentDrafts).toEqual([draft]);
    const { failure } = scene.state;
    scene.failure = null;
    if (failure) await scene.session.retry(failure.attempt);
    expect(scene.state.documentDrafts).toEqual([]);
    expect(scene.evidence).toHaveLength(1);
  });
});

describe("setting up", () => {
  test("creates the sheets, reads them, and tells what was done", async () => {
    const scene = new Scene();
    scene.isAbsent = true;
    await scene.session.load();
    expect(scene.state.panel).toEqual({ state: "absent" });
    await scene.session.setUp();
    expect(scene.state).toMatchObject({
      panel: { state: "ready" },
      busy: null,
      setUpReport: "Lembar Penilaian dibuat.",
    });
  });

  test("a failure is told and reads nothing", async () => {
    const scene = new Scene();
    scene.failure = new CallError("SHEET_OCCUPIED", "Lembar Mulai sudah berisi data lain.");
    await scene.session.setUp();
    expect(scene.calls).toEqual(["setUpWorkbook"]);
    expect(scene.state).toMatchObject({ busy: null, failure: { kind: "refused" } });
  });
});

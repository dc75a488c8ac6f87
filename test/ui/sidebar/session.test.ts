import type { DetailChange, LevelChange, Outcome, Panel, PanelRow } from "../../../src/contract";
import { CallError, type Call } from "../../../src/ui/server";
import { createSession, type Session } from "../../../src/ui/sidebar/session";
import { fieldText, INITIAL, reduce, type Action, type State } from "../../../src/ui/sidebar/state";
import { createStore, type Store } from "../../../src/ui/sidebar/store";
import { panelOf, rowOf } from "./panel";

/** A page and a server side that a test can look into and disturb. */
class Scene {
  readonly calls: string[] = [];
  rows: PanelRow[] = [...panelOf().rows];
  selected: number | null = 12;
  isAbsent = false;
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
        return { number: this.selected };
      case "goToIndicator":
        this.selected = args[0] as number;
        return null;
      case "setLevel":
        return this.setLevel(args[0] as LevelChange);
      case "setDetail":
        return this.setDetail(args[0] as DetailChange);
      case "setUpWorkbook":
        this.isAbsent = false;
        return "Lembar Penilaian dibuat.";
      default:
        throw new Error(action);
    }
  }

  private panel(): Panel {
    return this.isAbsent
      ? { state: "absent" }
      : { ...panelOf({}, this.selected), rows: [...this.rows] };
  }

  private setLevel({ number, column, level, seen }: LevelChange): Outcome {
    const row = this.row(number);
    if (row.levels[column] !== seen) return { outcome: "conflict", found: row.levels[column], row };
    return this.save({ ...row, level, levels: { ...row.levels, [column]: level } });
  }

  private setDetail({ number, column, value, seen }: DetailChange): Outcome {
    const row = this.row(number);
    if (row.details[column] !== seen) {
      return { outcome: "conflict", found: row.details[column], row };
    }
    return this.save({ ...row, details: { ...row.details, [column]: value } });
  }

  private save(row: PanelRow): Outcome {
    this.rows = this.rows.map((before) => (before.number === row.number ? row : before));
    return { outcome: "saved", row };
  }
}

async function loaded(): Promise<Scene> {
  const scene = new Scene();
  await scene.session.load();
  return scene;
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

  test("a row without indicator leaves the shown one", async () => {
    const scene = await loaded();
    scene.selected = null;
    await scene.session.follow();
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
    expect(scene.state.saved).toMatchObject({ before: null, write: { change: { level: 4 } } });
    expect(scene.state.writes).toEqual([]);
  });

  test("a colleague's change is not overwritten until the user says so", async () => {
    const scene = await loaded();
    scene.change(12, { self: 5 });
    await scene.session.setLevel(12, 4);
    const [conflict] = scene.state.conflicts;
    expect(conflict).toMatchObject({ found: 5, write: { change: { level: 4 } } });
    expect(scene.row(12).levels.self).toBe(5);
    expect(scene.state.saved).toBeNull();

    if (conflict) await scene.session.answer(conflict, "mine");
    expect(scene.row(12).levels.self).toBe(4);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("keeping what was found writes nothing and shows it", async () => {
    const scene = await loaded();
    scene.change(12, { self: 5 });
    await scene.session.setLevel(12, 4);
    const calls = scene.calls.length;
    for (const conflict of scene.state.conflicts) await scene.session.answer(conflict, "found");
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
    expect(scene.state.conflicts).toMatchObject([{ found: 1, write: { change: { level: 2 } } }]);
    await scene.session.setLevel(12, 4);
    expect(scene.row(12).levels.self).toBe(4);
    expect(scene.state.conflicts).toEqual([]);
  });

  test("can be taken back", async () => {
    const scene = await loaded();
    await scene.session.setLevel(12, 4);
    if (scene.state.saved) await scene.session.undo(scene.state.saved);
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
      write: {
        kind: "detail",
        change: { number: 12, column: "narrative", value: "", seen: null },
      },
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
    expect(scene.state.conflicts[0]?.found).toBe("Teks rekan");
    expect(fieldText(scene.state, 12, "narrative")).toBe("Teks saya");

    for (const conflict of scene.state.conflicts) await scene.session.answer(conflict, "found");
    expect(fieldText(scene.state, 12, "narrative")).toBe("Teks rekan");
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

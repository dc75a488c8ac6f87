import type {
  CellChange,
  CellJson,
  CellsOutcome,
  PanelRow,
  PanelStep,
  ScenarioOutcome,
  ScenarioWrite,
} from "../../../../src/contract";
import { CallError, type Call } from "../../../../src/ui/server";
import { unsavedChanges, type PlanningAction } from "../../../../src/ui/sidebar/planning/state";
import { createSession } from "../../../../src/ui/sidebar/server-session";
import { INITIAL, reduce, type Action, type State } from "../../../../src/ui/sidebar/state";
import { createStore, type Store } from "../../../../src/ui/sidebar/store";
import { cellIn, type StepsWrite } from "../../../../src/ui/sidebar/write";
import { panelOf, withCell } from "../../panel";

/** A sheet in memory that answers as the contract says. */
class Scene {
  rows: PanelRow[] = [...panelOf().rows];
  steps: PanelStep[] = [];
  failure: CallError | null = null;
  writes = 0;

  readonly store: Store<State, Action> = createStore(reduce, INITIAL);
  readonly session = createSession({
    call: ((action: string, arg: unknown) => this.answer(action, arg)) as Call,
    store: this.store,
    isOnline: () => true,
    now: () => 0,
  });

  get planning(): State["planning"] {
    return this.store.state().planning;
  }

  act(action: PlanningAction): void {
    this.store.dispatch({ type: "planning", action });
  }

  type(number: number, column: "effort" | "limit" | "lock", text: string): void {
    this.act({ type: "cellTyped", number, column, text });
  }

  set(number: number, column: CellChange["column"], value: CellJson): void {
    this.rows = this.rows.map((row) =>
      row.number === number ? withCell(row, column, value) : row,
    );
  }

  cell(number: number, column: CellChange["column"]): CellJson {
    const row = this.rows.find((candidate) => candidate.number === number);
    if (!row) throw new Error("no row");
    return cellIn(row, column);
  }

  private async answer(action: string, arg: unknown): Promise<unknown> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    if (action === "getPanel") return { ...panelOf(), rows: this.rows, steps: this.steps };
    if (action === "setCells") return this.setCells(arg as readonly CellChange[]);
    if (action === "writeScenario") return this.writeScenario(arg as ScenarioWrite);
    throw new Error(action);
  }

  private setCells(changes: readonly CellChange[]): CellsOutcome {
    const found = changes.flatMap((change) => {
      const cell = this.cell(change.number, change.column);
      return cell === change.seen || cell === change.value ? [] : [{ change, cell }];
    });
    if (found.length > 0) return { outcome: "conflict", found, rows: this.rows };
    const undo = changes.map((change) => ({
      ...change,
      value: this.cell(change.number, change.column) as CellChange["value"],
      seen: change.value,
    }));
    this.writes++;
    for (const { number, column, value } of changes) this.set(number, column, value);
    return { outcome: "saved", rows: this.rows, undo };
  }

  private writeScenario({ scenario, steps, seen }: ScenarioWrite): ScenarioOutcome {
    const now = this.steps.filter((step) => step.scenario === scenario);
    const isSeen = now.map(({ number }) => number).join() === seen.map((s) => s.number).join();
    if (!isSeen) return { outcome: "conflict", changed: [], steps: this.steps };
    this.writes++;
    this.steps = [
      ...this.steps.filter((step) => step.scenario !== scenario),
      ...steps.map((step, i): PanelStep => ({
        ...step,
        scenario,
        order: i + 1,
        gain: null,
        index: null,
        predicate: "",
        opd: "",
        pic: "",
        due: null,
        status: "open",
        note: "",
      })),
    ];
    return { outcome: "saved", steps: this.steps };
  }
}

async function loaded(): Promise<Scene> {
  const scene = new Scene();
  await scene.session.load();
  return scene;
}

describe("efforts, limits and locks", () => {
  test("are planned with at once and written together", async () => {
    const scene = await loaded();
    scene.type(12, "effort", "sedang");
    scene.type(13, "effort", "7");
    scene.type(12, "limit", "4");
    scene.type(14, "lock", "Ya");
    expect(unsavedChanges(scene.planning)).toHaveLength(4);
    expect(scene.writes).toBe(0);
    await scene.session.saveInputs();
    expect(scene.writes).toBe(1);
    expect([scene.cell(12, "effort"), scene.cell(13, "effort")]).toEqual(["Sedang", 7]);
    expect([scene.cell(12, "limit"), scene.cell(14, "lock")]).toEqual([4, "Ya"]);
    expect(unsavedChanges(scene.planning)).toEqual([]);
    expect(scene.store.state().writes).toEqual([]);
    expect(scene.store.state().panel).toMatchObject({ rows: scene.rows });
  });

  test("back to what the cell holds leaves nothing to save; Batal drops the rest", async () => {
    const scene = await loaded();
    scene.set(12, "effort", "Besar");
    await scene.session.load();
    scene.type(12, "effort", "Kecil");
    scene.type(12, "effort", "besar");
    expect(unsavedChanges(scene.planning)).toEqual([]);
    scene.type(12, "effort", "");
    expect(unsavedChanges(scene.planning)).toMatchObject([{ value: null, seen: "Besar" }]);
    scene.act({ type: "cellsReset" });
    expect(unsavedChanges(scene.planning)).toEqual([]);
  });

  test("can be taken back", async () => {
    const scene = await loaded();
    scene.type(12, "effort", "Besar");
    await scene.session.saveInputs();
    const undo = scene.store.state().saved?.undo;
    if (undo) await scene.session.write(undo);
    expect(scene.cell(12, "effort")).toBeNull();
    expect(scene.store.state().saved?.undo).toBeNull();
  });

  test("a colleague's cells are shown and not overwritten; each is decided for itself", async () => {
    const scene = await loaded();
    for (const number of [12, 13, 14]) scene.type(number, "effort", "Besar");
    scene.set(12, "effort", "Kecil");
    scene.set(13, "effort", 3);
    await scene.session.saveInputs();
    const [conflict] = scene.store.state().conflicts;
    if (conflict?.kind !== "cells") throw new Error("no conflict");
    expect(conflict.found.map(({ cell }) => cell)).toEqual(["Kecil", 3]);
    expect(scene.cell(14, "effort")).toBeNull();
    expect(unsavedChanges(scene.planning)).toHaveLength(3);

    const mine = conflict.found.slice(1).map(({ change }) => change);
    await scene.session.answer(conflict, mine);
    expect([12, 13, 14].map((number) => scene.cell(number, "effort"))).toEqual([
      "Kecil",
      "Besar",
      "Besar",
    ]);
    expect(unsavedChanges(scene.planning)).toEqual([]);
    expect(scene.store.state().conflicts).toEqual([]);
  });

  test("what is typed while saving stays, checked against what was saved", async () => {
    const scene = await loaded();
    scene.type(12, "effort", "Besar");
    const saving = scene.session.saveInputs();
    scene.type(12, "effort", "Kecil");
    await saving;
    expect(unsavedChanges(scene.planning)).toMatchObject([{ value: "Kecil", seen: "Besar" }]);
  });

  test("a failure keeps them and is tried again", async () => {
    const scene = await loaded();
    scene.type(12, "effort", "Besar");
    scene.failure = new CallError("BUSY", "Tunggu sebentar.");
    await scene.session.saveInputs();
    const { failure } = scene.store.state();
    expect(failure).toMatchObject({ kind: "refused", attempt: { kind: "write" } });
    expect(unsavedChanges(scene.planning)).toHaveLength(1);
    scene.failure = null;
    if (failure) await scene.session.retry(failure.attempt);
    expect(scene.cell(12, "effort")).toBe("Besar");
    expect(scene.store.state().failure).toBeNull();
  });
});

describe("scenarios", () => {
  const write: StepsWrite = {
    kind: "steps",
    purpose: "write",
    write: {
      scenario: "Rencana 3,00",
      steps: [{ number: 12, from: 3, to: 4, effort: 1, evidence: "" }],
      seen: [],
      guidance: [],
    },
    before: [],
  };

  test("are written, shown, and taken back", async () => {
    const scene = await loaded();
    await scene.session.write(write);
    expect(scene.store.state().panel).toMatchObject({ steps: [{ number: 12 }] });
    const undo = scene.store.state().saved?.undo;
    if (undo) await scene.session.write(undo);
    expect(scene.steps).toEqual([]);
  });

  test("are not overwritten when a colleague changed them, and the page shows what is there", async () => {
    const scene = await loaded();
    await scene.session.write(write);
    await scene.session.write(write); // seen: still nothing
    const [conflict] = scene.store.state().conflicts;
    expect(conflict).toMatchObject({ kind: "steps", changed: [] });
    expect(scene.store.state().saved).toBeNull();
    expect(scene.writes).toBe(1);
    if (conflict) scene.store.dispatch({ type: "conflictClosed", conflict });
    expect(scene.store.state().conflicts).toEqual([]);
  });

  test("are written one at a time", async () => {
    const scene = await loaded();
    await Promise.all([scene.session.write(write), scene.session.write(write)]);
    expect(scene.writes).toBe(1);
    expect(scene.store.state().conflicts).toEqual([]);
  });
});

test("targets from a plan are written and taken back", async () => {
  const scene = await loaded();
  const changes: CellChange[] = [{ number: 42, column: "target", value: 5, seen: 3 }];
  await scene.session.write({ kind: "cells", purpose: "targets", changes });
  expect(scene.cell(42, "target")).toBe(5);
  const undo = scene.store.state().saved?.undo;
  if (undo) await scene.session.write(undo);
  expect(scene.cell(42, "target")).toBe(3);
});

test("what was chosen for the plan stays while an indicator is looked at", async () => {
  const scene = await loaded();
  scene.act({ type: "scoreTyped", field: "target", text: "3,5" });
  scene.act({ type: "aimChosen", aim: "steps" });
  scene.store.dispatch({ type: "moved", number: 12 });
  await scene.session.load();
  expect(scene.planning).toMatchObject({ inputs: { target: "3,5" }, aim: "steps" });
  scene.act({ type: "scoresReset" });
  expect(scene.planning.inputs.target).toBeNull();
});

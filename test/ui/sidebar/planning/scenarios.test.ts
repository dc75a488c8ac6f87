import type { PanelStep } from "../../../../src/contract";
import { plan, type Plan } from "../../../../src/scoring";
import { boardOf, type Board } from "../../../../src/ui/board";
import { answer, shownPlan } from "../../../../src/ui/sidebar/planning/answer";
import { readInputs } from "../../../../src/ui/sidebar/planning/inputs";
import {
  decidedLevels,
  defaultName,
  deletingScenario,
  findScenario,
  scenariosOf,
  seeingNow,
  writingScenario,
} from "../../../../src/ui/sidebar/planning/scenarios";
import { INITIAL_PLANNING } from "../../../../src/ui/sidebar/planning/state";
import { targetChanges } from "../../../../src/ui/sidebar/planning/targets";
import { undoing, type StepsWrite } from "../../../../src/ui/sidebar/write";
import { doneText, writeText } from "../../../../src/ui/sidebar/write-words";
import { panelOf } from "../../panel";

const NAME = "Rencana 3,00";

function step(number: number, from: number, to: number, rest: Partial<PanelStep> = {}): PanelStep {
  return {
    scenario: NAME,
    order: 1,
    number,
    from,
    to,
    gain: 0.025,
    index: 2.89,
    predicate: "Baik",
    effort: 2,
    opd: "",
    pic: "",
    due: null,
    evidence: "Siapkan dokumen.",
    status: "open",
    note: "",
    ...rest,
  };
}

function board(
  steps: readonly PanelStep[] | null,
  changes: Parameters<typeof panelOf>[0] = {},
): Board {
  const read = boardOf({ ...panelOf(changes), steps });
  if (!read) throw new Error("no board");
  return read;
}

function planFor(on: Board): Plan {
  const planning = plan(on.instrument, on.assessment, { target: 3 });
  const first = planning.kind === "feasible" ? planning.plans[0] : undefined;
  if (first === undefined) throw new Error("no plan");
  return first;
}

describe("saved scenarios", () => {
  test("are the steps with an order, and what they lead to then and now", () => {
    const steps = [
      step(13, 3, 4, { order: 2, index: 2.92, status: "done" }),
      step(12, 3, 4, { status: "running" }),
      step(14, 3, 4, { order: null, status: "done" }),
      step(20, 2, 3, { scenario: "Usul" }),
      step(21, 1, 2, { scenario: "Lama", order: null }),
      step(22, 1, 2, { scenario: " " }),
    ];
    const [first, ...others] = scenariosOf(board(steps));
    expect(others.map(({ name }) => name)).toEqual(["Usul"]);
    expect(first).toMatchObject({ name: NAME, indexThen: 2.92, running: 1, done: 1 });
    expect(first?.steps.map(({ number }) => number)).toEqual([12, 13]);
    expect(first?.today?.index.exact).toBeCloseTo(2.8655 + 0.05, 6);
  });

  test("today's index counts what has been reached meanwhile, and what has been passed", () => {
    const [scenario] = scenariosOf(board([step(12, 3, 4)], { 12: { self: 5 } }));
    expect(scenario?.today?.index.exact).toBeCloseTo(2.8655 + 0.05, 6);
  });

  test("say nothing of today while a level is missing", () => {
    const [scenario] = scenariosOf(board([step(12, 3, 4)], { 5: { self: null } }));
    expect(scenario?.today).toBeNull();
  });

  test("running and finished steps are decided, others and left ones are not", () => {
    const on = board([
      step(12, 3, 4, { status: "running" }),
      step(12, 4, 5, { order: 2, status: "done" }),
      step(13, 3, 4, { order: 3 }),
      step(14, 3, 4, { order: null, status: "done" }),
    ]);
    expect([...decidedLevels(on, NAME)]).toEqual([[12, 5]]);
    expect(decidedLevels(on, null).size).toBe(0);
    expect(decidedLevels(on, "Tidak ada").size).toBe(0);
  });
});

/** What takes a scenario back once it is saved. */
function undoingSteps(write: StepsWrite): StepsWrite | null {
  const undo = undoing({ write, outcome: { outcome: "saved", steps: [] } });
  return undo?.kind === "steps" ? undo : null;
}

describe("writing", () => {
  test("a plan is called by its target where it reaches it, else by how far it comes", () => {
    const on = board([]);
    const named = (target: string, maxSteps = ""): string => {
      const read = readInputs(on, { ...INITIAL_PLANNING.inputs, target, reserve: "0", maxSteps });
      const given = read.kind === "basis" ? answer(read.basis) : null;
      const chosen = given && shownPlan(given, "effort");
      if (!given || given.kind === "incomplete" || !chosen) throw new Error("no plan");
      return defaultName(given, chosen);
    };
    expect(named("3,00")).toBe(NAME);
    expect(named("4,99", "5")).toBe("Rencana 3,02 (terjauh)");
  });

  test("tells what the guidance asks for at planned and at held steps, each once", () => {
    const on = board([step(12, 3, 4), step(13, 3, 4, { order: 2 })]);
    const task = writingScenario(on, NAME, planFor(on));
    const { guidance, steps } = task.write;
    const keys = guidance.map(({ number, to }) => `${number} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { number, to } of [...steps, { number: 12, to: 4 }, { number: 13, to: 4 }]) {
      expect(keys).toContain(`${number} ${to}`);
    }
    expect(guidance.every(({ text }) => text !== "")).toBe(true);
    expect(undoingSteps(task)?.write.guidance).toEqual(guidance);
  });

  test("another name is another scenario", () => {
    const on = board([step(12, 3, 4)]);
    expect(writingScenario(on, "Rencana3,00", planFor(on)).write).toMatchObject({ seen: [] });
  });

  test("a new scenario replaces nothing and is undone by writing none", () => {
    const on = board([]);
    const task = writingScenario(on, ` ${NAME} `, planFor(on));
    expect(task.write).toMatchObject({ scenario: NAME, seen: [] });
    expect(task.write.steps).toHaveLength(5);
    expect(task.write.steps.every(({ evidence }) => evidence !== "")).toBe(true);
    expect(doneText(task)).toBe("Tersimpan: 5 langkah pada skenario Rencana 3,00");
    expect(undoingSteps(task)).toMatchObject({
      purpose: "undo",
      write: {
        scenario: NAME,
        steps: [],
        seen: task.write.steps.map(({ number, to }) => ({ number, to })),
      },
    });
  });

  test("an existing name is known in any case and spacing, and its steps come back on undo", () => {
    const on = board([step(12, 3, 4)]);
    const task = writingScenario(on, " rencana  3,00", planFor(on));
    expect(task.write).toMatchObject({ scenario: NAME, seen: [{ number: 12, to: 4 }] });
    expect(undoingSteps(task)?.write.steps).toEqual([
      { number: 12, from: 3, to: 4, effort: 2, evidence: "Siapkan dokumen." },
    ]);
  });

  test("the evidence of a step is what the guidance says for its level", () => {
    const on = board([]);
    const task = writingScenario(on, NAME, planFor(on));
    const first = task.write.steps[0];
    const texts = on.entries.find(({ indicator }) => indicator.number === first?.number)?.guidance;
    expect(first?.evidence).toBe(texts?.nextSteps[(first?.to ?? 0) - 2]);
  });

  test("after a conflict it is checked against what is there now", () => {
    const before = board([step(12, 3, 4)]);
    const task = writingScenario(before, NAME, planFor(before));
    const now = board([step(13, 3, 4)]);
    const again = seeingNow(now, task).write;
    expect(again).toMatchObject({ steps: task.write.steps, seen: [{ number: 13, to: 4 }] });
    expect(again.guidance.some(({ number }) => number === 13)).toBe(true);
  });
});

describe("deleting", () => {
  const removal = (on: Board): ReturnType<typeof deletingScenario> => {
    const scenario = findScenario(on, NAME);
    if (!scenario) throw new Error("no scenario");
    return deletingScenario(on, scenario);
  };

  test("writes no steps and can be taken back", () => {
    const task = removal(board([step(12, 3, 4), step(12, 4, 5, { order: 2 })]));
    expect(task.write.steps).toEqual([]);
    expect(undoingSteps(task)?.write.steps.map(({ from, to }) => [from, to])).toEqual([
      [3, 4],
      [4, 5],
    ]);
    expect(writeText(task)).toBe("penghapusan skenario Rencana 3,00");
  });

  test("cannot be taken back once a level has moved on", () => {
    const task = removal(board([step(12, 3, 4)], { 12: { self: 4 } }));
    expect(task.before).toBeNull();
    expect(undoingSteps(task)).toBeNull();
  });
});

describe("targets from a plan", () => {
  test("only those that differ, with what was seen and how many sink", () => {
    const plain = board([]);
    const raised = new Map(planFor(plain).steps.map(({ indicator, to }) => [indicator.number, to]));
    const [first = 0, second = 0, ...others] = [...raised.keys()];
    const self = (number: number): number => plain.panel.rows[number - 1]?.level as number;
    const on = board([], {
      [first]: { self: self(first), target: raised.get(first) ?? 0 },
      [second]: { self: self(second), target: "x" },
    });
    const { changes, lower } = targetChanges(on, planFor(on));
    expect(changes.map(({ number }) => number)).toEqual([second, ...others]);
    expect(changes[0]).toMatchObject({ column: "target", value: raised.get(second), seen: "x" });
    expect(lower).toBe(0);
  });

  test("a target above the planned level becomes lower", () => {
    const on = board(
      [],
      Object.fromEntries(
        panelOf().rows.map(({ number, levels }) => [number, { self: levels.self, target: 5 }]),
      ),
    );
    const low = plan(on.instrument, on.assessment, { target: 2.87 });
    const steps = low.kind === "feasible" ? (low.plans[0]?.steps ?? []) : [];
    const found = targetChanges(on, { ...planFor(on), steps });
    expect(found.lower).toBe(found.changes.length);
  });
});

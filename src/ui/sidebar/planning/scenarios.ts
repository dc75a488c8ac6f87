import type { PanelStep, PlannedStepWrite } from "../../../contract";
import {
  judge,
  levelIn,
  parseLevel,
  score,
  type Assessment,
  type Judgement,
  type Level,
  type OfficialNumber,
  type Plan,
  type ScoreValue,
} from "../../../scoring";
import { entryOf, type Board } from "../../board";
import { scoreText } from "../../figures";
import type { ScenarioTask } from "./task";

/** A saved plan as sheet Rencana holds it, without steps that are no longer part of it. */
export interface Scenario {
  readonly name: string;
  /** In their order. */
  readonly steps: readonly PanelStep[];
  /** The index it led to when it was written; null when that cell holds no number. */
  readonly indexThen: number | null;
  /** What it leads to from today's levels; null while the index is unknown. */
  readonly today: { readonly index: ScoreValue; readonly judgement: Judgement } | null;
  readonly running: number;
  readonly done: number;
}

/** The saved scenarios in the order of the sheet; a name whose steps all left it is none. */
export function scenariosOf(board: Board): Scenario[] {
  const steps = board.panel.steps ?? [];
  const names = [...new Set(steps.map(({ scenario }) => scenario))];
  return names.flatMap((name) => {
    if (name.trim() === "") return [];
    const scenario = scenarioOf(board, name, steps);
    return scenario.steps.length > 0 ? [scenario] : [];
  });
}

/** A scenario by its name, upper and lower case alike. */
export function findScenario(board: Board, name: string): Scenario | undefined {
  const key = name.trim().toLowerCase();
  return scenariosOf(board).find((scenario) => scenario.name.trim().toLowerCase() === key);
}

/** The name a plan gets unless the user has a better one. */
export function defaultName(target: number): string {
  return `Rencana ${scoreText(target)}`;
}

/** The levels that running and finished steps of a scenario lead to. */
export function decidedLevels(board: Board, name: string | null): Map<OfficialNumber, Level> {
  const decided = new Map<OfficialNumber, Level>();
  const scenario = name === null ? undefined : findScenario(board, name);
  for (const { number, to, status } of scenario?.steps ?? []) {
    const isDecided = status === "running" || status === "done";
    if (!isDecided || !Number.isInteger(to)) continue;
    decided.set(number, Math.max(to, decided.get(number) ?? to));
  }
  return decided;
}

/** The levels of today as the scoring library knows them. */
export function presentLevels({ entries }: Board): Assessment {
  return new Map(entries.map(({ indicator, reading }) => [indicator.number, reading]));
}

/** *Tulis ke Rencana*: the plan under a name, in place of the steps seen there. */
export function writingTask(board: Board, name: string, plan: Plan): ScenarioTask {
  const existing = findScenario(board, name);
  const scenario = existing?.name ?? name.trim();
  const steps = plan.steps.map(({ indicator, from, to, effort }) => ({
    number: indicator.number,
    from,
    to,
    effort,
    evidence: evidenceFor(board, indicator.number, to),
  }));
  return {
    kind: "scenario",
    purpose: "write",
    write: { scenario, steps, seen: seenSteps(existing) },
    before: existing ? restorableSteps(board, existing) : [],
  };
}

export function deletingTask(board: Board, scenario: Scenario): ScenarioTask {
  return {
    kind: "scenario",
    purpose: "delete",
    write: { scenario: scenario.name, steps: [], seen: seenSteps(scenario) },
    before: restorableSteps(board, scenario),
  };
}

/** The task again, in place of what the scenario holds now instead of what was seen before. */
export function seeingNow(board: Board, task: ScenarioTask): ScenarioTask {
  const now = findScenario(board, task.write.scenario);
  return {
    ...task,
    write: { ...task.write, seen: seenSteps(now) },
    before: now ? restorableSteps(board, now) : [],
  };
}

/**
 * The steps as they are written back. The sheet takes a scenario only from the levels of today, so one
 * whose first steps have been taken meanwhile cannot be written back.
 */
function restorableSteps(board: Board, { steps }: Scenario): PlannedStepWrite[] | null {
  const { scale } = board.instrument;
  const levels = new Map(presentLevels(board));
  const restored: PlannedStepWrite[] = [];
  for (const { number, from, to, effort, evidence } of steps) {
    const start = parseLevel(from, scale);
    if (start.kind !== "level" || levelIn(levels, number) !== start.level) return null;
    levels.set(number, { kind: "level", level: to });
    const known = typeof effort === "number" ? effort : 1;
    restored.push({ number, from: start.level, to, effort: known, evidence });
  }
  return restored;
}

function scenarioOf(board: Board, name: string, all: readonly PanelStep[]): Scenario {
  const { instrument, score: present } = board;
  const steps = all
    .filter((step) => step.scenario === name && step.order !== null)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const levels = new Map(presentLevels(board));
  for (const { number, to } of steps) {
    const level = levelIn(levels, number);
    if (level !== undefined && to > level) levels.set(number, { kind: "level", level: to });
  }
  const index = present.index === null ? null : score(instrument, levels).index;
  const indexThen = steps[steps.length - 1]?.index;
  const count = (status: PanelStep["status"]): number =>
    steps.filter((step) => step.status === status).length;
  return {
    name,
    steps,
    indexThen: typeof indexThen === "number" ? indexThen : null,
    today: index && { index, judgement: judge(instrument, index) },
    running: count("running"),
    done: count("done"),
  };
}

function seenSteps(scenario: Scenario | undefined): ScenarioTask["write"]["seen"] {
  return (scenario?.steps ?? []).map(({ number, to }) => ({ number, to }));
}

/** What the guidance says has to be done to get to a level. */
function evidenceFor(board: Board, number: OfficialNumber, to: Level): string {
  return entryOf(board, number)?.guidance?.nextSteps[to - 2] ?? "";
}

import type { PanelStep, PlannedStepWrite, StepGuidance } from "../../../contract";
import { nameKey, parseLevel } from "../../../reading";
import {
  goalsOf,
  levelIn,
  levelsAfter,
  score,
  type Judgement,
  type Level,
  type OfficialNumber,
  type Plan,
  type ScoreValue,
} from "../../../scoring";
import { entryOf, type Board } from "../../board";
import { scoreText, valueText } from "../../figures";
import { fullSteps, savedScenarios, type SavedScenario } from "../../saved-scenarios";
import { stepText } from "../../step-guidance";
import type { StepsWrite } from "../write";
import type { Answer } from "./answer";

/** A saved scenario with what it leads to. */
export interface Scenario extends SavedScenario {
  /** The index it led to when it was written; null when that cell holds no number. */
  readonly indexThen: number | null;
  /** What it leads to from today's levels; null while the index is unknown. */
  readonly today: { readonly index: ScoreValue; readonly judgement: Judgement } | null;
  readonly running: number;
  readonly done: number;
  /** Its steps with what people wrote beside them; null while an abridged panel lacks them. */
  readonly lines: readonly PanelStep[] | null;
}

/** The saved scenarios in the order of the sheet. */
export function scenariosOf(board: Board): Scenario[] {
  return savedScenarios(board).map((saved) => scenarioOf(board, saved));
}

/** A scenario by its name, whatever its case and spacing. */
export function findScenario(board: Board, name: string): Scenario | undefined {
  return scenariosOf(board).find((scenario) => nameKey(scenario.name) === nameKey(name));
}

/**
 * The name a plan gets unless the user has a better one: what it reaches, which is the target only where
 * that can be reached.
 */
export function defaultName(
  { kind, basis }: Exclude<Answer, { kind: "incomplete" }>,
  plan: Plan,
): string {
  return kind === "plans"
    ? `Rencana ${scoreText(basis.target)}`
    : `Rencana ${valueText(plan.index.fraction, basis.board.instrument)} (terjauh)`;
}

/** The levels that running and finished steps of a scenario lead to. */
export function decidedLevels(board: Board, name: string | null): Map<OfficialNumber, Level> {
  const decided = new Map<OfficialNumber, Level>();
  const goals = goalsOf(board.instrument.scale);
  const scenario = name === null ? undefined : findScenario(board, name);
  for (const { number, to, status } of scenario?.steps ?? []) {
    const isDecided = status === "running" || status === "done";
    if (!isDecided || !goals.includes(to)) continue;
    decided.set(number, Math.max(to, decided.get(number) ?? to));
  }
  return decided;
}

/** *Tulis ke Rencana*: the plan under a name, in place of the steps seen there. */
export function writingScenario(board: Board, name: string, plan: Plan): StepsWrite {
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
    kind: "steps",
    purpose: "write",
    write: {
      scenario,
      steps,
      seen: seenSteps(existing),
      guidance: guidanceFor(board, [...steps, ...(existing?.steps ?? [])]),
    },
    before: existing ? restorableSteps(board, existing) : [],
  };
}

export function deletingScenario(board: Board, scenario: Scenario): StepsWrite {
  return {
    kind: "steps",
    purpose: "delete",
    write: {
      scenario: scenario.name,
      steps: [],
      seen: seenSteps(scenario),
      guidance: guidanceFor(board, scenario.steps),
    },
    before: restorableSteps(board, scenario),
  };
}

/** The write again, in place of what the scenario holds now instead of what was seen before. */
export function seeingNow(board: Board, write: StepsWrite): StepsWrite {
  const now = findScenario(board, write.write.scenario);
  const guidance = guidanceFor(board, [...write.write.steps, ...(now?.steps ?? [])]);
  return {
    ...write,
    write: { ...write.write, seen: seenSteps(now), guidance },
    before: now ? restorableSteps(board, now) : [],
  };
}

/**
 * The steps as they are written back. The sheet takes a scenario only from the levels of today, so one
 * whose first steps have been taken meanwhile cannot be written back.
 */
function restorableSteps(board: Board, { lines }: Scenario): PlannedStepWrite[] | null {
  const { scale } = board.instrument;
  if (lines === null) return null;
  const levels = new Map(board.assessment);
  const restored: PlannedStepWrite[] = [];
  for (const { number, from, to, effort, evidence } of lines) {
    const start = parseLevel(from, scale);
    if (start.kind !== "level" || levelIn(levels, number) !== start.level) return null;
    levels.set(number, { kind: "level", level: to });
    const known = typeof effort === "number" ? effort : 1;
    restored.push({ number, from: start.level, to, effort: known, evidence });
  }
  return restored;
}

function scenarioOf(board: Board, { name, steps }: SavedScenario): Scenario {
  const { instrument, score: present } = board;
  const taken = steps.map(({ number, to }) => ({ indicator: { number }, to }));
  const { index, judgement } = score(instrument, levelsAfter(board.assessment, taken));
  const indexThen = steps[steps.length - 1]?.index;
  const count = (status: PanelStep["status"]): number =>
    steps.filter((step) => step.status === status).length;
  return {
    name,
    steps,
    indexThen: typeof indexThen === "number" ? indexThen : null,
    today: present.index && index && judgement && { index, judgement },
    running: count("running"),
    done: count("done"),
    lines: fullSteps(board.panel, name),
  };
}

function seenSteps(scenario: Scenario | undefined): StepsWrite["write"]["seen"] {
  return (scenario?.steps ?? []).map(({ number, to }) => ({ number, to }));
}

/** What the guidance asks for at each of the steps, so that people's own text is told from it. */
function guidanceFor(
  board: Board,
  steps: readonly { readonly number: OfficialNumber; readonly to: Level }[],
): StepGuidance[] {
  const byStep = new Map(
    steps.map(({ number, to }) => [
      `${String(number)} ${String(to)}`,
      { number, to, text: evidenceFor(board, number, to) },
    ]),
  );
  return [...byStep.values()].filter(({ text }) => text !== "");
}

/** What the guidance says has to be done to get to a level. */
function evidenceFor(board: Board, number: OfficialNumber, to: Level): string {
  return stepText(entryOf(board, number)?.guidance, board.instrument.scale, to);
}

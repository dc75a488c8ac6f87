import type {
  CellChange,
  CellsOutcome,
  PanelRow,
  PanelStep,
  PlanningColumn,
  ScenarioOutcome,
} from "../../../contract";
import type { Aim, OfficialNumber } from "../../../scoring";
import type { State } from "../state";
import { changeOf, draftValue, isSameContent, withText, type CellDraft } from "./cells";
import { undoingScenario, type CellsTask, type PlanningTask, type ScenarioTask } from "./task";

/** Which indicators may rise. What was chosen for one kind stays while another is tried. */
export interface Scope {
  readonly kind: "all" | "domains" | "opd";
  /** null: nothing has been chosen yet. */
  readonly domains: readonly OfficialNumber[] | null;
  /** null: nothing has been chosen yet. */
  readonly opd: string | null;
}

/** What a plan is made from, as typed. */
export interface PlanInputs {
  /** null: as on sheet Mulai. */
  readonly target: string | null;
  readonly reserve: string | null;
  readonly maxSteps: string;
  readonly scope: Scope;
  /** The scenario whose running and finished steps are kept; null: none are. */
  readonly kept: string | null;
  readonly drafts: readonly CellDraft[];
}

export type PlanningConflict =
  | {
      readonly kind: "cells";
      readonly task: CellsTask;
      readonly found: Extract<CellsOutcome, { outcome: "conflict" }>["found"];
    }
  | {
      readonly kind: "scenario";
      readonly task: ScenarioTask;
      /** Indicators whose level changed; empty when the scenario itself did. */
      readonly changed: readonly OfficialNumber[];
    };

/** Tab Rencana, apart from what is on the sheet. */
export interface PlanningState {
  readonly inputs: PlanInputs;
  /** Which of the alternatives is shown. */
  readonly aim: Aim;
  /** The name to write a scenario under, as typed; null: made from the target. */
  readonly name: string | null;
  readonly task: PlanningTask | null;
  readonly conflict: PlanningConflict | null;
  /** What was written last, and what takes it back. */
  readonly done: { readonly task: PlanningTask; readonly undo: PlanningTask | null } | null;
}

export const INITIAL_PLANNING: PlanningState = {
  inputs: {
    target: null,
    reserve: null,
    maxSteps: "",
    scope: { kind: "all", domains: null, opd: null },
    kept: null,
    drafts: [],
  },
  aim: "effort",
  name: null,
  task: null,
  conflict: null,
  done: null,
};

export type PlanningAction =
  | {
      readonly type: "scoreTyped";
      readonly field: "target" | "reserve" | "maxSteps";
      readonly text: string;
    }
  /** Target and reserve are those of sheet Mulai again. */
  | { readonly type: "scoresReset" }
  | { readonly type: "scopeChosen"; readonly scope: Scope }
  | { readonly type: "keptChosen"; readonly scenario: string | null }
  | {
      readonly type: "cellTyped";
      readonly number: OfficialNumber;
      readonly column: PlanningColumn;
      readonly text: string;
    }
  | { readonly type: "cellsReset" }
  | { readonly type: "aimChosen"; readonly aim: Aim }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "began"; readonly task: PlanningTask }
  | { readonly type: "ended" }
  | { readonly type: "cellsAnswered"; readonly task: CellsTask; readonly outcome: CellsOutcome }
  | {
      readonly type: "scenarioAnswered";
      readonly task: ScenarioTask;
      readonly outcome: ScenarioOutcome;
    }
  /** Of the cells in conflict, these are to be written all the same; the sheet keeps the others. */
  | { readonly type: "cellsResolved"; readonly mine: readonly CellChange[] }
  | { readonly type: "conflictClosed" }
  | { readonly type: "doneShown" };

/** The page's state after an action of tab Rencana: its own part, and what the sheet now holds. */
export function reducePlanning(state: State, action: PlanningAction): State {
  const { planning } = state;
  const set = (change: Partial<PlanningState>): State => ({
    ...state,
    planning: { ...planning, ...change },
  });
  const setInputs = (change: Partial<PlanInputs>): State =>
    set({ inputs: { ...planning.inputs, ...change } });
  switch (action.type) {
    case "scoreTyped":
      return setInputs({ [action.field]: action.text });
    case "scoresReset":
      return setInputs({ target: null, reserve: null });
    case "scopeChosen":
      return setInputs({ scope: action.scope });
    case "keptChosen":
      return setInputs({ kept: action.scenario });
    case "cellTyped": {
      const row = rowsOf(state).find(({ number }) => number === action.number);
      const cell = row?.planning[action.column] ?? null;
      return setInputs({ drafts: withText(planning.inputs.drafts, action, cell) });
    }
    case "cellsReset":
      return setInputs({ drafts: [] });
    case "aimChosen":
      return set({ aim: action.aim });
    case "named":
      return set({ name: action.name });
    case "began":
      return {
        ...set({ task: action.task, conflict: null, done: null }),
        saved: null,
        failure: null,
      };
    case "ended":
      return set({ task: null });
    case "cellsAnswered":
      return cellsAnswered(state, action.task, action.outcome);
    case "scenarioAnswered":
      return scenarioAnswered(state, action.task, action.outcome);
    case "cellsResolved":
      return cellsResolved(state, action.mine);
    case "conflictClosed":
      return set({ conflict: null });
    case "doneShown":
      return set({ done: null });
  }
}

/** The unsaved efforts, limits and locks as changes of cells, in official order. */
export function unsavedChanges({ inputs }: PlanningState): CellChange[] {
  return inputs.drafts.map(changeOf).sort((a, b) => a.number - b.number);
}

function cellsAnswered(state: State, task: CellsTask, outcome: CellsOutcome): State {
  const { planning } = state;
  const read = withRows(state, outcome.rows);
  if (outcome.outcome === "conflict") {
    const conflict: PlanningConflict = { kind: "cells", task, found: outcome.found };
    return { ...read, planning: { ...planning, conflict } };
  }
  const undo: CellsTask | null =
    task.purpose === "undo" || outcome.undo.length === 0
      ? null
      : { kind: "cells", purpose: "undo", changes: outcome.undo };
  const drafts = planning.inputs.drafts.flatMap((draft) => {
    const written = task.changes.find((change) => isCellOf(change, draft));
    if (written === undefined) return [draft];
    const isSaved = isSameContent(draftValue(draft), written.value);
    return isSaved ? [] : [{ ...draft, seen: written.value }]; // typed while it was being saved
  });
  return {
    ...read,
    planning: { ...planning, inputs: { ...planning.inputs, drafts }, done: { task, undo } },
  };
}

function scenarioAnswered(state: State, task: ScenarioTask, outcome: ScenarioOutcome): State {
  const { planning } = state;
  const read = withSteps(state, outcome.steps);
  if (outcome.outcome === "conflict") {
    const conflict: PlanningConflict = { kind: "scenario", task, changed: outcome.changed };
    return { ...read, planning: { ...planning, conflict } };
  }
  return { ...read, planning: { ...planning, done: { task, undo: undoingScenario(task) } } };
}

function cellsResolved(state: State, mine: readonly CellChange[]): State {
  const { planning } = state;
  const { conflict, inputs } = planning;
  if (conflict?.kind !== "cells") return state;
  const drafts = inputs.drafts.flatMap((draft) => {
    const found = conflict.found.find(({ change }) => isCellOf(change, draft));
    if (found === undefined) return [draft];
    const isMine = mine.some((change) => isCellOf(change, draft));
    return isMine ? [{ ...draft, seen: found.cell }] : [];
  });
  return { ...state, planning: { ...planning, conflict: null, inputs: { ...inputs, drafts } } };
}

/** The changes of a task in conflict once the user has chosen: those left to the sheet are not made. */
export function resolvedChanges(
  { task, found }: Extract<PlanningConflict, { kind: "cells" }>,
  mine: readonly CellChange[],
): CellChange[] {
  return task.changes.flatMap((change) => {
    const hit = found.find((candidate) => isCellOf(candidate.change, change));
    if (hit === undefined) return [change];
    return mine.some((chosen) => isCellOf(chosen, change)) ? [{ ...change, seen: hit.cell }] : [];
  });
}

function isCellOf(
  change: CellChange,
  cell: { readonly number: OfficialNumber; readonly column: string },
): boolean {
  return change.number === cell.number && change.column === cell.column;
}

function rowsOf({ panel }: State): readonly PanelRow[] {
  return panel?.state === "ready" ? panel.rows : [];
}

function withRows(state: State, rows: readonly PanelRow[]): State {
  if (state.panel?.state !== "ready") return state;
  const changed = new Map(rows.map((row) => [row.number, row]));
  const merged = state.panel.rows.map((row) => changed.get(row.number) ?? row);
  return { ...state, panel: { ...state.panel, rows: merged } };
}

function withSteps(state: State, steps: readonly PanelStep[]): State {
  return state.panel?.state === "ready" ? { ...state, panel: { ...state.panel, steps } } : state;
}

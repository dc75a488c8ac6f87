import type { CellChange, PanelRow, PlanningColumn } from "../../../contract";
import type { Aim, OfficialNumber } from "../../../scoring";
import { changeOf, withText, type CellDraft } from "./cells";

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
  /** What a step takes where column Usaha is blank: the rising estimate, or 1 for every step. */
  readonly blankEffort: "rising" | "even";
  /** The scenario whose running and finished steps are kept; null: none are. */
  readonly kept: string | null;
  readonly drafts: readonly CellDraft[];
}

/** Tab Rencana, apart from what is on the sheet. */
export interface PlanningState {
  readonly inputs: PlanInputs;
  /** Which of the alternatives is shown. */
  readonly aim: Aim;
  /** The name to write a scenario under, as typed; null: made from the target. */
  readonly name: string | null;
}

export const INITIAL_PLANNING: PlanningState = {
  inputs: {
    target: null,
    reserve: null,
    maxSteps: "",
    scope: { kind: "all", domains: null, opd: null },
    blankEffort: "rising",
    kept: null,
    drafts: [],
  },
  aim: "effort",
  name: null,
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
  | { readonly type: "blankEffortChosen"; readonly effort: PlanInputs["blankEffort"] }
  | { readonly type: "keptChosen"; readonly scenario: string | null }
  | {
      readonly type: "cellTyped";
      readonly number: OfficialNumber;
      readonly column: PlanningColumn;
      readonly text: string;
    }
  | { readonly type: "cellsReset" }
  | { readonly type: "aimChosen"; readonly aim: Aim }
  | { readonly type: "named"; readonly name: string };

/** @param rows The rows of the panel. */
export function reducePlanning(
  planning: PlanningState,
  action: PlanningAction,
  rows: readonly PanelRow[],
): PlanningState {
  const setInputs = (change: Partial<PlanInputs>): PlanningState => ({
    ...planning,
    inputs: { ...planning.inputs, ...change },
  });
  switch (action.type) {
    case "scoreTyped":
      return setInputs({ [action.field]: action.text });
    case "scoresReset":
      return setInputs({ target: null, reserve: null });
    case "scopeChosen":
      return setInputs({ scope: action.scope });
    case "blankEffortChosen":
      return setInputs({ blankEffort: action.effort });
    case "keptChosen":
      return setInputs({ kept: action.scenario });
    case "cellTyped": {
      const row = rows.find(({ number }) => number === action.number);
      const cell = row?.planning[action.column] ?? null;
      return setInputs({ drafts: withText(planning.inputs.drafts, action, cell) });
    }
    case "cellsReset":
      return setInputs({ drafts: [] });
    case "aimChosen":
      return { ...planning, aim: action.aim };
    case "named":
      return { ...planning, name: action.name };
  }
}

/** The unsaved efforts, limits and locks as changes of cells, in official order. */
export function unsavedChanges({ inputs }: PlanningState): CellChange[] {
  return inputs.drafts.map(changeOf).sort((a, b) => a.number - b.number);
}

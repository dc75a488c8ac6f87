import type { PanelStep, ReadyPanel, StepInBrief } from "../contract";
import type { Board } from "./board";

/** A scenario of sheet Rencana, without steps that are no longer part of it. */
export interface SavedScenario {
  readonly name: string;
  /** In their order. */
  readonly steps: readonly StepInBrief[];
}

/** The scenarios in the order of the sheet; a blank name is none, nor one whose steps all left it. */
export function savedScenarios({ panel }: Board): SavedScenario[] {
  const all = panel.abridged?.steps ?? (panel.steps ?? []).filter(({ order }) => order !== null);
  const names = [...new Set(all.map(({ scenario }) => scenario))];
  return names
    .filter((name) => name.trim() !== "")
    .map((name) => ({
      name,
      steps: inOrder(all, name),
    }));
}

/** The steps of a scenario with all that stands beside them; null while an abridged panel lacks them. */
export function fullSteps({ steps, abridged }: ReadyPanel, name: string): PanelStep[] | null {
  if (abridged?.scenarios.includes(name) === false) return null;
  return inOrder(
    (steps ?? []).filter(({ order }) => order !== null),
    name,
  );
}

function inOrder<Step extends StepInBrief>(steps: readonly Step[], name: string): Step[] {
  return steps
    .filter(({ scenario }) => scenario === name)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

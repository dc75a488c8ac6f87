import type { PanelStep } from "../contract";
import type { Board } from "./board";

/** A scenario of sheet Rencana, without steps that are no longer part of it. */
export interface SavedScenario {
  readonly name: string;
  /** In their order. */
  readonly steps: readonly PanelStep[];
}

/** The scenarios in the order of the sheet; a blank name is none, nor one whose steps all left it. */
export function savedScenarios({ panel }: Board): SavedScenario[] {
  const all = (panel.steps ?? []).filter(({ order }) => order !== null);
  const names = [...new Set(all.map(({ scenario }) => scenario))];
  return names
    .filter((name) => name.trim() !== "")
    .map((name) => ({
      name,
      steps: all
        .filter(({ scenario }) => scenario === name)
        .sort((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    }));
}

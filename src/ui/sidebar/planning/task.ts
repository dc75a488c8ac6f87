import type { CellChange, PlannedStepWrite, ScenarioWrite } from "../../../contract";
import { integerText } from "../../figures";

/** Something the planner writes to the sheet, all of it or nothing. */
export type PlanningTask = CellsTask | ScenarioTask;

export interface CellsTask {
  readonly kind: "cells";
  /** Effort, limits and locks; the targets from a plan; or either of them taken back. */
  readonly purpose: "inputs" | "targets" | "undo";
  readonly changes: readonly CellChange[];
}

export interface ScenarioTask {
  readonly kind: "scenario";
  readonly purpose: "write" | "delete" | "undo";
  readonly write: ScenarioWrite;
  /** What brings back the steps from before; null where the sheet would refuse them. */
  readonly before: readonly PlannedStepWrite[] | null;
}

/** What undoes a written scenario; null when it is itself an undoing, or cannot be undone. */
export function undoingScenario({ purpose, write, before }: ScenarioTask): ScenarioTask | null {
  if (purpose === "undo" || before === null) return null;
  const { scenario, steps, guidance } = write;
  return {
    kind: "scenario",
    purpose: "undo",
    write: {
      scenario,
      steps: before,
      seen: steps.map(({ number, to }) => ({ number, to })),
      guidance,
    },
    before: null,
  };
}

/** What a task is about, after *Belum tersimpan:* `5 langkah pada skenario Rencana 3,00`. */
export function taskText(task: PlanningTask): string {
  if (task.kind === "cells") {
    const count = integerText(task.changes.length);
    switch (task.purpose) {
      case "inputs":
        return `${count} masukan rencana`;
      case "targets":
        return `target ${count} indikator`;
      case "undo":
        return `pengembalian ${count} sel`;
    }
  }
  const { scenario, steps } = task.write;
  switch (task.purpose) {
    case "write":
      return `${integerText(steps.length)} langkah pada skenario ${scenario}`;
    case "delete":
      return `penghapusan skenario ${scenario}`;
    case "undo":
      return `pengembalian skenario ${scenario}`;
  }
}

/** What a task has done: `Tersimpan: 5 langkah pada skenario Rencana 3,00`. */
export function doneText(task: PlanningTask): string {
  if (task.kind === "cells" && task.purpose === "undo") {
    return `${integerText(task.changes.length)} sel dikembalikan seperti semula`;
  }
  if (task.kind === "cells" || task.purpose === "write") return `Tersimpan: ${taskText(task)}`;
  const { scenario, steps } = task.write;
  if (task.purpose === "delete") return `Skenario ${scenario} dihapus`;
  return steps.length === 0
    ? `Skenario ${scenario} dihapus kembali`
    : `Skenario ${scenario} dikembalikan: ${integerText(steps.length)} langkah`;
}

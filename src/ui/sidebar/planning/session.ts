import type { CellChange } from "../../../contract";
import type { Call } from "../../server";
import type { Attempt } from "../failure";
import type { Action, State } from "../state";
import type { Store } from "../store";
import { resolvedChanges, unsavedChanges } from "./state";
import type { PlanningTask } from "./task";

/** What tab Rencana writes. None of these rejects; what fails ends up in the state. */
export interface PlanningSession {
  /** *Simpan masukan*: efforts, limits and locks. */
  readonly saveInputs: () => Promise<void>;
  /** Writes a scenario or targets, not while the planner is writing already. */
  readonly run: (task: PlanningTask) => Promise<void>;
  /** Answers a conflict of cells: these are written all the same, the sheet keeps the others. */
  readonly resolve: (mine: readonly CellChange[]) => Promise<void>;
}

export interface PlanningHost {
  readonly call: Call;
  readonly store: Store<State, Action>;
  /** Waits for its turn; failures end up in the state. */
  readonly attempted: (attempt: Attempt, work: () => Promise<void>) => Promise<void>;
}

export function createPlanningSession({ call, store, attempted }: PlanningHost): PlanningSession {
  const { state, dispatch } = store;

  const run = async (task: PlanningTask): Promise<void> => {
    if (state().planning.task !== null) return;
    dispatch({ type: "planning", action: { type: "began", task } });
    await attempted({ kind: "planning", task }, async () => {
      if (task.kind === "cells") {
        const outcome = await call("setCells", task.changes);
        dispatch({ type: "planning", action: { type: "cellsAnswered", task, outcome } });
      } else {
        const outcome = await call("writeScenario", task.write);
        dispatch({ type: "planning", action: { type: "scenarioAnswered", task, outcome } });
      }
    });
    dispatch({ type: "planning", action: { type: "ended" } });
  };

  return {
    run,

    saveInputs: async () => {
      const changes = unsavedChanges(state().planning);
      if (changes.length > 0) await run({ kind: "cells", purpose: "inputs", changes });
    },

    resolve: async (mine) => {
      const { conflict } = state().planning;
      if (conflict?.kind !== "cells") return;
      const changes = resolvedChanges(conflict, mine);
      dispatch({ type: "planning", action: { type: "cellsResolved", mine } });
      if (changes.length > 0) await run({ ...conflict.task, changes });
    },
  };
}

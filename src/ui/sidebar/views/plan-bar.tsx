import type { JSX } from "preact";
import { integerText } from "../../figures";
import { unsavedChanges } from "../planning/state";
import { rescueFocus } from "./plan-focus";
import type { BoardProps } from "./view";

/** Unsaved efforts, limits and locks, below the view so that nothing moves when the first one is made. */
export function PlanBar({ state, dispatch, session }: BoardProps): JSX.Element | null {
  const count = unsavedChanges(state.planning).length;
  if (count === 0) return null;
  const isBusy = state.planning.task !== null;
  return (
    <div class="plan-bar" role="group" aria-label="Masukan yang belum disimpan">
      <p>{`${integerText(count)} masukan belum disimpan`}</p>
      <div class="buttons">
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void session.planning.saveInputs().then(rescueFocus);
          }}
        >
          Simpan masukan
        </button>
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return;
            dispatch({ type: "planning", action: { type: "cellsReset" } });
            rescueFocus();
          }}
        >
          Kembalikan
        </button>
      </div>
    </div>
  );
}

import type { JSX } from "preact";
import { integerText } from "../../../figures";
import { isPlannerWriting } from "../../state";
import { thenFocus } from "../../views/kept-focus";
import type { BoardProps } from "../../views/view";
import { unsavedChanges } from "../state";
import { cellId, HEADLINE_ID } from "./ids";

/** Unsaved efforts, limits and locks, below the view so that nothing moves when the first one is made. */
export function PlanBar({ state, dispatch, session }: BoardProps): JSX.Element | null {
  const count = unsavedChanges(state.planning).length;
  if (count === 0) return null;
  const edited = state.planning.inputs.drafts
    .map(({ column, number }) => cellId(column, number))
    .reverse();
  const isBusy = isPlannerWriting(state);
  return (
    <div class="plan-bar" role="group" aria-label="Masukan yang belum disimpan">
      <p>{`${integerText(count)} masukan belum disimpan`}</p>
      <div class="buttons" {...thenFocus(...edited, HEADLINE_ID)}>
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void session.saveInputs();
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
          }}
        >
          Batal
        </button>
      </div>
    </div>
  );
}

import type { Lane } from "./lane";
import type { Reading } from "./panel-reading";
import type { Screen } from "./screen";
import type { Session, SessionHost } from "./session";
import { rowsOf } from "./state";

/** Brings the sheet's selection to what the page shows. */
export function createMoving(
  { call, store }: SessionHost,
  lane: Lane,
  screen: Screen,
  { needDocuments }: Reading,
): Pick<Session, "goTo" | "goToCell"> {
  const { state, dispatch } = store;
  let destination: number | null = null;
  return {
    goTo: (number, column) => {
      dispatch({ type: "moved", number });
      screen.settle();
      destination = number;
      void needDocuments();
      if (rowsOf(state(), number).length === 0) return Promise.resolve(); // no row to go to
      return lane.attempted({ kind: "move", number, column }, async () => {
        if (destination !== number) return; // the user went further meanwhile
        await call("goToIndicator", number, column ?? null);
        dispatch({ type: "arrived", number });
      });
    },

    goToCell: (place) =>
      lane.attempted({ kind: "cell", place }, async () => {
        await call("goToCell", place);
      }),
  };
}

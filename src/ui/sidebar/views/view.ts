import type { Board, Entry } from "../board";
import type { Session } from "../session";
import type { Action, State } from "../state";

/** What every view gets: the state to show, and the two ways to change it. */
export interface ViewProps {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly session: Session;
}

/** For views of a workbook that is there. */
export interface BoardProps extends ViewProps {
  readonly board: Board;
}

/** For views of one indicator. */
export interface EntryProps extends BoardProps {
  readonly entry: Entry;
}

/** Opens an indicator from a list; the focus goes with it, as the list goes away. */
export function open(session: Session, number: number): void {
  void session.goTo(number);
  requestAnimationFrame(focusTitle);
}

/** Puts the focus where reading starts, when the element that had it goes away. */
export function focusTitle(): void {
  document.getElementById(TITLE_ID)?.focus({ preventScroll: true });
}

/** The heading of the shown indicator. */
export const TITLE_ID = "indicator-title";

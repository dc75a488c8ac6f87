import type { DetailColumn } from "../../../contract";
import type { Board, Entry } from "../../board";
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

/**
 * Opens an indicator from a list; the focus goes with it, as the list goes away.
 *
 * @param field What to put the focus on instead of the heading: the id of an element of the guide.
 */
export function open(session: Session, number: number, field?: string): void {
  void session.goTo(number);
  requestAnimationFrame(() => {
    const element = field === undefined ? null : document.getElementById(field);
    if (element === null) focusTitle();
    else focusField(element);
  });
}

/** Puts the focus on a field in the middle of the view, so that its label and its remarks are seen too. */
function focusField(field: HTMLElement): void {
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

/** Puts the focus where reading starts, when the element that had it goes away. */
export function focusTitle(): void {
  document.getElementById(TITLE_ID)?.focus({ preventScroll: true });
}

/** The heading of the shown indicator. */
export const TITLE_ID = "indicator-title";

/** The field of a detail of the shown indicator. */
export function detailId(column: DetailColumn): string {
  return `detail-${column}`;
}

/** The first field of the shown indicator's evidence. */
export const EVIDENCE_ID = "evidence-first";

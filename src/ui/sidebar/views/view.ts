import { DETAIL_COLUMNS, type DetailColumn, type ShownColumn } from "../../../contract";
import type { Level } from "../../../scoring";
import type { Board, Entry } from "../../board";
import { HEADLINE_ID } from "../planning/views/ids";
import type { Session } from "../session";
import type { Action, State } from "../state";
import { isPlanning, type Write } from "../write";
import { focusTitle } from "./kept-focus";

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
 * @param column Where the sheet's selection goes in the indicator's row; by default it stays in its column.
 */
export function open(
  session: Session,
  number: number,
  { field, column }: { readonly field?: string | undefined; readonly column?: ShownColumn } = {},
): void {
  void session.goTo(number, column);
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

/** The field of a detail of the shown indicator. */
export function detailId(column: DetailColumn): string {
  return `detail-${column}`;
}

/** What fills the chosen column of the shown indicator with a level. */
export function chooseId(level: Level): string {
  return `choose-${String(level)}`;
}

/** The field for a value with decimals of the shown indicator. */
export const LEVEL_FIELD_ID = "level-value";

/** What leads to the next indicator that is not filled in. */
export const NEXT_UNFILLED_ID = "next-unfilled";

/** The heading of the shown indicator's evidence. */
export const EVIDENCE_TITLE_ID = "evidence-title";

/** The first field of the shown indicator's evidence. */
export const EVIDENCE_ID = "evidence-first";

/** The ids of what a write comes from, as far as the page shows it. */
export function originsOf({ view, shown }: State, write: Write): string[] {
  if (write.kind === "steps" || isPlanning(write)) return [HEADLINE_ID];
  const [cell] = write.kind === "cells" ? write.changes : [];
  const number = write.kind === "cells" ? cell?.number : write.change.number;
  if (view !== "guide" || number !== shown) return [];
  if (cell === undefined) return [EVIDENCE_TITLE_ID];
  const { column, value } = cell;
  const detail = DETAIL_COLUMNS.find((each) => each === column);
  if (detail) return [detailId(detail)];
  return typeof value === "number" ? [chooseId(value), LEVEL_FIELD_ID] : [];
}

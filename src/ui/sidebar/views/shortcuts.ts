import { bandsOf, type Instrument } from "../../../scoring";
import { boardOf } from "../../board";
import { entriesOf } from "../../offices";
import { isBelowTarget, neighbour, nextWhere } from "../navigation";
import type { Session } from "../session";
import type { Action, State } from "../state";
import type { Store } from "../store";
import { focusTitle } from "./kept-focus";
import { FIELD_ID } from "./search";

/**
 * How long a key is taken for more of a text whose field has just gone away, as when the panel followed the
 * sheet: who types on must not press shortcuts.
 */
const TYPING_ON = 1000;

interface Shortcut {
  readonly keys: string;
  readonly what: string;
}

/** The keys of the panel as the help lists them. */
export function shortcutsFor({ scale }: Instrument): readonly Shortcut[] {
  const levels = `1 – ${String(bandsOf(scale).length)}`;
  return [{ keys: levels, what: "memilih tingkat; Enter mengisinya, Esc membatalkan" }, ...OTHERS];
}

const OTHERS: readonly Shortcut[] = [
  { keys: "N", what: "indikator berikutnya" },
  { keys: "P", what: "indikator sebelumnya" },
  { keys: "B", what: "berikutnya yang di bawah target" },
  { keys: "/", what: "mencari" },
  { keys: "?", what: "bantuan ini" },
];

interface ShortcutHost {
  readonly store: Store<State, Action>;
  readonly session: Session;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

/** Listens for the keys of {@link shortcutsFor} in the whole page, but never for text that is being typed. */
export function listenForShortcuts(page: Document, { store, session, now }: ShortcutHost): void {
  let typedAt = -Infinity;
  page.addEventListener(
    "keydown",
    (event) => {
      if (isText(event.target)) {
        const leaves = ["Tab", "Enter", "Escape"].includes(event.key);
        typedAt = leaves ? -Infinity : now();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (now() - typedAt < TYPING_ON) {
        typedAt = now();
        return;
      }
      if (press(event.key, store, session)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
}

/** Whether the key meant something here. */
function press(key: string, { state, dispatch }: Store<State, Action>, session: Session): boolean {
  const { panel, shown, armed, view, office, isHelpShown } = state();
  const board = panel?.state === "ready" ? boardOf(panel) : null;
  if (board === null) return false;
  if (armed !== null) {
    dispatch({ type: "levelArmed", level: null });
    if (key === "Enter" && shown !== null) void session.setLevel(shown, armed);
    if (key === "Enter" || key === "Escape") return true;
  }
  const go = (number: number | null): boolean => {
    if (number === null) return false;
    void session.goTo(number);
    requestAnimationFrame(focusTitle);
    return true;
  };
  switch (key.toLowerCase()) {
    case "n":
      return go(neighbour(entriesOf(board, office), shown, 1));
    case "p":
      return go(neighbour(entriesOf(board, office), shown, -1));
    case "b":
      return go(nextWhere(entriesOf(board, office), shown, isBelowTarget));
    case "/":
      dispatch({ type: "viewed", view: "guide" });
      requestAnimationFrame(() => document.getElementById(FIELD_ID)?.focus());
      return true;
    case "?":
      dispatch({ type: "helpShown", isShown: !isHelpShown });
      requestAnimationFrame(focusTitle);
      return true;
    case "escape":
      if (!isHelpShown) return false;
      dispatch({ type: "helpShown", isShown: false });
      requestAnimationFrame(focusTitle);
      return true;
    default: {
      const band = bandsOf(board.instrument.scale).find(({ number }) => String(number) === key);
      const isRow = board.entries.some(
        ({ indicator, row }) => indicator.number === shown && row !== undefined,
      );
      if (band === undefined || view !== "guide" || !isRow || isHelpShown) return false;
      dispatch({ type: "levelArmed", level: band.complete });
      return true;
    }
  }
}

/** Whether keys go into a text, or into a control that has its own use for them. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

import type { JSX } from "preact";
import { entriesOf } from "../../offices";
import { isBelowTarget, isUnfilled, neighbour, nextWhere } from "../navigation";
import { NEXT_UNFILLED_ID, type BoardProps } from "./view";

/** Moves between indicators; the sheet's selection comes along. */
export function BottomBar({ state, board, session }: BoardProps): JSX.Element {
  const entries = entriesOf(board, state.office);
  const to = (number: number | null): JumpTo => ({
    isPossible: number !== null,
    go: () => {
      if (number !== null) void session.goTo(number);
    },
  });
  return (
    <nav class="bottom-bar" aria-label="Pindah indikator">
      <Jump {...to(neighbour(entries, state.shown, -1))} label="Sebelumnya">
        ‹
      </Jump>
      <Jump {...to(neighbour(entries, state.shown, 1))} label="Berikutnya">
        ›
      </Jump>
      <Jump
        {...to(nextWhere(entries, state.shown, isUnfilled))}
        id={NEXT_UNFILLED_ID}
        label="Berikutnya yang belum diisi"
      >
        <span aria-hidden="true">○ </span>Belum diisi
      </Jump>
      <Jump
        {...to(nextWhere(entries, state.shown, isBelowTarget))}
        label="Berikutnya di bawah target"
      >
        <span aria-hidden="true">▼ </span>Di bawah target
      </Jump>
    </nav>
  );
}

interface JumpTo {
  readonly isPossible: boolean;
  readonly go: () => void;
}

/** Stays reachable when there is nowhere to go, so that the focus is not lost. */
function Jump({
  isPossible,
  go,
  id,
  label,
  children,
}: JumpTo & {
  readonly id?: string;
  readonly label: string;
  readonly children: JSX.Element | string | (JSX.Element | string)[];
}): JSX.Element {
  return (
    <button
      type="button"
      id={id}
      aria-disabled={!isPossible}
      aria-label={label}
      title={label}
      onClick={go}
    >
      {children}
    </button>
  );
}

import type { Stage } from "../column-names";
import type { SessionHost } from "./session";
import type { Action } from "./state";

/**
 * How long an indicator must have been on the screen for a click to count for it without asking: who clicks
 * sooner after the sheet exchanged it may have meant the one before.
 */
const SEEN_FOR = 500;

/** What the sheet's selection took off the screen. */
export interface Exchanged {
  readonly shown: number | null;
  readonly stage: Stage;
}

/** What has just been on the screen. */
export interface Screen {
  /** Takes in what the sheet said, and notes when that exchanged what is written to. */
  readonly hear: (action: Action) => void;
  /** The user chose what is shown now. */
  readonly settle: () => void;
  /** What the user may have meant that was on the screen until just now; null when nothing else can be meant. */
  readonly justExchanged: (number: number) => Exchanged | null;
}

export function watchScreen({ store, now }: SessionHost): Screen {
  const { state, dispatch } = store;
  let exchange: (Exchanged & { readonly at: number }) | null = null;
  return {
    hear: (action) => {
      const { panel, shown, stage } = state();
      dispatch(action);
      const isExchanged = state().shown !== shown || state().stage !== stage;
      if (panel?.state === "ready" && isExchanged) exchange = { shown, stage, at: now() };
    },
    settle: () => {
      exchange = null;
    },
    justExchanged: (number) => {
      const { view, shown } = state();
      const isMeant = view === "guide" && number === shown;
      return exchange !== null && isMeant && now() - exchange.at < SEEN_FOR ? exchange : null;
    },
  };
}

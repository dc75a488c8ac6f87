import { failureOf, type Attempt } from "./failure";
import type { SessionHost } from "./session";

/** Calls go one at a time, in the order asked for. */
export interface Lane {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** In turn; what fails ends up in the state. */
  readonly attempted: (attempt: Attempt, work: () => Promise<void>) => Promise<void>;
  /** Whether a call is under way or waits. */
  readonly isBusy: () => boolean;
}

export function createLane({ store, isOnline }: SessionHost): Lane {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    waiting++;
    const result = last.then(work).finally(() => {
      waiting--;
    });
    last = result.catch(() => undefined);
    return result;
  };
  return {
    inTurn,
    attempted: (attempt, work) =>
      inTurn(work).catch((error: unknown) => {
        store.dispatch({ type: "failed", failure: failureOf(error, attempt, isOnline()) });
      }),
    isBusy: () => waiting > 0,
  };
}

/** What one poll brought. `skipped`: another call was under way, so nothing was asked. */
export type PollAnswer = "changed" | "unchanged" | "failed" | "skipped";

export interface PollingHost {
  /** One small server call. Must not reject. */
  readonly ask: () => Promise<PollAnswer>;
  readonly isVisible: () => boolean;
  readonly isFocused: () => boolean;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
  readonly schedule: (work: () => void, milliseconds: number) => number;
  readonly cancel: (timer: number) => void;
}

export interface Polling {
  /** The user comes back (focus, pointer, page shown again): asks at once, then at the short interval again. */
  readonly wake: () => void;
  readonly stop: () => void;
}

export const SHORTEST = 2500;
export const LONGEST = 15_000;
const GROWTH = 1.5;

/** Who comes and goes quickly asks no more often than this. */
export const SOONEST = 500;

/**
 * How long polling goes on without focus and without any change. A click on a row takes the focus to
 * the grid, outside this page, where the page cannot see it; so losing focus must not end it at once.
 */
export const GRACE = 180_000;

/**
 * Asks again and again, never twice at a time: at the shortest interval while answers change, backing
 * off to the longest while they do not, and not at all while the page is hidden or left alone.
 */
export function startPolling(host: PollingHost): Polling {
  const { ask, isVisible, isFocused, now, schedule, cancel } = host;
  let timer: number | null = null;
  let isAsking = false;
  let isStopped = false;
  let isWoken = false;
  let interval = SHORTEST;
  let lastUse = now();
  let lastAsked = -Infinity;

  const isWatched = (): boolean => {
    if (isFocused()) lastUse = now();
    return isVisible() && now() - lastUse <= GRACE;
  };

  const plan = (milliseconds: number): void => {
    if (timer !== null) cancel(timer);
    timer = isStopped ? null : schedule(poll, milliseconds);
  };

  function poll(): void {
    timer = null;
    if (isAsking || !isWatched()) return;
    isAsking = true;
    lastAsked = now();
    void ask().then((answer) => {
      isAsking = false;
      interval = nextInterval(interval, answer);
      if (answer === "changed") lastUse = now();
      plan(isWoken ? SOONEST : interval); // the answer under way may be older than the return
      isWoken = false;
    });
  }

  plan(SHORTEST);
  return {
    wake: () => {
      lastUse = now();
      interval = SHORTEST;
      isWoken = isAsking;
      if (!isAsking) plan(Math.max(0, SOONEST - (now() - lastAsked)));
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) cancel(timer);
    },
  };
}

function nextInterval(interval: number, answer: PollAnswer): number {
  switch (answer) {
    case "changed":
      return SHORTEST;
    case "skipped":
      return interval;
    case "unchanged":
    case "failed":
      return Math.min(interval * GROWTH, LONGEST);
  }
}

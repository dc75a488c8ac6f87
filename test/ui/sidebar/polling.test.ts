import {
  GRACE,
  LONGEST,
  SHORTEST,
  SOONEST,
  startPolling,
  type PollAnswer,
  type Polling,
} from "../../../src/ui/sidebar/polling";

/** Polling on a clock and a page that the test moves. */
class Desk {
  now = 0;
  isVisible = true;
  isFocused = false;
  answer: PollAnswer = "unchanged";
  /** When each question was asked. */
  readonly asked: number[] = [];
  inFlight = 0;
  mostInFlight = 0;
  answerAfter = 100;
  private timers: { readonly id: number; readonly at: number; readonly work: () => void }[] = [];
  private nextId = 1;

  start(): Polling {
    return startPolling({
      ask: () => {
        this.asked.push(this.now);
        this.inFlight++;
        this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
        return new Promise((resolve) => {
          this.schedule(() => {
            this.inFlight--;
            resolve(this.answer);
          }, this.answerAfter);
        });
      },
      isVisible: () => this.isVisible,
      isFocused: () => this.isFocused,
      now: () => this.now,
      schedule: (work, milliseconds) => this.schedule(work, milliseconds),
      cancel: (id) => {
        this.timers = this.timers.filter((timer) => timer.id !== id);
      },
    });
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.timers
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = next.at;
      next.work();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    }
    this.now = end;
  }

  /** Milliseconds between the questions. */
  gaps(): number[] {
    return this.asked.slice(1).map((at, i) => at - (this.asked[i] ?? 0) - this.answerAfter);
  }

  private schedule(work: () => void, milliseconds: number): number {
    const id = this.nextId++;
    this.timers.push({ id, at: this.now + milliseconds, work });
    return id;
  }
}

test("backs off to the longest interval while nothing changes", async () => {
  const desk = new Desk();
  desk.start();
  await desk.pass(90_000);
  const gaps = desk.gaps();
  expect(desk.asked[0]).toBe(SHORTEST);
  expect(gaps[0]).toBe(SHORTEST * 1.5);
  expect([...gaps].sort((a, b) => a - b)).toEqual(gaps);
  expect(gaps[gaps.length - 1]).toBe(LONGEST);
});

test("a change brings the short interval back", async () => {
  const desk = new Desk();
  desk.start();
  await desk.pass(60_000);
  desk.answer = "changed";
  await desk.pass(30_000);
  expect(desk.gaps().slice(-3)).toEqual([SHORTEST, SHORTEST, SHORTEST]);
});

test("failures back off too, and a skipped question changes nothing", async () => {
  const failing = new Desk();
  failing.answer = "failed";
  failing.start();
  await failing.pass(90_000);
  expect(failing.gaps().slice(-1)).toEqual([LONGEST]);
  const skipping = new Desk();
  skipping.answer = "skipped";
  skipping.start();
  await skipping.pass(30_000);
  expect(new Set(skipping.gaps())).toEqual(new Set([SHORTEST]));
});

test("does not ask while hidden, and asks at once when shown again", async () => {
  const desk = new Desk();
  const polling = desk.start();
  desk.isVisible = false;
  await desk.pass(60_000);
  expect(desk.asked).toEqual([]);
  desk.isVisible = true;
  polling.wake();
  await desk.pass(0);
  expect(desk.asked).toEqual([60_000]);
});

test("ends when left alone without focus, and goes on while focused or changing", async () => {
  const left = new Desk();
  const polling = left.start();
  await left.pass(GRACE + LONGEST);
  const count = left.asked.length;
  await left.pass(600_000);
  expect(left.asked).toHaveLength(count);
  polling.wake();
  await left.pass(1);
  expect(left.asked).toHaveLength(count + 1);

  const focused = new Desk();
  focused.isFocused = true;
  focused.start();
  await focused.pass(600_000);
  const inUse = new Desk();
  inUse.answer = "changed";
  inUse.start();
  await inUse.pass(600_000);
  for (const { asked } of [focused, inUse]) {
    expect(asked[asked.length - 1]).toBeGreaterThan(600_000 - 2 * LONGEST);
  }
});

test("never has two questions in flight, however slow the server and eager the user", async () => {
  const desk = new Desk();
  desk.answerAfter = 20_000;
  const polling = desk.start();
  for (let i = 0; i < 40; i++) {
    await desk.pass(1000);
    polling.wake();
  }
  expect(desk.mostInFlight).toBe(1);
  expect(desk.asked.length).toBeGreaterThan(1);
});

test("asks at once when the user comes back, and again when the answer was already under way", async () => {
  const desk = new Desk();
  desk.answerAfter = 400;
  const polling = desk.start();
  await desk.pass(60_000);
  const before = desk.asked.length;
  polling.wake();
  await desk.pass(0);
  expect(desk.asked.slice(before)).toEqual([60_000]);
  await desk.pass(100);
  polling.wake();
  await desk.pass(300 + SOONEST);
  expect(desk.asked.slice(before)).toEqual([60_000, 60_400 + SOONEST]);
});

test("waking often does not ask without end", async () => {
  const desk = new Desk();
  const polling = desk.start();
  for (let i = 0; i < 100; i++) {
    await desk.pass(100);
    polling.wake();
  }
  expect(desk.asked.length).toBeLessThanOrEqual(10_000 / SOONEST);
});

test("stops for good", async () => {
  const desk = new Desk();
  const polling = desk.start();
  polling.stop();
  polling.wake();
  await desk.pass(60_000);
  expect(desk.asked).toEqual([]);
});

import { filledDesk } from "../../dev/reliability/desk";
import { INTERFERENCES, race, WRITES } from "../../dev/reliability/races";

const desk = filledDesk();
const pairs = WRITES.filter(({ table }) => table !== "plan").flatMap((write) =>
  INTERFERENCES.filter(({ table }) => table === write.table).map(
    (interference) => [write.name, interference.name, write, interference] as const,
  ),
);

/** `npm run races` tries every call; here each pair gets some of its own, scenarios none. */
test.each(pairs)(
  "%s while a colleague %s: nobody loses anything",
  (writeName, interferenceName, write, interference) => {
    const own = pairs.findIndex(([a, b]) => a === writeName && b === interferenceName);
    const { points, losses } = race(desk, write, interference, (call) => call % 11 === own % 11);
    expect(points).toBeGreaterThan(0);
    // Between the last look and the flush nobody can see what is typed into the very cell.
    const isTyped = interference.typed !== undefined;
    const others = losses.filter(({ method }) => !isTyped || !/set|clear|flush/.test(method));
    expect(others).toEqual([]);
  },
  120_000,
);

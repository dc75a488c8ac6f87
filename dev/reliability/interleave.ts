import fc from "fast-check";
import { filledDesk } from "./desk";
import { play, schedules, type Deed } from "./interleaving";

/** `npm run interleave -- [from] [to]`: seeded people, 2 to 6, in the grid and at their panels at once. */
const [from = 1, to = 200] = process.argv.slice(2).map(Number);
const desk = filledDesk();
let deeds = 0;
let violations = 0;
for (let seed = from; seed <= to; seed++) {
  const people = 2 + (seed % 5);
  const property = fc.property(schedules(people), (schedule: readonly Deed[]) => {
    deeds += schedule.reduce((sum, { meanwhile }) => sum + 1 + meanwhile.length, 0);
    const trouble = play(desk, schedule);
    if (trouble !== null) throw new Error(trouble);
  });
  const result = fc.check(property, { seed, numRuns: 1 });
  if (!result.failed) continue;
  violations++;
  const error = result.errorInstance instanceof Error ? result.errorInstance.message : "";
  console.log(`seed ${seed}, ${people} people: ${error}`);
  console.log(`  ${JSON.stringify(result.counterexample?.[0])}`);
}
console.log(`${to - from + 1} seeds, ${deeds} deeds, ${violations} violations`);

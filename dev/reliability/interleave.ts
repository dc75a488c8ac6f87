import { filledDesk } from "./desk";
import { trySeed } from "./interleaving";

/** `npm run interleave -- [from] [to]`: seeded people, 2 to 10, in the grid and at their panels at once. */
const [from = 1, to = 200] = process.argv.slice(2).map(Number);
const desk = filledDesk();
let deeds = 0;
let violations = 0;
for (let seed = from; seed <= to; seed++) {
  const played = trySeed(desk, seed);
  deeds += played.deeds;
  if (played.violation === null) continue;
  violations++;
  console.log(`seed ${seed}, ${played.people} people: ${played.violation}`);
  console.log(`  ${JSON.stringify(played.schedule)}`);
}
console.log(`${to - from + 1} seeds, ${deeds} deeds, ${violations} violations`);

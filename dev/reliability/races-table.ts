import { filledDesk } from "./desk";
import { INTERFERENCES } from "./interferences";
import { race, startOf, WRITES } from "./races";

/** `npm run races -- [write …]`: every write with a colleague in the grid between any two of its calls. */
const wanted = process.argv.slice(2);
const desk = filledDesk();
const totals = { moving: { points: 0, losses: 0 }, typing: { points: 0, losses: 0 } };
for (const write of WRITES) {
  if (wanted.length > 0 && !wanted.some((name) => write.name.startsWith(name))) continue;
  const start = startOf(desk, write);
  for (const interference of INTERFERENCES.filter(({ table }) => table === write.effect.table)) {
    const { points, losses } = race(start, write, interference);
    const total = totals[interference.isTyping ? "typing" : "moving"];
    total.points += points;
    total.losses += losses.length;
    const [first] = losses;
    const places = losses.map(({ call, method }) => `${call} ${method}`).join(", ");
    console.log(
      `${write.name} | a colleague ${interference.name} | ${losses.length} of ${points}` +
        (first ? ` | ${places}: ${first.what}` : ""),
    );
  }
}
for (const [kind, { points, losses }] of Object.entries(totals)) {
  console.log(`${kind}: ${losses} of ${points} points lose something`);
}

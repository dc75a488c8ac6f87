import { filledDesk } from "./desk";
import { callsAlone, INTERFERENCES, race, WRITES } from "./races";

/** `npm run races -- [write …]`: every write with a colleague in the grid between any two of its calls. */
const wanted = process.argv.slice(2);
const desk = filledDesk();
let [points, losses] = [0, 0];
for (const write of WRITES) {
  if (wanted.length > 0 && !wanted.some((name) => write.name.startsWith(name))) continue;
  const calls = callsAlone(desk, write);
  for (const interference of INTERFERENCES.filter(({ table }) => table === write.table)) {
    const found = race(desk, write, interference, calls);
    points += found.points;
    losses += found.losses.length;
    const [first] = found.losses;
    const places = found.losses.map(({ call }) => call).join(", ");
    console.log(
      `${write.name} | a colleague ${interference.name} | ${found.losses.length} of ${found.points}` +
        (first ? ` | calls ${places}; first ${first.method}: ${first.what}` : ""),
    );
  }
}
console.log(`${losses} of ${points} points lose something`);

import { filledDesk } from "./desk";
import { faultCases, tryFaults } from "./faults";

/** `npm run faults`: every action and menu command with a fault at every service call; names as arguments choose. */
const wanted = process.argv.slice(2);
const desk = filledDesk();
const totals = { faults: 0, lost: 0, half: 0, unfinished: 0, locked: 0, misleading: 0 };
console.log("action | faults | lost | half | unfinished | locked | misleading");
for (const each of faultCases(desk)) {
  if (wanted.length > 0 && !wanted.some((name) => each.name.startsWith(name))) continue;
  const { faults, lost, half, unfinished, locked, misleading } = tryFaults(
    desk,
    each,
    (all) => all,
  );
  const counts = {
    faults,
    lost: lost.length,
    half,
    unfinished: unfinished.length,
    locked: locked.length,
    misleading: misleading.length,
  };
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += counts[key];
  console.log([each.name, ...Object.values(counts)].join(" | "));
  for (const [first] of [lost, unfinished, locked, misleading])
    if (first) console.log(`  ${first}`);
}
console.log(["all", ...Object.values(totals)].join(" | "));

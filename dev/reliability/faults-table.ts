import { filledDesk } from "./desk";
import { faultCases, tryFaults } from "./faults";

/**
 * `npm run faults -- [part/parts] [name …]`: every action and menu command with a fault at every service call. Names
 * choose among them; `2/5` tries every fifth fault from the second on, so that five runs beside each other try all.
 */
const [first = "", ...others] = process.argv.slice(2);
const isPart = /^\d+\/\d+$/.test(first);
const [part = 1, parts = 1] = isPart ? first.split("/").map(Number) : [];
const wanted = isPart || first === "" ? others : [first, ...others];
const desk = filledDesk();
const totals = { faults: 0, lost: 0, half: 0, unfinished: 0, locked: 0, misleading: 0 };
console.log("action | faults | lost | half | unfinished | locked | misleading");
for (const each of faultCases(desk)) {
  if (wanted.length > 0 && !wanted.some((name) => each.name.startsWith(name))) continue;
  const { faults, lost, half, unfinished, locked, misleading } = tryFaults(desk, each, (all) =>
    all.filter((_, at) => at % parts === part - 1),
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
  for (const [example] of [lost, unfinished, locked, misleading])
    if (example) console.log(`  ${example}`);
}
console.log(["all", ...Object.values(totals)].join(" | "));

import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { createContext, runInContext, runInNewContext, Script } from "node:vm";
import { HyperFormula } from "hyperformula";
import { parseLevel } from "../src/reading";
import { findInstrument, plan, score, type Assessment, type PlanRequest } from "../src/scoring";
import { constructLevels } from "../test/cases/constructed-levels";
import national from "../test/cases/national-2023.json";

/**
 * What the add-on costs, as ratios against something named in the same run: machines differ and are noisy,
 * so no absolute time is quoted but where one was asked for. Each figure is the median of several rounds.
 */
const ROUNDS = 15;
const code = readFileSync("dist/Code.js", "utf8");
const instrument = findInstrument("spbe-2020");
if (!instrument) throw new Error("spbe-2020 is missing");

const agencies = national.rows.flatMap((row) => constructLevels(row) ?? []);
const table = national.rows.flatMap((row) => {
  const levels = constructLevels(row);
  return levels ? [levels] : [];
});
const [first = []] = table;
const loaded = createContext(Object.create(null) as object);
new Script(code).runInContext(loaded);
const SPBE_INDEX = runInContext("SPBE_INDEX", loaded) as (levels: unknown) => unknown;
const SPBE_ROLLUP = runInContext("SPBE_ROLLUP", loaded) as (
  levels: unknown,
  numbers: unknown,
) => unknown;
const column = first.map((level) => [level]);
const assessment = assessmentOf(first);

report("load Code.js in a fresh context", "an empty context", fresh(code), fresh(""));
report(
  "SPBE_INDEX of one agency",
  "the score of the same levels",
  () => SPBE_INDEX(column),
  () => score(instrument, assessment),
);
const manyAgencies = `SPBE_INDEX of ${table.length} agencies in one call`;
report(
  manyAgencies,
  `${table.length} calls`,
  () => SPBE_INDEX(table),
  () => {
    for (const levels of table) SPBE_INDEX(levels.map((level) => [level]));
  },
);
report(
  manyAgencies,
  "reading and scoring each in full, as it was done before src/scoring/roll-up.ts",
  () => SPBE_INDEX(table),
  () => {
    for (const levels of table) score(instrument, assessmentOf(levels));
  },
);
const typed = Uint8Array.from(table.flat());
report(
  manyAgencies,
  "the same sums in plain typed arrays",
  () => SPBE_INDEX(table),
  () => sumTyped(typed),
);
report(
  manyAgencies,
  "SUMPRODUCT per row in HyperFormula",
  () => SPBE_INDEX(table),
  () => sumProducts(table),
);
const rows = Array.from({ length: 100_000 }, (_, i) => table[i % table.length]);
report(
  "SPBE_INDEX of 100,000 agencies, per agency",
  `that of ${table.length}`,
  () => SPBE_INDEX(rows),
  () => SPBE_INDEX(table),
  rows.length / table.length,
);
const numbers = [instrument.indicators.map(({ number }) => number)];
const rolledUp = `SPBE_ROLLUP of ${table.length} agencies`;
report(
  rolledUp,
  "scoring each in full, as the commit before src/scoring/roll-up.ts did (195 ms)",
  () => SPBE_ROLLUP(table, numbers),
  () => {
    for (const levels of table) score(instrument, assessmentOf(levels));
  },
);
report(
  rolledUp,
  "the index sums alone in plain typed arrays",
  () => SPBE_ROLLUP(table, numbers),
  () => sumTyped(typed),
);
report(
  rolledUp,
  "SUMPRODUCT per row in HyperFormula, for the index alone",
  () => SPBE_ROLLUP(table, numbers),
  () => sumProducts(table),
);
report(
  "SPBE_ROLLUP of 100,000 agencies, per agency",
  `that of ${table.length}`,
  () => SPBE_ROLLUP(rows, numbers),
  () => SPBE_ROLLUP(table, numbers),
  rows.length / table.length,
);
spend(rolledUp, table.length, () => SPBE_ROLLUP(table, numbers), "30 ms");
spend("SPBE_ROLLUP of 100,000 agencies", rows.length, () => SPBE_ROLLUP(rows, numbers), "5 s");
const [free, limited] = planRequests();
report(
  "the plan to 0,63 more with efforts up to 100 per step",
  "1000 scores of the same levels",
  () => plan(instrument, assessment, free),
  scoreOften,
);
report(
  "the same in at most one step more than the fewest",
  "1000 scores of the same levels",
  () => plan(instrument, assessment, limited),
  scoreOften,
);
console.log(`${agencies.length} levels of ${table.length} agencies, ${ROUNDS} rounds each.`);

function assessmentOf(levels: readonly number[]): Assessment {
  if (!instrument) throw new Error("spbe-2020 is missing");
  const { scale } = instrument;
  return new Map(levels.map((level, at) => [at + 1, parseLevel(level, scale)] as const));
}

/** The least that the indices of many agencies can cost: no reading, no rounding, no cells. */
function sumTyped(levels: Uint8Array): Int32Array {
  const weights = Int32Array.from(instrument?.indicators ?? [], ({ weight }) => weight);
  const sums = new Int32Array(levels.length / weights.length);
  for (let row = 0, at = 0; row < sums.length; row++) {
    let sum = 0;
    for (const weight of weights) sum += weight * (levels[at++] ?? 0);
    sums[row] = sum;
  }
  return sums;
}

/** What people without the add-on write: one native formula per row, here calculated once. */
function sumProducts(levels: readonly (readonly number[])[]): unknown {
  const weights = (instrument?.indicators ?? []).map(({ weight }) => weight / 10000);
  const sheet = [
    weights,
    ...levels.map((row, at) => [...row, `=ROUND(SUMPRODUCT(A$1:AU$1,A${at + 2}:AU${at + 2}),2)`]),
  ];
  const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3" });
  const sums = engine.getRangeValues({
    start: { sheet: 0, row: 1, col: weights.length },
    end: { sheet: 0, row: levels.length, col: weights.length },
  });
  engine.destroy();
  return sums;
}

/** Requests that leave the planner much to choose from: no two neighbours' efforts are alike. */
function planRequests(): [free: PlanRequest, limited: PlanRequest] {
  if (!instrument) throw new Error("spbe-2020 is missing");
  const present = score(instrument, assessment).index?.exact ?? instrument.scale.min;
  const target = Math.min(instrument.scale.max, Math.round((present + 0.63) * 100) / 100);
  const efforts = new Map(
    instrument.indicators.map(({ number }) => {
      const effort = (to: number): number => 1 + ((number * 37 + to * 53) % 100);
      return [number, { 2: effort(2), 3: effort(3), 4: effort(4), 5: effort(5) }] as const;
    }),
  );
  const planning = plan(instrument, assessment, { target, efforts });
  if (planning.kind === "infeasible") throw new Error("the target is out of reach");
  const fewest = Math.min(...planning.plans.map(({ steps }) => steps.length));
  return [
    { target, efforts },
    { target, efforts, maxSteps: fewest + 1 },
  ];
}

function scoreOften(): void {
  if (!instrument) return;
  for (let i = 0; i < 1000; i++) score(instrument, assessment);
}

/** A fresh context per call, as at every execution on Google; the script is compiled once. */
function fresh(source: string): () => unknown {
  const script = new Script(source);
  return () => {
    const context = createContext(Object.create(null) as object);
    return script.runInContext(context) as unknown;
  };
}

/** @param size How much more work `measured` is given than `base`. */
function report(
  what: string,
  against: string,
  measured: () => unknown,
  base: () => unknown,
  size = 1,
): void {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ratios.push(time(measured) / time(base) / size);
  ratios.sort((a, b) => a - b);
  const at = (share: number): string =>
    String(Number((ratios[Math.floor((ratios.length - 1) * share)] ?? 0).toPrecision(2)));
  console.log(`${what}: ${at(0.5)} × ${against} (${at(0)}–${at(1)})`);
}

/** Time and memory of a work that has a bound of its own: what its result holds, per agency. */
function spend(what: string, agencies: number, work: () => unknown, bound: string): void {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(time(work) / 1e6);
  times.sort((a, b) => a - b);
  const [least = 0, middle = 0] = [times[0], times[Math.floor(times.length / 2)]];
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const result = work();
  collectGarbage();
  const bytes = (process.memoryUsage().heapUsed - before) / agencies;
  const shown = `${least.toFixed(1)} ms at best, ${middle.toFixed(1)} ms in the middle (asked: ${bound})`;
  console.log(`${what}: ${shown}; ${Math.round(bytes)} bytes per agency${result ? "" : "!"}`);
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

function time(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
}

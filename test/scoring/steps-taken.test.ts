import { parseLevel } from "../../src/reading";
import { findInstrument, plan, score, takeSteps } from "../../src/scoring";
import kemenko from "../cases/kemenko-perekonomian-2021.json";
import { assessmentOf } from "./assessment-of";

const instrument = findInstrument("spbe-2020");
if (!instrument) throw new Error("spbe-2020 is missing");
const levels = assessmentOf(instrument, kemenko.levels);

test("gives what the planner itself says of its steps", () => {
  const planning = plan(instrument, levels, { target: 3.5 });
  if (planning.kind !== "feasible") throw new Error("not feasible");
  const [first] = planning.plans;
  const steps = first?.steps ?? [];
  const rises = steps.map(({ indicator, from, to }) => ({ number: indicator.number, from, to }));
  expect(steps.length).toBeGreaterThan(10);
  expect(takeSteps(instrument, levels, rises)).toEqual(
    steps.map(({ gain, index, judgement }) => ({ gain, index, judgement })),
  );
});

test("no steps take nothing, and without an index there is no start", () => {
  expect(takeSteps(instrument, levels, [])).toEqual([]);
  const gap = new Map(levels).set(7, parseLevel("", instrument.scale));
  expect(score(instrument, gap).index).toBeNull();
  expect(takeSteps(instrument, gap, [])).toBeNull();
});

test("a step of an unknown indicator is a mistake of the caller", () => {
  expect(() => takeSteps(instrument, levels, [{ number: 48, from: 1, to: 2 }])).toThrow(RangeError);
});

import type { PanelStep } from "../../src/contract";
import { savedScenarios } from "../../src/ui/saved-scenarios";
import { boardFor } from "./report/board";
import { cityPanel, STEPS } from "./report/city";

function names(steps: readonly PanelStep[] | null): string[] {
  return savedScenarios(boardFor({ ...cityPanel(), steps })).map(({ name }) => name);
}

const like = (change: Partial<PanelStep>): PanelStep[] =>
  STEPS.slice(0, 1).map((step) => ({ ...step, ...change }));

test("those with steps in an order, in the order of the sheet", () => {
  const left = like({ scenario: "Tanpa urutan", order: null });
  expect(names([...STEPS, ...left, ...like({ scenario: "Cadangan", order: 1 })])).toEqual([
    "Rencana 3,00",
    "Cadangan",
  ]);
  expect(names(null)).toEqual([]);
});

test("a row without a name is no scenario", () => {
  expect(names([...like({ scenario: "" }), ...like({ scenario: " " })])).toEqual([]);
});

test("the steps are in their order, whatever the sheet's, without those that left", () => {
  const [scenario] = savedScenarios(boardFor({ ...cityPanel(), steps: [...STEPS].reverse() }));
  expect(scenario?.steps.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
});

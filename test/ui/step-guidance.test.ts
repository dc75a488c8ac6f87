import { getGuidance } from "../../src/guidance";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import { criterionOf, stepText, stepTexts } from "../../src/ui/step-guidance";

const [SPBE_TEXTS] = getGuidance(SPBE_2020.id) ?? [];
const [PEMDI_TEXTS] = getGuidance(PEMDI_2026.id) ?? [];
const SPBE = SPBE_2020.scale;
const PEMDI = PEMDI_2026.scale;

test("SPBE: one step per level, none for level 1", () => {
  const next = SPBE_TEXTS?.nextSteps ?? [];
  expect(stepTexts(SPBE_TEXTS, SPBE, 2, 4)).toEqual([next[1], next[2]]);
  expect(stepTexts(SPBE_TEXTS, SPBE, null, 3)).toEqual([next[1]]);
  expect(stepTexts(SPBE_TEXTS, SPBE, null, 1)).toEqual([]);
  expect(stepTexts(SPBE_TEXTS, SPBE, 3, 3)).toEqual([]);
  expect(stepText(SPBE_TEXTS, SPBE, 5)).toBe(next[3]);
  expect(criterionOf(SPBE_TEXTS, SPBE, 2)).toBe(SPBE_TEXTS?.criteria[1]);
});

test("Pemdi: level 1 has to be reached too, and a value inside a band claims its level", () => {
  const { criteria = [], nextSteps = [] } = PEMDI_TEXTS ?? {};
  expect(stepTexts(PEMDI_TEXTS, PEMDI, 1, 2.5)).toEqual([criteria[0], nextSteps[0]]);
  expect(stepTexts(PEMDI_TEXTS, PEMDI, 1.5, 2)).toEqual([nextSteps[0]]);
  expect(stepTexts(PEMDI_TEXTS, PEMDI, 3.26, 5)).toEqual([
    nextSteps[1],
    nextSteps[2],
    nextSteps[3],
  ]);
  expect(stepText(PEMDI_TEXTS, PEMDI, 1.5)).toBe(criteria[0]);
  expect(criterionOf(PEMDI_TEXTS, PEMDI, 2.5)).toBe(criteria[1]);
  expect(criterionOf(PEMDI_TEXTS, PEMDI, 2.51)).toBe(criteria[2]);
});

test("nothing without guidance", () => {
  expect(stepTexts(undefined, PEMDI, 1, 5)).toEqual([]);
  expect(stepText(undefined, PEMDI, 5)).toBe("");
  expect(criterionOf(undefined, PEMDI, 5)).toBe("");
});

import { PEMDI_2026 } from "../../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../../src/scoring/instruments/spbe-2020";
import { inShort, traitLevels, traitsByAspect } from "../../../src/ui/report/strengths";
import { criterionOf } from "../../../src/ui/step-guidance";
import { boardFor, entryFor } from "./board";
import { cityPanel } from "./city";

const numbersOf = (
  traits: readonly { readonly entry: { readonly indicator: { readonly number: number } } }[],
): number[] => traits.map(({ entry }) => entry.indicator.number);

test("levels 4 and 5 are strengths, 1 and 2 weaknesses, 3 is neither", () => {
  const board = boardFor(cityPanel({ 3: { self: 5 }, 9: { self: 1 } }));
  const [policy, strategy] = traitsByAspect(board);
  expect(policy?.aspect.number).toBe(1);
  expect(numbersOf(policy?.strengths ?? [])).toEqual([3, 1]);
  expect(numbersOf(policy?.weaknesses ?? [])).toEqual([9]);
  expect(strategy).toMatchObject({ strengths: [], weaknesses: [] });
});

test("which levels these are, in words that follow the scale", () => {
  expect(traitLevels(SPBE_2020)).toEqual({
    strong: "4–5",
    weak: "1–2",
    neither: "3",
  });
  expect(traitLevels(PEMDI_2026)).toEqual({
    strong: "3,50–5,00",
    weak: "1,00–2,49",
    neither: "2,50–3,49",
  });
});

test("each is told with the criterion of its own level", () => {
  const board = boardFor();
  const trait = traitsByAspect(board)[2]?.weaknesses[0];
  expect(trait?.criterion).toBe(
    "Jaringan Intra telah diterapkan, tetapi belum di seluruh perangkat daerah.",
  );
  expect(criterionOf(entryFor(board, 17).guidance, SPBE_2020.scale, 2)).toBe(trait?.criterion);
});

test("unfilled and invalid levels are neither", () => {
  const board = boardFor(cityPanel({ 17: { self: null }, 18: { self: "3,5" } }));
  const technology = traitsByAspect(board)[2];
  expect(technology?.value).toBeNull();
  expect(technology?.weaknesses).toEqual([]);
});

describe("in short", () => {
  test("the first sentence; an abbreviation does not end it", () => {
    expect(inShort("Kebijakan ditetapkan. Kebijakan direviu.")).toBe("Kebijakan ditetapkan.");
    expect(inShort("Diatur pada Pasal 5 ayat 2. misalnya begini.")).toBe(
      "Diatur pada Pasal 5 ayat 2. misalnya begini.",
    );
    expect(inShort("")).toBe("");
  });

  test("to its end, however long it is", () => {
    const sentence = `${"kata ".repeat(80)}terakhir.`;
    expect(inShort(`${sentence} Kalimat lain.`)).toBe(sentence);
  });
});

import type { ImportedAssessment } from "../../../src/exchange";
import { findInstrument } from "../../../src/scoring";
import { planRollUp } from "../../../src/ui/exchange/roll-up-plan";

const instrument = findInstrument("spbe-2020");
if (!instrument) throw new Error("spbe-2020 is missing");

const of = (agency: string, level: number): ImportedAssessment => ({
  agency,
  year: 2025,
  stage: "final",
  levels: new Map([[1, level]]),
  results: new Map(),
});

test("agencies come in the order of Rekap's columns; those there already are found in any spelling", () => {
  const file = [of("Pemkab Bangka", 3), of("Kota Pangkal Pinang", 2), of("Kota X", 4), of(" ", 1)];
  const first = planRollUp([], file, instrument);
  expect(first.added.map(({ levels, ...row }) => [row, levels.slice(0, 2), levels.length])).toEqual(
    [
      ["Pemkab Bangka", "kabupaten"],
      ["Kota Pangkal Pinang", "kota"],
      ["Kota X", "kota"],
    ].map(([agency, group], at) => [
      { agency, group, year: 2025, stage: "Final" },
      [[3, 2, 4][at], null],
      47,
    ]),
  );
  expect(first.nameless).toBe(1);
  const present = first.added.map((row) =>
    row.agency === "Kota X"
      ? { ...row, levels: row.levels.map(() => 5) }
      : { ...row, agency: row.agency.replace("Kota Pangkal Pinang", "Pemkot Pangkalpinang") },
  );
  const second = planRollUp(present, file, instrument);
  expect(second.added).toEqual([]);
  expect(second.same.map(({ agency }) => agency)).toEqual(["Pemkab Bangka", "Kota Pangkal Pinang"]);
  expect(second.different.map(({ agency }) => agency)).toEqual(["Kota X"]);
});

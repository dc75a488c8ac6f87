import { invalidLevel } from "../../src/checks/invalid-level";
import { DECIMAL_INSTRUMENT } from "../scoring/decimal-instrument";
import { checkInput } from "./check-input";

test("finds what is no level, in each of the three columns", () => {
  const input = checkInput({
    7: { level: { kind: "invalid", found: '"3,5"' } },
    8: { target: { kind: "invalid", found: "6" }, lastYear: { kind: "invalid", found: "#N/A" } },
  });
  expect([...invalidLevel.run(input)]).toEqual([
    {
      number: 7,
      fault: 'Tingkat indikator 7 berisi "3,5".',
      advice: "Isi dengan bilangan bulat 1 sampai 5.",
      brief: 'Tingkat berisi "3,5"',
      column: "self",
    },
    {
      number: 8,
      fault: "Target indikator 8 berisi 6.",
      advice: "Isi dengan bilangan bulat 1 sampai 5.",
      brief: "Target berisi 6",
      column: "target",
    },
    {
      number: 8,
      fault: "Final tahun lalu indikator 8 berisi #N/A.",
      advice: "Isi dengan bilangan bulat 1 sampai 5.",
      brief: "Final tahun lalu berisi #N/A",
      column: "lastYear",
    },
  ]);
});

test("says the rule of the instrument's scale", () => {
  const input = checkInput({ 1: { level: { kind: "invalid", found: "7" } } }, DECIMAL_INSTRUMENT);
  expect([...invalidLevel.run(input)].map(({ advice }) => advice)).toEqual([
    "Isi dengan angka 1,00 sampai 5,00, paling banyak dua desimal.",
  ]);
});

test("is silent about levels and blanks", () => {
  const input = checkInput({ 1: { level: { kind: "missing" }, lastYear: { kind: "missing" } } });
  expect([...invalidLevel.run(input)]).toEqual([]);
});

test("a level that was typed over its formula is found there, and mended by people", () => {
  const level = { kind: "invalid", found: '"Tingkat 3"' } as const;
  const [finding] = invalidLevel.run(checkInput({ 1: { level, levelColumn: "level" } }));
  expect(finding).toMatchObject({ column: "level" });
  expect(finding).not.toHaveProperty("mend");
});

test("says which level a text certainly means", () => {
  const meant = (found: string, instrument = DECIMAL_INSTRUMENT): unknown =>
    [...invalidLevel.run(checkInput({ 1: { level: { kind: "invalid", found } } }, instrument))].map(
      (finding) => finding.mend,
    )[0];
  for (const text of ['"Tingkat 3"', '"level 3"', '"3,0"', '"3.00"', '" 3 "']) {
    expect([text, meant(text)]).toEqual([text, { kind: "level", column: "self", level: 3 }]);
  }
  for (const text of ['"3,5"', '"Tingkat 6"', '"3 atau 4"', '"tiga"', "#N/A", "33", '"-3"']) {
    expect([text, meant(text)]).toEqual([text, undefined]);
  }
});

import { invalidLevel } from "../../../src/scoring/checks/invalid-level";
import { DECIMAL_INSTRUMENT } from "../decimal-instrument";
import { checkInput } from "./check-input";

test("finds what is no level, in each of the three columns", () => {
  const input = checkInput({
    7: { level: { kind: "invalid", found: '"3,5"' } },
    8: { target: { kind: "invalid", found: "6" }, lastYear: { kind: "invalid", found: "#N/A" } },
  });
  expect([...invalidLevel.run(input)]).toEqual([
    {
      number: 7,
      message: 'Tingkat indikator 7 berisi "3,5". Isi dengan bilangan bulat 1 sampai 5.',
      fix: "level",
    },
    {
      number: 8,
      message: "Target indikator 8 berisi 6. Isi dengan bilangan bulat 1 sampai 5.",
      fix: "target",
    },
    {
      number: 8,
      message: "Final tahun lalu indikator 8 berisi #N/A. Isi dengan bilangan bulat 1 sampai 5.",
      fix: "lastYear",
    },
  ]);
});

test("says the rule of the instrument's scale", () => {
  const input = checkInput({ 1: { level: { kind: "invalid", found: "7" } } }, DECIMAL_INSTRUMENT);
  expect([...invalidLevel.run(input)].map(({ message }) => message)).toEqual([
    "Tingkat indikator 1 berisi 7. Isi dengan angka 1 sampai 5, paling banyak dua desimal.",
  ]);
});

test("is silent about levels and blanks", () => {
  const input = checkInput({ 1: { level: { kind: "missing" }, lastYear: { kind: "missing" } } });
  expect([...invalidLevel.run(input)]).toEqual([]);
});

test("says which level a text certainly means", () => {
  const meant = (found: string, instrument = DECIMAL_INSTRUMENT): unknown =>
    [...invalidLevel.run(checkInput({ 1: { level: { kind: "invalid", found } } }, instrument))].map(
      (finding) => finding.meant,
    )[0];
  for (const text of ['"Tingkat 3"', '"level 3"', '"3,0"', '"3.00"', '" 3 "']) {
    expect([text, meant(text)]).toEqual([text, 3]);
  }
  for (const text of ['"3,5"', '"Tingkat 6"', '"3 atau 4"', '"tiga"', "#N/A", "33", '"-3"']) {
    expect([text, meant(text)]).toEqual([text, undefined]);
  }
});

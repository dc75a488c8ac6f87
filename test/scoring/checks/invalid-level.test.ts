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

import { effortRule, parseEffort } from "../../src/reading";
import { EFFORT_SIZES, MAX_EFFORT } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";

const SCALE = SPBE_2020.scale;

test("a word is its effort, in whatever case and with spaces around it", () => {
  for (const { word, effort } of EFFORT_SIZES) {
    for (const text of [word, word.toUpperCase(), ` ${word.toLowerCase()} `]) {
      expect(parseEffort(text, SCALE)).toEqual({ kind: "effort", effort });
    }
  }
});

test("whole numbers from 0 to the most are an effort, as numbers or texts", () => {
  for (const effort of [0, 1, 7, MAX_EFFORT]) {
    expect(parseEffort(effort, SCALE)).toEqual({ kind: "effort", effort });
    expect(parseEffort(String(effort), SCALE)).toEqual({ kind: "effort", effort });
  }
});

test.each([
  ["1;1;2;4", [1, 1, 2, 4]],
  ["Kecil; Kecil; Sedang; Besar", [1, 1, 2, 4]],
  [" besar ;0; 1000 ;KECIL ", [4, 0, 1000, 1]],
  ["3;;; ", [3, 1, 1, 1]],
  [";;;", [1, 1, 1, 1]],
])("the list %s is an effort for each step, a blank entry 1", (text, [two, three, four, five]) => {
  const effort = { 2: two, 3: three, 4: four, 5: five };
  expect(parseEffort(text, SCALE)).toEqual({ kind: "effort", effort });
});

test("a list has as many entries as the scale has steps", () => {
  expect(parseEffort("1;1;2;4;8", PEMDI_2026.scale)).toEqual({
    kind: "effort",
    effort: { 1.5: 1, 2.5: 1, 3.5: 2, 4: 4, 5: 8 },
  });
  for (const text of ["1;1;2", "1;1;2;4;", "1;1;2;4;5", ";", "1,1,2;4"]) {
    expect(parseEffort(text, SCALE)).toEqual({ kind: "invalid", found: `"${text}"` });
  }
});

test.each(["1;1;2;1001", "1;1;-2;4", "1;1;2,5;4", "1;1;Sulit;4", "1;#N/A;2;4", "1;1/2;2;4"])(
  "the list %s has an entry that is no effort",
  (text) => {
    expect(parseEffort(` ${text} `, SCALE)).toEqual({ kind: "invalid", found: `"${text}"` });
  },
);

test("blank is missing, anything else is invalid and told as found", () => {
  for (const blank of ["", "  ", null, undefined]) {
    expect(parseEffort(blank, SCALE)).toEqual({ kind: "missing" });
  }
  const invalid = { "-1": -1, "1001": 1001, "2,5": 2.5, '"Sulit"': "Sulit", "#N/A": "#N/A" };
  for (const [found, cell] of Object.entries(invalid)) {
    expect(parseEffort(cell, SCALE)).toEqual({ kind: "invalid", found });
  }
});

test("the rule names every word, the bounds, and how a list is written", () => {
  expect(effortRule(SCALE)).toBe(
    "Pilih Kecil, Sedang, atau Besar, atau isi dengan bilangan bulat 0 sampai 1000; bila tiap langkah berbeda, 4 isian dipisah titik koma untuk 1→2, 2→3, 3→4, 4→5, misalnya 1;1;2;4.",
  );
});

import { EFFORT_SIZES, MAX_EFFORT, parseEffort } from "../../src/scoring";

test("a word is its effort, in whatever case and with spaces around it", () => {
  for (const { word, effort } of EFFORT_SIZES) {
    for (const text of [word, word.toUpperCase(), ` ${word.toLowerCase()} `]) {
      expect(parseEffort(text)).toEqual({ kind: "level", level: effort });
    }
  }
});

test("whole numbers from 0 to the most are an effort, as numbers or texts", () => {
  for (const effort of [0, 1, 7, MAX_EFFORT]) {
    expect(parseEffort(effort)).toEqual({ kind: "level", level: effort });
    expect(parseEffort(String(effort))).toEqual({ kind: "level", level: effort });
  }
});

test("blank is missing, anything else is invalid and told as found", () => {
  for (const blank of ["", "  ", null, undefined]) {
    expect(parseEffort(blank)).toEqual({ kind: "missing" });
  }
  const invalid = { "-1": -1, "1001": 1001, "2,5": 2.5, '"Sulit"': "Sulit", "#N/A": "#N/A" };
  for (const [found, cell] of Object.entries(invalid)) {
    expect(parseEffort(cell)).toEqual({ kind: "invalid", found });
  }
});

import { listText, lowerFirst, numbersText, upperFirst } from "../../src/ui/phrases";

test.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A dan B"],
  [["A", "B", "C"], "A, B, dan C"],
])("%j in a row is %s", (words, text) => {
  expect(listText(words)).toBe(text);
});

test("what is more than wanted is counted, not named", () => {
  expect(numbersText([1, 2, 3, 4], { most: 2 })).toBe("1, 2, dan 2 lainnya");
  expect(numbersText([1, 2, 3, 4], { most: 4 })).toBe("1, 2, 3, dan 4");
  expect(listText(["A", "B", "C"], { most: 1, others: "OPD lain" })).toBe("A dan 2 OPD lain");
});

test("the first letter alone changes", () => {
  expect([upperFirst("target SPBE"), lowerFirst("Target SPBE")]).toEqual([
    "Target SPBE",
    "target SPBE",
  ]);
});

import { listNumbers } from "../../src/entry/keys";
import { parseNumber } from "../../src/reading";

const NUMBERS = Array.from({ length: 47 }, (_, at) => at + 1);

test("an indicator number is an integer or its text", () => {
  expect([7, "7", " 7 ", "07"].map(parseNumber)).toEqual([7, 7, 7, 7]);
  const others = [7.5, "7.5", "7,0", "A", "", null, undefined, true, new Date(0), "-7", NaN];
  expect(others.map(parseNumber)).toEqual(others.map(() => undefined));
});

test("of many numbers ten are listed", () => {
  expect(listNumbers([5, 12, 40])).toBe("5, 12, 40");
  expect(listNumbers(NUMBERS.slice(0, 10))).toBe("1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
  expect(listNumbers(NUMBERS)).toBe("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …");
});

import { isDay, parseDay } from "../../src/reading";

const NEW_YEARS_EVE = { kind: "value", value: "2026-12-31" };

test.each([
  "2026-12-31",
  "2026/12/31",
  "31/12/2026",
  "31-12-2026",
  "31.12.2026",
  "31 Desember 2026",
  "31 des 2026",
  "31 Dec. 2026",
  "Kamis, 31 Desember 2026",
  "\u00a031\u00a0Desember\u30002026\u200b",
])("%j is the last day of 2026", (cell) => {
  expect(parseDay(cell)).toEqual(NEW_YEARS_EVE);
});

test("a day that equals its month cannot be misread", () => {
  expect(parseDay("05/05/2026")).toEqual({ kind: "value", value: "2026-05-05" });
});

test.each([
  "05/06/2026",
  "31/02/2026",
  "31 Februari 2026",
  "akhir tahun",
  "Desember 2026",
  "1905-07-16",
  "0226-01-01",
  "31 Xyz 2026",
  "#N/A",
])("%j is no day", (cell) => {
  expect(parseDay(cell)).toMatchObject({ kind: "invalid" });
});

test.each([
  [44_000, "2020-06-18"],
  [44_000.75, "2020-06-18"],
  [36_526, "2000-01-01"],
  [73_050, "2099-12-31"],
  ["1/01/2026", "2026-01-01"],
])("%j is the day that the sheet takes it for", (cell, day) => {
  expect(parseDay(cell)).toEqual({ kind: "value", value: day });
});

test("other numbers and a box are no day; blank is blank", () => {
  for (const cell of [36_525, 73_051, -1]) expect(parseDay(cell).kind).toBe("invalid");
  expect(parseDay(2026)).toEqual({ kind: "invalid", found: "2026" });
  expect(parseDay(true)).toEqual({ kind: "invalid", found: "TRUE" });
  for (const cell of [null, "", "\u3000"]) expect(parseDay(cell)).toEqual({ kind: "missing" });
});

test("isDay takes days of the calendar in ISO form only", () => {
  expect(["2026-11-24", "2028-02-29"].every(isDay)).toBe(true);
  expect(["2026-02-30", "2026-1-1", "24/11/2026", ""].some(isDay)).toBe(false);
});

import { dayIn, dayText, hasPassed, isoDay } from "../../src/ui/day";

test("a date is written in words, anything else as it was typed", () => {
  expect(dayText("2024-07-22")).toBe("22 Juli 2024");
  expect(dayText("2024-07-22T00:00:00.000Z")).toBe("22 Juli 2024");
  expect(dayText("akhir Juli")).toBe("akhir Juli");
  expect(dayText("2024-13-01")).toBe("2024-13-01");
  expect(dayText(45495)).toBe("22 Juli 2024");
  expect(dayText(2024)).toBe("2024");
  expect(dayText(null)).toBe("");
});

test("a day is read from a date, or from a text that can only mean one", () => {
  expect(dayIn("2024-07-22")).toBe("2024-07-22");
  expect(dayIn("22/07/2024")).toBe("2024-07-22");
  expect(dayIn("05/06/2024")).toBeNull();
  expect(dayIn("2024-07-221")).toBeNull();
  expect(dayIn(null)).toBeNull();
});

test("a day has passed from the next day on", () => {
  expect(hasPassed("2024-07-21", "2024-07-22")).toBe(true);
  expect(hasPassed("2024-07-22", "2024-07-22")).toBe(false);
  expect(hasPassed("segera", "2024-07-22")).toBe(false);
});

test("today is the user's own calendar day", () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

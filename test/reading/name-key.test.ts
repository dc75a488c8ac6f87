import { nameKey } from "../../src/reading";

test("one name has one key, however it is spelled", () => {
  for (const spelling of [
    "Dinas Kominfo",
    " dinas  KOMINFO ",
    "Dinas\nKominfo",
    "Dinas\u00a0Kominfo",
  ]) {
    expect(nameKey(spelling)).toBe("dinas kominfo");
  }
});

test("different names have different keys", () => {
  expect(new Set(["Dinas Kominfo", "DinasKominfo", "Dinas Kominfo 2", ""].map(nameKey)).size).toBe(
    4,
  );
});

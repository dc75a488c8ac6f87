import fc from "fast-check";
import { formatDate, formatIfDate, formatNumber } from "../src/format";

describe("formatNumber", () => {
  test.each([
    [2.87, 2, "2,87"],
    [3, 2, "3,00"],
    [1234.5, 2, "1.234,50"],
    [1234567, 0, "1.234.567"],
    [999.995, 2, "1.000,00"],
    [0.013, 3, "0,013"],
    [0, 0, "0"],
    [0, 2, "0,00"],
    [-0.13, 2, "-0,13"],
    [-1234.5, 1, "-1.234,5"],
    [-0.001, 2, "0,00"],
    [1e-7, 4, "0,0000"],
    [3.4985, 4, "3,4985"],
  ])("%d with %d decimals is %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test.each([
    [4.765, "4,77"],
    [1.005, "1,01"],
    [2.675, "2,68"],
    [-1.005, "-1,01"],
  ])("rounds the tie %d half-up on its decimal digits: %s", (value, text) => {
    expect(formatNumber(value, 2)).toBe(text);
  });

  test("shows a sign on request, but never on zero", () => {
    expect(formatNumber(0.03, 2, { sign: true })).toBe("+0,03");
    expect(formatNumber(-0.03, 2, { sign: true })).toBe("-0,03");
    expect(formatNumber(0, 2, { sign: true })).toBe("0,00");
    expect(formatNumber(0.001, 2, { sign: true })).toBe("0,00");
  });

  test.each([NaN, Infinity, -Infinity, 1e21])("refuses %d", (value) => {
    expect(() => formatNumber(value, 2)).toThrow(RangeError);
  });

  test("reads back to the same number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (n, decimals) => {
          const value = n / 10 ** decimals;
          const text = formatNumber(value, decimals);
          expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
          expect(Number(text.replaceAll(".", "").replace(",", "."))).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

describe("formatDate", () => {
  test.each([
    ["2026-11-24", "24 November 2026"],
    ["2026-01-05", "5 Januari 2026"],
    ["2026-08-17T23:30:00.000Z", "17 Agustus 2026"],
  ])("%s is %s", (iso, text) => {
    expect([formatDate(iso), formatIfDate(iso)]).toEqual([text, text]);
  });

  test.each(["24/11/2026", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "", "2026-1-5"])(
    "refuses %j",
    (iso) => {
      expect(() => formatDate(iso)).toThrow(RangeError);
      expect(formatIfDate(iso)).toBeNull();
    },
  );
});

import { runInNewContext } from "node:vm";
import { parseLevel } from "../../src/reading";
import type { Scale } from "../../src/scoring";

const INTEGERS: Scale = { min: 1, max: 5, step: 1 };
const DECIMALS: Scale = { min: 1, max: 5, step: 0.01 };

describe("parseLevel on a scale of integers", () => {
  it.each([
    [1, 1],
    [5, 5],
    ["3", 3],
    [" 3 ", 3],
    ["\u00a03", 3],
    ["3\u00a0", 3],
    ["3\t\n", 3],
    ["\u30003\u3000", 3],
    ["\u200b3\u200b", 3],
    ["\u202a3\u202c", 3],
    ["\ufeff03", 3],
    ["1900-01-02", 3],
    [new Date(1900, 0, 2), 3],
    [2.0000000000000004, 2],
    [2.999999999999, 3],
  ])("reads %p as level %p", (cell, level) => {
    expect(parseLevel(cell, INTEGERS)).toEqual({ kind: "level", level });
  });

  it.each(["", "   ", "\n", "\u00a0", "\u200b", "\u202a \u202c", "\u3000", null, undefined])(
    "reads %p as missing",
    (cell) => {
      expect(parseLevel(cell, INTEGERS)).toEqual({ kind: "missing" });
    },
  );

  it.each([
    [0, "0"],
    [6, "6"],
    [-3, "-3"],
    [2.5, "2,5"],
    [2.99, "2,99"],
    [3.00001, "3,00001"],
    [0.1 + 0.2, "0,3"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    ["3,5", '"3,5"'],
    ["3.5", '"3.5"'],
    ["3.0", '"3.0"'],
    ["-3", '"-3"'],
    ["1e0", '"1e0"'],
    ["0", '"0"'],
    ["6", '"6"'],
    ["Tingkat 3", '"Tingkat 3"'],
    [" tiga ", '"tiga"'],
    ["3 4", '"3 4"'],
    ["3\u200b4", '"34"'],
    ["\uff13", '"\uff13"'],
    ["3".repeat(400), `"${"3".repeat(60)}…"`],
    ["2026-11-24", '"2026-11-24"'],
    ["#N/A", "#N/A"],
    ["#REF!", "#REF!"],
    [true, "TRUE"],
    [false, "FALSE"],
    [new Date(2026, 2, 5), "tanggal"],
    [[3], "isi yang tidak dikenal"],
  ])("refuses %p and reports it as %s", (cell, found) => {
    expect(parseLevel(cell, INTEGERS)).toEqual({ kind: "invalid", found });
  });

  it("knows a date that comes from another realm, as in Sheets", () => {
    const foreign: unknown = runInNewContext("new Date(0)");
    expect(foreign).not.toBeInstanceOf(Date);
    expect(parseLevel(foreign, INTEGERS)).toEqual({ kind: "invalid", found: "tanggal" });
  });
});

describe("parseLevel on a scale of hundredths", () => {
  it.each([
    [1, 1],
    [1.26, 1.26],
    [4.35, 4.35],
    [5, 5],
    [1.1 + 0.1, 1.2],
    ["3", 3],
    ["1,26", 1.26],
    ["1.26\u00a0", 1.26],
    ["2,5", 2.5],
  ])("reads %p as level %p", (cell, level) => {
    expect(parseLevel(cell, DECIMALS)).toEqual({ kind: "level", level });
  });

  it.each([
    [7 / 6, "1,16666666666667"],
    [1.005, "1,005"],
    [0.99, "0,99"],
    [5.01, "5,01"],
    ["1,265", '"1,265"'],
    ["1.2.6", '"1.2.6"'],
    ["1,", '"1,"'],
  ])("refuses %p and reports it as %s", (cell, found) => {
    expect(parseLevel(cell, DECIMALS)).toEqual({ kind: "invalid", found });
  });
});

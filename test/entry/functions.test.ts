import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { findInstrument } from "../../src/scoring";
import ACEH_TENGAH from "../cases/aceh-tengah-pemdi-2026.json";
import KEMENKO from "../cases/kemenko-perekonomian-2021.json";

type CustomFunction = (...args: unknown[]) => unknown;

/** The built bundle as Sheets loads it, but without any service: who calls one gets a ReferenceError. */
const CONTEXT = createContext({});
runInContext(readFileSync("dist/Code.js", "utf8"), CONTEXT);

/** Calls a global of the bundle. */
function call(name: string, ...args: unknown[]): unknown {
  return (CONTEXT[name] as CustomFunction)(...args);
}

const INSTRUMENT = findInstrument("spbe-2020") ?? fail();
const NUMBERS = INSTRUMENT.indicators.map(({ number }) => number);
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const LEVELS: readonly number[] = KEMENKO.levels;
const BLANK = NUMBERS.map(() => "");
const without = (...numbers: number[]): unknown[] =>
  LEVELS.map((level, i) => (numbers.includes(i + 1) ? "" : level));
/** Exactly 3,4985: shown as 3,50, below the bound of Sangat Baik. */
const ON_BOUND = NUMBERS.map((n) =>
  n <= 2 || (n >= 11 && n <= 21) || n === 32 || n >= 42 ? 4 : 3,
);

function fail(): never {
  throw new Error("no such instrument");
}

describe("Pemdi, with decimal values and no domains", () => {
  const values = column(Object.values(ACEH_TENGAH.values));
  const numbers = column(values.map((_, i) => i + 1));

  test("of the published provisional result", () => {
    expect(call("SPBE_INDEX", values, "", "pemdi-2026")).toBe(ACEH_TENGAH.index);
    expect(call("SPBE_PREDICATE", values, numbers, "pemdi-2026")).toBe("Kurang");
    expect(call("SPBE_ASPECT", 7, values, numbers, "pemdi-2026")).toBe(ACEH_TENGAH.aspects[7]);
  });

  test("plans to where the next level begins", () => {
    const lowest = column(values.map(() => 1));
    const [, first] = call("SPBE_PLAN", lowest, 1.05, numbers, "", "", "pemdi-2026") as unknown[][];
    expect(first?.filter((cell) => typeof cell === "number")).toEqual([
      1, 20, 1, 1.5, 0.075, 1.075,
    ]);
  });

  test("a value with three decimals or off the scale is named", () => {
    for (const [wrong, found] of [
      [1.005, "1,005"],
      [0.99, "0,99"],
    ] as const) {
      const levels = [[wrong], ...values.slice(1)];
      expect(() => call("SPBE_INDEX", levels, numbers, "pemdi-2026")).toThrow(found);
    }
  });
});

describe("SPBE_INDEX", () => {
  test("of a published result", () => {
    expect(call("SPBE_INDEX", column(LEVELS))).toBe(KEMENKO.index);
    expect(call("SPBE_INDEX", column(LEVELS), column(NUMBERS))).toBe(KEMENKO.index);
    expect(call("SPBE_INDEX", column(LEVELS), column(NUMBERS), "spbe-2020")).toBe(KEMENKO.index);
    expect(call("SPBE_INDEX", column(LEVELS), "", "spbe-2020")).toBe(KEMENKO.index);
    expect(call("SPBE_INDEX", [LEVELS])).toBe(KEMENKO.index);
  });

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NUMBERS, { minLength: 47 }), (order) => {
        const levels = order.map((number) => LEVELS[number - 1]);
        expect(call("SPBE_INDEX", column(levels), column(order))).toBe(KEMENKO.index);
      }),
    );
  });

  test("of incomplete levels is text that names the indicators", () => {
    const levels = column(without(5, 12, 40));
    expect(call("SPBE_INDEX", levels)).toBe("Belum lengkap: 3 indikator kosong (5, 12, 40)");
    expect(call("SPBE_INDEX", column(without(7)))).toBe("Belum lengkap: 1 indikator kosong (7)");
    expect(call("SPBE_INDEX", column(BLANK))).toBe(
      "Belum lengkap: 47 indikator kosong (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …)",
    );
    expect(call("SPBE_INDEX", column(LEVELS.slice(0, 46)), column(NUMBERS.slice(0, 46)))).toBe(
      "Belum lengkap: 1 indikator kosong (47)",
    );
  });

  test("of many agencies is a column", () => {
    const rows = [LEVELS, BLANK, ON_BOUND, without(3)];
    const expected = [[2.95], [""], [3.5], ["Belum lengkap: 1 indikator kosong (3)"]];
    expect(call("SPBE_INDEX", rows)).toEqual(expected);
    expect(call("SPBE_INDEX", rows, [NUMBERS])).toEqual(expected);
    expect(call("SPBE_INDEX", [BLANK, BLANK])).toEqual([[""], [""]]);
    const named = [
      ["Kota", ...BLANK],
      ["Kabupaten", ...LEVELS],
    ];
    expect(call("SPBE_INDEX", named, [["Instansi", ...NUMBERS]])).toEqual([[""], [2.95]]);
  });

  test("of an aspect says which levels are blank unless the whole row is", () => {
    const rows = [without(...NUMBERS.slice(41)), BLANK];
    expect(call("SPBE_ASPECT", 8, rows)).toEqual([
      ["Belum lengkap: 6 indikator kosong (42, 43, 44, 45, 46, 47)"],
      [""],
    ]);
  });

  test("throws for an invalid level, in many agencies with its row", () => {
    const levels = LEVELS.map((level, i) => (i === 6 ? "3,5" : level));
    expect(() => call("SPBE_INDEX", column(levels))).toThrow(
      'Indikator 7 berisi "3,5". Isi dengan bilangan bulat 1 sampai 5.',
    );
    expect(() => call("SPBE_INDEX", [LEVELS, levels])).toThrow(
      'Baris 2, indikator 7 berisi "3,5". Isi dengan bilangan bulat 1 sampai 5.',
    );
  });

  test("recognises a date of another realm as invalid", () => {
    const levels = LEVELS.map((level, i) => (i === 6 ? new Date(2026, 2, 1) : level));
    expect(() => call("SPBE_INDEX", column(levels))).toThrow("Indikator 7 berisi tanggal.");
  });

  test("scores 600 agencies in one call well within the time Sheets allows", () => {
    const started = Date.now();
    const result = call(
      "SPBE_INDEX",
      Array.from({ length: 600 }, () => LEVELS),
    );
    expect(result).toEqual(Array.from({ length: 600 }, () => [KEMENKO.index]));
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

describe("SPBE_DOMAIN and SPBE_ASPECT", () => {
  test("of a published result, by number and by name", () => {
    INSTRUMENT.domains.forEach(({ number, name }, i) => {
      for (const key of [number, String(number), name, name.toUpperCase(), [[number]]]) {
        expect(call("SPBE_DOMAIN", key, column(LEVELS), column(NUMBERS))).toBe(KEMENKO.domains[i]);
      }
    });
    INSTRUMENT.aspects.forEach(({ number, name }, i) => {
      for (const key of [number, String(number), name, ` ${name} `]) {
        expect(call("SPBE_ASPECT", key, column(LEVELS))).toBe(KEMENKO.aspects[i]);
      }
    });
  });

  test("ask only for their own indicators", () => {
    const levels = column(without(5, 12, 40).map((level, i) => (i === 0 ? "x" : level)));
    expect(call("SPBE_ASPECT", 2, levels)).toBe("Belum lengkap: 1 indikator kosong (12)");
    expect(call("SPBE_ASPECT", 3, levels)).toBe(KEMENKO.aspects[2]);
    expect(call("SPBE_DOMAIN", 2, levels)).toBe("Belum lengkap: 1 indikator kosong (12)");
    expect(call("SPBE_DOMAIN", 3, levels)).toBe(KEMENKO.domains[2]);
    expect(() => call("SPBE_ASPECT", 1, levels)).toThrow('Indikator 1 berisi "x".');
    expect(() => call("SPBE_DOMAIN", 1, levels)).toThrow('Indikator 1 berisi "x".');
  });

  test("of many agencies are a column", () => {
    const rows = [LEVELS, BLANK, without(11)];
    const incomplete = "Belum lengkap: 1 indikator kosong (11)";
    expect(call("SPBE_ASPECT", 2, rows)).toEqual([[KEMENKO.aspects[1]], [""], [incomplete]]);
    expect(call("SPBE_DOMAIN", 2, rows)).toEqual([[KEMENKO.domains[1]], [""], [incomplete]]);
  });

  test.each([
    [9, "9"],
    [0, "0"],
    [1.5, "1,5"],
    ["Layanan", '"Layanan"'],
    [undefined, "(kosong)"],
    ["", "(kosong)"],
    [true, "yang disebut (bukan satu angka atau teks)"],
    [[[1], [2]], "yang disebut (bukan satu angka atau teks)"],
  ])("refuse %p and list what exists", (key, found) => {
    expect(() => call("SPBE_ASPECT", key, column(LEVELS))).toThrow(
      `Aspek ${found} tidak ada. Sebutkan nomor atau nama salah satu aspek: 1 Kebijakan Internal`,
    );
    expect(() => call("SPBE_DOMAIN", key, column(LEVELS))).toThrow(
      `Domain ${found} tidak ada. Sebutkan nomor atau nama salah satu domain: 1 Kebijakan Internal SPBE, 2 Tata Kelola SPBE, 3 Manajemen SPBE, 4 Layanan SPBE.`,
    );
  });
});

describe("SPBE_PREDICATE", () => {
  test.each([
    [1, "Kurang"],
    [1.79, "Kurang"],
    [1.8, "Cukup"],
    [2.6, "Baik"],
    [3.4985, "Baik"],
    [3.5, "Sangat Baik"],
    [4.2, "Memuaskan"],
    [5, "Memuaskan"],
  ])("of the index %d is %s", (index, predicate) => {
    expect(call("SPBE_PREDICATE", index)).toBe(predicate);
    expect(call("SPBE_PREDICATE", index, "", "spbe-2020")).toBe(predicate);
  });

  test("of levels is judged on the unrounded index", () => {
    expect(call("SPBE_PREDICATE", column(LEVELS), column(NUMBERS))).toBe(KEMENKO.predicate);
    expect(call("SPBE_INDEX", column(ON_BOUND))).toBe(3.5);
    expect(call("SPBE_PREDICATE", column(ON_BOUND))).toBe("Baik");
  });

  test("of incomplete levels, of their text and of a blank cell", () => {
    const text = "Belum lengkap: 1 indikator kosong (7)";
    expect(call("SPBE_PREDICATE", column(without(7)))).toBe(text);
    expect(call("SPBE_PREDICATE", text)).toBe(text);
    expect(call("SPBE_PREDICATE", "")).toBe("");
  });

  test("of many agencies is a column", () => {
    expect(call("SPBE_PREDICATE", [ON_BOUND, BLANK, without(7)], [NUMBERS])).toEqual([
      ["Baik"],
      [""],
      ["Belum lengkap: 1 indikator kosong (7)"],
    ]);
  });

  test("refuses what is no index", () => {
    expect(() => call("SPBE_PREDICATE", 5.5)).toThrow("Nilai indeks berisi 5,5.");
  });
});

describe("SPBE_SCORES", () => {
  const table = (levels: readonly unknown[]): unknown[][] =>
    call("SPBE_SCORES", column(levels), column(NUMBERS)) as unknown[][];

  test("lists index, domains and aspects", () => {
    const rows = table(LEVELS);
    expect(rows[0]).toEqual(["Kode", "Nama", "Bobot (%)", "Nilai", "Nilai tepat", "Predikat"]);
    expect(rows[1]).toEqual(["Indeks", "Indeks SPBE", 100, 2.95, expect.closeTo(2.95, 2), "Baik"]);
    expect(rows[2]).toEqual(["D1", INSTRUMENT.domains[0]?.name, 13, 3, 3, ""]);
    expect(rows.map(([code]) => code)).toEqual([
      "Kode",
      "Indeks",
      ...INSTRUMENT.domains.map(({ number }) => `D${number}`),
      ...INSTRUMENT.aspects.map(({ number }) => `A${number}`),
    ]);
    expect(rows.slice(6).map(([, , , shown]) => shown)).toEqual(KEMENKO.aspects);
    expect(rows.slice(6).map(([, , weight]) => weight)).toEqual([13, 10, 10, 5, 12, 4.5, 27.5, 18]);
    expect(rows.every((row) => row.length === 6)).toBe(true);
  });

  test("says so where the shown index sits on a bound that is not reached", () => {
    expect(table(ON_BOUND)[1]).toEqual([
      "Indeks",
      "Indeks SPBE (nilai tepat 3,4985, belum mencapai 3,50)",
      100,
      3.5,
      3.4985,
      "Baik",
    ]);
  });

  test("needs all levels of one agency", () => {
    expect(table(without(7))).toBe("Belum lengkap: 1 indikator kosong (7)");
    expect(() => call("SPBE_SCORES", [LEVELS, LEVELS])).toThrow("hanya untuk satu instansi");
    expect(call("SPBE_SCORES", [LEVELS], [NUMBERS])).toEqual(table(LEVELS));
    expect(() => table([6, ...LEVELS.slice(1)])).toThrow("Indikator 1 berisi 6.");
  });
});

describe("SPBE_INDEX_RANGE", () => {
  test("is one row, complete or not", () => {
    expect(call("SPBE_INDEX_RANGE", column(LEVELS))).toEqual([[2.95, 2.95, 47, 47]]);
    expect(call("SPBE_INDEX_RANGE", column(BLANK))).toEqual([[1, 5, 0, 47]]);
    const levels = column(LEVELS.map((level, i) => (i === 46 ? "" : level)));
    // Indicator 47 weighs 3 % and had level 3: at 1 the index loses 0,06, at 5 it gains as much.
    const [[lowest, highest, filled] = []] = call("SPBE_INDEX_RANGE", levels) as number[][];
    expect([lowest, highest, filled]).toEqual([2.89, 3.01, 46]);
  });

  test("of many agencies is one row each", () => {
    expect(call("SPBE_INDEX_RANGE", [LEVELS, BLANK], [NUMBERS])).toEqual([
      [2.95, 2.95, 47, 47],
      ["", "", "", ""],
    ]);
  });

  test("refuses an invalid level", () => {
    expect(() => call("SPBE_INDEX_RANGE", column([0, ...LEVELS.slice(1)]))).toThrow(
      "Indikator 1 berisi 0.",
    );
  });
});

describe("SPBE_BELOW_TARGET", () => {
  const HEADER = ["Nomor", "Indikator", "Tingkat", "Target", "Selisih", "Kenaikan indeks"];
  const NOTHING = "Tidak ada indikator di bawah target";
  const threes = NUMBERS.map(() => 3);
  const name = (number: number): unknown => INSTRUMENT.indicators[number - 1]?.name;

  test("lists the largest gain first, then official order", () => {
    const levels = threes.map((level, i) => ({ 0: 1, 1: 2, 21: 1, 41: 2, 42: 2 })[i] ?? level);
    expect(call("SPBE_BELOW_TARGET", column(levels), 3, column(NUMBERS))).toEqual([
      HEADER,
      [22, name(22), 1, 3, 2, 0.03],
      [42, name(42), 2, 3, 1, 0.03],
      [43, name(43), 2, 3, 1, 0.03],
      [1, name(1), 1, 3, 2, 0.026],
      [2, name(2), 2, 3, 1, 0.013],
    ]);
  });

  test("takes a target for each indicator, and none where it is blank", () => {
    const targets = column(NUMBERS.map((number) => (number === 12 ? 4 : "")));
    expect(call("SPBE_BELOW_TARGET", column(threes), targets)).toEqual([
      HEADER,
      [12, name(12), 3, 4, 1, 0.025],
    ]);
    expect(call("SPBE_BELOW_TARGET", column(threes), column(BLANK))).toBe(
      "Belum lengkap: target belum diisi",
    );
  });

  test("says that nothing is below the target", () => {
    const nothing = [HEADER, ["", NOTHING, "", "", "", ""]];
    expect(call("SPBE_BELOW_TARGET", column(threes), 3)).toEqual(nothing);
  });

  test("judges the filled levels, and says which are blank when none of the others is below", () => {
    const levels = threes.map((level, i) => (i < 2 ? "" : level));
    const rows = call("SPBE_BELOW_TARGET", column(levels), 4) as unknown[][];
    expect(rows).toHaveLength(1 + 45);
    expect(rows.map(([number]) => number)).not.toContain(1);
    expect(call("SPBE_BELOW_TARGET", column(levels), 3)).toEqual([
      HEADER,
      ["", "Tidak ada indikator terisi di bawah target; 2 indikator kosong (1, 2)", "", "", "", ""],
    ]);
    expect(call("SPBE_BELOW_TARGET", column(BLANK), 3)).toMatch(
      /^Belum lengkap: 47 indikator kosong/,
    );
  });

  test("refuses a missing target, many agencies and invalid levels", () => {
    expect(() => call("SPBE_BELOW_TARGET", column(threes))).toThrow("Target belum disebut.");
    expect(() => call("SPBE_BELOW_TARGET", [threes, threes], 3)).toThrow("satu instansi");
    expect(() => call("SPBE_BELOW_TARGET", column(["x", ...threes.slice(1)]), 3)).toThrow(
      'Indikator 1 berisi "x".',
    );
  });
});

describe("SPBE_INDICATOR", () => {
  test("describes an indicator in a row", () => {
    const [row] = call("SPBE_INDICATOR", 12) as unknown[][];
    const aspect = INSTRUMENT.aspects[1];
    expect(row).toEqual([
      12,
      INSTRUMENT.indicators[11]?.name,
      aspect?.name,
      "Tata Kelola SPBE",
      2.5,
    ]);
    expect(call("SPBE_INDICATOR", "12", "spbe-2020")).toEqual([row]);
  });

  test("describes a column of numbers, leaving section rows blank", () => {
    const blank = ["", "", "", "", ""];
    const [row] = call("SPBE_INDICATOR", 7) as unknown[][];
    expect(call("SPBE_INDICATOR", [["Aspek 1"], [7], [""], [48]])).toEqual([
      blank,
      row,
      blank,
      blank,
    ]);
    expect(call("SPBE_INDICATOR", "")).toEqual([blank]);
  });

  test.each([
    [48, "48"],
    [0, "0"],
    [7.5, "7,5"],
    ["A", '"A"'],
    [undefined, "(kosong)"],
  ])("refuses %p", (number, found) => {
    expect(() => call("SPBE_INDICATOR", number)).toThrow(
      `Indikator ${found} tidak ada pada spbe-2020. Isi dengan nomor 1 sampai 47.`,
    );
  });
});

test.each([
  ["SPBE_INDEX", []],
  ["SPBE_DOMAIN", [1]],
  ["SPBE_ASPECT", [1]],
  ["SPBE_PREDICATE", []],
  ["SPBE_SCORES", []],
  ["SPBE_INDEX_RANGE", []],
  ["SPBE_BELOW_TARGET", []],
  ["SPBE_BELOW_TARGET", ["", 3]],
  ["SPBE_PLAN", []],
])("%s(%p) without a range asks the sheet, and nothing else does", (name, args) => {
  expect(() => call(name, ...args)).toThrow("SpreadsheetApp is not defined");
});

test("an unknown instrument is refused by every function, naming those that exist", () => {
  const levels = column(LEVELS);
  const calls: [string, unknown[]][] = [
    ["SPBE_INDEX", [levels, "", "x"]],
    ["SPBE_DOMAIN", [1, levels, "", "x"]],
    ["SPBE_ASPECT", [1, levels, "", "x"]],
    ["SPBE_PREDICATE", [levels, "", "x"]],
    ["SPBE_PREDICATE", [3, "", "x"]],
    ["SPBE_SCORES", [levels, "", "x"]],
    ["SPBE_INDEX_RANGE", [levels, "", "x"]],
    ["SPBE_BELOW_TARGET", [levels, 3, "", "x"]],
    ["SPBE_PLAN", [levels, 3, "", "", "", "x"]],
    ["SPBE_INDICATOR", [1, "x"]],
  ];
  for (const [name, args] of calls) {
    expect(() => call(name, ...args)).toThrow(/^Instrumen "x" tidak dikenal\. .*spbe-2020/);
  }
});

describe("SPBE_ROLLUP", () => {
  const [numbers] = [[NUMBERS]];
  const threes = NUMBERS.map(() => 3);

  test("a header, then index, rank, predicate, domains and aspects of every row", () => {
    const [header, kemenko, three] = call("SPBE_ROLLUP", [LEVELS, threes], numbers) as unknown[][];
    expect(header).toEqual([
      ...["Indeks", "Peringkat", "Predikat", "D1", "D2", "D3", "D4"],
      ...["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "Yang perlu diperiksa"],
    ]);
    expect(kemenko?.slice(0, 3)).toEqual([2.95, 2, "Baik"]);
    expect(three).toEqual([3, 1, "Baik", ...Array.from({ length: 12 }, () => 3), ""]);
  });

  test("a wrong, an incomplete and a blank row disturb no other", () => {
    const wrong = [...threes.slice(0, 6), "3,5", ...threes.slice(7)];
    const rows = [wrong, without(5), BLANK, threes];
    const [, first, second, third, last] = call("SPBE_ROLLUP", rows, numbers) as unknown[][];
    expect(first?.slice(0, 3)).toEqual(["", "", ""]);
    expect(first?.at(-1)).toBe('Indikator 7 berisi "3,5". Isi dengan bilangan bulat 1 sampai 5.');
    expect(second?.at(-1)).toBe("Belum lengkap: 1 indikator kosong (5)");
    expect(third?.every((cell) => cell === "")).toBe(true);
    expect(last?.slice(0, 2)).toEqual([3, 1]);
  });

  test("without levels it says what it needs, and reads no sheet", () => {
    expect(() => call("SPBE_ROLLUP", "")).toThrow("Rentang tingkat belum disebut");
  });
});

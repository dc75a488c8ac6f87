import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { findInstrument } from "../../src/scoring";
import KEMENKO from "../cases/kemenko-perekonomian-2021.json";
import PANGKALPINANG from "../cases/pangkalpinang-2023.json";
import { columnOf, filledWorkbook } from "../workbook";

type Row = [
  place: number,
  number: number,
  name: string,
  from: number,
  to: number,
  gain: number,
  index: number,
];

/** The built bundle without any service: who calls one gets a ReferenceError. */
const CONTEXT = createContext({});
runInContext(readFileSync("dist/Code.js", "utf8"), CONTEXT);

function call(name: string, ...args: unknown[]): unknown {
  return (CONTEXT[name] as (...args: unknown[]) => unknown)(...args);
}

const plan = (...args: unknown[]): unknown => call("SPBE_PLAN", ...args);

/** The steps of a plan, without the header. */
function stepsOf(...args: unknown[]): Row[] {
  const result = plan(...args);
  if (!Array.isArray(result)) throw new Error(`no plan: ${String(result)}`);
  return result.slice(1) as Row[];
}

const NUMBERS = findInstrument("spbe-2020")?.indicators.map(({ number }) => number) ?? [];
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** A column of blanks, but for some indicators. */
const only = (cells: Readonly<Record<number, unknown>>, rest: unknown = ""): unknown[][] =>
  column(NUMBERS.map((number) => cells[number] ?? rest));

/** Exactly 2,8655. */
const CITY: readonly number[] = PANGKALPINANG.levels;
const LEVELS = column(CITY);

const limitOf = (cell: unknown): number => (typeof cell === "number" ? cell : 5);

/** The levels once the steps are taken; each must begin where its indicator stands. */
function take(levels: readonly number[], steps: readonly Row[]): number[] {
  const after = [...levels];
  for (const [, number, , from, to] of steps) {
    expect([number, from]).toEqual([number, after[number - 1]]);
    expect(to).toBe(from + 1);
    after[number - 1] = to;
  }
  return after;
}

function exactIndex(levels: readonly number[]): number {
  const rows = call("SPBE_SCORES", column(levels)) as unknown[][];
  return rows[1]?.[4] as number;
}

describe("a plan", () => {
  test("of equal steps brings the city from 2,87 to 3 in five, as a table with header", () => {
    expect(plan(LEVELS, 3, column(NUMBERS), 1)).toEqual([
      ["Urutan", "Nomor", "Indikator", "Dari", "Ke", "Kenaikan indeks", "Indeks sesudahnya"],
      [1, 42, "Layanan Pengaduan Pelayanan Publik", 4, 5, 0.03, 2.8955],
      [2, 43, "Layanan Data Terbuka", 4, 5, 0.03, 2.9255],
      [3, 44, "Jaringan Dokumentasi dan Informasi Hukum (JDIH)", 4, 5, 0.03, 2.9555],
      [4, 45, "Layanan Publik Sektor 1", 3, 4, 0.03, 2.9855],
      [5, 45, "Layanan Publik Sektor 1", 4, 5, 0.03, 3.0155],
    ]);
  });

  test.each([
    ["the city to 3,50", CITY, 3.5, 23],
    ["the city to the shown 2,87, not quite reached", CITY, 2.87, 1],
    ["the city to the top", CITY, 5, 109],
    ["Kemenko Perekonomian to 3", KEMENKO.levels, 3, 2],
    ["from nothing to 2", NUMBERS.map(() => 1), 2, 35],
  ])("%s: as many equal steps as needed, and no fewer", (_, levels, target, count) => {
    const steps = stepsOf(column(levels), target, "", 1);
    expect(steps.map(([place]) => place)).toEqual(steps.map((_row, at) => at + 1));
    expect(steps).toHaveLength(count);
    const last = steps.at(-1)?.[6] ?? 0;
    expect(last).toBeGreaterThanOrEqual(target);
    expect(last).toBe(exactIndex(take(levels, steps)));
    const smallest = Math.min(...steps.map(([, , , , , gain]) => gain));
    expect(last - smallest).toBeLessThan(target);
  });

  test("adds up row by row, whatever levels, efforts and limits", () => {
    const each = (cell: fc.Arbitrary<number | string>): fc.Arbitrary<(number | string)[]> =>
      fc.array(cell, { minLength: 47, maxLength: 47 });
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 47, maxLength: 47 }),
        fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100),
        each(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(""))),
        each(fc.oneof(level, fc.constant(""))),
        (levels, target, efforts, limits) => {
          const result = plan(column(levels), target, "", column(efforts), column(limits));
          if (typeof result === "string") {
            expect(result).toMatch(/^Target \d,\d\d (sudah tercapai|tidak terjangkau): indeks /);
            const isReached = exactIndex(levels) >= target;
            expect(result.includes("sudah tercapai")).toBe(isReached);
            return;
          }
          const steps = (result as unknown[]).slice(1) as Row[];
          steps.forEach(([, number, , , to, , index], at) => {
            expect(index).toBe(exactIndex(take(levels, steps.slice(0, at + 1))));
            expect(to).toBeLessThanOrEqual(limitOf(limits[number - 1]));
          });
          const gains = steps.reduce((sum, [, , , , , gain]) => sum + gain, exactIndex(levels));
          expect(steps.at(-1)?.[6]).toBeCloseTo(gains, 9);
          expect(steps.at(-1)?.[6]).toBeGreaterThanOrEqual(target);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("does not depend on the order of the rows, nor on section rows", () => {
    const efforts = NUMBERS.map((number) => (number * 7) % 11);
    const limits = NUMBERS.map((number) => (number % 3 === 0 ? 4 : ""));
    const expected = plan(LEVELS, 3.3, "", column(efforts), column(limits));
    fc.assert(
      fc.property(fc.shuffledSubarray(NUMBERS, { minLength: 47 }), (order) => {
        const inOrder = (cells: readonly unknown[]): unknown[][] =>
          column(["", ...order.map((number) => cells[number - 1])]);
        const numbers = column(["Layanan", ...order]);
        expect(
          plan(inOrder(CITY), 3.3, numbers, inOrder(efforts), [["x"], ...inOrder(limits).slice(1)]),
        ).toEqual(expected);
      }),
      { numRuns: 20 },
    );
    expect(plan([CITY], 3.3, [NUMBERS], [efforts], [limits])).toEqual(expected);
  });
});

describe("effort", () => {
  test("equal efforts change nothing", () => {
    const expected = plan(LEVELS, 3, "", 1);
    for (const effort of [1000, "1", " 5 ", [[2]], column(NUMBERS.map(() => 7))]) {
      expect(plan(LEVELS, 3, "", effort)).toEqual(expected);
    }
  });

  test("blank or left out rises with the level, so that what is low comes first", () => {
    const expected = plan(LEVELS, 3);
    for (const effort of ["", "1;1;2;4", column(NUMBERS.map(() => "")), only({ 7: "1;1;2;4" })]) {
      expect(plan(LEVELS, 3, "", effort)).toEqual(expected);
    }
    expect(plan(LEVELS, 3, column(NUMBERS), "", "", "spbe-2020")).toEqual(expected);
    expect(Math.max(...stepsOf(LEVELS, 3).map(([, , , , to]) => to))).toBe(3);
  });

  test("what is dear is avoided, what is cheap preferred", () => {
    const dear = stepsOf(LEVELS, 3, "", only({ 42: 10, 43: 10 }, 1));
    expect(dear.map(([, number]) => number)).toEqual([44, 45, 45, 46, 46]);
    const cheap = stepsOf(LEVELS, 3, "", only({ 1: 1, 11: 1, 12: 1, 21: 1 }, 100));
    expect(cheap.map(([, number]) => number)).toEqual([11, 11, 12, 12, 21, 21, 21]);
  });

  test("0 is always taken", () => {
    const steps = stepsOf(LEVELS, 2.87, "", only({ 5: 0 }, 3));
    expect(steps.filter(([, number]) => number === 5).map(([, , , , to]) => to)).toEqual([4, 5]);
    expect(plan(LEVELS, 2.8, "", 0)).toBe("Target 2,80 sudah tercapai: indeks 2,87");
  });
});

describe("limit", () => {
  test("is the highest level to plan; blank is the top of the scale", () => {
    const expected = plan(LEVELS, 3, "", 1);
    for (const limit of ["", 5, "5", [[5]], column(NUMBERS.map(() => ""))]) {
      expect(plan(LEVELS, 3, "", 1, limit)).toEqual(expected);
    }
    const steps = stepsOf(LEVELS, 3, "", 1, 4);
    expect(Math.max(...steps.map(([, , , , to]) => to))).toBe(4);
  });

  test("at or below the present level means no step", () => {
    const steps = stepsOf(LEVELS, 3, "", 1, only({ 42: 4, 43: 1, 45: 4 }));
    expect(steps.map(([, number, , from, to]) => [number, from, to])).toEqual([
      [44, 4, 5],
      [45, 3, 4],
      [46, 3, 4],
      [46, 4, 5],
      [47, 3, 4],
    ]);
  });
});

describe("says in a sentence", () => {
  test.each([
    [2.6, "Target 2,60 sudah tercapai: indeks 2,87"],
    [2.8655, "Target 2,8655 sudah tercapai: indeks 2,87"],
    [1, "Target 1,00 sudah tercapai: indeks 2,87"],
    ["2", "Target 2,00 sudah tercapai: indeks 2,87"],
    [[[2.6]], "Target 2,60 sudah tercapai: indeks 2,87"],
    [2.1 + 0.5 + 1e-12, "Target 2,60 sudah tercapai: indeks 2,87"],
  ])("that %p is reached", (target, text) => {
    expect(plan(LEVELS, target)).toBe(text);
  });

  test("that the target cannot be reached, how far it goes and what to loosen", () => {
    expect(plan(LEVELS, 3.5, "", "", 3)).toBe(
      "Target 3,50 tidak terjangkau: indeks tertinggi 3,30 karena batas menahan 47 indikator. " +
        "Longgarkan batas sedikitnya 4 indikator, misalnya indikator 39, 45, 46, 47.",
    );
    expect(plan(LEVELS, 5, "", "", only({ 7: 3 }))).toBe(
      "Target 5,00 tidak terjangkau: indeks tertinggi 4,97 karena batas menahan 1 indikator. " +
        "Longgarkan batas sedikitnya 1 indikator, misalnya indikator 7.",
    );
  });

  test("what to loosen suffices", () => {
    const [, named = ""] =
      /indikator ([\d, ]+)\.$/.exec(String(plan(LEVELS, 3.5, "", "", 3))) ?? [];
    const free = Object.fromEntries(named.split(", ").map((number) => [number, 5]));
    expect(stepsOf(LEVELS, 3.5, "", "", only(free, 3)).at(-1)?.[6]).toBeGreaterThanOrEqual(3.5);
  });

  test("the exact index where the shown one would belie it", () => {
    expect(plan(LEVELS, 2.87, "", "", LEVELS)).toMatch(
      /^Target 2,87 tidak terjangkau: indeks tertinggi 2,8655 karena/,
    );
    const lower = column([3, ...CITY.slice(1)]);
    expect(plan(lower, 2.852)).toBe("Target 2,852 sudah tercapai: indeks 2,8525");
    expect(plan(lower, 2.85)).toBe("Target 2,85 sudah tercapai: indeks 2,85");
  });

  test("what is still blank", () => {
    const blank = CITY.map((level, i) => ([4, 11, 39].includes(i) ? "" : level));
    expect(plan(column(blank), 3)).toBe("Belum lengkap: 3 indikator kosong (5, 12, 40)");
    expect(plan(column(NUMBERS.map(() => "")), 3)).toMatch(/^Belum lengkap: 47 indikator kosong/);
    for (const target of ["", null, "  ", [[""]]]) {
      expect(plan(LEVELS, target, column(NUMBERS))).toBe(
        "Belum lengkap: target indeks belum diisi",
      );
    }
  });
});

test("an effort may be a word, in any case", () => {
  const numbers = { Kecil: 1, sedang: 2, BESAR: 4 };
  for (const [word, effort] of Object.entries(numbers)) {
    expect(plan(LEVELS, 3.5, "", word)).toEqual(plan(LEVELS, 3.5, "", effort));
    expect(plan(LEVELS, 3.5, "", only({ 7: word, 21: effort }))).toEqual(
      plan(LEVELS, 3.5, "", only({ 7: effort, 21: word })),
    );
  }
});

describe("refuses", () => {
  test.each([
    [5.5, "5,5"],
    [5.000001, "5,000001"],
    [0.99, "0,99"],
    [0, "0"],
    [-3, "-3"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    ["3,5 lebih", '"3,5 lebih"'],
    ["Sangat Baik", '"Sangat Baik"'],
    ["#N/A", "#N/A"],
    [true, "TRUE"],
    [new Date(2026, 2, 1), "tanggal"],
    [{}, "isi yang tidak dikenal"],
    [LEVELS, "rentang 47 baris × 1 kolom"],
    [[[3, 4]], "rentang 1 baris × 2 kolom"],
    [[], "rentang 0 baris × 0 kolom"],
  ])("a target of %p", (target, found) => {
    expect(() => plan(LEVELS, target)).toThrow(
      `Target indeks berisi ${found}. Isi dengan satu angka 1,00 sampai 5,00.`,
    );
  });

  test("no target", () => {
    expect(() => plan(LEVELS)).toThrow(
      "Target indeks belum disebut. Isi argumen target_indeks dengan satu angka, misalnya 3,50.",
    );
  });

  test.each([
    [1.5, "1,5"],
    [-1, "-1"],
    [1001, "1001"],
    ["berat", '"berat"'],
    ["1;1;2", '"1;1;2"'],
    ["1;1;2;4;8", '"1;1;2;4;8"'],
    ["1;1;2;berat", '"1;1;2;berat"'],
    ["#REF!", "#REF!"],
    [false, "FALSE"],
    [new Date(0), "tanggal"],
    [NaN, "NaN"],
  ])("an effort of %p, naming the indicator", (effort, found) => {
    const rule =
      "Pilih Kecil, Sedang, atau Besar, atau isi dengan bilangan bulat 0 sampai 1000; bila tiap langkah berbeda, 4 isian dipisah titik koma untuk 1→2, 2→3, 3→4, 4→5, misalnya 1;1;2;4.";
    expect(() => plan(LEVELS, 3, "", effort)).toThrow(`Usaha berisi ${found}. ${rule}`);
    expect(() => plan(LEVELS, 3, "", only({ 7: effort }))).toThrow(
      `Usaha indikator 7 berisi ${found}. ${rule}`,
    );
  });

  test.each([
    [6, "6"],
    [0, "0"],
    [3.5, "3,5"],
    ["tinggi", '"tinggi"'],
    ["#N/A", "#N/A"],
    [true, "TRUE"],
  ])("a limit of %p, naming the indicator", (limit, found) => {
    const rule = "Isi dengan bilangan bulat 1 sampai 5.";
    expect(() => plan(LEVELS, 3, "", "", limit)).toThrow(`Batas berisi ${found}. ${rule}`);
    expect(() => plan(LEVELS, 3, "", "", only({ 40: limit }))).toThrow(
      `Batas indikator 40 berisi ${found}. ${rule}`,
    );
  });

  test("columns that do not lie beside the levels", () => {
    const short = column(CITY.slice(1));
    const size = "berukuran 46 baris × 1 kolom, seharusnya 47 baris × 1 kolom";
    expect(() => plan(LEVELS, 3, "", short)).toThrow(
      `Rentang usaha ${size} seperti rentang tingkat. Samakan kedua rentang itu, atau isi usaha dengan satu angka.`,
    );
    expect(() => plan(LEVELS, 3, "", "", short)).toThrow(`Rentang batas ${size}`);
    expect(() => plan(LEVELS, 3, "", [CITY])).toThrow("Rentang usaha berukuran 1 baris");
  });

  test("many agencies, invalid levels and an unknown instrument", () => {
    expect(() => plan([CITY, CITY], 3)).toThrow(
      "Fungsi ini hanya untuk satu instansi, sedangkan rentang tingkat memuat 2 baris instansi.",
    );
    expect(() => plan(column(["3,5", ...CITY.slice(1)]), 3)).toThrow('Indikator 1 berisi "3,5".');
    expect(() => plan(LEVELS, 3, "", "", "", "x")).toThrow('Instrumen "x" tidak dikenal.');
  });

  test("anything hostile with a sentence, never with an error of its own", () => {
    const cell = fc.oneof(
      fc.integer({ min: -1, max: 6 }),
      fc.double(),
      fc.constantFrom("", null, undefined, true, "3", "#N/A", "=1", {}),
      fc.string(),
      fc.date(),
    );
    const anything = fc.oneof(
      cell,
      fc.array(cell, { maxLength: 48 }),
      fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
      fc.array(cell, { minLength: 47, maxLength: 47 }).map(column),
      fc.constantFrom<unknown>(LEVELS, column(NUMBERS), [CITY], 3, 3.5),
    );
    fc.assert(
      fc.property(fc.array(anything, { minLength: 2, maxLength: 6 }), (args) => {
        const isBare = [args[0], args[2]].every((each) =>
          [undefined, null, ""].includes(each as ""),
        );
        fc.pre(!isBare);
        try {
          const result = plan(...args);
          expect(typeof result === "string" || Array.isArray(result)).toBe(true);
        } catch (error) {
          expect((error as Error).name).toBe("Error");
          expect((error as Error).message).toMatch(/^[A-Z#].*\.$/s);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("bare", () => {
  test("asks the sheet, and with a target of its own too", () => {
    for (const args of [[], ["", ""], ["", 3.5], [undefined, 3.5, ""]]) {
      expect(() => plan(...args)).toThrow("SpreadsheetApp is not defined");
    }
  });

  test("takes levels, numbers and target from the sheet, and is completed so that it stays live", () => {
    const { staff } = filledWorkbook();
    staff.addSheet("Rencana saya");
    staff.type("Rencana saya", "A1", "=SPBE_PLAN()");
    expect(staff.formula("Rencana saya", "A1")).toBe(
      "=SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    );
    expect(staff.values("Rencana saya", "A1:G4")).toEqual([
      ["Urutan", "Nomor", "Indikator", "Dari", "Ke", "Kenaikan indeks", "Indeks sesudahnya"],
      [1, 44, expect.any(String), 2, 3, 0.03, 2.9775],
      [2, 11, expect.any(String), 2, 3, 0.025, 3.0025],
      ["", "", "", "", "", "", ""],
    ]);
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "5");
    expect(staff.value("Rencana saya", "A1")).toBe("Target 3,00 sudah tercapai: indeks 3,01");

    staff.type("Rencana saya", "A1", "=SPBE_PLAN(;3,5)");
    expect(staff.formula("Rencana saya", "A1")).toBe(
      "=SPBE_PLAN(SPBE_TINGKAT;3,5;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    );
    expect(staff.value("Rencana saya", "B2")).toBe(44);
  });

  test("respects columns Usaha and Batas, before it is completed and after", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", `${columnOf(staff, "Usaha")}12`, "Besar");
    staff.type("Penilaian", `${columnOf(staff, "Batas tahun ini")}45`, "2");
    staff.addSheet("Rencana saya");
    staff.type("Rencana saya", "A1", "=SPBE_PLAN()");
    const planned = staff.values("Rencana saya", "A1:G4");
    const numbers = planned.map((row) => row[1]);
    expect(numbers).not.toContain(11);
    expect(numbers).not.toContain(44);
    expect(staff.run("SPBE_PLAN")).toEqual(planned);
  });

  test("takes the effort of each step from column Usaha", () => {
    const { staff } = filledWorkbook();
    staff.addSheet("Rencana saya");
    staff.type("Rencana saya", "A1", "=SPBE_PLAN()");
    expect(staff.values("Rencana saya", "B2:E2")).toEqual([[44, expect.any(String), 2, 3]]);
    const usaha = `${columnOf(staff, "Usaha")}45`;
    staff.type("Penilaian", usaha, "1;1000;1;1");
    expect(staff.value("Rencana saya", "B2")).not.toBe(44);
    staff.type("Penilaian", usaha, "1000;1;1000;1000");
    expect(staff.value("Rencana saya", "B2")).toBe(44);
  });

  test("plans a locked indicator all the same: it has no argument for the lock", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", `${columnOf(staff, "Kunci rencana")}45`, "Ya");
    staff.addSheet("Rencana saya");
    staff.type("Rencana saya", "A1", "=SPBE_PLAN()");
    expect(staff.value("Rencana saya", "B2")).toBe(44);
  });

  test("reads six ranges; with its arguments, none", () => {
    const { staff, emulator } = filledWorkbook();
    staff.addSheet("Rencana saya");
    staff.type("Rencana saya", "A1", "=SPBE_PLAN()");
    const reads = emulator.executions
      .filter(({ functionName }) => functionName === "SPBE_PLAN")
      .map(({ calls }) => calls.filter(({ kind }) => kind === "read").length);
    expect(reads).toEqual([6, 0]);
  });
});

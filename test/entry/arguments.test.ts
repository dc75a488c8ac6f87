import type { BareSource } from "../../src/app/bare-arguments";
import {
  type AgencyToPlan,
  type AgencyWithTargets,
  readAgencies,
  readAgency,
  readAgencyToPlan,
  readAgencyWithTargets,
  refuseInvalid,
} from "../../src/entry/arguments";
import { assess } from "../../src/entry/arrangement";
import { readInstrument } from "../../src/entry/instrument-argument";
import { parseLevel } from "../../src/reading";
import { type Assessment, score } from "../../src/scoring";
import { DECIMAL_INSTRUMENT } from "../scoring/decimal-instrument";

const INSTRUMENT = readInstrument(undefined);
const NUMBERS = INSTRUMENT.indicators.map(({ number }) => number);
/** Level of each indicator: 1 2 3 4 5 1 2 … */
const LEVELS = NUMBERS.map((number) => ((number - 1) % 5) + 1);
/** The effort of each step where nobody has filled one in, by the level it leads to. */
const ESTIMATE = { 2: 1, 3: 1, 4: 2, 5: 4 };
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A sheet whose reads are recorded. */
function fakeSource(overrides: Partial<BareSource> = {}): {
  readonly open: () => BareSource;
  readonly reads: string[];
} {
  const reads: string[] = [];
  const cells: BareSource = {
    levels: () => column(LEVELS),
    numbers: () => column(NUMBERS),
    targets: () => column(NUMBERS.map(() => 4)),
    targetIndex: () => 3.5,
    efforts: () => column(NUMBERS.map((number) => (number === 7 ? "Besar" : ""))),
    limits: () => column(NUMBERS.map((number) => (number === 40 ? 4 : ""))),
    names: () => column(NUMBERS.map((number) => (number === 45 ? "Perizinan" : ""))),
    instrument: () => "spbe-2020",
    ...overrides,
  };
  const source: BareSource = {
    levels: () => (reads.push("levels"), cells.levels()),
    numbers: () => (reads.push("numbers"), cells.numbers()),
    targets: () => (reads.push("targets"), cells.targets()),
    targetIndex: () => (reads.push("targetIndex"), cells.targetIndex()),
    efforts: () => (reads.push("efforts"), cells.efforts()),
    limits: () => (reads.push("limits"), cells.limits()),
    names: () => (reads.push("names"), cells.names()),
    instrument: () => (reads.push("instrument"), cells.instrument()),
  };
  return { open: () => source, reads };
}

function noSource(): BareSource {
  throw new Error("the sheet was asked although a range was given");
}

function read(tingkat: unknown, nomor?: unknown, instrumen?: unknown): Assessment[] {
  const agencies = readAgencies({ tingkat, nomor, instrumen }, noSource);
  return agencies.rows.map((cells) => assess(agencies.instrument, agencies, cells));
}

function levelsOf(assessment: Assessment | null | undefined): unknown[] {
  return NUMBERS.map((number) => {
    const reading = assessment?.get(number);
    return reading?.kind === "level" ? reading.level : "";
  });
}

describe("one agency", () => {
  test("a column in official order needs no numbers", () => {
    expect(read(column(LEVELS)).map(levelsOf)).toEqual([LEVELS]);
  });

  test("a row in official order needs no numbers", () => {
    expect(read([LEVELS]).map(levelsOf)).toEqual([LEVELS]);
  });

  test("numbers beside the levels free them from their order", () => {
    const levels = column([...LEVELS].reverse());
    expect(read(levels, column([...NUMBERS].reverse())).map(levelsOf)).toEqual([LEVELS]);
  });

  test("a header row of numbers above one row of levels", () => {
    const result = read([[...LEVELS].reverse()], [[...NUMBERS].reverse()]);
    expect(result.map(levelsOf)).toEqual([LEVELS]);
  });

  test.each([[""], ["Aspek 2"], ["A"], [0], [48], [7.5], [-1], [true], [new Date(0)], ["7a"]])(
    "a row numbered %p is skipped, whatever its level",
    (section) => {
      const numbers = [section, ...NUMBERS.slice(0, 20), section, ...NUMBERS.slice(20)];
      const levels = ["x", ...LEVELS.slice(0, 20), 9, ...LEVELS.slice(20)];
      expect(read(column(levels), column(numbers)).map(levelsOf)).toEqual([LEVELS]);
    },
  );

  test("numbers may be text", () => {
    const numbers = NUMBERS.map((number) => ` ${number} `);
    expect(read(column(LEVELS), column(numbers)).map(levelsOf)).toEqual([LEVELS]);
  });

  test("an indicator that is not listed is missing", () => {
    const [assessment] = read(column(LEVELS.slice(0, 46)), column(NUMBERS.slice(0, 46)));
    expect(levelsOf(assessment)).toEqual([...LEVELS.slice(0, 46), ""]);
  });

  test("single cells arrive as scalars", () => {
    const [assessment] = read(3, 7);
    expect([...(assessment ?? [])]).toEqual([[7, { kind: "level", level: 3 }]]);
  });

  test("all blank is one agency without levels, not a blank row", () => {
    expect(read(column(NUMBERS.map(() => ""))).map(levelsOf)).toEqual([NUMBERS.map(() => "")]);
    expect(read([NUMBERS.map(() => "")]).map(levelsOf)).toEqual([NUMBERS.map(() => "")]);
  });
});

describe("many agencies", () => {
  const others = LEVELS.map((level) => 6 - level);

  test("one per row, in official order", () => {
    expect(read([LEVELS, others]).map(levelsOf)).toEqual([LEVELS, others]);
  });

  test("one per row, under their numbers, skipping other columns", () => {
    const numbers = ["Instansi", ...[...NUMBERS].reverse(), "Catatan"];
    const row = (levels: readonly number[]): unknown[] => ["x", ...[...levels].reverse(), "y"];
    expect(read([row(LEVELS), row(others)], [numbers]).map(levelsOf)).toEqual([LEVELS, others]);
  });

  test("47 by 47 is 47 agencies", () => {
    const square = NUMBERS.map((number) => LEVELS.map(() => ((number - 1) % 5) + 1));
    const result = read(square);
    expect(result).toHaveLength(47);
    expect(levelsOf(result[1])).toEqual(LEVELS.map(() => 2));
    expect(read(square, [NUMBERS])).toHaveLength(47);
  });

  test("are too many for a function that takes one", () => {
    const args = { tingkat: [LEVELS, others], nomor: undefined, instrumen: undefined };
    expect(() => readAgency(args, noSource)).toThrow(
      "Fungsi ini hanya untuk satu instansi, sedangkan rentang tingkat memuat 2 baris instansi. Pilih satu baris saja.",
    );
  });
});

describe("refuses", () => {
  test.each([
    ["46 baris × 1 kolom", column(LEVELS.slice(1))],
    ["48 baris × 1 kolom", column([...LEVELS, ""])],
    ["1 baris × 46 kolom", [LEVELS.slice(1)]],
    ["47 baris × 2 kolom", LEVELS.map((level) => [level, level])],
    ["1 baris × 1 kolom", 3],
    ["0 baris × 0 kolom", []],
  ])("%s without numbers", (size, levels) => {
    expect(() => read(levels)).toThrow(
      `Rentang tingkat berukuran ${size}, padahal spbe-2020 memiliki 47 indikator. Pilih 47 baris × 1 kolom (satu instansi) atau 47 kolom (satu instansi per baris), atau sertakan rentang nomor.`,
    );
  });

  test.each([
    ["46 baris × 1 kolom", "47 baris × 1 kolom", column(LEVELS.slice(1)), column(NUMBERS)],
    ["47 baris × 1 kolom", "1 baris × 47 kolom", column(LEVELS), [NUMBERS]],
    ["1 baris × 47 kolom", "47 baris × 1 kolom", [LEVELS], column(NUMBERS)],
    ["2 baris × 47 kolom", "1 baris × 46 kolom", [LEVELS, LEVELS], [NUMBERS.slice(1)]],
    ["47 baris × 2 kolom", "47 baris × 1 kolom", LEVELS.map(() => [1, 2]), column(NUMBERS)],
    ["2 baris × 47 kolom", "2 baris × 47 kolom", [LEVELS, LEVELS], [NUMBERS, NUMBERS]],
    ["47 baris × 1 kolom", "1 baris × 1 kolom", column(LEVELS), 1],
    ["1 baris × 1 kolom", "47 baris × 1 kolom", 3, column(NUMBERS)],
  ])("levels of %s with numbers of %s", (levelSize, numberSize, levels, numbers) => {
    expect(() => read(levels, numbers)).toThrow(
      `Rentang tingkat berukuran ${levelSize}, tetapi rentang nomor ${numberSize}. Samakan`,
    );
  });

  test("a number listed twice", () => {
    const numbers = ["", ...NUMBERS];
    numbers[31] = 7;
    const levels = ["", ...LEVELS];
    expect(() => read(column(levels), column(numbers))).toThrow(
      "Indikator 7 tercantum dua kali (baris 8 dan 32 pada rentang nomor). Hapus salah satunya.",
    );
    expect(() => read([levels], [numbers])).toThrow(
      "Indikator 7 tercantum dua kali (kolom 8 dan 32 pada rentang nomor). Hapus salah satunya.",
    );
  });

  test("an error value among the numbers", () => {
    const numbers: unknown[] = [...NUMBERS];
    numbers[3] = "#N/A";
    expect(() => read(column(LEVELS), column(numbers))).toThrow(
      "Rentang nomor berisi #N/A (baris 4). Perbaiki isi sel itu.",
    );
    expect(() => read([LEVELS], [numbers])).toThrow("Rentang nomor berisi #N/A (kolom 4).");
  });

  test("numbers of which none is an indicator's", () => {
    expect(() => read(column(LEVELS), column(LEVELS.map(() => "Kebijakan")))).toThrow(
      "Rentang nomor tidak memuat satu pun nomor indikator spbe-2020. Pilih kolom atau baris judul yang berisi nomor 1 sampai 47.",
    );
  });

  test("numbers without levels", () => {
    for (const tingkat of [undefined, "", null]) {
      expect(() => read(tingkat, column(NUMBERS))).toThrow("Rentang tingkat belum disebut.");
    }
  });

  test("an instrument it does not know, naming those it does", () => {
    expect(() => read(column(LEVELS), undefined, "spbe-1999")).toThrow(
      /^Instrumen "spbe-1999" tidak dikenal\. Pilih salah satu: .*spbe-2020.*\.$/,
    );
    expect(() => readInstrument(2020)).toThrow('Instrumen "2020" tidak dikenal.');
    expect(() => readInstrument([["a", "b"]])).toThrow("tidak dikenal");
  });

  test("an invalid level, naming indicator, content and remedy", () => {
    const found = (cells: Record<number, unknown>, row: number | null = null): void => {
      const levels = column(NUMBERS.map((number) => cells[number] ?? 3));
      const [assessment = new Map()] = read(levels);
      refuseInvalid(INSTRUMENT, score(INSTRUMENT, assessment).invalid, row);
    };
    const rule = "Isi dengan bilangan bulat 1 sampai 5.";
    const contents: [unknown, string][] = [
      ["3,5", '"3,5"'],
      ["Tingkat 3", '"Tingkat 3"'],
      ["#N/A", "#N/A"],
      [6, "6"],
      [0, "0"],
      [2.5, "2,5"],
      [true, "TRUE"],
      [new Date(0), "tanggal"],
    ];
    for (const [content, shown] of contents) {
      expect(() => {
        found({ 7: content });
      }).toThrow(`Indikator 7 berisi ${shown}. ${rule}`);
    }
    expect(() => {
      found({ 7: 6, 9: 0, 12: "x" });
    }).toThrow(`Indikator 7 berisi 6. ${rule} Periksa juga indikator 9, 12.`);
    expect(() => {
      found({ 7: 6 }, 3);
    }).toThrow(`Baris 3, indikator 7 berisi 6. ${rule}`);
    expect(() => {
      found({ 7: "3" });
    }).not.toThrow();
  });

  test("an invalid level on a scale with decimals", () => {
    const assessment = new Map([[2, parseLevel(1.234, DECIMAL_INSTRUMENT.scale)]]);
    expect(() => {
      refuseInvalid(DECIMAL_INSTRUMENT, score(DECIMAL_INSTRUMENT, assessment).invalid, null);
    }).toThrow(
      "Indikator 2 berisi 1,234. Isi dengan angka 1,00 sampai 5,00, paling banyak dua desimal.",
    );
  });
});

describe("the instrument", () => {
  test.each([undefined, null, "", "spbe-2020", " SPBE-2020 ", [["spbe-2020"]], [[""]]])(
    "%j is spbe-2020",
    (instrumen) => {
      expect(readInstrument(instrumen).id).toBe("spbe-2020");
    },
  );
});

describe("bare", () => {
  test.each([
    [undefined, undefined],
    ["", ""],
    [null, null],
    ["", undefined],
    [undefined, ""],
  ])("(%j; %j) reads the sheet, each range once", (tingkat, nomor) => {
    const { open, reads } = fakeSource();
    const agencies = readAgencies({ tingkat, nomor, instrumen: undefined }, open);
    expect(agencies.rows).toEqual([LEVELS]);
    expect(reads.sort()).toEqual(["instrument", "levels", "numbers"]);
  });

  test("with an instrument given, the setting is not read", () => {
    const { open, reads } = fakeSource();
    readAgencies({ tingkat: "", nomor: "", instrumen: "spbe-2020" }, open);
    expect(reads.sort()).toEqual(["levels", "numbers"]);
  });

  test("the sheet's setting is the instrument", () => {
    const { open } = fakeSource({ instrument: () => "lama" });
    const args = { tingkat: undefined, nomor: undefined, instrumen: undefined };
    expect(() => readAgencies(args, open)).toThrow('Instrumen "lama" tidak dikenal.');
  });

  test("what the sheet says about a fault is passed on", () => {
    const fault = new Error("Rentang bernama SPBE_TINGKAT tidak ditemukan.");
    const { open } = fakeSource({
      levels: () => {
        throw fault;
      },
    });
    const args = { tingkat: undefined, nomor: undefined, instrumen: undefined };
    expect(() => readAgencies(args, open)).toThrow(fault);
  });
});

describe("targets", () => {
  function readTargets(
    tingkat: unknown,
    target: unknown,
    nomor?: unknown,
    open: () => BareSource = noSource,
  ): AgencyWithTargets {
    const others = { instrumen: undefined, nama: undefined };
    return readAgencyWithTargets({ tingkat, target, nomor, ...others }, open);
  }

  test("lie like the levels", () => {
    const reversed = column([...LEVELS].reverse());
    const numbers = column([...NUMBERS].reverse());
    const { targets } = readTargets(reversed, reversed, numbers);
    expect(NUMBERS.map((number) => targets.get(number))).toEqual(LEVELS);
    expect(readTargets([LEVELS], [LEVELS]).targets.get(5)).toBe(5);
  });

  test("or are one number for all", () => {
    for (const target of [3, "3", [[3]]]) {
      const { targets } = readTargets(column(LEVELS), target);
      expect([...targets]).toEqual(NUMBERS.map((number) => [number, 3]));
    }
  });

  test("may be blank, and in section rows anything", () => {
    const targets = ["Target", "", ...NUMBERS.slice(1).map(() => 4)];
    const result = readTargets(column(["", ...LEVELS]), column(targets), column(["", ...NUMBERS]));
    expect(result.targets.has(1)).toBe(false);
    expect(result.targets.size).toBe(46);
    expect(readTargets(column(LEVELS), [[""]]).targets.size).toBe(0);
  });

  test("are refused when missing, invalid or of another size", () => {
    const levels = column(LEVELS);
    for (const nothing of [undefined, "", null]) {
      expect(() => readTargets(levels, nothing)).toThrow(
        "Target belum disebut. Isi argumen target dengan rentang target atau satu angka.",
      );
    }
    expect(() => readTargets(levels, 6)).toThrow(
      "Target berisi 6. Isi dengan bilangan bulat 1 sampai 5.",
    );
    const targets = NUMBERS.map((number) => (number === 7 ? "tinggi" : 3));
    expect(() => readTargets(levels, column(targets))).toThrow(
      'Target indikator 7 berisi "tinggi". Isi dengan bilangan bulat 1 sampai 5.',
    );
    expect(() => readTargets(levels, column(targets.slice(1)))).toThrow(
      "Rentang target berukuran 46 baris × 1 kolom, seharusnya 47 baris × 1 kolom seperti rentang tingkat.",
    );
    expect(() => readTargets(levels, [targets])).toThrow("Rentang target berukuran 1 baris");
  });

  test("and many agencies are refused", () => {
    expect(() => readTargets([LEVELS, LEVELS], 3)).toThrow("hanya untuk satu instansi");
  });

  test("bare, four reads suffice: the listed numbers tell the instrument", () => {
    const { open, reads } = fakeSource();
    const result = readTargets(undefined, undefined, undefined, open);
    expect(result.instrument.id).toBe("spbe-2020");
    expect(result.targets.get(1)).toBe(4);
    expect(reads.sort()).toEqual(["levels", "names", "numbers", "targets"]);
  });

  test("bare, the setting is read where the numbers are not those of one instrument", () => {
    const { open, reads } = fakeSource({
      levels: () => column(LEVELS.slice(0, 46)),
      numbers: () => column(NUMBERS.slice(0, 46)),
      names: () => column(NUMBERS.slice(0, 46)),
    });
    expect(readTargets("", 3, "", open).instrument.id).toBe("spbe-2020");
    reads.length = 0;
    expect(() => readTargets("", "", "", open)).toThrow("Rentang target");
    expect(reads.sort()).toEqual(["instrument", "levels", "names", "numbers", "targets"]);
  });

  test("come with the agency's own names of its sectors, and no other name", () => {
    const nama = column(
      NUMBERS.map((number) => (number === 46 ? " Perizinan " : number === 47 ? "#REF!" : "Lain")),
    );
    const args = { tingkat: column(LEVELS), target: 3, nomor: column(NUMBERS) };
    const { instrument } = readAgencyWithTargets({ ...args, instrumen: undefined, nama }, noSource);
    const names = instrument.indicators.map(({ name }) => name);
    expect(names.slice(44)).toEqual(["Lain", "Perizinan", "Layanan Publik Sektor 3"]);
    expect(names[0]).toBe("Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah Daerah");
    const short = { ...args, instrumen: undefined, nama: column(["A", "B"]) };
    expect(() => readAgencyWithTargets(short, noSource)).toThrow("Rentang nama");
  });

  test("bare with one number, the targets are not read", () => {
    const { open, reads } = fakeSource();
    expect(readTargets("", 3, undefined, open).targets.get(47)).toBe(3);
    expect(reads.sort()).toEqual(["instrument", "levels", "numbers"]);
  });
});

describe("a plan's request", () => {
  function readRequest(
    tingkat: unknown,
    target_indeks: unknown,
    { open = noSource, ...others }: Record<string, unknown> & { open?: () => BareSource } = {},
  ): AgencyToPlan {
    const { nomor, usaha, batas, instrumen, nama } = others;
    const args = { tingkat, target_indeks, nomor, usaha, batas, instrumen, nama };
    return readAgencyToPlan(args, open);
  }

  test("has efforts and limits beside the levels; a blank effort is estimated, a blank limit none", () => {
    const usaha = column(["berat", ...NUMBERS.map((number) => (number % 2 === 0 ? number : ""))]);
    const batas = column([0, ...NUMBERS.map((number) => (number === 47 ? 3 : " "))]);
    const nomor = column(["Kebijakan", ...NUMBERS]);
    const request = readRequest(column(["", ...LEVELS]), 3, { nomor, usaha, batas });
    expect(request.target).toBe(3);
    expect([...request.efforts]).toEqual(
      NUMBERS.map((number) => [number, number % 2 === 0 ? number : ESTIMATE]),
    );
    expect([...request.highest]).toEqual([[47, 3]]);
    expect(levelsOf(request.assessment)).toEqual(LEVELS);
  });

  test("has one effort or limit for all, or none", () => {
    const request = readRequest([LEVELS], 3, { usaha: 1000, batas: [["4"]] });
    expect([...request.efforts]).toEqual(NUMBERS.map((number) => [number, 1000]));
    expect([...request.highest]).toEqual(NUMBERS.map((number) => [number, 4]));
    const { efforts, highest } = readRequest([LEVELS], 3, { usaha: "" });
    expect([...efforts]).toEqual(NUMBERS.map((number) => [number, ESTIMATE]));
    expect(highest.size).toBe(0);
  });

  test("has an effort for each step where a list says so", () => {
    const usaha = column(NUMBERS.map((number) => (number === 7 ? "3;;Sedang;Besar" : "")));
    const { efforts } = readRequest(column(LEVELS), 3, { usaha });
    expect([efforts.get(7), efforts.get(8)]).toEqual([{ 2: 3, 3: 1, 4: 2, 5: 4 }, ESTIMATE]);
    const all = readRequest([LEVELS], 3, { usaha: "4;2;1;1" }).efforts;
    expect([all.size, all.get(47)]).toEqual([NUMBERS.length, { 2: 4, 3: 2, 4: 1, 5: 1 }]);
  });

  test("reads the target as precisely as the library does", () => {
    expect(readRequest([LEVELS], 2.6 + 1e-9).target).toBe(2.6);
    expect(readRequest([LEVELS], 5 + 1e-9).target).toBe(5);
    expect(readRequest([LEVELS], 1 - 1e-9).target).toBe(1);
    expect(readRequest([LEVELS], [[""]]).target).toBeUndefined();
  });

  test("bare, everything comes from the sheet; the listed numbers tell the instrument", () => {
    const { open, reads } = fakeSource();
    const request = readRequest(undefined, undefined, { open });
    expect([request.target, request.instrument.id]).toEqual([3.5, "spbe-2020"]);
    expect([...request.efforts]).toEqual(
      NUMBERS.map((number) => [number, number === 7 ? 4 : ESTIMATE]),
    );
    expect([...request.highest]).toEqual([[40, 4]]);
    expect(reads.sort()).toEqual([
      "efforts",
      "levels",
      "limits",
      "names",
      "numbers",
      "targetIndex",
    ]);
  });

  test("bare with something of its own, that of the sheet is not read", () => {
    const { open, reads } = fakeSource();
    const request = readRequest("", 3, { open, usaha: column(LEVELS), batas: 5 });
    expect([request.target, request.efforts.get(5), request.highest.get(40)]).toEqual([3, 5, 5]);
    expect(reads.sort()).toEqual(["levels", "names", "numbers"]);
  });

  test("with ranges, efforts that are not given are estimated, limits none", () => {
    const { efforts, highest } = readRequest(column(LEVELS), 3, { nomor: column(NUMBERS) });
    expect([...efforts]).toEqual(NUMBERS.map((number) => [number, ESTIMATE]));
    expect(highest.size).toBe(0);
  });

  test("bare, a blank or invalid target of the sheet is as one that is given", () => {
    const withTarget = (cell: unknown): AgencyToPlan =>
      readRequest("", "", fakeSource({ targetIndex: () => cell }));
    expect(withTarget("").target).toBeUndefined();
    expect(() => withTarget("tiga")).toThrow('Target indeks berisi "tiga".');
  });
});

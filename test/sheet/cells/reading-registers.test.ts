import fc from "fast-check";
import type { Emulator, Locale, User } from "../../../dev/emulator";
import type { ReadyPanel } from "../../../src/contract";
import { nameKey, parseScore } from "../../../src/reading";
import { boardOf, type Board } from "../../../src/ui/board";
import { sourcesText } from "../../../src/ui/level-sources";
import { officesOf, officeStandings } from "../../../src/ui/offices";
import { call } from "../../app/call";
import { freshWorkbook } from "../../fresh-workbook";
import { columnOf, fillLevels, KEMENKO_LEVELS, PEMDI_ANSWERS, SET_UP } from "../../workbook";
import type { Preparation } from "../../workbook-pool";

/** Every run fills whole columns, so few of them try thousands of cells. */
const RUNS = 6;
const LOCALES: readonly Locale[] = ["in_ID", "en_US"];
const OFFICES = ["Bappeda", "Dinas Kominfo", "Sekretariat-DPRD"] as const;
const COUNTS = ["Di bawah target", "Lewat tenggat", "Terisi", "Indikator", "Tanpa bukti"];

type Content = string | number;

const unseen = fc.constantFrom(..." \t\n\u00a0\u200b\u202a\u202e\u2007\u3000\ufeff".split(""));
const gap = fc.array(unseen, { maxLength: 2 }).map((characters) => characters.join(""));
const space = fc.constantFrom(" ", "\u00a0", "  ", "\t", "\u200b \u3000");
const hyphen = fc.constantFrom("-", "\u2010", "\u2011");

/** A text as somebody else would type or paste it: the same for a reader. */
function spelled(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(gap, space, hyphen, fc.boolean(), gap)
    .map(([before, between, dash, isUpper, after]) => {
      const written = text.replace(/ /g, between).replace(/-/g, dash);
      return `'${before}${isUpper ? written.toUpperCase() : written}${after}`;
    });
}

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...texts).chain((text) => spelled(text));
const odd = fc.constantFrom<Content>("", "=NA()", "TRUE", '=""', "'\u00a0", 0, 1e9);
const often = (arbitrary: fc.Arbitrary<Content>, weight = 6): fc.Arbitrary<Content> =>
  fc.oneof({ arbitrary, weight }, { arbitrary: odd, weight: 1 });

const office = often(oneOf(...OFFICES, "Dinas Lain", "Bappeda Litbang"));
const due = often(
  fc.oneof(
    oneOf(
      ..."31/12/2020,1/1/2021,01/1/2021,05/06/2020,13/13/2020,31-12-2090,2020-02-30,2020/2/3,2020.12.31".split(
        ",",
      ),
      ...["3 Agustus 2020", "Kamis, 31 Des. 2020", "1 Mei 2090", "31 November 2020", "9 Sept 2020"],
      ...["29 Februari 2021", "29 feb 2020", "31 Desember 1999", "12/12/2020", "10-10-2020"],
      ...["2020-12-31T10:00:00", "akhir 2020", "32/01/2020", "5 Juli 20", "1 Juniper 2020"],
    ),
    fc.constantFrom<Content>("24/11/2020", "11/24/2020", "2020-11-24", "24 November 2090"),
    fc.constantFrom<Content>(44_000, 44_000.5, 2024, 36_525, 36_526, 73_050, 73_051, -1),
  ),
);
const level = often(fc.integer({ min: 1, max: 5 }), 12);
const indicators = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
  .chain((numbers) => {
    const parts = numbers.map((number) =>
      fc.constantFrom("", "0", "Indikator ", "no. ").map((before) => before + String(number)),
    );
    const between = fc.constantFrom(";", ", ", " dan ", "/", "\n", " & ", "+", "-", " s.d. ");
    return fc
      .tuple(fc.tuple(...parts), between)
      .chain(([texts, sign]) => spelled(texts.join(sign)));
  });
const provenLevel = often(
  fc.oneof(fc.integer({ min: 0, max: 6 }), oneOf("3", "05", "2-3", "Tingkat 2", "3,0", "")),
);
const status = often(
  oneOf("Belum", "Draf", "Final", "Diterima", "Perlu revisi", "Selesai", "draft"),
);
const line = fc.tuple(often(indicators, 9), provenLevel, status);
const score = often(
  fc.oneof(
    oneOf(
      "3",
      "3,5",
      "2.75",
      "3,123456",
      "3,1234567",
      "-1",
      "1001",
      "00999,5",
      "1000",
      "tiga",
      "3 ,5",
    ),
    fc.constantFrom<Content>(
      2.5,
      -2,
      0,
      999.99,
      1000,
      -1001,
      3.000000001,
      "2,5",
      "2.5",
      "24/11/2026",
    ),
  ),
);
const yes = oneOf("Ya", "y", "TRUE", "1", "x", "Tidak", "-", "0", "mungkin", "");

const many = <Value>(arbitrary: fc.Arbitrary<Value>, length: number): fc.Arbitrary<Value[]> =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

const pasteColumn = (
  staff: User,
  sheet: string,
  header: string,
  cells: readonly Content[],
  headerRow = 1,
): void => {
  const column = columnOf(staff, header, headerRow, sheet);
  staff.paste(
    sheet,
    `${column}${String(headerRow + 1)}`,
    cells.map((content) => [content]),
  );
};

function withOffices(levels: readonly number[]): Preparation {
  return {
    name: `offices for ${String(levels.length)}`,
    prepare: (emulator: Emulator) => {
      const staff = emulator.user();
      fillLevels(staff, levels);
      pasteColumn(staff, "OPD", "Nama OPD", OFFICES);
      staff.click(SET_UP);
    },
  };
}

function boardIn(staff: User): Board {
  const board = boardOf(call(staff, "getPanel") as ReadyPanel);
  if (!board) throw new Error("no board");
  return board;
}

/** What sheet OPD counts for each office. */
function onSheet(staff: User): unknown[][] {
  const columns = COUNTS.map((header) => columnOf(staff, header, 1, "OPD"));
  return OFFICES.map((_name, at) =>
    columns.map((column) => staff.value("OPD", `${column}${String(at + 2)}`)),
  );
}

/** What pages count. */
function onPages(board: Board): unknown[][] {
  const today = new Date().toISOString().slice(0, 10);
  const standings = officeStandings(board, officesOf(board), today);
  return OFFICES.map((office) => {
    const found = standings.find(({ name }) => nameKey(name) === nameKey(office));
    if (!found) return [0, 0, 0, 0, 0];
    return [found.below, found.overdue, found.filled, found.held, found.lacking];
  });
}

describe.each(LOCALES)("sheet and scripts count alike: %s", (locale) => {
  test("names, days, numbers and lines of Bukti", () => {
    const { length } = KEMENKO_LEVELS;
    const staff = freshWorkbook({ locale }, withOffices(KEMENKO_LEVELS)).user();
    const numbers = fc.tuple(
      ...KEMENKO_LEVELS.map((_level, at) =>
        fc.oneof(fc.constant(at + 1), oneOf(String(at + 1), `0${String(at + 1)}`)),
      ),
    );
    const cells = [many(office, length), many(due, length), many(level, length)] as const;
    fc.assert(
      fc.property(numbers, ...cells, many(line, 16), (no, offices, days, levels, lines) => {
        pasteColumn(staff, "Penilaian", "No", no);
        pasteColumn(staff, "Penilaian", "OPD", offices);
        pasteColumn(staff, "Penilaian", "Tenggat", days);
        pasteColumn(staff, "Penilaian", "Mandiri", levels);
        pasteColumn(
          staff,
          "Bukti",
          "Indikator",
          lines.map(([each]) => each),
        );
        pasteColumn(
          staff,
          "Bukti",
          "Tingkat",
          lines.map(([, each]) => each),
        );
        pasteColumn(
          staff,
          "Bukti",
          "Status",
          lines.map(([, , each]) => each),
        );
        expect(onSheet(staff)).toEqual(onPages(boardIn(staff)));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test("settings of Mulai", () => {
    const staff = freshWorkbook({ locale }, withOffices(KEMENKO_LEVELS)).user();
    const labels = staff.displays("Mulai", "A1:A20").map(([label]) => label);
    const first = (label: string): string => `B${String(labels.indexOf(label) + 1)}`;
    fc.assert(
      fc.property(score, score, many(yes, 4), many(level, 20), (target, reserve, stages, final) => {
        staff.paste("Mulai", first("Target indeks"), [[target], [reserve]]);
        staff.paste(
          "Mulai",
          first("Hitung tahap Mandiri"),
          stages.map((stage) => [stage]),
        );
        pasteColumn(staff, "Penilaian", "Final", final);
        const board = boardIn(staff);
        const read = (cell: unknown): number | undefined => {
          const reading = parseScore(cell);
          return reading.kind === "value" ? reading.value : undefined;
        };
        expect(read(staff.value("Rencana", "B2"))).toBe(read(board.panel.targetIndex));
        expect(read(staff.value("Rencana", "B3"))).toBe(read(board.panel.reserve));
        const sources = sourcesText(board);
        const told = staff.display("Ringkasan", "A3");
        const filled = board.entries.filter(({ reading }) => reading.kind === "level").length;
        expect(staff.display("Ringkasan", "C5")).toBe(`${String(filled)}/47`);
        if (board.entries.every(({ reading }) => reading.kind !== "invalid")) {
          expect(told).toBe(sources === "" ? "" : `Tingkat dari ${sources}`);
        }
      }),
      { numRuns: 2 * RUNS, endOnFailure: true },
    );
  });

  test("results of Dua Indeks", () => {
    const staff = freshWorkbook({ locale }).user();
    staff.click("Buat lembar Dua Indeks");
    fc.assert(
      fc.property(many(many(score, 9), 6), (rows) => {
        staff.paste("Dua Indeks", "D6", rows);
        const expected = staff.values("Dua Indeks", "D6:L11").map((cells) => {
          const [target, ...quarters] = cells.map((cell) => parseScore(cell));
          const results = quarters.filter((_reading, at) => at % 2 === 1);
          const last = results.filter(({ kind }) => kind === "value").pop();
          if (target?.kind !== "value" || target.value <= 0 || last?.kind !== "value") return "";
          return expect.closeTo((100 * last.value) / target.value, 6) as unknown;
        });
        expect(staff.values("Dua Indeks", "M6:M11").flat()).toEqual(expected);
      }),
      { numRuns: 4 * RUNS, endOnFailure: true },
    );
  });
});

test("items of Butir count on sheet OPD as on pages", () => {
  const levels = Array.from({ length: 20 }, (_, at) => 1 + (at % 9) / 2);
  const staff = freshWorkbook({ answers: PEMDI_ANSWERS }, withOffices(levels)).user();
  const item = { code: "I1-L2-01", asked: "", status: "none", seen: null } as const;
  call(staff, "setItem", item);
  pasteColumn(
    staff,
    "Penilaian",
    "OPD",
    levels.map((_level, at) => OFFICES[at % 3] ?? ""),
  );
  const code = fc
    .tuple(
      fc.integer({ min: 1, max: 22 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("-", "_", " "),
      fc.constantFrom("01", "1", "0", "007"),
    )
    .chain(([number, step, sign, at]) =>
      spelled(`i${String(number)}${sign}l${String(step)}${sign}${at}`),
    );
  const verdict = often(
    oneOf(
      "Belum",
      "Diunggah",
      "Diterima",
      "Tidak tepat",
      "Belum diunggah",
      "Ditolak otomatis",
      "oke",
    ),
  );
  const weight = often(oneOf("2", "berat", "0,5"));
  fc.assert(
    fc.property(many(fc.tuple(often(code, 12), verdict, due, weight), 24), (lines) => {
      pasteColumn(
        staff,
        "Butir",
        "Kode",
        lines.map(([each]) => each),
      );
      pasteColumn(
        staff,
        "Butir",
        "Status",
        lines.map(([, each]) => each),
      );
      pasteColumn(
        staff,
        "Butir",
        "Tanggal",
        lines.map(([, , each]) => each),
      );
      pasteColumn(
        staff,
        "Butir",
        "Bobot butir",
        lines.map(([, , , each]) => each),
      );
      expect(onSheet(staff)).toEqual(onPages(boardIn(staff)));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

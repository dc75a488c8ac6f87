import fc from "fast-check";
import type { Locale, User } from "../../../dev/emulator";
import type { ReadyPanel } from "../../../src/contract";
import { parseLevel } from "../../../src/reading";
import { boardOf } from "../../../src/ui/board";
import { sourcesText } from "../../../src/ui/level-sources";
import { call } from "../../app/call";
import { columnOf, filledWorkbook, KEMENKO_LEVELS, shownIndex } from "../../workbook";

const SCALE = { min: 1, max: 5, step: 1 } as const;
const FIRST_ROW = 2;
const ROWS = KEMENKO_LEVELS.length;
const RUNS = 6;

const unseen = fc.constantFrom(
  ..." \t\n\u00a0\u00ad\u200b\u200e\u2007\u2028\u202a\u202c\u202e\u2060\u3000\ufeff".split(""),
);
const around = fc.array(unseen, { maxLength: 3 }).map((characters) => characters.join(""));
const core = fc.oneof(
  fc.integer({ min: 0, max: 7 }).map(String),
  fc.constantFrom(
    "03",
    "3,5",
    "3.0",
    "-3",
    "3e0",
    "3\u200b4",
    "3 4",
    "\uff13",
    "Tingkat 3",
    "2/1/1900",
    "",
    "9".repeat(40),
  ),
  fc.string({ maxLength: 5 }),
);
const text = fc
  .tuple(around, core, around)
  .map(([before, middle, after]) => `'${before}${middle}${after}`);
const number = fc.oneof(
  fc.integer({ min: -2, max: 8 }),
  fc.constantFrom(2.5, 2.0000000000000004, 2.999999999999, 2.9999, 1e9),
);
const other = fc.constantFrom(
  "=NA()",
  "=1/0",
  '=""',
  "TRUE",
  "FALSE",
  "24/11/2026",
  "2/1/1900",
  "",
);
const cell: fc.Arbitrary<string | number> = fc.oneof(
  { arbitrary: text, weight: 4 },
  { arbitrary: number, weight: 2 },
  { arbitrary: other, weight: 1 },
);

/** A text of digits that is no level becomes that number in the sheet, which is none either. */
function levelOrKind(cell: unknown): unknown {
  const reading = parseLevel(cell, SCALE);
  return reading.kind === "level" ? reading.level : reading.kind;
}

/** Column Status for what scripts read in level and target. */
function expectedStatus(level: unknown, target: unknown): string {
  const [now, goal] = [parseLevel(level, SCALE), parseLevel(target, SCALE)];
  if (now.kind === "missing") return "○ Belum diisi";
  if (now.kind === "invalid" || goal.kind !== "level") return "! Periksa";
  return now.level < goal.level ? "▼ Di bawah target" : "● Tercapai";
}

function column(staff: User, header: string): unknown[] {
  const letter = columnOf(staff, header);
  return Array.from({ length: ROWS }, (_, at) =>
    staff.value("Penilaian", `${letter}${FIRST_ROW + at}`),
  );
}

function paste(staff: User, header: string, cells: readonly (string | number)[]): void {
  staff.paste(
    "Penilaian",
    `${columnOf(staff, header)}${FIRST_ROW}`,
    cells.map((content) => [content]),
  );
}

test.each<Locale>(["in_ID", "en_US"])("sheet and scripts read any cells alike: %s", (locale) => {
  const { staff } = filledWorkbook({ locale });
  const cells = fc.array(cell, { minLength: ROWS, maxLength: ROWS });
  fc.assert(
    fc.property(cells, cells, (levels, targets) => {
      paste(staff, "Mandiri", levels);
      paste(staff, "Target", targets);
      const [typed, used, target, status] = ["Mandiri", "Tingkat dipakai", "Target", "Status"].map(
        (header) => column(staff, header),
      );
      for (let at = 0; at < ROWS; at++) {
        const row = [levels[at], targets[at]];
        expect([row, levelOrKind(used?.[at])]).toEqual([row, levelOrKind(typed?.[at])]);
        expect([row, status?.[at]]).toEqual([row, expectedStatus(typed?.[at], target?.[at])]);
      }
      const filled = typed?.filter((each) => parseLevel(each, SCALE).kind === "level").length ?? 0;
      expect(staff.display("Ringkasan", "C5")).toBe(`${String(filled)}/${String(ROWS)}`);
    }),
    { numRuns: RUNS },
  );
});

describe("white space and invisible characters", () => {
  test.each("\u00a0\t\n\u3000\u200b\u202a\u202b\u202c\u202d\u202e\ufeff".split(""))(
    "%j after a level changes nothing, and alone it hides nothing",
    (character) => {
      const { staff } = filledWorkbook();
      const mandiri = columnOf(staff, "Mandiri");
      staff.paste("Penilaian", `${mandiri}2`, [[`'3${character}`]]);
      staff.paste("Penilaian", `${columnOf(staff, "Final")}3`, [[`'${character}`]]);
      expect(shownIndex(staff)).toBe("2,95");
      expect(staff.display("Ringkasan", "C5")).toBe("47/47");
      expect(column(staff, "Status").slice(0, 2)).not.toContain("! Periksa");
      staff.paste(
        "Penilaian",
        `${columnOf(staff, "Verifikasi")}2`,
        KEMENKO_LEVELS.map(() => [`'${character}`]),
      );
      const board = boardOf(call(staff, "getPanel") as ReadyPanel);
      expect(board && sourcesText(board)).toBe("Mandiri (47)");
    },
  );

  test("an OPD counts however its name is spaced", () => {
    const { staff } = filledWorkbook();
    const opd = columnOf(staff, "OPD");
    staff.paste("Penilaian", `${opd}2`, [
      ["Dinas Kominfo"],
      ["Dinas\u00a0Kominfo"],
      ["dinas  kominfo\u200b"],
      ["Sekretariat\u2011DPRD"],
    ]);
    staff.paste("OPD", "A2", [["Dinas Kominfo"], ["Sekretariat-DPRD"]]);
    const held = columnOf(staff, "Indikator", 1, "OPD");
    expect(staff.displays("OPD", `${held}2:${held}3`)).toEqual([["3"], ["1"]]);
  });
});

test("numbers stored as text count like numbers", () => {
  const { staff } = filledWorkbook();
  const numbers = columnOf(staff, "No");
  const asText = KEMENKO_LEVELS.map((_level, at) => [`'${at + 1}`]);
  staff.paste("Penilaian", `${numbers}2`, asText);
  staff.paste("Penilaian", `${columnOf(staff, "Target")}2`, [["'5"]]);
  expect(shownIndex(staff)).toBe("2,95");
  expect(staff.display("Ringkasan", "C5")).toBe("47/47");
  expect(staff.value("Penilaian", `${columnOf(staff, "Status")}2`)).toBe("▼ Di bawah target");
  expect(staff.value("Penilaian", `${columnOf(staff, "Selisih")}2`)).toBe(2);
});

test.each<Locale>(["in_ID", "en_US"])(
  "target and reserve stored as text are read by sheet, function and panel alike: %s",
  (locale) => {
    const { staff } = filledWorkbook({ locale });
    const plan = "=COUNTA(SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS;SPBE_NOMOR))";
    const seen = (target: string | number, reserve: string | number): unknown[] => {
      staff.paste("Mulai", "B6", [[target], [reserve]]);
      staff.type("Rencana", "T1", plan);
      const board = boardOf(call(staff, "getPanel") as ReadyPanel);
      return [
        staff.display("Rencana", "T1"),
        staff.value("Ringkasan", "D5"),
        board?.targetIndex,
        board?.reserve,
      ];
    };
    for (const [text, other, number] of [
      ["'4", "'0,1", 4],
      ["'3,5\u00a0", "'\u200b0.1", 3.5],
      ["'3.5", "'0,10", 3.5],
    ] as const) {
      const asNumbers = seen(number, 0.1);
      expect(asNumbers).toEqual([expect.stringMatching(/^\d{2,}$/), number, number, 0.1]);
      expect([text, ...seen(text, other)]).toEqual([text, ...asNumbers]);
    }
  },
);

test("only levels count as filled, and nothing is checked off while nothing is filled", () => {
  const { staff } = filledWorkbook();
  staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}2`, [[6], [0], [2.5], [-3]]);
  expect(staff.display("Ringkasan", "C5")).toBe("43/47");
  staff.paste(
    "Penilaian",
    `${columnOf(staff, "Mandiri")}2`,
    KEMENKO_LEVELS.map(() => [""]),
  );
  expect(staff.displays("Mulai", "B17:B18")).toEqual([["○ Belum"], ["○ Belum"]]);
});

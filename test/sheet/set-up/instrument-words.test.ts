import type { Emulator } from "../../../dev/emulator";
import type { ReadyPanel } from "../../../src/contract";
import { INSTRUMENTS } from "../../../src/scoring";
import { columnName } from "../../../src/sheet/cells/address";
import { boardOf } from "../../../src/ui/board";
import { REPORTS, reportTitle, runningHead } from "../../../src/ui/report/report-kind";
import { call } from "../../app/call";
import { fillLevels, newPemdiWorkbook, newWorkbook } from "../../workbook";

/** The add-on's own name, its functions and ranges, and regulations that are cited by their titles. */
const NAMES =
  /SPBE_[A-Z_]+|SPBE ▸|SPBE: kolom|spbe-2020|pemdi-2026|Peraturan Menteri [^.(]*|Perpres [^.;]*/g;

/** What the rules of a sheet's cells say. */
function helpTexts(emulator: Emulator, sheetName: string): string[] {
  const sheet = emulator.spreadsheet.sheets.find(({ name }) => name === sheetName);
  if (!sheet) return [];
  const cells = sheet.rows
    .slice(0, 60)
    .flatMap((_row, row) =>
      sheet.columns.map((_column, column) => sheet.cell(row + 1, column + 1)),
    );
  return [...new Set(cells.flatMap(({ validation }) => validation?.helpText ?? []))];
}

const WORKBOOKS = { "spbe-2020": newWorkbook, "pemdi-2026": newPemdiWorkbook } as const;

describe.each(Object.keys(WORKBOOKS) as (keyof typeof WORKBOOKS)[])("a workbook of %s", (id) => {
  const other = INSTRUMENTS.find((instrument) => instrument.id !== id);
  const own = INSTRUMENTS.find((instrument) => instrument.id === id);
  if (!own || !other) throw new Error(id);

  test("has no word and no count of the other instrument on any sheet", () => {
    const { staff, emulator } = WORKBOOKS[id]();
    for (const { name } of emulator.spreadsheet.sheets) {
      const texts = staff.displays(name, "A1:AZ80").flat().join("\n").replace(NAMES, "");
      // Pemdi's own names speak of SPBE nowhere, SPBE's nowhere of Pemdi.
      expect([name, texts.includes(other.shortName)]).toEqual([name, false]);
      expect([name, texts.includes(`/${String(other.indicators.length)}`)]).toEqual([name, false]);
    }
  });

  test("has neither in the notes of its headers, nor in what a cell says when it refuses", () => {
    const { staff, emulator } = WORKBOOKS[id]();
    for (const { name } of emulator.spreadsheet.sheets) {
      const notes = Array.from({ length: 30 }, (_, at) => at + 1).flatMap((column) =>
        [1, 5, 8].map((row) => staff.note(name, `${columnName(column)}${String(row)}`)),
      );
      const texts = [...notes, ...helpTexts(emulator, name)].join("\n").replace(NAMES, "");
      expect([name, texts.includes(other.shortName)]).toEqual([name, false]);
    }
  });

  test("the functions speak of it alone", () => {
    const { staff } = WORKBOOKS[id]();
    fillLevels(
      staff,
      own.indicators.map(() => 2),
    );
    staff.addSheet("Laporan");
    const calls = ["SCORES", "INDEX_RANGE", "PREDICATE", "BELOW_TARGET", "PLAN"];
    calls.forEach((name, at) => {
      staff.type("Laporan", `${columnName(1 + at * 8)}1`, `=SPBE_${name}()`);
    });
    staff.type("Laporan", `${columnName(1 + calls.length * 8)}1`, "=SPBE_INDICATOR(1)");
    const texts = staff.displays("Laporan", "A1:BD60").flat();
    expect(texts.filter((text) => text !== "").length).toBeGreaterThan(20);
    expect(texts.filter((text) => text.includes(other.shortName))).toEqual([]);
    expect(texts.some((text) => /^D\d$/.test(text))).toBe(own.domains.length > 0);
  });

  test("has as many rows, and the columns, that its instrument asks for", () => {
    const { staff } = WORKBOOKS[id]();
    const numbers = staff
      .values("Penilaian", "A2:A60")
      .flat()
      .filter((cell) => cell !== "");
    expect(numbers).toHaveLength(own.indicators.length);
    const headers = staff.values("Penilaian", "A1:AZ1").flat();
    expect(headers.includes("Domain")).toBe(own.domains.length > 0);
  });

  test("names itself on every report, and nothing else", () => {
    const { staff } = WORKBOOKS[id]();
    const board = boardOf(call(staff, "getPanel") as ReadyPanel);
    if (!board) throw new Error("no board");
    for (const { key } of REPORTS) {
      expect(reportTitle(board.instrument, key)).toContain(own.shortName);
      expect(runningHead(board, key)).not.toContain(other.shortName);
    }
  });
});

/** `STRIDE=1 npx jest test/sheet/summary.test.ts` compares every national row in both locales. */
import { array, assert, constantFrom, property } from "fast-check";
import type { User } from "../../../dev/emulator";
import { parseLevel } from "../../../src/reading";
import {
  belowTarget,
  INSTRUMENTS,
  score,
  type Assessment,
  type Instrument,
  type Score,
} from "../../../src/scoring";
import { constructLevels, type PublishedResult } from "../../cases/constructed-levels";
import kemenko from "../../cases/kemenko-perekonomian-2021.json";
import national from "../../cases/national-2023.json";
import pangkalpinang from "../../cases/pangkalpinang-2023.json";
import {
  columnOf,
  filledWorkbook,
  fillLevels,
  lastAlert,
  newWorkbook,
  SET_UP,
} from "../../workbook";

const [INSTRUMENT] = INSTRUMENTS as [Instrument];
const { indicators, scale } = INSTRUMENT;
const LOCALES = ["in_ID", "en_US"] as const;
/** Every so many of the 621 national rows; 1 takes half a minute. */
const STRIDE = Number(process.env.STRIDE ?? 12);
type Entry = number | string;

/** What Ringkasan shows, as values. */
function shown(staff: User): Record<string, unknown> {
  const [values = []] = staff.values("Ringkasan", "A5:G5");
  const results = staff.values("Ringkasan", "A9:G21");
  const list = staff.values("Ringkasan", "A25:F71").filter(([number]) => number !== "");
  return {
    index: values[0],
    predicate: values[1],
    filled: values[2],
    range: values.slice(5, 7),
    exact: staff.value("Ringkasan", "B6"),
    values: Object.fromEntries(results.map(([code, , value]) => [code, value])),
    lastYear: Object.fromEntries(results.map(([code, , , , , value]) => [code, value])),
    targets: Object.fromEntries(results.slice(1).map(([code, , , value]) => [code, value])),
    below: list,
  };
}

function read(entries: readonly Entry[]): Assessment {
  return new Map(indicators.map(({ number }, at) => [number, parseLevel(entries[at], scale)]));
}

/** The values of a score by code, blank where there is none. */
function valuesOf({ index, domains, aspects }: Score): Record<string, unknown> {
  return {
    Indeks: index?.shown ?? "",
    ...Object.fromEntries(
      domains.map(({ domain, value }) => [`D${String(domain.number)}`, value?.shown ?? ""]),
    ),
    ...Object.fromEntries(
      aspects.map(({ aspect, value }) => [`A${String(aspect.number)}`, value?.shown ?? ""]),
    ),
  };
}

/** What scripts say of the same entries. */
function scored(
  levels: readonly Entry[],
  targets: readonly Entry[],
  lastYear: readonly Entry[],
): Record<string, unknown> {
  const result = score(INSTRUMENT, read(levels));
  const wanted = read(targets);
  const levelTargets = new Map(
    [...wanted].flatMap(([number, reading]) =>
      reading.kind === "level" ? [[number, reading.level] as const] : [],
    ),
  );
  const ofTargets = Object.entries(valuesOf(score(INSTRUMENT, wanted)));
  return {
    index: result.index?.shown ?? "–",
    predicate: result.judgement?.predicate.name ?? "–",
    filled: `${String(result.filled)}/47`,
    range: [result.range.lowest.shown, result.range.highest.shown],
    exact: result.index?.exact ?? "",
    values: valuesOf(result),
    lastYear: valuesOf(score(INSTRUMENT, read(lastYear))),
    targets: Object.fromEntries(ofTargets.filter(([code]) => code !== "Indeks")),
    below: belowTarget(INSTRUMENT, read(levels), levelTargets).map((each) => [
      each.indicator.number,
      each.indicator.name,
      each.level,
      each.target,
      each.gap,
      each.gain.numerator / each.gain.denominator,
    ]),
  };
}

function fill(staff: User, header: string, entries: readonly Entry[]): void {
  staff.paste(
    "Penilaian",
    `${columnOf(staff, header)}2`,
    entries.map((entry) => [entry]),
  );
}

describe.each(LOCALES)("in locale %s the sheet says what the scoring says", (locale) => {
  const { staff } = newWorkbook({ locale });
  // Its counts are recalculated at every level and have no part in this.
  staff.deleteSheet("OPD");
  const half = locale === "in_ID" ? "2,5" : "2.5";
  const entry = constantFrom<Entry>(1, 2, 3, 4, 5, 3, 4, "", "'  ", "'3", "' 4 ", 0, 6, half, "'x");
  const column = array(entry, { minLength: 47, maxLength: 47 });
  const valid = array(constantFrom<Entry>(1, 2, 3, 4, 5), { minLength: 47, maxLength: 47 });
  /** What a pasted entry becomes in its cell. */
  const inCell = (cell: Entry): Entry =>
    cell === half ? 2.5 : typeof cell === "string" ? cell.replace(/^'/, "") : cell;

  function compare(levels: Entry[], targets: Entry[], lastYear: Entry[]): void {
    fill(staff, "Mandiri", levels);
    fill(staff, "Target", targets);
    fill(staff, "Final tahun lalu", lastYear);
    expect(shown(staff)).toEqual(
      scored(levels.map(inCell), targets.map(inCell), lastYear.map(inCell)),
    );
  }

  test("for random, blank and wrong levels, targets and last years", () => {
    assert(property(column, column, column, compare), { numRuns: 8 });
    assert(property(valid, valid, valid, compare), { numRuns: 8 });
  });

  test("for official rows, in all columns that they print", () => {
    fill(staff, "Target", new Array<Entry>(47).fill(3));
    fill(staff, "Final tahun lalu", new Array<Entry>(47).fill(""));
    const sample = national.rows.filter(
      (_row, at) => at % STRIDE === LOCALES.indexOf(locale) % STRIDE,
    );
    const known: readonly PublishedResult[] = [kemenko, pangkalpinang];
    for (const row of [...known, ...sample]) {
      const levels = row === kemenko ? kemenko.levels : constructLevels(row);
      if (levels === null) continue;
      fill(staff, "Mandiri", levels);
      const { domains, index, judgement } = score(INSTRUMENT, read(levels));
      const shownDomains = staff
        .values("Ringkasan", "A9:C21")
        .flatMap(([code, , value]) => (String(code).startsWith("D") ? [value] : []));
      expect([row.agency, ...(staff.values("Ringkasan", "A5:B5")[0] ?? []), shownDomains]).toEqual([
        row.agency,
        row.index,
        judgement?.predicate.name,
        row.domains,
      ]);
      expect([index?.shown, domains.map(({ value }) => value?.shown)]).toEqual([
        row.index,
        row.domains,
      ]);
    }
  });
});

test("one bad and one blank level leave every aspect that they do not concern, and say which they are", () => {
  const { staff } = filledWorkbook();
  const mandiri = columnOf(staff, "Mandiri");
  staff.paste("Penilaian", `${mandiri}2`, [["=NA()"]]);
  staff.clear("Penilaian", `${mandiri}48`);
  const results = staff.displays("Ringkasan", "A9:C21");
  expect(results.filter(([, , value]) => value === "").map(([code]) => code)).toEqual([
    "Indeks",
    "D1",
    "A1",
    "D4",
    "A8",
  ]);
  expect(staff.displays("Ringkasan", "A5:C5")).toEqual([["–", "–", "45/47"]]);
  expect(staff.display("Ringkasan", "A7")).toBe(
    "Belum lengkap: 1 indikator kosong (47). Ada isian yang perlu diperiksa: indikator 1 (status Periksa)",
  );
  expect(staff.values("Ringkasan", "A25:B25")).toEqual([[21, expect.any(String)]]);
});

test("an indicator that stands twice has no level, and Ringkasan follows sorting and section rows", () => {
  const { staff } = filledWorkbook();
  staff.sort("Penilaian", "A2:Z48", 2);
  staff.insertRows("Penilaian", 20, 1);
  staff.type("Penilaian", "B20", "Bagian kedua");
  expect(staff.displays("Ringkasan", "A5:C5")).toEqual([["2,95", "Baik", "47/47"]]);
  staff.type("Penilaian", "A20", "7");
  expect(staff.display("Ringkasan", "C5")).toBe("46/47");
  expect(staff.display("Ringkasan", "A7")).toBe("Belum lengkap: 1 indikator kosong (7)");
});

test("an index whose printed number reaches a bound that it has not reached says so", () => {
  const { staff } = newWorkbook();
  const row = national.rows.find(({ agency }) => agency === "Pemerintah Kab. Boven Digoel");
  fillLevels(staff, (row && constructLevels(row)) ?? []);
  expect(staff.displays("Ringkasan", "A5:B6")).toEqual([
    ["1,80", "Kurang"],
    ["Nilai tepat", "1,7995"],
  ]);
  expect(staff.display("Ringkasan", "C6")).toBe("Belum Cukup: yang dinilai adalah nilai tepatnya");
  fillLevels(staff, kemenko.levels);
  expect(staff.display("Ringkasan", "C6")).toBe("");
});

test("the list below target says why it is empty", () => {
  const { staff } = newWorkbook();
  const reason = (): string => staff.display("Ringkasan", "B25");
  expect(reason()).toBe("Belum ada tingkat yang diisi");
  expect(staff.display("Ringkasan", "A7")).toBe(
    "Belum lengkap: 47 indikator kosong (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …)",
  );
  fillLevels(staff, ["", ...kemenko.levels.slice(1).map(() => 4)]);
  expect(reason()).toBe("Tidak ada indikator terisi di bawah target; 1 indikator kosong (1)");
  fillLevels(staff, ["x", ...kemenko.levels.slice(1).map(() => 4)]);
  expect(reason()).toBe("Tidak ada indikator dengan tingkat yang sah di bawah target");
  fillLevels(
    staff,
    kemenko.levels.map(() => 4),
  );
  expect(reason()).toBe("Tidak ada indikator di bawah target");
  staff.clear("Penilaian", `${columnOf(staff, "Target")}2:${columnOf(staff, "Target")}48`);
  expect(reason()).toBe("Belum lengkap: target belum diisi");
});

test("the gap is what is missing exactly: never 0,00 while something is", () => {
  const { staff } = filledWorkbook();
  const gaps = (): string[] => [staff.display("Ringkasan", "E5"), staff.display("Ringkasan", "E9")];
  expect(gaps()).toEqual(["▼ 0,05", "▼ 0,05"]);
  staff.type("Mulai", "B6", "2,95");
  expect(gaps()).toEqual(["▼ 0,0025", "▼ 0,0025"]);
  expect(staff.value("Ringkasan", "E5")).toBe(0.0025);
  staff.type("Mulai", "B6", "2,9475");
  expect(gaps()).toEqual(["● 0,00", "● 0,00"]);
  staff.type("Mulai", "B6", "2,94");
  expect(gaps()).toEqual(["● lebih 0,01", "● lebih 0,01"]);
  expect(staff.displays("Ringkasan", "D21:E21")).toEqual([["3,00", "● lebih 0,17"]]);
});

test("a target index stored as text counts as scripts read it", () => {
  const { staff } = filledWorkbook();
  staff.paste("Mulai", "B6", [["'2,95\u00a0"]]);
  expect(staff.values("Ringkasan", "D5:E5")).toEqual([[2.95, 0.0025]]);
  expect(staff.values("Ringkasan", "D9:E9")).toEqual([[2.95, 0.0025]]);
  staff.paste("Mulai", "B6", [["tiga"]]);
  expect(staff.values("Ringkasan", "D5:E5")).toEqual([["tiga", ""]]);
});

test.each(LOCALES)("an indicator is found wherever scripts read its number, in %s", (locale) => {
  const { staff } = filledWorkbook({ locale });
  const before = shown(staff);
  expect(before).toMatchObject({ filled: "47/47" });
  for (const text of ["'7", "7\u00a0", "\u200b7", "\t7\n", "'007"]) {
    staff.paste("Penilaian", "A8", [[text]]);
    expect([text, shown(staff)]).toEqual([text, before]);
  }
  for (const text of ["7a", "7 8", "=1/0"]) {
    staff.paste("Penilaian", "A8", [[text]]);
    expect([text, shown(staff)]).toMatchObject([text, { index: expect.any(String) as string }]);
    expect(shown(staff)).not.toEqual(before);
  }
  staff.paste("Penilaian", "A8", [["7\u00a0"]]);
  staff.paste("Penilaian", "A9", [["'7"]]);
  expect(shown(staff)).not.toEqual(before);
});

test("a gap has the colour of its status, and the colours come back alone", () => {
  const { staff, emulator } = filledWorkbook();
  expect(staff.format("Ringkasan", "E9").fontColor).toBe("#b3261e");
  expect(staff.format("Ringkasan", "E21").fontColor).toBe("#146c2e");
  emulator.spreadsheet.requireSheet("Ringkasan").conditionalFormats = [];
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe("Warna selisih pada lembar Ringkasan dipulihkan.");
  expect(staff.format("Ringkasan", "E9").fontColor).toBe("#b3261e");
});

test("no sheet of ours calls a custom function, so an edit of a level runs none", () => {
  const { staff, emulator } = filledWorkbook();
  const before = emulator.executions.length;
  staff.type("Penilaian", `${columnOf(staff, "Mandiri")}22`, "2");
  const modes = emulator.executions.slice(before).map(({ mode }) => mode);
  expect(modes).not.toContain("CUSTOM_FUNCTION");
});

test("while custom functions load, nothing on our sheets waits or misleads; a report of one's own does", () => {
  const { staff, emulator } = filledWorkbook();
  const sheets = ["Mulai", "Penilaian", "Ringkasan", "Rencana", "Bukti", "OPD"];
  staff.addSheet("Laporan");
  emulator.holdCustomFunctions();
  staff.type("Laporan", "A1", "=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)");
  staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "5");
  expect(staff.display("Laporan", "A1")).toBe("Loading...");
  expect(staff.displays("Ringkasan", "A5:C5")).toEqual([["3,01", "Baik", "47/47"]]);
  const meanwhile = sheets.map((sheet) => staff.displays(sheet, "A1:Z80"));
  expect(meanwhile.flat(2).filter((text) => text.includes("Loading"))).toEqual([]);
  emulator.holdCustomFunctions(false);
  expect(staff.display("Laporan", "A1")).toBe("3,01");
  expect(sheets.map((sheet) => staff.displays(sheet, "A1:Z80"))).toEqual(meanwhile);
});

test("the page ends where the charts end: what it is calculated from is hidden", () => {
  const { staff } = newWorkbook();
  const columns = Array.from({ length: 14 }, (_unused, at) => at + 1);
  expect(columns.map((column) => staff.isColumnHidden("Ringkasan", column))).toEqual([
    ...new Array<boolean>(13).fill(false),
    true,
  ]);
  expect(staff.display("Ringkasan", "N1")).toContain("jangan diubah");
});

test("a sector is called as the agency calls it on Penilaian, any other indicator officially", () => {
  const { staff } = filledWorkbook();
  const name = columnOf(staff, "Indikator");
  staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}46`, [[1], [1], [1]]);
  staff.type("Penilaian", `${name}46`, " Perizinan ");
  staff.paste("Penilaian", `${name}47`, [[""], ["=1/0"]]);
  const listed = (number: number): unknown =>
    staff.values("Ringkasan", "A25:B71").find(([at]) => at === number)?.[1];
  expect([45, 46, 47].map(listed)).toEqual([
    "Perizinan",
    "Layanan Publik Sektor 2",
    "Layanan Publik Sektor 3",
  ]);
  const other = staff.values("Ringkasan", "A25:B71").find(([at]) => at === 21);
  expect(other?.[1]).toBe("Penerapan Manajemen Risiko SPBE");
});

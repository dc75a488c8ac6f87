import type { Emulator, User } from "../../../dev/emulator";
import { AGENCY_GROUPS } from "../../../src/national";
import { parseLevel } from "../../../src/reading";
import { findInstrument, score } from "../../../src/scoring";
import { ROLL_UP_SUMMARY, rollUpColumns } from "../../../src/sheet/layout";
import { KEMENKO_LEVELS, lastAlert, newPemdiWorkbook, newWorkbook, SET_UP } from "../../workbook";

jest.setTimeout(120_000);

const COMMAND = "Buat lembar Rekap";
const instrument = findInstrument("spbe-2020") ?? fail();
const columns = rollUpColumns(instrument);

function fail(): never {
  throw new Error("no such instrument");
}

const row = (
  name: string,
  group: string,
  year: number,
  levels: readonly (string | number)[],
): (string | number)[] => [...[name, group, year, "Final"], ...levels];
const all = (level: number): number[] => instrument.indicators.map(() => level);
const wrong = ["", ...all(3).slice(1, 6), "3,5", ...all(3).slice(7)];

function rolledUp(): { emulator: Emulator; staff: User } {
  const workbook = newWorkbook();
  workbook.staff.click(COMMAND);
  workbook.staff.paste("Rekap", "C4", [
    row("Kota A", "kota", 2025, KEMENKO_LEVELS),
    row("Kota B", "kota", 2025, all(4)),
    row("Kab. C", "kabupaten", 2025, wrong),
    row("Kota D", "kota", 2024, all(4)),
  ]);
  return workbook;
}

let emulator: Emulator;
let staff: User;

beforeAll(() => {
  ({ emulator, staff } = rolledUp());
});

test("index and rank stand beside the name, values and predicate behind the levels, in one array", () => {
  expect(staff.values("Rekap", "A4:C8")).toEqual([
    [2.95, 3, "Kota A"],
    [4, 1, "Kota B"],
    ["", "", "Kab. C"],
    [4, 1, "Kota D"],
    ["", "", ""],
  ]);
  const results = staff.values("Rekap", "BB3:BQ7");
  expect(results[0]?.slice(0, 5)).toEqual(["Indeks", "Peringkat", "Predikat", "D1", "D2"]);
  expect(results[1]?.slice(0, 3)).toEqual([2.95, 3, "Baik"]);
  const readings = KEMENKO_LEVELS.map(
    (level, i) => [i + 1, parseLevel(level, instrument.scale)] as const,
  );
  const { domains, aspects } = score(instrument, new Map(readings));
  const values = [...domains, ...aspects].map(({ value }) => value?.shown);
  expect(results[1]?.slice(3, 15)).toEqual(values);
  expect(staff.formula("Rekap", "BB3")).toContain("SPBE_ROLLUP(");
  expect(staff.formula("Rekap", "BB4")).toBe("");
});

test("a wrong row says what is wrong and disturbs no other", () => {
  const [remark] = staff.values("Rekap", "BQ6:BQ6").flat();
  expect(remark).toBe("Indikator 7 berisi 3,5. Isi dengan bilangan bulat 1 sampai 5.");
  expect(staff.values("Rekap", "BQ4:BQ5").flat()).toEqual(["", ""]);
});

test("predicates, groups and weakest indicators follow the chosen group and year", () => {
  const sheet = ROLL_UP_SUMMARY.sheet;
  expect(staff.values(sheet, "B6:B7").flat()).toEqual([3, expect.closeTo((2.95 + 4 + 4) / 3, 9)]);
  expect(staff.values(sheet, "A10:B14")).toEqual([
    ["Memuaskan", 0],
    ["Sangat Baik", 2],
    ["Baik", 1],
    ["Cukup", 0],
    ["Kurang", 0],
  ]);
  expect(staff.values(sheet, "A17:B20")).toEqual([
    ["kota", 3],
    ["kabupaten", 0],
    ["provinsi", 0],
    ["pusat", 0],
  ]);
  const weakest = staff.values(sheet, "A23:C27");
  const [first] = weakest;
  expect(new Set(weakest.map(([number]) => number)).size).toBe(5);
  expect(first?.[1]).toBe(instrument.indicators[Number(first?.[0]) - 1]?.name);

  staff.type(sheet, "B4", 2024);
  expect(staff.values(sheet, "B6:B7").flat()).toEqual([1, 4]);
  staff.type(sheet, "B3", "kabupaten");
  expect(staff.values(sheet, "B6:B7").flat()).toEqual([0, ""]);
  staff.paste(sheet, "B3", [[""], [""]]);
  expect(staff.values(sheet, "B6:B6")).toEqual([[3]]);
});

test("groups and years count as scripts read them, however they are written", () => {
  const sheet = ROLL_UP_SUMMARY.sheet;
  staff.paste("Rekap", "D4", [
    ["'\u00a0KOTA\u200b", "'2025\u00a0"],
    ["'kota\t", "'02025"],
    ["=NA()", 2025],
    ["kota madya", "'2024"],
  ]);
  expect(staff.values(sheet, "B6:B6")).toEqual([[3]]);
  expect(staff.values(sheet, "B17:B18")).toEqual([[2], [0]]);
  staff.paste(sheet, "B3", [["'Kota\u3000"], ["'2025"]]);
  expect(staff.values(sheet, "B6:B7").flat()).toEqual([2, expect.closeTo((2.95 + 4) / 2, 9)]);
  staff.paste(sheet, "B3", [["'\u00a0"], ["'2024"]]);
  expect(staff.values(sheet, "B6:B6")).toEqual([[1]]);
  staff.paste(sheet, "B4", [["(2024"]]);
  expect(staff.values(sheet, "B6:B6")).toEqual([[0]]);
  staff.paste(sheet, "B3", [[""], [""]]);
});

test("levels are painted, results are guarded, and the words of groups are those of the national results", () => {
  const sheet = emulator.spreadsheet.sheets.find(({ name }) => name === "Rekap");
  const format = (at: number): string | undefined =>
    sheet && emulator.spreadsheet.effectiveFormat(sheet, 4, at).background;
  const of = (level: number): number => columns.firstIndicator + KEMENKO_LEVELS.indexOf(level);
  expect(format(of(1))).not.toBe(format(of(4)));
  expect(sheet?.protections.map(({ isWarningOnly }) => isWarningOnly)).toEqual([true, true]);
  expect(ROLL_UP_SUMMARY.groups).toEqual(AGENCY_GROUPS);
});

test("decimal values show both decimals, and no blank row shows an arrow", () => {
  const { emulator: book, staff: user } = newPemdiWorkbook();
  user.click(COMMAND);
  user.type("Rekap", "G4", 2.5);
  expect(user.display("Rekap", "G4")).toBe("2,50");
  const sheet = book.spreadsheet.sheets.find(({ name }) => name === "Rekap");
  const arrow = (column: number): unknown => sheet?.cell(4, column).validation?.values[1];
  expect([arrow(4), arrow(6)]).toEqual([false, false]);
});

test("rows that a formula brings from elsewhere, as IMPORTRANGE does, are scored and left to it", () => {
  const { staff: person } = newWorkbook();
  person.click(COMMAND);
  person.addSheet("Kiriman");
  person.paste("Kiriman", "A1", [
    row("Kota E", "kota", 2025, KEMENKO_LEVELS),
    row("Kota F", "kota", 2025, all(4)),
  ]);
  const formula = "=ARRAY_CONSTRAIN(Kiriman!A1:AY2;2;51)";
  person.type("Rekap", "C4", formula);
  expect(person.values("Rekap", "A4:C6")).toEqual([
    [2.95, 2, "Kota E"],
    [4, 1, "Kota F"],
    ["", "", ""],
  ]);
  person.paste("Kiriman", "E1", [all(5)]);
  expect(person.values("Rekap", "A4:C5")).toEqual([
    [5, 1, "Kota E"],
    [4, 2, "Kota F"],
  ]);
  person.click(SET_UP);
  expect(person.formula("Rekap", "C4")).toBe(formula);
  expect(person.value("Rekap", "A5")).toBe(4);
});

test("a second time nothing is done; a deleted sheet comes back and the other one stays", () => {
  staff.click(COMMAND);
  expect(lastAlert(emulator)).toBe("Lembar Rekap sudah ada; tidak ada yang diubah.");
  expect(staff.values("Rekap", "A4:A4")).toEqual([[2.95]]);
  staff.deleteSheet(ROLL_UP_SUMMARY.sheet);
  staff.click(COMMAND);
  expect(lastAlert(emulator)).toBe("Lembar Ringkasan Rekap dibuat.");
  expect(staff.values(ROLL_UP_SUMMARY.sheet, "B6:B6")).toEqual([[3]]);
});

test("a sheet of that name with something else in it is left alone", () => {
  const { emulator: other, staff: colleague } = newWorkbook();
  colleague.addSheet("Rekap");
  colleague.type("Rekap", "B2", "milik orang lain");
  colleague.click(COMMAND);
  expect(lastAlert(other)).toContain("Lembar Rekap sudah berisi data lain");
  expect(colleague.displays("Rekap", "A1:C2").flat().join("")).toBe("milik orang lain");
  expect(other.spreadsheet.sheets.some(({ name }) => name === ROLL_UP_SUMMARY.sheet)).toBe(false);
});

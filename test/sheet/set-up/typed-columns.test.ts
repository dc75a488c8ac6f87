import type { Emulator, User } from "../../../dev/emulator";
import { callsOf, filledWorkbook, lastAlert, SET_UP } from "../../workbook";

function refusal(sheet: string): string {
  return `Lembar ${sheet} dijadikan tabel dengan kolom bertipe, yang menolak aturan isian. Pilih sel di dalam tabel itu, pilih Format ▸ Konversi ke rentang (Convert to range), lalu jalankan lagi SPBE ▸ Siapkan lembar.`;
}

/** What setting up changed: the try on cells without a rule changes nothing. */
function changes(emulator: Emulator): string[] {
  return callsOf(emulator, "setUpSheets")
    .filter(({ kind, method }) => kind === "write" && method !== "clearDataValidations")
    .map(({ method }) => method);
}

/** Where something is demanded of entries; what is only suggested stays away once it was taken away. */
function rules(emulator: Emulator, sheet: string): unknown[] {
  return [...emulator.spreadsheet.requireSheet(sheet).cells.entries()]
    .filter(({ cell }) => cell.validation && cell.validation.criteria !== "VALUE_IN_RANGE")
    .map(({ row, column }) => [row, column]);
}

/** A filled workbook where one sheet has become a table, and all of its rules are gone. */
function converted(sheet: string, titles: readonly string[]): { staff: User; emulator: Emulator } {
  const workbook = filledWorkbook();
  workbook.staff.removeRules(sheet, "A2:Z100");
  workbook.staff.convertToTable(sheet, "A1:Z100", titles);
  return workbook;
}

describe.each([
  ["Penilaian", ["Mandiri"]],
  ["Penilaian", ["No", "Catatan asesor"]],
  ["Bukti", ["Status", "Tanggal"]],
])("a sheet %s that was converted to a table with columns %j of a type", (sheet, titles) => {
  test("is named with the cure before anything is written", () => {
    const { staff, emulator } = converted(sheet, titles);
    staff.deleteSheet("Ringkasan");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(refusal(sheet));
    expect(changes(emulator)).toEqual([]);
    expect(emulator.spreadsheet.sheetByName("Ringkasan")).toBeNull();
  });

  test("is completed once it is a range again", () => {
    const { emulator: whole } = filledWorkbook();
    const { staff, emulator } = converted(sheet, titles);
    staff.convertToRange(sheet);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).not.toContain("kolom bertipe");
    expect(rules(emulator, sheet)).toEqual(rules(whole, sheet));
  });
});

test("sheet Mulai as a table is named before anything is written, and completed once it is a range", () => {
  const { staff, emulator } = filledWorkbook();
  const whole = rules(emulator, "Mulai");
  staff.removeRules("Mulai", "A1:C20");
  emulator.spreadsheet
    .requireSheet("Mulai")
    .set({ typedColumns: [{ row: 3, column: 2, rows: 10, columns: 1 }] });
  staff.deleteSheet("Ringkasan");
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe(refusal("Mulai"));
  expect(changes(emulator)).toEqual([]);
  expect(emulator.spreadsheet.sheetByName("Ringkasan")).toBeNull();
  staff.convertToRange("Mulai");
  staff.click(SET_UP);
  expect(rules(emulator, "Mulai")).toEqual(whole);
});

test("an unfinished Ringkasan as a table is named before anything is written; a finished one is left alone", () => {
  const { staff, emulator } = filledWorkbook();
  staff.convertToTable("Ringkasan", "A7:G21", [staff.display("Ringkasan", "C7")]);
  staff.click(SET_UP);
  expect(changes(emulator)).toEqual([]);
  staff.removeNamedRange("SPBE_RINGKASAN");
  staff.deleteSheet("OPD");
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe(refusal("Ringkasan"));
  expect(changes(emulator)).toEqual([]);
  expect(emulator.spreadsheet.sheetByName("OPD")).toBeNull();
});

test("a table without columns of a type takes its rules again", () => {
  const { staff, emulator } = converted("Penilaian", []);
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain("pada lembar Penilaian dipulihkan");
  expect(rules(emulator, "Penilaian").length).toBeGreaterThan(0);
});

test("a table that lacks nothing is left alone: nothing is tried on it", () => {
  const { staff, emulator } = filledWorkbook();
  staff.convertToTable("Penilaian", "A1:Z48", ["Mandiri", "Status"]);
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
  expect(callsOf(emulator, "setUpSheets").filter(({ kind }) => kind === "write")).toEqual([]);
});

test("a colleague who may not write there is told by the write that needs it, not by the try", () => {
  const { staff, emulator } = filledWorkbook();
  const budi = emulator.user("budi@kota.go.id");
  budi.open();
  staff.removeRules("Penilaian", "A2:Z100");
  staff.protect("Penilaian", "A1:B48", { editors: [] });
  budi.click(SET_UP);
  expect(lastAlert(emulator)).not.toContain("kolom bertipe");
});

test("typed columns move with their cells, and go with the step back", () => {
  const { staff, emulator } = filledWorkbook();
  staff.convertToTable("Penilaian", "A1:Z48", ["Catatan asesor"]);
  const { typedColumns } = emulator.spreadsheet.requireSheet("Penilaian").settings;
  expect(typedColumns).toEqual([expect.objectContaining({ row: 2, rows: 47 })]);
  staff.insertRows("Penilaian", 2);
  const { typedColumns: moved } = emulator.spreadsheet.requireSheet("Penilaian").settings;
  expect(moved).toEqual([expect.objectContaining({ row: 3, rows: 47 })]);
  expect(
    filledWorkbook().emulator.spreadsheet.requireSheet("Penilaian").settings.typedColumns,
  ).toEqual([]);
});

import type { Emulator } from "../../../dev/emulator";
import {
  listedCells,
  showsArrow,
  type DataValidation,
} from "../../../dev/emulator/data-validation";
import { columnOf, filledWorkbook, lastAlert, newWorkbook, SET_UP } from "../../workbook";

const NOTHING = "Semua lembar sudah lengkap; tidak ada yang diubah.";

/** The rule of the first cell below a header. */
function ruleBelow(
  emulator: Emulator,
  sheet: string,
  header: string,
  headerRow = 1,
): DataValidation {
  const staff = emulator.user();
  const name = columnOf(staff, header, headerRow, sheet);
  const column = Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const { validation } = emulator.spreadsheet.requireSheet(sheet).cell(headerRow + 1, column);
  if (!validation) throw new Error(`No rule below ${header} of ${sheet}`);
  return validation;
}

const PLACES = [
  ["Penilaian", "OPD", 1],
  ["Rencana", "OPD", 8],
  ["Bukti", "OPD", 1],
] as const;

test.each(PLACES)("%s suggests the names of sheet OPD, and takes any other", (...place) => {
  const { emulator, staff } = newWorkbook();
  const rule = ruleBelow(emulator, ...place);
  expect([rule.criteria, rule.allowInvalid, showsArrow(rule)]).toEqual([
    "VALUE_IN_RANGE",
    true,
    false,
  ]);
  staff.type("OPD", "A2", "Bappeda");
  staff.type("OPD", "A3", "Diskominfo");
  const cells = listedCells(rule);
  expect(cells && emulator.spreadsheet.listedValues(cells)).toEqual(["Bappeda", "Diskominfo"]);
  const [sheet, header, headerRow] = place;
  const cell = `${columnOf(staff, header, headerRow, sheet)}${headerRow + 1}`;
  staff.type(sheet, cell, "Dinas yang belum terdaftar");
  expect(staff.display(sheet, cell)).toBe("Dinas yang belum terdaftar");
});

test("a cell for several offices suggests none", () => {
  expect(() => ruleBelow(newWorkbook().emulator, "Penilaian", "OPD pendukung")).toThrow("No rule");
});

test("a suggestion that people took away stays away", () => {
  const { emulator, staff } = filledWorkbook();
  const column = columnOf(staff, "OPD");
  staff.removeRules("Penilaian", `${column}2:${column}48`);
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe(NOTHING);
  expect(() => ruleBelow(emulator, "Penilaian", "OPD")).toThrow("No rule");
});

test("a workbook from before gets them, and keeps the rule that people made", () => {
  const { emulator, staff } = filledWorkbook();
  emulator.spreadsheet.removeName("SPBE_NAMA_OPD");
  const column = columnOf(staff, "OPD");
  staff.removeRules("Penilaian", `${column}3:${column}48`);
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain("SPBE_NAMA_OPD");
  const at = emulator.spreadsheet.areaOfName("SPBE_OPD")?.area;
  const sheet = emulator.spreadsheet.requireSheet("Penilaian");
  expect(sheet.cell(48, at?.column ?? 0).validation?.criteria).toBe("VALUE_IN_RANGE");
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe(NOTHING);
});

test("an OPD sheet that was deleted and made anew is suggested from again", () => {
  const { emulator, staff } = filledWorkbook();
  staff.deleteSheet("OPD");
  staff.click(SET_UP);
  staff.type("OPD", "A2", "Bappeda");
  const cells = listedCells(ruleBelow(emulator, "Penilaian", "OPD"));
  expect(cells && emulator.spreadsheet.listedValues(cells)).toEqual(["Bappeda"]);
});

test("the new sheets of another instrument suggest them too", () => {
  const { emulator, staff } = filledWorkbook();
  staff.click("Ganti instrumen", "2026");
  expect(ruleBelow(emulator, "Penilaian", "OPD").criteria).toBe("VALUE_IN_RANGE");
  expect(ruleBelow(emulator, "Bukti", "OPD").criteria).toBe("VALUE_IN_RANGE");
});

test("only settings, which are always filled in, show arrows", () => {
  const { spreadsheet } = newWorkbook().emulator;
  const arrows = (sheet: string): number =>
    [...spreadsheet.requireSheet(sheet).cells.entries()].filter(
      ({ cell }) => cell.validation && showsArrow(cell.validation),
    ).length;
  expect(["Penilaian", "Rencana", "Bukti", "OPD"].map(arrows)).toEqual([0, 0, 0, 0]);
  expect(arrows("Mulai")).toBeGreaterThan(0);
});

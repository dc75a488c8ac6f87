import { lastAlert, newWorkbook, SET_UP } from "../workbook";

const COMMAND = "Buat lembar Dua Indeks";
const SHEET = "Dua Indeks";

test("each document has a row for each index, and the sentence that nothing converts them", () => {
  const { staff, emulator } = newWorkbook();
  staff.type("Mulai", "B4", 2026);
  staff.click(COMMAND);
  expect(lastAlert(emulator)).toBe("Lembar Dua Indeks dibuat.");
  expect(staff.display(SHEET, "A2")).toContain("Tidak ada konversi resmi");
  expect(staff.values(SHEET, "A6:C12")).toEqual([
    ["RPJMD", "Indeks SPBE", 2026],
    ["RPJMD", "Indeks Pemdi", 2026],
    ["LKjIP", "Indeks SPBE", 2026],
    ["LKjIP", "Indeks Pemdi", 2026],
    ["Perjanjian kinerja", "Indeks SPBE", 2026],
    ["Perjanjian kinerja", "Indeks Pemdi", 2026],
    ["", "", ""],
  ]);
  expect(staff.displays(SHEET, "D5:M5").flat()).toEqual([
    "Target tahun",
    ...["I", "II", "III", "IV"].flatMap((quarter) => [
      `Target TW ${quarter}`,
      `Realisasi TW ${quarter}`,
    ]),
    "Capaian (%)",
  ]);
});

test("achievement follows the latest quarter; a target without a result, or the reverse, gives none", () => {
  const { staff, emulator } = newWorkbook();
  staff.click(COMMAND);
  staff.paste(SHEET, "D6", [
    [3, "", 2.4, "", 2.7],
    [2.5, "", "", "", ""],
    ["", "", 3.1, "", ""],
    ["tiga", "", 3, "", ""],
  ]);
  expect(staff.values(SHEET, "M6:M9").flat()).toEqual([expect.closeTo(90, 9), "", "", ""]);
  staff.click(COMMAND);
  expect(lastAlert(emulator)).toBe("Lembar Dua Indeks sudah ada; isinya tidak diubah.");
  expect(staff.values(SHEET, "D6:H6")).toEqual([[3, "", 2.4, "", 2.7]]);
  staff.clear(SHEET, "M6");
  staff.click(SET_UP);
  expect(staff.value(SHEET, "M6")).toBeCloseTo(90, 9);
});

test("it belongs to no instrument: Ganti instrumen leaves it where it is", () => {
  const answers = { [SET_UP]: "2025", "Ganti instrumen": "2026" };
  const { staff } = newWorkbook({ answers });
  staff.type("Mulai", "B4", 2025);
  staff.click(COMMAND);
  staff.type(SHEET, "D6", 3);
  staff.click("Ganti instrumen");
  expect(staff.values(SHEET, "B6:D6")).toEqual([["Indeks SPBE", 2025, 3]]);
});

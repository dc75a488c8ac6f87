import { cellName } from "../../src/sheet/cells/address";
import { columnOf, filledWorkbook, newPemdiWorkbook } from "../workbook";
import { ask, call } from "./call";

type Workbook = Pick<ReturnType<typeof filledWorkbook>, "staff" | "emulator">;

/** The sheet and cell on which somebody stands. */
function placeOf({ staff, emulator }: Workbook): [string, string] {
  const { sheet, area } = emulator.screen.selection(staff.email, emulator.spreadsheet);
  return [sheet.name, cellName(area.row, area.column)];
}

describe("goToCell", () => {
  test("comes to a setting of Mulai, wherever it is by now", () => {
    const workbook = filledWorkbook();
    workbook.staff.insertRows("Mulai", 3, 2);
    call(workbook.staff, "goToCell", { sheet: "Mulai", field: "targetIndex" });
    expect(placeOf(workbook)).toEqual(["Mulai", "B8"]);
    call(workbook.staff, "goToCell", { sheet: "Mulai", field: "external" });
    expect(workbook.staff.display(...placeOf(workbook))).toBe("Ya");
  });

  test("comes to the line of the document whose cell cannot be read", () => {
    const workbook = filledWorkbook();
    const { staff } = workbook;
    staff.paste("Bukti", "A2", [
      ["7", "3", "SK", "", "", "", "Final"],
      ["8", "", "SK", "", "", "", "selesai"],
    ]);
    staff.insertColumns("Bukti", 2, 1);
    call(staff, "goToCell", { sheet: "Bukti", line: "SK", column: "status" });
    expect(placeOf(workbook)).toEqual(["Bukti", "H3"]);
  });

  test("comes to the line of the document that holds what was found there", () => {
    const workbook = filledWorkbook();
    const { staff } = workbook;
    staff.paste("Bukti", "A2", [
      ["7", "3", "SK", "15/03/2024", "", "https://contoh.go.id/a", "Final"],
      ["8", "", "SK", "", "", "", "Final"],
    ]);
    const place = { sheet: "Bukti", line: "SK" } as const;
    call(staff, "goToCell", { ...place, column: "link", holds: "" });
    expect(placeOf(workbook)).toEqual(["Bukti", "F3"]);
    call(staff, "goToCell", { ...place, column: "date", holds: "2024-03-15" });
    expect(placeOf(workbook)).toEqual(["Bukti", "D2"]);
    expect(ask(staff, "goToCell", { ...place, column: "link", holds: "x" })).toMatchObject({
      code: "LINE_MISSING",
    });
  });

  test("comes to the cell of an item, of two of one code to the wrong one", () => {
    const workbook = newPemdiWorkbook();
    const { staff } = workbook;
    const first = { code: "I4-L1-01", asked: "SK", status: "none", seen: null } as const;
    call(staff, "setItem", first);
    staff.paste("Butir", "A3:H5", [
      ["I5-L1-01", "", "", "", "", "http://contoh.go.id", "", "entah"],
      ["\u200bi4_l1_01", "", "", "Sama"],
      ["kode", "", "", "Tanpa kode"],
    ]);
    call(staff, "goToCell", { sheet: "Butir", line: "I5-L1-01", column: "status" });
    expect(placeOf(workbook)).toEqual(["Butir", "H3"]);
    call(staff, "goToCell", {
      sheet: "Butir",
      line: "I5-L1-01",
      column: "link",
      holds: "http://contoh.go.id",
    });
    expect(placeOf(workbook)).toEqual(["Butir", "F3"]);
    call(staff, "goToCell", { sheet: "Butir", line: "I4-L1-01", column: "code" });
    expect(placeOf(workbook)).toEqual(["Butir", "A4"]);
    call(staff, "goToCell", { sheet: "Butir", line: "kode", column: "code" });
    expect(placeOf(workbook)).toEqual(["Butir", "A5"]);
  });

  test("comes to a cell of Rencana, and to the year", () => {
    const workbook = filledWorkbook();
    const { staff } = workbook;
    staff.paste("Rencana", "A9", [
      ["Utama", 1, 7, "", 2, 3],
      ["Cadangan", 1, 7, "", 2, 3, "", "", "", "", "", "", "akhir tahun"],
    ]);
    staff.insertRows("Rencana", 9, 1);
    call(staff, "goToCell", { sheet: "Rencana", line: "Cadangan", column: "due" });
    expect(staff.display(...placeOf(workbook))).toBe("akhir tahun");
    call(staff, "goToCell", { sheet: "Mulai", field: "year" });
    expect(placeOf(workbook)).toEqual(["Mulai", "B4"]);
    const order = { sheet: "Rencana", line: "Utama", column: "order" } as const;
    expect(ask(staff, "goToCell", order)).toMatchObject({ code: "LINE_MISSING" });
  });

  test("comes to the telephone of an office", () => {
    const workbook = filledWorkbook();
    workbook.staff.paste("OPD", "A2", [["Dinas A"], ["Dinas B"]]);
    const phone = `${columnOf(workbook.staff, "Telepon", 1, "OPD")}3`;
    workbook.staff.paste("OPD", phone, [["ext. 104"]]);
    call(workbook.staff, "goToCell", { sheet: "OPD", line: "Dinas B", column: "phone" });
    expect(placeOf(workbook)).toEqual(["OPD", phone]);
  });

  test("says when the line is gone, and refuses what is no place", () => {
    const { staff } = filledWorkbook();
    const gone = { sheet: "Bukti", line: "SK", column: "status" } as const;
    expect(ask(staff, "goToCell", gone)).toMatchObject({
      code: "LINE_MISSING",
      message: 'Baris "SK" tidak ditemukan lagi pada lembar Bukti. Segarkan panel, lalu coba lagi.',
    });
    for (const nonsense of [
      null,
      "Mulai",
      { sheet: "Mulai", field: "toString" },
      { sheet: "Mulai" },
      { sheet: "Bukti", line: "SK", column: "lembar" },
      { sheet: "OPD", line: 7, column: "phone" },
      { sheet: "Rencana", line: "Utama", column: "toString" },
      { sheet: "Butir", line: "I4-L1-01", column: 3 },
      { sheet: "Penilaian", line: "7", column: "due" },
      { sheet: "OPD", line: "Dinas A", column: "held", holds: "1" },
    ]) {
      const reply = ask(staff, "goToCell", nonsense);
      expect([nonsense, reply]).toMatchObject([nonsense, { code: "REQUEST_UNKNOWN" }]);
    }
  });
});

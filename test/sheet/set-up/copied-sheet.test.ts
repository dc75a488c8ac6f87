import { call } from "../../app/call";
import {
  callsOf,
  columnOf,
  filledWorkbook,
  KEMENKO_LEVELS,
  lastAlert,
  SET_UP,
  shownIndex,
} from "../../workbook";

const COPY = "Salinan dari Penilaian";

/** A filled workbook with a copy of sheet Penilaian, where every level has become 5. */
function copied(): ReturnType<typeof filledWorkbook> & { level: string } {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  const level = columnOf(staff, "Mandiri");
  expect(staff.copySheet("Penilaian")).toBe(COPY);
  staff.paste(
    COPY,
    `${level}2`,
    Array.from({ length: 47 }, () => [5]),
  );
  return { ...workbook, level };
}

describe("a copy of sheet Penilaian", () => {
  test("has names of its own, and its formulas go by its own cells", () => {
    const { staff, emulator } = copied();
    expect(emulator.spreadsheet.ownNameNames()).toContain(`'${COPY}'!SPBE_NOMOR`);
    const used = columnOf(staff, "Tingkat dipakai");
    expect(staff.value(COPY, `${used}2`)).toBe(5);
    staff.type(COPY, "AZ1", "=SUM(SPBE_TINGKAT)");
    expect(staff.value(COPY, "AZ1")).toBe(47 * 5);
    staff.deleteSheet(COPY);
    expect(emulator.spreadsheet.ownNameNames()).toEqual([]);
  });

  test("is not read: index, panel and functions say what Penilaian says", () => {
    const { staff } = copied();
    expect(shownIndex(staff)).toBe("2,95");
    staff.addSheet("Laporan");
    staff.type("Laporan", "A1", "=SPBE_INDEX()");
    expect(staff.display("Laporan", "A1")).toBe("2,95");
    const panel = call(staff, "getPanel");
    expect(panel.state === "ready" && panel.rows.map(({ level }) => level)).toEqual(KEMENKO_LEVELS);
  });

  test("is not written: repairing mends Penilaian only", () => {
    const { staff, emulator } = copied();
    const weight = columnOf(staff, "Bobot (%)");
    for (const sheet of ["Penilaian", COPY]) staff.clear(sheet, `${weight}2`);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("1 sel kosong pada lembar Penilaian diisi kembali.");
    expect(staff.display("Penilaian", `${weight}2`)).not.toBe("");
    expect(staff.display(COPY, `${weight}2`)).toBe("");
  });

  test("changes nothing in a complete workbook", () => {
    const { staff, emulator } = copied();
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
    expect(callsOf(emulator, "setUpSheets").filter(({ kind }) => kind === "write")).toEqual([]);
  });

  test("does not take the place of a Penilaian that was deleted", () => {
    const { staff, emulator, level } = copied();
    staff.deleteSheet("Penilaian");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Penilaian");
    expect(staff.displays("Penilaian", `${level}2:${level}48`).flat().join("")).toBe("");
    expect(staff.value(COPY, `${level}2`)).toBe(5);
  });
});

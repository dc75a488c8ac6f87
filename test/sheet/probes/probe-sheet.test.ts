import { callsOf, columnOf, filledWorkbook, lastAlert, newWorkbook, PROBE } from "../../workbook";

const SHEET = "Uji Lingkungan";

test("somebody else's sheet of that name is left alone, and said so", () => {
  const { staff, emulator } = newWorkbook();
  staff.addSheet(SHEET);
  staff.paste(SHEET, "A1", [["Hasil uji laboratorium"], ["P9"]]);
  staff.click(PROBE);
  expect(lastAlert(emulator)).toBe(
    "Lembar Uji Lingkungan sudah berisi data lain, jadi tidak ditulisi. Ganti nama lembar itu, lalu jalankan lagi SPBE ▸ Uji lingkungan.",
  );
  expect(callsOf(emulator, "probeEnvironment").filter(({ kind }) => kind === "write")).toEqual([]);
  expect(staff.run("callApi", "recordPageProbes", [{ P9: "300 ms" }])).toEqual({
    ok: true,
    data: [],
  });
  expect(staff.displays(SHEET, "A1:D2")).toEqual([
    ["Hasil uji laboratorium", "", "", ""],
    ["P9", "", "", ""],
  ]);
});

test("a blank sheet of that name, and one from an earlier run, are written", () => {
  const { staff, emulator } = filledWorkbook();
  staff.addSheet(SHEET);
  for (const run of ["first", "second"]) {
    staff.click(PROBE);
    expect([run, lastAlert(emulator)]).toEqual([
      run,
      expect.stringContaining("uji sesuai harapan"),
    ]);
    expect(staff.displays(SHEET, "A3:B4")).toEqual([
      ["No", "Yang diuji"],
      ["P1a", "Koma di antara angka: =SUM(1,2)"],
    ]);
  }
});

test("one that an interrupted run left behind is written again", () => {
  const { staff, emulator } = newWorkbook();
  staff.click(PROBE);
  const writes = callsOf(emulator, "probeEnvironment").flatMap(({ kind }, at) =>
    kind === "write" ? [at + 1] : [],
  );
  for (const call of writes.slice(0, 8)) {
    staff.deleteSheet(SHEET);
    emulator.faults.failAt(call, { error: "service", when: "after" });
    staff.click(PROBE);
    staff.click(PROBE);
    expect([call, lastAlert(emulator)]).toEqual([
      call,
      expect.stringContaining("uji sesuai harapan"),
    ]);
  }
});

/** What the probes found, by their ids. */
function foundBy(staff: ReturnType<typeof newWorkbook>["staff"]): Map<string, string> {
  staff.click(PROBE);
  return new Map(staff.displays(SHEET, "A4:D80").map(([id = "", , , found = ""]) => [id, found]));
}

test("names, rules and white space are asked for, and nothing of it is left behind", () => {
  const { staff, emulator } = newWorkbook();
  const names = emulator.spreadsheet.nameNames();
  const sheets = emulator.spreadsheet.sheets.map(({ name }) => name);
  const found = foundBy(staff);
  expect(
    [
      "P15",
      "P16a",
      "P16c",
      "P17a",
      "P17b",
      "P17c",
      "P18a",
      "P18b",
      "P18c",
      "P21",
      "P24",
      "P25",
      "P26",
      "P27",
    ].map((id) => found.get(id)),
  ).toEqual([
    "number 1 lalu number 1",
    "tidak terdaftar",
    "diterima",
    "diterima",
    "ditolak",
    "ditolak",
    "2",
    "1",
    "1",
    "2",
    "diterima, tanpa panah",
    "1,01 diterima; 1,005 ditolak; terbaca untuk sel kedua",
    "5-7",
    "string 3,5, tanpa rumus",
  ]);
  expect(found.get("P16b")).toMatch(/^galat: The name/);
  expect(emulator.spreadsheet.nameNames()).toEqual(names);
  expect(emulator.spreadsheet.sheets.map(({ name }) => name).sort()).toEqual(
    [...sheets, SHEET].sort(),
  );
  const ruled = [...emulator.spreadsheet.requireSheet(SHEET).cells.entries()];
  expect(ruled.filter(({ cell }) => cell.validation)).toEqual([]);
});

test("a typed column is tried on the cell that the user has selected", () => {
  const { staff } = filledWorkbook();
  staff.select("Penilaian", "A1");
  expect(foundBy(staff).get("P19")).toContain("tidak ada galat");
  staff.convertToTable("Penilaian", "A1:Z48", ["Catatan asesor"]);
  staff.select("Penilaian", `${columnOf(staff, "Catatan asesor")}5`);
  expect(foundBy(staff).get("P19")).toBe(
    "galat: This operation is not allowed on cells in typed columns.",
  );
});

test("whether the edit trigger may write is known once somebody has typed", () => {
  const { staff, emulator } = newWorkbook();
  emulator.runtime.properties.clear();
  expect(foundBy(staff).get("P20")).toContain("periksa sendiri");
  staff.type("Mulai", "B3", "Kota Pangkalpinang");
  expect(foundBy(staff).get("P20")).toBe("tertulis");
  staff.run("callApi", "setUpWorkbook", []);
  expect(foundBy(staff).get("P20")).toContain("periksa sendiri");
});

import { callsOf, filledWorkbook, lastAlert, newWorkbook, PROBE } from "../../workbook";

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

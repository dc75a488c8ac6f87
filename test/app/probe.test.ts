import { filledWorkbook, lastAlert, newWorkbook, PROBE } from "../workbook";

test("Uji lingkungan writes each probe with what was expected and found, and never touches other sheets", () => {
  const { staff, emulator } = filledWorkbook();
  const before = staff.values("Penilaian", "A1:Z48");
  staff.click(PROBE);
  expect(lastAlert(emulator)).toContain("dijalankan oleh Anda di Google");
  const rows = staff.displays("Uji Lingkungan", "A4:E40");
  const found = new Map(rows.map(([id, , expected, result]) => [id, { expected, result }]));
  for (const probe of ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10"]) {
    expect([...found.keys()].some((id) => id === probe || id?.slice(0, -1) === probe)).toBe(true);
  }
  expect(found.get("P1b")).toEqual({
    expected: "3 dari =SUM(1;2)",
    result: "3 dari =SUM(1;2)",
  });
  expect(found.get("P4a")?.result).toBe("in_ID");
  expect(staff.values("Penilaian", "A1:Z48")).toEqual(before);
});

test("the page's findings are written beside their probes; nonsense is refused", () => {
  const { staff, emulator } = newWorkbook();
  staff.click(PROBE);
  expect(emulator.dialog?.html).toContain('id="root"');
  const found = { roundTrips: [310, 290, 900], date: "null" };
  expect(staff.run("callApi", "recordBrowserProbe", [found])).toEqual({ ok: true, data: null });
  const rows = staff.displays("Uji Lingkungan", "A4:D40");
  expect(rows.find(([id]) => id === "P9")?.[3]).toBe("310 ms");
  expect(rows.find(([id]) => id === "P10")?.[3]).toBe("null");
  const refusal = {
    ok: false,
    code: "REQUEST_UNKNOWN",
    message: "Permintaan tidak dikenal. Muat ulang halaman ini, lalu coba lagi.",
  };
  for (const nonsense of [[null], [{ roundTrips: [-1], date: "null" }], [{ date: "x" }], []]) {
    expect(staff.run("callApi", "recordBrowserProbe", nonsense)).toEqual(refusal);
  }
  for (const action of ["toString", "__proto__", "constructor", "nope", 7]) {
    expect(staff.run("callApi", action, [])).toEqual(refusal);
  }
});

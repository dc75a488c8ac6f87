import { PAGE_PROBES, type ProbeResult } from "../../src/contract";
import { filledWorkbook, lastAlert, newWorkbook, PROBE } from "../workbook";

test("Uji lingkungan writes each probe with what was expected and found, and never touches other sheets", () => {
  const { staff, emulator } = filledWorkbook();
  const before = staff.values("Penilaian", "A1:Z48");
  staff.click(PROBE);
  expect(lastAlert(emulator)).toContain("dijalankan oleh Anda di Google");
  const rows = staff.displays("Uji Lingkungan", "A4:E80");
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

test("the page's findings are written beside their probes, and it gets all of them; nonsense is refused", () => {
  const { staff, emulator } = newWorkbook();
  staff.click(PROBE);
  expect(emulator.dialog?.html).toContain('id="root"');
  const findings = Object.fromEntries(PAGE_PROBES.map((id) => [id, `temuan ${id}`]));
  const reply = staff.run("callApi", "recordPageProbes", [findings]) as { data: ProbeResult[] };
  const rows = staff.displays("Uji Lingkungan", "A4:D80");
  for (const id of PAGE_PROBES) {
    const row = rows.find(([cell]) => cell === id);
    expect(row?.[3]).toBe(`temuan ${id}`);
    expect(reply.data.find((result) => result.id === id)).toEqual({
      id,
      question: row?.[1],
      expected: row?.[2],
      found: `temuan ${id}`,
    });
  }
  expect(reply.data.map(({ id }) => id)).toEqual(rows.flatMap(([id = ""]) => id || []));
  expect(reply.data.find(({ id }) => id === "P4a")?.found).toBe("in_ID");
  const refusal = {
    ok: false,
    code: "REQUEST_UNKNOWN",
    message: "Permintaan tidak dikenal. Muat ulang halaman ini, lalu coba lagi.",
  };
  for (const nonsense of [
    [null],
    [{}],
    [{ P9: 300 }],
    [{ P1a: "x" }],
    [{ P9: "x".repeat(201) }],
    [],
  ]) {
    expect(staff.run("callApi", "recordPageProbes", nonsense)).toEqual(refusal);
  }
  for (const action of ["toString", "__proto__", "constructor", "nope", 7]) {
    expect(staff.run("callApi", action, [])).toEqual(refusal);
  }
});

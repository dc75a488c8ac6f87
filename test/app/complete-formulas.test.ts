import { callsOf, COMPLETE, columnOf, filledWorkbook, lastAlert } from "../workbook";

describe("a bare formula that somebody types", () => {
  test("becomes the argument form and follows the levels", () => {
    const { staff } = filledWorkbook();
    staff.addSheet("Laporan");
    staff.type("Laporan", "A1", "=SPBE_INDEX()");
    expect(staff.formula("Laporan", "A1")).toBe("=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)");
    expect(staff.value("Laporan", "A1")).toBe(2.95);
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "5");
    expect(staff.value("Laporan", "A1")).toBe(3.01);
  });

  test("inside a longer formula, beside text that looks like a call", () => {
    const { staff } = filledWorkbook();
    staff.addSheet("Laporan");
    staff.type(
      "Laporan",
      "A1",
      '="SPBE_INDEX() "&IF(SPBE_INDEX()<SPBE_ASPECT(2);"di bawah A2";"")',
    );
    expect(staff.formula("Laporan", "A1")).toBe(
      '="SPBE_INDEX() "&IF(SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)<' +
        'SPBE_ASPECT(2;SPBE_TINGKAT;SPBE_NOMOR);"di bawah A2";"")',
    );
    expect(staff.display("Laporan", "A1")).toBe("SPBE_INDEX() di bawah A2");
  });

  test("a formula that has its ranges, and a plain value, are left as typed", () => {
    const { staff, emulator } = filledWorkbook();
    staff.addSheet("Laporan");
    const used = columnOf(staff, "Tingkat dipakai");
    const formula = `=SPBE_INDEX(Penilaian!${used}2:${used}48;Penilaian!A2:A48)`;
    staff.type("Laporan", "A1", formula);
    staff.type("Laporan", "A2", "rapat SPBE_INDEX()");
    expect(staff.formula("Laporan", "A1")).toBe(formula);
    expect(staff.display("Laporan", "A1")).toBe("2,95");
    expect(staff.display("Laporan", "A2")).toBe("rapat SPBE_INDEX()");
    const edit = emulator.executions.filter(({ functionName }) => functionName === "onEdit").at(-1);
    expect(edit?.serviceCalls).toBe(2); // the formulas are read, the pages are told
  });

  test("in an English spreadsheet too", () => {
    const { staff } = filledWorkbook({ locale: "en_US" });
    staff.addSheet("Report");
    staff.type("Report", "A1", "=IF(1>0,SPBE_INDEX(),0)");
    expect(staff.value("Report", "A1")).toBe(2.95);
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "5");
    expect(staff.value("Report", "A1")).toBe(3.01);
  });
});

describe("Hitung ulang rumus", () => {
  test("completes pasted cells, counts them, and names those that are protected", () => {
    const { staff, emulator } = filledWorkbook();
    staff.addSheet("Laporan");
    const colleague = emulator.user("rekan@contoh.go.id");
    for (const cell of ["A1", "A2", "B7"]) {
      emulator.faults.failAt(1, { error: "service", when: "before" });
      staff.paste("Laporan", cell, [["=SPBE_DOMAIN(4)"]]);
    }
    staff.protect("Laporan", "B7", { editors: [staff.email] });
    colleague.open();
    colleague.click(COMPLETE);
    expect(lastAlert(emulator)).toBe(
      "2 rumus dilengkapi sehingga kini ikut berubah saat tingkat diubah.\n" +
        "Tidak dapat diubah karena dilindungi: Laporan!B7. Minta pemilik lembar menjalankan perintah ini.",
    );
    expect(staff.display("Laporan", "A2")).toBe("3,61");
    staff.click(COMPLETE);
    expect(lastAlert(emulator)).toContain("1 rumus dilengkapi");
    staff.click(COMPLETE);
    expect(lastAlert(emulator)).toContain("tidak ada yang perlu diubah");
  });
});

test("a formula that a colleague changes while the command runs is left to them", () => {
  const { staff, emulator } = filledWorkbook();
  staff.addSheet("Laporan");
  emulator.faults.failAt(1, { error: "service", when: "before" });
  staff.paste("Laporan", "A1", [["=SPBE_INDEX()"]]);
  staff.click(COMPLETE);
  const calls = callsOf(emulator, "completeFormulas");
  const reread = calls.findIndex(({ method }) => method === "getFormula") + 1;
  expect(reread).toBeGreaterThan(0);

  emulator.faults.failAt(1, { error: "service", when: "before" });
  staff.paste("Laporan", "A1", [["=SPBE_INDEX()"]]);
  emulator.faults.at(reread, () => {
    emulator.user("rekan@contoh.go.id").type("Laporan", "A1", "rapat");
  });
  staff.click(COMPLETE);
  expect(staff.display("Laporan", "A1")).toBe("rapat");
});

test("a bare call reads the sheet at most three times", () => {
  const { staff, emulator } = filledWorkbook();
  expect(staff.run("SPBE_INDEX")).toBe(2.95);
  const reads = emulator.executions.at(-1)?.calls.filter(({ kind }) => kind === "read") ?? [];
  expect(reads.length).toBeLessThanOrEqual(3);
  expect(emulator.executions.at(-1)?.serviceCalls).toBeLessThanOrEqual(3);
});

test("Hitung ulang rumus asks two things of a sheet, however many formulas it has", () => {
  const { staff, emulator } = filledWorkbook();
  staff.click(COMPLETE);
  const sheets = emulator.spreadsheet.sheets.length;
  const calls = callsOf(emulator, "completeFormulas").length;
  expect(calls).toBe(2 * sheets + 8);
  staff.addSheet("Laporan");
  staff.paste(
    "Laporan",
    "A1",
    Array.from({ length: 50 }, () => ["=1+1"]),
  );
  staff.click(COMPLETE);
  expect(callsOf(emulator, "completeFormulas")).toHaveLength(calls + 2);
});

import type { User } from "../../../dev/emulator";
import { callsOf, columnOf, filledWorkbook, lastAlert, newWorkbook, SET_UP } from "../../workbook";

/** The value cell of a field or step of sheet Mulai. */
function cellOf(staff: User, label: string): string {
  const at = staff.displays("Mulai", "A1:A25").findIndex(([text]) => text === label);
  if (at === -1) throw new Error(`no line ${label}`);
  return `B${at + 1}`;
}

function typeInto(staff: User, label: string, text: string): () => void {
  return () => {
    staff.type("Mulai", cellOf(staff, label), text);
  };
}

function stateOf(staff: User, label: string): string {
  return staff.display("Mulai", cellOf(staff, label));
}

describe("settings take what the rest of the add-on takes", () => {
  test("the target of the indicators and the year are whole numbers", () => {
    const { staff } = newWorkbook();
    const [target, year] = ["Target tingkat indikator", "Tahun penilaian"];
    for (const wrong of ["2,5", "0", "6"]) {
      expect(typeInto(staff, target, wrong)).toThrow("Isi dengan bilangan bulat 1 sampai 5.");
    }
    for (const wrong of ["2026,5", "1999", "2051"]) {
      expect(typeInto(staff, year, wrong)).toThrow("Isi dengan tahun empat angka");
    }
    typeInto(staff, target, "4")();
    typeInto(staff, year, "2026")();
    expect(staff.value("Mulai", cellOf(staff, target))).toBe(4);
    expect(staff.value("Mulai", cellOf(staff, year))).toBe(2026);
    expect(staff.value("Penilaian", `${columnOf(staff, "Target")}2`)).toBe(4);
  });

  test("a target index lies on the scale; a reserve may be nothing", () => {
    const { staff } = newWorkbook();
    for (const wrong of ["0", "0,99", "5,01"]) {
      expect(typeInto(staff, "Target indeks", wrong)).toThrow("Isi dengan angka 1 sampai 5");
    }
    expect(typeInto(staff, "Cadangan", "-0,1")).toThrow("Isi dengan angka 0 sampai 5");
    typeInto(staff, "Target indeks", "2,95")();
    typeInto(staff, "Cadangan", "0")();
    expect(staff.display("Mulai", cellOf(staff, "Target indeks"))).toBe("2,95");
  });
});

describe("a deleted sheet comes back with its rules, though its names may be alive by then", () => {
  const expectRules = (staff: User): void => {
    expect(typeInto(staff, "Target tingkat indikator", "6")).toThrow("bilangan bulat 1 sampai 5");
    expect(typeInto(staff, "Tahun penilaian", "1999")).toThrow("tahun empat angka");
    expect(typeInto(staff, "Target indeks", "5,01")).toThrow("angka 1 sampai 5");
    typeInto(staff, "Target tingkat indikator", "4")();
    expect(staff.value("Penilaian", `${columnOf(staff, "Target")}2`)).toBe(4);
  };

  test("where the names stood elsewhere before", () => {
    const { staff, emulator } = newWorkbook();
    staff.insertRows("Mulai", 3, 2);
    staff.deleteSheet("Mulai");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Lembar Mulai dibuat.");
    expectRules(staff);
  });

  test("when it is made in two goes", () => {
    const { staff, emulator } = newWorkbook();
    staff.deleteSheet("Mulai");
    staff.click(SET_UP);
    const calls = callsOf(emulator, emulator.executions.at(-1)?.functionName ?? "");
    const call = calls.findIndex(({ method }) => method === "setNumberFormats") + 1;
    expect(call).toBeGreaterThan(0);
    staff.deleteSheet("Mulai");
    emulator.faults.failAt(call, { error: "service", when: "before" });
    staff.click(SET_UP);
    expect(typeInto(staff, "Tahun penilaian", "1999")).not.toThrow();
    staff.click(SET_UP);
    expectRules(staff);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).not.toContain("Mulai");
  });
});

describe("steps count indicators only", () => {
  const LEVELS = "2. Isi tingkat setiap indikator";
  const CHECKED = "3. Pastikan tidak ada status Periksa";
  const OFFICES = "4. Tentukan OPD penanggung jawab";

  test("a section row with a subtotal and an OPD is none", () => {
    const { staff } = filledWorkbook();
    const opd = columnOf(staff, "OPD");
    staff.paste(
      "Penilaian",
      `${opd}2`,
      Array.from({ length: 46 }, () => ["Bappeda"]),
    );
    staff.insertRows("Penilaian", 12, 1);
    staff.type("Penilaian", "B12", "Domain 2");
    staff.type("Penilaian", `${columnOf(staff, "Bobot (%)")}12`, "25");
    staff.type("Penilaian", `${columnOf(staff, "Tingkat dipakai")}12`, "3");
    staff.type("Penilaian", `${opd}12`, "Bappeda");
    staff.type("Penilaian", `${columnOf(staff, "Status")}12`, "Periksa");
    staff.click(SET_UP);
    expect(staff.display("Ringkasan", "C5")).toBe("47/47");
    expect(staff.displays("Ringkasan", "F5:G5")).toEqual([["2,95", "2,95"]]);
    expect(stateOf(staff, LEVELS)).toBe("✓ Selesai");
    expect(stateOf(staff, CHECKED)).toBe("✓ Selesai");
    expect(stateOf(staff, OFFICES)).toBe("○ Belum");
    expect(staff.displays("OPD", "A2:E2")[0]).toEqual(["Bappeda", "15", "0", "46", "46"]);

    staff.clear("Penilaian", `${columnOf(staff, "Mandiri")}2`);
    staff.type("Penilaian", `${opd}49`, "Bappeda");
    expect(staff.display("Ringkasan", "C5")).toBe("46/47");
    expect(stateOf(staff, LEVELS)).toBe("○ Belum");
    expect(stateOf(staff, OFFICES)).toBe("✓ Selesai");
  });
});

test("messages call sheets by the names they have now", () => {
  const { staff, emulator } = filledWorkbook();
  staff.renameSheet("Mulai", "Awal");
  staff.renameSheet("Ringkasan", "Untuk Sekda");
  staff.deleteRows("Awal", 7, 1);
  for (const sheet of emulator.spreadsheet.sheets) sheet.charts = [];
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain('Isian "Cadangan" ditambahkan pada lembar Awal.');
  expect(lastAlert(emulator)).toContain('Grafik "Nilai per aspek" dibuat pada lembar Untuk Sekda.');
});

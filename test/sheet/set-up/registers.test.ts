import { createEmulator, type User } from "../../../dev/emulator";
import { REGISTERS } from "../../../src/sheet/layout";
import { call } from "../../app/call";
import {
  ANSWERS,
  callsOf,
  columnOf,
  filledWorkbook,
  lastAlert,
  newPemdiWorkbook,
  newWorkbook,
  SET_UP,
} from "../../workbook";

const NOTHING = "Semua lembar sudah lengkap; tidak ada yang diubah.";

function offices(staff: User, rows = 4): string[][] {
  return staff.displays("OPD", `A2:G${1 + rows}`);
}

function nameOffices(staff: User, names: readonly string[]): void {
  const cells = names.map((name) => [name]);
  staff.paste("Penilaian", `${columnOf(staff, "OPD")}2`, cells);
}

describe("Siapkan lembar makes the registers", () => {
  test("behind the other sheets, with headers, notes and a frozen header row", () => {
    const { staff, emulator } = newWorkbook();
    const names = emulator.spreadsheet.sheets.map(({ name }) => name);
    expect(names.slice(0, 7)).toEqual([
      "Mulai",
      "Penilaian",
      "Ringkasan",
      "Rencana",
      "Bukti",
      "OPD",
      "Log",
    ]);
    expect(names.slice(3, 7)).toEqual(REGISTERS.map(({ sheet }) => sheet));
    expect(staff.displays("Rencana", "A1:B3")).toEqual([
      ["Rencana kenaikan indeks", ""],
      ["Target indeks", "3,00"],
      ["Cadangan", "0,00"],
    ]);
    expect(staff.displays("Rencana", "A8:C8")).toEqual([["Skenario", "Urutan", "No"]]);
    expect(staff.displays("Bukti", "A1:C1")).toEqual([["Indikator", "Tingkat", "Dokumen"]]);
    expect(staff.note("Bukti", "C1")).toBe("Nama dokumen bukti dukung.");
    expect(staff.format("Bukti", "A1").fontWeight).toBe("bold");
  });

  test("also behind them in a workbook that has no registers yet", () => {
    const { staff, emulator } = newWorkbook();
    for (const sheet of ["Rencana", "Bukti", "OPD", "Log"]) staff.deleteSheet(sheet);
    staff.select("Mulai", "A1");
    staff.click(SET_UP);
    const names = emulator.spreadsheet.sheets.map(({ name }) => name);
    expect(names.slice(2, 7)).toEqual(["Ringkasan", "Rencana", "Bukti", "OPD", "Log"]);
  });

  test("in an English spreadsheet too", () => {
    const { staff, emulator } = filledWorkbook({ locale: "en_US" });
    nameOffices(staff, ["Bappeda"]);
    staff.click(SET_UP);
    expect(offices(staff, 1)).toEqual([["Bappeda", "0", "0", "1", "1", "0", "1"]]);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
  });

  test("cells take what their columns are for", () => {
    const { staff } = newWorkbook();
    expect(() => {
      staff.type("Bukti", "B2", "6");
    }).toThrow("Isi dengan bilangan bulat 1 sampai 5.");
    expect(() => {
      staff.type("Bukti", "G500", "Sudah");
    }).toThrow("Pilih salah satu: Belum, Draf, Final, Diterima, Perlu revisi.");
    expect(() => {
      staff.type("Rencana", "O9", "Nanti");
    }).toThrow("Pilih salah satu: Belum, Berjalan, Selesai.");
    staff.type("Bukti", "A2", "7,12");
    expect(staff.value("Bukti", "A2")).toBe("7,12");
    const phone = `${columnOf(staff, "Telepon", 1, "OPD")}2`;
    staff.type("OPD", phone, "081234567890");
    expect(staff.value("OPD", phone)).toBe("081234567890");
    staff.type("Penilaian", `${columnOf(staff, "Usaha")}2`, "3");
    expect(() => {
      staff.type("Penilaian", `${columnOf(staff, "Kunci rencana")}2`, "Tidak");
    }).toThrow("Pilih salah satu: Ya.");
  });

  test("a second run reads, and writes nothing", () => {
    const { staff, emulator } = filledWorkbook();
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
    const calls = callsOf(emulator, "setUpSheets");
    expect(calls.filter(({ kind }) => kind === "write")).toEqual([]);
    expect(calls.filter(({ kind }) => kind !== "handle").length).toBeLessThanOrEqual(105);
    expect(calls.length).toBeLessThanOrEqual(425);
  });

  test("in a Pemdi workbook, whose values are asked for the rule of before, too", () => {
    const { staff, emulator } = newPemdiWorkbook();
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
    const calls = callsOf(emulator, "setUpSheets");
    expect(calls.filter(({ kind }) => kind === "write")).toEqual([]);
    expect(calls.filter(({ kind }) => kind !== "handle").length).toBeLessThanOrEqual(105);
    expect(calls.length).toBeLessThanOrEqual(445);
  });

  test.each([
    ["2025", 675],
    ["2026", 680],
  ])("the first run for %s takes at most %i calls", (year, most) => {
    const emulator = createEmulator({ answers: { [SET_UP]: year } });
    const staff = emulator.user();
    staff.open();
    staff.click(SET_UP);
    expect(callsOf(emulator, "setUpSheets").length).toBeLessThanOrEqual(most);
  });
});

test("target and reserve stored as text show as numbers on Rencana", () => {
  const { staff } = newWorkbook();
  const mulai = staff.displays("Mulai", "A1:A20").map(([label]) => label);
  const at = (label: string): string => `B${String(mulai.indexOf(label) + 1)}`;
  staff.paste("Mulai", at("Target indeks"), [["'3,5"]]);
  staff.paste("Mulai", at("Cadangan"), [["'0,1"]]);
  expect(staff.displays("Rencana", "A2:B3")).toEqual([
    ["Target indeks", "3,50"],
    ["Cadangan", "0,10"],
  ]);
});

describe("sheet OPD", () => {
  test("gets the offices of Penilaian, each once, the first spelling, and says how many", () => {
    const { staff, emulator } = filledWorkbook();
    nameOffices(staff, [" Bappeda ", "BAPPEDA", "Dinas *", "'=1+1"]);
    staff.type("OPD", "A2", "Inspektorat");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("3 OPD dari lembar Penilaian ditambahkan pada lembar OPD.");
    expect(offices(staff).map(([name]) => name)).toEqual([
      "Inspektorat",
      "Bappeda",
      "Dinas *",
      "=1+1",
    ]);
    expect(staff.formula("OPD", "A5")).toBe("");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
  });

  test("counts what each office holds, whatever the spelling, and what is at stake", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", `${columnOf(staff, "OPD")}22`, [
      ["Bappeda "],
      ["bappeda"],
      ["Dinas *"],
    ]);
    staff.click(SET_UP);
    expect(offices(staff, 2)[0]).toEqual(["Bappeda", "2", "0", "2", "2", "+0,0600", "0"]);
    staff.clear("Penilaian", `${columnOf(staff, "Mandiri")}22`);
    expect(offices(staff, 2)[0]?.slice(1, 6)).toEqual(["1", "0", "1", "2", "+0,0300"]);
    staff.type("Penilaian", `${columnOf(staff, "OPD")}30`, "=NA()");
    expect(offices(staff, 2)[0]?.slice(1, 6)).toEqual(["1", "0", "1", "2", "+0,0300"]);
  });

  test("counts as filled what is a level, be it with a target that is none", () => {
    const { staff } = filledWorkbook();
    nameOffices(staff, ["Bappeda", "Bappeda", "Bappeda", "Bappeda"]);
    staff.click(SET_UP);
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}2`, [[6], [2.5], ["'3"], ["tiga"]]);
    staff.paste("Penilaian", `${columnOf(staff, "Target")}4`, [["tinggi"]]);
    expect(
      staff.displays("Penilaian", `${columnOf(staff, "Status")}2:${columnOf(staff, "Status")}5`),
    ).toEqual([["! Periksa"], ["! Periksa"], ["! Periksa"], ["! Periksa"]]);
    expect(offices(staff, 1)[0]?.slice(3, 5)).toEqual(["1", "4"]);
  });

  test("blank computed cells are filled again; what was typed over one is reported and stays", () => {
    const { staff, emulator } = filledWorkbook();
    staff.clear("OPD", "B2:C3");
    staff.type("OPD", "D2", "banyak");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("4 sel kosong pada lembar OPD diisi kembali.");
    expect(lastAlert(emulator)).toContain("Perlu Anda periksa: OPD!D2 berisi ketikan");
    staff.type("OPD", "A2", "Bappeda");
    expect(offices(staff, 1)[0]?.slice(1, 5)).toEqual(["0", "0", "banyak", "0"]);
  });

  test("typing into a computed column asks first", () => {
    const { staff } = newWorkbook();
    expect(() => {
      staff.type("OPD", "E2", "3", { confirm: false });
    }).toThrow();
  });
});

describe("repair", () => {
  test("the protection of computed cells grows with the list, and never doubles", () => {
    const { staff, emulator } = filledWorkbook();
    const guards = (): unknown =>
      emulator.spreadsheet.sheets
        .find(({ name }) => name === "OPD")
        ?.protections.map(({ area }) => [area.row, area.rows]);
    expect(guards()).toEqual(new Array(6).fill([2, 60]));
    staff.paste(
      "OPD",
      "A2",
      Array.from({ length: 70 }, (_, at) => [`Dinas ${at}`]),
    );
    staff.click(SET_UP);
    expect(guards()).toEqual(new Array(6).fill([2, 70]));
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
  });

  test("a deleted column comes back at the right end, and what stands there stays", () => {
    const { staff, emulator } = filledWorkbook();
    staff.paste("Bukti", "A2", [["7", 3, "SK Tim", "", "", "", "Final"]]);
    staff.deleteColumns("Bukti", 4, 1);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain('Kolom "Tanggal" ditambahkan di kanan.');
    expect(staff.displays("Bukti", "A1:H2")).toEqual([
      ["Indikator", "Tingkat", "Dokumen", "OPD", "Tautan", "Status", "Catatan", "Tanggal"],
      ["7", "3", "SK Tim", "", "", "Final", "", ""],
    ]);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
  });

  test("a sheet that has lost its name in the list of named ranges is completed", () => {
    const { staff, emulator } = filledWorkbook();
    staff.removeNamedRange("SPBE_BUKTI");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Lembar Bukti dilengkapi.");
  });

  test("rearranged and renamed registers are complete", () => {
    const { staff, emulator } = filledWorkbook();
    staff.renameSheet("Bukti", "Daftar bukti");
    staff.renameSheet("Rencana", "Rencana aksi");
    staff.moveColumns("Daftar bukti", 7, 1, 1);
    staff.insertColumns("Rencana aksi", 3, 1);
    staff.insertRows("Rencana aksi", 4, 1);
    staff.paste("Daftar bukti", "B2", [["7", 3, "SK Tim"]]);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
    expect(call(staff, "getPanel")).toMatchObject({ evidence: [{ document: "SK Tim" }] });
  });

  test("a sheet of that name that belongs to somebody else is left alone, before the first write", () => {
    for (const sheet of ["Rencana", "Bukti", "OPD"]) {
      const emulator = createEmulator({ answers: ANSWERS });
      const staff = emulator.user();
      staff.open();
      staff.addSheet(sheet);
      staff.type(sheet, "A1", "Rapat anggaran");
      staff.click(SET_UP);
      expect(lastAlert(emulator)).toContain(`Lembar ${sheet} sudah berisi data lain`);
      expect(callsOf(emulator, "setUpSheets").filter(({ kind }) => kind === "write")).toEqual([]);
    }
  });

  test("a header twice is refused", () => {
    const { staff, emulator } = filledWorkbook();
    staff.type("Bukti", "I1", "Status");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain('Judul "Status" muncul dua kali pada lembar Bukti.');
  });
});

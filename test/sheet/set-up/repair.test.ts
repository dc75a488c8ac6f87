import type { Emulator, User } from "../../../dev/emulator";
import type { Sheet } from "../../../dev/emulator/sheet";
import { callsOf, columnOf, filledWorkbook, lastAlert, newWorkbook, SET_UP } from "../../workbook";

const NOTHING = "Semua lembar sudah lengkap; tidak ada yang diubah.";

function assessmentOf({ spreadsheet }: Emulator): Sheet {
  const sheet = spreadsheet.sheets.find(({ name }) => name === "Penilaian");
  if (!sheet) throw new Error("no sheet Penilaian");
  return sheet;
}

/** What guards and colours the sheet: how much of it, and down to which row it reaches. */
function guards(emulator: Emulator): unknown {
  const { protections, conditionalFormats } = assessmentOf(emulator);
  return {
    protections: protections.map(({ description, area }) => [description, area]),
    rules: conditionalFormats.map(({ values, areas }) => [values, areas]),
  };
}

function expectIdempotent(staff: User, emulator: Emulator): void {
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe(NOTHING);
  expect(callsOf(emulator, "setUpSheets").filter(({ kind }) => kind === "write")).toEqual([]);
}

describe("an indicator row that comes back", () => {
  test("looks, is guarded and is coloured like the others", () => {
    const { staff, emulator } = filledWorkbook();
    const { protections, conditionalFormats } = assessmentOf(emulator);
    const counts = [protections.length, conditionalFormats.length];
    const like = (row: number): unknown[] =>
      ["No", "Indikator", "Bobot (%)", "Mandiri", "Tenggat", "Status"].map((header) => {
        const format = staff.format("Penilaian", `${columnOf(staff, header)}${row}`);
        return [header, format];
      });
    const [numbers, ...others] = like(8);
    staff.deleteRows("Penilaian", 10, 1);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Baris indikator 9 ditambahkan di bawah.");
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "5");
    expect(staff.display("Penilaian", `${columnOf(staff, "Bobot (%)")}48`)).toBe("1,30");
    expect(like(48)).toEqual([numbers, ...others]);
    expect(staff.format("Penilaian", `${columnOf(staff, "Status")}48`).background).toBe("#e6f4ea");
    expect(() => {
      staff.type("Penilaian", `${columnOf(staff, "Status")}48`, "Beres", { confirm: false });
    }).toThrow();
    const { protections: guarded, conditionalFormats: rules } = assessmentOf(emulator);
    expect([guarded.length, rules.length]).toEqual(counts);
    expect(guarded.every(({ area }) => area.row === 2 && area.rows === 47)).toBe(true);
    expectIdempotent(staff, emulator);
  });

  test("follows Target tingkat like the others, also while that is blank", () => {
    const { staff, emulator } = filledWorkbook();
    staff.clear("Mulai", "B8");
    staff.deleteRows("Penilaian", 10, 1);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Baris indikator 9 ditambahkan di bawah.");
    const target = `${columnOf(staff, "Target")}48`;
    expect(staff.formula("Penilaian", target)).toBe("=SPBE_TARGET_TINGKAT");
    expect(() => {
      staff.type("Penilaian", target, 9);
    }).toThrow();
    staff.type("Mulai", "B8", "4");
    expect(staff.value("Penilaian", target)).toBe(4);
    expectIdempotent(staff, emulator);
  });

  test("whatever call fails, is dressed when the command is repeated", () => {
    const prepare = (): { staff: User; emulator: Emulator } => {
      const workbook = newWorkbook();
      workbook.staff.deleteRows("Penilaian", 10, 1);
      return workbook;
    };
    const reference = prepare();
    reference.staff.click(SET_UP);
    const expected = guards(reference.emulator);
    const writes = callsOf(reference.emulator, "setUpSheets").flatMap(({ kind }, at) =>
      kind === "write" ? [at + 1] : [],
    );
    for (const call of writes.filter((_, at) => at % 4 === 0)) {
      const { staff, emulator } = prepare();
      emulator.faults.failAt(call, { error: "service", when: "after" });
      staff.click(SET_UP);
      staff.click(SET_UP);
      expect({ call, guards: guards(emulator) }).toEqual({ call, guards: expected });
      expect(staff.display("Penilaian", `${columnOf(staff, "Bobot (%)")}48`)).toBe("1,30");
      expect(staff.format("Penilaian", "A48")).toEqual(reference.staff.format("Penilaian", "A48"));
    }
  }, 300_000);
});

describe("colours and protections", () => {
  test("that people dressed up or made for themselves stay", () => {
    const { staff, emulator } = filledWorkbook();
    const sheet = assessmentOf(emulator);
    const [reached] = sheet.conditionalFormats;
    if (!reached) throw new Error("no rule");
    const opd = { row: 2, column: columnOf(staff, "OPD").charCodeAt(0) - 64, rows: 47, columns: 1 };
    const own = { ...reached, areas: [opd] };
    sheet.conditionalFormats = [
      own,
      { ...reached, background: "#00ff00" },
      ...sheet.conditionalFormats.slice(1),
    ];
    staff.deleteRows("Penilaian", 10, 1);
    staff.click(SET_UP);
    const rules = assessmentOf(emulator).conditionalFormats;
    expect(rules).toHaveLength(5);
    expect(rules[0]?.areas).toEqual([{ ...opd, rows: 46 }]);
    expect(rules[1]).toMatchObject({ background: "#00ff00", areas: [{ row: 2, rows: 47 }] });
  });

  test("a protection that somebody made strict is left to them", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    colleague.open();
    const [strict] = assessmentOf(emulator).protections;
    if (!strict) throw new Error("no protection");
    strict.isWarningOnly = false;
    strict.editors = new Set([staff.email]);
    strict.area = { ...strict.area, rows: 3 };
    colleague.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
    expect(strict.area).toMatchObject({ row: 2, rows: 3 });
    staff.click(SET_UP);
    expect(strict.area).toMatchObject({ row: 2, rows: 47 });
  });
});

describe("fixed cells that differ from the instrument", () => {
  test("are reported, and stay as they are; cleared, they come back", () => {
    const { staff, emulator } = filledWorkbook();
    const weight = columnOf(staff, "Bobot (%)");
    staff.type("Penilaian", `${weight}2`, "13");
    staff.type("Penilaian", "B5", "Nama lain");
    staff.type("Penilaian", "O7", "Aspek lain");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(
      `Perlu Anda periksa: ${weight}2, B5, O7 pada lembar Penilaian berbeda dari isi resmi instrumen. Hapus isinya lalu jalankan lagi bila ingin isi resminya.`,
    );
    expect(staff.value("Penilaian", `${weight}2`)).toBe(13);
    staff.clear("Penilaian", `${weight}2`);
    staff.clear("Penilaian", "B5");
    staff.clear("Penilaian", "O7");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("3 sel kosong pada lembar Penilaian diisi kembali.");
    expect(staff.value("Penilaian", `${weight}2`)).toBe(1.3);
    expectIdempotent(staff, emulator);
  });

  test("a text, a formula or an error instead of the weight is one; the same weight as a formula is none", () => {
    const { staff, emulator } = filledWorkbook();
    const weight = columnOf(staff, "Bobot (%)");
    staff.paste("Penilaian", `${weight}2`, [["'1,3"], ["=1+1"], ["=NA()"], ["=13/10"], ["1,30"]]);
    staff.paste("Penilaian", "B2", [
      ["  Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah Daerah "],
    ]);
    staff.click(SET_UP);
    const [, cells] = /periksa: (.*) pada/.exec(lastAlert(emulator)) ?? [];
    expect(cells?.split(", ").filter((name) => name.startsWith(weight))).toEqual([
      `${weight}2`,
      `${weight}3`,
      `${weight}4`,
    ]);
  });

  test("of many the first few are named", () => {
    const { staff, emulator } = filledWorkbook();
    staff.paste(
      "Penilaian",
      "N2",
      Array.from({ length: 47 }, () => ["Domain kami"]),
    );
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("N2, N3, N4, N5, N6, … (47 sel) pada lembar Penilaian");
  });
});

describe("named ranges", () => {
  test("of many that were restored only the number is told", () => {
    const { staff, emulator } = filledWorkbook();
    const names = [
      "SPBE_TINGKAT",
      "SPBE_TARGET",
      "SPBE_STATUS",
      "SPBE_BOBOT",
      "SPBE_OPD",
      "SPBE_PIC",
    ];
    for (const name of names) staff.removeNamedRange(name);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("6 rentang bernama dipulihkan.");
    for (const name of names.slice(1)) staff.removeNamedRange(name);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(
      "Rentang bernama dipulihkan: SPBE_TARGET, SPBE_STATUS, SPBE_BOBOT, SPBE_OPD, SPBE_PIC.",
    );
  });

  test("span the same rows, so that formulas can take several of them", () => {
    const { staff, emulator } = filledWorkbook();
    const weight = columnOf(staff, "Bobot (%)");
    staff.setNamedRange("SPBE_BOBOT", "Penilaian", `${weight}2:${weight}60`);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Rentang bernama dipulihkan: SPBE_BOBOT.");
    expectIdempotent(staff, emulator);
  });
});

test("refusals call sheet Penilaian by the name it has now", () => {
  const { staff, emulator } = filledWorkbook();
  staff.renameSheet("Penilaian", "Kertas kerja");
  staff.paste("Kertas kerja", "A49", [[7]]);
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain(
    "lebih dari sekali pada lembar Kertas kerja (baris 8 dan 49)",
  );
  staff.clear("Kertas kerja", "A49");
  staff.type("Kertas kerja", "Z1", "Mandiri");
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain(
    'Judul "Mandiri" muncul dua kali pada lembar Kertas kerja.',
  );
});

test("a rule that is gone comes back in its cells alone, and people's own rules stay", () => {
  const { staff, emulator } = filledWorkbook();
  const sheet = assessmentOf(emulator);
  const column = columnOf(staff, "Mandiri").charCodeAt(0) - 64;
  const own = {
    criteria: "NUMBER_BETWEEN",
    values: [2, 5],
    allowInvalid: false,
    helpText: "Aturan kami",
  } as const;
  sheet.update(9, column, { validation: own });
  for (const row of [5, 6, 20]) sheet.update(row, column, { validation: undefined });
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain("Pilihan tingkat");
  expect(sheet.cell(9, column).validation).toEqual(own);
  for (const row of [5, 6, 20]) {
    expect(sheet.cell(row, column).validation?.helpText).toContain("1 sampai 5");
  }
  const written = callsOf(emulator, "setUpSheets").filter(({ kind }) => kind === "write");
  // The first takes away rules where there are none, which a typed column refuses.
  expect(written.map(({ method }) => method)).toEqual([
    "clearDataValidations",
    "setDataValidation",
    "setDataValidation",
  ]);
  expectIdempotent(staff, emulator);
});

test("says which sheet it prepares", () => {
  const { emulator } = newWorkbook();
  expect(emulator.toasts.map(({ message }) => message)).toEqual([
    "Menyiapkan Mulai, 1 dari 7 …",
    "Menyiapkan Penilaian, 2 dari 7 …",
    "Menyiapkan Ringkasan, 3 dari 7 …",
    "Menyiapkan Rencana, 4 dari 7 …",
    "Menyiapkan Bukti, 5 dari 7 …",
    "Menyiapkan OPD, 6 dari 7 …",
    "Menyiapkan Log, 7 dari 7 …",
    "Semua lembar sudah disiapkan.",
  ]);
});

test("a name whose cells were deleted is given again, though it is still taken", () => {
  const { staff, emulator } = filledWorkbook();
  staff.deleteColumns("Penilaian", columnOf(staff, "Kendala").charCodeAt(0) - 64, 1);
  staff.click(SET_UP);
  const methods = callsOf(emulator, "setUpSheets").map(({ method }) => method);
  expect(methods).toContain("removeNamedRange");
  expect(emulator.spreadsheet.areaOfName("SPBE_KENDALA")?.area.column).toBe(27);
  expectIdempotent(staff, emulator);
});

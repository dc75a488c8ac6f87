import { createEmulator } from "../../../dev/emulator";
import {
  ANSWERS,
  columnOf,
  filledWorkbook,
  fillLevels,
  KEMENKO_LEVELS,
  lastAlert,
  newWorkbook,
  SET_UP,
  shownIndex,
} from "../../workbook";

describe("Siapkan lembar", () => {
  test("makes the sheets with the 47 indicators, ready to type", () => {
    const { staff, emulator } = newWorkbook();
    expect(lastAlert(emulator)).toBe(
      [
        "Lembar Mulai dibuat.",
        "Lembar Penilaian dibuat.",
        "Lembar Ringkasan dibuat.",
        "Lembar Rencana dibuat.",
        "Lembar Bukti dibuat.",
        "Lembar OPD dibuat.",
        "Lembar Log dibuat.",
        "Berikutnya: isi nama instansi dan tahun pada lembar Mulai, lalu tingkat setiap indikator pada lembar Penilaian. SPBE ▸ Buka panel memandu setiap indikator.",
      ].join("\n"),
    );
    const numbers = staff.values("Penilaian", "A2:A48").flat();
    expect(numbers).toEqual(Array.from({ length: 47 }, (_, at) => at + 1));
    expect(staff.display("Penilaian", "A49")).toBe("");
    expect(staff.display("Penilaian", "B14")).toBe("Keterpaduan Rencana dan Anggaran SPBE");
    expect(staff.display("Penilaian", `${columnOf(staff, "Bobot (%)")}33`)).toBe("2,75");
    expect(staff.note("Penilaian", `${columnOf(staff, "Mandiri")}1`)).toBe(
      "Hasil penilaian mandiri, 1 sampai 5.",
    );
    expect(staff.displays("Mulai", "A3:B8")).toEqual([
      ["Nama instansi", ""],
      ["Tahun penilaian", ""],
      ["Instrumen", "spbe-2020"],
      ["Target indeks", "3,00"],
      ["Cadangan", "0,00"],
      ["Target tingkat indikator", "3"],
    ]);
  });

  test("works for a spreadsheet in an English locale as well", () => {
    const { staff } = filledWorkbook({ locale: "en_US" });
    expect(shownIndex(staff)).toBe("2.95");
    expect(staff.display("Ringkasan", "C5")).toBe("47/47");
  });

  test("run again, changes nothing and says so", () => {
    const { staff, emulator } = filledWorkbook();
    const before = staff.values("Penilaian", "A1:Z48");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
    expect(emulator.executions.at(-1)?.calls.filter(({ kind }) => kind === "write")).toEqual([]);
    expect(staff.values("Penilaian", "A1:Z48")).toEqual(before);
  });

  test("leaves a sheet of that name that belongs to somebody else alone", () => {
    const emulator = createEmulator({ answers: ANSWERS });
    const staff = emulator.user();
    staff.open();
    staff.addSheet("Ringkasan");
    staff.type("Ringkasan", "A1", "Rapat anggaran");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Lembar Ringkasan sudah berisi data lain");
    expect(staff.display("Ringkasan", "A1")).toBe("Rapat anggaran");
    expect(() => staff.display("Penilaian", "A1")).toThrow();
  });
});

describe("typing levels", () => {
  test("a level outside 1 to 5 is rejected with the rule, a level inside is not", () => {
    const { staff } = newWorkbook();
    const cell = `${columnOf(staff, "Mandiri")}2`;
    expect(() => {
      staff.type("Penilaian", cell, "6");
    }).toThrow("Isi dengan bilangan bulat 1 sampai 5.");
    expect(() => {
      staff.type("Penilaian", cell, "3,5");
    }).toThrow("Isi dengan bilangan bulat 1 sampai 5.");
    staff.type("Penilaian", cell, "4");
    expect(staff.value("Penilaian", cell)).toBe(4);
  });

  test("the index appears with the last level, and every number is the published one", () => {
    const { staff } = newWorkbook();
    fillLevels(staff, [...KEMENKO_LEVELS.slice(0, 46), ""]);
    expect(shownIndex(staff)).toBe("–");
    expect(staff.display("Ringkasan", "A7")).toBe("Belum lengkap: 1 indikator kosong (47)");
    expect(staff.display("Ringkasan", "C5")).toBe("46/47");
    expect(staff.displays("Ringkasan", "F5:G5")).toEqual([["2,89", "3,01"]]);
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "3");
    expect(staff.displays("Ringkasan", "A5:G5")).toEqual([
      ["2,95", "Baik", "47/47", "3,00", "▼ 0,05", "2,95", "2,95"],
    ]);
    expect(staff.displays("Ringkasan", "A6:B6")).toEqual([["Nilai tepat", "2,9475"]]);
    const shown: Record<string, string | undefined> = {};
    for (const [code = "", , value] of staff.displays("Ringkasan", "A9:C21")) shown[code] = value;
    expect(shown).toEqual({
      Indeks: "2,95",
      D1: "3,00",
      A1: "3,00",
      D2: "3,00",
      A2: "3,25",
      A3: "3,00",
      A4: "2,50",
      D3: "1,00",
      A5: "1,00",
      A6: "1,00",
      D4: "3,61",
      A7: "3,90",
      A8: "3,17",
    });
  });

  test("the later stage is used, and a stage that does not count is passed over", () => {
    const { staff } = filledWorkbook();
    const used = `${columnOf(staff, "Tingkat dipakai")}2`;
    expect(staff.value("Penilaian", used)).toBe(3);
    staff.type("Penilaian", `${columnOf(staff, "Verifikasi")}2`, "2");
    expect(staff.value("Penilaian", used)).toBe(2);
    staff.type("Penilaian", `${columnOf(staff, "Final")}2`, "5");
    expect(staff.value("Penilaian", used)).toBe(5);
    staff.type("Mulai", "B12", "Tidak");
    expect(staff.value("Penilaian", used)).toBe(2);
    staff.type("Mulai", "B10", "Tidak");
    expect(staff.value("Penilaian", used)).toBe(3);
  });

  test("status, gap and gain follow level and target", () => {
    const { staff } = filledWorkbook();
    const read = (row: number): (string | undefined)[] =>
      ["Selisih", "Naik satu tingkat", "Status"].map((header) =>
        staff.display("Penilaian", `${columnOf(staff, header)}${row}`),
      );
    expect(read(2)).toEqual(["0", "+0,0130", "● Tercapai"]);
    expect(read(22)).toEqual(["+2", "+0,0150", "▼ Di bawah target"]);
    expect(read(14)).toEqual(["-2", "", "● Tercapai"]);
    staff.clear("Penilaian", `${columnOf(staff, "Mandiri")}22`);
    expect(read(22)).toEqual(["", "", "○ Belum diisi"]);
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}22`, [["3,5 lebih"]]);
    expect(read(22)).toEqual(["", "", "! Periksa"]);
    expect(staff.display("Ringkasan", "A7")).toContain("Ada isian yang perlu diperiksa");
    staff.type("Penilaian", `${columnOf(staff, "Target")}14`, "5");
    expect(read(14)[0]).toBe("0");
  });

  test("a wrong level is shown as it is, never rounded to one that looks right", () => {
    const { staff } = filledWorkbook();
    const cell = `${columnOf(staff, "Mandiri")}2`;
    staff.paste("Penilaian", cell, [[3.5]]);
    expect(staff.display("Penilaian", cell)).toBe("3,5");
    expect(staff.display("Penilaian", `${columnOf(staff, "Status")}2`)).toBe("! Periksa");
    staff.paste("Penilaian", cell, [[4]]);
    expect(staff.display("Penilaian", cell)).toBe("4");
  });

  test.each([
    ["Penilaian", "A2", 1.5, "1,5"],
    ["Rencana", "C9", 7.25, "7,25"],
    ["Mulai", "B4", 2025.5, "2025,5"],
    ["Mulai", "B6", 2.995, "2,995"],
    ["Mulai", "B6", 3, "3,00"],
    ["Mulai", "B7", 0.125, "0,125"],
  ])("%s!%s shows %d as it is, not rounded to what looks right", (sheet, cell, value, shown) => {
    const { staff } = filledWorkbook();
    staff.paste(sheet, cell, [[value]]);
    expect(staff.display(sheet, cell)).toBe(shown);
  });

  test("typing into a computed column asks first, into an input column does not", () => {
    const { staff } = filledWorkbook();
    const status = `${columnOf(staff, "Status")}2`;
    expect(() => {
      staff.type("Penilaian", status, "Beres", { confirm: false });
    }).toThrow();
    expect(staff.display("Penilaian", status)).toBe("● Tercapai");
    staff.type("Penilaian", `${columnOf(staff, "OPD")}2`, "Bappeda", { confirm: false });
    expect(staff.display("Penilaian", `${columnOf(staff, "OPD")}2`)).toBe("Bappeda");
  });

  test("status is told by word and colour", () => {
    const { staff } = filledWorkbook();
    const status = columnOf(staff, "Status");
    expect(staff.format("Penilaian", `${status}2`).background).toBe("#e6f4ea");
    expect(staff.format("Penilaian", `${status}22`).background).toBe("#fce8e6");
  });

  test("indicators below target stand on Ringkasan, largest gain first", () => {
    const { staff } = filledWorkbook();
    const rows = staff.displays("Ringkasan", "A24:F27");
    expect(rows[0]).toEqual([
      "Nomor",
      "Indikator",
      "Tingkat",
      "Target",
      "Selisih",
      "Kenaikan indeks",
    ]);
    expect(rows[1]?.slice(0, 5)).toEqual(["21", "Penerapan Manajemen Risiko SPBE", "1", "3", "2"]);
    expect(rows[1]?.[5]).toBe("+0,0300");
  });
});

describe("people rearrange the sheet", () => {
  const expectIndexStays = (
    rearrange: (staff: ReturnType<typeof filledWorkbook>["staff"]) => void,
    names: { penilaian?: string; ringkasan?: string } = {},
  ): void => {
    const { staff, emulator } = filledWorkbook();
    rearrange(staff);
    const summary = names.ringkasan ?? "Ringkasan";
    expect(shownIndex(staff, summary)).toBe("2,95");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
    const sheet = names.penilaian ?? "Penilaian";
    const headerRow = staff.display(sheet, "A1") === "" ? 2 : 1;
    const mandiri = columnOf(staff, "Mandiri", headerRow, sheet);
    const row = staff.values(sheet, "A1:Z60").findIndex((cells) => cells.includes(47)) + 1;
    staff.type(sheet, `${mandiri}${row}`, "5");
    expect(shownIndex(staff, summary)).toBe("3,01");
  };

  test("sort by name", () => {
    expectIndexStays((staff) => {
      staff.sort("Penilaian", "A2:Z48", 2);
    });
  });

  test("filter", () => {
    expectIndexStays((staff) => {
      staff.filter("Penilaian", "A1:Z48", 3, ["Layanan SPBE"]);
    });
  });

  test("insert section rows", () => {
    expectIndexStays((staff) => {
      staff.insertRows("Penilaian", 12, 1);
      staff.type("Penilaian", "B12", "Domain 2: Tata Kelola SPBE");
      staff.insertRows("Penilaian", 23, 2);
    });
  });

  test("insert a column of their own", () => {
    expectIndexStays((staff) => {
      staff.insertColumns("Penilaian", 7, 1);
      staff.type("Penilaian", "G1", "Catatan rapat");
    });
  });

  test("move columns", () => {
    expectIndexStays((staff) => {
      staff.moveColumns("Penilaian", 7, 1, 5);
      staff.moveColumns("Penilaian", 15, 1, 4);
    });
  });

  test("hide columns", () => {
    expectIndexStays((staff) => {
      staff.hideColumns("Penilaian", 3, 2);
    });
  });

  test("rename the sheets", () => {
    expectIndexStays(
      (staff) => {
        staff.renameSheet("Penilaian", "Kertas kerja 2026");
        staff.renameSheet("Ringkasan", "Untuk Sekda");
        staff.renameSheet("Mulai", "Awal");
      },
      { penilaian: "Kertas kerja 2026", ringkasan: "Untuk Sekda" },
    );
  });
});

describe("repair", () => {
  test("a deleted named range is named by the formula and restored by Siapkan lembar", () => {
    const { staff, emulator } = filledWorkbook();
    staff.removeNamedRange("SPBE_TINGKAT");
    expect(() => staff.run("SPBE_INDEX")).toThrow(
      "Rentang bernama SPBE_TINGKAT tidak ditemukan. Jalankan menu SPBE ▸ Siapkan lembar untuk memulihkannya.",
    );
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Rentang bernama dipulihkan: SPBE_TINGKAT.");
    expect(shownIndex(staff)).toBe("2,95");
  });

  test("rows moved out of the ranges are taken in again", () => {
    const { staff } = filledWorkbook();
    staff.moveRows("Penilaian", 48, 1, 2);
    staff.click(SET_UP);
    expect(shownIndex(staff)).toBe("2,95");
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}2`, "5");
    expect(shownIndex(staff)).toBe("3,01");
  });

  test("a renamed header gets its name back, and its levels stay", () => {
    const { staff, emulator } = filledWorkbook();
    const mandiri = columnOf(staff, "Mandiri");
    staff.type("Penilaian", `${mandiri}1`, "Nilai kita");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(
      'Judul kolom "Mandiri" dikembalikan (sebelumnya "Nilai kita").',
    );
    expect(staff.display("Penilaian", `${mandiri}1`)).toBe("Mandiri");
    expect(shownIndex(staff)).toBe("2,95");
  });

  test("a deleted column comes back at the right end", () => {
    const { staff, emulator } = filledWorkbook();
    staff.deleteColumns("Penilaian", columnOf(staff, "Kendala").charCodeAt(0) - 64, 1);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain('Kolom "Kendala" ditambahkan di kanan.');
    expect(columnOf(staff, "Kendala")).toBe("AA");
    expect(shownIndex(staff)).toBe("2,95");
  });

  test("a deleted indicator is said to be missing and comes back below, to be filled", () => {
    const { staff, emulator } = filledWorkbook();
    staff.deleteRows("Penilaian", 6, 1);
    expect(shownIndex(staff)).toBe("–");
    expect(staff.display("Ringkasan", "A7")).toBe("Belum lengkap: 1 indikator kosong (5)");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Baris indikator 5 ditambahkan di bawah.");
    expect(staff.display("Penilaian", "A48")).toBe("5");
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}48`, "3");
    expect(shownIndex(staff)).toBe("2,95");
  });

  test("a deleted sheet comes back", () => {
    const { staff, emulator } = filledWorkbook();
    staff.deleteSheet("Ringkasan");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Lembar Ringkasan dibuat.");
    expect(shownIndex(staff)).toBe("2,95");
  });

  test("blank computed cells are filled again; what was typed over a formula is reported and stays", () => {
    const { staff, emulator } = filledWorkbook();
    const used = columnOf(staff, "Tingkat dipakai");
    const status = columnOf(staff, "Status");
    staff.clear("Penilaian", `${used}5`);
    staff.type("Penilaian", `${status}7`, "sudah beres");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("1 sel kosong pada lembar Penilaian diisi kembali.");
    expect(lastAlert(emulator)).toContain(`Perlu Anda periksa: ${status}7 berisi ketikan`);
    expect(staff.display("Penilaian", `${status}7`)).toBe("sudah beres");
    expect(shownIndex(staff)).toBe("2,95");
  });

  test("a setting that was deleted comes back with its range", () => {
    const { staff, emulator } = filledWorkbook();
    staff.deleteRows("Mulai", 8, 1);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain('Isian "Target tingkat indikator" ditambahkan');
    expect(staff.display("Penilaian", `${columnOf(staff, "Status")}2`)).toBe("● Tercapai");
  });
});

describe("what only people can mend is said, and nothing is written", () => {
  const expectRefusal = (
    damage: (staff: ReturnType<typeof filledWorkbook>["staff"]) => void,
    message: string,
  ): void => {
    const { staff, emulator } = filledWorkbook();
    staff.deleteSheet("Ringkasan");
    damage(staff);
    const before = staff.values("Penilaian", "A1:Z49");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(message);
    expect(emulator.executions.at(-1)?.calls.filter(({ kind }) => kind === "write")).toEqual([]);
    expect(staff.values("Penilaian", "A1:Z49")).toEqual(before);
  };

  test("an indicator twice", () => {
    expectRefusal((staff) => {
      staff.paste("Penilaian", "A49", [[7]]);
    }, "Indikator 7 tercantum lebih dari sekali pada lembar Penilaian (baris 8 dan 49). Hapus baris yang berlebih, lalu ulangi.");
  });

  test("a header twice", () => {
    expectRefusal((staff) => {
      staff.type("Penilaian", "Z1", "Mandiri");
    }, 'Judul "Mandiri" muncul dua kali pada lembar Penilaian. Ganti nama atau hapus salah satu kolomnya, lalu ulangi.');
  });

  test("merged cells in an indicator's row", () => {
    expectRefusal((staff) => {
      staff.merge("Penilaian", "N5:O5");
    }, "Lembar Penilaian memiliki sel gabungan pada baris indikator (N5:O5). Pisahkan sel itu, lalu ulangi.");
  });

  test("an instrument that the workbook does not know", () => {
    expectRefusal((staff) => {
      staff.paste("Mulai", "B5", [["spbe-1999"]]);
    }, 'Instrumen "spbe-1999" pada lembar Mulai tidak dikenal. Pilih salah satu: spbe-2020, pemdi-2026.');
  });
});

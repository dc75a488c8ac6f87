import { createEmulator, type Emulator, type User } from "../../dev/emulator";
import type { PanelStep } from "../../src/contract";
import { ANSWERS, callsOf, filledWorkbook, lastAlert, newWorkbook, SET_UP } from "../workbook";
import { call } from "./call";

/** The name of the sheet that somebody looks at. */
function sheetOf(emulator: Emulator, { email }: User): string {
  return emulator.screen.selection(email, emulator.spreadsheet).sheet.name;
}

const NOTHING = "Semua lembar sudah lengkap; tidak ada yang diubah.";

describe("where the user stands afterwards", () => {
  test("on sheet Mulai when sheets were made, from the menu and from the panel", () => {
    const { staff, emulator } = newWorkbook();
    expect(sheetOf(emulator, staff)).toBe("Mulai");
    const other = createEmulator({ answers: ANSWERS });
    call(other.user(), "setUpWorkbook", 2025);
    expect(sheetOf(other, other.user())).toBe("Mulai");
  });

  test("on sheet Mulai, whatever it is called, when only some were made", () => {
    const { staff, emulator } = newWorkbook();
    staff.renameSheet("Mulai", "Awal");
    staff.deleteSheet("Bukti");
    staff.select("Penilaian", "G8");
    staff.click(SET_UP);
    expect(sheetOf(emulator, staff)).toBe("Awal");
  });

  test("where they stood before after a repair, or when nothing was to do", () => {
    const { staff, emulator } = filledWorkbook();
    staff.select("Penilaian", "G8");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
    expect(sheetOf(emulator, staff)).toBe("Penilaian");
    staff.removeNamedRange("SPBE_TINGKAT");
    staff.click(SET_UP);
    expect(sheetOf(emulator, staff)).toBe("Penilaian");
    expect(callsOf(emulator, "setUpSheets").some(({ method }) => method === "activate")).toBe(
      false,
    );
  });
});

describe("a header of a register that somebody renamed", () => {
  const STEPS = [
    ["Utama", 1, 21, "", 1, 2, 0.015, 2.96, "Baik", 1],
    ["Utama", 2, 7, "", 3, 4, 0.013, 2.98, "Baik", 1],
  ];
  const planOf = (): ReturnType<typeof filledWorkbook> => {
    const workbook = filledWorkbook();
    workbook.staff.paste("Rencana", "A9", STEPS);
    return workbook;
  };
  const steps = ({ staff }: ReturnType<typeof filledWorkbook>): readonly PanelStep[] | null => {
    const panel = call(staff, "getPanel");
    return panel.state === "ready" ? panel.steps : null;
  };

  test.each([
    ["Urutan", "B8", "Urut ke"],
    ["Skenario", "A8", "Nama rencana"],
    ["Bukti dibutuhkan", "N8", ""],
  ])("%s comes back in its place, and the scenarios with it", (header, cell, title) => {
    const workbook = planOf();
    const { staff, emulator } = workbook;
    const before = { headers: staff.displays("Rencana", "A8:Q8"), steps: steps(workbook) };
    expect(before.steps).toHaveLength(2);
    if (title === "") staff.clear("Rencana", cell);
    else staff.type("Rencana", cell, ` ${title} `);
    expect(steps(workbook)).toBeNull();
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(
      `Judul kolom "${header}" dikembalikan (sebelumnya "${title}").`,
    );
    expect({ headers: staff.displays("Rencana", "A8:Q8"), steps: steps(workbook) }).toEqual(before);
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
  });

  test("also two of them, and where the sheet was moved about", () => {
    const workbook = planOf();
    const { staff, emulator } = workbook;
    staff.insertRows("Rencana", 3, 2);
    staff.renameSheet("Rencana", "Rencana aksi");
    staff.type("Rencana aksi", "B10", "Urut ke");
    staff.type("Rencana aksi", "K10", "Dinas");
    staff.click(SET_UP);
    expect(lastAlert(emulator).split("\n")).toEqual([
      'Judul kolom "Urutan" dikembalikan (sebelumnya "Urut ke").',
      'Judul kolom "OPD" dikembalikan (sebelumnya "Dinas").',
    ]);
    expect(steps(workbook)).toHaveLength(2);
  });

  test.each<[string, (workbook: ReturnType<typeof filledWorkbook>) => void, string, string]>([
    [
      "two unknown columns stand in its place",
      ({ staff }) => {
        staff.insertColumns("Rencana", 2, 1);
        staff.type("Rencana", "B8", "Prioritas");
        staff.type("Rencana", "C8", "Urut ke");
      },
      "Urutan",
      '"Prioritas", "Urut ke"',
    ],
    [
      "its neighbour is renamed too",
      ({ staff }) => {
        staff.type("Rencana", "J8", "Bobot kerja");
        staff.type("Rencana", "K8", "Dinas");
      },
      "Usaha",
      '"Bobot kerja", "Dinas"',
    ],
    [
      "it is the last one, which may be a column of people's own",
      ({ staff }) => {
        staff.type("Rencana", "P8", "Biaya");
      },
      "Catatan",
      '"Biaya"',
    ],
    [
      "it is gone, and people's own column stands elsewhere",
      ({ staff }) => {
        staff.deleteColumns("Rencana", 13, 1);
        staff.type("Rencana", "P8", "Biaya");
      },
      "Tenggat",
      '"Biaya"',
    ],
  ])("is added at the right where %s, naming what is unknown", (_name, change, header, unknown) => {
    const workbook = planOf();
    change(workbook);
    workbook.staff.click(SET_UP);
    const told = lastAlert(workbook.emulator);
    expect(told).toContain(`Kolom "${header}" ditambahkan di kanan.`);
    expect(told).toContain(
      `Perlu Anda periksa: judul ${unknown} pada lembar Rencana tidak dikenal. Bila salah satunya kolom yang tadi hilang, hapus kolom barunya, lalu kembalikan judul semula.`,
    );
    workbook.staff.click(SET_UP);
    expect(lastAlert(workbook.emulator)).toBe(NOTHING);
  });

  test("is not blamed on people's own columns while nothing is missing", () => {
    const { staff, emulator } = planOf();
    staff.type("Rencana", "Q8", "Biaya");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(NOTHING);
  });
});

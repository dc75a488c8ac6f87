import { createEmulator, type Emulator } from "../../dev/emulator";
import {
  ANSWERS,
  KEMENKO_LEVELS,
  fillLevels,
  lastAlert,
  newWorkbook,
  SET_UP,
  shownIndex,
} from "../workbook";

const addOn = (): Emulator =>
  createEmulator({ answers: ANSWERS, dist: "dist-addon", isAddOn: true });
const ITEMS = [
  "Buka panel",
  "Siapkan lembar",
  "Ganti instrumen",
  "Hitung ulang rumus",
  "Laporan",
  "Tahun penilaian",
  "Impor dan ekspor",
  "Buat lembar Rekap",
  "Buat lembar Dua Indeks",
  "Uji lingkungan",
];
const labels = (user: ReturnType<Emulator["user"]>): string[] =>
  user.menu().flatMap(({ items }) => items.map(({ label }) => label));

describe("the Editor add-on", () => {
  test("installed but never used here, it builds its menu without any rights, and does nothing else", () => {
    const emulator = addOn();
    const ayu = emulator.user("ayu@contoh.go.id");
    ayu.install({ here: false });
    ayu.open();
    expect(labels(ayu)).toEqual(ITEMS);
    expect(emulator.executions.map(({ mode, error }) => [mode, error])).toEqual([["NONE", null]]);
    ayu.type("Sheet1", "A1", "=SPBE_INDEX(B1:B47)");
    expect(ayu.display("Sheet1", "A1")).toBe("#NAME?");
    expect(emulator.executions).toHaveLength(1);
  });

  test("installed here, it shows its menu at once", () => {
    const emulator = addOn();
    const ayu = emulator.user("ayu@contoh.go.id");
    ayu.install({ here: true });
    expect(labels(ayu)).toEqual(ITEMS);
  });

  test("once somebody uses it here, it is there for colleagues who have not installed it", () => {
    const emulator = addOn();
    const ayu = emulator.user("ayu@contoh.go.id");
    const budi = emulator.user("budi@contoh.go.id");
    ayu.install({ here: false });
    ayu.open();
    budi.open();
    expect([labels(ayu), labels(budi)]).toEqual([ITEMS, []]);
    ayu.click(SET_UP);
    budi.open();
    expect(labels(budi)).toEqual(ITEMS);
    expect(emulator.executions.at(-1)).toMatchObject({ functionName: "onOpen", mode: "LIMITED" });
    fillLevels(budi, KEMENKO_LEVELS);
    expect(shownIndex(budi)).toBe("2,95");
    budi.type("Sheet1", "A1", "=SPBE_INDEX()");
    expect(budi.formula("Sheet1", "A1")).toBe("=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)");
  });

  test.each([
    ["dist-addon", true, "Ekstensi ▸ SPBE ▸ Siapkan lembar"],
    ["dist", false, "lagi SPBE ▸ Siapkan lembar"],
  ])("%s says where its menu is, in messages and on pages", (dist, isAddOn, place) => {
    const emulator = createEmulator({ answers: ANSWERS, dist, isAddOn });
    const staff = emulator.user();
    if (isAddOn) staff.install({ here: true });
    else staff.open();
    staff.addSheet("Mulai");
    staff.type("Mulai", "A1", "milik orang lain");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain(place);
    for (const command of ["Buka panel", "Laporan"]) {
      staff.click(command);
      const page = command === "Laporan" ? emulator.dialog : emulator.sidebar;
      // Scripts of pages write ▸ in ASCII.
      expect([command, page?.html.includes("Ekstensi \\u25B8 ")]).toEqual([command, isAddOn]);
    }
  });
});

test("in the script editor, where no spreadsheet is open, a command says where to run it", () => {
  const { emulator } = newWorkbook();
  const reply = emulator.runInEditor("callApi", "setUpWorkbook", [2025]);
  expect(reply).toMatchObject({
    ok: false,
    code: "NO_SPREADSHEET",
    message:
      "Perintah ini hanya dapat dijalankan dari sebuah spreadsheet. Buka spreadsheet-nya, lalu pilih menu SPBE.",
  });
});

test("the dialog of the reports fits a laptop of 768 lines", () => {
  const { emulator, staff } = newWorkbook();
  staff.click("Laporan");
  expect(emulator.dialog).toMatchObject({ width: 960, height: 600 });
});

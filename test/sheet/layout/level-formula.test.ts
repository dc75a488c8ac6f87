import type { User } from "../../../dev/emulator";
import { parseLevel } from "../../../src/reading";
import { columnOf, filledWorkbook, KEMENKO_LEVELS, shownIndex } from "../../workbook";

const SCALE = { min: 1, max: 5, step: 1 } as const;

/** What column Status says of a level that the custom functions read as one of these. */
const STATUSES = {
  level: ["● Tercapai", "▼ Di bawah target"],
  missing: ["○ Belum diisi"],
  invalid: ["! Periksa"],
} as const;

const ENTRIES = [
  "'3",
  "' 4 ",
  "'03",
  "'7",
  "'0",
  "'3,5",
  "'3.0",
  "'3,0",
  "'300%",
  "'3e0",
  "'2/1/1900",
  "'Tingkat 3",
  "'  ",
  "",
  "TRUE",
  "=NA()",
  "=1/0",
  "2,5",
  "6",
  "5",
  "24/11/2026",
] as const;

const SECOND_ROW = 2;

function read(staff: User, header: string, row: number): unknown {
  return staff.value("Penilaian", `${columnOf(staff, header)}${row}`);
}

test("the sheet and the custom functions read the same cells alike", () => {
  const { staff } = filledWorkbook();
  const mandiri = columnOf(staff, "Mandiri");
  staff.paste(
    "Penilaian",
    `${mandiri}${SECOND_ROW}`,
    ENTRIES.map((entry) => [entry]),
  );
  ENTRIES.forEach((entry, at) => {
    const row = SECOND_ROW + at;
    const typed = parseLevel(read(staff, "Mandiri", row), SCALE);
    const used = read(staff, "Tingkat dipakai", row);
    const reading = parseLevel(used, SCALE);
    expect([entry, reading.kind]).toEqual([entry, typed.kind]);
    expect([entry, STATUSES[typed.kind]]).toEqual([
      entry,
      expect.arrayContaining([read(staff, "Status", row)]),
    ]);
    if (typed.kind === "level") expect([entry, used]).toEqual([entry, typed.level]);
    else expect([entry, read(staff, "Selisih", row)]).toEqual([entry, ""]);
  });
});

test("a text of one numeral is that level everywhere; other text stays as it is", () => {
  const { staff } = filledWorkbook();
  const mandiri = columnOf(staff, "Mandiri");
  staff.paste("Penilaian", `${mandiri}2`, [[`'${KEMENKO_LEVELS[0] ?? ""}`]]);
  expect(staff.value("Penilaian", `${mandiri}2`)).toBe("3");
  expect(read(staff, "Status", 2)).toBe("● Tercapai");
  expect(staff.displays("Ringkasan", "A5:C5")).toEqual([["2,95", "Baik", "47/47"]]);

  staff.paste("Penilaian", `${mandiri}2`, [["'3 lebih"]]);
  expect(read(staff, "Tingkat dipakai", 2)).toBe("3 lebih");
  expect(read(staff, "Status", 2)).toBe("! Periksa");
  expect(staff.display("Ringkasan", "C5")).toBe("46/47");
});

test("an error in a level column is to be checked, and harms nothing else", () => {
  const { staff } = filledWorkbook();
  staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}2`, [["=NA()"]]);
  expect(read(staff, "Status", 2)).toBe("! Periksa");
  expect(read(staff, "Selisih", 2)).toBe("");
  expect(read(staff, "Naik satu tingkat", 2)).toBe("");
  expect(staff.display("Mulai", "B17")).toBe("○ Belum");
  expect(staff.display("Ringkasan", "C5")).toBe("46/47");
  expect(staff.displays("Ringkasan", "F5:G5")).toEqual([["2,92", "2,97"]]);
  expect(staff.display("Ringkasan", "A7")).toContain("Ada isian yang perlu diperiksa");

  staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}2`, [[3]]);
  expect(read(staff, "Status", 2)).toBe("● Tercapai");
  expect(staff.display("Mulai", "B17")).toBe("✓ Selesai");
});

test("a stage that does not count, or holds only spaces, is passed over whatever it holds", () => {
  const { staff } = filledWorkbook();
  const final = columnOf(staff, "Final");
  staff.paste("Penilaian", `${final}2`, [["=NA()"], ["'  "]]);
  expect(read(staff, "Status", 2)).toBe("! Periksa");
  expect(read(staff, "Tingkat dipakai", 3)).toBe(KEMENKO_LEVELS[1]);
  staff.type("Mulai", "B12", "Tidak");
  expect(read(staff, "Tingkat dipakai", 2)).toBe(KEMENKO_LEVELS[0]);
  expect(shownIndex(staff)).toBe("2,95");
});

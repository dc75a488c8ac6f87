import type { Emulator, User } from "../../dev/emulator";
import type { CellPlace, FollowUpCells, ReadyPanel } from "../../src/contract";
import { cellName } from "../../src/sheet/cells/address";
import { boardOf } from "../../src/ui/board";
import { findingsOf } from "../../src/ui/findings";
import { columnOf, filledWorkbook, newPemdiWorkbook } from "../workbook";
import { call } from "./call";

interface Workbook {
  readonly emulator: Emulator;
  readonly staff: User;
}

/** What *Periksa* says of cells that cannot be read: cell by cell as its findings lead there, and in which words. */
function told({ staff, emulator }: Workbook): [cell: string, sentence: string][] {
  const board = boardOf(call(staff, "getPanel") as ReadyPanel);
  if (!board) throw new Error("no board");
  const result = findingsOf(board, "2026-11-26").find(
    ({ check }) => check.id === "unreadable-cell",
  );
  return (result?.findings ?? []).map(({ number, column, cell, fault, advice }) => {
    if (cell) call(staff, "goToCell", cell);
    else call(staff, "goToIndicator", number ?? 0, column === "evidence" ? null : column);
    const { sheet, area } = emulator.screen.selection(staff.email, emulator.spreadsheet);
    return [`${sheet.name}!${cellName(area.row, area.column)}`, `${fault} ${advice}`];
  });
}

const DAY = "Ketik sebagai tanggal, misalnya 31 Desember 2026.";
const INDEX = "Isi dengan angka, misalnya 3,00.";
const LEVEL = "Isi dengan bilangan bulat 1 sampai 5.";
const STATUS = "Pilih salah satu: Belum, Berjalan, Selesai.";
const WHOLE = "Isi dengan bilangan bulat, atau kosongkan.";

test("Tindak Lanjut: every cell, each of two alike, and no row that nothing names", () => {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  const cells: FollowUpCells = {
    ...{
      recommendation: "Tetapkan SOP",
      source: "assessor" as const,
      since: 2026,
      opd: "",
      pic: "",
    },
    ...{ due: "2026-12-01", status: "open" as const, evidence: "", note: "" },
  };
  call(staff, "setFollowUp", { number: 7, wanted: cells, seen: null });
  expect(told(workbook)).toEqual([]);
  staff.paste("Tindak Lanjut", "A3", [
    ["'8\u00a0", "Susun peta", "pedoman ", "'2025", "", "", "31 Desember 2026", "\u200bselesai"],
    ["tujuh", "Susun peta", "Rapat", "dulu", "", "", "akhir tahun", "hampir"],
    ["9", "Susun peta", "", "", "", "", "besok", ""],
    ["catatan", "", "rapat", "lama", "", "", "Senin", "?"],
  ]);
  const of = (header: string, row: number): string =>
    `${header} "Susun peta" pada baris ${String(row)} lembar Tindak Lanjut berisi`;
  expect(told(workbook)).toEqual([
    ["Tindak Lanjut!A4", `${of("No", 4)} "tujuh". Isi dengan nomor resmi indikator.`],
    ["Tindak Lanjut!C4", `${of("Sumber", 4)} "Rapat". Pilih salah satu: Asesor, Pedoman, Rencana.`],
    ["Tindak Lanjut!D4", `${of("Sejak tahun", 4)} "dulu". ${WHOLE}`],
    ["Tindak Lanjut!G4", `${of("Tenggat", 4)} "akhir tahun". ${DAY}`],
    ["Tindak Lanjut!H4", `${of("Status", 4)} "hampir". ${STATUS}`],
    ["Tindak Lanjut!G5", `${of("Tenggat", 5)} "besok". ${DAY}`],
  ]);
});

test("Dua Indeks: what is no index, no year, and no such document", () => {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  staff.click("Buat lembar Dua Indeks");
  staff.paste("Dua Indeks", "D6", [["'3,1", "", "2.4"]]);
  expect(told(workbook)).toEqual([]);
  staff.paste("Dua Indeks", "A7", [
    ["LKjIP", "Indeks SPBE", "tahun ini", "tiga", "", "2,5 (final)"],
  ]);
  staff.paste("Dua Indeks", "A12", [["Renja", "Indeks", 2026]]);
  const of = (header: string): string => `${header} "LKjIP" pada baris 7 lembar Dua Indeks berisi`;
  expect(told(workbook)).toEqual([
    ["Dua Indeks!C7", `${of("Tahun")} "tahun ini". ${WHOLE}`],
    ["Dua Indeks!D7", `${of("Target tahun")} "tiga". ${INDEX}`],
    ["Dua Indeks!F7", `${of("Realisasi TW I")} "2,5 (final)". ${INDEX}`],
    [
      "Dua Indeks!A12",
      'Dokumen "Renja" pada baris 12 lembar Dua Indeks berisi "Renja". Pilih salah satu: RPJMD, LKjIP, Perjanjian kinerja.',
    ],
    [
      "Dua Indeks!B12",
      'Indeks "Renja" pada baris 12 lembar Dua Indeks berisi "Indeks". Pilih salah satu: Indeks SPBE, Indeks Pemdi.',
    ],
  ]);
});

test("Rekap: levels, groups and years of every agency", () => {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  staff.click("Buat lembar Rekap");
  staff.paste("Rekap", "C4", [["Kota A", "Kota\u00a0", "'2025", "Final", "'3", 4, ""]]);
  expect(told(workbook)).toEqual([]);
  staff.paste("Rekap", "C6", [["Kota B", "kota madya", "th. 2025", "Final", 3, "Tingkat 3", 9]]);
  const of = (header: string): string => `${header} "Kota B" pada baris 6 lembar Rekap berisi`;
  expect(told(workbook)).toEqual([
    [
      "Rekap!D6",
      `${of("Kelompok")} "kota madya". Pilih salah satu: kota, kabupaten, provinsi, pusat.`,
    ],
    ["Rekap!E6", `${of("Tahun")} "th. 2025". ${WHOLE}`],
    ["Rekap!H6", `${of("2")} "Tingkat 3". ${LEVEL}`],
    ["Rekap!I6", `${of("3")} 9. ${LEVEL}`],
  ]);
});

test("Rencana: rows of people's own are not told", () => {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  staff.paste("Rencana", "A9", [
    ["Utama", "kedua", 7, "", 2, 3],
    ["Utama", 1.5, 8, "", 2, "empat", "", "", "", "", "", "", "akhir tahun", "", "hampir"],
    ["Utama", "", "tujuh", "", 2, 3],
    ["", "catatan", "rapat", "", "", "besok", "", "", "", "", "", "", "Senin"],
    ["Utama", "'2", "'9", "", 2, "'3", "", "", "", "", "", "", "31 Desember 2026", "", "selesai "],
  ]);
  const panel = call(staff, "getPanel") as ReadyPanel;
  expect(panel.steps?.at(-1)).toMatchObject({ order: 2, number: 9, to: 3, status: "done" });
  const of = (header: string, row: number): string =>
    `${header} "Utama" pada baris ${String(row)} lembar Rencana berisi`;
  expect(told(workbook)).toEqual([
    ["Rencana!C11", `${of("No", 11)} "tujuh". Isi dengan nomor resmi indikator.`],
    ["Rencana!B9", `${of("Urutan", 9)} "kedua". ${WHOLE}`],
    ["Rencana!B10", `${of("Urutan", 10)} 1,5. ${WHOLE}`],
    ["Rencana!F10", `${of("Ke", 10)} "empat". ${LEVEL}`],
    ["Rencana!M10", `${of("Tenggat", 10)} "akhir tahun". ${DAY}`],
    ["Rencana!O10", `${of("Status", 10)} "hampir". ${STATUS}`],
  ]);
});

test("Bukti and OPD: of lines of one name each cell is led to", () => {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  staff.paste("Bukti", "A2", [
    ["7", 3, "SK", "24/11/2026", "", "https://kota.go.id", "final"],
    ["7", 3, "SK", 2024, "", "", "selesai"],
    ["12; 99", "Tingkat 2", "SK", "", "", "rak 3", "draft"],
    ["", "", "", "", "", "", "oke"],
  ]);
  const [name, phone] = [
    columnOf(staff, "Nama OPD", 1, "OPD"),
    columnOf(staff, "Telepon", 1, "OPD"),
  ];
  staff.paste("OPD", `${name}2`, [["Bappeda"], ["BKD"]]);
  staff.paste("OPD", `${phone}2`, [
    ["0812-3456-7890", "a@kota.go.id; b@kota.go.id"],
    ["ext. 104", "budi"],
  ]);
  const cells = told(workbook);
  expect(cells.map(([cell]) => cell)).toEqual([
    "Bukti!G5",
    `OPD!${phone}3`,
    `OPD!${columnOf(staff, "Surel", 1, "OPD")}3`,
    "Bukti!D3",
    "Bukti!G3",
    "Bukti!A4",
    "Bukti!B4",
    "Bukti!F4",
    "Bukti!G4",
  ]);
  expect(cells.map(([, sentence]) => sentence)).toEqual([
    'Status pada baris 5 lembar Bukti berisi "oke". Pilih salah satu: Belum, Draf, Final, Diterima, Perlu revisi.',
    'Telepon "BKD" pada baris 3 lembar OPD berisi "ext. 104". Tulis nomornya saja, misalnya 0812-3456-7890.',
    'Surel "BKD" pada baris 3 lembar OPD berisi "budi". Tulis alamat surel; beberapa alamat dipisah titik koma.',
    `Tanggal "SK" pada baris 3 lembar Bukti berisi 16 Juli 1905. ${DAY}`,
    'Status "SK" pada baris 3 lembar Bukti berisi "selesai". Pilih salah satu: Belum, Draf, Final, Diterima, Perlu revisi.',
    'Indikator "SK" pada baris 4 lembar Bukti berisi "99". Tulis nomor indikator dipisah titik koma, misalnya 7; 12.',
    `Tingkat "SK" pada baris 4 lembar Bukti berisi "Tingkat 2". ${LEVEL}`,
    'Tautan "SK" pada baris 4 lembar Bukti berisi "rak 3". Isi dengan alamat yang diawali http:// atau https://, atau kosongkan.',
    'Status "SK" pada baris 4 lembar Bukti berisi "draft". Pilih salah satu: Belum, Draf, Final, Diterima, Perlu revisi.',
  ]);
});

test("Butir: also what keeps no item from being counted", () => {
  const workbook = newPemdiWorkbook();
  const { staff } = workbook;
  call(staff, "setItem", { code: "I4-L1-01", asked: "SK", status: "none", seen: null });
  expect(told(workbook)).toEqual([]);
  staff.paste("Butir", "A3", [
    ["I5-L1-01", "", "satu", "SK", "", "rak 3", "kemarin"],
    [
      "I5-L1-02",
      5,
      "'1",
      "SK",
      "",
      "https://kota.go.id",
      "31 Desember 2026",
      "diterima",
      "",
      "",
      2,
    ],
  ]);
  expect(told(workbook).map(([cell]) => cell)).toEqual(["Butir!G3", "Butir!C3", "Butir!F3"]);
});

test("Mulai and Penilaian: settings, stages that do not decide, and what stands beside them", () => {
  const workbook = filledWorkbook();
  const { staff } = workbook;
  const labels = staff.displays("Mulai", "A1:A20").map(([label]) => label);
  const setting = (label: string): string => `B${String(labels.indexOf(label) + 1)}`;
  staff.paste("Mulai", setting("Target tingkat indikator"), [["tiga"]]);
  staff.paste("Mulai", setting("Hitung tahap Verifikasi"), [["Tidak"]]);
  const column = (header: string): string => columnOf(staff, header);
  staff.paste("Penilaian", `${column("Mandiri")}2`, [["Tingkat 3"], [2]]);
  staff.paste("Penilaian", `${column("Verifikasi")}2`, [["-"]]);
  staff.paste("Penilaian", `${column("Final")}2`, [[3]]);
  staff.paste("Penilaian", `${column("Mandiri tahun lalu")}3`, [["dua"]]);
  staff.paste("Penilaian", `${column("Kunci rencana")}3`, [["menunggu perda"]]);
  const lastYear = "Mandiri tahun lalu";
  expect(told(workbook)).toEqual([
    [`Mulai!${setting("Target tingkat indikator")}`, expect.stringContaining('berisi "tiga".')],
    [`Penilaian!${column("Mandiri")}2`, `Mandiri indikator 1 berisi "Tingkat 3". ${LEVEL}`],
    [`Penilaian!${column(lastYear)}3`, `${lastYear} indikator 2 berisi "dua". ${LEVEL}`],
    [`Penilaian!${column("Kunci rencana")}3`, expect.stringContaining('"menunggu perda"')],
  ]);
  const board = boardOf(call(staff, "getPanel") as ReadyPanel);
  const checks = board ? findingsOf(board, "2026-11-26").map(({ check }) => check.id) : [];
  expect(checks).not.toContain("invalid-level");
  staff.paste("Mulai", setting("Target tingkat indikator"), [["'3\u00a0"]]);
  expect(told(workbook).map(([cell]) => cell)).not.toContain("Mulai!B8");
});

test("a finding leads to its cell although rows came and went since it was found", () => {
  const { staff, emulator } = filledWorkbook();
  staff.paste("Bukti", "A2", [
    ["7", 3, "SK", "", "", "", "selesai"],
    ["8", 3, "SK", "", "", "", "oke"],
  ]);
  const place: CellPlace = { sheet: "Bukti", line: "SK", column: "status", row: 3 };
  const cell = (): string => {
    call(staff, "goToCell", place);
    const { sheet, area } = emulator.screen.selection(staff.email, emulator.spreadsheet);
    return staff.display(sheet.name, cellName(area.row, area.column));
  };
  expect(cell()).toBe("oke");
  staff.deleteRows("Bukti", 2, 1);
  expect(cell()).toBe("oke");
});

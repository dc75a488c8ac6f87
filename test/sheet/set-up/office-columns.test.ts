import type { User } from "../../../dev/emulator";
import type { ReadyPanel } from "../../../src/contract";
import { INSTRUMENTS, type Instrument } from "../../../src/scoring";
import { cellName } from "../../../src/sheet/cells/address";
import { summaryCells } from "../../../src/sheet/set-up/summary";
import { orderOf } from "../../../src/sheet/set-up/summary-shape";
import { boardOf } from "../../../src/ui/board";
import { officesOf, officeStandings } from "../../../src/ui/offices";
import { call } from "../../app/call";
import { columnOf, filledWorkbook, lastAlert, newPemdiWorkbook, SET_UP } from "../../workbook";

const [SPBE] = INSTRUMENTS as [Instrument];
const FORMER_HEADERS = ["Kode", "Nama", "Bobot (%)", "Nilai", "Tahun lalu", "Target"];

/** What sheet OPD says of each office: below target, overdue, filled, held, without evidence. */
function onSheet(staff: User): Record<string, unknown> {
  const headers = ["Di bawah target", "Lewat tenggat", "Terisi", "Indikator", "Tanpa bukti"];
  const columns = headers.map((header) => columnOf(staff, header, 1, "OPD"));
  const names = staff
    .displays("OPD", "A2:A20")
    .flat()
    .filter((name) => name !== "");
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      columns.map((column) => staff.value("OPD", `${column}${String(at + 2)}`)),
    ]),
  );
}

/** What the panel says of them. */
function onPages(staff: User): Record<string, unknown> {
  const board = boardOf(call(staff, "getPanel") as ReadyPanel);
  if (!board) throw new Error("no board");
  const today = new Date().toISOString().slice(0, 10);
  const standings = officeStandings(board, officesOf(board), today);
  return Object.fromEntries(
    standings.map(({ name, below, overdue, filled, held, lacking }) => [
      name,
      [below, overdue, filled, held, lacking],
    ]),
  );
}

function giveOffices(staff: User, offices: readonly string[], rows: number): void {
  const cells = Array.from({ length: rows }, (_, at) => [offices[at % offices.length] ?? ""]);
  staff.paste("Penilaian", `${columnOf(staff, "OPD")}2`, cells);
}

test("what is late and what lacks evidence is what the pages say, however the lines are written", () => {
  const { staff } = filledWorkbook();
  giveOffices(staff, ["Bappeda", "Dinas Kominfo", "bappeda "], 47);
  const days = ["31/12/2020", "31/12/2090", "", "besok", "31/12/2020"];
  staff.paste(
    "Penilaian",
    `${columnOf(staff, "Tenggat")}2`,
    Array.from({ length: 47 }, (_, at) => [days[at % days.length] ?? ""]),
  );
  staff.click(SET_UP);
  expect(onSheet(staff)).toEqual(onPages(staff));
  const lines: readonly (readonly [string, string | number, string])[] = [
    ["7; 12", "", "Final"],
    ["'1,2", 3, "draf"],
    ["Indikator 3 dan 4", 5, "Perlu  revisi"],
    ["no. 5/6", 1, "Final"],
    ["'8-9", "", "Final"],
    ["10 & 11", "", "Belum"],
    ["13", "tiga", "Final"],
    ["14", "'4", "DITERIMA"],
    ["15", "", ""],
    ["16", "", "oke"],
    ["017+18", "", "Final"],
    ["'19\n20", "", "Final"],
    ["=NA()", "", "Final"],
    ["27", "=NA()", "Final"],
    ["147; 470", "", "Final"],
    ["33", 3.5, "Final"],
  ];
  staff.paste(
    "Bukti",
    "A2",
    lines.map(([indicators, level, status]) => [indicators, level, "SK", "", "", "", status]),
  );
  const standing = onSheet(staff);
  expect(standing).toEqual(onPages(staff));
  expect(Object.values(standing).flat()).not.toContain("");
});

test("items of Butir prove a level too", () => {
  const { staff } = newPemdiWorkbook();
  staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}2`, [[2.4], [1.5], [3.1], [1], [2]]);
  giveOffices(staff, ["Bappeda"], 20);
  const change = { code: "I1-L2-01", asked: "", status: "accepted", seen: null } as const;
  call(staff, "setItem", change);
  const items = [
    ["I2-L1-01", "Ditolak otomatis"],
    ["I3-L2-01", "Diterima"],
    ["I5-L2-01", "Belum diunggah"],
    ["i5_l3_2", "diunggah"],
  ];
  staff.paste(
    "Butir",
    "A3",
    items.map(([code = "", status = ""]) => [code, "", "", "", "", "", "", status]),
  );
  staff.click(SET_UP);
  expect(onSheet(staff)).toEqual(onPages(staff));
  expect(staff.value("OPD", `${columnOf(staff, "Tanpa bukti", 1, "OPD")}2`)).toBe(1);
});

test("without sheet Bukti nothing is said of evidence, and its return brings the count back", () => {
  const { staff } = filledWorkbook();
  giveOffices(staff, ["Bappeda"], 47);
  staff.click(SET_UP);
  const cell = `${columnOf(staff, "Tanpa bukti", 1, "OPD")}2`;
  const before = staff.value("OPD", cell);
  expect(Number(before)).toBeGreaterThan(30);
  staff.deleteSheet("Bukti");
  expect(staff.value("OPD", cell)).toBe("");
  staff.click(SET_UP);
  expect(staff.value("OPD", cell)).toBe(before);
});

test("evidence beyond the sheet's last row counts, as the register grows with its names", () => {
  const { staff, emulator } = filledWorkbook();
  giveOffices(staff, ["Bappeda"], 47);
  staff.click(SET_UP);
  const cell = `${columnOf(staff, "Tanpa bukti", 1, "OPD")}2`;
  const before = Number(staff.value("OPD", cell));
  const last = emulator.spreadsheet.requireSheet("Bukti").rows.length;
  staff.type("Bukti", `C${String(last)}`, "catatan di baris terakhir");
  const line = { indicators: [1], level: null, document: "SK", date: null, opd: "", link: "" };
  call(staff, "addEvidence", [{ ...line, status: "final", note: "" }]);
  expect(staff.value("OPD", cell)).toBe(before - 1);
});

test("a workbook from before keeps its order and its contacts, and gets what is new", () => {
  const { staff, emulator } = filledWorkbook();
  const order = orderOf(FORMER_HEADERS);
  const former = summaryCells(SPBE, cellName, order);
  const shownPart = former.slice(0, 22).map((row) => row.slice(0, 7));
  staff.paste("Ringkasan", "A1", shownPart);
  const first = former.findIndex((row) => row.includes("OPD tanpa bukti")) + 1;
  staff.clear("Ringkasan", `N${String(first)}:O${String(first + 47)}`);
  emulator.spreadsheet.removeName("SPBE_TANPA_BUKTI");
  staff.deleteColumns("OPD", 7, 1);
  staff.deleteColumns("OPD", 3, 1);
  giveOffices(staff, ["Bappeda"], 47);
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain('Kolom "Lewat tenggat" ditambahkan di kanan.');
  expect(staff.displays("Ringkasan", "A8:G9")).toEqual([
    ["Kode", "Nama", "Bobot (%)", "Nilai", "Tahun lalu", "Target", "Selisih ke target"],
    ["Indeks", "Indeks SPBE", "100,00", "2,95", "", "3,00", expect.stringContaining("0,05")],
  ]);
  expect(onSheet(staff)).toEqual(onPages(staff));
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
});

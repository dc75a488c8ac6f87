import type { Item, ReadyPanel } from "../../src/contract";
import { boardOf } from "../../src/ui/board";
import { unreadableCells } from "../../src/ui/unreadable-cells";
import { call } from "../app/call";
import { filledWorkbook } from "../workbook";
import { evidenceOf, panelOf } from "./panel";

const ITEM: Item = {
  code: "I12-L3-01",
  indicator: 12,
  level: 3,
  asked: "Laporan reviu",
  document: "",
  link: "",
  date: null,
  status: "accepted",
  note: "",
  opd: "",
  weight: 1,
  unreadable: null,
};

function found(panel: ReadyPanel): string[] {
  const board = boardOf(panel);
  return board ? unreadableCells(board).map((cell) => `${cell.place}: ${cell.found}`) : [];
}

test("cells of an indicator that cannot be read are told", () => {
  const details = { due: "akhir tahun" };
  const planning = { effort: "banyak", limit: "Tingkat 4", lock: "menunggu perda" };
  expect(found(panelOf({ 7: { self: 3, details, planning } }))).toEqual([
    'Tenggat indikator 7: "akhir tahun"',
    'Usaha indikator 7: "banyak"',
    'Batas tahun ini indikator 7: "Tingkat 4"',
    'Kunci rencana indikator 7: "menunggu perda"',
  ]);
});

test("settings, documents and offices are told too", () => {
  const panel = panelOf();
  const unreadable = [
    { column: "level", found: '"2-3"' },
    { column: "indicators", found: '"99"' },
  ] as const;
  expect(
    found({
      ...panel,
      targetIndex: "tiga",
      reserve: "0,1",
      evidence: [evidenceOf({ document: "SK", unreadable })],
      offices: [{ name: "Bappeda", contact: "", phone: "ext. 104", email: "budi" }],
    }),
  ).toEqual([
    'Target indeks pada lembar Mulai: "tiga"',
    'Tingkat dokumen "SK" pada lembar Bukti: "2-3"',
    'Indikator dokumen "SK" pada lembar Bukti: "99"',
    'Telepon Bappeda pada lembar OPD: "ext. 104"',
    'Surel Bappeda pada lembar OPD: "budi"',
  ]);
});

test("a stage that is neither counted nor left out is told, with its cell", () => {
  const panel = panelOf();
  const board = boardOf({ ...panel, counts: { ...panel.counts, external: "mungkin" } });
  expect(board && unreadableCells(board)).toEqual([
    expect.objectContaining({
      place: "Hitung tahap Eksternal pada lembar Mulai",
      found: '"mungkin"',
      cell: { sheet: "start", field: "external" },
    }),
  ]);
  const without = boardOf({
    ...panel,
    counts: { ...panel.counts, external: "Tidak", final: null },
  });
  expect(without && unreadableCells(without)).toEqual([]);
});

test("blank cells, and texts that can only mean one thing, are not", () => {
  const details = { due: "31 Desember 2026" };
  const planning = { effort: "besar\u00a0", limit: "4", lock: "Tidak" };
  expect(found(panelOf({ 7: { self: 3, details, planning } }))).toEqual([]);
});

test("year, deadline and items are told, each with its cell", () => {
  const unreadable = { row: 5, column: "weight", found: '"berat"', advice: "Isi." } as const;
  const item = { ...ITEM, unreadable };
  const board = boardOf({
    ...panelOf(),
    year: "dua ribu",
    repairDeadline: "nanti",
    items: [ITEM, item],
  });
  expect(board && unreadableCells(board)).toEqual([
    expect.objectContaining({
      place: "Tahun penilaian pada lembar Mulai",
      cell: { sheet: "start", field: "year" },
    }),
    expect.objectContaining({
      place: "Batas perbaikan pada lembar Mulai",
      cell: { sheet: "start", field: "repairDeadline" },
    }),
    expect.objectContaining({
      number: 12,
      place: "Bobot butir pada baris 5 lembar Butir",
      found: '"berat"',
      cell: { sheet: "items", code: "I12-L3-01", column: "weight" },
    }),
  ]);
});

test("cells of Rencana that no reader can read are told, rows of people's own are not", () => {
  const { staff } = filledWorkbook();
  staff.paste("Rencana", "A9", [
    ["Utama", "kedua", 7, "", 2, 3],
    ["Utama", 1.5, 8, "", 2, "empat", "", "", "", "", "", "", "akhir tahun", "", "hampir"],
    ["Utama", "", "tujuh", "", 2, 3],
    ["", "catatan", "rapat", "", "", "besok", "", "", "", "", "", "", "Senin"],
    ["Utama", "'2", "'9", "", 2, "'3", "", "", "", "", "", "", "31 Desember 2026", "", "selesai "],
  ]);
  const panel = call(staff, "getPanel") as ReadyPanel;
  const last = panel.steps?.at(-1);
  expect(last).toMatchObject({ order: 2, number: 9, to: 3, status: "done" });
  expect(found(panel)).toEqual([
    'Urutan langkah indikator 7 pada lembar Rencana, skenario "Utama",: "kedua"',
    'Urutan langkah indikator 8 pada lembar Rencana, skenario "Utama",: 1,5',
    'Ke langkah indikator 8 pada lembar Rencana, skenario "Utama",: "empat"',
    'Tenggat langkah indikator 8 pada lembar Rencana, skenario "Utama",: "akhir tahun"',
    'Status langkah indikator 8 pada lembar Rencana, skenario "Utama",: "hampir"',
    'No sebuah langkah pada lembar Rencana, skenario "Utama",: "tujuh"',
  ]);
});

import type { Item, ReadyPanel } from "../../src/contract";
import { boardOf } from "../../src/ui/board";
import { unreadableCells } from "../../src/ui/unreadable-cells";
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
  const cell = { row: 2, advice: "Isi." };
  const unreadable = [
    { ...cell, column: "level", header: "Tingkat", found: '"2-3"' },
    { ...cell, column: "indicators", header: "Indikator", found: '"99"' },
  ];
  const phone = { ...cell, column: "phone", header: "Telepon", found: '"ext. 104"' };
  expect(
    found({
      ...panel,
      targetIndex: "tiga",
      reserve: "0,1",
      evidence: [evidenceOf({ document: "SK", unreadable })],
      unreadable: [{ ...phone, sheet: "OPD", line: "Bappeda", number: null }],
    }),
  ).toEqual([
    'Target indeks pada lembar Mulai: "tiga"',
    'Tingkat "SK" pada baris 2 lembar Bukti: "2-3"',
    'Indikator "SK" pada baris 2 lembar Bukti: "99"',
    'Telepon "Bappeda" pada baris 2 lembar OPD: "ext. 104"',
  ]);
});

test("a stage that is neither counted nor left out is told, with its cell", () => {
  const panel = panelOf();
  const board = boardOf({ ...panel, counts: { ...panel.counts, external: "mungkin" } });
  expect(board && unreadableCells(board)).toEqual([
    expect.objectContaining({
      place: "Hitung tahap Eksternal pada lembar Mulai",
      found: '"mungkin"',
      cell: { sheet: "Mulai", field: "external" },
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
  const unreadable = {
    ...{ row: 5, column: "weight", header: "Bobot butir" },
    ...{ found: '"berat"', advice: "Isi." },
  };
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
      cell: { sheet: "Mulai", field: "year" },
    }),
    expect.objectContaining({
      place: "Batas perbaikan pada lembar Mulai",
      cell: { sheet: "Mulai", field: "repairDeadline" },
    }),
    expect.objectContaining({
      number: 12,
      place: 'Bobot butir "I12-L3-01" pada baris 5 lembar Butir',
      found: '"berat"',
      cell: { sheet: "Butir", line: "I12-L3-01", column: "weight", row: 5 },
    }),
  ]);
});

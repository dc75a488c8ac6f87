import { COLUMN_WORDS } from "../../words";
import { RANGES } from "./ranges";
import { registerColumn, type Register, type RegisterColumn } from "./register";

const HISTORY_KEYS = [
  "taken",
  "year",
  "stage",
  "number",
  "name",
  "used",
  "target",
  "self",
  "verified",
  "external",
  "final",
  "lastYear",
  "lastYearSelf",
  "aspect",
  "domain",
  "index",
  "predicate",
  "by",
  "note",
  "instrument",
  "checksum",
] as const;
export type HistoryKey = (typeof HISTORY_KEYS)[number];

/** What the add-on keeps and nobody is meant to type: so it has no rule that could refuse it. */
const kept = (
  ...[header, note, kind, width]: Parameters<typeof registerColumn>
): RegisterColumn<HistoryKey> => registerColumn(header, note, kind, width, { role: "fixed" });

/** Sheet Riwayat: snapshots, one row per indicator and snapshot, so that it grows downwards and can be filtered. */
export const HISTORY: Register<HistoryKey> = {
  sheet: "Riwayat",
  range: RANGES.history,
  headerRow: 1,
  frozenColumns: 1,
  keys: HISTORY_KEYS,
  identity: ["taken", "number"],
  subject: "taken",
  columns: {
    taken: kept("Cuplikan", "Waktu cuplikan disimpan.", "literal", 150),
    year: kept("Tahun", "Tahun penilaian.", "number", 64),
    stage: kept("Tahap", "Tahap terakhir yang terisi saat cuplikan disimpan.", "text", 96),
    number: kept("No", "Nomor resmi indikator.", "number", 48),
    name: kept("Indikator", "Nama indikator.", "text", 280),
    used: kept("Tingkat dipakai", "Tingkat yang dipakai menghitung indeks.", "level", 84),
    target: kept(COLUMN_WORDS.target, "Target tingkat indikator.", "level", 72),
    self: kept(COLUMN_WORDS.self, "Tingkat penilaian mandiri.", "level", 84),
    verified: kept(COLUMN_WORDS.verified, "Tingkat verifikasi internal.", "level", 84),
    external: kept(COLUMN_WORDS.external, "Tingkat asesor eksternal.", "level", 84),
    final: kept(COLUMN_WORDS.final, "Tingkat hasil akhir.", "level", 84),
    lastYear: kept(COLUMN_WORDS.lastYear, "Hasil akhir tahun sebelumnya.", "level", 84),
    lastYearSelf: kept(COLUMN_WORDS.lastYearSelf, "Mandiri tahun sebelumnya.", "level", 84),
    aspect: kept("Nilai aspek", "Nilai aspek indikator ini saat itu.", "index", 84),
    domain: kept("Nilai domain", "Nilai domain indikator ini saat itu.", "index", 84),
    index: kept(
      "Indeks",
      "Indeks saat itu; kosong bila ada tingkat yang belum terisi.",
      "index",
      84,
    ),
    predicate: kept("Predikat", "Predikat saat itu.", "text", 110),
    by: kept("Oleh", "Nama yang diisi saat menyimpan cuplikan.", "text", 140),
    note: kept("Keterangan", "Untuk apa cuplikan disimpan.", "text", 220),
    instrument: kept("Instrumen", "Instrumen penilaian saat itu.", "text", 110),
    checksum: kept(
      "Kode periksa",
      "Menunjukkan apakah isi cuplikan masih seperti saat disimpan. Jangan diubah.",
      "literal",
      140,
    ),
  },
};

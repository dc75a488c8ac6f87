import { RANGES } from "./ranges";
import { registerColumn, type Register, type RegisterColumn } from "./register";

const LOG_KEYS = [
  "at",
  "by",
  "indicators",
  "subject",
  "column",
  "before",
  "after",
  "source",
  "instrument",
] as const;
export type LogKey = (typeof LOG_KEYS)[number];

/** What the add-on keeps and nobody is meant to type. */
const kept = (
  ...[header, note, kind, width]: Parameters<typeof registerColumn>
): RegisterColumn<LogKey> => registerColumn(header, note, kind, width, { role: "fixed" });

/**
 * Sheet Log: what was changed, a row per deed and the latest last, as it is added to in one call that needs to know
 * nothing of the sheet. Where a deed changed several cells, each of them has a line within the row's cells; a single
 * line holds for all.
 */
export const LOG: Register<LogKey> = {
  sheet: "Log",
  range: RANGES.log,
  headerRow: 1,
  frozenColumns: 1,
  // A deed that changed many cells has as many lines in its row.
  hasFittedRows: true,
  keys: LOG_KEYS,
  identity: ["at"],
  subject: "at",
  columns: {
    at: kept(
      "Waktu",
      "Waktu perubahan. Lembar ini diisi otomatis; urutan kolomnya jangan diubah.",
      "moment",
      144,
    ),
    by: kept(
      "Oleh",
      "Nama yang diisi pada panel, atau surel bila Google memberitahukannya.",
      "text",
      120,
    ),
    indicators: kept(
      "Indikator",
      "Nomor indikator. Bila satu tindakan mengubah beberapa sel, tiap baris di dalam sel ini satu perubahan.",
      "text",
      84,
    ),
    subject: kept("Perihal", "Dokumen, skenario, atau rekomendasi yang diubah.", "text", 220),
    column: kept(
      "Kolom",
      "Kolom yang diubah, didahului nama lembarnya bila bukan Penilaian.",
      "text",
      150,
    ),
    before: kept("Semula", "Isi sebelumnya.", "text", 180),
    after: kept("Menjadi", "Isi sesudahnya.", "text", 180),
    source: kept(
      "Sumber",
      "Tempat perubahan dibuat: panel, jendela, atau langsung di lembar.",
      "text",
      120,
    ),
    instrument: kept("Instrumen", "Instrumen penilaian saat itu.", "text", 120),
  },
};

/** The log holds at most so many rows; beyond them older ones go to the archive of their year. */
export const MOST_LOG_ROWS = 5000;
/** So many rows stay then, so that it happens seldom. */
export const KEPT_LOG_ROWS = 4000;

/** The sheet with what happened in a year that is no longer on sheet Log. */
export function logArchiveName(year: number): string {
  return `${LOG.sheet} ${String(year)}`;
}

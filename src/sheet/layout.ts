/**
 * THE workbook: every sheet, column, field, named range, input rule and formula is declared here.
 * Reading, writing, creating and repairing derive from it; no other file names a sheet or a header.
 *
 * Formulas stay in the subset that works in every locale and in every spreadsheet program: English
 * names, `;` between arguments, no decimal literals, no array literals.
 */

import type { Scale } from "../scoring";

/** How a column is filled: by the instrument, by people, or by its formula. */
export type Role = "fixed" | "input" | "computed";

/** What its cells hold; decides number format, validation and alignment. */
export type Kind = "number" | "text" | "long" | "level" | "weight" | "gap" | "gain" | "date";

export interface Column {
  readonly header: string;
  /** One sentence for people, shown as the header's note. */
  readonly note: string;
  readonly kind: Kind;
  readonly role: Role;
  /** Named range over the column's indicator rows. */
  readonly range: string;
  readonly width: number;
  /**
   * Cell formula of a computed column, or the initial formula of an input column (people type over it).
   * `cell` gives the address of another column's cell in the same row.
   */
  readonly formula?: (cell: (column: ColumnKey) => string, scale: Scale) => string;
}

/** One input of a form sheet: a label in the first column, the value beside it. */
export interface Field {
  readonly label: string;
  readonly note: string;
  readonly kind: "text" | "year" | "score" | "level" | "choice";
  readonly range: string;
  readonly initial: string | number;
  /** For `choice`: what may be chosen. */
  readonly choices?: readonly string[];
}

/** The stages of an assessment, latest last: the latest filled one that counts is the level used. */
export const STAGES = ["self", "verified", "external", "final"] as const;
export type Stage = (typeof STAGES)[number];

export const YES = "Ya";
export const NO = "Tidak";

/** The words of column Status; each has its colour in `style.ts`. */
export const STATUS = {
  reached: "Tercapai",
  below: "Di bawah target",
  empty: "Belum diisi",
  check: "Periksa",
} as const;

export const RANGES = {
  agency: "SPBE_INSTANSI",
  year: "SPBE_TAHUN",
  instrument: "SPBE_INSTRUMEN",
  targetIndex: "SPBE_TARGET_INDEKS",
  reserve: "SPBE_CADANGAN",
  targetLevel: "SPBE_TARGET_TINGKAT",
  counts: {
    self: "SPBE_PAKAI_MANDIRI",
    verified: "SPBE_PAKAI_VERIFIKASI",
    external: "SPBE_PAKAI_EKSTERNAL",
    final: "SPBE_PAKAI_FINAL",
  },
  number: "SPBE_NOMOR",
  level: "SPBE_TINGKAT",
  target: "SPBE_TARGET",
  status: "SPBE_STATUS",
  weight: "SPBE_BOBOT",
  lastYear: "SPBE_TAHUN_LALU",
  opd: "SPBE_OPD",
  summary: "SPBE_RINGKASAN",
} as const;

const COLUMN_KEYS = [
  "number",
  "name",
  "domain",
  "aspect",
  "weight",
  "lastYear",
  ...STAGES,
  "level",
  "target",
  "gap",
  "gain",
  "status",
  "opd",
  "supportingOpd",
  "pic",
  "due",
  "narrative",
  "obstacle",
  "assessorNote",
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Whether a cell holds a level that the scale knows: not text, not blank, not between two steps. */
const isLevel = (cell: string, { min, max, step }: Scale): string =>
  `IF(ISNUMBER(${cell});AND(${cell}>=${String(min)};${cell}<=${String(max)}` +
  `${step === 1 ? `;INT(${cell})=${cell}` : ""});FALSE())`;

const stageColumn = (header: string, note: string, range: string): Column => ({
  header,
  note,
  kind: "level",
  role: "input",
  range,
  width: 84,
});

const levelUsed = (cell: (column: ColumnKey) => string): string =>
  STAGES.reduce(
    (otherwise, stage) =>
      `IF(AND(${RANGES.counts[stage]}="${YES}";${cell(stage)}<>"");${cell(stage)};${otherwise})`,
    '""',
  );

/** Sheet Penilaian: one row per indicator, found by its number; columns found by header. */
export const ASSESSMENT = {
  sheet: "Penilaian",
  frozenColumns: 2,
  /** In the order of a new sheet. */
  keys: COLUMN_KEYS,
  columns: {
    number: {
      header: "No",
      note: "Nomor resmi indikator. Baris tanpa nomor (misalnya judul bagian) tidak dihitung.",
      kind: "number",
      role: "fixed",
      range: RANGES.number,
      width: 44,
    },
    name: {
      header: "Indikator",
      note: "Nama indikator menurut peraturan.",
      kind: "text",
      role: "fixed",
      range: "SPBE_NAMA_INDIKATOR",
      width: 300,
    },
    domain: {
      header: "Domain",
      note: "Domain tempat indikator ini dinilai.",
      kind: "text",
      role: "fixed",
      range: "SPBE_NAMA_DOMAIN",
      width: 130,
    },
    aspect: {
      header: "Aspek",
      note: "Aspek tempat indikator ini dinilai.",
      kind: "text",
      role: "fixed",
      range: "SPBE_NAMA_ASPEK",
      width: 170,
    },
    weight: {
      header: "Bobot (%)",
      note: "Bobot indikator terhadap indeks, dalam persen.",
      kind: "weight",
      role: "fixed",
      range: RANGES.weight,
      width: 72,
    },
    lastYear: {
      header: "Final tahun lalu",
      note: "Tingkat kematangan hasil akhir tahun lalu, 1 sampai 5.",
      kind: "level",
      role: "input",
      range: RANGES.lastYear,
      width: 84,
    },
    self: stageColumn("Mandiri", "Hasil penilaian mandiri, 1 sampai 5.", "SPBE_MANDIRI"),
    verified: stageColumn(
      "Verifikasi",
      "Hasil verifikasi asesor internal, 1 sampai 5.",
      "SPBE_VERIFIKASI",
    ),
    external: stageColumn(
      "Eksternal",
      "Nilai sementara asesor eksternal, 1 sampai 5.",
      "SPBE_EKSTERNAL",
    ),
    final: stageColumn("Final", "Hasil akhir yang ditetapkan, 1 sampai 5.", "SPBE_FINAL"),
    level: {
      header: "Tingkat dipakai",
      note: "Dihitung: Final, bila kosong Eksternal, lalu Verifikasi, lalu Mandiri, sesuai tahap yang dihitung pada lembar Mulai.",
      kind: "level",
      role: "computed",
      range: RANGES.level,
      width: 84,
      formula: (cell) => `=${levelUsed(cell)}`,
    },
    target: {
      header: "Target",
      note: "Target tingkat indikator. Mengikuti lembar Mulai sampai Anda mengetik angka sendiri.",
      kind: "level",
      role: "input",
      range: RANGES.target,
      width: 72,
      formula: () => `=${RANGES.targetLevel}`,
    },
    gap: {
      header: "Selisih",
      note: "Dihitung: target dikurangi tingkat dipakai.",
      kind: "gap",
      role: "computed",
      range: "SPBE_SELISIH",
      width: 72,
      formula: (cell, scale) =>
        `=IF(AND(${isLevel(cell("level"), scale)};${isLevel(cell("target"), scale)});` +
        `${cell("target")}-${cell("level")};"")`,
    },
    gain: {
      header: "Naik satu tingkat",
      note: "Dihitung: tambahan indeks bila indikator ini naik satu tingkat.",
      kind: "gain",
      role: "computed",
      range: "SPBE_KENAIKAN",
      width: 84,
      formula: (cell, scale) =>
        `=IF(${isLevel(cell("level"), scale)};` +
        `IF(${cell("level")}<${String(scale.max)};${cell("weight")}/100;"");"")`,
    },
    status: {
      header: "Status",
      note: "Dihitung: Tercapai, Di bawah target, Belum diisi, atau Periksa (tingkat atau target tidak sah).",
      kind: "text",
      role: "computed",
      range: RANGES.status,
      width: 116,
      formula: (cell, scale) =>
        `=IF(${cell("level")}="";"${STATUS.empty}";` +
        `IF(AND(${isLevel(cell("level"), scale)};${isLevel(cell("target"), scale)});` +
        `IF(${cell("level")}<${cell("target")};"${STATUS.below}";"${STATUS.reached}");"${STATUS.check}"))`,
    },
    opd: {
      header: "OPD",
      note: "Perangkat daerah penanggung jawab indikator.",
      kind: "text",
      role: "input",
      range: RANGES.opd,
      width: 140,
    },
    supportingOpd: {
      header: "OPD pendukung",
      note: "Perangkat daerah lain yang ikut menyiapkan bukti dukung.",
      kind: "text",
      role: "input",
      range: "SPBE_OPD_PENDUKUNG",
      width: 140,
    },
    pic: {
      header: "PIC",
      note: "Nama atau surel orang yang menangani indikator ini.",
      kind: "text",
      role: "input",
      range: "SPBE_PIC",
      width: 140,
    },
    due: {
      header: "Tenggat",
      note: "Tanggal bukti dukung harus siap.",
      kind: "date",
      role: "input",
      range: "SPBE_TENGGAT",
      width: 110,
    },
    narrative: {
      header: "Narasi",
      note: "Penjelasan capaian yang mendukung tingkat yang diisi.",
      kind: "long",
      role: "input",
      range: "SPBE_NARASI",
      width: 280,
    },
    obstacle: {
      header: "Kendala",
      note: "Hambatan yang dihadapi OPD.",
      kind: "long",
      role: "input",
      range: "SPBE_KENDALA",
      width: 220,
    },
    assessorNote: {
      header: "Catatan asesor",
      note: "Catatan asesor internal atau eksternal.",
      kind: "long",
      role: "input",
      range: "SPBE_CATATAN",
      width: 220,
    },
  } satisfies Record<ColumnKey, Column> as Readonly<Record<ColumnKey, Column>>,
} as const;

const stageField = (label: string, stage: Stage): Field => ({
  label,
  note: "Ya bila tahap ini ikut dihitung.",
  kind: "choice",
  range: RANGES.counts[stage],
  initial: YES,
  choices: [YES, NO],
});

/** Sheet Mulai: settings as a form, then the steps of an assessment with their state. */
export const START = {
  sheet: "Mulai",
  title: "Penilaian SPBE",
  widths: [240, 220, 420],
  fields: [
    {
      label: "Nama instansi",
      note: "Misalnya Pemerintah Kota Pangkalpinang.",
      kind: "text",
      range: RANGES.agency,
      initial: "",
    },
    {
      label: "Tahun penilaian",
      note: "Empat angka, misalnya 2026.",
      kind: "year",
      range: RANGES.year,
      initial: "",
    },
    {
      label: "Instrumen",
      note: "Peraturan yang menjadi dasar penilaian.",
      kind: "choice",
      range: RANGES.instrument,
      initial: "spbe-2020",
    },
    {
      label: "Target indeks",
      note: "Indeks yang ingin dicapai, misalnya 3,00.",
      kind: "score",
      range: RANGES.targetIndex,
      initial: 3,
    },
    {
      label: "Cadangan",
      note: "Tambahan di atas target untuk berjaga-jaga, misalnya 0,10.",
      kind: "score",
      range: RANGES.reserve,
      initial: 0,
    },
    {
      label: "Target tingkat indikator",
      note: "Berlaku untuk indikator yang targetnya belum Anda tentukan sendiri.",
      kind: "level",
      range: RANGES.targetLevel,
      initial: 3,
    },
    stageField("Hitung tahap Mandiri", "self"),
    stageField("Hitung tahap Verifikasi", "verified"),
    stageField("Hitung tahap Eksternal", "external"),
    stageField("Hitung tahap Final", "final"),
  ] as readonly Field[],
  stepsTitle: "Langkah penilaian",
  done: "✓ Selesai",
  open: "○ Belum",
  /** Each step's `isDone` is a formula condition; `total` is the number of indicators. */
  steps: [
    {
      label: "1. Isi nama instansi dan tahun",
      note: "Pada isian di atas.",
      isDone: () => `AND(${RANGES.agency}<>"";${RANGES.year}<>"")`,
    },
    {
      label: "2. Isi tingkat setiap indikator",
      note: "Pada lembar Penilaian, kolom Mandiri, 1 sampai 5.",
      isDone: (total: string) => `COUNT(${RANGES.level})=${total}`,
    },
    {
      label: "3. Pastikan tidak ada status Periksa",
      note: "Tingkat atau target yang tidak sah ditandai Periksa pada kolom Status.",
      isDone: () => `COUNTIF(${RANGES.status};"${STATUS.check}")=0`,
    },
    {
      label: "4. Tentukan OPD penanggung jawab",
      note: "Pada lembar Penilaian, kolom OPD.",
      isDone: (total: string) => `COUNTA(${RANGES.opd})>=${total}`,
    },
    {
      label: "5. Capai target setiap indikator",
      note: "Daftarnya ada pada lembar Ringkasan.",
      isDone: (total: string) => `COUNTIF(${RANGES.status};"${STATUS.reached}")=${total}`,
    },
  ],
} as const;

/** Sheet Ringkasan: one block of formulas, composed in `summary.ts`; `range` is the whole block. */
export const SUMMARY = {
  sheet: "Ringkasan",
  range: RANGES.summary,
  widths: [84, 320, 84, 84, 96, 84, 96, 24, 84, 260, 84, 84, 96, 110],
} as const;

/** The sheet that *Uji lingkungan* writes. */
export const PROBE = { sheet: "Uji Lingkungan", widths: [60, 300, 280, 280, 420] } as const;

/** Parameters of the custom functions and the named range that a bare call stands for. */
export const BARE_RANGES: Readonly<Record<string, string>> = {
  tingkat: RANGES.level,
  nilai: RANGES.level,
  nomor: RANGES.number,
  target: RANGES.target,
  target_indeks: RANGES.targetIndex,
};

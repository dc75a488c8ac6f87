/**
 * THE workbook: every sheet, column, field, named range, input rule and formula is declared here.
 * Reading, writing, creating and repairing derive from it; no other file names a sheet or a header.
 *
 * Formulas stay in the subset that works in every locale and in every spreadsheet program: English
 * names, `;` between arguments, no decimal literals, no array literals.
 */

import { EFFORT_SIZES, type Scale } from "../scoring";
import { EVIDENCE_WORDS, STEP_WORDS } from "../text";

/** How a column is filled: by the instrument, by people, or by its formula. */
export type Role = "fixed" | "input" | "computed";

/**
 * What its cells hold; decides number format, validation and alignment. A "literal" is text that Sheets would
 * read as something else: 7,12 as a number, 0812 without its zero.
 */
export type Kind =
  | "number"
  | "text"
  | "long"
  | "literal"
  | "level"
  | "weight"
  | "gap"
  | "gain"
  | "index"
  | "date"
  | "choice"
  | "effort";

export interface Column {
  readonly header: string;
  /** One sentence for people, shown as the header's note. */
  readonly note: string;
  readonly kind: Kind;
  readonly role: Role;
  /** Named range over the column's indicator rows. */
  readonly range: string;
  readonly width: number;
  /** For `choice` what may be chosen, for `effort` what is offered beside numbers. */
  readonly choices?: readonly string[];
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
  gap: "SPBE_SELISIH",
  opd: "SPBE_OPD",
  effort: "SPBE_USAHA",
  limit: "SPBE_BATAS",
  summary: "SPBE_RINGKASAN",
  plan: "SPBE_RENCANA",
  evidence: "SPBE_BUKTI",
  offices: "SPBE_DAFTAR_OPD",
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
  "effort",
  "limit",
  "lock",
  "lastYearSelf",
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
      range: RANGES.gap,
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
    effort: {
      header: "Usaha",
      note: "Usaha untuk naik satu tingkat, dipakai menyusun rencana: Kecil (1), Sedang (2), Besar (4), atau bilangan bulat 0 sampai 1000. Kosong berarti 1.",
      kind: "effort",
      role: "input",
      range: RANGES.effort,
      width: 84,
      choices: EFFORT_SIZES.map(({ word }) => word),
    },
    limit: {
      header: "Batas tahun ini",
      note: "Tingkat tertinggi yang masih mungkin dicapai tahun ini. Kosong berarti tanpa batas.",
      kind: "level",
      role: "input",
      range: RANGES.limit,
      width: 84,
    },
    lock: {
      header: "Kunci rencana",
      note: "Ya bila indikator ini tidak boleh dinaikkan dalam rencana.",
      kind: "choice",
      role: "input",
      range: "SPBE_KUNCI",
      width: 84,
      choices: [YES],
    },
    lastYearSelf: {
      header: "Mandiri tahun lalu",
      note: "Hasil penilaian mandiri tahun lalu, 1 sampai 5. Dibandingkan dengan Final tahun lalu untuk memperkirakan koreksi asesor.",
      kind: "level",
      role: "input",
      range: "SPBE_MANDIRI_TAHUN_LALU",
      width: 84,
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

/**
 * Sheet Ringkasan: one block of formulas, composed in `summary.ts`; `range` is the whole block. The table
 * is followed by columns for the charts and, beyond them, by the data that table and charts draw on.
 */
export const SUMMARY = {
  sheet: "Ringkasan",
  range: RANGES.summary,
  widths: {
    table: [84, 320, 84, 84, 96, 84, 96, 24],
    charts: [72, 72, 72, 72, 72, 72, 24],
    data: [84, 260, 84, 84, 96, 110],
  },
  charts: {
    aspects: { title: "Nilai per aspek", width: 430, height: 360 },
    domains: { title: "Nilai per domain", width: 430, height: 260 },
  },
  /** The lines of both charts, as in the sidebar and the report. */
  series: ["Sekarang", "Target", "Tahun lalu"],
} as const;

/** One column of a register. */
export type RegisterColumn = Omit<Column, "range" | "formula"> & {
  /** Cell formula of a computed column; `cell` gives the address of another column's cell in the row. */
  readonly formula?: (cell: (key: string) => string) => string;
};

/** A list that grows downwards: a header row, then one row per entry; blank rows do no harm. */
export interface Register<Key extends string = string> {
  readonly sheet: string;
  /** Named range over the header cells: the register's anchor. */
  readonly range: string;
  readonly head?: RegisterHead;
  /** Row of the headers on a new sheet. */
  readonly headerRow: number;
  readonly frozenColumns: number;
  /** In the order of a new sheet. */
  readonly keys: readonly Key[];
  readonly columns: Readonly<Record<Key, RegisterColumn>>;
}

const registerColumn = (
  header: string,
  note: string,
  kind: Kind,
  width: number,
  rest: Partial<RegisterColumn> = {},
): RegisterColumn => ({ header, note, kind, width, role: "input", ...rest });

const EVIDENCE_KEYS = [
  "indicators",
  "level",
  "document",
  "date",
  "opd",
  "link",
  "status",
  "note",
] as const;
export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];

/** Sheet Bukti: the evidence register. */
export const EVIDENCE: Register<EvidenceKey> = {
  sheet: "Bukti",
  range: RANGES.evidence,
  headerRow: 1,
  frozenColumns: 1,
  keys: EVIDENCE_KEYS,
  columns: {
    indicators: registerColumn(
      "Indikator",
      "Nomor indikator yang dibuktikan; beberapa nomor dipisah titik koma, misalnya 7; 12.",
      "literal",
      84,
    ),
    level: registerColumn(
      "Tingkat",
      "Tingkat yang dibuktikan dokumen ini, 1 sampai 5. Kosong berarti untuk semua tingkat.",
      "level",
      72,
    ),
    document: registerColumn("Dokumen", "Nama dokumen bukti dukung.", "long", 360),
    date: registerColumn("Tanggal", "Tanggal dokumen.", "date", 120),
    opd: registerColumn("OPD", "Perangkat daerah yang memiliki dokumen ini.", "text", 140),
    link: registerColumn("Tautan", "Alamat tempat dokumen disimpan.", "text", 240),
    status: registerColumn(
      "Status",
      "Belum, Draf, Final, Diterima (oleh asesor), atau Perlu revisi.",
      "choice",
      110,
      { choices: Object.values(EVIDENCE_WORDS) },
    ),
    note: registerColumn("Catatan", "Catatan tentang dokumen ini.", "long", 260),
  },
};

const OFFICE_KEYS = [
  "name",
  "contact",
  "phone",
  "email",
  "held",
  "filled",
  "below",
  "stake",
] as const;
export type OfficeKey = (typeof OFFICE_KEYS)[number];

/** Nothing for a row without a name, so that formulas may wait below the last one. */
const ifNamed = (cell: (key: string) => string, value: string): string =>
  `=IF(${cell("name")}="";"";${value})`;

/**
 * 1 for each indicator row of the office for which all conditions hold, else 0; whatever the case of its name
 * and the spaces around it, and although some cell may hold an error.
 */
const rowsOfOffice = (cell: (key: string) => string, ...conditions: readonly string[]): string =>
  `IFERROR(${[`TRIM(${RANGES.opd})=TRIM(${cell("name")})`, ...conditions]
    .map((condition) => `(${condition})`)
    .join("*")}*1;0)`;

/** Sheet OPD: who is responsible, how to reach them, and what is at stake. */
export const OFFICES: Register<OfficeKey> = {
  sheet: "OPD",
  range: RANGES.offices,
  headerRow: 1,
  frozenColumns: 1,
  keys: OFFICE_KEYS,
  columns: {
    name: registerColumn(
      "Nama OPD",
      "Nama perangkat daerah, sama seperti pada kolom OPD lembar Penilaian.",
      "text",
      260,
    ),
    contact: registerColumn("Kontak", "Nama orang yang dihubungi.", "text", 180),
    phone: registerColumn(
      "Telepon",
      "Nomor telepon atau WhatsApp, misalnya 0812-3456-7890.",
      "literal",
      150,
    ),
    email: registerColumn("Surel", "Alamat surel untuk pengingat.", "text", 220),
    held: registerColumn(
      "Indikator",
      "Dihitung: banyak indikator yang menjadi tanggung jawabnya.",
      "number",
      84,
      {
        role: "computed",
        formula: (cell) => ifNamed(cell, `SUMPRODUCT(${rowsOfOffice(cell)})`),
      },
    ),
    filled: registerColumn(
      "Terisi",
      "Dihitung: banyak indikatornya yang tingkatnya sudah terisi.",
      "number",
      84,
      {
        role: "computed",
        formula: (cell) =>
          ifNamed(cell, `SUMPRODUCT(${rowsOfOffice(cell, `${RANGES.status}<>"${STATUS.empty}"`)})`),
      },
    ),
    below: registerColumn(
      "Di bawah target",
      "Dihitung: banyak indikatornya yang masih di bawah target.",
      "number",
      84,
      {
        role: "computed",
        formula: (cell) =>
          ifNamed(cell, `SUMPRODUCT(${rowsOfOffice(cell, `${RANGES.status}="${STATUS.below}"`)})`),
      },
    ),
    stake: registerColumn(
      "Kenaikan indeks",
      "Dihitung: tambahan indeks bila semua indikatornya mencapai target.",
      "gain",
      110,
      {
        role: "computed",
        formula: (cell) =>
          ifNamed(
            cell,
            `SUMPRODUCT(${rowsOfOffice(cell, `${RANGES.status}="${STATUS.below}"`)};${RANGES.weight};${RANGES.gap})/100`,
          ),
      },
    ),
  },
};

const STEP_KEYS = [
  "scenario",
  "order",
  "number",
  "name",
  "from",
  "to",
  "gain",
  "index",
  "predicate",
  "effort",
  "opd",
  "pic",
  "due",
  "evidence",
  "status",
  "note",
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** What stands above the headers of a register, from the first row of its sheet on; then a blank row. */
export interface RegisterHead {
  readonly title: string;
  /** Label and value, row by row. */
  readonly rows: readonly (readonly [string, string])[];
  /** A sentence per row. */
  readonly remarks: readonly string[];
}

const PLAN_HEAD: RegisterHead = {
  title: "Rencana kenaikan indeks",
  rows: [
    ["Target indeks", `=${RANGES.targetIndex}`],
    ["Cadangan", `=${RANGES.reserve}`],
  ],
  remarks: [
    "Susun rencana pada panel SPBE, tab Rencana, lalu Tulis ke Rencana.",
    "Target dan cadangan diatur pada lembar Mulai; usaha, batas, dan kunci tiap indikator pada lembar Penilaian.",
    "OPD, PIC, tenggat, status, dan catatan di bawah ini milik Anda: tidak ditimpa saat skenario ditulis ulang.",
  ],
};

/** Sheet Rencana: planned level steps of every saved scenario, one step per row. */
export const PLAN: Register<StepKey> = {
  sheet: "Rencana",
  range: RANGES.plan,
  head: PLAN_HEAD,
  headerRow: 8,
  frozenColumns: 0,
  keys: STEP_KEYS,
  columns: {
    scenario: registerColumn("Skenario", "Nama skenario yang memuat langkah ini.", "text", 130),
    order: registerColumn(
      "Urutan",
      "Urutan langkah. Kosong bila langkah ini tidak lagi termasuk skenarionya.",
      "number",
      72,
    ),
    number: registerColumn("No", "Nomor resmi indikator.", "number", 48),
    name: registerColumn("Indikator", "Nama indikator.", "text", 280),
    from: registerColumn("Dari", "Tingkat sebelum langkah ini.", "level", 56),
    to: registerColumn("Ke", "Tingkat sesudah langkah ini.", "level", 56),
    gain: registerColumn("Kenaikan indeks", "Tambahan indeks dari langkah ini.", "gain", 90),
    index: registerColumn(
      "Indeks sesudahnya",
      "Indeks setelah langkah ini dan semua langkah sebelumnya.",
      "index",
      96,
    ),
    predicate: registerColumn("Predikat", "Predikat setelah langkah ini.", "text", 110),
    effort: registerColumn("Usaha", "Usaha langkah ini.", "number", 64),
    opd: registerColumn("OPD", "Perangkat daerah yang mengerjakan.", "text", 140),
    pic: registerColumn("PIC", "Orang yang menangani.", "text", 140),
    due: registerColumn("Tenggat", "Tanggal langkah ini harus selesai.", "date", 120),
    evidence: registerColumn(
      "Bukti dibutuhkan",
      "Yang harus disiapkan agar tingkat ini terbukti.",
      "long",
      320,
    ),
    status: registerColumn("Status", "Belum, Berjalan, atau Selesai.", "choice", 100, {
      choices: Object.values(STEP_WORDS),
    }),
    note: registerColumn("Catatan", "Catatan tentang langkah ini.", "long", 220),
  },
};

/** Every register, in the order of their sheets. */
export const REGISTERS = [PLAN, EVIDENCE, OFFICES] as const;

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

import {
  risingEffortText,
  effortSteps,
  isFilledFormula,
  isLevelFormula,
  isYesFormula,
  levelFormula,
} from "../../reading";
import { EFFORT_SIZES, levelSpan, type Instrument, type Scale } from "../../scoring";
import { COLUMN_WORDS, STAGE_WORDS, STAGES, YES, type Stage } from "../../words";
import type { CellOf, Column, Note } from "./column";
import { contributionFactors, riseFormula } from "./contribution-formula";
import { RANGES } from "./ranges";
import { statusText } from "./status";

const COLUMN_KEYS = [
  "number",
  "name",
  "level",
  "target",
  "status",
  "lastYear",
  ...STAGES,
  "gap",
  "gain",
  "weight",
  "domain",
  "aspect",
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
  "entered",
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** What a column of levels holds, and on which scale. */
const levelNote =
  (what: string, more = ""): Note =>
  ({ scale }) =>
    `${what}, ${levelSpan(scale)}.${more}`;

const stageColumn = (stage: Stage, note: Note, range: string): Column<ColumnKey> => ({
  header: STAGE_WORDS[stage],
  note,
  kind: "level",
  role: "input",
  range,
  width: 84,
});

/** The latest stage that counts and holds something; a stage that does not count is not even looked at. */
const levelUsed = (cell: CellOf<ColumnKey>, scale: Scale): string =>
  STAGES.reduce(
    (otherwise, stage) =>
      `IF(IF(${isYesFormula(RANGES.counts[stage])};${isFilledFormula(cell(stage))};FALSE());` +
      `${levelFormula(cell(stage), scale)};${otherwise})`,
    '""',
  );

/** The columns of a new sheet for an instrument, in their order: one without domains has no column of them. */
export function assessmentKeys({ domains }: Instrument): readonly ColumnKey[] {
  return COLUMN_KEYS.filter((key) => key !== "domain" || domains.length > 0);
}

/** Sheet Penilaian: one row per indicator, found by its number; columns found by header. */
export const ASSESSMENT = {
  sheet: "Penilaian",
  frozenColumns: 2,
  /** Every column, in the order of a new sheet. */
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
      note: "Nama indikator menurut peraturan. Judul kolom pada lembar ini dapat dipakai sebagai penanda isian (merge tag) oleh penggabung dokumen, misalnya <<Indikator>> dan <<OPD>>.",
      kind: "text",
      role: "fixed",
      range: RANGES.name,
      width: 252,
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
      header: COLUMN_WORDS.weight,
      note: "Bobot indikator terhadap indeks, dalam persen.",
      kind: "weight",
      role: "fixed",
      range: RANGES.weight,
      width: 72,
    },
    lastYear: {
      header: COLUMN_WORDS.lastYear,
      note: levelNote("Tingkat kematangan hasil akhir tahun lalu"),
      kind: "level",
      role: "input",
      range: RANGES.lastYear,
      width: 84,
    },
    self: stageColumn("self", levelNote("Hasil penilaian mandiri"), "SPBE_MANDIRI"),
    verified: stageColumn(
      "verified",
      levelNote("Hasil verifikasi asesor internal"),
      "SPBE_VERIFIKASI",
    ),
    external: stageColumn(
      "external",
      levelNote("Nilai sementara asesor eksternal"),
      "SPBE_EKSTERNAL",
    ),
    final: stageColumn("final", levelNote("Hasil akhir yang ditetapkan"), "SPBE_FINAL"),
    level: {
      header: "Tingkat dipakai",
      note: "Dihitung: Final, bila kosong Eksternal, lalu Verifikasi, lalu Mandiri, sesuai tahap yang dihitung pada lembar Mulai.",
      kind: "level",
      role: "computed",
      range: RANGES.level,
      width: 68,
      formula: (cell, { scale }) => `=${levelUsed(cell, scale)}`,
    },
    target: {
      header: COLUMN_WORDS.target,
      note: "Target tingkat indikator. Mengikuti lembar Mulai sampai Anda mengetik angka sendiri.",
      kind: "level",
      role: "input",
      range: RANGES.target,
      width: 64,
      formula: () => `=${RANGES.targetLevel}`,
    },
    gap: {
      header: "Selisih",
      note: "Dihitung: target dikurangi tingkat dipakai.",
      kind: "gap",
      role: "computed",
      range: RANGES.gap,
      width: 72,
      formula: (cell, { scale }) => {
        const target = levelFormula(cell("target"), scale);
        return (
          `=IF(AND(${isLevelFormula(cell("level"), scale)};${isLevelFormula(target, scale)});` +
          `${target}-${cell("level")};"")`
        );
      },
    },
    gain: {
      header: "Naik satu tingkat",
      note: ({ scale }) =>
        scale.step === 1
          ? "Dihitung: tambahan indeks bila indikator ini naik satu tingkat."
          : "Dihitung: tambahan indeks bila indikator ini naik sampai tingkatnya lengkap.",
      kind: "gain",
      role: "computed",
      range: "SPBE_KENAIKAN",
      width: 84,
      formula: (cell, instrument) => {
        const { scale } = instrument;
        const rise = riseFormula(instrument, cell("level"));
        const product = contributionFactors(instrument, cell("weight"), rise).join("*");
        return (
          `=IF(${isLevelFormula(cell("level"), scale)};` +
          `IF(${cell("level")}<${String(scale.max)};${product}/100;"");"")`
        );
      },
    },
    status: {
      header: "Status",
      note: "Dihitung: Tercapai, Di bawah target, Belum diisi, atau Periksa (tingkat atau target tidak sah).",
      kind: "text",
      role: "computed",
      range: RANGES.status,
      width: 132,
      formula: (cell, { scale }) => {
        const target = levelFormula(cell("target"), scale);
        return (
          `=IF(ISERROR(${cell("level")});"${statusText("check")}";IF(${cell("level")}="";"${statusText("empty")}";` +
          `IF(AND(${isLevelFormula(cell("level"), scale)};${isLevelFormula(target, scale)});` +
          `IF(${cell("level")}<${target};"${statusText("below")}";"${statusText("reached")}");"${statusText("check")}")))`
        );
      },
    },
    opd: {
      header: COLUMN_WORDS.opd,
      note: "Perangkat daerah penanggung jawab indikator.",
      kind: "text",
      role: "input",
      range: RANGES.opd,
      width: 140,
      suggests: "offices",
    },
    supportingOpd: {
      header: COLUMN_WORDS.supportingOpd,
      note: "Perangkat daerah lain yang ikut menyiapkan bukti dukung.",
      kind: "text",
      role: "input",
      range: "SPBE_OPD_PENDUKUNG",
      width: 140,
    },
    pic: {
      header: COLUMN_WORDS.pic,
      note: "Nama atau surel orang yang menangani indikator ini.",
      kind: "text",
      role: "input",
      range: "SPBE_PIC",
      width: 140,
    },
    due: {
      header: COLUMN_WORDS.due,
      note: "Tanggal bukti dukung harus siap.",
      kind: "date",
      role: "input",
      range: RANGES.due,
      width: 110,
    },
    narrative: {
      header: COLUMN_WORDS.narrative,
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
      header: COLUMN_WORDS.effort,
      note: ({ scale }) =>
        `Usaha untuk naik satu tingkat, dipakai menyusun rencana: Kecil (1), Sedang (2), Besar (4), atau bilangan bulat 0 sampai 1000; bila tiap langkah berbeda, pisahkan dengan titik koma (${effortSteps(scale).join(", ")}), misalnya ${risingEffortText(scale)}. Kosong berarti perkiraan bawaan itu.`,
      kind: "effort",
      role: "input",
      range: RANGES.effort,
      width: 84,
      choices: EFFORT_SIZES.map(({ word }) => word),
    },
    limit: {
      header: COLUMN_WORDS.limit,
      note: "Tingkat tertinggi yang masih mungkin dicapai tahun ini. Kosong berarti tanpa batas.",
      kind: "level",
      role: "input",
      range: RANGES.limit,
      width: 84,
    },
    lock: {
      header: COLUMN_WORDS.lock,
      note: "Ya bila indikator ini tidak boleh dinaikkan dalam rencana.",
      kind: "choice",
      role: "input",
      range: "SPBE_KUNCI",
      width: 84,
      choices: [YES],
    },
    lastYearSelf: {
      header: COLUMN_WORDS.lastYearSelf,
      note: levelNote(
        "Hasil penilaian mandiri tahun lalu",
        " Dibandingkan dengan Final tahun lalu untuk memperkirakan koreksi asesor.",
      ),
      kind: "level",
      role: "input",
      range: "SPBE_MANDIRI_TAHUN_LALU",
      width: 84,
    },
    entered: {
      header: COLUMN_WORDS.entered,
      note: "Ya bila isian indikator ini sudah dientri ke portal kementerian; dicentang pada Tahun penilaian, Salin ke portal.",
      kind: "choice",
      role: "input",
      range: "SPBE_DIENTRI",
      width: 84,
      choices: [YES],
    },
  } satisfies Record<ColumnKey, Column<ColumnKey>> as Readonly<
    Record<ColumnKey, Column<ColumnKey>>
  >,
} as const;

import { isFilledFormula } from "../../reading";
import { levelSpan, type Instrument } from "../../scoring";
import { YES, type Stage } from "../../words";
import type { Note } from "./column";
import { countFilled, countLevels, countStatus } from "./indicator-rows";
import { RANGES } from "./ranges";

/** One input of a form sheet: a label in the first column, the value beside it. */
export interface Field {
  readonly label: string;
  readonly note: string;
  readonly kind: "text" | "year" | "index" | "reserve" | "level" | "choice" | "date";
  readonly range: string;
  /** What it holds until people set it. */
  readonly initial: (instrument: Instrument) => string | number;
  /** For `choice`: what may be chosen. */
  readonly choices?: readonly string[];
}

const stageField = (label: string, stage: Stage): Field => ({
  label,
  note: "Pilih Tidak agar tahap ini diabaikan.",
  kind: "choice",
  range: RANGES.counts[stage],
  initial: () => YES,
  choices: [YES, "Tidak"],
});

/** First and last year that can be assessed; more would not fit into one rule of an .xlsx file. */
export const YEARS = [2000, 2050] as const;

/** One line of the list of steps. */
interface FormStep {
  readonly label: string;
  readonly note: Note;
  readonly isDone: (instrument: Instrument) => string;
}

/** Sheet Mulai: settings as a form, then the steps of an assessment with their state. */
export const START = {
  sheet: "Mulai",
  title: ({ shortName }: Instrument) => `Penilaian ${shortName}`,
  widths: [240, 220, 420],
  fields: [
    {
      label: "Nama instansi",
      note: "Misalnya Pemerintah Kota Pangkalpinang.",
      kind: "text",
      range: RANGES.agency,
      initial: () => "",
    },
    {
      label: "Tahun penilaian",
      note: "Empat angka, misalnya 2026.",
      kind: "year",
      range: RANGES.year,
      initial: () => "",
    },
    {
      label: "Instrumen",
      note: "Peraturan yang menjadi dasar penilaian.",
      kind: "choice",
      range: RANGES.instrument,
      initial: ({ id }) => id,
    },
    {
      label: "Target indeks",
      note: "Indeks yang ingin dicapai, misalnya 3,00.",
      kind: "index",
      range: RANGES.targetIndex,
      initial: ({ usualTarget }) => usualTarget,
    },
    {
      label: "Cadangan",
      note: "Tambahan di atas target untuk berjaga-jaga, misalnya 0,10.",
      kind: "reserve",
      range: RANGES.reserve,
      initial: () => 0,
    },
    {
      label: "Target tingkat indikator",
      note: "Berlaku untuk indikator yang targetnya belum Anda tentukan sendiri.",
      kind: "level",
      range: RANGES.targetLevel,
      initial: ({ usualTarget }) => usualTarget,
    },
    stageField("Hitung tahap Mandiri", "self"),
    stageField("Hitung tahap Verifikasi", "verified"),
    stageField("Hitung tahap Eksternal", "external"),
    stageField("Hitung tahap Final", "final"),
    {
      label: "Batas perbaikan",
      note: "Tanggal terakhir memperbaiki bukti sesudah nilai asesor. Panel menghitung sisa harinya.",
      kind: "date",
      range: RANGES.repairDeadline,
      initial: () => "",
    },
  ] as readonly Field[],
  stepsTitle: "Langkah penilaian",
  done: "✓ Selesai",
  open: "○ Belum",
  /** Each step's `isDone` is a formula condition. */
  steps: [
    {
      label: "1. Isi nama instansi dan tahun",
      note: "Pada isian di atas.",
      isDone: () => `AND(${isFilledFormula(RANGES.agency)};${isFilledFormula(RANGES.year)})`,
    },
    {
      label: "2. Isi tingkat setiap indikator",
      note: ({ scale }) => `Pada lembar Penilaian, kolom Mandiri, ${levelSpan(scale)}.`,
      isDone: ({ scale, indicators }) =>
        `${countLevels(RANGES.level, scale)}=${String(indicators.length)}`,
    },
    {
      label: "3. Pastikan tidak ada status Periksa",
      note: "Tingkat atau target yang tidak sah ditandai Periksa pada kolom Status.",
      isDone: () => `AND(${countStatus("check")}=0;${countFilled(RANGES.level)}>0)`,
    },
    {
      label: "4. Tentukan OPD penanggung jawab",
      note: "Pada lembar Penilaian, kolom OPD.",
      isDone: ({ indicators }) => `${countFilled(RANGES.opd)}>=${String(indicators.length)}`,
    },
    {
      label: "5. Capai target setiap indikator",
      note: "Daftarnya ada pada lembar Ringkasan.",
      isDone: ({ indicators }) => `${countStatus("reached")}=${String(indicators.length)}`,
    },
  ] as readonly FormStep[],
} as const;

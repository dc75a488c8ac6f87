import { isAddOn } from "./kind";
import type { EvidenceStatus, ItemVerdict } from "./scoring";

/** Words for the status of a document in the evidence register, in the order they are offered. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceStatus, string>> = {
  none: "Belum",
  draft: "Draf",
  final: "Final",
  accepted: "Diterima",
  revise: "Perlu revisi",
};

/** Words for what became of a butir data dukung, in the order they are offered. */
export const ITEM_WORDS: Readonly<Record<ItemVerdict, string>> = {
  none: "Belum",
  uploaded: "Diunggah",
  accepted: "Diterima",
  unfit: "Tidak tepat",
  notUploaded: "Belum diunggah",
  rejected: "Ditolak otomatis",
};

/** Words for the status of a planned step. */
export const STEP_WORDS = { open: "Belum", running: "Berjalan", done: "Selesai" } as const;
export type StepStatus = keyof typeof STEP_WORDS;

/** Where a recommendation comes from. */
export const FOLLOW_UP_SOURCE_WORDS = {
  assessor: "Asesor",
  guidance: "Pedoman",
  plan: "Rencana",
} as const;
export type FollowUpSource = keyof typeof FOLLOW_UP_SOURCE_WORDS;

/** The stages of an assessment, latest last, as sheet and pages call their columns. */
export const STAGE_WORDS = {
  self: "Mandiri",
  verified: "Verifikasi",
  external: "Eksternal",
  final: "Final",
} as const;
export type Stage = keyof typeof STAGE_WORDS;
export const STAGES = Object.keys(STAGE_WORDS) as readonly Stage[];

/** The columns of sheet Penilaian that pages name too: its headers. */
export const COLUMN_WORDS = {
  weight: "Bobot (%)",
  lastYearSelf: "Mandiri tahun lalu",
  lastYear: "Final tahun lalu",
  ...STAGE_WORDS,
  target: "Target",
  opd: "OPD",
  supportingOpd: "OPD pendukung",
  pic: "PIC",
  due: "Tenggat",
  narrative: "Narasi",
  effort: "Usaha",
  limit: "Batas tahun ini",
  lock: "Kunci rencana",
  entered: "Sudah dientri",
} as const;

/** The status of an indicator, in column Status and on pages. */
export const STATUS_WORDS = {
  reached: "Tercapai",
  below: "Di bawah target",
  empty: "Belum diisi",
  check: "Periksa",
} as const;

export type Status = keyof typeof STATUS_WORDS;

/** Each status has a shape of its own, so that colour never tells it alone. */
export const STATUS_SHAPES: Readonly<Record<Status, string>> = {
  reached: "●",
  below: "▼",
  empty: "○",
  check: "!",
};

/** What the add-on writes and offers for a yes; `parseYesNo` reads more. */
export const YES = "Ya";

/** How every text about incomplete levels begins. */
export const INCOMPLETE = "Belum lengkap:";

/** That levels lack: `numbers` names their indicators. */
export function incompleteText(count: string, numbers: string): string {
  return `${INCOMPLETE} ${count} indikator kosong (${numbers})`;
}

/** The pages that write, as sheet Log names them. */
export const PAGE_WORDS = {
  sidebar: "Panel",
  year: "Tahun penilaian",
  exchange: "Impor dan ekspor",
} as const;
export type PageName = keyof typeof PAGE_WORDS;
/** How sheet Log names what people change in the grid. */
export const SOURCE_GRID = "Lembar";

/** The add-on's menu and its commands. */
export const MENU = {
  title: "SPBE",
  openPanel: "Buka panel",
  setUp: "Siapkan lembar",
  changeInstrument: "Ganti instrumen",
  completeFormulas: "Hitung ulang rumus",
  report: "Laporan",
  year: "Tahun penilaian",
  exchange: "Impor dan ekspor",
  rollUp: "Buat lembar Rekap",
  twoIndices: "Buat lembar Dua Indeks",
  probe: "Uji lingkungan",
} as const;

/** Where Google shows the menu: by itself, or for an Editor add-on below *Ekstensi* under the add-on's name. */
export const MENU_PLACE = isAddOn ? `Ekstensi ▸ ${MENU.title}` : MENU.title;

/** Where a command is found, as sentences say it: "SPBE ▸ Siapkan lembar". */
export function menuPath(command: Exclude<keyof typeof MENU, "title">): string {
  return `${MENU_PLACE} ▸ ${MENU[command]}`;
}

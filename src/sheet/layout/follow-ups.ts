import { COLUMN_WORDS, FOLLOW_UP_SOURCE_WORDS, STEP_WORDS } from "../../words";
import { RANGES } from "./ranges";
import { registerColumn, type Register } from "./register";

const FOLLOW_UP_KEYS = [
  "number",
  "recommendation",
  "source",
  "since",
  "opd",
  "pic",
  "due",
  "status",
  "evidence",
  "note",
] as const;
export type FollowUpKey = (typeof FOLLOW_UP_KEYS)[number];

/** Sheet Tindak Lanjut: what was recommended and what became of it, year after year. */
export const FOLLOW_UPS: Register<FollowUpKey> = {
  sheet: "Tindak Lanjut",
  range: RANGES.followUps,
  headerRow: 1,
  frozenColumns: 1,
  keys: FOLLOW_UP_KEYS,
  identity: ["number", "recommendation"],
  subject: "recommendation",
  indicators: "number",
  logged: { gist: (cell) => cell("status") || "ada" },
  columns: {
    number: registerColumn("No", "Nomor resmi indikator.", "official", 48),
    recommendation: registerColumn("Rekomendasi", "Yang disarankan.", "long", 360),
    source: registerColumn("Sumber", "Asesor, Pedoman, atau Rencana.", "choice", 100, {
      choices: Object.values(FOLLOW_UP_SOURCE_WORDS),
    }),
    since: registerColumn("Sejak tahun", "Tahun penilaian yang memunculkannya.", "number", 84),
    opd: registerColumn(COLUMN_WORDS.opd, "Perangkat daerah yang menindaklanjuti.", "text", 160),
    pic: registerColumn(COLUMN_WORDS.pic, "Orang yang menangani.", "text", 140),
    due: registerColumn(COLUMN_WORDS.due, "Tanggal harus selesai.", "date", 120),
    status: registerColumn("Status", "Belum, Berjalan, atau Selesai.", "choice", 100, {
      choices: Object.values(STEP_WORDS),
    }),
    evidence: registerColumn("Bukti", "Dokumen atau tautan yang membuktikannya.", "long", 240),
    note: registerColumn("Catatan", "Catatan tentang tindak lanjut ini.", "long", 220),
  },
};

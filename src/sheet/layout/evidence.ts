import { levelNumbers, levelSpan } from "../../scoring";
import { EVIDENCE_WORDS } from "../../words";
import { RANGES } from "./ranges";
import { registerColumn, type Register } from "./register";

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

/** `tingkat 3, Draf`. */
function levelAndStatus(level: string, status: string): string {
  const parts = [level === "" ? "semua tingkat" : `tingkat ${level}`, status];
  return parts.filter((part) => part !== "").join(", ");
}

/** Sheet Bukti: the evidence register. */
export const EVIDENCE: Register<EvidenceKey> = {
  sheet: "Bukti",
  range: RANGES.evidence,
  headerRow: 1,
  frozenColumns: 1,
  keys: EVIDENCE_KEYS,
  identity: ["indicators", "level", "document"],
  subject: "document",
  indicators: "indicators",
  logged: { gist: (cell) => levelAndStatus(cell("level"), cell("status")) },
  columns: {
    indicators: registerColumn(
      "Indikator",
      "Nomor indikator yang dibuktikan; beberapa nomor dipisah titik koma, misalnya 7; 12.",
      "indicators",
      84,
      { cells: RANGES.evidenceIndicators },
    ),
    level: registerColumn(
      "Tingkat",
      ({ scale }) =>
        `Tingkat yang dibuktikan dokumen ini, ${levelSpan(levelNumbers(scale))}. Kosong berarti untuk semua tingkat.`,
      "levelNumber",
      72,
      { cells: RANGES.evidenceLevels },
    ),
    document: registerColumn("Dokumen", "Nama dokumen bukti dukung.", "long", 360),
    date: registerColumn("Tanggal", "Tanggal dokumen.", "date", 140),
    opd: registerColumn("OPD", "Perangkat daerah yang memiliki dokumen ini.", "text", 140, {
      suggests: "offices",
    }),
    link: registerColumn("Tautan", "Alamat tempat dokumen disimpan.", "address", 240),
    status: registerColumn(
      "Status",
      "Belum, Draf, Final, Diterima (oleh asesor), atau Perlu revisi.",
      "choice",
      110,
      {
        cells: RANGES.evidenceStatus,
        choices: Object.values(EVIDENCE_WORDS),
        tones: {
          [EVIDENCE_WORDS.none]: "empty",
          [EVIDENCE_WORDS.draft]: "check",
          [EVIDENCE_WORDS.final]: "reached",
          [EVIDENCE_WORDS.accepted]: "reached",
          [EVIDENCE_WORDS.revise]: "below",
        },
      },
    ),
    note: registerColumn("Catatan", "Catatan tentang dokumen ini.", "long", 260),
  },
};

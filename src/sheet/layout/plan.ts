import { scoreFormula } from "../../reading";
import { STEP_WORDS } from "../../words";
import { RANGES } from "./ranges";
import { registerColumn, type Register, type RegisterHead } from "./register";

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

const PLAN_HEAD: RegisterHead = {
  title: "Rencana kenaikan indeks",
  rows: [
    ["Target indeks", `=${scoreFormula(RANGES.targetIndex)}`],
    ["Cadangan", `=${scoreFormula(RANGES.reserve)}`],
  ],
  remarks: [
    "Susun rencana pada panel, tab Rencana, lalu Tulis ke Rencana.",
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
  identity: ["scenario", "order", "number", "to"],
  subject: "scenario",
  indicators: "number",
  logged: {
    gist: (cell) => (cell("order") === "" ? "" : `${cell("from")} → ${cell("to")}`),
  },
  columns: {
    scenario: registerColumn("Skenario", "Nama skenario yang memuat langkah ini.", "text", 130),
    order: registerColumn(
      "Urutan",
      "Urutan langkah. Kosong bila langkah ini tidak lagi termasuk skenarionya.",
      "number",
      72,
    ),
    number: registerColumn("No", "Nomor resmi indikator.", "official", 48),
    name: registerColumn("Indikator", "Nama indikator.", "text", 280),
    from: registerColumn("Dari", "Tingkat sebelum langkah ini.", "level", 56),
    to: registerColumn("Ke", "Tingkat sesudah langkah ini.", "level", 56),
    gain: registerColumn("Kenaikan indeks", "Tambahan indeks dari langkah ini.", "gain", 96),
    index: registerColumn(
      "Indeks sesudahnya",
      "Indeks setelah langkah ini dan semua langkah sebelumnya.",
      "index",
      96,
    ),
    predicate: registerColumn("Predikat", "Predikat setelah langkah ini.", "text", 96),
    effort: registerColumn("Usaha", "Usaha langkah ini.", "number", 64),
    opd: registerColumn("OPD", "Perangkat daerah yang mengerjakan.", "text", 140, {
      suggests: "offices",
    }),
    pic: registerColumn("PIC", "Orang yang menangani.", "text", 140),
    due: registerColumn("Tenggat", "Tanggal langkah ini harus selesai.", "date", 140),
    evidence: registerColumn(
      "Bukti dibutuhkan",
      "Yang harus disiapkan agar tingkat ini terbukti.",
      "long",
      320,
    ),
    status: registerColumn("Status", "Belum, Berjalan, atau Selesai.", "choice", 100, {
      choices: Object.values(STEP_WORDS),
      tones: {
        [STEP_WORDS.open]: "empty",
        [STEP_WORDS.running]: "check",
        [STEP_WORDS.done]: "reached",
      },
    }),
    note: registerColumn("Catatan", "Catatan tentang langkah ini.", "long", 220),
  },
};

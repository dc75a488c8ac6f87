import { levelNumbers, levelSpan } from "../../scoring";
import { ITEM_WORDS } from "../../words";
import { RANGES } from "./ranges";
import { registerColumn, type Register } from "./register";

const ITEM_KEYS = [
  "code",
  "indicator",
  "level",
  "asked",
  "document",
  "link",
  "date",
  "status",
  "note",
  "opd",
  "weight",
] as const;
export type ItemKey = (typeof ITEM_KEYS)[number];

/** Sheet Butir: the evidence items that an assessor judges, for instruments whose values arise from them. */
export const ITEMS: Register<ItemKey> = {
  sheet: "Butir",
  range: RANGES.items,
  headerRow: 1,
  frozenColumns: 1,
  keys: ITEM_KEYS,
  identity: ["code"],
  subject: "code",
  indicators: "indicator",
  logged: { gist: (cell) => cell("status") || "ada" },
  columns: {
    code: registerColumn(
      "Kode",
      "Kode butir: indikator, tingkat, dan nomor urut, misalnya I4-L2-02.",
      "literal",
      96,
      { cells: RANGES.itemCodes },
    ),
    indicator: registerColumn(
      "Indikator",
      "Nomor indikator; boleh kosong, karena kodenya sudah menyebutnya.",
      "number",
      72,
    ),
    level: registerColumn(
      "Tingkat",
      ({ scale }) =>
        `Tingkat yang meminta butir ini, ${levelSpan(levelNumbers(scale))}; boleh kosong, karena kodenya sudah menyebutnya.`,
      "levelNumber",
      72,
    ),
    asked: registerColumn("Yang diminta", "Data dukung yang diminta butir ini.", "long", 320),
    document: registerColumn("Dokumen", "Dokumen yang dikirim untuk butir ini.", "long", 260),
    link: registerColumn("Tautan", "Alamat tempat dokumen disimpan.", "address", 200),
    date: registerColumn(
      "Tanggal",
      "Tanggal dokumen; bukti yang berumur diperiksa terhadap tahun penilaian.",
      "date",
      120,
    ),
    status: registerColumn(
      "Status",
      "Belum, Diunggah, Diterima, Tidak tepat, Belum diunggah, atau Ditolak otomatis, menurut asesor.",
      "choice",
      130,
      {
        cells: RANGES.itemStatus,
        choices: Object.values(ITEM_WORDS),
        tones: {
          [ITEM_WORDS.none]: "empty",
          [ITEM_WORDS.uploaded]: "check",
          [ITEM_WORDS.accepted]: "reached",
          [ITEM_WORDS.unfit]: "below",
          [ITEM_WORDS.notUploaded]: "below",
          [ITEM_WORDS.rejected]: "below",
        },
      },
    ),
    note: registerColumn("Catatan asesor", "Alasan asesor.", "long", 260),
    opd: registerColumn("PJ", "Penanggung jawab butir ini.", "text", 140),
    weight: registerColumn(
      "Bobot butir",
      "Bobot butir di dalam tingkatnya, bila Anda mengetahuinya. Kosong berarti semua butir sama berat.",
      "itemWeight",
      96,
    ),
  },
};

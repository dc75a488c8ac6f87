import type { Probe } from "./probe";

/** P4: where and for whom the spreadsheet is set up. */
export const SETTING_PROBES: readonly Probe[] = [
  {
    id: "P4a",
    question: "Lokal spreadsheet",
    expected: "in_ID",
    found: ({ book }) => book.getSpreadsheetLocale(),
    meaning: "Bila bukan Indonesia, angka tampil dengan titik. Ubah di File ▸ Setelan.",
  },
  {
    id: "P4b",
    question: "Bahasa pengguna",
    expected: "id",
    found: () => Session.getActiveUserLocale(),
    meaning: "Tidak memengaruhi hitungan.",
  },
  {
    id: "P4c",
    question: "Zona waktu spreadsheet",
    expected: "Asia/Jakarta",
    found: ({ book }) => book.getSpreadsheetTimeZone(),
    meaning: "Zona WITA atau WIT juga sah; selain itu tanggal dapat bergeser sehari.",
  },
];

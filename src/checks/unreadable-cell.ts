import { formatIfDate } from "../format";
import type { Check } from "./check";

export const unreadableCell: Check = {
  id: "unreadable-cell",
  title: "Isian tidak terbaca",
  explanation:
    "Sebuah sel pada salah satu lembar yang Anda isi, dari Mulai sampai Rekap, berisi sesuatu yang tidak dapat dibaca, misalnya tanggal dalam bentuk teks atau status yang tidak dikenal. Isian itu tidak diperhitungkan sampai dibenahi.",
  severity: "warning",
  *run({ unreadable }) {
    for (const { number, column, cell, place, found, advice } of unreadable) {
      // A day is told as the sheet shows it: 2024 in a cell of days is 16 Juli 1905.
      const brief = `${place} berisi ${formatIfDate(found.slice(1, -1)) ?? found}`;
      yield {
        number,
        fault: `${brief}.`,
        advice,
        brief,
        column,
        cell,
      };
    }
  },
};

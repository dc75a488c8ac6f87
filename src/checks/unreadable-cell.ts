import type { Check } from "./check";

export const unreadableCell: Check = {
  id: "unreadable-cell",
  title: "Isian tidak terbaca",
  explanation:
    "Sebuah sel pada salah satu lembar yang Anda isi, dari Mulai sampai Rekap, berisi sesuatu yang tidak dapat dibaca, misalnya tanggal dalam bentuk teks atau status yang tidak dikenal. Isian itu tidak diperhitungkan sampai dibenahi.",
  severity: "warning",
  *run({ unreadable }) {
    for (const { number, column, cell, place, found, advice } of unreadable) {
      yield {
        number,
        fault: `${place} berisi ${found}.`,
        advice,
        brief: `${place} berisi ${found}`,
        column,
        cell,
      };
    }
  },
};

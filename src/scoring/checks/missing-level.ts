import type { Check } from "./check";

export const missingLevel: Check = {
  id: "missing-level",
  title: "Tingkat belum diisi",
  explanation:
    "Tingkat kematangan sebuah indikator kosong pada semua tahap yang dihitung. Indeks baru ada setelah semua tingkat terisi.",
  severity: "error",
  *run({ rows }) {
    for (const { number, level } of rows) {
      if (level.kind !== "missing") continue;
      const message = `Tingkat indikator ${String(number)} belum diisi. Pilih tingkat yang terbukti pada salah satu tahap yang dihitung.`;
      yield { number, message, fix: "level" };
    }
  },
};

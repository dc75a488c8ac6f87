import type { Check } from "./check";

export const missingLevel: Check = {
  id: "missing-level",
  title: "Tingkat belum diisi",
  explanation:
    "Tingkat kematangan sebuah indikator kosong pada semua tahap yang dihitung. Indeks baru ada setelah semua tingkat terisi.",
  severity: "unfilled",
  *run({ rows }) {
    for (const { number, level, levelColumn } of rows) {
      if (level.kind !== "missing") continue;
      yield {
        number,
        fault: `Tingkat indikator ${String(number)} belum diisi.`,
        advice: "Pilih tingkat yang terbukti pada salah satu tahap yang dihitung.",
        brief: "",
        column: levelColumn,
      };
    }
  },
};

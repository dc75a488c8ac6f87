import { levelText } from "../scoring";
import type { Check } from "./check";

export const missingNarrative: Check = {
  id: "missing-narrative",
  title: "Narasi belum ditulis",
  explanation:
    "Tingkat sebuah indikator sudah diisi, tetapi narasinya kosong. Narasi menjelaskan mengapa tingkat itu tercapai.",
  severity: "warning",
  *run({ instrument, rows }) {
    for (const { number, level, narrative } of rows) {
      if (level.kind !== "level" || narrative.trim() !== "") continue;
      yield {
        number,
        fault: `Narasi indikator ${String(number)} masih kosong.`,
        advice: "Tuliskan capaian yang mendukung tingkat yang diisi.",
        brief: `tingkat ${levelText(level.level, instrument.scale)}`,
        column: "narrative",
      };
    }
  },
};

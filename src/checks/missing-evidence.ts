import { levelText, standsFor } from "../scoring";
import type { Check } from "./check";

export const missingEvidence: Check = {
  id: "missing-evidence",
  title: "Tingkat tanpa bukti dukung",
  explanation:
    "Sebuah indikator diisi di atas tingkat terendah, tetapi pada lembar Bukti tidak ada dokumen yang sudah disiapkan untuk tingkat itu. Tingkat tanpa bukti biasanya diturunkan asesor.",
  severity: "warning",
  *run({ instrument, rows }) {
    for (const { number, level, evidence } of rows) {
      if (level.kind !== "level" || level.level <= instrument.scale.min || !evidence) continue;
      if (evidence.some((document) => standsFor(instrument.scale, document, level.level))) continue;
      const claimed = levelText(level.level, instrument.scale);
      yield {
        number,
        fault: `Indikator ${String(number)} diisi ${claimed} tanpa bukti dukung untuk tingkat itu.`,
        advice: "Catat dokumennya pada lembar Bukti, atau turunkan tingkatnya.",
        brief: `tingkat ${claimed}`,
        column: "evidence",
      };
    }
  },
};

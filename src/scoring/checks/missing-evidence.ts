import { standsFor } from "../evidence";
import { levelText } from "../level-text";
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
      if (evidence.some((document) => standsFor(document, level.level))) continue;
      const message = `Indikator ${String(number)} diisi ${levelText(level.level)} tanpa bukti dukung untuk tingkat itu. Catat dokumennya pada lembar Bukti, atau turunkan tingkatnya.`;
      yield { number, message, fix: "evidence" };
    }
  },
};

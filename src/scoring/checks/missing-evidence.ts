import type { Check, CheckEvidence } from "./check";
import { levelText } from "./level-text";

export const missingEvidence: Check = {
  id: "missing-evidence",
  title: "Tingkat tanpa bukti dukung",
  explanation:
    "Sebuah indikator diisi di atas tingkat terendah, tetapi pada lembar Bukti tidak ada dokumen yang sudah disiapkan untuk tingkat itu. Tingkat tanpa bukti biasanya diturunkan asesor.",
  severity: "warning",
  *run({ instrument, rows }) {
    for (const { number, level, evidence } of rows) {
      if (level.kind !== "level" || level.level <= instrument.scale.min || !evidence) continue;
      const claimed = Math.floor(level.level);
      const proves = (item: CheckEvidence): boolean =>
        isPrepared(item) && (item.level === null || item.level >= claimed);
      if (evidence.some(proves)) continue;
      const message = `Indikator ${String(number)} diisi ${levelText(level.level)} tanpa bukti dukung untuk tingkat itu. Catat dokumennya pada lembar Bukti, atau turunkan tingkatnya.`;
      yield { number, message, fix: "evidence" };
    }
  },
};

/** A document that exists at least as a draft. */
function isPrepared({ status }: CheckEvidence): boolean {
  return status !== null && status !== "none";
}

import { claimedBand, levelText, standsFor } from "../scoring";
import type { Check } from "./check";

export const unacceptedLevel: Check = {
  id: "unaccepted-level",
  title: "Bukti belum diterima pada setiap tingkat",
  explanation:
    "Sebuah indikator diisi di atas tingkat terendah, tetapi belum setiap tingkat sampai tingkat itu memiliki bukti berstatus Diterima. Kriteria bersifat kumulatif: tingkat yang diisi mensyaratkan semua tingkat di bawahnya.",
  severity: "warning",
  *run({ instrument: { scale }, rows }) {
    for (const { number, level, evidence } of rows) {
      if (level.kind !== "level" || level.level <= scale.min || !evidence) continue;
      // A level without any document has a finding of its own.
      if (!evidence.some((document) => standsFor(scale, document, level.level))) continue;
      const claimed = claimedBand(scale, level.level).number;
      const accepted = evidence.filter(
        ({ status, unreadable = [] }) =>
          status === "accepted" && !unreadable.some(({ column }) => column === "level"),
      );
      const lacking = Array.from({ length: claimed - 1 }, (_, at) => at + 2).filter(
        (each) => !accepted.some((document) => document.level === null || document.level === each),
      );
      if (lacking.length === 0) continue;
      yield {
        number,
        fault: `Indikator ${String(number)} diisi ${levelText(level.level)} tanpa bukti berstatus Diterima untuk tingkat ${listed(lacking)}.`,
        advice:
          "Mintakan pemeriksaan bukti setiap tingkat itu, lalu pilih Diterima pada kolom Status; bila tidak ada buktinya, turunkan tingkatnya.",
        brief: `diisi ${levelText(level.level)}; tingkat ${listed(lacking)}`,
        column: "evidence",
      };
    }
  },
};

/** `2`, `2 dan 3`, `2, 3, dan 4`. */
function listed(levels: readonly number[]): string {
  const texts = levels.map(String);
  const last = texts[texts.length - 1] ?? "";
  const before = texts.slice(0, -1);
  if (before.length === 0) return last;
  return before.length === 1
    ? `${before.join("")} dan ${last}`
    : `${before.join(", ")}, dan ${last}`;
}

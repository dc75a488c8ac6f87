import { claimedBand, levelText, type Level } from "../scoring";
import type { Check } from "./check";

/** Levels gained within a year that are worth a second look. */
const JUMP = 2;

export const levelJump: Check = {
  id: "level-jump",
  title: "Lonjakan tingkat",
  explanation:
    "Sebuah indikator naik dua tingkat atau lebih dari tahun lalu hingga salah satu dari dua tingkat tertinggi. Tingkat itu mensyaratkan kriteria semua tingkat di bawahnya, jadi buktinya harus lengkap.",
  severity: "warning",
  *run({ instrument: { scale }, rows }) {
    for (const { number, level, levelColumn, lastYear } of rows) {
      if (level.kind !== "level" || lastYear.kind !== "level") continue;
      const numberOf = (value: Level): number => claimedBand(scale, value).number;
      const isHigh = numberOf(level.level) >= scale.bounds.length - 1;
      if (!isHigh || numberOf(level.level) - numberOf(lastYear.level) < JUMP) continue;
      const from = levelText(lastYear.level, scale);
      const to = levelText(level.level, scale);
      yield {
        number,
        fault: `Indikator ${String(number)} naik dari ${from} ke ${to} dalam satu tahun.`,
        advice: `Pastikan bukti dukung setiap tingkat sampai ${to} lengkap, atau turunkan tingkatnya.`,
        brief: `${from} → ${to}`,
        column: levelColumn,
      };
    }
  },
};

import { hundredths, levelText } from "../scoring";
import type { Check } from "./check";

/** Levels gained within a year that are worth a second look, in hundredths. */
const JUMP = 200;

export const levelJump: Check = {
  id: "level-jump",
  title: "Lonjakan tingkat",
  explanation:
    "Sebuah indikator naik dua tingkat atau lebih dari tahun lalu hingga salah satu dari dua tingkat tertinggi. Tingkat itu mensyaratkan kriteria semua tingkat di bawahnya, jadi buktinya harus lengkap.",
  severity: "warning",
  *run({ instrument, rows }) {
    for (const { number, level, levelColumn, lastYear } of rows) {
      if (level.kind !== "level" || lastYear.kind !== "level") continue;
      const isHigh = level.level >= instrument.scale.max - 1;
      const gained = hundredths(level.level) - hundredths(lastYear.level);
      if (!isHigh || gained < JUMP) continue;
      const from = levelText(lastYear.level);
      const to = levelText(level.level);
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

import type { Check } from "./check";

export const duplicateIndicator: Check = {
  id: "duplicate-indicator",
  title: "Indikator tercantum ganda",
  explanation:
    "Sebuah indikator memiliki lebih dari satu baris. Tidak jelas tingkat mana yang berlaku.",
  severity: "error",
  *run({ rows }) {
    const seen = new Map<number, number>();
    for (const { number } of rows) seen.set(number, (seen.get(number) ?? 0) + 1);
    for (const [number, count] of seen) {
      if (count === 1) continue;
      yield {
        number,
        fault: `Indikator ${String(number)} tercantum ${String(count)} kali.`,
        advice: "Hapus baris yang berlebih.",
        brief: `${String(count)} baris`,
        column: null,
      };
    }
  },
};

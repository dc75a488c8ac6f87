import type { Check } from "./check";

export const missingIndicator: Check = {
  id: "missing-indicator",
  title: "Indikator tidak tercantum",
  explanation:
    "Sebuah indikator resmi tidak memiliki baris. Indeks tidak dapat dihitung tanpa semua indikator.",
  severity: "error",
  *run({ instrument, rows }) {
    const present = new Set(rows.map(({ number }) => number));
    for (const { number } of instrument.indicators) {
      if (present.has(number)) continue;
      yield {
        number,
        fault: `Indikator ${String(number)} tidak tercantum.`,
        advice: "Jalankan Siapkan lembar untuk menambahkan barisnya.",
        brief: "",
        column: null,
        mend: { kind: "setUp" },
      };
    }
  },
};

import type { Check } from "./check";

export const missingOpd: Check = {
  id: "missing-opd",
  title: "OPD belum ditentukan",
  explanation:
    "Sebuah indikator belum memiliki perangkat daerah penanggung jawab, jadi tidak ada yang menyiapkan bukti dukungnya.",
  severity: "warning",
  *run({ rows }) {
    for (const { number, opd } of rows) {
      if (opd.trim() !== "") continue;
      const message = `Indikator ${String(number)} belum memiliki OPD. Isi dengan perangkat daerah penanggung jawabnya.`;
      yield { number, message, fix: "opd" };
    }
  },
};

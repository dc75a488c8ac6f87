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
      yield {
        number,
        fault: `Indikator ${String(number)} belum memiliki OPD.`,
        advice: "Isi dengan perangkat daerah penanggung jawabnya.",
        brief: "",
        column: "opd",
      };
    }
  },
};

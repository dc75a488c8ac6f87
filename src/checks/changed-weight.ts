import { hundredths, levelText, type Reading } from "../scoring";
import type { Check } from "./check";

export const changedWeight: Check = {
  id: "changed-weight",
  title: "Bobot tidak sama dengan yang resmi",
  explanation:
    "Bobot sebuah indikator pada lembar Penilaian bukan bobot resminya. Indeks tetap dihitung dengan bobot resmi, tetapi kolom Naik satu tingkat dan lembar OPD memakai isi sel itu.",
  severity: "warning",
  *run({ instrument, rows }) {
    const official = new Map(instrument.indicators.map(({ number, weight }) => [number, weight]));
    for (const { number, weight } of rows) {
      const right = official.get(number);
      if (right === undefined || isWeight(weight, right)) continue;
      const text = levelText(right / 100);
      const written = weight.kind === "missing" ? "kosong" : `tertulis ${writtenIn(weight)}`;
      yield {
        number,
        fault: `Bobot indikator ${String(number)} ${written}, resminya ${text}.`,
        advice: `Ketik ${text} pada kolom Bobot (%) lembar Penilaian.`,
        brief: written,
        column: "weight",
      };
    }
  },
};

function isWeight(reading: Reading, weight: number): boolean {
  return reading.kind === "level" && hundredths(reading.level) === weight;
}

function writtenIn(reading: Exclude<Reading, { kind: "missing" }>): string {
  return reading.kind === "level" ? levelText(reading.level) : reading.found;
}

import { levelRule } from "../level-text";
import type { Level, Scale } from "../model";
import type { Check } from "./check";

const FIELDS = [
  ["level", "Tingkat"],
  ["target", "Target"],
  ["lastYear", "Final tahun lalu"],
] as const;

export const invalidLevel: Check = {
  id: "invalid-level",
  title: "Tingkat tidak sah",
  explanation:
    "Tingkat, target, atau hasil tahun lalu sebuah indikator bukan tingkat pada skala instrumen, misalnya teks atau angka di luar skala. Isian itu tidak dapat dihitung.",
  severity: "error",
  *run({ instrument, rows }) {
    const rule = levelRule(instrument.scale);
    for (const row of rows) {
      for (const [fix, name] of FIELDS) {
        const reading = row[fix];
        if (reading.kind !== "invalid") continue;
        const message = `${name} indikator ${String(row.number)} berisi ${reading.found}. ${rule}`;
        const meant = meantLevel(reading.found, instrument.scale);
        yield { number: row.number, message, fix, ...(meant !== undefined && { meant }) };
      }
    }
  },
};

/**
 * The one whole level that a text can only mean: `"Tingkat 3"`, `"Level 3"`, `"3,0"`.
 *
 * @param found As a reading tells it, in quotes.
 */
function meantLevel(found: string, { min, max }: Scale): Level | undefined {
  const [, digits] = /^"\s*(?:(?:tingkat|level)\s+)?(\d)(?:[.,]0+)?\s*"$/i.exec(found) ?? [];
  const level = Number(digits);
  return level >= min && level <= max ? level : undefined;
}

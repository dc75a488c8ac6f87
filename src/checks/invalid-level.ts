import type { LevelColumn } from "../contract";
import { levelRule, type Level, type Scale } from "../scoring";
import { COLUMN_WORDS } from "../words";
import type { Check, CheckRow, Mend } from "./check";

export const invalidLevel: Check = {
  id: "invalid-level",
  title: "Tingkat tidak sah",
  explanation:
    "Tingkat, target, atau hasil tahun lalu sebuah indikator bukan tingkat pada skala instrumen, misalnya teks atau angka di luar skala. Isian itu tidak dapat dihitung.",
  severity: "error",
  *run({ instrument: { scale }, rows }) {
    for (const row of rows) {
      for (const { column, name, reading } of levelsOf(row)) {
        if (reading.kind !== "invalid") continue;
        const { found } = reading;
        const mend = column === "level" ? undefined : mendOf(column, found, scale);
        yield {
          number: row.number,
          fault: `${name} indikator ${String(row.number)} berisi ${found}.`,
          advice: levelRule(scale),
          brief: `${name} berisi ${found}`,
          column,
          ...(mend && { mend }),
        };
      }
    }
  },
};

function levelsOf({ level, levelColumn, target, lastYear }: CheckRow) {
  return [
    { column: levelColumn, name: "Tingkat", reading: level },
    { column: "target", name: COLUMN_WORDS.target, reading: target },
    { column: "lastYear", name: COLUMN_WORDS.lastYear, reading: lastYear },
  ] as const;
}

/**
 * Puts in the one whole level that a text can only mean: `"Tingkat 3"`, `"Level 3"`, `"3,0"`.
 *
 * @param found As a reading tells it, in quotes.
 */
function mendOf(column: LevelColumn, found: string, { min, max }: Scale): Mend | undefined {
  const [, digits] = /^"\s*(?:(?:tingkat|level)\s+)?(\d)(?:[.,]0+)?\s*"$/i.exec(found) ?? [];
  const level: Level = Number(digits);
  return level >= min && level <= max ? { kind: "level", column, level } : undefined;
}

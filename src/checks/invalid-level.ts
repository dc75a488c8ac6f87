import type { LevelColumn } from "../contract";
import { levelMeant } from "../reading";
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
 * Puts in the one whole level that a text can only mean.
 *
 * @param found As a reading tells it, texts in quotes.
 */
function mendOf(column: LevelColumn, found: string, { min, max }: Scale): Mend | undefined {
  const [, text] = /^"(.*)"$/su.exec(found) ?? [];
  const level: Level | undefined = text === undefined ? undefined : levelMeant(text);
  const isOnScale = level !== undefined && level >= min && level <= max;
  return isOnScale ? { kind: "level", column, level } : undefined;
}

import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { UNSEEN } from "./characters";
import { nameKey } from "./name-key";

const YES = ["ya", "y", "yes", "true", "1", "x", "v", "✓", "✔"];
const NO = ["tidak", "tdk", "t", "no", "n", "false", "0", "-", "–", "bukan"];

/** What a cell says to a question: yes, no, nothing, or something else. A box that is not ticked is a no. */
export function parseYesNo(cell: unknown): CellReading<boolean> {
  if (isBlank(cell)) return MISSING;
  const word = nameKey(String(cell));
  if (YES.includes(word)) return { kind: "value", value: true };
  return NO.includes(word) ? { kind: "value", value: false } : unreadable(cell);
}

/** A formula for whether {@link parseYesNo} reads a yes. */
export function isYesFormula(cell: string): string {
  return `REGEXREPLACE(LOWER(${cell}&"");"^${UNSEEN}*(?:${YES.join("|")})${UNSEEN}*$";"")<>LOWER(${cell}&"")`;
}

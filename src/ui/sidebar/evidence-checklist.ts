import type { CellJson, Evidence, EvidenceChange, EvidenceClaim } from "../../contract";
import { nameKey } from "../../reading";
import {
  type EvidenceStatus,
  claimedBand,
  nextGoal,
  type Band,
  type LevelScale,
} from "../../scoring";
import { EVIDENCE_WORDS } from "../../words";
import type { Entry } from "../board";
import { evidenceFor } from "../indicator-evidence";

/** The statuses in the order they are offered. */
export const EVIDENCE_STATUSES = Object.keys(EVIDENCE_WORDS) as EvidenceStatus[];

/** What a line of the register is known by. */
export type EvidenceLine = Pick<EvidenceChange, "number" | "level" | "document">;

/** One document of an indicator's checklist. */
export interface ChecklistItem {
  /** The same for a suggestion and for the line it becomes. */
  readonly key: string;
  readonly document: string;
  /** Its line in the register; null while it is only suggested. */
  readonly line: Evidence | null;
}

/**
 * Suggested documents in their order, each with its lines where it is registered, then what is registered
 * besides. What the next level asks for comes first: its lines, and the suggestions that nobody has recorded.
 *
 * @param register The lines of this indicator.
 * @param next The number of the next level; null at the top, and where no level is known.
 */
export function checklistOf(
  suggested: readonly string[],
  register: readonly Evidence[],
  next: number | null = null,
): ChecklistItem[] {
  const items = inOrderOfRegister(suggested, register);
  if (next === null) return items;
  const isNext = ({ line }: ChecklistItem): boolean => line?.level === next;
  const isOpen = ({ line }: ChecklistItem): boolean => line === null;
  return [
    ...items.filter(isNext),
    ...items.filter(isOpen),
    ...items.filter((item) => !isNext(item) && !isOpen(item)),
  ];
}

function inOrderOfRegister(
  suggested: readonly string[],
  register: readonly Evidence[],
): ChecklistItem[] {
  const linesOf = new Map<string, Evidence[]>(suggested.map((text) => [nameKey(text), []]));
  for (const line of register) {
    const key = nameKey(line.document);
    linesOf.set(key, [...(linesOf.get(key) ?? []), line]);
  }
  const names = new Map(suggested.map((text) => [nameKey(text), text]));
  return [...linesOf].flatMap(([key, lines]): ChecklistItem[] =>
    lines.length === 0
      ? [{ key, document: names.get(key) ?? key, line: null }]
      : lines.map((line, i) => ({
          key: i === 0 ? key : `${key} #${String(i)}`,
          document: line.document,
          line,
        })),
  );
}

/** The number of the level above the claimed one; null at the top, and while none is claimed. */
export function nextLevelNumber({ reading }: Entry, scale: LevelScale): number | null {
  if (reading.kind !== "level") return null;
  const goal = nextGoal(scale, reading.level);
  return goal === undefined ? null : claimedBand(scale, goal).number;
}

/** Whether the document could be handed to an assessor today. */
export function isReady(line: Pick<Evidence, "status"> | null): boolean {
  return line?.status === "final" || line?.status === "accepted";
}

/** The documents for one level: recorded for that level or for any; one that comes by itself asks for none. */
export function evidenceForLevel(
  lines: readonly EvidenceClaim[],
  { number, complete }: Band,
  { min }: LevelScale,
): EvidenceClaim[] {
  return lines.filter(({ level }) => level === number || (level === null && complete > min));
}

/**
 * The number of the level that a new line should prove unless told otherwise: the claimed one, as an assessor asks for
 * its evidence; where none is claimed that needs evidence, the target or the first that does.
 */
export function provedByDefault({ reading, target }: Entry, scale: LevelScale): number {
  const claimed = reading.kind === "level" ? reading.level : scale.min;
  if (claimed > scale.min) return claimedBand(scale, claimed).number;
  const isAimed = reading.kind !== "level" && target !== undefined && target > scale.min;
  return claimedBand(scale, isAimed ? target : (nextGoal(scale, scale.min) ?? scale.max)).number;
}

/** The line that a change is about; undefined while the register has none. */
export function lineOf(
  register: readonly Evidence[],
  { number, level, document }: EvidenceLine,
): Evidence | undefined {
  return evidenceFor(register, number).find(
    (line) => line.level === level && nameKey(line.document) === nameKey(document),
  );
}

/** Whether two changes are about one line of the register. */
export function isSameLine(a: EvidenceLine, b: EvidenceLine): boolean {
  const isSameDocument = nameKey(a.document) === nameKey(b.document);
  return a.number === b.number && a.level === b.level && isSameDocument;
}

/** The status that a cell of JSON holds; null for anything else. */
export function evidenceStatusOf(cell: CellJson): EvidenceStatus | null {
  return EVIDENCE_STATUSES.find((status) => status === cell) ?? null;
}

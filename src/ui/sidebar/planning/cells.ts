import type { CellChange, CellJson, PanelRow, PlanningColumn } from "../../../contract";
import { effortRule, parseEffort, parseLevel, type EffortReading } from "../../../reading";
import {
  EFFORT_SIZES,
  levelRule,
  type LevelScale,
  type OfficialNumber,
  type Reading,
} from "../../../scoring";
import { cellText, integerText } from "../../figures";

/** A planning cell changed in the page and not saved yet, with what it held when the change began. */
export interface CellDraft {
  readonly number: OfficialNumber;
  readonly column: PlanningColumn;
  readonly text: string;
  readonly seen: CellJson;
}

/** What is planned with for one indicator: the sheet's cells, or the user's changes of them. */
export type PlanningCells = PanelRow["planning"];

export function planningCells(row: PanelRow, drafts: readonly CellDraft[]): PlanningCells {
  const cell = (column: PlanningColumn): CellJson => {
    const draft = findDraft(drafts, row.number, column);
    return draft ? draftValue(draft) : row.planning[column];
  };
  return { effort: cell("effort"), limit: cell("limit"), lock: cell("lock") };
}

export function findDraft(
  drafts: readonly CellDraft[],
  number: OfficialNumber,
  column: PlanningColumn,
): CellDraft | undefined {
  return drafts.find((draft) => draft.number === number && draft.column === column);
}

/** A draft as the cell will hold it: a word as it is offered, a number as a number, blank as null. */
export function draftValue({ column, text }: CellDraft): number | string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (column === "lock") return trimmed;
  const size =
    column === "effort"
      ? EFFORT_SIZES.find(({ word }) => word.toLowerCase() === trimmed.toLowerCase())
      : undefined;
  if (size) return size.word;
  return /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : trimmed;
}

/** The drafts after typing; text that is back to what the cell held leaves nothing to save. */
export function withText(
  drafts: readonly CellDraft[],
  { number, column, text }: Omit<CellDraft, "seen">,
  cell: CellJson,
): CellDraft[] {
  const before = findDraft(drafts, number, column);
  const draft = { number, column, text, seen: before ? before.seen : cell };
  const others = drafts.filter((other) => other !== before);
  return isSameContent(draftValue(draft), draft.seen) ? others : [...others, draft];
}

export function changeOf(draft: CellDraft): CellChange {
  const { number, column, seen } = draft;
  return { number, column, value: draftValue(draft), seen };
}

export function isSameContent(a: CellJson, b: CellJson): boolean {
  return cellText(a).trim() === cellText(b).trim();
}

/**
 * What is wrong with an indicator's effort or limit, as a sentence.
 *
 * @returns null when both can be planned with.
 */
export function cellProblem(
  number: OfficialNumber,
  { effort, limit }: PlanningCells,
  scale: LevelScale,
): string | null {
  const rule = `${levelRule(scale).slice(0, -1)}, atau kosongkan.`;
  return (
    problemOf(
      `Usaha indikator ${integerText(number)}`,
      parseEffort(effort, scale),
      effortRule(scale),
    ) ?? problemOf(`Batas indikator ${integerText(number)}`, parseLevel(limit, scale), rule)
  );
}

function problemOf(name: string, reading: Reading | EffortReading, rule: string): string | null {
  return reading.kind === "invalid" ? `${name} berisi ${reading.found}. ${rule}` : null;
}

import type { Office } from "../../contract";
import type { Fraction } from "../../scoring";
import type { Board, Entry } from "../board";
import { cellText } from "../figures";
import { hasPassed } from "../day";
import { evidenceGap, type EvidenceGap } from "./evidence";
import type { Roadmap, RoadmapStep } from "./roadmap";

/** One indicator that an OPD answers for. */
export interface Task {
  readonly entry: Entry;
  /** What the index gains when it reaches its target; null when it is not below. */
  readonly gain: Fraction | null;
  readonly evidence: EvidenceGap;
  /** Below target although its due date has passed. */
  readonly isOverdue: boolean;
}

/** What concerns one OPD. */
export interface OfficeSheet {
  /** For lists and the choice of one OPD; "" for the indicators without. */
  readonly key: string;
  /** As first written; "" for the indicators without OPD. */
  readonly name: string;
  /** Its line on sheet OPD. */
  readonly office: Office | undefined;
  /** In official order. */
  readonly tasks: readonly Task[];
  /** Indicators of others that it supports. */
  readonly supports: readonly Entry[];
  readonly steps: readonly RoadmapStep[];
}

/**
 * A sheet per OPD that has something to do: in the order of sheet OPD, then those that only stand beside
 * an indicator, in official order, and last the indicators without OPD.
 *
 * @param today ISO date.
 */
export function officeSheets(board: Board, roadmap: Roadmap, today: string): OfficeSheet[] {
  const gains = new Map(board.below.map(({ indicator, gain }) => [indicator.number, gain]));
  const names = new Map<string, string>();
  const note = (name: string): void => {
    if (!names.has(keyOf(name))) names.set(keyOf(name), name.trim());
  };
  for (const { name } of board.panel.offices ?? []) if (keyOf(name) !== "") note(name);
  for (const entry of board.entries) if (opdOf(entry) !== "") note(opdOf(entry));
  for (const { opd } of roadmap.steps) if (opd !== "") note(opd);
  names.set("", "");

  return [...names]
    .map(([key, name]): OfficeSheet => {
      const own = board.entries.filter((entry) => keyOf(opdOf(entry)) === key);
      return {
        key,
        name,
        office: board.panel.offices?.find((office) => key !== "" && keyOf(office.name) === key),
        tasks: own.map((entry) => ({
          entry,
          gain: gains.get(entry.indicator.number) ?? null,
          evidence: evidenceGap(board, entry),
          isOverdue: entry.status !== "reached" && hasPassed(entry.row?.details.due ?? null, today),
        })),
        supports: board.entries.filter(
          (entry) => key !== "" && !own.includes(entry) && supportersOf(entry).includes(key),
        ),
        steps: roadmap.steps.filter(({ opd }) => keyOf(opd) === key),
      };
    })
    .filter(({ tasks, supports, steps }) => tasks.length + supports.length + steps.length > 0);
}

/** The indicators of a sheet whose level is below the target or not there yet. */
export function openTasks({ tasks }: Pick<OfficeSheet, "tasks">): Task[] {
  return tasks.filter(({ entry }) => entry.status === "below" || entry.status === "empty");
}

/** Whether a task has its place among what is left: its level, or the evidence for it. */
export function needsWork({ entry, evidence }: Task): boolean {
  const lacksEvidence = evidence.unfinished.length > 0 || evidence.uncovered !== null;
  return entry.status !== "reached" || lacksEvidence;
}

/** The OPD that answers for an indicator, as written; "" for none. */
export function opdOf({ row }: Entry): string {
  return cellText(row?.details.opd ?? null).trim();
}

function supportersOf({ row }: Entry): string[] {
  return cellText(row?.details.supportingOpd ?? null)
    .split(/[,;\n]/)
    .map(keyOf);
}

/** Names are one whatever their case and spacing. */
function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

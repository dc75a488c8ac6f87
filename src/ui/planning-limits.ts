import type { CellJson, PanelRow } from "../contract";
import { parseEffort, parseLevel, parseYesNo } from "../reading";
import {
  type LevelScale,
  type OfficialNumber,
  type PlanRequest,
  risingEffort,
  type StepEffort,
} from "../scoring";

/** What the planning columns of sheet Penilaian ask of a plan. */
export interface PlanningLimits extends Required<
  Pick<PlanRequest, "efforts" | "highest" | "locked">
> {
  /** Indicators without a readable effort of their own: they take the one for blank cells. */
  readonly estimated: readonly OfficialNumber[];
  /** Indicators whose effort or limit cannot be read and is therefore not respected. */
  readonly unreadable: readonly OfficialNumber[];
}

/**
 * Reads efforts, limits and locks.
 *
 * @param blank The effort of a step where the cell says none.
 */
export function planningLimits(
  rows: readonly Pick<PanelRow, "number" | "planning">[],
  scale: LevelScale,
  blank: StepEffort = risingEffort(scale),
): PlanningLimits {
  const efforts = new Map<OfficialNumber, StepEffort>();
  const highest = new Map<OfficialNumber, number>();
  const locked = new Set<OfficialNumber>();
  const estimated: OfficialNumber[] = [];
  const unreadable: OfficialNumber[] = [];
  for (const { number, planning } of rows) {
    const effort = parseEffort(planning.effort, scale);
    const limit = parseLevel(planning.limit, scale);
    efforts.set(number, effort.kind === "effort" ? effort.effort : blank);
    if (effort.kind !== "effort") estimated.push(number);
    if (limit.kind === "level") highest.set(number, limit.level);
    if (effort.kind === "invalid" || limit.kind === "invalid") unreadable.push(number);
    if (isLocked(planning.lock)) locked.add(number);
  }
  return { efforts, highest, locked, estimated, unreadable };
}

/** A yes locks, and so does what is neither yes nor no until somebody mends it. */
export function isLocked(lock: CellJson): boolean {
  const reading = parseYesNo(lock);
  return reading.kind === "invalid" || (reading.kind === "value" && reading.value);
}

import { parseEffort, parseLevel, type OfficialNumber, type PlanRequest } from "../../scoring";
import type { Board } from "../board";
import { isLocked } from "../lock";

/** What the planning columns of sheet Penilaian ask of a plan. */
export interface Planning extends Pick<PlanRequest, "efforts" | "highest" | "locked"> {
  /** Whether any effort is given at all; otherwise every step counts the same. */
  readonly hasEfforts: boolean;
  /** Indicators whose effort or limit cannot be read and is therefore not respected. */
  readonly unreadable: readonly OfficialNumber[];
}

/** Reads efforts, limits and locks. */
export function planningOf({ panel, instrument }: Board): Planning {
  const efforts = new Map<OfficialNumber, number>();
  const highest = new Map<OfficialNumber, number>();
  const locked = new Set<OfficialNumber>();
  const unreadable: OfficialNumber[] = [];
  for (const row of panel.rows) {
    const effort = parseEffort(row.planning.effort);
    const limit = parseLevel(row.planning.limit, instrument.scale);
    if (effort.kind === "level") efforts.set(row.number, effort.level);
    if (limit.kind === "level") highest.set(row.number, limit.level);
    if (effort.kind === "invalid" || limit.kind === "invalid") unreadable.push(row.number);
    if (isLocked(row.planning.lock)) locked.add(row.number);
  }
  return { efforts, highest, locked, hasEfforts: efforts.size > 0, unreadable };
}

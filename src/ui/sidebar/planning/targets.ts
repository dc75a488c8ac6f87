import type { CellChange } from "../../../contract";
import { parseLevel } from "../../../reading";
import { type Plan } from "../../../scoring";
import type { Board } from "../../board";

/** *Jadikan target*: which targets a plan changes. */
export interface TargetChanges {
  readonly changes: readonly CellChange[];
  /** How many of them become lower than they are. */
  readonly lower: number;
}

/** The levels a plan leads to as targets, apart from those that are the target already. */
export function targetChanges({ panel, instrument }: Board, { steps }: Plan): TargetChanges {
  const planned = new Map(steps.map(({ indicator, to }) => [indicator.number, to]));
  let lower = 0;
  const changes = panel.rows.flatMap(({ number, levels }): CellChange[] => {
    const value = planned.get(number);
    const target = parseLevel(levels.target, instrument.scale);
    if (value === undefined || (target.kind === "level" && target.level === value)) return [];
    if (target.kind === "level" && target.level > value) lower++;
    return [{ number, column: "target", value, seen: levels.target }];
  });
  return { changes, lower };
}

import { UserError } from "../../errors";
import { parseYesNo } from "../../reading";
import { TEXT } from "../../sentences";
import { STAGES, type Stage } from "../../words";
import { RANGES } from "../layout";
import { untilSettled } from "./commit";
import { findNamedRange } from "./named-ranges";
import type { PlainCell } from "./plain-cell";
import { readFields } from "./setting-cells";

/** What people set on sheet Mulai. */
export interface Settings {
  readonly agency: PlainCell;
  readonly year: PlainCell;
  readonly targetIndex: PlainCell;
  readonly reserve: PlainCell;
  /** What targets follow that people have not typed. */
  readonly targetLevel: PlainCell;
  /** Blank also in workbooks that were set up before there was such a field. */
  readonly repairDeadline: PlainCell;
  /** What is set for each stage. */
  readonly counts: Readonly<Record<Stage, PlainCell>>;
  /** Stages that count, in order. */
  readonly stages: readonly Stage[];
}

const REQUIRED = [
  RANGES.agency,
  RANGES.year,
  RANGES.targetIndex,
  RANGES.reserve,
  ...STAGES.map((stage) => RANGES.counts[stage]),
];

/** @throws UserError RANGE_MISSING, BUSY when fields move each time that they are read. */
export function readSettings(): Settings {
  return untilSettled(
    () => {
      const cells = readFields([...REQUIRED, RANGES.targetLevel, RANGES.repairDeadline]);
      const missing = REQUIRED.find((name) => !cells.has(name));
      if (missing !== undefined) {
        throw new UserError("RANGE_MISSING", TEXT.workbook.rangeMissing(missing));
      }
      const value = (name: string): PlainCell => cells.get(name)?.value ?? null;
      const counts = Object.fromEntries(
        STAGES.map((stage) => [stage, value(RANGES.counts[stage])]),
      ) as Record<Stage, PlainCell>;
      return {
        agency: value(RANGES.agency),
        year: value(RANGES.year),
        targetIndex: value(RANGES.targetIndex),
        reserve: value(RANGES.reserve),
        targetLevel: value(RANGES.targetLevel),
        repairDeadline: value(RANGES.repairDeadline),
        counts,
        stages: STAGES.filter((stage) => isYes(counts[stage])),
      };
    },
    () => {
      throw new UserError("BUSY", TEXT.workbook.busy);
    },
  );
}

function isYes(cell: PlainCell): boolean {
  const reading = parseYesNo(cell);
  return reading.kind === "value" && reading.value;
}

/** What stands in field Tahun penilaian; undefined while there is no such field. One read. */
export function readYear(): unknown {
  return findNamedRange(SpreadsheetApp.getActive(), RANGES.year)?.getValue();
}

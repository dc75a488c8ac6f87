import { parseYesNo } from "../../reading";
import { STAGES, type Stage } from "../../words";
import { RANGES } from "../layout";
import { findNamedRange, requireNamedRange } from "./named-ranges";
import { plainCell, type PlainCell } from "./plain-cell";

/** What people set on sheet Mulai. */
export interface Settings {
  readonly agency: PlainCell;
  readonly year: PlainCell;
  readonly targetIndex: PlainCell;
  readonly reserve: PlainCell;
  /** Blank also in workbooks that were set up before there was such a field. */
  readonly repairDeadline: PlainCell;
  /** What is set for each stage. */
  readonly counts: Readonly<Record<Stage, PlainCell>>;
  /** Stages that count, in order. */
  readonly stages: readonly Stage[];
}

/** Reads each sheet that holds settings once; it is one unless people have moved some. @throws UserError RANGE_MISSING. */
export function readSettings(): Settings {
  const grids = new Map<number, unknown[][]>();
  const read = (name: string, range = requireNamedRange(name)): PlainCell => {
    const sheet = range.getSheet();
    const grid = grids.get(sheet.getSheetId()) ?? sheet.getDataRange().getValues();
    grids.set(sheet.getSheetId(), grid);
    return plainCell(grid[range.getRow() - 1]?.[range.getColumn() - 1]);
  };
  const counts = Object.fromEntries(
    STAGES.map((stage) => [stage, read(RANGES.counts[stage])]),
  ) as Record<Stage, PlainCell>;
  const deadline = findNamedRange(SpreadsheetApp.getActive(), RANGES.repairDeadline);
  return {
    agency: read(RANGES.agency),
    year: read(RANGES.year),
    targetIndex: read(RANGES.targetIndex),
    reserve: read(RANGES.reserve),
    repairDeadline: deadline && read(RANGES.repairDeadline, deadline),
    counts,
    stages: STAGES.filter((stage) => isYes(counts[stage])),
  };
}

function isYes(cell: PlainCell): boolean {
  const reading = parseYesNo(cell);
  return reading.kind === "value" && reading.value;
}

/** What stands in field Tahun penilaian; undefined while there is no such field. One read. */
export function readYear(): unknown {
  return findNamedRange(SpreadsheetApp.getActive(), RANGES.year)?.getValue();
}

import { parseLevel, parseWeight, runChecks, type CheckResult } from "../scoring";
import type { Board } from "./board";
import { dayIn } from "./day";
import { evidenceFor } from "./evidence";
import { cellText } from "./figures";

/**
 * What the checks say about the workbook as last read.
 *
 * @param today ISO date.
 */
export function findingsOf({ panel, instrument }: Board, today: string): CheckResult[] {
  return runChecks({
    instrument,
    today,
    rows: panel.rows.map(({ number, weight, level, levels, details }) => ({
      number,
      level: parseLevel(level, instrument.scale),
      lastYear: parseLevel(levels.lastYear, instrument.scale),
      target: parseLevel(levels.target, instrument.scale),
      weight: parseWeight(weight),
      narrative: cellText(details.narrative),
      opd: cellText(details.opd),
      due: dayIn(details.due),
      evidence: panel.evidence && evidenceFor(panel.evidence, number),
    })),
  });
}

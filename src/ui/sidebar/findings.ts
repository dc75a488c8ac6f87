import type { Evidence } from "../../contract";
import { parseLevel, runChecks, type CheckResult, type OfficialNumber } from "../../scoring";
import type { Board } from "./board";
import { cellText } from "./figures";
import { cellAsField } from "./state";

/**
 * What the checks say about the workbook as last read.
 *
 * @param today ISO date.
 */
export function findingsOf({ panel, instrument }: Board, today: string): CheckResult[] {
  return runChecks({
    instrument,
    today,
    rows: panel.rows.map(({ number, level, levels, details }) => ({
      number,
      level: parseLevel(level, instrument.scale),
      lastYear: parseLevel(levels.lastYear, instrument.scale),
      target: parseLevel(levels.target, instrument.scale),
      narrative: cellText(details.narrative),
      opd: cellText(details.opd),
      due: cellAsField("due", details.due) || null,
      evidence: panel.evidence && evidenceFor(panel.evidence, number),
    })),
  });
}

/** The calendar day of a moment where the user is, as an ISO date. */
export function isoDay(moment: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return [
    String(moment.getFullYear()),
    twoDigits(moment.getMonth() + 1),
    twoDigits(moment.getDate()),
  ].join("-");
}

function evidenceFor(register: readonly Evidence[], number: OfficialNumber): Evidence[] {
  return register.filter(({ indicators }) => indicators.includes(number));
}

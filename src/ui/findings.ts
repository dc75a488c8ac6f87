import { runChecks, type CheckResult, type CheckRow } from "../checks";
import type { PanelRow } from "../contract";
import { parseLevel, parseWeight } from "../reading";
import { entryOf, type Board } from "./board";
import { dayIn } from "./day";
import { cellText } from "./figures";
import { evidenceFor } from "./indicator-evidence";
import { listedOffices, officeMentions } from "./office-names";
import { unreadableCells } from "./unreadable-cells";

/**
 * What the checks say about the workbook as last read.
 *
 * @param today ISO date.
 */
export function findingsOf(board: Board, today: string): CheckResult[] {
  const { panel, instrument } = board;
  return runChecks({
    instrument,
    today,
    unreadable: unreadableCells(board),
    offices: { listed: listedOffices(panel), mentions: officeMentions(panel) },
    rows: panel.rows.map((row) => ({
      number: row.number,
      level: parseLevel(row.level, instrument.scale),
      levelColumn: levelColumnOf(board, row),
      lastYear: parseLevel(row.levels.lastYear, instrument.scale),
      target: parseLevel(row.levels.target, instrument.scale),
      weight: parseWeight(row.weight),
      narrative: cellText(row.details.narrative),
      opd: cellText(row.details.opd),
      due: dayIn(row.details.due),
      evidence: panel.evidence && evidenceFor(panel.evidence, row.number),
    })),
  });
}

/** Where to mend the level used: the stage it comes from, else the first one that counts. */
function levelColumnOf(board: Board, { number, level, levels }: PanelRow): CheckRow["levelColumn"] {
  const [first = "level"] = board.panel.stages;
  if (parseLevel(level, board.instrument.scale).kind === "missing") return first;
  const source = entryOf(board, number)?.source;
  const isTypedOver = source === undefined || cellText(levels[source]) !== cellText(level);
  return isTypedOver ? "level" : source;
}

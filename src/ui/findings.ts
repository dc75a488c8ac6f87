import { runChecks, type CheckedDocument, type CheckResult, type CheckRow } from "../checks";
import type { PanelRow, ReadyPanel } from "../contract";
import { parseLevel, parseNumber, parseWeight } from "../reading";
import {
  ageDay,
  type EvidenceStatus,
  type ItemVerdict,
  type OfficialNumber,
  type RegisteredEvidence,
} from "../scoring";
import { entryOf, type Board } from "./board";
import { dayIn } from "./day";
import { cellText } from "./figures";
import { evidenceFor } from "./indicator-evidence";
import { itemsOf } from "./items";
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
    ageDay: ageDay(parseNumber(panel.year) ?? null, today),
    documents: checkedDocuments(panel),
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
      evidence: registered(panel, row.number),
    })),
  });
}

/** What is recorded for an indicator on sheets Bukti and Butir; null while there is no register. */
function registered(
  { evidence, items }: ReadyPanel,
  number: OfficialNumber,
): readonly RegisteredEvidence[] | null {
  if (evidence === null) return null;
  return [
    ...evidenceFor(evidence, number),
    ...itemsOf({ items }, number).map(({ level, status }) => ({
      level,
      status: status && AS_EVIDENCE[status],
    })),
  ];
}

/** What a verdict on an item says of the document behind it. */
const AS_EVIDENCE: Readonly<Record<ItemVerdict, EvidenceStatus>> = {
  none: "none",
  uploaded: "final",
  accepted: "accepted",
  unfit: "revise",
  notUploaded: "none",
  rejected: "revise",
};

function checkedDocuments({ evidence, items }: ReadyPanel): CheckedDocument[] {
  return [
    ...(evidence ?? []).map(
      ({ indicators: [number = null], document, link, date, status }): CheckedDocument => ({
        number,
        sheet: "Bukti",
        document,
        names: document,
        isPrepared: status !== null && status !== "none",
        link,
        date: cellText(date),
      }),
    ),
    ...(items ?? [])
      .filter(({ document, link }) => document !== "" || link !== "")
      .map(({ indicator, code, document, asked, link, date, status }): CheckedDocument => ({
        number: indicator,
        sheet: "Butir",
        code,
        document: document || code,
        names: `${asked} ${document}`,
        isPrepared: status !== "none" && status !== "notUploaded",
        link,
        date: cellText(date),
      })),
  ];
}

/** Where to mend the level used: the stage it comes from, else the first one that counts. */
function levelColumnOf(board: Board, { number, level, levels }: PanelRow): CheckRow["levelColumn"] {
  const [first = "level"] = board.panel.stages;
  if (parseLevel(level, board.instrument.scale).kind === "missing") return first;
  const source = entryOf(board, number)?.source;
  const isTypedOver = source === undefined || cellText(levels[source]) !== cellText(level);
  return isTypedOver ? "level" : source;
}

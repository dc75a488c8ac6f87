import { runChecks, type CheckedDocument, type CheckResult } from "../checks";
import type { PanelRow, ReadyPanel } from "../contract";
import { parseLevel, parseNumber, parseWeight } from "../reading";
import {
  ageDay,
  type EvidenceStatus,
  type ItemVerdict,
  type OfficialNumber,
  type Reading,
  type RegisteredEvidence,
} from "../scoring";
import type { Board } from "./board";
import { dayIn } from "./day";
import { cellText } from "./figures";
import { evidenceFor } from "./indicator-evidence";
import { levelColumnOf } from "./level-sources";
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
      target: targetOf(board, row),
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
    // What was sent was sent, although something else about it may keep it from being counted.
    ...(items ?? []).flatMap(({ indicator, level, status }) =>
      indicator === number ? [{ level, status: status && AS_EVIDENCE[status] }] : [],
    ),
  ];
}

/** One that follows what nobody can read on sheet Mulai is mended there. */
function targetOf({ panel, instrument: { scale } }: Board, { levels }: PanelRow): Reading {
  const reading = parseLevel(levels.target, scale);
  const isFollowing = cellText(levels.target) === cellText(panel.targetLevel);
  return reading.kind === "invalid" && isFollowing ? { kind: "missing" } : reading;
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

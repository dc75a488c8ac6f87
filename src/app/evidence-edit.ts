import type { EvidenceChange, EvidenceOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { formatNumber } from "../format";
import { parseWebAddress } from "../reading";
import type { EvidenceStatus, Instrument } from "../scoring";
import { readAssessment } from "../sheet/assessment-cells";
import { EVIDENCE, type EvidenceKey } from "../sheet/layout";
import { lockDocument } from "../sheet/lock";
import type { RegisterCells, RegisterRow } from "../sheet/register-cells";
import { EVIDENCE_WORDS, TEXT } from "../text";
import { cellText } from "./cell-text";
import { evidenceLine, evidenceLines, readEvidence } from "./evidence-register";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isOfficial, isOnScale } from "./request";

const LONGEST_DOCUMENT = 500;

/**
 * Adds a document to the evidence register, or changes status and address of one that still is as the user
 * saw it. A document that has the wanted status already counts as saved: then an earlier try went through
 * although its answer got lost, or a colleague agrees.
 *
 * @param request An EvidenceChange; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, DOCUMENT_INVALID, LINK_INVALID, BUSY, SHEET_MISSING, CELL_HAS_FORMULA,
 * CELL_REJECTS, PROTECTED, and those of a broken sheet.
 */
export function setEvidence(request: unknown): EvidenceOutcome {
  const instrument = chosenInstrument();
  const change = changeOf(instrument, request);
  lockDocument();
  const register = readEvidence();
  if (!register) {
    throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(EVIDENCE.sheet));
  }
  const answer = (
    outcome: EvidenceOutcome["outcome"],
    after: RegisterCells<EvidenceKey>,
  ): EvidenceOutcome => ({ outcome, evidence: evidenceLines(instrument, after) });
  const row = register.rows.find((each) => isSought(instrument, each, change));
  if (!row) {
    if (change.seen !== null) return answer("conflict", register);
    return answer("saved", register.replace([], [{ cells: newLine(instrument, change) }]));
  }
  const { status, link } = evidenceLine(instrument, row);
  const keepsLink = change.link === null || change.link === link;
  const isSaved = status === change.status;
  if (isSaved && keepsLink) return answer("saved", register);
  const isSeen = status === change.seen || (isSaved && link === "");
  if (!isSeen) return answer("conflict", register);
  const cells = {
    ...(!isSaved && { status: EVIDENCE_WORDS[change.status] }),
    ...(!keepsLink && { link: change.link }),
  };
  return answer("saved", register.change(row, cells));
}

function isSought(
  instrument: Instrument,
  row: RegisterRow<EvidenceKey>,
  { number, level, document }: EvidenceChange,
): boolean {
  const line = evidenceLine(instrument, row);
  return line.indicators.includes(number) && line.level === level && line.document === document;
}

/** The office is the one that answers for the indicator; the date is for people to fill in. */
function newLine(
  instrument: Instrument,
  { number, level, document, link, status }: EvidenceChange,
): Parameters<RegisterCells<EvidenceKey>["replace"]>[1][number]["cells"] {
  const row = readAssessment(instrument, ["opd"])?.rows.find((each) => each.number === number);
  return {
    indicators: String(number),
    level,
    document,
    opd: cellText(row?.cell("opd") ?? null),
    link,
    status: EVIDENCE_WORDS[status],
  };
}

function changeOf(instrument: Instrument, request: unknown): EvidenceChange {
  const { number, level, document, status, link, seen } = fieldsOf(request);
  if (!isOfficial(instrument, number)) throw unknownRequest();
  if (level !== null && !isOnScale(level, instrument.scale)) throw unknownRequest();
  if (!isStatus(status) || (seen !== null && !isStatus(seen))) throw unknownRequest();
  return {
    number,
    level,
    status,
    seen,
    document: documentOf(document),
    link: link === null ? null : linkOf(link),
  };
}

function isStatus(value: unknown): value is EvidenceStatus {
  return typeof value === "string" && Object.keys(EVIDENCE_WORDS).includes(value);
}

function documentOf(document: unknown): string {
  if (typeof document !== "string") throw unknownRequest();
  const name = document.trim();
  if (name === "") throw new UserError("DOCUMENT_INVALID", TEXT.cells.documentMissing);
  if (name.length <= LONGEST_DOCUMENT) return name;
  const [length, most] = [formatNumber(name.length, 0), formatNumber(LONGEST_DOCUMENT, 0)];
  throw new UserError("DOCUMENT_INVALID", TEXT.cells.documentTooLong(length, most));
}

/** Only addresses that a browser opens as a page: a link that runs a script is none. */
function linkOf(link: unknown): string {
  if (typeof link !== "string") throw unknownRequest();
  const address = parseWebAddress(link);
  if (address.kind === "missing") return "";
  if (address.kind === "value") return address.value;
  throw new UserError("LINK_INVALID", TEXT.cells.linkInvalid);
}

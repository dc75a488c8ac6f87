import type { Evidence, EvidenceChange, EvidenceOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { formatNumber } from "../format";
import { isDay, parseWebAddress } from "../reading";
import { type Instrument, levelNumbers } from "../scoring";
import { TEXT } from "../sentences";
import { readAssessment } from "../sheet/cells/assessment-cells";
import { editing } from "../sheet/cells/editing";
import type { Entry, RegisterCells, RegisterRow } from "../sheet/cells/register-cells";
import type { EvidenceKey } from "../sheet/layout";
import { EVIDENCE_WORDS } from "../words";
import { cellText } from "./cell-text";
import { evidenceLine, isEvidenceStatus, requireEvidence } from "./evidence-register";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isOfficial, isOnScale } from "./request";

const LONGEST_DOCUMENT = 500;

/**
 * Adds a document to the evidence register, or changes status and address of one that still is as the user
 * saw it. A document that has the wanted status already counts as saved: then an earlier try went through
 * although its answer got lost, or a colleague agrees.
 *
 * @param request An EvidenceChange; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, DOCUMENT_INVALID, LINK_INVALID, DATE_INVALID, BUSY, SHEET_MISSING, CELL_HAS_FORMULA,
 * CELL_REJECTS, PROTECTED, and those of a broken sheet.
 */
export function setEvidence(request: unknown): EvidenceOutcome {
  const instrument = chosenInstrument();
  const change = changeOf(instrument, request);
  return editing(
    () => {
      const register = requireEvidence();
      const row = sought(instrument, register, change);
      if (!row) {
        if (change.seen !== null) return { outcome: "conflict", line: null };
        const added = register.append(newLine(instrument, change));
        return { outcome: "saved", line: lineIn(instrument, added, change) };
      }
      const line = evidenceLine(instrument, row);
      const day = typeof line.date === "string" ? line.date : "";
      const { link, date = null, seenLink = line.link, seenDate = day } = change;
      const keepsLink = link === null || link === line.link;
      const keepsDate = date === null || date === day;
      const isSaved = line.status === change.status;
      if (isSaved && keepsLink && keepsDate) return { outcome: "saved", line };
      const isSeen = line.status === change.seen || (isSaved && line.link === "");
      const isPlaceSeen = (keepsLink || line.link === seenLink) && (keepsDate || day === seenDate);
      if (!isSeen || !isPlaceSeen) return { outcome: "conflict", line };
      // The status last: as long as it is not there, repeating the change completes it.
      const cells = {
        ...(!keepsLink && { link: change.link }),
        ...(!keepsDate && { date: date === "" ? null : date }),
        ...(!isSaved && { status: EVIDENCE_WORDS[change.status] }),
      };
      const after = register.change(row, cells);
      return { outcome: "saved", line: lineIn(instrument, after, change) };
    },
    () => ({ outcome: "conflict", line: lineIn(instrument, requireEvidence(), change) }),
  );
}

/** The row that a change is about; days and links of all the others are not looked at. */
function sought(
  instrument: Instrument,
  { rows }: RegisterCells<EvidenceKey>,
  { number, level, document }: EvidenceChange,
): RegisterRow<EvidenceKey> | undefined {
  return rows.find((row) => {
    if (cellText(row.cell("document")) !== document) return false;
    const line = evidenceLine(instrument, row);
    return line.indicators.includes(number) && line.level === level;
  });
}

function lineIn(
  instrument: Instrument,
  register: RegisterCells<EvidenceKey>,
  change: EvidenceChange,
): Evidence | null {
  const row = sought(instrument, register, change);
  return row ? evidenceLine(instrument, row) : null;
}

/** The office is the one that answers for the indicator. */
function newLine(
  instrument: Instrument,
  { number, level, document, link, date, status }: EvidenceChange,
): Entry<EvidenceKey> {
  const row = readAssessment(instrument, ["opd"])?.rows.find((each) => each.number === number);
  return {
    indicators: String(number),
    level,
    document,
    date: date === "" ? null : (date ?? null),
    opd: cellText(row?.cell("opd") ?? null),
    link,
    status: EVIDENCE_WORDS[status],
  };
}

function changeOf(instrument: Instrument, request: unknown): EvidenceChange {
  const { number, level, document, status, link, date = null, seen } = fieldsOf(request);
  const { seenLink, seenDate } = fieldsOf(request);
  if (!isOfficial(instrument, number)) throw unknownRequest();
  if (level !== null && !isOnScale(level, levelNumbers(instrument.scale))) throw unknownRequest();
  if (![seenLink, seenDate].every((each) => each === undefined || typeof each === "string")) {
    throw unknownRequest();
  }
  if (!isEvidenceStatus(status) || (seen !== null && !isEvidenceStatus(seen)))
    throw unknownRequest();
  return {
    number,
    level,
    status,
    seen,
    document: documentOf(document),
    link: link === null ? null : linkOf(link),
    date: date === null ? null : dateOf(date),
    ...(typeof seenLink === "string" && { seenLink }),
    ...(typeof seenDate === "string" && { seenDate }),
  };
}

/** An ISO day; empty text clears. */
function dateOf(date: unknown): string {
  if (typeof date !== "string") throw unknownRequest();
  if (date === "" || isDay(date)) return date;
  throw new UserError("DATE_INVALID", TEXT.cells.dateInvalid);
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

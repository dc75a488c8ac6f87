import type { Evidence, UnreadableEvidence } from "../contract";
import { UserError } from "../errors";
import { parseDay, parseIndicatorList, parseLevel, parseWebAddress, parseWord } from "../reading";
import { type EvidenceStatus, type Instrument, levelNumbers } from "../scoring";
import { TEXT } from "../sentences";
import { readRegister, type RegisterCells, type RegisterRow } from "../sheet/cells/register-cells";
import { EVIDENCE, type EvidenceKey } from "../sheet/layout";
import { EVIDENCE_WORDS } from "../words";
import { cellText, cellWord } from "./cell-text";

/** Sheet Bukti as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readEvidence(): RegisterCells<EvidenceKey> | null {
  return readRegister(EVIDENCE, EVIDENCE.keys);
}

/** The register that a page wants to write in. @throws UserError SHEET_MISSING, and those of a broken sheet. */
export function requireEvidence(): RegisterCells<EvidenceKey> {
  const register = readEvidence();
  if (register) return register;
  throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(EVIDENCE.sheet));
}

export function isEvidenceStatus(value: unknown): value is EvidenceStatus {
  return typeof value === "string" && Object.keys(EVIDENCE_WORDS).includes(value);
}

/** Its lines, in the order of the sheet; a row with neither a document nor an indicator is none. */
export function evidenceLines(
  instrument: Instrument,
  { rows }: RegisterCells<EvidenceKey>,
): Evidence[] {
  return rows
    .map((row) => evidenceLine(instrument, row))
    .filter(
      ({ document, indicators, unreadable }) =>
        document !== "" || indicators.length > 0 || unreadable !== undefined,
    );
}

/** One row as a line of the register. */
export function evidenceLine(instrument: Instrument, { cell }: RegisterRow<EvidenceKey>): Evidence {
  const { numbers, rest } = parseIndicatorList(instrument, cell("indicators"));
  const level = parseLevel(cell("level"), levelNumbers(instrument.scale));
  const status = parseWord(cell("status"), EVIDENCE_WORDS);
  const unreadable = unreadableIn({
    indicators: rest,
    level,
    status,
    date: parseDay(cell("date")),
    link: parseWebAddress(cell("link")),
  });
  return {
    indicators: numbers,
    level: level.kind === "level" ? level.level : null,
    document: cellText(cell("document")),
    date: cell("date"),
    opd: cellText(cell("opd")),
    link: cellText(cell("link")),
    status: cellWord(cell("status"), EVIDENCE_WORDS, "none"),
    note: cellText(cell("note")),
    ...(unreadable.length > 0 && { unreadable }),
  };
}

function unreadableIn(
  readings: Record<
    UnreadableEvidence["column"],
    { readonly kind: string; readonly found?: string }
  >,
): UnreadableEvidence[] {
  const columns = Object.keys(readings) as UnreadableEvidence["column"][];
  return columns.flatMap((column) => {
    const { found } = readings[column];
    return found === undefined ? [] : [{ column, found }];
  });
}

import type { Evidence } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { parseIndicatorList, parseLevel } from "../reading";
import { type EvidenceStatus, findInstrument, type Instrument, levelNumbers } from "../scoring";
import { TEXT } from "../sentences";
import { readRegister, type RegisterCells, type RegisterRow } from "../sheet/cells/register-cells";
import { EVIDENCE, type EvidenceKey, keptEvidenceRange } from "../sheet/layout";
import { EVIDENCE_WORDS } from "../words";
import { cellText, cellWord } from "./cell-text";
import { unreadableCells } from "./unreadable-cells";

/** Sheet Bukti as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readEvidence(): RegisterCells<EvidenceKey> | null {
  return readRegister(EVIDENCE, EVIDENCE.keys);
}

/**
 * The evidence that is kept of another instrument; null where none is.
 *
 * @param instrumentId What a page sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, HEADER_MISSING, HEADER_DUPLICATE.
 */
export function getKeptEvidence(instrumentId: unknown): Evidence[] | null {
  const instrument = typeof instrumentId === "string" ? findInstrument(instrumentId) : undefined;
  if (!instrument) throw unknownRequest();
  const range = keptEvidenceRange(instrument.id);
  // The sheet bears another name, and another's sheet of the usual name is none of these.
  const register = readRegister({ ...EVIDENCE, range, sheet: range }, EVIDENCE.keys);
  return register && evidenceLines(instrument, register);
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
export function evidenceLine(instrument: Instrument, row: RegisterRow<EvidenceKey>): Evidence {
  const { cell } = row;
  const level = parseLevel(cell("level"), levelNumbers(instrument.scale));
  const unreadable = unreadableCells(instrument, EVIDENCE, row, EVIDENCE.keys);
  return {
    indicators: parseIndicatorList(instrument, cell("indicators")).numbers,
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

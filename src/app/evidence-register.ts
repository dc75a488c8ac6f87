import type { Evidence } from "../contract";
import { parseIndicatorList, parseLevel } from "../reading";
import { type Instrument, type Level, type OfficialNumber } from "../scoring";
import { EVIDENCE, type EvidenceKey } from "../sheet/layout";
import type { PlainCell } from "../sheet/plain-cell";
import { readRegister, type RegisterCells, type RegisterRow } from "../sheet/cells/register-cells";
import { EVIDENCE_WORDS } from "../text";
import { cellText, cellWord } from "./cell-text";

/** Sheet Bukti as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readEvidence(): RegisterCells<EvidenceKey> | null {
  return readRegister(EVIDENCE, EVIDENCE.keys);
}

/** Its lines, in the order of the sheet; a row with neither a document nor an indicator is none. */
export function evidenceLines(
  instrument: Instrument,
  { rows }: RegisterCells<EvidenceKey>,
): Evidence[] {
  return rows
    .map((row) => evidenceLine(instrument, row))
    .filter(({ document, indicators }) => document !== "" || indicators.length > 0);
}

/** One row as a line of the register. */
export function evidenceLine(instrument: Instrument, { cell }: RegisterRow<EvidenceKey>): Evidence {
  return {
    indicators: parseIndicatorList(instrument, cell("indicators")).numbers,
    level: levelOf(instrument, cell("level")),
    document: cellText(cell("document")),
    date: cell("date"),
    opd: cellText(cell("opd")),
    link: cellText(cell("link")),
    status: cellWord(cell("status"), EVIDENCE_WORDS, "none"),
    note: cellText(cell("note")),
  };
}

function levelOf({ scale }: Instrument, cell: PlainCell): Level | null {
  const reading = parseLevel(cell, scale);
  return reading.kind === "level" ? reading.level : null;
}

import { MOST_EVIDENCE_LINES, type EvidenceLine, type EvidenceLinesOutcome } from "../contract";
import { unknownRequest } from "../errors";
import { isDay, nameKey, parseWebAddress } from "../reading";
import { levelNumbers, type Instrument } from "../scoring";
import { editing } from "../sheet/cells/editing";
import type { NewEntry, RegisterCells } from "../sheet/cells/register-cells";
import type { EvidenceKey } from "../sheet/layout";
import { EVIDENCE_WORDS } from "../words";
import { evidenceLine, isEvidenceStatus, requireEvidence } from "./evidence-register";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isOfficial, isOnScale, shortText } from "./request";

const LONGEST_DOCUMENT = 500;
const LONGEST_OFFICE = 500;
const LONGEST_NOTE = 5000;

/**
 * *Impor bukti*: adds documents to the register in one write, all or none. Those that it holds already, by
 * indicators, level and name, are left as they are, so that importing twice adds nothing.
 *
 * @param request EvidenceLines; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, BUSY, SHEET_MISSING, PROTECTED, CELL_REJECTS, and those of a broken sheet.
 */
export function addEvidence(request: unknown): EvidenceLinesOutcome {
  const instrument = chosenInstrument();
  const lines = linesOf(instrument, request);
  return editing<EvidenceLinesOutcome>(
    () => {
      const register = requireEvidence();
      const known = new Set(linesIn(instrument, register).map(keyOf));
      const added = lines.filter((line) => {
        const isNew = !known.has(keyOf(line));
        known.add(keyOf(line));
        return isNew;
      });
      if (added.length > 0) register.replace([], added.map(newEntry), instrument.scale);
      return { outcome: "saved", lines: added };
    },
    () => ({ outcome: "conflict", lines: [] }),
  );
}

/**
 * Takes back an import: removes the documents that still are as they were added, and no others.
 *
 * @param request EvidenceLines as {@link addEvidence} answered; what a page really sends is checked here.
 */
export function removeEvidence(request: unknown): EvidenceLinesOutcome {
  const instrument = chosenInstrument();
  const lines = linesOf(instrument, request);
  return editing<EvidenceLinesOutcome>(
    () => {
      const register = requireEvidence();
      const wanted = new Map(lines.map((line) => [keyOf(line), JSON.stringify(line)]));
      const found = linesIn(instrument, register).flatMap((line, at) => {
        const row = register.rows[at];
        return row && wanted.get(keyOf(line)) === JSON.stringify(line) ? [{ row, line }] : [];
      });
      if (found.length > 0) {
        const rows = found.map(({ row }) => row);
        register.replace(rows, [], instrument.scale);
      }
      return { outcome: "saved", lines: found.map(({ line }) => line) };
    },
    () => ({ outcome: "conflict", lines: [] }),
  );
}

/** Every row, in the order of the sheet, as far as it can be read. */
function linesIn(instrument: Instrument, { rows }: RegisterCells<EvidenceKey>): EvidenceLine[] {
  return rows.map((row): EvidenceLine => {
    const { indicators, level, document, date, opd, link, status, note } = evidenceLine(
      instrument,
      row,
    );
    return {
      indicators,
      level,
      document,
      date: typeof date === "string" ? date : null,
      opd,
      link,
      status: status ?? "none",
      note,
    };
  });
}

function newEntry(line: EvidenceLine): NewEntry<EvidenceKey> {
  const { indicators, status, ...cells } = line;
  return {
    cells: { ...cells, indicators: indicators.join("; "), status: EVIDENCE_WORDS[status] },
  };
}

/** As `src/intake` tells documents apart. */
function keyOf({ indicators, level, document }: EvidenceLine): string {
  return JSON.stringify([indicators, level, nameKey(document)]);
}

function linesOf(instrument: Instrument, request: unknown): EvidenceLine[] {
  if (!Array.isArray(request) || request.length === 0 || request.length > MOST_EVIDENCE_LINES) {
    throw unknownRequest();
  }
  return request.map((each: unknown) => lineOf(instrument, each));
}

function lineOf(instrument: Instrument, request: unknown): EvidenceLine {
  const { indicators, level, date, status, link, ...texts } = fieldsOf(request);
  const isList =
    Array.isArray(indicators) &&
    indicators.length > 0 &&
    indicators.every((number) => isOfficial(instrument, number));
  if (!isList || !isEvidenceStatus(status)) throw unknownRequest();
  if (level !== null && !isOnScale(level, levelNumbers(instrument.scale))) throw unknownRequest();
  const isDate = date === null || (typeof date === "string" && isDay(date));
  const isLink = typeof link === "string" && parseWebAddress(link).kind !== "invalid";
  const document = shortText(texts.document, LONGEST_DOCUMENT);
  if (!isDate || !isLink || document === "") throw unknownRequest();
  const numbers = instrument.indicators
    .map(({ number }) => number)
    .filter((number) => (indicators as unknown[]).includes(number));
  return {
    indicators: numbers,
    level,
    document,
    date,
    opd: shortText(texts.opd, LONGEST_OFFICE),
    link: link.trim(),
    status,
    note: shortText(texts.note, LONGEST_NOTE),
  };
}

import { UserError } from "../errors";
import { DEFAULT_INSTRUMENT_ID, findInstrument, INSTRUMENTS, type Instrument } from "../scoring";
import { RANGES } from "../sheet/layout";
import { findNamedRange } from "../sheet/named-ranges";
import { TEXT } from "../text";

/** Ids of all instruments, in the order of the list. */
export function instrumentIds(): string[] {
  return INSTRUMENTS.map(({ id }) => id);
}

/**
 * The instrument chosen on sheet Mulai; the default while there is no such sheet or choice.
 *
 * @throws UserError INSTRUMENT_UNKNOWN.
 */
export function chosenInstrument(): Instrument {
  const id = chosenId();
  const instrument = findInstrument(id);
  if (instrument) return instrument;
  throw new UserError(
    "INSTRUMENT_UNKNOWN",
    TEXT.workbook.instrumentUnknown(id, instrumentIds().join(", ")),
  );
}

/** Whether formulas may leave the instrument out. */
export function usesDefaultInstrument(): boolean {
  return chosenId() === DEFAULT_INSTRUMENT_ID;
}

function chosenId(): string {
  const cell: unknown = findNamedRange(SpreadsheetApp.getActive(), RANGES.instrument)?.getValue();
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : DEFAULT_INSTRUMENT_ID;
}

import { UserError } from "../errors";
import { tidyText } from "../reading";
import { DEFAULT_INSTRUMENT_ID, findInstrument, INSTRUMENTS, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { readInstrumentChoice } from "../sheet/cells/instrument-choice";

/** Ids of the instruments that sheet Mulai offers, in the order of the list. */
export function instrumentIds(): string[] {
  return INSTRUMENTS.map(({ id }) => id);
}

/**
 * The instrument chosen on sheet Mulai; the default while there is no such sheet or choice.
 *
 * @throws UserError INSTRUMENT_UNKNOWN.
 */
export function chosenInstrument(): Instrument {
  const id = chosenInstrumentId();
  const instrument = findInstrument(id);
  if (instrument) return instrument;
  throw new UserError(
    "INSTRUMENT_UNKNOWN",
    TEXT.workbook.instrumentUnknown(id, instrumentIds().join(", ")),
  );
}

/** Whether formulas may leave the instrument out. */
export function usesDefaultInstrument(): boolean {
  return chosenInstrumentId() === DEFAULT_INSTRUMENT_ID;
}

/** Its id as sheet Mulai says it; the default while there is no such sheet or choice. */
export function chosenInstrumentId(): string {
  const choice = readInstrumentChoice();
  return (typeof choice === "string" && tidyText(choice)) || DEFAULT_INSTRUMENT_ID;
}

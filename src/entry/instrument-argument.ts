import { parseNumber } from "../reading";
import { DEFAULT_INSTRUMENT_ID, findInstrument, INSTRUMENTS, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { type Grid, isAbsent, onlyCell } from "./grid";

/** The instrument with the given id, the default one when none is given. */
export function readInstrument(instrumen: unknown): Instrument {
  const value = onlyCell(instrumen);
  const id = isAbsent(value) ? DEFAULT_INSTRUMENT_ID : String(value);
  const instrument = findInstrument(id);
  if (instrument === undefined) {
    const known = INSTRUMENTS.map((each) => each.id).join(", ");
    throw new Error(TEXT.functions.instrumentUnknown(id, known));
  }
  return instrument;
}

/** The only known instrument whose indicators have exactly the numbers that are listed. */
export function instrumentListed(numbers: Grid): Instrument | undefined {
  const listed = new Set(numbers.flat().map(parseNumber));
  listed.delete(undefined);
  const matching = INSTRUMENTS.filter(
    ({ indicators }) =>
      indicators.length === listed.size && indicators.every(({ number }) => listed.has(number)),
  );
  return matching.length === 1 ? matching[0] : undefined;
}

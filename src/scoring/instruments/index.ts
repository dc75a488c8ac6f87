import type { Instrument } from "../model";
import { PEMDI_2026 } from "./pemdi-2026";
import { SPBE_2020 } from "./spbe-2020";

/** Every instrument (instrumen evaluasi) the library knows, in order of year. */
export const INSTRUMENTS: readonly Instrument[] = [SPBE_2020, PEMDI_2026];

/** The id of the instrument that is meant when nobody names one. */
export const DEFAULT_INSTRUMENT_ID = "spbe-2020";

/**
 * The instrument with an id such as `spbe-2020`, whatever its case and the spaces around it.
 *
 * @returns undefined when there is none.
 */
export function findInstrument(id: string): Instrument | undefined {
  const wanted = id.trim().toLowerCase();
  return INSTRUMENTS.find((instrument) => instrument.id === wanted);
}

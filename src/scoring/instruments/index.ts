import type { Instrument, OfficialNumber } from "../model";
import { PEMDI_2026 } from "./pemdi-2026";
import { SPBE_2020 } from "./spbe-2020";

/** Every instrument (instrumen evaluasi) the library knows, in order of year. */
export const INSTRUMENTS: readonly Instrument[] = [SPBE_2020, PEMDI_2026];

/** The id of the instrument that is meant when nobody names one. */
export const DEFAULT_INSTRUMENT_ID = "spbe-2020";

/** The instrument by which a year is assessed: until 2025 SPBE, from 2026 Pemdi. */
export function instrumentOfYear(year: number): Instrument {
  const begun = INSTRUMENTS.filter((instrument) => instrument.year <= year);
  return begun[begun.length - 1] ?? SPBE_2020;
}

/**
 * The instrument whose indicators these are, by number and official name.
 *
 * @returns undefined when none of them is an indicator of any.
 */
export function instrumentOfRows(
  rows: readonly { readonly number: OfficialNumber; readonly name: string }[],
): Instrument | undefined {
  const counts = INSTRUMENTS.map((instrument) => {
    const names = new Map(instrument.indicators.map(({ number, name }) => [number, name]));
    const count = rows.filter(({ number, name }) => names.get(number) === name.trim()).length;
    return { instrument, count };
  }).filter(({ count }) => count > 0);
  return counts.sort((a, b) => b.count - a.count)[0]?.instrument;
}

/**
 * The instrument with an id such as `spbe-2020`, whatever its case and the spaces around it.
 *
 * @returns undefined when there is none.
 */
export function findInstrument(id: string): Instrument | undefined {
  const wanted = id.trim().toLowerCase();
  return INSTRUMENTS.find((instrument) => instrument.id === wanted);
}

import type { Indicator, Instrument, OfficialNumber } from "./model";

/**
 * Whether the regulation leaves it to the agency which service an indicator is about, as with *Layanan Publik
 * Sektor 1* to *3*: its name on a sheet is the agency's own.
 */
export function isNamedByAgency({ name }: Indicator): boolean {
  return /\bSektor \d+$/.test(name);
}

/**
 * The instrument with an agency's own names for the sectors that it chooses for itself; the very same where it has
 * none.
 *
 * @param names By official number; blank ones, and those of other indicators, do not count.
 */
export function withAgencyNames(
  instrument: Instrument,
  names: ReadonlyMap<OfficialNumber, string>,
): Instrument {
  const indicators = instrument.indicators.map((indicator) => {
    const name = names.get(indicator.number)?.trim() ?? "";
    const isOwn = isNamedByAgency(indicator) && name !== "" && name !== indicator.name;
    return isOwn ? { ...indicator, name, shortName: name } : indicator;
  });
  const isOther = indicators.some((indicator, at) => indicator !== instrument.indicators[at]);
  return isOther ? { ...instrument, indicators } : instrument;
}

import type { ReadyPanel } from "../contract";
import { isNamedByAgency, type Instrument } from "../scoring";
import { cellText } from "./figures";

/** The instrument with the names that the sheet gives to the sectors that each agency chooses for itself. */
export function withSectorNames(instrument: Instrument, { rows }: ReadyPanel): Instrument {
  const indicators = instrument.indicators.map((indicator) => {
    const own = rows.filter(({ number }) => number === indicator.number);
    const name = cellText(own[0]?.name ?? null).trim();
    const isNamed = isNamedByAgency(indicator) && own.length === 1 && name !== "";
    return isNamed && name !== indicator.name ? { ...indicator, name, shortName: name } : indicator;
  });
  const isOther = indicators.some((indicator, at) => indicator !== instrument.indicators[at]);
  return isOther ? { ...instrument, indicators } : instrument;
}

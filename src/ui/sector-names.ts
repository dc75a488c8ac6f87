import type { ReadyPanel } from "../contract";
import { withAgencyNames, type Instrument } from "../scoring";
import { cellText } from "./figures";

/** The instrument with the names that the sheet gives to the sectors that each agency chooses for itself. */
export function withSectorNames(instrument: Instrument, { rows }: ReadyPanel): Instrument {
  const isSingle = (number: number): boolean =>
    rows.filter((row) => row.number === number).length === 1;
  const names = rows
    .filter(({ number }) => isSingle(number))
    .map(({ number, name }) => [number, cellText(name ?? null)] as const);
  return withAgencyNames(instrument, new Map(names));
}

import { parseLevel } from "../../src/reading";
import { type Assessment, type Instrument } from "../../src/scoring";

/** An assessment from cells in official order, read as the sheet's cells are. */
export function assessmentOf(instrument: Instrument, cells: readonly unknown[]): Assessment {
  return new Map(
    instrument.indicators.map(({ number }, i) => [number, parseLevel(cells[i], instrument.scale)]),
  );
}

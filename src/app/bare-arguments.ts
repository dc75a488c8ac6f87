import { readNamedCell, readNamedRange } from "../sheet/cells/named-ranges";
import { RANGES } from "../sheet/layout";
import { chosenInstrumentId } from "./instrument";

/** Where a bare call gets its data. Each method reads the sheet once, so only what is needed is called. */
export interface BareSource {
  readonly levels: () => unknown[][];
  readonly numbers: () => unknown[][];
  readonly targets: () => unknown[][];
  readonly targetIndex: () => unknown;
  readonly efforts: () => unknown[][];
  readonly limits: () => unknown[][];
  readonly names: () => unknown[][];
  readonly instrument: () => string;
}

/**
 * The sheet's own data, for custom functions called without a range.
 *
 * @throws UserError RANGE_MISSING from the methods.
 */
export function bareSource(): BareSource {
  return {
    levels: () => readNamedRange(RANGES.level),
    numbers: () => readNamedRange(RANGES.number),
    targets: () => readNamedRange(RANGES.target),
    targetIndex: () => readNamedCell(RANGES.targetIndex),
    efforts: () => readNamedRange(RANGES.effort),
    limits: () => readNamedRange(RANGES.limit),
    names: () => readNamedRange(RANGES.name),
    instrument: chosenInstrumentId,
  };
}

import { DEFAULT_INSTRUMENT_ID } from "../scoring";
import { RANGES } from "../sheet/layout";
import { readNamedCell, readNamedRange } from "../sheet/named-ranges";

/**
 * The sheet's own data, for custom functions called without a range. Each method is one read.
 *
 * @throws UserError RANGE_MISSING from the methods.
 */
export function bareSource(): {
  readonly levels: () => unknown[][];
  readonly numbers: () => unknown[][];
  readonly targets: () => unknown[][];
  readonly targetIndex: () => unknown;
  readonly instrument: () => string;
} {
  return {
    levels: () => readNamedRange(RANGES.level),
    numbers: () => readNamedRange(RANGES.number),
    targets: () => readNamedRange(RANGES.target),
    targetIndex: () => readNamedCell(RANGES.targetIndex),
    instrument: () => {
      const id = readNamedCell(RANGES.instrument);
      return typeof id === "string" && id.trim() !== "" ? id : DEFAULT_INSTRUMENT_ID;
    },
  };
}

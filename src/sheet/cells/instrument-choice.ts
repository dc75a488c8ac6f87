import { RANGES } from "../layout";
import { findNamedRange } from "./named-ranges";

/** What stands in field Instrumen of sheet Mulai; undefined while there is no such field. One read. */
export function readInstrumentChoice(): unknown {
  return findNamedRange(SpreadsheetApp.getActive(), RANGES.instrument)?.getValue();
}

import type { ExpectedRange } from "../contract";
import { formatDate } from "../format";
import type { Instrument } from "../scoring";
import { writeExpectedIndex } from "../sheet/set-up/expected-index";

/**
 * Writes to sheet Ringkasan where the index may land, as a page has just computed it. The snapshot that it comes with
 * is kept all the same, so a failure is only logged; the next snapshot completes it.
 */
export function showExpectation(instrument: Instrument, expected: ExpectedRange | null): void {
  try {
    writeExpectedIndex(instrument, expected && { ...expected, day: formatDate(expected.day) });
  } catch (error) {
    // eslint-disable-next-line no-console -- the execution log is where bugs are read
    console.error("expected index", error instanceof Error ? error.stack : error);
  }
}

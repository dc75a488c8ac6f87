import { hundredths, type Instrument, type Level } from "../../scoring";
import { findNamedRange } from "../cells/named-ranges";
import { safeText } from "../cells/safe-text";
import { SUMMARY } from "../layout";
import { summaryShape } from "./summary-shape";

/** Where the index may land, in words, and the levels that this is for. */
interface ExpectedIndex {
  readonly range: string;
  readonly basis: string;
  /** As people read it. */
  readonly day: string;
  /** In official order. */
  readonly levels: readonly Level[];
}

/**
 * Writes the hidden cells from which sheet Ringkasan tells the expected index as long as its levels are these: one
 * write. A block that people have resized is theirs.
 *
 * @param expected null: nothing is told.
 */
export function writeExpectedIndex(instrument: Instrument, expected: ExpectedIndex | null): void {
  const block = findNamedRange(SpreadsheetApp.getActive(), SUMMARY.range);
  const { rows, columns, expectation } = summaryShape(instrument);
  if (block?.getNumRows() !== rows || block.getNumColumns() !== columns) return;
  const cells = instrument.indicators.map((_indicator, at) => {
    const level = expected?.levels[at];
    const told =
      at === 0 && expected ? [expected.range, expected.basis, expected.day] : ["", "", ""];
    return [level === undefined ? "" : hundredths(level), ...told.map(textCell)];
  });
  block.offset(expectation.row - 1, expectation.column - 1, cells.length, 4).setValues(cells);
}

function textCell(text: string): string {
  return text === "" ? "" : safeText(text);
}

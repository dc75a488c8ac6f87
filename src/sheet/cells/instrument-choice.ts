import { ASSESSMENT, RANGES } from "../layout";
import { findNamedRange } from "./named-ranges";

/** What stands in field Instrumen of sheet Mulai; undefined while there is no such field. One read. */
export function readInstrumentChoice(): unknown {
  last = findNamedRange(SpreadsheetApp.getActive(), RANGES.instrument)?.getValue();
  return last;
}

/** Each execution of Apps Script starts with nothing read. */
let last: unknown;

/** What {@link readInstrumentChoice} gave last, without a call; empty before, and while nothing stands there. */
export function rememberedInstrument(): string {
  return typeof last === "string" ? last.trim() : "";
}

/** Whether the workbook has a setting of the instrument, or an assessment that tells its own. */
export function isSetUp(): boolean {
  const book = SpreadsheetApp.getActive();
  return (
    findNamedRange(book, RANGES.instrument) !== null ||
    findNamedRange(book, RANGES.number) !== null ||
    book.getSheetByName(ASSESSMENT.sheet) !== null
  );
}

import { ASSESSMENT, RANGES } from "../layout";
import { findNamedRange } from "./named-ranges";

/** What stands in field Instrumen of sheet Mulai; undefined while there is no such field. One read. */
export function readInstrumentChoice(): unknown {
  return findNamedRange(SpreadsheetApp.getActive(), RANGES.instrument)?.getValue();
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

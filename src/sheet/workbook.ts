import type { Instrument } from "../scoring";
import { planAssessmentSheet } from "./assessment-sheet";
import { EVIDENCE, OFFICES, PLAN } from "./layout";
import { namedOffices } from "./office-names";
import { planRegisterSheet } from "./register-sheet";
import { planStartSheet } from "./start-sheet";
import { planSummarySheet } from "./summary-sheet";

/**
 * Creates what is missing of the workbook and leaves what people typed. Every sheet is inspected
 * before the first write, and every write may fail: repeating the command completes the rest.
 *
 * @param instrumentIds Ids of all instruments that can be chosen.
 * @returns What was done, one Indonesian sentence each; empty when nothing was missing.
 * @throws UserError when a sheet is in a state that only people can mend; nothing is written then.
 */
export function setUpWorkbook(instrument: Instrument, instrumentIds: readonly string[]): string[] {
  const book = SpreadsheetApp.getActive();
  const { scale } = instrument;
  const steps = [
    planStartSheet(book, instrument, instrumentIds),
    planAssessmentSheet(book, instrument),
    planSummarySheet(book, instrument),
    planRegisterSheet(book, PLAN, scale),
    planRegisterSheet(book, EVIDENCE, scale),
    planRegisterSheet(book, OFFICES, scale, namedOffices(book)),
  ];
  return steps.flatMap((step) => step());
}

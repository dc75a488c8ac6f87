import { findInstrument, type Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { MENU } from "../../words";
import { findNamedRange, forgetDeadName } from "../cells/named-ranges";
import { findRegisterSheet } from "../cells/register-table";
import {
  ASSESSMENT,
  LATER_REGISTERS,
  OFFICES,
  RANGES,
  REGISTERS,
  ROLL_UP,
  START,
  SUMMARY,
  type Register,
} from "../layout";
import { planAssessmentSheet } from "./assessment-sheet";
import { inputRules } from "./input-rule";
import {
  assessedInstrument,
  discardUnused,
  isUnused,
  putAway,
  refuseOtherSheet,
} from "./instrument-change";
import { namedOffices } from "./office-names";
import { planOfficeSuggestions } from "./office-suggestions";
import { planRegisterSheet, type NewEntries } from "./register-sheet";
import { hasRollUp, setUpRollUp } from "./roll-up-sheet";
import { adaptStartSheet, planStartSheet } from "./start-sheet";
import { planSummarySheet } from "./summary-sheet";
import { explainTypedColumns } from "./typed-columns";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a message of progress stays unless the next one replaces it, and the last one. */
const PROGRESS_SECONDS = 60;
const FINISHED_SECONDS = 3;

/** What is left to do on a sheet. */
interface Step {
  readonly sheet: string;
  readonly run: () => string[];
}

/**
 * Creates what is missing of the workbook and leaves what people typed. Every sheet is inspected
 * before the first write, and every write may fail: repeating the command completes the rest.
 *
 * @param instrumentIds Ids of all instruments that can be chosen.
 * @param year What a new sheet Mulai says is assessed; null: nothing yet.
 * @returns What was done, one Indonesian sentence each; empty when nothing was missing.
 * @throws UserError when a sheet is in a state that only people can mend; nothing is written then.
 */
export function setUpWorkbook(
  instrument: Instrument,
  instrumentIds: readonly string[],
  year: number | null,
): string[] {
  const book = SpreadsheetApp.getActive();
  const present = assessedInstrument(book);
  if (!present || present.id === instrument.id)
    return makeSheets(book, instrument, instrumentIds, year);
  if (!isUnused(book, present)) refuseOtherSheet(book, instrument);
  discardUnused(book);
  adaptStartSheet(book, present, instrument, instrumentIds, year);
  return [
    TEXT.setUp.instrumentAdapted(instrument.indexName),
    ...makeSheets(book, instrument, instrumentIds, year),
  ];
}

/**
 * Keeps the present assessment under other names and makes the sheets for another instrument; see `putAway`.
 *
 * @returns null when the workbook is one of that instrument already: nothing was done.
 */
export function changeInstrumentOfWorkbook(
  to: Instrument,
  instrumentIds: readonly string[],
  year: number,
): string[] | null {
  const book = SpreadsheetApp.getActive();
  const setting: unknown = findNamedRange(book, RANGES.instrument)?.getValue();
  const chosen = typeof setting === "string" ? findInstrument(setting) : undefined;
  const from = assessedInstrument(book) ?? chosen;
  if (!from || from.id === to.id) return null;
  const before: unknown = findNamedRange(book, RANGES.year)?.getValue();
  const label = [from.shortName, ...(typeof before === "number" ? [String(before)] : [])].join(" ");
  const kept = putAway(book, from, label);
  adaptStartSheet(book, from, to, instrumentIds, year);
  return [
    ...(kept.length > 0 ? [TEXT.setUp.keptSheets(kept.join(", "))] : []),
    TEXT.setUp.instrumentChanged(to.indexName, String(year)),
    ...makeSheets(book, to, instrumentIds, year),
  ];
}

function makeSheets(
  book: Spreadsheet,
  instrument: Instrument,
  instrumentIds: readonly string[],
  year: number | null,
): string[] {
  const later = LATER_REGISTERS.filter(
    (register: Register) => findRegisterSheet(book, register).sheet,
  );
  const registers: readonly Register[] = [...REGISTERS, ...later];
  const ruleOf = inputRules(instrument.scale);
  const steps: readonly Step[] = [
    { sheet: START.sheet, run: planStartSheet(book, instrument, instrumentIds, year) },
    { sheet: ASSESSMENT.sheet, run: planAssessmentSheet(book, instrument, ruleOf) },
    { sheet: SUMMARY.sheet, run: planSummarySheet(book, instrument) },
    ...registers.map((register) => ({
      sheet: register.sheet,
      run: planRegisterSheet(book, register, instrument, newEntries(book, register), ruleOf),
    })),
    ...(hasRollUp(book) ? [{ sheet: ROLL_UP.sheet, run: () => setUpRollUp(instrument) }] : []),
  ];
  const suggestions = planOfficeSuggestions(book);
  const before = book.getNumSheets();
  suggestions.begin();
  const report = steps.flatMap(({ sheet, run }, at) => {
    const place = [at + 1, steps.length].map(String) as [string, string];
    book.toast(TEXT.setUp.progress(sheet, ...place), MENU.title, PROGRESS_SECONDS);
    try {
      return run();
    } catch (error) {
      throw explainTypedColumns(error, sheet);
    }
  });
  report.push(...suggestions.complete());
  book.toast(TEXT.setUp.finished, MENU.title, FINISHED_SECONDS);
  if (report.length === 0 || book.getNumSheets() === before) return report;
  showStart(book);
  const isFirst = report.includes(TEXT.setUp.sheetCreated(START.sheet));
  return isFirst ? [...report, TEXT.setUp.next] : report;
}

/**
 * The sheet of a register that is made at its first use; one that is there stays as it is. The user stays where
 * they were.
 *
 * @throws UserError SHEET_OCCUPIED, HEADER_DUPLICATE.
 */
export function ensureRegister<Key extends string>(
  register: Register<Key>,
  instrument: Instrument,
): void {
  const book = SpreadsheetApp.getActive();
  const { sheet, isAnchored } = findRegisterSheet(book, register);
  if (sheet && isAnchored) return;
  if (!sheet) forgetDeadName(book, register.range);
  // The type does not say so: nothing may be selected.
  const selected = book.getActiveRange();
  planRegisterSheet(book, register, instrument)();
  selected?.activate();
}

/** Whoever made new sheets stands on the last of them; the work begins on sheet Mulai. */
function showStart(book: Spreadsheet): void {
  findNamedRange(book, RANGES.agency)?.getSheet().activate();
}

/** What setting up adds to a register by itself; most registers hold only what people enter. */
function newEntries(book: Spreadsheet, { range }: Register): NewEntries<string> | undefined {
  return range === OFFICES.range ? namedOffices(book) : undefined;
}

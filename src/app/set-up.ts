import { UserError } from "../errors";
import { parseNumber } from "../reading";
import { INSTRUMENTS, instrumentOfYear, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { isSetUp, readInstrumentChoice } from "../sheet/cells/instrument-choice";
import { withDocumentLock } from "../sheet/cells/lock";
import { YEARS } from "../sheet/layout";
import { instrumentInUse } from "../sheet/set-up/instrument-change";
import { setUpWorkbook } from "../sheet/set-up/workbook";
import { chosenInstrument, instrumentIds } from "./instrument";

/** Whether *Siapkan lembar* has to know the year first: there is neither a setting nor an assessment yet. */
export function needsYear(): boolean {
  return !isSetUp();
}

/** How people are asked for the year. */
export function yearQuestion(): string {
  const [before, after] = [INSTRUMENTS[0], INSTRUMENTS[INSTRUMENTS.length - 1]];
  const names = [before, after].map((instrument) => instrument?.indexName ?? "");
  return TEXT.setUp.askYear(String((after?.year ?? 0) - 1), names[0] ?? "", names[1] ?? "");
}

/**
 * Creates or repairs the sheets of the add-on.
 *
 * @param answer The year that is assessed, as typed: which instrument a new workbook gets. A workbook that has one
 * already keeps it.
 * @returns What was done, for the user.
 * @throws UserError YEAR_INVALID, and when people must mend something first; nothing is written then.
 */
export function setUp(answer: unknown = null): string {
  const report = withDocumentLock(() => {
    if (isSetUp()) return setUpWorkbook(presentInstrument(), instrumentIds(), null);
    const year = assessedYear(answer);
    return setUpWorkbook(instrumentOfYear(year), instrumentIds(), year);
  });
  return report.length === 0 ? TEXT.setUp.nothing : report.join("\n");
}

/** What sheet Mulai says; while it is gone, what stands on sheet Penilaian. */
function presentInstrument(): Instrument {
  const isChosen = readInstrumentChoice() !== undefined;
  return (isChosen ? undefined : instrumentInUse()) ?? chosenInstrument();
}

/** The year that somebody typed or chose. @throws UserError YEAR_INVALID. */
export function assessedYear(answer: unknown): number {
  const year = parseNumber(answer);
  const [first, last] = YEARS;
  if (year !== undefined && year >= first && year <= last) return year;
  const text = ["string", "number"].includes(typeof answer) ? String(answer).trim() : "";
  throw new UserError("YEAR_INVALID", TEXT.setUp.yearInvalid(text, String(first), String(last)));
}

import { CHANGE_LOG_LINES, type ChangeLog, type LoggedLine } from "../contract";
import { unknownRequest } from "../errors";
import { parseNumber } from "../reading";
import { findInstrument, parseItemCode, type Instrument } from "../scoring";
import { logChanges, signChanges } from "../sheet/cells/change-log";
import { editedCells, type Edit } from "../sheet/cells/edited-cells";
import { readChanges, type ReadChange } from "../sheet/cells/log-reading";
import { PAGE_WORDS, SOURCE_GRID, type PageName } from "../words";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isOfficial } from "./request";

/** The longest name that a page may send. */
const LONGEST_NAME = 100;

/** Notes who asks for what follows, as a page says it; what is no such word is left out. */
export function signRequest(sender: unknown): void {
  const { page, by } = fieldsOf(sender);
  const isPage = typeof page === "string" && Object.keys(PAGE_WORDS).includes(page);
  signChanges({
    by: typeof by === "string" ? by.trim().slice(0, LONGEST_NAME) : "",
    source: isPage ? PAGE_WORDS[page as PageName] : "",
  });
}

/** Notes on sheet Log what a person changed in the grid: best effort, see docs/platform.md. */
export function logEdit(edit: Edit, by: string): void {
  const changes = editedCells(edit);
  signChanges({ by, source: SOURCE_GRID });
  logChanges(changes, false);
}

/**
 * What sheet Log tells of an indicator, latest first: one read.
 *
 * @param number Its official number; what a page really sends is checked here.
 */
export function getChangeLog(number: unknown): ChangeLog {
  const instrument = chosenInstrument();
  if (!isOfficial(instrument, number)) throw unknownRequest();
  const changes = readChanges();
  if (!changes) return { isKept: false, lines: [] };
  const own = changes.flatMap((change) => lineOf(instrument, number, change) ?? []);
  const lines = own
    .map((line, at) => ({ line, at }))
    .sort((a, b) => b.line.at - a.line.at || b.at - a.at);
  return { isKept: true, lines: lines.slice(0, CHANGE_LOG_LINES).map(({ line }) => line) };
}

function lineOf(instrument: Instrument, number: number, change: ReadChange): LoggedLine | null {
  const known = findInstrument(change.instrument);
  if (known && known.id !== instrument.id) return null;
  if (!isAbout(instrument, number, change)) return null;
  const { at, by, subject, column, before, after, source } = change;
  return { at, by, subject, column, before, after, source };
}

/** An item may leave its indicator to its code. */
function isAbout(
  instrument: Instrument,
  number: number,
  { indicators, subject }: ReadChange,
): boolean {
  if (indicators === "") return parseItemCode(instrument, subject)?.indicator === number;
  return indicators.split(/[;,]/).some((each) => parseNumber(each.trim()) === number);
}

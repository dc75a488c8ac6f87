import { LOG, MOST_LOG_ROWS } from "../layout";
import { columnCells } from "./address";
import { rememberedInstrument } from "./instrument-choice";
import { archiveOldest } from "./log-archive";
import type { LoggedChange } from "./logged-change";
import type { PlainCell } from "./plain-cell";
import { findRegisterSheet } from "./register-table";
import { safeText } from "./safe-text";

/** Who makes changes, as far as known, and where; each execution of Apps Script starts with nobody. */
export interface Author {
  readonly by: string;
  readonly source: string;
}

/** A cell of Sheets holds 50,000 characters; so many are used. */
const LONGEST_CELL = 40_000;
/** Of a single text no more is told. */
const LONGEST_TEXT = 500;
/** A blank cell among several lines. */
export const BLANK_LINE = "–";

let author: Author = { by: "", source: "" };

/** Says who makes the changes of this execution. */
export function signChanges(by: Author): void {
  author = by;
}

/**
 * Adds a row to sheet Log, where there is one: one call, which nobody can come between. A log that is missing,
 * protected or in any other trouble stops nothing: what was changed is more than the note.
 *
 * @param isLocked Whether no other command of the add-on writes meanwhile: only then older rows go to the archive.
 */
export function logChanges(changes: readonly LoggedChange[], isLocked: boolean): void {
  if (changes.length === 0) return;
  try {
    const { sheet } = findRegisterSheet(SpreadsheetApp.getActive(), LOG);
    if (!sheet) return;
    sheet.appendRow(rowOf(changes));
    // The sheet is as long as it was made, or as the rows that were added: asking for it costs no call.
    if (isLocked && sheet.getRange(columnCells(1)).getLastRow() > MOST_LOG_ROWS + LOG.headerRow) {
      archiveOldest(sheet);
    }
  } catch (error) {
    // eslint-disable-next-line no-console -- the execution log is where bugs are read
    console.error("change log", error instanceof Error ? error.stack : error);
  }
}

function rowOf(changes: readonly LoggedChange[]): (string | number | Date)[] {
  const longest = Math.min(LONGEST_TEXT, Math.floor(LONGEST_CELL / changes.length));
  const lines = (valueOf: (change: LoggedChange) => PlainCell): string | number => {
    const values = changes.map(valueOf);
    const [first = null] = values;
    if (values.every((value) => value === first)) return cellOf(first, longest);
    return safeText(values.map((value) => lineOf(value, longest)).join("\n"));
  };
  return [
    new Date(),
    cellOf(author.by, longest),
    lines(({ indicators }) => indicators),
    lines(({ subject }) => subject),
    lines(({ column }) => column),
    lines(({ before }) => before),
    lines(({ after }) => after),
    cellOf(author.source, longest),
    cellOf(rememberedInstrument(), longest),
  ];
}

function cellOf(value: PlainCell, longest: number): string | number {
  if (typeof value === "number") return value;
  if (value === null || value === "") return "";
  return safeText(lineOf(value, longest));
}

/** As people write it. */
function textOf(value: PlainCell): string {
  return typeof value === "number" ? String(value).replace(".", ",") : String(value ?? "");
}

/** A value on one line, a long one cut. */
function lineOf(value: PlainCell, longest: number): string {
  const text = textOf(value).replace(/[\r\n]+/g, " ");
  if (text === "") return BLANK_LINE;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

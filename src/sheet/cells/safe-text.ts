const PLAIN_TEXT_FORMAT = "@";
/** A text that spreadsheet programs may run as a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/**
 * A text as it has to be written so that the cell holds exactly it: a leading apostrophe keeps it from being
 * read as a number, date or formula, and is not part of the text. In a cell with the format of plain text it
 * would be, so there only formulas get it.
 *
 * @param format Number format of the cell; without one the cell is taken to have an ordinary one.
 */
export function safeText(text: string, format?: string): string {
  const isPlain = format === PLAIN_TEXT_FORMAT && !LOOKS_LIKE_FORMULA.test(text);
  return isPlain ? text : `'${text}`;
}

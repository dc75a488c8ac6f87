import { columnLetters, columnNumber } from "./area";
import { localeRules, type Locale } from "./locale";

/** What a person or script wrote, in the engine's form (`,` between arguments, `.` in numbers). */
export type Canonical = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** `=SUM(A1;B1)` in `in_ID` becomes `=SUM(A1,B1)`; what the locale cannot read is refused. */
export function toCanonical(formula: string, locale: Locale): Canonical {
  const rules = localeRules(locale);
  let braces = 0;
  let unreadable = 0;
  const text = outsideQuotes(formula, (code) =>
    code.replace(/[{};\\,.]/g, (sign, at: number) => {
      if (sign === "{") braces += 1;
      if (sign === "}") braces -= 1;
      if (sign === rules.decimal && insideNumber(code, at)) return ".";
      if (sign === ";") return braces > 0 ? ";" : ",";
      if (sign === "\\" && braces > 0 && rules.arrayColumn === "\\") return ",";
      if (rules.decimal === "," && (sign === "," || isPointOfNumber(code, at))) unreadable += 1;
      return sign;
    }),
  );
  return unreadable === 0 && braces === 0 ? { ok: true, text } : { ok: false };
}

/** The engine's form of a formula as `getFormula()` gives it in this locale (assumed). */
export function fromCanonical(formula: string, locale: Locale): string {
  if (locale === "en_US") return formula;
  const rules = localeRules(locale);
  let braces = 0;
  return outsideQuotes(formula, (code) =>
    code.replace(/[{}.,]/g, (sign, at: number) => {
      if (sign === "{") braces += 1;
      if (sign === "}") braces -= 1;
      if (sign === ".") return insideNumber(code, at) ? rules.decimal : sign;
      if (sign === ",") return braces > 0 ? rules.arrayColumn : rules.argument;
      return sign;
    }),
  );
}

/** Moves the relative references of a formula, as copying or sorting does. */
export function moveReferences(formula: string, rows: number, columns: number): string {
  return outsideQuotes(formula, (code) =>
    code.replace(
      /(^|[^A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(.])/g,
      (
        whole: string,
        lead: string,
        fixedColumn: string,
        letters: string,
        fixedRow: string,
        digits: string,
      ) => {
        const column = fixedColumn ? letters : moveColumn(letters, columns);
        const row = fixedRow ? Number(digits) : Number(digits) + rows;
        if (column === null || row < 1) return `${lead}#REF!`;
        return lead + fixedColumn + column + fixedRow + String(row);
      },
    ),
  );
}

/** Closes half-open ranges (`A5:A`) at the sheet's last row, which the engine needs; see `openRanges`. */
export function closeRanges(
  formula: string,
  lastRow: (sheetName: string | null) => number,
): string {
  if (!/:\s*\$?[A-Za-z]{1,3}(?![A-Za-z0-9$])/.test(formula)) return formula;
  const name = /('(?:[^']|'')*'!|[A-Za-z0-9_]+!)?/.source;
  const open = new RegExp(
    `("(?:[^"]|"")*")|${name}(\\$?[A-Za-z]{1,3}\\$?\\d+):(\\$?[A-Za-z]{1,3})(?![A-Za-z0-9$_(.!])`,
    "g",
  );
  return formula.replace(
    open,
    (
      whole: string,
      text: string | undefined,
      sheet: string | undefined,
      from: string,
      to: string,
    ) => {
      if (text !== undefined) return whole;
      const prefix = sheet ?? "";
      const sheetName = prefix === "" ? null : prefix.slice(0, -1).replace(/^'|'$/g, "");
      return `${prefix}${from}:${to}$${String(lastRow(sheetName?.replaceAll("''", "'") ?? null))}`;
    },
  );
}

/** Undoes `closeRanges` in what is shown: a range to the sheet's last row, written `A5:A$1000`, is open. */
export function openRanges(formula: string, lastRow: number): string {
  const closed = `$${String(lastRow)}`;
  if (!formula.includes(closed)) return formula;
  return outsideQuotes(formula, (code) =>
    code.replace(/(:\$?[A-Za-z]{1,3})\$(\d+)(?!\d)/g, (whole, start: string, digits: string) =>
      Number(digits) === lastRow ? start : whole,
    ),
  );
}

function moveColumn(letters: string, columns: number): string | null {
  const column = columnNumber(letters) + columns;
  return column < 1 ? null : columnLetters(column);
}

/** Translates the code of a formula; strings and quoted sheet names stay as they are. */
function outsideQuotes(formula: string, translate: (code: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g, (piece) =>
    /^["']/.test(piece) ? piece : translate(piece),
  );
}

/** Whether the sign at `at` is the decimal sign of a number; the other sign may stand right before it. */
function insideNumber(text: string, at: number): boolean {
  return /^\d/.test(text.slice(at + 1)) && endsInNumber(text.slice(0, at), text.charAt(at));
}

/** Whether a point belongs to a number, `.5` included, and not to a name such as `STDEV.S`. */
function isPointOfNumber(text: string, at: number): boolean {
  if (text.charAt(at) !== ".") return false;
  const next = /^\d/.test(text.slice(at + 1));
  return next && !/[A-Za-z_]$/.test(text.slice(0, at));
}

/** The text ends in digits that are a number, not the end of a reference or a name. */
function endsInNumber(text: string, decimal: string): boolean {
  const digits = /\d+$/.exec(text);
  if (digits === null) return false;
  const before = text.charAt(digits.index - 1);
  return before !== decimal && !/[A-Za-z0-9_$]/.test(before);
}

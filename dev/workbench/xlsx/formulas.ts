import { quoteSheetName } from "../../emulator/area";
import { closeRanges, openRanges, toCanonical } from "../../emulator/formula-text";

/** The last row that a sheet of an .xlsx file can have: there, an open range ends here. */
const LAST_ROW = 1_048_576;

/** Functions that came after the file format; in it their names carry a prefix. */
const NEWER = new Map<string, string>([
  ...[
    "ACOT,ACOTH,BASE,BITAND,BITLSHIFT,BITOR,BITRSHIFT,BITXOR,CEILING.MATH,CEILING.PRECISE,COMBINA",
    "CONCAT,CONFIDENCE.NORM,COT,COTH,CSC,CSCH,DAYS,DECIMAL,FLOOR.MATH,FLOOR.PRECISE,IFNA,IFS",
    "IMCOSH,IMCOT,IMCSC,IMCSCH,IMSEC,IMSECH,IMSINH,IMTAN,ISFORMULA,ISO.CEILING,ISOWEEKNUM,MAXIFS",
    "MINIFS,MODE.SNGL,NORM.DIST,NORM.INV,NUMBERVALUE,PDURATION,PERCENTILE.INC,QUARTILE.INC,RANK.AVG",
    "RANK.EQ,RRI,SEC,SECH,SEQUENCE,SHEET,SHEETS,STDEV.P,STDEV.S,SWITCH,TEXTJOIN,UNICHAR,UNICODE",
    "REGEXREPLACE,UNIQUE,VAR.P,VAR.S,XLOOKUP,XMATCH,XOR",
  ]
    .join(",")
    .split(",")
    .map((name): [string, string] => [name, `_xlfn.${name}`]),
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
]);

const CALL = /("(?:[^"]|"")*"|'(?:[^']|'')*')|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;
const SHEET_PREFIX = /"(?:[^"]|"")*"|('(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*)!/g;

/** The engine's form of a formula as an .xlsx file has it: no `=`, prefixed names, open ranges to the last row. */
export function toXlsxFormula(
  canonical: string,
  lastRow: number,
  sheetNames: ReadonlyMap<string, string>,
): string {
  const opened = closeRanges(openRanges(canonical, lastRow), () => LAST_ROW);
  return renameSheets(opened, sheetNames)
    .slice(1)
    .replace(CALL, (whole: string, quoted: string | undefined, name: string | undefined) =>
      quoted === undefined ? (NEWER.get((name ?? "").toUpperCase()) ?? whole) : whole,
    );
}

/**
 * A formula of a file in the engine's form, with what Google puts around functions that other programs do
 * not know taken off; null for a cell that such a function fills.
 */
export function fromXlsxFormula(
  formula: string,
  lastRow: (sheetName: string | null) => number,
): string | null {
  const google = FROM_GOOGLE.exec(formula);
  if (google?.[1] === COMPUTED) return null;
  const opened = (google?.[1] === undefined ? formula : unwrapped(google[1]))
    .replace(/("(?:[^"]|"")*")|_xlfn\.|_xlws\./g, (_whole, quoted?: string) => quoted ?? "")
    .replace(
      /("(?:[^"]|"")*")|(:\$?[A-Za-z]{1,3})\$?1048576(?!\d)/g,
      (_whole, quoted?: string, start?: string) => quoted ?? start ?? "",
    );
  return closeRanges(`=${opened}`, lastRow);
}

/** How Google writes a function of its own; a long text is joined from several. */
const FROM_GOOGLE =
  /^IFERROR\(__xludf\.DUMMYFUNCTION\(("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*)\),[\s\S]*\)$/i;
const COMPUTED = '"""COMPUTED_VALUE"""';

/** The formula in Google's text; it has the separators of the language that the spreadsheet was in. */
function unwrapped(literals: string): string {
  const text = literals.slice(1, -1).replaceAll('"&"', "").replaceAll('""', '"');
  const isIndonesian = text.replace(/"(?:[^"]|"")*"|\{[^}]*\}/g, "").includes(";");
  const canonical = isIndonesian ? toCanonical(text, "in_ID") : { ok: false as const };
  return canonical.ok ? canonical.text : text;
}

/** What people see where a program does not know a function and has to calculate it. */
const DASH = ',"–")';

/** A formula that shows a dash where a function is unknown. */
export function withDash(formula: string): string {
  return `IFERROR(${formula}${DASH}`;
}

/** Takes off what `withDash` has put around a formula. */
export function withoutDash(formula: string): string {
  const isWrapped = formula.startsWith("IFERROR(") && formula.endsWith(DASH);
  const inner = formula.slice("IFERROR(".length, -DASH.length);
  return isWrapped && isBalanced(inner) ? inner : formula;
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const sign of formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "")) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a formula calls one of these functions. */
export function callsAny(formula: string, names: ReadonlySet<string>): boolean {
  return calls(formula).some((name) => names.has(name));
}

/** Whether a formula calls a function that is not among the known ones. */
export function callsOther(formula: string, known: ReadonlySet<string>): boolean {
  return calls(formula).some((name) => !known.has(name));
}

/** Whether a formula uses one of these names, in capitals. */
export function mentionsAny(formula: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const words = formula
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "")
    .matchAll(/[\p{L}_][\p{L}\d_.]*/gu);
  return [...words].some(([word]) => names.has(word.toUpperCase()));
}

function calls(formula: string): string[] {
  return [...formula.matchAll(CALL)].flatMap(([, , name]) =>
    name === undefined ? [] : [name.toUpperCase()],
  );
}

/** Sheet names that an .xlsx file allows, by the names in the workbook: short, without some signs, no doubles. */
export function sheetNamesFor(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const chosen = new Map<string, string>();
  for (const name of names) {
    const clean = name.replace(/[*?:\\/[\]]/g, "_").replace(/^'|'$/g, "_");
    const base = /^history$/i.test(clean) ? `${clean}_` : clean;
    let candidate = base.slice(0, 31);
    for (let i = 2; taken.has(candidate.toLowerCase()); i += 1) {
      candidate = `${base.slice(0, 28 - String(i).length)} (${i})`;
    }
    taken.add(candidate.toLowerCase());
    chosen.set(name, candidate);
  }
  return chosen;
}

function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(SHEET_PREFIX, (whole: string, prefix: string | undefined) => {
    if (prefix === undefined) return whole;
    const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
    const renamed = names.get(name);
    return renamed === undefined ? whole : `${quoteSheetName(renamed)}!`;
  });
}

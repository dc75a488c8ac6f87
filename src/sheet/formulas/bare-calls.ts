import { BARE_RANGES } from "../layout";

/**
 * Parameters of the custom functions that have a bare form, in order. A test compares this with the
 * functions themselves.
 */
export const BARE_CALLS: Readonly<Record<string, readonly string[]>> = {
  SPBE_INDEX: ["tingkat", "nomor", "instrumen"],
  SPBE_DOMAIN: ["domain", "tingkat", "nomor", "instrumen"],
  SPBE_ASPECT: ["aspek", "tingkat", "nomor", "instrumen"],
  SPBE_PREDICATE: ["nilai", "nomor", "instrumen"],
  SPBE_SCORES: ["tingkat", "nomor", "instrumen"],
  SPBE_INDEX_RANGE: ["tingkat", "nomor", "instrumen"],
  SPBE_BELOW_TARGET: ["tingkat", "target", "nomor", "instrumen", "nama"],
  SPBE_PLAN: ["tingkat", "target_indeks", "nomor", "usaha", "batas", "instrumen", "nama"],
};

const ANY_CALL = new RegExp(Object.keys(BARE_CALLS).join("|"), "i");

/** The parameters whose absence makes a call bare. */
const DATA_PARAMETERS = new Set(["tingkat", "nilai", "nomor"]);
/** The parameters that a bare call, too, must state; `2,3` states none, but may be two arguments. */
const REQUIRED_PARAMETERS = new Set(["domain", "aspek"]);

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** An open bracket; `parameters` when it opens the arguments of a known function. */
interface Bracket {
  readonly closer: string;
  readonly start: number;
  readonly parameters: readonly string[] | undefined;
  readonly semicolons: number[];
  readonly commas: number[];
}

/** Start and end of an argument's text. */
type Span = readonly [start: number, end: number];

/**
 * Completes the bare calls in a formula, so that Sheets recalculates it when a level changes:
 * `=SPBE_INDEX()` becomes `=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)`. Only inserts; every character of
 * `formula` stays. What is not a formula, or cannot be read to its end, comes back unchanged.
 *
 * @param instrument Formula text for a missing `instrumen`, e.g. the named range that holds it. Needed
 *   where the workbook's instrument is not the functions' default.
 */
export function completeBareCalls(formula: string, instrument = ""): string {
  if (!formula.startsWith("=") || !ANY_CALL.test(formula)) return formula;
  const insertions = findInsertions(formula, { ...BARE_RANGES, instrumen: instrument });
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), formula);
}

/** One token at the current place; the last alternative takes any single character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_.]+|[^]/uy;
const NAME = /^[\p{L}_]/u;

/** Where to insert what; empty when the brackets or quotes of the formula do not match. */
function findInsertions(formula: string, fill: Readonly<Record<string, string>>): Insertion[] {
  const insertions: Insertion[] = [];
  const open: Bracket[] = [];
  /** The last token that is not blank, and the one before it. */
  let previous = "";
  let beforePrevious = "";
  const token = new RegExp(TOKEN);
  for (let match = token.exec(formula); match !== null; match = token.exec(formula)) {
    const [text] = match;
    const at = match.index;
    const bracket = open[open.length - 1];
    if (text === '"' || text === "'" || text === "[") return [];
    if (text === "(" || text === "{") {
      const isCall = text === "(" && NAME.test(previous) && beforePrevious !== "!";
      const parameters = isCall ? BARE_CALLS[previous.toUpperCase()] : undefined;
      const closer = text === "(" ? ")" : "}";
      open.push({ closer, start: at + 1, parameters, semicolons: [], commas: [] });
    } else if (text === ")" || text === "}") {
      if (bracket?.closer !== text) return [];
      open.pop();
      insertions.push(...completeCall(formula, bracket, at, fill));
    } else if (text === ";") {
      bracket?.semicolons.push(at);
    } else if (text === ",") {
      bracket?.commas.push(at);
    }
    if (text.trim() !== "") {
      beforePrevious = previous;
      previous = text;
    }
  }
  return open.length === 0 ? insertions : [];
}

/** What completes the call whose arguments `bracket` encloses, `end` being its closing parenthesis. */
function completeCall(
  formula: string,
  bracket: Bracket,
  end: number,
  fill: Readonly<Record<string, string>>,
): Insertion[] {
  const { parameters = [] } = bracket;
  const spans = splitArguments(formula, bracket, end);
  const textOf = (index: number): string => formula.slice(...(spans[index] ?? [0, 0])).trim();
  const isEmpty = (index: number): boolean => textOf(index) === "";
  const isBare =
    spans.length <= parameters.length &&
    parameters.every((name, index) =>
      DATA_PARAMETERS.has(name)
        ? isEmpty(index)
        : !(REQUIRED_PARAMETERS.has(name) && /^(?:\d+,\d+)?$/.test(textOf(index))),
    );
  if (!isBare) return [];

  const added = parameters.map((name, index) => (isEmpty(index) ? (fill[name] ?? "") : ""));
  const missing = added.slice(spans.length).map((text) => ";" + text);
  const tail = missing.join("").replace(/;+$/, "");
  return spans.map(([, at], index) => ({
    at,
    text: (added[index] ?? "") + (at === end ? tail : ""),
  }));
}

/**
 * Splits at `;`; without any, at `,` – unless each is a decimal comma, as in `2,5`. Which of the two separates
 * depends on the spreadsheet's locale, and no locale has both: one comma that separates tells of all others.
 */
function splitArguments(formula: string, bracket: Bracket, end: number): Span[] {
  const { start, semicolons, commas } = bracket;
  const isDecimal = commas.every((at, index) => {
    const before = formula.slice((commas[index - 1] ?? start - 1) + 1, at);
    return isDecimalComma(before, formula.slice(at + 1));
  });
  const separators = semicolons.length > 0 ? semicolons : isDecimal ? [] : commas;
  const starts = [start, ...separators.map((at) => at + 1)];
  return starts.map((from, index): Span => [from, separators[index] ?? end]);
}

function isDecimalComma(before: string, after: string): boolean {
  return /(?:^|[^\p{L}\p{N}_.$])\d+$/u.test(before) && /^\d/.test(after);
}

/** What a formula may read or call; too much rather than too little, as texts in it count as well. */
export interface Mentions {
  /** Names of sheets, in small letters. */
  readonly sheets: ReadonlySet<string>;
  /** Words that may be defined names, in capitals. */
  readonly names: ReadonlySet<string>;
  /** Functions that are called, in capitals. */
  readonly functions: ReadonlySet<string>;
}

const WORD = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)\s*([!(])?/gu;
const SHEET_BY_NUMBER = /([\p{N}][\p{L}\p{N}_.]*)!/gu;

const known = new Map<string, Mentions>();

export function mentionsOf(formula: string): Mentions {
  const before = known.get(formula);
  if (before) return before;
  const sheets = new Set<string>();
  const names = new Set<string>();
  const functions = new Set<string>();
  for (const [, quoted, word = "", mark] of formula.matchAll(WORD)) {
    if (quoted !== undefined) sheets.add(quoted.replaceAll("''", "'").toLowerCase());
    else if (mark === "!") sheets.add(word.toLowerCase());
    else if (mark === "(") functions.add(word.toUpperCase());
    else names.add(word.toUpperCase());
  }
  for (const [, name = ""] of formula.matchAll(SHEET_BY_NUMBER)) sheets.add(name.toLowerCase());
  const mentions = { sheets, names, functions };
  known.set(formula, mentions);
  return mentions;
}

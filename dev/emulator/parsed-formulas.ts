import type { HyperFormula } from "hyperformula";
import { mentionsOf } from "./formula-mentions";

type Parser = NonNullable<HyperFormula["lazilyTransformingAstService"]["parser"]>;
type Parsed = ReturnType<Parser["parse"]>;

/** So many characters of formulas are remembered; a new workbook has about a tenth. */
const MOST_CHARACTERS = 2_000_000;

/** What formulas have become in any engine of this process, by what decides it. */
const known = new Map<string, Parsed>();
let characters = 0;

/**
 * Spares an engine the reading of a formula that another one has read in the same cell: all workbooks of this process
 * have most formulas in common. What a formula becomes is never changed, as cells of one engine share it too.
 */
export function shareParsedFormulas(hf: HyperFormula): void {
  const { parser } = hf.lazilyTransformingAstService;
  if (parser === undefined) throw new Error("The engine has no parser");
  const parse = parser.parse.bind(parser);
  parser.parse = (formula, cell): Parsed => {
    const numbers = sheetNumbers(hf, formula);
    // Definitions of names have no sheet, and the engine looks for them among what it has read itself.
    if (numbers === null || cell.sheet < 0) return parse(formula, cell);
    const key = [formula, cell.sheet, cell.row, cell.col, ...numbers].join("\0");
    const before = known.get(key);
    if (before !== undefined) return before;
    const parsed = parse(formula, cell);
    remember(key, parsed);
    return parsed;
  };
}

/**
 * The engine's numbers of all sheets that a formula mentions. null where what it becomes is the engine's own: it
 * mentions a sheet that is not there, for which the engine keeps a number, or takes notes of an address it links to.
 */
function sheetNumbers(hf: HyperFormula, formula: string): number[] | null {
  const { sheets, functions } = mentionsOf(formula);
  if (functions.has("HYPERLINK")) return null;
  const numbers: number[] = [];
  for (const name of sheets) {
    const number = hf.getSheetId(name);
    if (number === undefined) return null;
    numbers.push(number);
  }
  return numbers;
}

function remember(key: string, parsed: Parsed): void {
  characters += key.length;
  if (characters > MOST_CHARACTERS) {
    known.clear();
    characters = key.length;
  }
  known.set(key, parsed);
}

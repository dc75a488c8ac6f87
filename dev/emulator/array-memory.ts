import { CellError, SimpleRangeValue, type FunctionPlugin, type HyperFormula } from "hyperformula";

type Interpreter = ConstructorParameters<typeof FunctionPlugin>[0];
type Step = Parameters<Interpreter["evaluateAst"]>;
type Value = ReturnType<Interpreter["evaluateAst"]>;

/** The parts of a parsed formula that matter here; the engine's own types are not exported. */
interface Ast {
  readonly type: string;
  readonly value?: unknown;
  readonly expressionName?: string;
  readonly procedureName?: string;
  readonly args?: readonly Ast[];
  readonly left?: Ast;
  readonly right?: Ast;
  readonly expression?: Ast;
}

/** Functions whose result their arguments decide, wherever the formula stands and whenever it is calculated. */
const PURE = new Set([
  "ABS",
  "IFERROR",
  "INT",
  "ISBLANK",
  "ISERROR",
  "ISNUMBER",
  "ISTEXT",
  "LEFT",
  "LEN",
  "LOWER",
  "MID",
  "REGEXREPLACE",
  "RIGHT",
  "ROUND",
  "SUBSTITUTE",
  "TRIM",
  "UPPER",
  "VALUE",
]);

/** So many arrays are remembered at once. */
const MOST_ARRAYS = 200;

/**
 * Spares the engine to work out the same array for every formula that has it inside, as all rows of a table look for
 * something in the same columns. Only what is made of names, constants and pure functions is remembered, and not from
 * one calculation to the next: within one, a formula is calculated when all that it reads is known.
 */
export class ArrayMemory {
  private readonly arrays = new Map<string, SimpleRangeValue>();

  constructor({ evaluator: { interpreter } }: HyperFormula) {
    const evaluate = interpreter.evaluateAst.bind(interpreter);
    interpreter.evaluateAst = (...step): Value => {
      const key = keyOf(step);
      if (key === null) return evaluate(...step);
      const known = this.arrays.get(key);
      if (known !== undefined) return copyOf(known);
      const value = evaluate(...step);
      if (isShareable(value)) this.remember(key, copyOf(value));
      return value;
    };
  }

  /** Before cells are calculated anew. */
  forget(): void {
    this.arrays.clear();
  }

  private remember(key: string, array: SimpleRangeValue): void {
    if (this.arrays.size >= MOST_ARRAYS) this.arrays.clear();
    this.arrays.set(key, array);
  }
}

/** The engine calculates on in the arrays that it gives. */
function copyOf(array: SimpleRangeValue): SimpleRangeValue {
  return SimpleRangeValue.onlyValues(array.data.map((row) => [...row]));
}

/** An error knows the formula in which it arose. */
function isShareable(value: Value): value is SimpleRangeValue {
  if (!(value instanceof SimpleRangeValue) || value.range !== undefined) return false;
  return value.data.every((row) => !row.some((each) => each instanceof CellError));
}

/** Formulas of different sheets may know different areas by a name. */
function keyOf([ast, { formulaAddress, arraysFlag }]: Step): string | null {
  const text = textOf(ast as Ast);
  return text === null ? null : `${formulaAddress.sheet} ${String(arraysFlag)} ${text}`;
}

interface Text {
  readonly text: string;
  /** Whether it is more than a constant. */
  readonly hasName: boolean;
}

const TEXTS = new WeakMap<Ast, Text | null>();

/** What a part of a formula is, for all formulas that have it inside; null for one that is not to be remembered. */
function textOf(ast: Ast): string | null {
  const isWorked = ast.type === "FUNCTION_CALL" || ast.left !== undefined;
  if (!isWorked) return null;
  const known = describe(ast);
  return known?.hasName === true ? known.text : null;
}

function describe(ast: Ast): Text | null {
  const known = TEXTS.get(ast);
  if (known !== undefined) return known;
  const text = read(ast);
  TEXTS.set(ast, text);
  return text;
}

function read({ type, value, ...ast }: Ast): Text | null {
  if (type === "NUMBER" || type === "STRING") {
    return { text: JSON.stringify(value), hasName: false };
  }
  if (type === "NAMED_EXPRESSION" && ast.expressionName !== undefined) {
    return { text: ast.expressionName.toUpperCase(), hasName: true };
  }
  if (type === "FUNCTION_CALL" && ast.procedureName !== undefined) {
    return PURE.has(ast.procedureName) ? join(ast.procedureName, ast.args ?? []) : null;
  }
  if (ast.expression !== undefined) return join("", [ast.expression]);
  return ast.left && ast.right ? join(type, [ast.left, ast.right]) : null;
}

function join(name: string, parts: readonly Ast[]): Text | null {
  const texts: string[] = [];
  let hasName = false;
  for (const part of parts) {
    const text = describe(part);
    if (text === null) return null;
    texts.push(text.text);
    hasName ||= text.hasName;
  }
  return { text: `${name}(${texts.join()})`, hasName };
}

import {
  CellError,
  EmptyValue,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
} from "hyperformula";

const NAME = "REGEXREPLACE";
const SCALAR = { argumentType: FunctionArgumentType.SCALAR } as const;

type Call = Parameters<FunctionPlugin["runFunction"]>;

/** Regular expressions of Google Sheets (RE2) as far as JavaScript's are the same; others must not be tried here. */
class RegularExpressions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [NAME]: { method: "replace", parameters: [SCALAR, SCALAR, SCALAR] },
  };

  private readonly compiled = new Map<string, RegExp | null>();

  replace(
    ast: { readonly args: Call[0] },
    state: Call[1],
  ): ReturnType<FunctionPlugin["runFunction"]> {
    return this.runFunction(ast.args, state, this.metadata(NAME), (...values: unknown[]) => {
      const texts = values.map((value) => (value === EmptyValue ? "" : value));
      const failed = texts.find((each) => each instanceof CellError);
      if (failed instanceof CellError) return failed;
      const [text, pattern, replacement] = texts;
      if (
        typeof text !== "string" ||
        typeof pattern !== "string" ||
        typeof replacement !== "string"
      ) {
        return new CellError(ErrorType.VALUE, "REGEXREPLACE expects text values");
      }
      const expression = this.expression(pattern);
      if (!expression) return new CellError(ErrorType.REF, "not a regular expression");
      return text.replace(expression, replacement);
    });
  }

  /** null: it is none. */
  private expression(pattern: string): RegExp | null {
    const known = this.compiled.get(pattern);
    if (known !== undefined) return known;
    let expression: RegExp | null = null;
    try {
      expression = new RegExp(pattern, "gu");
    } catch {
      // Google says so in the cell.
    }
    this.compiled.set(pattern, expression);
    return expression;
  }
}

/** Makes REGEXREPLACE known to engines built from now on. */
export function registerRegularExpressions(): void {
  if (HyperFormula.getRegisteredFunctionNames("enGB").includes(NAME)) return;
  HyperFormula.registerFunction(NAME, RegularExpressions, { enGB: { [NAME]: NAME } });
}

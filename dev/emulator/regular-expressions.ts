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

  private readonly compiled = new Map<string, RegExp>();

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
      return text.replace(this.expression(pattern), replacement);
    });
  }

  private expression(pattern: string): RegExp {
    const known = this.compiled.get(pattern);
    if (known) return known;
    const expression = new RegExp(pattern, "gu");
    this.compiled.set(pattern, expression);
    return expression;
  }
}

/** Makes REGEXREPLACE known to engines built from now on. */
export function registerRegularExpressions(): void {
  if (HyperFormula.getRegisteredFunctionNames("enGB").includes(NAME)) return;
  HyperFormula.registerFunction(NAME, RegularExpressions, { enGB: { [NAME]: NAME } });
}

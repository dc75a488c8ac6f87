import {
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
  type ImplementedFunctions,
} from "hyperformula";

const NAME = "REPT";

/** As long as a text may be that arises in a formula. */
const LONGEST = 50_000;

type Interpreter = ConstructorParameters<typeof FunctionPlugin>[0];
type Value = ReturnType<Interpreter["evaluateAst"]>;
type Call = Parameters<FunctionPlugin["runFunction"]>;

/**
 * Gives #VALUE! for a text of more than 50,000 characters wherever in a formula it arises, as Google does. The
 * engine would let it grow until the machine refuses, in the middle of calculating.
 */
class TextLimit extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [NAME]: {
      method: "repeat",
      parameters: [
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.NUMBER },
      ],
    },
  };

  constructor(interpreter: Interpreter) {
    super(interpreter);
    const evaluate = interpreter.evaluateAst.bind(interpreter);
    interpreter.evaluateAst = (...step): Value => {
      try {
        return withShortTexts(evaluate(...step));
      } catch (error) {
        if (error instanceof RangeError && error.message === "Invalid string length") {
          return tooLong();
        }
        throw error;
      }
    };
  }

  repeat(
    ast: { readonly args: Call[0] },
    state: Call[1],
  ): ReturnType<FunctionPlugin["runFunction"]> {
    const metadata = this.metadata(NAME);
    return this.runFunction(ast.args, state, metadata, (text: string, count: number) => {
      if (count < 0) return new CellError(ErrorType.VALUE, "REPT expects a count of at least 0.");
      return text.length * Math.trunc(count) > LONGEST ? tooLong() : text.repeat(count);
    });
  }
}

/** Areas of cells are passed on as they are: their texts were looked at where they arose. */
function withShortTexts(value: Value): Value {
  if (isLong(value)) return tooLong();
  if (!(value instanceof SimpleRangeValue) || value.range !== undefined) return value;
  if (!value.data.some((row) => row.some(isLong))) return value;
  return SimpleRangeValue.onlyValues(
    value.data.map((row) => row.map((each) => (isLong(each) ? tooLong() : each))),
  );
}

function isLong(value: unknown): boolean {
  return typeof value === "string" && value.length > LONGEST;
}

function tooLong(): CellError {
  return new CellError(
    ErrorType.VALUE,
    "The text result is longer than the limit of 50000 characters.",
  );
}

/** Limits the texts of engines built from now on. */
export function registerTextLimit(): void {
  if (HyperFormula.getFunctionPlugin(NAME) === TextLimit) return;
  HyperFormula.registerFunction(NAME, TextLimit);
}

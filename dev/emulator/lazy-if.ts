import {
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
  type ImplementedFunctions,
} from "hyperformula";
import { mayCallScript, type FunctionHost } from "./script-functions";

const NAME = "IF";

type Value = ReturnType<ConstructorParameters<typeof FunctionPlugin>[0]["evaluateAst"]>;
type Call = Parameters<FunctionPlugin["runFunction"]>;

/**
 * Calculates only the branch that a condition chooses, as Google does; the engine calculates both: rows of sheet OPD
 * without a name would count all indicators for nothing. Where the condition is more than one value, or a branch may
 * call the script, both are calculated as before.
 */
class LazyIf extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [NAME]: {
      method: "choose",
      parameters: [
        { argumentType: FunctionArgumentType.BOOLEAN },
        { argumentType: FunctionArgumentType.SCALAR, passSubtype: true },
        { argumentType: FunctionArgumentType.SCALAR, defaultValue: false, passSubtype: true },
      ],
    },
  };

  choose(ast: { readonly args: Call[0] }, state: Call[1]): Value {
    return this.chosen(ast.args, state) ?? this.both(ast.args, state);
  }

  /** null where both branches are needed. */
  private chosen([condition, yes, no, ...others]: Call[0], state: Call[1]): Value | null {
    if (!condition || !yes || others.length > 0) return null;
    if (this.needs(yes) || (no && this.needs(no))) return null;
    const holds = this.evaluateAst(condition, state);
    if (typeof holds !== "boolean") return null;
    const branch = holds ? yes : no;
    if (!branch) return false;
    if ((branch.type as string) === "EMPTY") return null;
    const value = this.evaluateAst(branch, state);
    return value instanceof SimpleRangeValue ? null : value;
  }

  /** Whether a branch is to be calculated whatever the condition. */
  private needs(branch: Call[0][number]): boolean {
    const host = this.config.context as FunctionHost | undefined;
    return host?.callsScript === true && mayCallScript(branch);
  }

  private both(args: Call[0], state: Call[1]): Value {
    const choose = (condition: boolean, yes: Value, no: Value): Value => (condition ? yes : no);
    return this.runFunction(args, state, this.metadata(NAME), choose as Call[3]);
  }
}

/** Makes engines built from now on calculate one branch. */
export function registerLazyIf(): void {
  if (HyperFormula.getFunctionPlugin(NAME) === LazyIf) return;
  HyperFormula.registerFunction(NAME, LazyIf);
}

import {
  CellError,
  EmptyValue,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
  type FunctionPluginDefinition,
  type ImplementedFunctions,
  type SimpleCellAddress,
} from "hyperformula";
import type { Area } from "./area";

/** A date argument: its serial number, because a Date belongs to the execution that will receive it. */
export interface SerialDate {
  readonly serial: number;
}

export type Scalar = number | string | boolean | SerialDate;
export type Argument = Scalar | readonly (readonly Scalar[])[] | undefined;

/** One cell of a custom function's result; null leaves the cell blank. */
export type Output = number | string | boolean | null;

export type FunctionReply =
  | { readonly state: "loading" }
  /** The script that declares the function is not there for this spreadsheet. */
  | { readonly state: "unknown" }
  | { readonly state: "value"; readonly rows: readonly (readonly Output[])[] }
  | { readonly state: "error"; readonly message: string };

/** What the engine offers to the cells that call a script function. */
export interface FunctionHost {
  /** The result for these arguments, when it is known; else it is asked for and the cell waits. */
  request(name: string, args: readonly Argument[], cell: SimpleCellAddress): FunctionReply;
  /** Records the array that a cell wants to show; false when something is in its way. */
  spill(cell: SimpleCellAddress, rows: readonly (readonly Output[])[] | null): boolean;
  isDate(cell: SimpleCellAddress): boolean;
  areaOfName(name: string): { sheet: number; area: Area } | null;
  readonly hasVolatileFormulas: boolean;
  /** Whether a formula has ever called a function of the script. */
  readonly callsScript: boolean;
}

export const LOADING = "Loading...";
export const NOT_EXPANDED = "Array result was not expanded because it would overwrite data.";

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

type Procedure = Parameters<FunctionPlugin["runFunction"]>;
type Result = ReturnType<Procedure[3]>;
type State = Procedure[1];
type EngineAst = Procedure[0][number];
type Call = Extract<EngineAst, { procedureName: string }>;

/** The parts of a parsed formula that matter here; the engine's own types are not exported. */
interface Ast {
  readonly type: string;
  readonly procedureName?: string;
  readonly expressionName?: string;
  readonly reference?: Reference;
  readonly start?: Reference;
  readonly end?: Reference;
}

interface Reference {
  readonly toSimpleCellAddress: (base: SimpleCellAddress) => SimpleCellAddress;
}

/** Calls script functions from cells. Registration is global to the process, so the host comes with the engine. */
class ScriptFunctions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {};

  script(ast: Call, state: State): ReturnType<FunctionPlugin["runFunction"]> {
    const host = this.config.context as FunctionHost | undefined;
    if (!host) return new CellError(ErrorType.NAME);
    const metadata = this.metadata(ast.procedureName);
    const result = this.runFunction(ast.args, state, metadata, (...values: unknown[]): Result => {
      const given = values.slice(0, ast.args.length);
      const failed = given.find((value) => value instanceof CellError);
      if (failed instanceof CellError) return failed;
      const nodes = ast.args as unknown as Ast[];
      if (host.hasVolatileFormulas && nodes.some((arg) => this.isVolatile(arg, state, host))) {
        return LOADING;
      }
      const args = given.map((value, i) => this.toArgument(value, nodes[i], state, host));
      if (args.some(isLoading)) return LOADING;
      const reply = host.request(ast.procedureName, args, state.formulaAddress);
      return this.show(reply, ast, state, host);
    });
    const isFailed = result instanceof CellError && result.message !== NOT_EXPANDED;
    if (isFailed && this.isWholeFormula(ast, state)) host.spill(state.formulaAddress, null);
    return result;
  }

  private show(reply: FunctionReply, ast: Call, state: State, host: FunctionHost): Result {
    if (reply.state === "loading") return LOADING;
    if (reply.state === "unknown")
      return new CellError(ErrorType.NAME, `Unknown function: ${ast.procedureName}`);
    if (reply.state === "error") return new CellError(ErrorType.ERROR, reply.message);
    const isArray = reply.rows.length > 1 || (reply.rows[0]?.length ?? 0) > 1;
    if (this.isWholeFormula(ast, state)) {
      const fits = host.spill(state.formulaAddress, isArray ? reply.rows : null);
      if (!fits) return new CellError(ErrorType.REF, NOT_EXPANDED);
      return toCell(reply.rows[0]?.[0]);
    }
    if (!isArray) return toCell(reply.rows[0]?.[0]);
    return SimpleRangeValue.onlyValues(
      reply.rows.map((row) => row.map((output) => toCell(output))),
    );
  }

  private isWholeFormula(ast: Call, state: State): boolean {
    return this.formulaAt(state.formulaAddress) === (ast as unknown);
  }

  private formulaAt(address: SimpleCellAddress): Ast | null {
    const vertex: unknown = this.dependencyGraph.getCell(address);
    if (typeof vertex !== "object" || vertex === null || !("getFormula" in vertex)) return null;
    const formula = vertex as { getFormula: (service: unknown) => Ast };
    return formula.getFormula(this.dependencyGraph.lazilyTransformingAstService);
  }

  private toArgument(
    value: unknown,
    ast: Ast | undefined,
    state: State,
    host: FunctionHost,
  ): Argument {
    if (value === undefined) return undefined;
    if (!(value instanceof SimpleRangeValue)) {
      return this.toScalar(value, this.addressOf(ast, state, host), host);
    }
    const start = value.range?.start;
    const rows = value.data.map((row, i) =>
      row.map((item, j) => {
        const cell = start && { sheet: start.sheet, row: start.row + i, col: start.col + j };
        return this.toScalar(item, cell ?? null, host);
      }),
    );
    const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    return single ?? rows;
  }

  private toScalar(value: unknown, cell: SimpleCellAddress | null, host: FunctionHost): Scalar {
    if (value === EmptyValue || value === null || value === undefined) return "";
    if (value instanceof CellError) return errorCode(value.type);
    const plain = typeof value === "object" && "val" in value ? value.val : value;
    if (typeof plain === "number") {
      return cell && host.isDate(cell) ? { serial: plain } : plain;
    }
    return typeof plain === "boolean" ? plain : String(plain);
  }

  private addressOf(
    ast: Ast | undefined,
    state: State,
    host: FunctionHost,
  ): SimpleCellAddress | null {
    if (ast?.reference) return ast.reference.toSimpleCellAddress(state.formulaAddress);
    if (ast?.expressionName === undefined) return null;
    const target = host.areaOfName(ast.expressionName);
    return target && cellAt(target.sheet, target.area.row, target.area.column);
  }

  /** Whether a formula, or anything it reads, uses NOW, TODAY, RAND and the like. */
  private isVolatile(
    ast: Ast,
    state: { formulaAddress: SimpleCellAddress },
    host: FunctionHost,
    seen = new Set<string>(),
  ): boolean {
    if (ast.procedureName !== undefined && VOLATILE.has(ast.procedureName)) return true;
    const readsVolatile = cellsOf(ast, state.formulaAddress, host).some((cell) => {
      const key = `${String(cell.sheet)}:${String(cell.row)}:${String(cell.col)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const formula = this.formulaAt(cell);
      return formula !== null && this.isVolatile(formula, { formulaAddress: cell }, host, seen);
    });
    return readsVolatile || parts(ast).some((part) => this.isVolatile(part, state, host, seen));
  }
}

/** Makes these script functions callable from cells of engines built from now on; built-in names win. */
export function registerFunctions(names: readonly string[]): void {
  const builtIn = new Set(HyperFormula.getRegisteredFunctionNames("enGB"));
  for (const name of names.map((each) => each.toUpperCase())) {
    if (builtIn.has(name) || !/^[A-Z_][A-Z0-9_]*$/.test(name)) continue;
    ScriptFunctions.implementedFunctions[name] = {
      method: "script",
      repeatLastArgs: 1,
      parameters: [{ argumentType: FunctionArgumentType.ANY, optionalArg: true }],
    };
    const plugin: FunctionPluginDefinition = ScriptFunctions;
    HyperFormula.registerFunction(name, plugin, { enGB: { [name]: name } });
  }
}

/** The code that a cell shows for an engine error. */
export function errorCode(type: ErrorType): string {
  switch (type) {
    case ErrorType.DIV_BY_ZERO:
      return "#DIV/0!";
    case ErrorType.NA:
      return "#N/A";
    case ErrorType.NAME:
      return "#NAME?";
    case ErrorType.NUM:
      return "#NUM!";
    case ErrorType.VALUE:
      return "#VALUE!";
    case ErrorType.REF:
    case ErrorType.CYCLE:
    case ErrorType.SPILL:
      return "#REF!";
    case ErrorType.ERROR:
    case ErrorType.LIC:
      return "#ERROR!";
  }
}

function toCell(output: Output | undefined): Exclude<Result, SimpleRangeValue> {
  if (output === null || output === undefined) return EmptyValue;
  if (typeof output === "number" && !Number.isFinite(output)) return new CellError(ErrorType.NUM);
  return output;
}

function isLoading(argument: Argument): boolean {
  if (argument === LOADING) return true;
  return Array.isArray(argument) && argument.some((row: unknown[]) => row.includes(LOADING));
}

function cellAt(sheet: number, row: number, column: number): SimpleCellAddress {
  return { sheet, row: row - 1, col: column - 1 };
}

function cellsOf(ast: Ast, base: SimpleCellAddress, host: FunctionHost): SimpleCellAddress[] {
  if (ast.reference) return [ast.reference.toSimpleCellAddress(base)];
  if (ast.expressionName !== undefined) {
    const target = host.areaOfName(ast.expressionName);
    if (!target) return [];
    const { area, sheet } = target;
    return Array.from({ length: area.rows * area.columns }, (_unused, i) =>
      cellAt(sheet, area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
    );
  }
  if (!ast.start || !ast.end) return [];
  const start = ast.start.toSimpleCellAddress(base);
  const end = ast.end.toSimpleCellAddress(base);
  const cells: SimpleCellAddress[] = [];
  for (let row = start.row; row <= end.row; row += 1) {
    for (let col = start.col; col <= end.col; col += 1)
      cells.push({ sheet: start.sheet, row, col });
  }
  return cells;
}

const CALLS_SCRIPT = new WeakMap<object, boolean>();

/** Whether a part of a formula calls a function of a script; of any script of this process. */
export function mayCallScript(ast: object): boolean {
  const known = CALLS_SCRIPT.get(ast);
  if (known !== undefined) return known;
  const { procedureName } = ast as Ast;
  const isCall =
    procedureName !== undefined && procedureName in ScriptFunctions.implementedFunctions;
  const calls = isCall || parts(ast as Ast).some(mayCallScript);
  CALLS_SCRIPT.set(ast, calls);
  return calls;
}

const PARTS = new WeakMap<Ast, readonly Ast[]>();

/** The formulas inside a formula, whatever its kind. */
function parts(ast: Ast): readonly Ast[] {
  const known = PARTS.get(ast);
  if (known !== undefined) return known;
  const found = Object.values(ast).flat(2).filter(isAst);
  PARTS.set(ast, found);
  return found;
}

function isAst(part: unknown): part is Ast {
  return (
    typeof part === "object" &&
    part !== null &&
    "type" in part &&
    typeof part.type === "string" &&
    !("toSimpleCellAddress" in part)
  );
}

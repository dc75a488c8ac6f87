import { fromSerial, zoneOffset } from "./clock";
import { NotModelled, ScriptError, TimeLimitExceeded } from "./errors";
import type { Execution } from "./execution";
import { isDate } from "./realm";
import type { Argument, FunctionReply, Output, Scalar } from "./script-functions";
import { DateValue } from "./workbook";

/** The functions of the built script that a cell may call: declared at the top, not ending in `_`. */
export function findFunctionNames(code: string): string[] {
  const names = [...code.matchAll(/^(?:async )?function\s+([A-Za-z_$][\w$]*)\s*\(/gm)];
  return names.map((match) => match[1] ?? "").filter((name) => !name.endsWith("_"));
}

/** Arguments as the custom function receives them: blank is "", one cell a scalar, a range rows of cells. */
export function toScriptArguments(args: readonly Argument[], execution: Execution): unknown[] {
  const offset = zoneOffset(execution.workbook.timeZone);
  const scalar = (value: Scalar): unknown =>
    typeof value === "object" ? new DateValue(fromSerial(value.serial, offset)) : value;
  return args.map((arg) => {
    if (arg === undefined) return undefined;
    if (!isRows(arg)) return execution.give(scalar(arg));
    return execution.give(arg.map((row) => row.map(scalar)));
  });
}

/** What the cell shows: the returned value or array, or `#ERROR!` with the message. */
export function toReply(returned: unknown, error: Error | null): FunctionReply {
  if (error) return { state: "error", message: describe(error) };
  const rows: unknown[] = Array.isArray(returned) ? Array.from(returned) : [returned];
  const grid = rows.map((row): Output[] =>
    Array.isArray(row) ? Array.from(row, toOutput) : [toOutput(row)],
  );
  const width = Math.max(1, ...grid.map((row) => row.length));
  const padded = grid.map((row) => Array.from({ length: width }, (_unused, i) => row[i] ?? null));
  return { state: "value", rows: padded.length === 0 ? [[null]] : padded };
}

function describe(error: Error): string {
  if (error instanceof TimeLimitExceeded) return "Exceeded maximum execution time (line 0).";
  const stack = error instanceof ScriptError ? error.scriptStack : "";
  const line = /Code\.js:(\d+)/.exec(stack)?.[1];
  return `${error.name}: ${error.message}${line === undefined ? "" : ` (line ${line})`}`;
}

function toOutput(value: unknown): Output {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (isDate(value)) throw new NotModelled("Date sebagai hasil fungsi kustom");
  throw new NotModelled(`hasil fungsi kustom berjenis ${typeof value}`);
}

function isRows(argument: Argument): argument is readonly (readonly Scalar[])[] {
  return Array.isArray(argument);
}

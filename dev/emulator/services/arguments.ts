import { NotModelled, ServiceException } from "../errors";
import { EnumValue } from "../service";
import { DateValue, type Entry } from "../workbook";

/** The error that Apps Script gives for arguments of the wrong kind. */
export function wrongArguments(args: readonly unknown[], method: string): ServiceException {
  const kinds = args.map((arg) => (arg === null ? "null" : kindOf(arg))).join(",");
  return new ServiceException(
    `The parameters (${kinds}) don't match the method signature for ${method}.`,
  );
}

export function requireString(value: unknown, method: string): string {
  if (typeof value !== "string") throw wrongArguments([value], method);
  return value;
}

export function requireNumber(value: unknown, method: string): number {
  if (typeof value !== "number" || Number.isNaN(value)) throw wrongArguments([value], method);
  return value;
}

export function requireBoolean(value: unknown, method: string): boolean {
  if (typeof value !== "boolean") throw wrongArguments([value], method);
  return value;
}

/** The name of an enumeration's value. */
export function enumName(value: unknown, method: string): string {
  if (!(value instanceof EnumValue)) throw wrongArguments([value], method);
  return value.name();
}

/** What a script hands to setValue: undefined counts as null, other objects are refused. */
export function toEntry(value: unknown, method: string): Entry {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new NotModelled(`${method} dengan ${String(value)}`);
  }
  if (typeof value === "string" && value.length > 50_000) {
    throw new ServiceException(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (value instanceof DateValue) return value;
  throw new NotModelled(`${method} dengan nilai berjenis ${kindOf(value)}`);
}

/** Checks that rows have the size of the range that they are for. */
export function requireGrid(
  value: unknown,
  size: { readonly rows: number; readonly columns: number },
  method: string,
): unknown[][] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) {
    throw wrongArguments([value], method);
  }
  const rows = value as unknown[][];
  if (rows.length !== size.rows) {
    throw new ServiceException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${String(rows.length)} but the range has ${String(size.rows)}.`,
    );
  }
  const wrong = rows.find((row) => row.length !== size.columns);
  if (wrong) {
    throw new ServiceException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${String(wrong.length)} but the range has ${String(size.columns)}.`,
    );
  }
  return rows;
}

const COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** A colour as `getBackground()` gives it: `#rrggbb` in lower case. */
export function toColor(value: unknown, method: string): string {
  const text = requireString(value, method).toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const known = COLORS[text];
  if (known === undefined) throw new NotModelled(`warna ${text}`);
  return known;
}

function kindOf(value: unknown): string {
  if (value instanceof DateValue) return "Date";
  if (Array.isArray(value)) return "number[]";
  if (typeof value === "number" || typeof value === "boolean") {
    return typeof value === "number" ? "number" : "Boolean";
  }
  return typeof value === "string" ? "String" : typeof value;
}

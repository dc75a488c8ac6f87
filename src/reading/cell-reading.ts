import { tidyText, visibleText } from "./characters";

/** What a cell says: a value, nothing, or something that cannot be read. Readers never throw and never guess. */
export type CellReading<Value> =
  { readonly kind: "value"; readonly value: Value } | { readonly kind: "missing" } | Unreadable;

export interface Unreadable {
  readonly kind: "invalid";
  /** The cell's content as a reader would write it, e.g. `"3,5"` or `#N/A`; of a long text the beginning. */
  readonly found: string;
}

export const MISSING = { kind: "missing" } as const;

/** How much of a text a sentence can bear. */
const MOST_CHARACTERS = 60;

/** Whether nothing can be seen in a cell. */
export function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || (typeof cell === "string" && visibleText(cell) === "")
  );
}

/** Says that a cell cannot be read, and what stands there. */
export function unreadable(cell: unknown): Unreadable {
  return { kind: "invalid", found: foundIn(cell) };
}

function foundIn(cell: unknown): string {
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return isError(cell) ? visibleText(cell) : quoted(cell);
  return isDate(cell) ? "tanggal" : "isi yang tidak dikenal";
}

/** `#N/A`, `#REF!` …: Sheets hands over the error of a cell as text. */
export function isError(cell: unknown): cell is string {
  return typeof cell === "string" && /^#[A-Z]/.test(visibleText(cell));
}

function quoted(text: string): string {
  const characters = Array.from(tidyText(text));
  const isLong = characters.length > MOST_CHARACTERS;
  return `"${characters.slice(0, MOST_CHARACTERS).join("")}${isLong ? "…" : ""}"`;
}

/** As the sheet shows it: at most 15 significant digits, decimal comma. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace(".", ",");
}

/** `instanceof` fails for a date made in another realm, and Sheets makes its dates there. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === "[object Date]";
}

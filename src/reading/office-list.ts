import { tidyText } from "./characters";
import { nameKey } from "./name-key";

/**
 * The offices that a cell names, as written: separated by semicolons, line breaks or commas. As a comma may be
 * part of a name, the longest names that are known win: `Dinas Komunikasi, Informatika dan Statistik` is one.
 *
 * @param known The offices that the workbook knows.
 */
export function parseOfficeList(cell: unknown, known: readonly string[]): string[] {
  const keys = new Set(known.map(nameKey));
  return String(cell ?? "")
    .split(/[;\n\r]/)
    .flatMap((part) => split(part.split(",").map(tidyText), keys))
    .filter((name) => name !== "");
}

function split(parts: readonly string[], known: ReadonlySet<string>): string[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  for (let count = parts.length; count > 1; count--) {
    const name = parts.slice(0, count).join(", ");
    if (known.has(nameKey(name))) return [name, ...split(parts.slice(count), known)];
  }
  return [first, ...split(rest, known)];
}

import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { tidyText } from "./characters";

/** What may be filled in as e-mail addresses. */
export const EMAILS_RULE = "Tulis alamat surel; beberapa alamat dipisah titik koma.";

const ADDRESS = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** The e-mail addresses of a cell, separated by anything that is in none; unreadable if any of them is none. */
export function parseEmails(cell: unknown): CellReading<readonly string[]> {
  if (isBlank(cell)) return MISSING;
  const addresses = tidyText(String(cell))
    .split(/[\s,;/]+/)
    .filter((part) => part !== "");
  const isFit = addresses.length > 0 && addresses.every((address) => ADDRESS.test(address));
  return isFit ? { kind: "value", value: addresses } : unreadable(cell);
}

import { tidyText } from "./characters";
import { nameKey } from "./name-key";

/** Offices whose names go on with what they deal with, which may be several things with commas between. */
const WITH_TASKS = /^(?:dinas|badan|bagian|biro|kantor|satuan|sekretariat)\s/i;
/** What an office's name, but none of its tasks, begins with or is. */
const OFFICE_START =
  /^(?:(?:dinas|badan|bagian|biro|kantor|satuan|sekretariat|inspektorat|kecamatan|kelurahan|satpol|rumah sakit|rsud|upt|uptd|puskesmas|sekda|setda|setwan)(?=\s|$)|(?:dis|din|bap|bak|bpk)[a-z]+$)/i;
const ABBREVIATION = /^[A-Z]{3,}(?:\s|$)/;

/**
 * The offices that a cell names, as written: separated by semicolons, line breaks or commas. As a comma may be
 * part of a name, the longest names that are known win: `Dinas Komunikasi, Informatika dan Statistik` is one.
 * So it is while nobody knows it, because `Informatika dan Statistik` does not begin as an office does.
 *
 * @param known The offices that the workbook knows.
 */
export function parseOfficeList(cell: unknown, known: readonly string[]): string[] {
  const keys = new Set(known.map(nameKey));
  return (typeof cell === "string" ? cell : "")
    .split(/[;\n\r]/)
    .flatMap((part) => split(part.split(",").map(tidyText), keys))
    .filter((name) => name !== "");
}

function split(parts: readonly string[], known: ReadonlySet<string>): string[] {
  if (parts.length === 0) return [];
  const count = countKnown(parts, known) || countUnknown(parts, known);
  return [parts.slice(0, count).join(", "), ...split(parts.slice(count), known)];
}

/** How many parts make the longest known name at the beginning; 0: none does. */
function countKnown(parts: readonly string[], known: ReadonlySet<string>): number {
  for (let count = parts.length; count > 0; count--) {
    if (known.has(nameKey(parts.slice(0, count).join(", ")))) return count;
  }
  return 0;
}

/** How many parts make the unknown name at the beginning. */
function countUnknown(parts: readonly string[], known: ReadonlySet<string>): number {
  if (!WITH_TASKS.test(parts[0] ?? "")) return 1;
  const next = parts.findIndex(
    (part, at) =>
      at > 0 &&
      (part === "" ||
        OFFICE_START.test(part) ||
        ABBREVIATION.test(part) ||
        countKnown(parts.slice(at), known) > 0),
  );
  return next === -1 ? parts.length : next;
}

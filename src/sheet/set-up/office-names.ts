import { nameKey } from "../../reading";
import { TEXT } from "../../sentences";
import { isSame } from "../cells/grid";
import { findNamedRange } from "../cells/named-ranges";
import { ASSESSMENT, RANGES, type OfficeKey } from "../layout";
import type { NewEntries } from "./register-sheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The offices that sheet Penilaian names and sheet OPD does not yet; of several spellings the first. */
export function namedOffices(book: Spreadsheet): NewEntries<OfficeKey> {
  return {
    column: "name",
    find: (present) => {
      const found = newNames(book, present);
      // A column that comes in between the range and its values would give those of its neighbour.
      return found.length === 0 || isSame(found, newNames(book, present)) ? found : [];
    },
    report: (count, sheet) => {
      const from = findNamedRange(book, RANGES.opd)?.getSheet().getName() ?? ASSESSMENT.sheet;
      return TEXT.setUp.officesAdded(count, from, sheet);
    },
  };
}

function newNames(book: Spreadsheet, present: readonly unknown[]): string[] {
  const known = new Set(present.map((cell) => nameKey(nameOf(cell))));
  const cells: unknown[][] = findNamedRange(book, RANGES.opd)?.getValues() ?? [];
  return cells
    .map(([cell]) => nameOf(cell))
    .filter((name) => {
      if (name === "" || known.has(nameKey(name))) return false;
      known.add(nameKey(name));
      return true;
    });
}

/** The text of a cell; an error is no name. */
function nameOf(cell: unknown): string {
  return typeof cell === "string" && !cell.startsWith("#") ? cell.trim() : "";
}

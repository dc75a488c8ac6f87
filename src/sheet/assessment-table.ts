import { UserError } from "../errors";
import type { Instrument, OfficialNumber } from "../scoring";
import { TEXT } from "../text";
import { ASSESSMENT, type ColumnKey } from "./layout";

/** Where the parts of sheet Penilaian are. Rows and columns count from 1, as in the sheet. */
export interface AssessmentTable {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Row of each indicator that is there. */
  readonly rows: ReadonlyMap<OfficialNumber, number>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A title row above the header is the users' right, within reason. */
const HEADER_SEARCH_ROWS = 20;
/** Fewer than this many known headers in a row are a coincidence. */
const HEADER_MINIMUM = 3;

/**
 * Finds columns by their headers and indicators by their numbers, wherever people have moved them.
 *
 * @param grid All values of the sheet, from its first cell on.
 * @returns null when no header row is found.
 * @throws UserError HEADER_DUPLICATE, INDICATOR_DUPLICATE.
 */
export function locateAssessment(
  grid: readonly (readonly unknown[])[],
  instrument: Instrument,
): AssessmentTable | null {
  const header = findHeader(grid);
  if (header === -1) return null;
  const columns = locateColumns(grid[header] ?? []);
  return {
    headerRow: header + 1,
    columns,
    rows: locateRows(grid, header + 1, columns.get("number"), instrument),
    lastRow: grid.length,
    lastColumn: grid[0]?.length ?? 0,
  };
}

function findHeader(grid: readonly (readonly unknown[])[]): number {
  const known = new Set<unknown>(ASSESSMENT.keys.map((key) => ASSESSMENT.columns[key].header));
  const matches = grid
    .slice(0, HEADER_SEARCH_ROWS)
    .map((row) => row.filter((cell) => known.has(trimmed(cell))).length);
  const most = Math.max(0, ...matches);
  return most < HEADER_MINIMUM ? -1 : matches.indexOf(most);
}

function locateColumns(headers: readonly unknown[]): Map<ColumnKey, number> {
  const titles = headers.map(trimmed);
  const columns = new Map<ColumnKey, number>();
  for (const key of ASSESSMENT.keys) {
    const { header } = ASSESSMENT.columns[key];
    const at = titles.indexOf(header);
    if (at === -1) continue;
    if (titles.includes(header, at + 1)) {
      throw new UserError(
        "HEADER_DUPLICATE",
        TEXT.workbook.headerDuplicate(ASSESSMENT.sheet, header),
      );
    }
    columns.set(key, at + 1);
  }
  return columns;
}

function locateRows(
  grid: readonly (readonly unknown[])[],
  from: number,
  numberColumn: number | undefined,
  instrument: Instrument,
): Map<OfficialNumber, number> {
  const rows = new Map<OfficialNumber, number>();
  if (numberColumn === undefined) return rows;
  const official = new Set(instrument.indicators.map(({ number }) => number));
  for (let row = from; row < grid.length; row++) {
    const number = officialNumber(grid[row]?.[numberColumn - 1]);
    if (!official.has(number)) continue;
    const before = rows.get(number);
    if (before !== undefined) {
      const where = `${String(before)} dan ${String(row + 1)}`;
      throw new UserError(
        "INDICATOR_DUPLICATE",
        TEXT.workbook.indicatorDuplicate(String(number), ASSESSMENT.sheet, where),
      );
    }
    rows.set(number, row + 1);
  }
  return rows;
}

/** 7, or the text `7`; NaN for anything else, TRUE included. */
function officialNumber(cell: unknown): OfficialNumber {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && cell.trim() !== "" ? Number(cell) : NaN;
}

function trimmed(cell: unknown): unknown {
  return typeof cell === "string" ? cell.trim() : cell;
}

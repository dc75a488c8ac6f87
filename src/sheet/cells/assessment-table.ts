import { UserError } from "../../errors";
import { parseNumber, parseOfficialNumber } from "../../reading";
import { instrumentOfRows, type Instrument, type OfficialNumber } from "../../scoring";
import { TEXT } from "../../sentences";
import { ASSESSMENT, type ColumnKey } from "../layout";
import type { Grid } from "./grid";
import { findHeaderRow, locateColumns, trimmed } from "./header-row";
import { NO_IDENTITY, type Identity } from "./identity";

/** Where the parts of sheet Penilaian are. Rows and columns count from 1, as in the sheet. */
export interface AssessmentTable {
  /** What people call the sheet now. */
  readonly sheetName: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Row of each indicator that is there; of one that stands there more than once, the first. */
  readonly rows: ReadonlyMap<OfficialNumber, number>;
  /** The further rows of indicators that stand there more than once, in the order of the sheet. */
  readonly repeats: readonly IndicatorPlace[];
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface IndicatorPlace {
  readonly number: OfficialNumber;
  readonly row: number;
}

/**
 * Finds columns by their headers and indicators by their numbers, wherever people have moved them.
 *
 * @param grid All values of the sheet, from its first cell on.
 * @returns null when no header row is found.
 * @throws UserError HEADER_DUPLICATE.
 */
export function locateAssessment(
  grid: readonly (readonly unknown[])[],
  instrument: Instrument,
  sheetName: string,
): AssessmentTable | null {
  const { keys, columns: declared } = ASSESSMENT;
  const headerRow = findHeaderRow(
    grid,
    keys.map((key) => declared[key].header),
  );
  if (headerRow === null) return null;
  const columns = locateColumns(grid[headerRow - 1] ?? [], keys, declared, sheetName);
  return {
    sheetName,
    headerRow,
    columns,
    ...locateRows(grid, headerRow, columns.get("number"), instrument),
    lastRow: grid.length,
    lastColumn: grid[0]?.length ?? 0,
  };
}

/** What rows and columns of a reading of sheet Penilaian are known by. */
export function identifyAssessment(
  instrument: Instrument,
  sheetName: string,
): (grid: Grid) => Identity {
  return (grid) => {
    try {
      const table = locateAssessment(grid, instrument, sheetName);
      const number = table?.columns.get("number");
      if (table && number !== undefined) return { headerRow: table.headerRow, keys: [number] };
    } catch {
      // A header is there twice, which the next reading tells.
    }
    return NO_IDENTITY;
  };
}

/** The instrument whose indicators a sheet names; undefined where it names none. */
export function instrumentOnGrid(grid: readonly (readonly unknown[])[]): Instrument | undefined {
  const { keys, columns } = ASSESSMENT;
  const { number, name } = columns;
  const head = findHeaderRow(
    grid,
    keys.map((key) => columns[key].header),
  );
  if (head === null) return undefined;
  const titles = (grid[head - 1] ?? []).map(trimmed);
  const [numberAt, nameAt] = [titles.indexOf(number.header), titles.indexOf(name.header)];
  return instrumentOfRows(
    grid.slice(head).flatMap((cells) => {
      const official = parseNumber(cells[numberAt]);
      return official === undefined ? [] : [{ number: official, name: String(cells[nameAt]) }];
    }),
  );
}

/**
 * Refuses a sheet whose indicators are another instrument's: their numbers would be taken for those of this one.
 *
 * @throws UserError INSTRUMENT_MISMATCH.
 */
export function refuseOtherInstrument(
  grid: readonly (readonly unknown[])[],
  chosen: Instrument,
  sheetName: string,
): void {
  const present = instrumentOnGrid(grid);
  if (!present || present.id === chosen.id) return;
  throw new UserError(
    "INSTRUMENT_MISMATCH",
    TEXT.workbook.instrumentMismatch(sheetName, present.indexName, chosen.indexName, present.id),
  );
}

/**
 * Refuses to write where it is not clear which row of an indicator counts.
 *
 * @param number Only this indicator matters; all of them by default.
 * @throws UserError INDICATOR_DUPLICATE.
 */
export function refuseRepeats(
  { sheetName, rows, repeats }: AssessmentTable,
  number?: OfficialNumber,
): void {
  const repeat = repeats.find((each) => number === undefined || each.number === number);
  if (!repeat) return;
  const where = `${String(rows.get(repeat.number))} dan ${String(repeat.row)}`;
  throw new UserError(
    "INDICATOR_DUPLICATE",
    TEXT.workbook.indicatorDuplicate(String(repeat.number), sheetName, where),
  );
}

/** Rows that follow each other. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** From the first indicator row to the last; what people put between them (section rows) belongs to it. */
export function indicatorSpan({ rows }: AssessmentTable): RowSpan {
  const places = [...rows.values()];
  const first = Math.min(...places);
  return { first, count: Math.max(...places) - first + 1 };
}

function locateRows(
  grid: readonly (readonly unknown[])[],
  from: number,
  numberColumn: number | undefined,
  instrument: Instrument,
): Pick<AssessmentTable, "rows" | "repeats"> {
  const rows = new Map<OfficialNumber, number>();
  const repeats: IndicatorPlace[] = [];
  if (numberColumn === undefined) return { rows, repeats };
  for (let row = from; row < grid.length; row++) {
    const number = parseOfficialNumber(instrument, grid[row]?.[numberColumn - 1]);
    if (number === undefined) continue;
    if (rows.has(number)) repeats.push({ number, row: row + 1 });
    else rows.set(number, row + 1);
  }
  return { rows, repeats };
}

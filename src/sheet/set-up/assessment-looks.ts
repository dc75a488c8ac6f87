import type { Indicator, Instrument } from "../../scoring";
import { indicatorSpan, type AssessmentTable } from "../cells/assessment-table";
import { ASSESSMENT, noteFor, type Column, type ColumnKey } from "../layout";
import { ASPECT_TINTS, COLOUR, kindStyle } from "../layout/style";
import { dressHeader, dressTable } from "./header-cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Three lines, which every official name fits: a long narrative is read in the panel or in its cell. */
const ROW_HEIGHT = 60;

/** The looks of a new sheet Penilaian. */
export function dressAssessment(
  sheet: Sheet,
  table: AssessmentTable,
  instrument: Instrument,
): void {
  const { first, count } = indicatorSpan(table);
  const inRows = new Array<Indicator | undefined>(count).fill(undefined);
  for (const indicator of instrument.indicators) {
    const row = table.rows.get(indicator.number);
    if (row !== undefined) inRows[row - first] = indicator;
  }
  dressRows(sheet, table, instrument, first, inRows);
  const headers = [...table.columns].map(([key, column]) => ({
    column,
    width: ASSESSMENT.columns[key].width,
    note: noteFor(ASSESSMENT.columns[key].note, instrument),
  }));
  dressTable(sheet, table.headerRow, first + count - table.headerRow, table.lastColumn);
  dressHeader(sheet, table.headerRow, table.lastColumn, headers);
  sheet.setRowHeightsForced(first, count, ROW_HEIGHT);
  sheet.setFrozenColumns(ASSESSMENT.frozenColumns);
}

/**
 * The looks of some rows below the header.
 *
 * @param first The first of the rows.
 * @param indicators The indicator that each row is for; undefined for a section row.
 */
export function dressRows(
  sheet: Sheet,
  table: AssessmentTable,
  { scale }: Instrument,
  first: number,
  indicators: readonly (Indicator | undefined)[],
): void {
  const perColumn = <T>(of: (column: Column<ColumnKey>) => T, other: T): T[] => {
    const cells = new Array<T>(table.lastColumn).fill(other);
    for (const [key, at] of table.columns) cells[at - 1] = of(ASSESSMENT.columns[key]);
    return cells;
  };
  const everyRow = <T>(cells: readonly T[]): T[][] => indicators.map(() => [...cells]);
  const styleOf = ({ kind }: Column<ColumnKey>): ReturnType<typeof kindStyle> =>
    kindStyle(kind, scale);
  const rows = sheet.getRange(first, 1, indicators.length, table.lastColumn);
  rows.setNumberFormats(everyRow(perColumn((column) => styleOf(column).format, "General")));
  rows.setHorizontalAlignments(everyRow(perColumn((column) => styleOf(column).align, "left")));
  rows.setFontWeights(
    everyRow(perColumn((column) => (styleOf(column).bold ? "bold" : "normal"), "normal")),
  );
  const surfaces = perColumn<string>(
    ({ role }) => (role === "input" ? COLOUR.input : COLOUR.surface),
    COLOUR.input,
  );
  rows.setBackgrounds(indicators.map((indicator) => tinted(surfaces, table, indicator)));
}

/** The colours of a row: its number bears the tint of its aspect. */
function tinted(
  surfaces: readonly string[],
  { columns }: AssessmentTable,
  indicator: Indicator | undefined,
): string[] {
  const cells = [...surfaces];
  const at = columns.get("number");
  const tint = indicator && ASPECT_TINTS[(indicator.aspect - 1) % ASPECT_TINTS.length];
  if (at !== undefined && tint !== undefined) cells[at - 1] = tint;
  return cells;
}

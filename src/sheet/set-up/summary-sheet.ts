import { UserError } from "../../errors";
import type { Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { cellName } from "../cells/address";
import { isBlankGrid } from "../cells/blank-grid";
import { findNamedRange, setNamedRange, tellRestored } from "../cells/named-ranges";
import { RANGES, SUMMARY } from "../layout";
import { kindStyle, COLOUR } from "../layout/style";
import { paintBlock, type Look, type Painted } from "./cell-looks";
import { setWidths } from "./column-widths";
import { restoreGapColours } from "./gap-colours";
import { makeColumnRoom } from "./header-cells";
import { runsOf } from "./lacking-rules";
import { summaryCells } from "./summary";
import { restoreCharts } from "./summary-charts";
import { ORDER, orderOf, summaryShape, type Order, type SummaryShape } from "./summary-shape";
import { refuseTypedColumns } from "./typed-columns";

/**
 * What is missing and what is reached differ in shape as well as in colour; more decimals only where a gap has them.
 */
const GAP_FORMAT = '"▼ "0.00####;"● lebih "0.00####;"● "0.00';
const BELOW_HEADER = TEXT.functions.belowTargetHeader;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Reads what is there of sheet Ringkasan and returns what is left to do. Its named range spans the whole
 * block and is set last. A block that people have resized is theirs: it is left alone and said so.
 */
export function planSummarySheet(book: Spreadsheet, instrument: Instrument): () => string[] {
  const block = findNamedRange(book, SUMMARY.range);
  if (block) return () => repair(book, block, instrument);
  const sheet = book.getSheetByName(SUMMARY.sheet);
  if (sheet && !isUnfinished(sheet, instrument)) {
    throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(SUMMARY.sheet));
  }
  if (sheet) refuseTypedBlock(sheet, instrument);
  return () => {
    const target = sheet ?? book.insertSheet(SUMMARY.sheet);
    const { rows, columns } = summaryShape(instrument);
    makeColumnRoom(target, columns);
    const cells = target.getRange(1, 1, rows, columns);
    cells.setValues(blockCells(cells, instrument, ORDER));
    dress(target, instrument);
    restoreGapColours(target, gapCells(cells, instrument, ORDER));
    restoreCharts(cells, instrument);
    for (const name of OFFICE_LISTS) nameOfficeList(book, cells, instrument, name);
    setNamedRange(book, SUMMARY.range, cells);
    return [TEXT.setUp.sheetCreated(SUMMARY.sheet)];
  };
}

/** Before a block that was interrupted is dressed. */
function refuseTypedBlock(sheet: Sheet, instrument: Instrument): void {
  const { columns, row } = summaryShape(instrument);
  const width = Math.min(columns, sheet.getMaxColumns());
  const rules = sheet.getRange(row.index, 1, 1, width).getDataValidations();
  const all = Array.from({ length: width }, (_, at) => at + 1);
  refuseTypedColumns(sheet, all, { firstRow: row.index, rules });
}

/** Whether a sheet without the block's range is blank, or the block that an interrupted run wrote. */
function isUnfinished(sheet: Sheet, instrument: Instrument): boolean {
  const grid = sheet.getDataRange().getValues();
  const { row } = summaryShape(instrument);
  return (
    isBlankGrid(grid) || ORDER.headers.every((header, at) => grid[row.head - 1]?.[at] === header)
  );
}

function blockCells(block: Range, instrument: Instrument, order: Order): (string | number)[][] {
  const [top, left] = [block.getRow(), block.getColumn()];
  const address = (row: number, column: number): string =>
    cellName(top + row - 1, left + column - 1);
  return summaryCells(instrument, address, order);
}

function repair(book: Spreadsheet, block: Range, instrument: Instrument): string[] {
  const { rows, columns, row } = summaryShape(instrument);
  if (block.getNumRows() !== rows || block.getNumColumns() !== columns) {
    return [TEXT.setUp.layoutChanged(block.getSheet().getName())];
  }
  const sheet = block.getSheet();
  const values = block.getValues();
  const order = orderOf(values[row.head - 1] ?? []);
  const isColoured = restoreGapColours(sheet, gapCells(block, instrument, order));
  return [
    ...refill(block, values, blockCells(block, instrument, order)),
    ...tellRestored(restoreOfficeLists(book, block, instrument)),
    ...(isColoured ? [TEXT.setUp.coloursRestored(sheet.getName())] : []),
    ...restoreCharts(block, instrument),
  ];
}

/** Where gaps to the target stand: under their label, and in the table of results. */
function gapCells(block: Range, instrument: Instrument, { labels, headers }: Order): Range[] {
  const { row, groups } = summaryShape(instrument);
  return [
    block.offset(row.values - 1, labels.indexOf("Selisih ke target"), 1, 1),
    block.offset(row.index - 1, headers.indexOf("Selisih ke target"), groups.length, 1),
  ];
}

/** What sheet OPD counts. */
const OFFICE_LISTS = ["lackingEvidence", "overdue"] as const;

function nameOfficeList(
  book: Spreadsheet,
  block: Range,
  instrument: Instrument,
  list: (typeof OFFICE_LISTS)[number],
): string {
  const { officeLists, data } = summaryShape(instrument);
  const cells = block.offset(officeLists, data[list] - 1, instrument.indicators.length, 1);
  setNamedRange(book, RANGES[list], cells);
  return RANGES[list];
}

/** Names them where they have lost their names. @returns The names. */
function restoreOfficeLists(book: Spreadsheet, block: Range, instrument: Instrument): string[] {
  return OFFICE_LISTS.filter((list) => !findNamedRange(book, RANGES[list])).map((list) =>
    nameOfficeList(book, block, instrument, list),
  );
}

/** Writes only cells that are blank and should not be, those of a column that follow each other together. */
function refill(
  block: Range,
  values: readonly (readonly unknown[])[],
  cells: readonly (readonly (string | number)[])[],
): string[] {
  const sheet = block.getSheet();
  const formulas = block.getFormulas();
  let filled = 0;
  (cells[0] ?? []).forEach((_first, column) => {
    const blanks = cells.flatMap((line, row) =>
      line[column] !== "" && values[row]?.[column] === "" && formulas[row]?.[column] === ""
        ? [row]
        : [],
    );
    for (const run of runsOf(blanks)) {
      const missing = run.map((row) => [cells[row]?.[column] ?? ""]);
      block.offset(run[0] ?? 0, column, run.length, 1).setValues(missing);
    }
    filled += blanks.length;
  });
  return filled > 0 ? [TEXT.setUp.cellsFilled(String(filled), sheet.getName())] : [];
}

function dress(sheet: Sheet, instrument: Instrument): void {
  const shape = summaryShape(instrument);
  const { dataColumn, dataColumns, data, rows } = shape;
  sheet.setHiddenGridlines(true);
  setWidths(sheet, 1, [...SUMMARY.widths.table, ...SUMMARY.widths.charts]);
  const size = { rows, columns: ORDER.headers.length };
  paintBlock(sheet.getRange(1, 1, size.rows, size.columns), size, [
    ...numberLooks(shape),
    ...resultLooks(shape),
    ...belowTargetLooks(shape, instrument),
  ]);
  sheet.getRange(1, dataColumn, rows, dataColumns).setFontColor(COLOUR.secondary);
  sheet.getRange(1, data.values[0], rows, SUMMARY.series.length).setNumberFormat("0.00");
  sheet.hideColumns(dataColumn, dataColumns);
}

/** Cells of one row, from a column on. */
function cellsOf(row: number, column: number, columns: number, look: Look): Painted {
  return { row, column, rows: 1, columns, look };
}

/** The first column is wide enough for the largest index in the widest usual font, and no wider, for phones. */
function numberLooks({ row }: SummaryShape): Painted[] {
  const width = ORDER.headers.length;
  const { secondary, primary } = COLOUR;
  return [
    cellsOf(row.title, 1, 1, { fontSize: 14, fontWeight: "bold" }),
    cellsOf(row.source, 1, 1, { fontColor: secondary }),
    cellsOf(row.stages, 1, 1, { fontColor: secondary }),
    cellsOf(row.lacking, 1, 1, { fontWeight: "bold" }),
    cellsOf(row.labels, 1, width, { fontColor: secondary, wrap: true }),
    cellsOf(row.values, 1, width, {
      fontSize: 12,
      fontWeight: "bold",
      numberFormat: "0.00",
      horizontalAlignment: "left",
      verticalAlignment: "bottom",
    }),
    cellsOf(row.values, 1, 1, { fontSize: 18, fontColor: primary }),
    cellsOf(row.values, 1 + ORDER.labels.indexOf("Selisih ke target"), 1, {
      numberFormat: GAP_FORMAT,
    }),
    cellsOf(row.message, 1, 3, { fontColor: secondary, horizontalAlignment: "left" }),
    cellsOf(row.message, 1, 1, { wrap: true }),
    cellsOf(row.message, 2, 1, { numberFormat: "0.0000##" }),
  ];
}

function resultLooks({ row, groups }: SummaryShape): Painted[] {
  const width = ORDER.headers.length;
  const all = { row: row.index, rows: groups.length };
  return [
    cellsOf(row.head, 1, width, { background: COLOUR.surface, fontWeight: "bold", wrap: true }),
    cellsOf(row.head, 3, width - 2, { horizontalAlignment: "right" }),
    {
      ...all,
      column: 1,
      columns: width,
      look: { numberFormat: "0.00", verticalAlignment: "middle", wrap: true },
    },
    {
      ...all,
      column: 1 + ORDER.headers.indexOf("Selisih ke target"),
      columns: 1,
      look: { numberFormat: GAP_FORMAT },
    },
    ...groups.flatMap(({ layer }, at) =>
      layer === "aspects" ? [] : [cellsOf(row.index + at, 1, width, { fontWeight: "bold" })],
    ),
  ];
}

function belowTargetLooks({ belowHeading }: SummaryShape, instrument: Instrument): Painted[] {
  const { indicators, scale } = instrument;
  const { format: level } = kindStyle("level", scale);
  const { format: gain } = kindStyle("gain", scale);
  const width = BELOW_HEADER.length;
  const head = belowHeading + 1;
  const list = { row: head, rows: indicators.length + 1 };
  const body = { row: head + 1, rows: indicators.length };
  return [
    cellsOf(belowHeading, 1, 1, { fontSize: 13, fontWeight: "bold" }),
    { ...list, column: 1, columns: width, look: { verticalAlignment: "middle", wrap: true } },
    { ...list, column: 1, columns: 2, look: { horizontalAlignment: "left" } },
    { ...list, column: 3, columns: width - 2, look: { horizontalAlignment: "right" } },
    { ...body, column: 1, columns: 1, look: { numberFormat: "0" } },
    { ...body, column: 3, columns: 3, look: { numberFormat: level } },
    { ...body, column: 6, columns: 1, look: { numberFormat: gain } },
    cellsOf(head, 1, width, { background: COLOUR.surface, fontWeight: "bold" }),
  ];
}

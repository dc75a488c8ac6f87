import { UserError } from "../../errors";
import type { Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { cellName } from "../cells/address";
import { isBlankGrid } from "../cells/blank-grid";
import { findNamedRange, setNamedRange } from "../cells/named-ranges";
import { SUMMARY } from "../layout";
import { kindStyle, COLOUR } from "../layout/style";
import { setWidths } from "./column-widths";
import { restoreGapColours } from "./gap-colours";
import { makeColumnRoom } from "./header-cells";
import { summaryCells } from "./summary";
import { restoreCharts } from "./summary-charts";
import { HEADERS, summaryShape, type SummaryShape } from "./summary-shape";
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
  if (block) return () => repair(block, instrument);
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
    cells.setValues(blockCells(cells, instrument));
    dress(target, instrument);
    restoreGapColours(target, gapCells(cells, instrument));
    restoreCharts(cells, instrument);
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
  return isBlankGrid(grid) || HEADERS.every((header, at) => grid[row.head - 1]?.[at] === header);
}

function blockCells(block: Range, instrument: Instrument): (string | number)[][] {
  const [top, left] = [block.getRow(), block.getColumn()];
  return summaryCells(instrument, (row, column) => cellName(top + row - 1, left + column - 1));
}

function repair(block: Range, instrument: Instrument): string[] {
  const { rows, columns } = summaryShape(instrument);
  if (block.getNumRows() !== rows || block.getNumColumns() !== columns) {
    return [TEXT.setUp.layoutChanged(block.getSheet().getName())];
  }
  const sheet = block.getSheet();
  const isColoured = restoreGapColours(sheet, gapCells(block, instrument));
  return [
    ...refill(block, instrument),
    ...(isColoured ? [TEXT.setUp.coloursRestored(sheet.getName())] : []),
    ...restoreCharts(block, instrument),
  ];
}

/** Where gaps to the target stand: under their label, and in the table of results. */
function gapCells(block: Range, instrument: Instrument): Range[] {
  const { row, groups } = summaryShape(instrument);
  const column = HEADERS.length - 1;
  return [
    block.offset(row.values - 1, column, 1, 1),
    block.offset(row.index - 1, column, groups.length, 1),
  ];
}

/** Writes only cells that are blank and should not be. */
function refill(block: Range, instrument: Instrument): string[] {
  const sheet = block.getSheet();
  const values = block.getValues();
  const formulas = block.getFormulas();
  let filled = 0;
  blockCells(block, instrument).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === "" || values[row]?.[column] !== "" || formulas[row]?.[column] !== "") return;
      block.offset(row, column, 1, 1).setValue(cell);
      filled++;
    });
  });
  return filled > 0 ? [TEXT.setUp.cellsFilled(String(filled), sheet.getName())] : [];
}

function dress(sheet: Sheet, instrument: Instrument): void {
  const shape = summaryShape(instrument);
  const { row, groups, belowHeading, dataColumn, dataColumns, rows } = shape;
  sheet.setHiddenGridlines(true);
  setWidths(sheet, 1, [...SUMMARY.widths.table, ...SUMMARY.widths.charts]);
  dressNumbers(sheet, shape);
  const head = sheet.getRange(row.head, 1, 1, HEADERS.length);
  head.setBackground(COLOUR.surface).setFontWeight("bold").setWrap(true);
  head.offset(0, 2, 1, HEADERS.length - 2).setHorizontalAlignment("right");
  const results = sheet.getRange(row.index, 1, groups.length, HEADERS.length);
  results.setNumberFormat("0.00").setVerticalAlignment("middle").setWrap(true);
  results.offset(0, HEADERS.length - 1, groups.length, 1).setNumberFormat(GAP_FORMAT);
  results.setFontWeights(
    groups.map(({ layer }) => HEADERS.map(() => (layer === "aspects" ? "normal" : "bold"))),
  );
  sheet.getRange(belowHeading, 1).setFontSize(13).setFontWeight("bold");
  dressBelowTarget(sheet, belowHeading + 1, instrument);
  const data = sheet.getRange(1, dataColumn, rows, dataColumns);
  data.setFontColor(COLOUR.secondary);
  sheet.getRange(1, shape.data.values[0], rows, SUMMARY.series.length).setNumberFormat("0.00");
  sheet.hideColumns(dataColumn, dataColumns);
}

/** The first column is wide enough for the largest index in the widest usual font. */
function dressNumbers(sheet: Sheet, { row }: SummaryShape): void {
  const width = HEADERS.length;
  sheet.getRange(row.title, 1).setFontSize(16).setFontWeight("bold");
  sheet.getRange(row.source, 1).setFontColor(COLOUR.secondary);
  sheet.getRange(row.stages, 1).setFontColor(COLOUR.secondary);
  sheet.getRange(row.lacking, 1).setFontColor(COLOUR.target);
  sheet.getRange(row.labels, 1, 1, width).setFontColor(COLOUR.secondary).setWrap(true);
  const values = sheet.getRange(row.values, 1, 1, width);
  values.setFontSize(14).setFontWeight("bold").setNumberFormat("0.00");
  values.setHorizontalAlignment("left").setVerticalAlignment("bottom");
  sheet.getRange(row.values, 1).setFontSize(26).setFontColor(COLOUR.primary);
  sheet.getRange(row.values, width).setNumberFormat(GAP_FORMAT);
  const message = sheet.getRange(row.message, 1, 1, 3);
  message.setFontColor(COLOUR.secondary).setHorizontalAlignment("left");
  message.offset(0, 1, 1, 1).setNumberFormat("0.0000##");
}

function dressBelowTarget(sheet: Sheet, row: number, { indicators, scale }: Instrument): void {
  const { format: level } = kindStyle("level", scale);
  const { format: gain } = kindStyle("gain", scale);
  const formats = ["0", "General", level, level, level, gain];
  const list = sheet.getRange(row, 1, indicators.length + 1, BELOW_HEADER.length);
  list.setVerticalAlignment("middle").setWrap(true);
  list.setNumberFormats([BELOW_HEADER.map(() => "General"), ...indicators.map(() => formats)]);
  const aligned = BELOW_HEADER.map((_header, at) => (at < 2 ? "left" : "right"));
  list.setHorizontalAlignments([aligned, ...indicators.map(() => aligned)]);
  list.offset(0, 0, 1).setBackground(COLOUR.surface).setFontWeight("bold");
}

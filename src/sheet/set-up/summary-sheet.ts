import { UserError } from "../../errors";
import type { Instrument } from "../../scoring";
import { TEXT } from "../../text";
import { cellName } from "../address";
import { isBlankGrid } from "../blank-grid";
import { SUMMARY } from "../layout";
import { findNamedRange } from "../named-ranges";
import { COLOUR } from "../style";
import { restoreCharts } from "./summary-charts";
import { HEADERS, summaryCells, summaryShape } from "./summary";

/** More decimals only where a gap has them. */
const GAP_FORMAT = "0.00##";
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
  return () => {
    const target = sheet ?? book.insertSheet(SUMMARY.sheet);
    const { rows, columns } = summaryShape(instrument);
    const cells = target.getRange(1, 1, rows, columns);
    cells.setValues(blockCells(cells, instrument));
    dress(target, instrument);
    restoreCharts(cells, instrument);
    book.setNamedRange(SUMMARY.range, cells);
    return [TEXT.setUp.sheetCreated(SUMMARY.sheet)];
  };
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
  return [...refill(block, instrument), ...restoreCharts(block, instrument)];
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
  const { row, lines, belowHeading, dataColumn, rows, charts: tables } = summaryShape(instrument);
  const results = sheet.getRange(row.index, 1, lines.length, HEADERS.length);
  sheet.setHiddenGridlines(true);
  const { table, charts, data } = SUMMARY.widths;
  [...table, ...charts, ...data].forEach((width, at) => sheet.setColumnWidth(at + 1, width));
  sheet.getRange(row.title, 1).setFontSize(16).setFontWeight("bold");
  sheet.getRange(row.source, 1).setFontColor(COLOUR.secondary);
  sheet.getRange(row.labels, 1, 1, HEADERS.length).setFontColor(COLOUR.secondary).setWrap(true);
  sheet
    .getRange(row.values, 1, 1, HEADERS.length)
    .setFontSize(14)
    .setFontWeight("bold")
    .setHorizontalAlignment("left")
    .setVerticalAlignment("bottom")
    .setNumberFormat("0.00");
  sheet.getRange(row.values, 1).setFontSize(28).setFontColor(COLOUR.primary);
  sheet.getRange(row.message, 1, 1, 2).setFontColor(COLOUR.secondary);
  sheet.getRange(row.message, 2).setNumberFormat("0.0000").setHorizontalAlignment("left");
  sheet
    .getRange(row.head, 1, 1, HEADERS.length)
    .setBackground(COLOUR.surface)
    .setFontWeight("bold")
    .setWrap(true);
  results.setNumberFormat("0.00");
  results.offset(0, HEADERS.length - 1, lines.length, 1).setNumberFormat(GAP_FORMAT);
  sheet.getRange(row.values, HEADERS.length).setNumberFormat(GAP_FORMAT);
  results.setVerticalAlignment("middle").setWrap(true);
  lines.forEach(({ code }, at) => {
    if (!code.startsWith("A")) results.offset(at, 0, 1).setFontWeight("bold");
  });
  sheet.getRange(belowHeading, 1).setFontSize(13).setFontWeight("bold");
  const most = instrument.indicators.length;
  const below = sheet.getRange(belowHeading + 1, 1, most + 1, BELOW_HEADER.length);
  below.setVerticalAlignment("middle").setWrap(true);
  below.offset(0, 0, most + 1, 1).setHorizontalAlignment("left");
  sheet.getRange(row.head, 3, 1, HEADERS.length - 2).setHorizontalAlignment("right");
  below.offset(0, 2, 1, BELOW_HEADER.length - 2).setHorizontalAlignment("right");
  below.offset(0, 0, 1).setBackground(COLOUR.surface).setFontWeight("bold");
  below.offset(1, BELOW_HEADER.length - 1, most, 1).setNumberFormat("+0.0000");
  sheet.getRange(1, dataColumn, rows, data.length).setFontColor(COLOUR.secondary);
  for (const { row: head, column, rows: height, columns } of tables) {
    sheet.getRange(head + 1, column + 1, height - 1, columns - 1).setNumberFormat("0.00");
  }
}

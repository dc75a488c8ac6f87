import { UserError } from "../../errors";
import type { Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { STAGE_WORDS } from "../../words";
import { isBlankGrid } from "../cells/blank-grid";
import { findNamedRange, setNamedRange } from "../cells/named-ranges";
import { ROLL_UP, ROLL_UP_SUMMARY, rollUpColumns } from "../layout";
import { COLOUR } from "../layout/style";
import { guardColumns } from "./column-protections";
import { setWidths } from "./column-widths";
import { makeColumnRoom } from "./header-cells";
import { rollUpHead, rollUpRows, rollUpSummaryCells, rollUpSummaryShape } from "./roll-up";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From the lowest level to the highest, light to dark, so that they are told apart in grey too. */
const HEAT = ["#fce8e6", "#fef7e0", "#e8f0fe", "#a8c7fa", "#669df6"] as const;

/**
 * Creates the sheets Rekap and Ringkasan Rekap where they are missing. What is there stays as it is; a sheet that
 * an interrupted run left unfinished lacks its named range and is written again.
 *
 * @returns What was done, one Indonesian sentence each.
 * @throws UserError SHEET_OCCUPIED before the first write.
 */
export function setUpRollUp(instrument: Instrument): string[] {
  const book = SpreadsheetApp.getActive();
  const table = findNamedRange(book, ROLL_UP.range)?.getSheet();
  const summary = findNamedRange(book, ROLL_UP_SUMMARY.range)?.getSheet();
  for (const [name, present, title] of [
    [ROLL_UP.sheet, table, ROLL_UP.title],
    [ROLL_UP_SUMMARY.sheet, summary, ROLL_UP_SUMMARY.title],
  ] as const) {
    if (!present) refuseOccupied(book, name, title);
  }
  const report: string[] = [];
  const made = table ?? createTable(book, instrument);
  if (!table) report.push(TEXT.setUp.sheetCreated(ROLL_UP.sheet));
  if (!summary) {
    createSummary(book, instrument, made.getName());
    report.push(TEXT.setUp.sheetCreated(ROLL_UP_SUMMARY.sheet));
  }
  made.activate();
  return report;
}

function refuseOccupied(book: Spreadsheet, name: string, title: string): void {
  const grid = book.getSheetByName(name)?.getDataRange().getValues() ?? [];
  if (isBlankGrid(grid) || grid[0]?.[0] === title) return;
  throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(name));
}

function createTable(book: Spreadsheet, instrument: Instrument): Sheet {
  const sheet = book.getSheetByName(ROLL_UP.sheet) ?? book.insertSheet(ROLL_UP.sheet);
  const { headerRow, rows } = ROLL_UP;
  const columns = rollUpColumns(instrument);
  const first = headerRow + 1;
  makeRoom(sheet, headerRow + rows, columns.lastResult);
  const head = rollUpHead(instrument);
  sheet.getRange(1, 1, head.length, columns.firstResult).setValues(head);
  sheet.getRange(first, 1, rows, ROLL_UP.computed.length).setValues(rollUpRows(instrument));

  sheet.getRange(1, 1).setFontSize(16).setFontWeight("bold");
  sheet.getRange(2, 1).setFontColor(COLOUR.secondary);
  const headers = sheet.getRange(headerRow, 1, 1, columns.lastResult);
  headers.setFontWeight("bold").setBackground(COLOUR.surface).setHorizontalAlignment("center");
  sheet.setFrozenRows(headerRow);
  sheet.setFrozenColumns(columns.agency);
  const levels = columns.lastIndicator - columns.firstIndicator + 1;
  const results = columns.lastResult - columns.firstResult + 1;
  setWidths(sheet, 1, [
    ...[...ROLL_UP.computed, ...ROLL_UP.inputs].map(({ width }) => width),
    ...Array.from({ length: levels }, () => ROLL_UP.indicatorWidth),
    ...Array.from({ length: results - 1 }, (_width, at) => (at === 2 ? 110 : ROLL_UP.resultWidth)),
    ROLL_UP.remarkWidth,
  ]);
  const computed = sheet.getRange(first, 1, rows, ROLL_UP.computed.length);
  computed
    .setBackground(COLOUR.surface)
    .setNumberFormats(Array.from({ length: rows }, () => ["0.00", "0"]));
  const found = sheet.getRange(first, columns.firstResult, rows, results);
  found.setBackground(COLOUR.surface).setNumberFormat("0.00");
  found.offset(0, 1, rows, 1).setNumberFormat("0");
  sheet.getRange(first, columns.firstIndicator, rows, levels).setHorizontalAlignment("center");
  restrict(sheet, first, columns.group, ROLL_UP_SUMMARY.groups);
  restrict(sheet, first, columns.year + 1, Object.values(STAGE_WORDS));
  paintLevels(sheet, instrument, first);
  guardColumns(sheet, [
    { header: `${ROLL_UP.sheet} – indeks dan peringkat`, cells: computed },
    { header: `${ROLL_UP.sheet} – hasil`, cells: found },
  ]);
  const whole = sheet.getRange(headerRow, 1, rows + 1, columns.lastResult);
  if (!sheet.getFilter()) whole.createFilter();
  setNamedRange(book, ROLL_UP.range, whole);
  return sheet;
}

function createSummary(book: Spreadsheet, instrument: Instrument, tableName: string): void {
  const { sheet: name, range, widths, groups } = ROLL_UP_SUMMARY;
  const sheet = book.getSheetByName(name) ?? book.insertSheet(name);
  const shape = rollUpSummaryShape(instrument);
  makeRoom(sheet, shape.rows, shape.columns);
  const block = sheet.getRange(1, 1, shape.rows, shape.columns);
  block.setValues(rollUpSummaryCells(instrument, tableName));
  sheet.setHiddenGridlines(true);
  setWidths(sheet, 1, widths);
  sheet.hideColumns(shape.columns, 1);
  sheet.getRange(1, 1).setFontSize(16).setFontWeight("bold");
  const below = (row: number, lines: number, column: number): void => {
    sheet
      .getRange(row + 1, column, lines, 1)
      .setNumberFormat("0.00")
      .setHorizontalAlignment("right");
  };
  for (const row of [shape.predicates, shape.groups, shape.weakest]) {
    sheet.getRange(row, 1, 1, 3).setFontWeight("bold").setBackground(COLOUR.surface);
  }
  sheet.getRange(shape.indicators, 5, 1, 3).setFontWeight("bold").setBackground(COLOUR.surface);
  below(shape.totals, 1, 2);
  below(shape.groups, groups.length, 3);
  below(shape.weakest, ROLL_UP_SUMMARY.weakest, 3);
  below(shape.indicators, instrument.indicators.length, 7);
  sheet.getRange(1, 1, shape.rows, 1).setHorizontalAlignment("left");
  for (const names of [
    sheet.getRange(1, 6, shape.rows, 1),
    sheet.getRange(shape.weakest, 2, ROLL_UP_SUMMARY.weakest + 1, 1),
  ]) {
    names.setWrap(true);
  }
  block.setVerticalAlignment("middle");
  const [group] = shape.filters;
  sheet.getRange(group, 3).setFontColor(COLOUR.secondary);
  for (const row of shape.filters) sheet.getRange(row, 2).setHorizontalAlignment("left");
  sheet.getRange(group, 2).setDataValidation(choiceOf(groups));
  setNamedRange(book, range, block);
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const lackingRows = rows - sheet.getMaxRows();
  if (lackingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lackingRows);
  makeColumnRoom(sheet, columns);
}

function restrict(sheet: Sheet, first: number, column: number, choices: readonly string[]): void {
  sheet.getRange(first, column, ROLL_UP.rows, 1).setDataValidation(choiceOf(choices));
}

/** Other words are warned of and stay: rows are pasted from elsewhere. */
function choiceOf(choices: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .setHelpText(TEXT.workbook.choiceHelp(choices.join(", ")))
    .build();
}

/** A colour for each level, from where it begins to where the next one does. */
function paintLevels(sheet: Sheet, { scale, indicators }: Instrument, first: number): void {
  const cells = sheet.getRange(
    first,
    ROLL_UP.computed.length + ROLL_UP.inputs.length + 1,
    ROLL_UP.rows,
    indicators.length,
  );
  const rules = scale.bounds.map((from, at) => {
    const next = scale.bounds[at + 1];
    const to = next === undefined ? scale.max : next - scale.step;
    return SpreadsheetApp.newConditionalFormatRule()
      .whenNumberBetween(from, Number(to.toFixed(2)))
      .setBackground(HEAT[at] ?? COLOUR.surface)
      .setRanges([cells])
      .build();
  });
  sheet.setConditionalFormatRules(rules);
}

import { UserError } from "../../errors";
import { INSTRUMENTS, type Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { cellName } from "../cells/address";
import { isBlankGrid } from "../cells/blank-grid";
import { trimmed } from "../cells/header-row";
import { findNamedRange, setNamedRange } from "../cells/named-ranges";
import { ROLL_UP, ROLL_UP_SUMMARY, rollUpColumns } from "../layout";
import { COLOUR, kindStyle } from "../layout/style";
import { guardColumns } from "./column-protections";
import { setWidths } from "./column-widths";
import { freeName } from "./free-name";
import { makeColumnRoom } from "./header-cells";
import { runsOf } from "./lacking-rules";
import {
  rollUpFormula,
  rollUpHead,
  rollUpHeaders,
  rollUpRows,
  rollUpSummaryCells,
  rollUpSummaryShape,
} from "./roll-up";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From the lowest level to the highest, light to dark, so that they are told apart in grey too. */
const HEAT = ["#fce8e6", "#fef7e0", "#e8f0fe", "#a8c7fa", "#669df6"] as const;
/** So many cells are named in a sentence. */
const SHOWN_CELLS = 3;

/**
 * Creates the sheets Rekap and Ringkasan Rekap where they are missing, and repairs them: formulas that are gone come
 * back, and rows that people or an import added are taken in. What people typed stays; a sheet that an interrupted
 * run left unfinished lacks its named range and is written again.
 *
 * @param agencies How many have to find room.
 * @returns What was done, one Indonesian sentence each.
 * @throws UserError SHEET_OCCUPIED, HEADER_MISSING before the first write.
 */
export function setUpRollUp(instrument: Instrument, agencies = 0): string[] {
  const book = SpreadsheetApp.getActive();
  const other = rollUpInstrument(book);
  if (other && other.id !== instrument.id) putAwayRollUp(book, other.shortName);
  const table = findNamedRange(book, ROLL_UP.range)?.getSheet();
  const summary = findNamedRange(book, ROLL_UP_SUMMARY.range)?.getSheet();
  for (const [name, present, title] of [
    [ROLL_UP.sheet, table, ROLL_UP.title],
    [ROLL_UP_SUMMARY.sheet, summary, ROLL_UP_SUMMARY.title],
  ] as const) {
    if (!present) refuseOccupied(book, name, title);
  }
  const found = table && readTable(table, instrument);
  const report: string[] = [];
  const rows = Math.max(ROLL_UP.rows, agencies, found?.rows ?? 0);
  if (found) report.push(...repairTable(found, instrument, rows));
  else report.push(TEXT.setUp.sheetCreated(ROLL_UP.sheet));
  const sheet = table ?? createTable(book, instrument, rows);
  const source = { sheetName: sheet.getName(), rows };
  if (!summary) {
    createSummary(book, instrument, source);
    report.push(TEXT.setUp.sheetCreated(ROLL_UP_SUMMARY.sheet));
  } else if (found && found.named < rows) widenSummary(summary, instrument, source);
  // The name comes last: until then a repeated run finds what is left to widen.
  if (!found || found.named < rows) nameTable(book, sheet, instrument, rows);
  if (!table) sheet.activate();
  return report;
}

/** Whether this workbook has a sheet Rekap. */
export function hasRollUp(book: Spreadsheet): boolean {
  return findNamedRange(book, ROLL_UP.range) !== null;
}

/** Sheet Rekap as it was found. */
interface FoundTable {
  readonly sheet: Sheet;
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly unknown[])[];
  /** Rows below the headers, and how many of them the named range knows. */
  readonly rows: number;
  readonly named: number;
}

/**
 * Keeps the sheets of an instrument under other names. Their formulas name the instrument and refer to nothing else,
 * so they go on; without their named ranges they are the add-on's no more.
 *
 * @param label What the kept sheets are called by, besides their own names: "SPBE 2025".
 * @returns The names of the kept sheets.
 */
export function putAwayRollUp(book: Spreadsheet, label: string): string[] {
  return [ROLL_UP.range, ROLL_UP_SUMMARY.range].flatMap((range) => {
    const sheet = findNamedRange(book, range)?.getSheet();
    if (!sheet) return [];
    const name = freeName(book, `${sheet.getName()} ${label}`);
    sheet.setName(name);
    book.removeNamedRange(range);
    return [name];
  });
}

/** The instrument whose numbers head sheet Rekap; undefined while there is no such sheet, or no such header. */
function rollUpInstrument(book: Spreadsheet): Instrument | undefined {
  const sheet = findNamedRange(book, ROLL_UP.range)?.getSheet();
  const [titles = []] =
    sheet?.getRange(ROLL_UP.headerRow, 1, 1, sheet.getLastColumn()).getValues() ?? [];
  return [...INSTRUMENTS]
    .sort((a, b) => b.indicators.length - a.indicators.length)
    .find((each) => isHeaded(titles, rollUpHeaders(each)));
}

/** @throws UserError HEADER_MISSING where the columns are not as the add-on makes them. */
function readTable(sheet: Sheet, instrument: Instrument): FoundTable {
  const data = sheet.getDataRange();
  const [values, formulas] = [data.getValues(), data.getFormulas()];
  const titles = values[ROLL_UP.headerRow - 1] ?? [];
  const missing = rollUpHeaders(instrument).find(
    (header, at) => trimmed(titles[at]) !== String(header),
  );
  if (missing !== undefined) {
    throw new UserError(
      "HEADER_MISSING",
      TEXT.workbook.rollUpHeaderMoved(sheet.getName(), String(missing)),
    );
  }
  const named = findNamedRange(SpreadsheetApp.getActive(), ROLL_UP.range)?.getNumRows() ?? 1;
  return {
    sheet,
    values,
    formulas,
    rows: sheet.getMaxRows() - ROLL_UP.headerRow,
    named: named - 1,
  };
}

function isHeaded(titles: readonly unknown[], headers: readonly (string | number)[]): boolean {
  return headers.every((header, at) => trimmed(titles[at]) === String(header));
}

function repairTable(
  { sheet, values, formulas, named }: FoundTable,
  instrument: Instrument,
  rows: number,
): string[] {
  const { headerRow, computed } = ROLL_UP;
  const { firstResult, lastResult } = rollUpColumns(instrument);
  makeRoom(sheet, headerRow + rows, lastResult);
  const report: string[] = [];
  const typed: string[] = [];
  const lacking = Array.from({ length: rows }, (_, at) => headerRow + 1 + at).filter((row) =>
    computed.some((_, at) => {
      const isFormula = (formulas[row - 1]?.[at] ?? "") !== "";
      const isTyped = !isFormula && (values[row - 1]?.[at] ?? "") !== "";
      if (isTyped) typed.push(cellName(row, at + 1));
      return !isFormula && !isTyped;
    }),
  );
  for (const run of runsOf(lacking)) {
    const first = run[0] ?? headerRow + 1;
    const cells = rollUpRows(instrument, first, run.length).map((row, i) =>
      row.map((formula, at) => {
        const value: unknown = values[first + i - 1]?.[at] ?? "";
        return (formulas[first + i - 1]?.[at] ?? "") || (value === "" ? formula : value);
      }),
    );
    sheet.getRange(first, 1, run.length, computed.length).setValues(cells);
  }
  const formula = formulas[headerRow - 1]?.[firstResult - 1] ?? "";
  const isGone = !formula.includes("SPBE_ROLLUP(");
  const isTyped = isGone && (values[headerRow - 1]?.[firstResult - 1] ?? "") !== "";
  if (isTyped) typed.push(cellName(headerRow, firstResult));
  else if (isGone || named < rows) {
    sheet.getRange(headerRow, firstResult).setFormula(rollUpFormula(instrument, rows));
  }
  if (named < rows) {
    dress(sheet, instrument, rows);
    widenFilter(sheet, instrument, rows);
  }
  if (named < rows) report.push(TEXT.setUp.rollUpWidened(sheet.getName(), String(rows)));
  else if (lacking.length > 0 || (isGone && !isTyped)) {
    report.push(TEXT.setUp.rollUpFormulasRestored(sheet.getName()));
  }
  if (typed.length > 0) {
    const shown = typed.slice(0, SHOWN_CELLS).join(", ");
    const more = typed.length > SHOWN_CELLS ? ", …" : "";
    report.push(TEXT.setUp.typedOverFormula(`${sheet.getName()}!${shown}${more}`));
  }
  return report;
}

function refuseOccupied(book: Spreadsheet, name: string, title: string): void {
  const grid = book.getSheetByName(name)?.getDataRange().getValues() ?? [];
  if (isBlankGrid(grid) || grid[0]?.[0] === title) return;
  throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(name));
}

function createTable(book: Spreadsheet, instrument: Instrument, rows: number): Sheet {
  const sheet = book.getSheetByName(ROLL_UP.sheet) ?? book.insertSheet(ROLL_UP.sheet);
  const { headerRow } = ROLL_UP;
  const columns = rollUpColumns(instrument);
  const first = headerRow + 1;
  makeRoom(sheet, headerRow + rows, columns.lastResult);
  const head = rollUpHead(instrument, rows);
  sheet.getRange(1, 1, head.length, columns.firstResult).setValues(head);
  sheet
    .getRange(first, 1, rows, ROLL_UP.computed.length)
    .setValues(rollUpRows(instrument, first, rows));

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
  dress(sheet, instrument, rows);
  if (!sheet.getFilter()) tableRange(sheet, instrument, rows).createFilter();
  return sheet;
}

/** Formats, choices, colours and guards of so many rows. */
function dress(sheet: Sheet, instrument: Instrument, rows: number): void {
  const columns = rollUpColumns(instrument);
  const first = ROLL_UP.headerRow + 1;
  const levels = columns.lastIndicator - columns.firstIndicator + 1;
  const results = columns.lastResult - columns.firstResult + 1;
  const computed = sheet.getRange(first, 1, rows, ROLL_UP.computed.length);
  computed
    .setBackground(COLOUR.surface)
    .setNumberFormats(Array.from({ length: rows }, () => ["0.00", "0"]));
  const found = sheet.getRange(first, columns.firstResult, rows, results);
  found.setBackground(COLOUR.surface).setNumberFormat("0.00");
  found.offset(0, 1, rows, 1).setNumberFormat("0");
  sheet
    .getRange(first, columns.firstIndicator, rows, levels)
    .setNumberFormat(kindStyle("level", instrument.scale).format)
    .setHorizontalAlignment("center");
  ROLL_UP.inputs.forEach(({ choices }, at) => {
    if (choices) restrict(sheet, rows, columns.agency + at, choices);
  });
  paintLevels(sheet, instrument, rows);
  guardColumns(sheet, [
    {
      header: `${ROLL_UP.sheet} – indeks dan peringkat`,
      column: 1,
      columns: ROLL_UP.computed.length,
      first,
      count: rows,
    },
    {
      header: `${ROLL_UP.sheet} – hasil`,
      column: columns.firstResult,
      columns: results,
      first,
      count: rows,
    },
  ]);
}

function nameTable(book: Spreadsheet, sheet: Sheet, instrument: Instrument, rows: number): void {
  setNamedRange(book, ROLL_UP.range, tableRange(sheet, instrument, rows));
}

/** From the headers to the last row. */
function tableRange(
  sheet: Sheet,
  instrument: Instrument,
  rows: number,
): GoogleAppsScript.Spreadsheet.Range {
  const { lastResult } = rollUpColumns(instrument);
  return sheet.getRange(ROLL_UP.headerRow, 1, rows + 1, lastResult);
}

/**
 * The filter over more rows. Sheets lets none grow, so it is made anew with what people chose in each column; one
 * that a fault took away comes back without. A filter of people's own elsewhere on the sheet stays.
 */
function widenFilter(sheet: Sheet, instrument: Instrument, rows: number): void {
  const filter = sheet.getFilter();
  const wanted = tableRange(sheet, instrument, rows);
  if (!filter) {
    wanted.createFilter();
    return;
  }
  const area = filter.getRange();
  const isOurs = area.getRow() === ROLL_UP.headerRow && area.getColumn() === 1;
  if (!isOurs || area.getLastRow() >= wanted.getLastRow()) return;
  const chosen = Array.from({ length: area.getNumColumns() }, (_, at) => ({
    column: at + 1,
    criteria: filter.getColumnFilterCriteria(at + 1),
  }));
  filter.remove();
  const wide = wanted.createFilter();
  for (const { column, criteria } of chosen) {
    if (criteria) wide.setColumnFilterCriteria(column, criteria);
  }
}

/** Sheet Rekap as the formulas of Ringkasan Rekap read it. */
interface SummarySource {
  readonly sheetName: string;
  readonly rows: number;
}

/** The formulas over more rows, column by column; everything else on the sheet stays. */
function widenSummary(sheet: Sheet, instrument: Instrument, source: SummarySource): void {
  const cells = rollUpSummaryCells(instrument, source);
  const { columns } = rollUpSummaryShape(instrument);
  const present = sheet.getRange(1, 1, cells.length, columns).getFormulas();
  for (let column = 0; column < columns; column++) {
    const rows = cells.flatMap((row, at) => {
      const isFormula = String(row[column]).startsWith("=");
      return isFormula && (present[at]?.[column] ?? "") !== "" ? [at] : [];
    });
    for (const run of runsOf(rows)) {
      const formulas = run.map((at) => [String(cells[at]?.[column])]);
      sheet.getRange((run[0] ?? 0) + 1, column + 1, run.length, 1).setFormulas(formulas);
    }
  }
}

function createSummary(book: Spreadsheet, instrument: Instrument, source: SummarySource): void {
  const { sheet: name, range, widths, groups } = ROLL_UP_SUMMARY;
  const sheet = book.getSheetByName(name) ?? book.insertSheet(name);
  const shape = rollUpSummaryShape(instrument);
  makeRoom(sheet, shape.rows, shape.columns);
  const block = sheet.getRange(1, 1, shape.rows, shape.columns);
  block.setValues(rollUpSummaryCells(instrument, source));
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
  below(shape.groups, groups.length, 3);
  below(shape.weakest, ROLL_UP_SUMMARY.weakest, 3);
  below(shape.indicators, instrument.indicators.length, 7);
  sheet.getRange(shape.totals + 1, 2).setNumberFormat("0.00");
  // Beside what they count, as their column is as wide as the names below.
  sheet.getRange(1, 1, shape.weakest, 2).setHorizontalAlignment("left");
  sheet.getRange(1, 1, shape.rows, 1).setHorizontalAlignment("left");
  for (const [row, column] of [
    [shape.groups, 3],
    [shape.weakest, 3],
    [shape.indicators, 5],
    [shape.indicators, 7],
  ] as const) {
    sheet.getRange(row, column).setHorizontalAlignment("right");
  }
  for (const names of [
    sheet.getRange(1, 6, shape.rows, 1),
    sheet.getRange(shape.weakest, 2, ROLL_UP_SUMMARY.weakest + 1, 1),
  ]) {
    names.setWrap(true);
  }
  block.setVerticalAlignment("middle");
  const [group] = shape.filters;
  sheet.getRange(group, 3).setFontColor(COLOUR.secondary);
  sheet.getRange(group, 2).setDataValidation(choiceOf(groups, true));
  setNamedRange(book, range, block);
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const lackingRows = rows - sheet.getMaxRows();
  if (lackingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lackingRows);
  makeColumnRoom(sheet, columns);
}

function restrict(sheet: Sheet, rows: number, column: number, choices: readonly string[]): void {
  sheet
    .getRange(ROLL_UP.headerRow + 1, column, rows, 1)
    .setDataValidation(choiceOf(choices, false));
}

/** Other words are warned of and stay: rows are pasted from elsewhere. Tables show no arrows, single cells do. */
function choiceOf(
  choices: readonly string[],
  hasArrow: boolean,
): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], hasArrow)
    .setAllowInvalid(true)
    .setHelpText(TEXT.workbook.choiceHelp(choices.join(", ")))
    .build();
}

/** A colour for each level, from where it begins to where the next one does; rules of people's own stay. */
function paintLevels(sheet: Sheet, instrument: Instrument, rows: number): void {
  const { scale } = instrument;
  const { firstIndicator, lastIndicator } = rollUpColumns(instrument);
  const first = ROLL_UP.headerRow + 1;
  const cells = sheet.getRange(first, firstIndicator, rows, lastIndicator - firstIndicator + 1);
  const isOurs = (range: GoogleAppsScript.Spreadsheet.Range): boolean =>
    range.getRow() === first && range.getColumn() === firstIndicator;
  const others = sheet.getConditionalFormatRules().filter((rule) => !rule.getRanges().some(isOurs));
  const rules = scale.bounds.map((from, at) => {
    const next = scale.bounds[at + 1];
    const to = next === undefined ? scale.max : next - scale.step;
    return SpreadsheetApp.newConditionalFormatRule()
      .whenNumberBetween(from, Number(to.toFixed(2)))
      .setBackground(HEAT[at] ?? COLOUR.surface)
      .setRanges([cells])
      .build();
  });
  sheet.setConditionalFormatRules([...others, ...rules]);
}

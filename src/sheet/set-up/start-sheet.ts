import { UserError } from "../../errors";
import type { Instrument } from "../../scoring";
import { TEXT } from "../../sentences";
import { cellName } from "../cells/address";
import { isBlankGrid } from "../cells/blank-grid";
import { findNamedRange, setNamedRange, tellRestored } from "../cells/named-ranges";
import { noteFor, RANGES, START, YEARS, type Field } from "../layout";
import { COLOUR, kindStyle } from "../layout/style";
import { setWidths } from "./column-widths";
import { levelValidation, originOfLevelRule, wholeNumbers } from "./input-rule";
import { runsOf } from "./lacking-rules";
import { rangesAt } from "./ranges-at";
import { refuseTypedColumns, type ReadRules } from "./typed-columns";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const TITLE_ROW = 1;
const FIRST_FIELD_ROW = 3;
const FIRST_STEP_ROW = FIRST_FIELD_ROW + START.fields.length + 2;

/** The agency's name is the anchor: its range is set last, so that a repeated run finishes the sheet. */
const ANCHOR = RANGES.agency;

/** Labels, values, notes. */
const [VALUE_COLUMN, LAST_COLUMN] = [2, 3];

/**
 * Reads what is there of sheet Mulai and returns what is left to do.
 *
 * @param instrumentIds What field Instrumen may hold.
 * @param year What a new sheet says is assessed; null: nothing yet.
 * @throws UserError SHEET_OCCUPIED when a sheet of that name is somebody else's.
 */
export function planStartSheet(
  book: Spreadsheet,
  instrument: Instrument,
  instrumentIds: readonly string[],
  year: number | null,
): () => string[] {
  const anchor = findNamedRange(book, ANCHOR);
  const sheet = anchor?.getSheet() ?? book.getSheetByName(START.sheet);
  const labels = sheet?.getDataRange().getValues() ?? [];
  if (!sheet || isBlankGrid(labels)) {
    return () => {
      const target = sheet ?? book.insertSheet(START.sheet, 0);
      const rows = newRows(instrument, year);
      target.getRange(1, 1, rows.length, 3).setValues(rows);
      dress(target);
      finishFields(
        book,
        target,
        rows.length,
        lackingFields(null, rows, instrument),
        instrument,
        instrumentIds,
      );
      return [TEXT.setUp.sheetCreated(START.sheet)];
    };
  }
  if (!labels.some(([label]) => START.fields.some((field) => field.label === label))) {
    throw new UserError("SHEET_OCCUPIED", TEXT.workbook.sheetOccupied(sheet.getName()));
  }
  const rules = sheet.getRange(1, 1, labels.length, LAST_COLUMN).getDataValidations();
  const lacking = lackingFields({ book, rules }, labels, instrument);
  const first = Math.min(...lacking.flatMap(({ row }) => row ?? []));
  if (Number.isFinite(first)) {
    const columns = anchor ? [VALUE_COLUMN] : [1, VALUE_COLUMN, LAST_COLUMN];
    refuseTypedColumns(sheet, columns, { firstRow: first, rules: rules.slice(first - 1) });
  }
  return () => {
    if (!anchor) dress(sheet);
    return [
      ...finishFields(book, sheet, labels.length, lacking, instrument, instrumentIds),
      ...restoreSteps(sheet, labels, instrument),
    ];
  };
}

function newRows(instrument: Instrument, year: number | null): (string | number)[][] {
  return [
    [START.title(instrument), "", ""],
    ["", "", ""],
    ...START.fields.map(({ label, range, initial, note }) => [
      label,
      range === RANGES.year && year !== null ? year : initial(instrument),
      note,
    ]),
    ["", "", ""],
    [START.stepsTitle, "", ""],
    ...START.steps.map(({ label, note }, at) => [
      label,
      stepFormula(at, instrument),
      noteFor(note, instrument),
    ]),
  ];
}

function stepFormula(step: number, instrument: Instrument): string {
  const condition = START.steps[step]?.isDone(instrument) ?? "FALSE()";
  return `=IF(${condition};"${START.done}";"${START.open}")`;
}

function dress(sheet: Sheet): void {
  setWidths(sheet, 1, START.widths);
  sheet.getRange(TITLE_ROW, 1).setFontSize(16).setFontWeight("bold");
  sheet
    .getRange(FIRST_STEP_ROW - 1, 1)
    .setFontSize(13)
    .setFontWeight("bold");
  const notes = sheet.getRange(FIRST_FIELD_ROW, 3, START.fields.length + START.steps.length + 2, 1);
  notes.setFontColor(COLOUR.secondary).setWrap(true);
  const values = sheet.getRange(FIRST_FIELD_ROW, 2, START.fields.length, 1);
  values.setHorizontalAlignment("left").setFontWeight("bold").setWrap(true);
  values.setBackground(COLOUR.input);
  values.setBorder(
    true,
    true,
    true,
    true,
    true,
    true,
    COLOUR.control,
    SpreadsheetApp.BorderStyle.SOLID,
  );
  sheet
    .getRange(FIRST_FIELD_ROW, 1, START.fields.length + START.steps.length + 2, 3)
    .setVerticalAlignment("middle");
  sheet.setHiddenGridlines(true);
  sheet.getRange(FIRST_STEP_ROW, 2, START.steps.length, 1).setBackground(COLOUR.surface);
}

interface LackingField {
  readonly field: Field;
  /** null when it has to be added. */
  readonly row: number | null;
  readonly isNamed: boolean;
}

/**
 * Fields without a name, and those whose cell lost its rule or has that of before.
 *
 * @param known null for a new sheet. The names of a deleted sheet may come alive with it, and say nothing about it.
 */
function lackingFields(
  known: { readonly book: Spreadsheet; readonly rules: ReadRules["rules"] } | null,
  labels: readonly (readonly unknown[])[],
  { scale }: Instrument,
): LackingField[] {
  return START.fields.flatMap((field) => {
    const at = labels.findIndex(([label]) => label === field.label);
    const isNamed = known !== null && findNamedRange(known.book, field.range) !== null;
    const rule = known?.rules[at]?.[VALUE_COLUMN - 1];
    const isFormer = rule && field.kind === "level" && originOfLevelRule(rule, scale) === "former";
    const isRuled = at === -1 || field.kind === "text" || (Boolean(rule) && isFormer !== true);
    return isNamed && isRuled ? [] : [{ field, row: at === -1 ? null : at + 1, isNamed }];
  });
}

/** Gives fields their number format, rule and named range; one that is gone is added below. */
function finishFields(
  book: Spreadsheet,
  sheet: Sheet,
  lastRow: number,
  fields: readonly LackingField[],
  instrument: Instrument,
  instrumentIds: readonly string[],
): string[] {
  let nextRow = lastRow + 1;
  const added: string[] = [];
  const placed = fields
    .map(({ field, row: known, isNamed }) => {
      if (known !== null) return { field, row: known, isNamed };
      const row = nextRow++;
      sheet
        .getRange(row, 1, 1, 3)
        .setValues([[field.label, field.initial(instrument), field.note]]);
      added.push(TEXT.setUp.fieldAdded(field.label, sheet.getName()));
      return { field, row, isNamed };
    })
    .sort((a, b) => a.row - b.row);
  for (const run of runsOf(placed.map(({ row }) => row))) {
    const own = placed.filter(({ row }) => run.includes(row)).map(({ field }) => field);
    const cells = sheet.getRange(run[0] ?? FIRST_FIELD_ROW, 2, run.length, 1);
    cells.setNumberFormats(own.map((field) => [fieldFormat(field, instrument)]));
    const names = run.map((row) => cellName(row, VALUE_COLUMN));
    const rules = fieldRules(own, names, instrument, instrumentIds);
    cells.setDataValidations(rules.map((rule) => [rule]));
  }
  const anchorLast = placed
    .filter(({ isNamed }) => !isNamed)
    .sort((a, b) => Number(a.field.range === ANCHOR) - Number(b.field.range === ANCHOR));
  const cells = rangesAt(
    sheet,
    anchorLast.map(({ row }) => cellName(row, VALUE_COLUMN)),
  );
  anchorLast.forEach(({ field }, at) => {
    const [cell] = cells.slice(at);
    if (cell) setNamedRange(book, field.range, cell);
  });
  return [
    ...added,
    ...(placed.some(({ isNamed }) => isNamed)
      ? [TEXT.setUp.fieldRulesRestored(sheet.getName())]
      : []),
    ...tellRestored(anchorLast.map(({ field }) => field.range)),
  ];
}

function fieldFormat({ kind }: Field, { scale }: Instrument): string {
  switch (kind) {
    case "index":
    case "reserve":
      return "0.00####"; // as many decimals as are read
    case "date":
      return "d mmmm yyyy";
    case "level":
      return kindStyle("level", scale).format;
    case "text":
    case "year":
    case "choice":
      return "General";
  }
}

/** Fields that accept the same share one rule, but for a rule that names its cell. */
function fieldRules(
  fields: readonly Field[],
  names: readonly string[],
  instrument: Instrument,
  instrumentIds: readonly string[],
): (Rule | null)[] {
  const known = new Map<string, Rule | null>();
  return fields.map((field, at) => {
    const { kind, choices = [] } = field;
    if (kind === "level") return levelValidation(instrument.scale, names[at] ?? "", true);
    const key = [kind, field.range === RANGES.instrument, ...choices].join("\n");
    const rule = known.get(key) ?? fieldRule(field, instrument, instrumentIds);
    known.set(key, rule);
    return rule;
  });
}

function fieldRule(
  { kind, range, choices }: Field,
  { scale }: Instrument,
  instrumentIds: readonly string[],
): Rule | null {
  if (kind === "text" || kind === "level") return null;
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  switch (kind) {
    case "year":
      return builder
        .requireValueInList(wholeNumbers(...YEARS), true)
        .setHelpText(TEXT.workbook.yearHelp)
        .build();
    case "index":
      return builder
        .requireNumberBetween(scale.min, scale.max)
        .setHelpText(TEXT.workbook.indexHelp(String(scale.min), String(scale.max)))
        .build();
    case "reserve":
      return builder
        .requireNumberBetween(0, scale.max)
        .setHelpText(TEXT.workbook.reserveHelp(String(scale.max)))
        .build();
    case "date":
      return builder.requireDate().setHelpText(TEXT.workbook.dateHelp).build();
    case "choice": {
      const allowed = range === RANGES.instrument ? instrumentIds : (choices ?? []);
      return builder
        .requireValueInList([...allowed], true)
        .setHelpText(TEXT.workbook.choiceHelp(allowed.join(", ")))
        .build();
    }
  }
}

/**
 * Makes sheet Mulai one of another instrument: title, steps and rules, the instrument itself and the year, and the
 * targets that nobody has changed. The instrument comes last: until then a repeated run finds what is left. Does
 * nothing while there is no such sheet.
 *
 * @param year null leaves the year.
 */
export function adaptStartSheet(
  book: Spreadsheet,
  from: Instrument,
  to: Instrument,
  instrumentIds: readonly string[],
  year: number | null,
): void {
  const sheet = findNamedRange(book, ANCHOR)?.getSheet();
  if (!sheet) return;
  const labels = sheet.getDataRange().getValues();
  if (labels[TITLE_ROW - 1]?.[0] === START.title(from)) {
    sheet.getRange(TITLE_ROW, 1).setValue(START.title(to));
  }
  const rowOf = (label: string): number => labels.findIndex(([cell]) => cell === label) + 1;
  const fields = START.fields.filter(({ label }) => rowOf(label) > 0);
  const all = fields.map((field) => ({ field, row: rowOf(field.label), isNamed: true }));
  finishFields(book, sheet, labels.length, all, to, instrumentIds);
  for (const { label, range, initial } of fields) {
    const cell = sheet.getRange(rowOf(label), 2);
    const isUsual = initial(from) !== initial(to) && cell.getValue() === initial(from);
    if (range === RANGES.year && year !== null) cell.setValue(year);
    else if (range !== RANGES.instrument && isUsual) cell.setValue(initial(to));
  }
  START.steps.forEach(({ label, note }, step) => {
    if (rowOf(label) === 0) return;
    sheet.getRange(rowOf(label), 2, 1, 2).setValues([[stepFormula(step, to), noteFor(note, to)]]);
  });
  findNamedRange(book, RANGES.instrument)?.setValue(to.id);
}

/** A step whose state cell is blank gets its formula again; a step that people removed stays removed. */
function restoreSteps(
  sheet: Sheet,
  labels: readonly (readonly unknown[])[],
  instrument: Instrument,
): string[] {
  const blank = START.steps.flatMap(({ label }, step) => {
    const row = labels.findIndex((cells) => cells[0] === label);
    return row !== -1 && labels[row]?.[1] === "" ? [{ row: row + 1, step }] : [];
  });
  for (const { row, step } of blank) {
    sheet.getRange(row, 2).setValue(stepFormula(step, instrument));
  }
  return blank.length > 0 ? [TEXT.setUp.cellsFilled(String(blank.length), sheet.getName())] : [];
}

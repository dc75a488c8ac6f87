import { quoteSheetName, toA1, type Area } from "../emulator/area";
import { DEFAULT_FORMAT, type Cell, type CellFormat } from "../emulator/cell";
import { readChartTable } from "../emulator/chart-table";
import type { ConditionalFormat } from "../emulator/conditional-format";
import { listedCells, showsArrow, type DataValidation } from "../emulator/data-validation";
import { CellFault, type CellValue } from "../emulator/engine";
import { localeRules } from "../emulator/locale";
import { isDateFormat } from "../emulator/number-format";
import type { Line, Sheet } from "../emulator/sheet";
import { readTyped } from "../emulator/typed-text";
import { mapCells, type Workbook } from "../emulator/workbook";
import { placeOf } from "./checkpoint";
import type {
  CellEntry,
  CellView,
  ChartView,
  ChoiceView,
  NameView,
  NoteView,
  SheetFrame,
  SheetView,
  StyleView,
  WorkbookView,
} from "./protocol";
import { rememberBySheet } from "./sheet-memory";

/** Shows a workbook as people see it. */
export function viewWorkbook(workbook: Workbook): WorkbookView {
  return {
    name: workbook.name,
    language: workbook.locale === "in_ID" ? "id-ID" : "en-US",
    sheets: workbook.sheets.map((sheet) => viewSheet(workbook, sheet)),
    names: viewNames(workbook),
  };
}

/** How the page and the server call a sheet. */
export function sheetKey(sheet: Sheet): string {
  return String(sheet.gid);
}

function viewSheet(workbook: Workbook, sheet: Sheet): SheetView {
  return {
    frame: viewFrame(workbook, sheet),
    cells: viewCells(workbook, sheet),
    charts: viewCharts(workbook, sheet),
  };
}

/** The same list as long as nothing changed. */
const viewCells = rememberBySheet((workbook, sheet): readonly CellEntry[] => {
  const known = KNOWN_CELLS.get(sheet) ?? new Map<number, KnownCell>();
  const now = new Map<number, KnownCell>();
  const cells: CellEntry[] = [];
  const add = (row: number, column: number): void => {
    const place = placeOf(row, column);
    const cell = viewKnownCell(workbook, sheet, row, column, known.get(place));
    now.set(place, cell);
    cells.push([row, column, cell.view]);
  };
  const isPainted = sheet.conditionalFormats.length > 0;
  for (const { row, column, cell } of sheet.cells.entries()) {
    if (isPainted || isVisible(cell)) add(row, column);
  }
  for (const area of workbook.engine.spilledAreas(sheet.id)) {
    mapCells(area, (row, column) => {
      if (!now.has(placeOf(row, column))) add(row, column);
    });
  }
  KNOWN_CELLS.set(sheet, now);
  return cells;
});

/** Cells that were only prepared for input look like those that nothing was done to. */
function isVisible({ isFilled, format }: Cell): boolean {
  return isFilled === true || format?.background !== undefined || format?.borders !== undefined;
}

/** A cell's view with everything that it was made of. */
interface KnownCell {
  readonly cell: Cell;
  readonly rules: readonly ConditionalFormat[];
  readonly value: CellValue;
  readonly text: string;
  readonly formula: string;
  readonly rows: number;
  readonly view: CellView;
}

/** Most cells stay as they were: their views are kept, and are then the same object. */
const KNOWN_CELLS = new WeakMap<Sheet, Map<number, KnownCell>>();

function viewKnownCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  known: KnownCell | undefined,
): KnownCell {
  const cell = sheet.cells.get(row, column) ?? NO_CELL;
  const isFilled = cell.isFilled === true;
  const value = workbook.value(sheet, row, column);
  const now = {
    cell,
    rules: sheet.conditionalFormats,
    value,
    text: value === null ? "" : workbook.display(sheet, row, column),
    formula: isFilled ? workbook.engine.formula(sheet.id, row, column) : "",
    rows: sheet.rows.length,
  };
  const isSame =
    known?.cell === cell &&
    known.rules === now.rules &&
    isSameValue(known.value, now.value) &&
    known.text === now.text &&
    known.formula === now.formula &&
    known.rows === now.rows;
  return isSame ? known : { ...now, view: viewCell(workbook, sheet, row, column, now) };
}

const NO_CELL: Cell = {};

function isSameValue(a: CellValue, b: CellValue): boolean {
  if (!(a instanceof CellFault) || !(b instanceof CellFault)) return a === b;
  return a.code === b.code && a.message === b.message;
}

function viewCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  { value, text }: Pick<KnownCell, "value" | "text">,
): CellView {
  return {
    text,
    input: viewInput(workbook, sheet, row, column, value),
    ...(value instanceof CellFault && { error: value.message }),
    style: viewStyle(workbook.effectiveFormat(sheet, row, column), value),
  };
}

/** What the editor opens with. */
export function viewInput(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue = workbook.value(sheet, row, column),
): string {
  const formula = workbook.formula(sheet, row, column);
  if (formula !== "") return formula;
  if (workbook.engine.content(sheet.id, row, column) === null) return "";
  return viewValue(workbook, sheet, row, column, value);
}

/** What to type for the value that a cell has now. */
export function viewValue(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue = workbook.value(sheet, row, column),
): string {
  if (value === null) return "";
  if (value instanceof CellFault) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    const { kind } = readTyped(value, workbook.locale, 0);
    return kind === "text" ? value : `'${value}`;
  }
  const format = workbook.numberFormat(sheet, row, column);
  if (isDateFormat(format)) return workbook.display(sheet, row, column);
  const isShare = format.includes("%");
  const number = String(isShare ? Number((value * 100).toPrecision(15)) : value);
  return number.replace(".", localeRules(workbook.locale).decimal) + (isShare ? "%" : "");
}

function viewStyle(format: CellFormat, value: CellValue): StyleView {
  const { background, fontColor, fontSize, fontFamily, borders } = format;
  return {
    ...(background !== DEFAULT_FORMAT.background && { background }),
    ...(fontColor !== DEFAULT_FORMAT.fontColor && { color: fontColor }),
    ...(format.fontWeight === "bold" && { isBold: true }),
    ...(format.fontStyle === "italic" && { isItalic: true }),
    ...viewLine(format.fontLine),
    ...(fontSize !== DEFAULT_FORMAT.fontSize && { size: fontSize }),
    ...(fontFamily !== DEFAULT_FORMAT.fontFamily && { font: fontFamily }),
    align: viewAlignment(format.horizontalAlignment, value),
    ...viewVerticalAlignment(format.verticalAlignment),
    ...(format.wrapStrategy !== "OVERFLOW" && { wrap: format.wrapStrategy }),
    ...(Object.keys(borders).length > 0 && { borders }),
  };
}

function viewLine(line: string): Pick<StyleView, "line"> {
  return line === "underline" || line === "line-through" ? { line } : {};
}

function viewVerticalAlignment(alignment: string): Pick<StyleView, "verticalAlign"> {
  return alignment === "top" || alignment === "middle" ? { verticalAlign: alignment } : {};
}

/** Where nothing is set, numbers stand at the right, truth values and errors in the middle, text at the left. */
function viewAlignment(alignment: string, value: CellValue): StyleView["align"] {
  if (alignment === "left" || alignment === "center" || alignment === "right") return alignment;
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellFault ? "center" : "left";
}

function viewFrame(workbook: Workbook, sheet: Sheet): SheetFrame {
  return {
    id: sheetKey(sheet),
    name: sheet.name,
    rows: sheet.rows.length,
    columns: sheet.columns.length,
    isHidden: sheet.settings.isHidden,
    hasGridlines: !sheet.settings.hasHiddenGridlines,
    tabColor: sheet.settings.tabColor,
    frozenRows: sheet.settings.frozenRows,
    frozenColumns: sheet.settings.frozenColumns,
    rowSizes: ownSizes(sheet.rows),
    columnSizes: ownSizes(sheet.columns),
    hiddenRows: hiddenLines(sheet.rows),
    hiddenColumns: hiddenLines(sheet.columns),
    merges: sheet.settings.merges,
    notes: viewNotes(workbook, sheet),
    choices: viewChoices(workbook, sheet),
  };
}

function ownSizes(lines: readonly Line[]): [number, number][] {
  return lines.flatMap(({ size }, i): [number, number][] => (size === null ? [] : [[i + 1, size]]));
}

function hiddenLines(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => (line.isHidden || line.isHiddenByFilter ? [i + 1] : []));
}

const viewNotes = rememberBySheet((_workbook, sheet): NoteView[] =>
  [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
    cell.note === undefined || cell.note === "" ? [] : [{ row, column, text: cell.note }],
  ),
);

/** Dropdowns and checkboxes, joined down the columns. */
function viewChoices(workbook: Workbook, sheet: Sheet): ChoiceView[] {
  return ruledAreas(workbook, sheet).map(({ area, rule }) => ({
    area,
    choices: choicesOf(workbook, rule),
    hasArrow: showsArrow(rule),
  }));
}

interface RuledArea {
  readonly area: Area;
  readonly rule: DataValidation;
}

const ruledAreas = rememberBySheet((_workbook, sheet): RuledArea[] => {
  const open = new Map<number, RuledArea>();
  const finished: RuledArea[] = [];
  for (const { row, column, cell } of sheet.cells.entries()) {
    const rule = cell.validation;
    if (!rule || !OFFERED.includes(rule.criteria)) continue;
    const above = open.get(column);
    const goesOn =
      above !== undefined &&
      above.area.row + above.area.rows === row &&
      keyOf(above.rule) === keyOf(rule);
    if (above && !goesOn) finished.push(above);
    const first = goesOn ? above.area.row : row;
    open.set(column, { rule, area: { row: first, column, rows: row - first + 1, columns: 1 } });
  }
  return [...finished, ...open.values()];
});

/** The rules from which something is chosen. */
const OFFERED: readonly DataValidation["criteria"][] = [
  "CHECKBOX",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
];

const KEYS = new WeakMap<DataValidation, string>();

/** What tells rules apart that look different; they are shared by many cells. */
function keyOf(rule: DataValidation): string {
  const known = KEYS.get(rule);
  if (known !== undefined) return known;
  const key = JSON.stringify([rule.criteria, rule.values]);
  KEYS.set(rule, key);
  return key;
}

/** What can be chosen; null for a checkbox. */
function choicesOf(workbook: Workbook, rule: DataValidation): string[] | null {
  if (rule.criteria === "CHECKBOX") return null;
  const listed = listedCells(rule);
  const items = listed ? workbook.listedValues(listed) : rule.values[0];
  return Array.isArray(items) ? items.map(String) : [];
}

function viewCharts(workbook: Workbook, sheet: Sheet): ChartView[] {
  return sheet.charts.map((chart) => ({
    id: String(chart.id),
    type: chart.type,
    place: chart.place,
    ...readChartTable(workbook, chart),
    options: chart.options,
  }));
}

function viewNames(workbook: Workbook): NameView[] {
  return workbook.nameNames().flatMap((name) => {
    const target = workbook.areaOfName(name);
    if (!target) return [];
    const { sheet, area } = target;
    const reference = `${quoteSheetName(sheet.name)}!${toA1(area)}`;
    return [{ name, reference, sheet: sheetKey(sheet), area }];
  });
}

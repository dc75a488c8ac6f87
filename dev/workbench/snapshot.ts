import { quoteSheetName, toA1 } from "../emulator/area";
import { DEFAULT_FORMAT, type CellFormat } from "../emulator/cell";
import type { DataValidation } from "../emulator/data-validation";
import { CellFault, type CellValue } from "../emulator/engine";
import { localeRules } from "../emulator/locale";
import { formatNumber, isDateFormat } from "../emulator/number-format";
import type { Line, Sheet } from "../emulator/sheet";
import { readTyped } from "../emulator/typed-text";
import type { Workbook } from "../emulator/workbook";
import type {
  CellEntry,
  CellView,
  ChoiceView,
  NameView,
  NoteView,
  SheetFrame,
  SheetView,
  StyleView,
  WorkbookView,
} from "./protocol";

/** Shows a workbook as people see it. */
export function viewWorkbook(workbook: Workbook): WorkbookView {
  return {
    name: workbook.name,
    sheets: workbook.sheets.map((sheet) => viewSheet(workbook, sheet)),
    names: viewNames(workbook),
  };
}

/** How the page and the server call a sheet. */
export function sheetKey(sheet: Sheet): string {
  return String(sheet.gid);
}

function viewSheet(workbook: Workbook, sheet: Sheet): SheetView {
  const places = new Map<string, { row: number; column: number }>();
  const add = (row: number, column: number): void => {
    places.set(`${row},${column}`, { row, column });
  };
  for (const { row, column } of sheet.cells.entries()) add(row, column);
  for (const area of workbook.engine.spilledAreas(sheet.id)) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        add(row, column);
      }
    }
  }
  const cells = [...places.values()].map(({ row, column }): CellEntry => [
    row,
    column,
    viewCell(workbook, sheet, row, column),
  ]);
  return { frame: viewFrame(sheet), cells };
}

function viewCell(workbook: Workbook, sheet: Sheet, row: number, column: number): CellView {
  const value = workbook.value(sheet, row, column);
  return {
    text: workbook.display(sheet, row, column),
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
  if (value === null || workbook.engine.content(sheet.id, row, column) === null) return "";
  if (value instanceof CellFault) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    const { kind } = readTyped(value, workbook.locale, 0);
    return kind === "text" ? value : `'${value}`;
  }
  const format = workbook.numberFormat(sheet, row, column);
  if (isDateFormat(format)) return workbook.display(sheet, row, column);
  if (format.includes("%")) return formatNumber(value, "0.##########%", workbook.locale);
  return String(value).replace(".", localeRules(workbook.locale).decimal);
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

function viewFrame(sheet: Sheet): SheetFrame {
  return {
    id: sheetKey(sheet),
    name: sheet.name,
    rows: sheet.rows.length,
    columns: sheet.columns.length,
    isHidden: sheet.isHidden,
    hasGridlines: !sheet.hasHiddenGridlines,
    tabColor: sheet.tabColor,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    rowSizes: ownSizes(sheet.rows),
    columnSizes: ownSizes(sheet.columns),
    hiddenRows: hiddenLines(sheet.rows),
    hiddenColumns: hiddenLines(sheet.columns),
    merges: sheet.merges,
    notes: viewNotes(sheet),
    choices: viewChoices(sheet),
  };
}

function ownSizes(lines: readonly Line[]): [number, number][] {
  return lines.flatMap(({ size }, i): [number, number][] => (size === null ? [] : [[i + 1, size]]));
}

function hiddenLines(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => (line.isHidden || line.isHiddenByFilter ? [i + 1] : []));
}

function viewNotes(sheet: Sheet): NoteView[] {
  return [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
    cell.note === undefined || cell.note === "" ? [] : [{ row, column, text: cell.note }],
  );
}

/** Dropdowns and checkboxes, joined down the columns. */
function viewChoices(sheet: Sheet): ChoiceView[] {
  const open = new Map<number, { key: string; first: number; last: number; view: ChoiceView }>();
  const finished: ChoiceView[] = [];
  for (const { row, column, cell } of sheet.cells.entries()) {
    const choices = cell.validation && choicesOf(cell.validation);
    if (choices === undefined) continue;
    const key = JSON.stringify(choices);
    const above = open.get(column);
    const first = above?.key === key && above.last === row - 1 ? above.first : row;
    if (above && first === row) finished.push(above.view);
    const area = { row: first, column, rows: row - first + 1, columns: 1 };
    open.set(column, { key, first, last: row, view: { area, choices } });
  }
  return [...finished, ...[...open.values()].map(({ view }) => view)];
}

function choicesOf({ criteria, values }: DataValidation): string[] | null | undefined {
  if (criteria === "CHECKBOX") return null;
  const [items] = values;
  return criteria === "VALUE_IN_LIST" && Array.isArray(items) ? items.map(String) : undefined;
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

import ExcelJS, { type Alignment, type Borders, type Cell, type Fill, type Font } from "exceljs";
import JSZip from "jszip";
import { absoluteReference, columnLetters, toA1, type Area } from "../../emulator/area";
import type { CellFormat } from "../../emulator/cell";
import type { ConditionalFormat } from "../../emulator/conditional-format";
import { CellFault, type CellValue } from "../../emulator/engine";
import { AUTOMATIC } from "../../emulator/number-format";
import type { Sheet } from "../../emulator/sheet";
import { mapCells, type Workbook } from "../../emulator/workbook";
import { callsAny, sheetNamesFor, toXlsxFormula, withDash } from "./formulas";
import { paperFor } from "./paper";
import { withUnreadable } from "./remarks";
import { toXlsxCondition, toXlsxValidation } from "./rules";
import {
  BORDER_SIDES,
  CHOICES_SHEET,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  toArgb,
  toBorderName,
  toPoints,
  toWidth,
  USUAL_WIDTH,
} from "./units";
import { validationAreas } from "./validation-areas";

// exceljs hands its parts to JSZip as texts, and JSZip takes long ones apart between the halves of a sign.
const { file } = JSZip.prototype as { file: (...args: unknown[]) => unknown };
Object.assign(JSZip.prototype, {
  file(this: JSZip, name: unknown, ...[data, ...rest]: unknown[]): unknown {
    if (data === undefined) return file.call(this, name);
    return file.call(this, name, typeof data === "string" ? Buffer.from(data) : data, ...rest);
  },
});

/** Errors that an .xlsx file knows; any other becomes #VALUE!. */
const ERRORS: ReadonlyMap<string, ExcelJS.ErrorValue> = new Map(
  Object.values(ExcelJS.ErrorValue).map((code) => [code, code]),
);

/**
 * A workbook as an .xlsx file. Every formula keeps its last value; one that calls a function of the script shows
 * a dash as soon as a program without that function has to calculate it, so that nobody reads an old index.
 * Protections stay out: those that warn would forbid there, and those that forbid would need passwords.
 */
export async function writeXlsx(
  workbook: Workbook,
  scriptFunctions: readonly string[],
): Promise<Buffer> {
  return Buffer.from(await new Export(workbook, scriptFunctions).build().xlsx.writeBuffer());
}

/** What exceljs has and does not declare. */
interface WithValidations {
  readonly dataValidations: { add: (reference: string, rule: ExcelJS.DataValidation) => void };
}

class Export {
  private readonly book = new ExcelJS.Workbook();
  private readonly sheetNames: ReadonlyMap<string, string>;
  private readonly choices: (readonly string[])[] = [];
  private readonly scriptFunctions: ReadonlySet<string>;
  private priority = 0;

  constructor(
    private readonly workbook: Workbook,
    scriptFunctions: readonly string[],
  ) {
    this.scriptFunctions = new Set(scriptFunctions.map((name) => name.toUpperCase()));
    workbook.engine.settle();
    this.sheetNames = sheetNamesFor(workbook.sheets.map(({ name }) => name));
  }

  build(): ExcelJS.Workbook {
    for (const sheet of this.workbook.sheets) this.addSheet(sheet);
    this.addNames();
    this.addChoices();
    return this.book;
  }

  private addSheet(sheet: Sheet): void {
    const { frozenRows, frozenColumns, tabColor } = sheet.settings;
    const isFrozen = frozenRows + frozenColumns > 0;
    const target = this.book.addWorksheet(this.nameOf(sheet), {
      properties: {
        defaultColWidth: DEFAULT_WIDTH,
        defaultRowHeight: DEFAULT_HEIGHT,
        ...(tabColor !== null && { tabColor: { argb: toArgb(tabColor) } }),
      },
      state: sheet.settings.isHidden ? "hidden" : "visible",
      pageSetup: {
        ...paperFor(this.shownWidth(sheet), this.shownWidth(sheet, frozenColumns)),
        ...(frozenRows > 0 && { printTitlesRow: `1:${frozenRows}` }),
        ...(frozenColumns > 0 && { printTitlesColumn: `A:${columnLetters(frozenColumns)}` }),
      },
      headerFooter: { oddFooter: "&L&A&RHalaman &P dari &N" },
      views: [
        {
          showGridLines: !sheet.settings.hasHiddenGridlines,
          ...(isFrozen
            ? { state: "frozen", xSplit: frozenColumns, ySplit: frozenRows }
            : { state: "normal" }),
        },
      ],
    });
    for (const [i, { size, isHidden }] of sheet.columns.entries()) {
      if (size !== null) target.getColumn(i + 1).width = toWidth(size);
      if (!isHidden) continue;
      const column = target.getColumn(i + 1);
      column.hidden = true;
      column.width ??= DEFAULT_WIDTH;
    }
    const filled = new Set([...sheet.cells.entries()].map(({ row }) => row));
    for (const [i, { size, isHidden, isHiddenByFilter }] of sheet.rows.entries()) {
      if (size !== null) target.getRow(i + 1).height = toPoints(size);
      if (!isHidden && !isHiddenByFilter) continue;
      const row = target.getRow(i + 1);
      row.hidden = true;
      // Without a height exceljs does not write a row that has no cells.
      if (size === null && !filled.has(i + 1)) row.height = DEFAULT_HEIGHT;
    }
    this.addCells(sheet, target);
    this.addValidations(sheet, target);
    for (const merge of sheet.settings.merges) target.mergeCellsWithoutStyle(toA1(merge));
    for (const rule of sheet.conditionalFormats) this.addCondition(rule, target);
  }

  /** The columns that are shown, in pixels: as far as there is something, or so many. */
  private shownWidth(sheet: Sheet, count = this.workbook.extent(sheet).column): number {
    const shown = sheet.columns.slice(0, count).filter(({ isHidden }) => !isHidden);
    return shown.reduce((sum, { size }) => sum + (size ?? USUAL_WIDTH), 0);
  }

  private addCells(sheet: Sheet, target: ExcelJS.Worksheet): void {
    const { engine } = this.workbook;
    const arrays = new Map(
      engine.spilledAreas(sheet.id).map((area) => [toA1({ ...area, rows: 1, columns: 1 }), area]),
    );
    for (const { row, column, cell } of sheet.cells.entries()) {
      const own = cell.isFilled === true ? engine.arrayArea(sheet.id, row, column) : null;
      if (own) arrays.set(toA1({ row, column, rows: 1, columns: 1 }), own);
    }
    for (const area of arrays.values()) {
      mapCells(area, (row, column) => {
        const value = plainValue(this.workbook.value(sheet, row, column));
        if (value !== null) target.getCell(row, column).value = value;
      });
    }
    for (const { row, column, cell } of sheet.cells.entries()) {
      const to = target.getCell(row, column);
      applyFormat(to, sheet.format(row, column));
      const array = arrays.get(toA1({ row, column, rows: 1, columns: 1 }));
      const note = this.addContent(sheet, to, row, column, cell.note, array);
      if (note !== undefined) to.note = escape(note);
    }
  }

  /** Area by area: given one by one, exceljs joins cells to areas that overlap. */
  private addValidations(sheet: Sheet, target: ExcelJS.Worksheet): void {
    const { dataValidations } = target as ExcelJS.Worksheet & WithValidations;
    for (const { rule, area } of validationAreas(sheet)) {
      const formula = this.workbook.ruleFormula(sheet, area, rule);
      const written = toXlsxValidation(
        rule,
        (list) => this.place(list),
        ({ sheet: name, area: cells }) =>
          absoluteReference(this.sheetNames.get(name) ?? name, cells),
        formula === null ? null : toXlsxFormula(formula, sheet.rows.length, this.sheetNames),
      );
      dataValidations.add(toA1(area), written);
    }
  }

  /** Writes what a cell holds; returns the note that belongs to it. */
  private addContent(
    sheet: Sheet,
    to: Cell,
    row: number,
    column: number,
    note: string | undefined,
    array: Area | undefined,
  ): string | undefined {
    const content = this.workbook.engine.content(sheet.id, row, column);
    if (content === null) return note;
    const value = this.workbook.value(sheet, row, column);
    if (typeof content !== "object" || "text" in content) {
      to.value = plainValue(value);
      return note;
    }
    if (value instanceof CellFault && value.message === "Formula parse error.") {
      to.value = value.code;
      return withUnreadable(note, this.workbook.formula(sheet, row, column));
    }
    const formula = toXlsxFormula(content.formula, sheet.rows.length, this.sheetNames);
    const result = plainValue(value) ?? "";
    const isOfScript = callsAny(formula, this.scriptFunctions);
    if (!isOfScript && !array) {
      to.value = { formula, result };
      return note;
    }
    // LibreOffice shows the last value of an array until one of its cells changes, then calculates it.
    const ref = toA1(array ?? { row, column, rows: 1, columns: 1 });
    const shown = isOfScript ? withDash(formula) : formula;
    to.value = { formula: shown, result, shareType: "array", ref } as ExcelJS.CellFormulaValue;
    return note;
  }

  private addCondition(rule: ConditionalFormat, target: ExcelJS.Worksheet): void {
    const [first] = rule.areas;
    if (!first) return;
    const { background, fontColor, bold, italic, strikethrough, underline } = rule;
    const font: Partial<Font> = {
      ...(fontColor !== null && { color: { argb: toArgb(fontColor) } }),
      ...(bold !== null && { bold }),
      ...(italic !== null && { italic }),
      ...(strikethrough !== null && { strike: strikethrough }),
      ...(underline !== null && { underline }),
    };
    this.priority += 1;
    target.addConditionalFormatting({
      ref: rule.areas.map(toA1).join(" "),
      rules: [
        {
          ...toXlsxCondition(rule, columnLetters(first.column) + String(first.row)),
          priority: this.priority,
          style: {
            ...(Object.keys(font).length > 0 && { font }),
            ...(background !== null && {
              fill: { type: "pattern", pattern: "solid", bgColor: { argb: toArgb(background) } },
            }),
          },
        },
      ],
    });
  }

  private addNames(): void {
    const names = this.workbook.nameNames().flatMap((name) => {
      const target = this.workbook.areaOfName(name);
      if (!target) return [];
      return [{ name, ranges: [absoluteReference(this.nameOf(target.sheet), target.area)] }];
    });
    // Given as they are to be written: `add` would take every range apart into its cells.
    Object.defineProperty(this.book.definedNames, "model", { value: names });
  }

  /** Lists that are too long for a rule stand in columns of a hidden sheet. */
  private place(list: readonly string[]): string {
    const key = JSON.stringify(list);
    let at = this.choices.findIndex((known) => JSON.stringify(known) === key);
    if (at < 0) at = this.choices.push(list) - 1;
    const area = { row: 1, column: at + 1, rows: Math.max(1, list.length), columns: 1 };
    return absoluteReference(CHOICES_SHEET, area);
  }

  private addChoices(): void {
    if (this.choices.length === 0) return;
    const target = this.book.addWorksheet(CHOICES_SHEET, { state: "hidden" });
    for (const [j, list] of this.choices.entries()) {
      for (const [i, choice] of list.entries()) target.getCell(i + 1, j + 1).value = escape(choice);
    }
  }

  private nameOf(sheet: Sheet): string {
    return this.sheetNames.get(sheet.name) ?? sheet.name;
  }
}

function plainValue(value: CellValue): string | number | boolean | null | ExcelJS.CellErrorValue {
  if (typeof value === "string") return escape(value);
  if (!(value instanceof CellFault)) return value;
  return { error: ERRORS.get(value.code) ?? ExcelJS.ErrorValue.Value };
}

/** In an .xlsx file `_x0041_` means a sign by its number: for those that XML cannot hold, and for a text that looks so. */
function escape(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNWRITABLE, (sign) => `_x${toHex(sign.charCodeAt(0))}_`);
}

/** Controls, halves of signs that stand alone, and the two that are none. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function toHex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

function applyFormat(to: Cell, format: CellFormat): void {
  const { background, numberFormat } = format;
  to.font = toFont(format);
  if (background !== "#ffffff") to.fill = toFill(background);
  const alignment = toAlignment(format);
  if (Object.keys(alignment).length > 0) to.alignment = alignment;
  if (numberFormat !== AUTOMATIC) to.numFmt = numberFormat;
  const borders: Partial<Borders> = {};
  for (const side of BORDER_SIDES) {
    const border = format.borders[side];
    if (border) {
      borders[side] = { style: toBorderName(border.style), color: { argb: toArgb(border.color) } };
    }
  }
  if (Object.keys(borders).length > 0) to.border = borders;
}

function toFont(format: CellFormat): Partial<Font> {
  return {
    name: format.fontFamily,
    size: format.fontSize,
    color: { argb: toArgb(format.fontColor) },
    ...(format.fontWeight === "bold" && { bold: true }),
    ...(format.fontStyle === "italic" && { italic: true }),
    ...(format.fontLine === "underline" && { underline: true }),
    ...(format.fontLine === "line-through" && { strike: true }),
  };
}

function toFill(background: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: toArgb(background) } };
}

function toAlignment(format: CellFormat): Partial<Alignment> {
  const { horizontalAlignment: horizontal, verticalAlignment: vertical, wrapStrategy } = format;
  return {
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && {
      horizontal,
    }),
    ...((vertical === "top" || vertical === "middle") && { vertical }),
    ...(wrapStrategy === "WRAP" && { wrapText: true }),
  };
}

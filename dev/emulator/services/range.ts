import { contains, intersects, toA1, type Area } from "../area";
import { DEFAULT_FORMAT, type BorderSide, type CellFormat } from "../cell";
import {
  formulaSeenFrom,
  layFormula,
  type DataValidation,
  type ListedCells,
} from "../data-validation";
import { NotModelled, ServiceException } from "../errors";
import type { Execution } from "../execution";
import type { ScriptObject } from "../script-object";
import { EnumValue, Service, type CallTable, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import { mapCells, type Entry, type Workbook } from "../workbook";
import {
  enumName,
  requireBoolean,
  requireGrid,
  requireNumber,
  requireString,
  toColor,
  toEntry,
  wrongArguments,
} from "./arguments";
import { DataValidationService } from "./data-validation";
import { PASTE_TYPES, WRAP_STRATEGIES } from "./enums";

const CALLS = {
  activate: "other",
  breakApart: "write",
  clear: "write",
  clearContent: "write",
  clearDataValidations: "write",
  clearFormat: "write",
  clearNote: "write",
  copyTo: "write",
  getA1Notation: "handle",
  getBackground: "read",
  getBackgrounds: "read",
  getCell: "handle",
  getColumn: "handle",
  getDataValidation: "read",
  getDataValidations: "read",
  getDisplayValue: "read",
  getDisplayValues: "read",
  getFontColor: "read",
  getFontColors: "read",
  getFontFamilies: "read",
  getFontFamily: "read",
  getFontSize: "read",
  getFontSizes: "read",
  getFontStyle: "read",
  getFontStyles: "read",
  getFontWeight: "read",
  getFontWeights: "read",
  getFormula: "read",
  getFormulas: "read",
  getGridId: "handle",
  getHeight: "handle",
  getHorizontalAlignment: "read",
  getHorizontalAlignments: "read",
  getLastColumn: "handle",
  getLastRow: "handle",
  getMergedRanges: "read",
  getNote: "read",
  getNotes: "read",
  getNumberFormat: "read",
  getNumberFormats: "read",
  getNumColumns: "handle",
  getNumRows: "handle",
  getRow: "handle",
  getSheet: "handle",
  getValue: "read",
  getValues: "read",
  getVerticalAlignment: "read",
  getVerticalAlignments: "read",
  getWidth: "handle",
  getWrap: "read",
  getWraps: "read",
  getWrapStrategy: "read",
  isBlank: "read",
  isPartOfMerge: "read",
  merge: "write",
  mergeAcross: "write",
  offset: "handle",
  createFilter: "write",
  protect: "write",
  setBackground: "write",
  setBackgrounds: "write",
  setBorder: "write",
  setDataValidation: "write",
  setDataValidations: "write",
  setFontColor: "write",
  setFontColors: "write",
  setFontFamilies: "write",
  setFontFamily: "write",
  setFontLine: "write",
  setFontSize: "write",
  setFontSizes: "write",
  setFontStyle: "write",
  setFontStyles: "write",
  setFontWeight: "write",
  setFontWeights: "write",
  setFormula: "write",
  setFormulas: "write",
  setHorizontalAlignment: "write",
  setHorizontalAlignments: "write",
  setNote: "write",
  setNotes: "write",
  setNumberFormat: "write",
  setNumberFormats: "write",
  setValue: "write",
  setValues: "write",
  setVerticalAlignment: "write",
  setVerticalAlignments: "write",
  setWrap: "write",
  setWraps: "write",
  sort: "write",
  setWrapStrategy: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.Range>;

type Plain = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | "getA1Notation"
  | "getBackground"
  | "getBackgrounds"
  | "getColumn"
  | "getDisplayValue"
  | "getDisplayValues"
  | "getFormula"
  | "getFormulas"
  | "getGridId"
  | "getHeight"
  | "getLastColumn"
  | "getLastRow"
  | "getNote"
  | "getNotes"
  | "getNumColumns"
  | "getNumRows"
  | "getNumberFormat"
  | "getRow"
  | "getWidth"
  | "isBlank"
  | "isPartOfMerge"
>;

/** `Range`: a rectangle of cells. It keeps its coordinates when rows are inserted above it. */
export class RangeService extends Service implements Plain, Modelled<typeof CALLS> {
  readonly serviceName = "Range";
  readonly calls = CALLS;

  constructor(
    execution: Execution,
    readonly model: Sheet,
    readonly area: Area,
  ) {
    super(execution);
    if (area.row < 1 || area.column < 1) {
      throw new ServiceException("The starting row or column of the range is too small.");
    }
    if (area.rows < 1 || area.columns < 1) {
      throw new ServiceException("The number of rows or columns in the range must be at least 1.");
    }
    if (!contains(model.whole, area)) {
      throw new ServiceException(
        "The coordinates of the range are outside the dimensions of the sheet.",
      );
    }
  }

  // Where it is

  getRow(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getA1Notation(): string {
    return toA1(this.area);
  }

  getGridId(): number {
    return this.model.gid;
  }

  getSheet(): ScriptObject {
    return this.execution.api.sheet(this.execution, this.model);
  }

  getCell(row: unknown, column: unknown): RangeService {
    const cell = {
      row: this.area.row + requireNumber(row, "SpreadsheetApp.Range.getCell") - 1,
      column: this.area.column + requireNumber(column, "SpreadsheetApp.Range.getCell") - 1,
      rows: 1,
      columns: 1,
    };
    if (!contains(this.area, cell)) throw new ServiceException("Cell reference out of range");
    return new RangeService(this.execution, this.model, cell);
  }

  offset(
    rowOffset: unknown,
    columnOffset: unknown,
    rows?: unknown,
    columns?: unknown,
  ): RangeService {
    const method = "SpreadsheetApp.Range.offset";
    return new RangeService(this.execution, this.model, {
      row: this.area.row + requireNumber(rowOffset, method),
      column: this.area.column + requireNumber(columnOffset, method),
      rows: rows === undefined ? this.area.rows : requireNumber(rows, method),
      columns: columns === undefined ? this.area.columns : requireNumber(columns, method),
    });
  }

  activate(): this {
    this.execution.runtime.screen.select(this.execution.user, this.model, this.area);
    return this;
  }

  // Values and formulas

  getValue(): unknown {
    return this.workbook.shownValue(this.sheet, this.area.row, this.area.column);
  }

  getValues(): unknown[][] {
    return this.map((row, column) => this.workbook.shownValue(this.sheet, row, column));
  }

  getDisplayValue(): string {
    return this.workbook.display(this.sheet, this.area.row, this.area.column);
  }

  getDisplayValues(): string[][] {
    return this.map((row, column) => this.workbook.display(this.sheet, row, column));
  }

  getFormula(): string {
    return this.workbook.formula(this.sheet, this.area.row, this.area.column);
  }

  getFormulas(): string[][] {
    return this.map((row, column) => this.workbook.formula(this.sheet, row, column));
  }

  isBlank(): boolean {
    return this.getValues()
      .flat()
      .every((value) => value === "");
  }

  setValue(value: unknown): this {
    const entry = toEntry(value, "Range.setValue");
    return this.enter(this.map(() => entry));
  }

  setValues(values: unknown): this {
    const rows = requireGrid(values, this.area, "SpreadsheetApp.Range.setValues");
    return this.enter(rows.map((row) => row.map((value) => toEntry(value, "Range.setValues"))));
  }

  setFormula(formula: unknown): this {
    const text = requireString(formula ?? "", "SpreadsheetApp.Range.setFormula");
    return this.enterFormulas(this.map(() => text));
  }

  setFormulas(formulas: unknown): this {
    const method = "SpreadsheetApp.Range.setFormulas";
    const rows = requireGrid(formulas, this.area, method);
    return this.enterFormulas(
      rows.map((row) => row.map((formula) => requireString(formula ?? "", method))),
    );
  }

  clearContent(): this {
    return this.change(() => {
      this.workbook.clearContents(this.sheet, this.area);
    });
  }

  /** Values over the very cells that give them; nothing else is modelled. */
  copyTo(destination: unknown, type?: unknown, isTransposed?: unknown): void {
    const isOverItself =
      destination instanceof RangeService &&
      destination.sheet === this.sheet &&
      toA1(destination.area) === toA1(this.area);
    if (!isOverItself || type !== PASTE_TYPES.PASTE_VALUES || isTransposed !== false) {
      throw new NotModelled("Range.copyTo selain nilai di atas selnya sendiri");
    }
    this.change(() => {
      this.workbook.keepValues(this.sheet, this.area);
    });
  }

  clear(options?: unknown): this {
    if (options !== undefined) throw wrongArguments([options], "SpreadsheetApp.Range.clear");
    this.clearContent();
    return this.clearFormat();
  }

  /** Rows by a column of the sheet; by several, or by a list of columns, is not modelled. */
  sort(order: unknown): this {
    const { column, ascending } = requireOrder(order);
    return this.change(() => {
      this.workbook.sort(this.sheet, this.area, column, ascending);
    });
  }

  // Notes and validations

  getNote(): string {
    return this.sheet.cell(this.area.row, this.area.column).note ?? "";
  }

  getNotes(): string[][] {
    return this.map((row, column) => this.sheet.cell(row, column).note ?? "");
  }

  setNote(note: unknown): this {
    const text = toNote(note);
    return this.each((row, column) => {
      this.sheet.update(row, column, { note: text });
    });
  }

  setNotes(notes: unknown): this {
    const rows = requireGrid(notes, this.area, "SpreadsheetApp.Range.setNotes").map((row) =>
      row.map(toNote),
    );
    return this.each((row, column, i, j) => {
      this.sheet.update(row, column, { note: rows[i]?.[j] });
    });
  }

  clearNote(): this {
    return this.setNote("");
  }

  getDataValidation(): DataValidationService | null {
    return this.validationAt(this.area.row, this.area.column);
  }

  getDataValidations(): (DataValidationService | null)[][] {
    return this.map((row, column) => this.validationAt(row, column));
  }

  /** The formula of a rule is written for the first cell. */
  setDataValidation(rule: unknown): this {
    const model = toRule(rule, "SpreadsheetApp.Range.setDataValidation");
    const laid = model && layFormula(model, this.area);
    return this.dress((row, column) => {
      this.sheet.update(row, column, { validation: laid });
    });
  }

  /** The formula of a rule is written for the cell that gets it. */
  setDataValidations(rules: unknown): this {
    const method = "SpreadsheetApp.Range.setDataValidations";
    const rows = requireGrid(rules, this.area, method).map((line, i) =>
      line.map((rule, j) => {
        const model = toRule(rule, method);
        return model && layFormula(model, { row: this.area.row + i, column: this.area.column + j });
      }),
    );
    return this.dress((row, column, i, j) => {
      this.sheet.update(row, column, { validation: rows[i]?.[j] });
    });
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  // Looks

  getBackground(): string {
    return this.format().background;
  }

  getBackgrounds(): string[][] {
    return this.formats("background");
  }

  setBackground(color: unknown): this {
    return this.setAll("background", (value) => toColor(value, "Range.setBackground"), color);
  }

  setBackgrounds(colors: unknown): this {
    return this.setEach("background", (value) => toColor(value, "Range.setBackgrounds"), colors);
  }

  getFontColor(): string {
    return this.format().fontColor;
  }

  getFontColors(): string[][] {
    return this.formats("fontColor");
  }

  setFontColor(color: unknown): this {
    return this.setAll("fontColor", (value) => toColor(value, "Range.setFontColor"), color);
  }

  setFontColors(colors: unknown): this {
    return this.setEach("fontColor", (value) => toColor(value, "Range.setFontColors"), colors);
  }

  getFontWeight(): string {
    return this.format().fontWeight;
  }

  getFontWeights(): string[][] {
    return this.formats("fontWeight");
  }

  setFontWeight(weight: unknown): this {
    return this.setAll("fontWeight", oneOf("Range.setFontWeight", "bold", "normal"), weight);
  }

  setFontWeights(weights: unknown): this {
    return this.setEach("fontWeight", oneOf("Range.setFontWeights", "bold", "normal"), weights);
  }

  getFontStyle(): string {
    return this.format().fontStyle;
  }

  getFontStyles(): string[][] {
    return this.formats("fontStyle");
  }

  setFontStyle(style: unknown): this {
    return this.setAll("fontStyle", oneOf("Range.setFontStyle", "italic", "normal"), style);
  }

  setFontStyles(styles: unknown): this {
    return this.setEach("fontStyle", oneOf("Range.setFontStyles", "italic", "normal"), styles);
  }

  setFontLine(line: unknown): this {
    const check = oneOf("Range.setFontLine", "underline", "line-through", "none");
    return this.setAll("fontLine", check, line);
  }

  getFontSize(): number {
    return this.format().fontSize;
  }

  getFontSizes(): number[][] {
    return this.formats("fontSize");
  }

  setFontSize(size: unknown): this {
    return this.setAll("fontSize", (value) => requireNumber(value, "Range.setFontSize"), size);
  }

  setFontSizes(sizes: unknown): this {
    return this.setEach("fontSize", (value) => requireNumber(value, "Range.setFontSizes"), sizes);
  }

  getFontFamily(): string {
    return this.format().fontFamily;
  }

  getFontFamilies(): string[][] {
    return this.formats("fontFamily");
  }

  setFontFamily(family: unknown): this {
    return this.setAll(
      "fontFamily",
      (value) => requireString(value, "Range.setFontFamily"),
      family,
    );
  }

  setFontFamilies(families: unknown): this {
    const check = (value: unknown): string => requireString(value, "Range.setFontFamilies");
    return this.setEach("fontFamily", check, families);
  }

  getHorizontalAlignment(): string {
    return this.format().horizontalAlignment;
  }

  getHorizontalAlignments(): string[][] {
    return this.formats("horizontalAlignment");
  }

  setHorizontalAlignment(alignment: unknown): this {
    return this.setAll("horizontalAlignment", HORIZONTAL, alignment);
  }

  setHorizontalAlignments(alignments: unknown): this {
    return this.setEach("horizontalAlignment", HORIZONTAL, alignments);
  }

  getVerticalAlignment(): string {
    return this.format().verticalAlignment;
  }

  getVerticalAlignments(): string[][] {
    return this.formats("verticalAlignment");
  }

  setVerticalAlignment(alignment: unknown): this {
    return this.setAll("verticalAlignment", VERTICAL, alignment);
  }

  setVerticalAlignments(alignments: unknown): this {
    return this.setEach("verticalAlignment", VERTICAL, alignments);
  }

  getNumberFormat(): string {
    return this.workbook.numberFormat(this.sheet, this.area.row, this.area.column);
  }

  getNumberFormats(): string[][] {
    return this.map((row, column) => this.workbook.numberFormat(this.sheet, row, column));
  }

  setNumberFormat(format: unknown): this {
    return this.setAll("numberFormat", toNumberFormat, format);
  }

  setNumberFormats(formats: unknown): this {
    return this.setEach("numberFormat", toNumberFormat, formats);
  }

  getWrap(): boolean {
    return this.format().wrapStrategy === "WRAP";
  }

  getWraps(): boolean[][] {
    return this.formats("wrapStrategy").map((row) => row.map((strategy) => strategy === "WRAP"));
  }

  getWrapStrategy(): EnumValue {
    return WRAP_STRATEGIES[this.format().wrapStrategy];
  }

  setWrap(isWrapped: unknown): this {
    return this.setAll("wrapStrategy", toWrapStrategy, isWrapped);
  }

  setWraps(isWrapped: unknown): this {
    return this.setEach("wrapStrategy", toWrapStrategy, isWrapped);
  }

  setWrapStrategy(strategy: unknown): this {
    const name = enumName(strategy, "SpreadsheetApp.Range.setWrapStrategy");
    return this.setAll("wrapStrategy", () => name as CellFormat["wrapStrategy"], name);
  }

  setBorder(
    top: unknown,
    left: unknown,
    bottom: unknown,
    right: unknown,
    vertical: unknown,
    horizontal: unknown,
    color?: unknown,
    style?: unknown,
  ): this {
    const method = "SpreadsheetApp.Range.setBorder";
    const side: BorderSide = {
      color: color === undefined || color === null ? "#000000" : toColor(color, method),
      style: style === undefined || style === null ? "SOLID" : enumName(style, method),
    };
    for (const flag of [top, left, bottom, right, vertical, horizontal]) {
      if (flag !== null) requireBoolean(flag, method);
    }
    return this.dress((row, column, i, j) => {
      const sides = {
        top: i === 0 ? top : horizontal,
        bottom: i === this.area.rows - 1 ? bottom : horizontal,
        left: j === 0 ? left : vertical,
        right: j === this.area.columns - 1 ? right : vertical,
      };
      const borders = { ...this.sheet.format(row, column).borders };
      for (const [name, flag] of Object.entries(sides) as [keyof typeof borders, unknown][]) {
        if (flag === true) borders[name] = side;
        if (flag === false) Reflect.deleteProperty(borders, name);
      }
      this.sheet.setFormat(row, column, { borders });
    });
  }

  clearFormat(): this {
    return this.dress((row, column) => {
      this.sheet.update(row, column, { format: undefined });
    });
  }

  // Merges and protection

  merge(): this {
    return this.change(() => {
      this.addMerges([this.area]);
    });
  }

  mergeAcross(): this {
    return this.change(() => {
      const lines = Array.from({ length: this.area.rows }, (_unused, i) => ({
        ...this.area,
        row: this.area.row + i,
        rows: 1,
      }));
      this.addMerges(lines);
    });
  }

  breakApart(): this {
    return this.change(() => {
      const { merges } = this.sheet.settings;
      this.sheet.set({ merges: merges.filter((merge) => !intersects(merge, this.area)) });
    });
  }

  isPartOfMerge(): boolean {
    return this.sheet.settings.merges.some((merge) => intersects(merge, this.area));
  }

  getMergedRanges(): RangeService[] {
    return this.sheet.settings.merges
      .filter((merge) => intersects(merge, this.area))
      .map((merge) => new RangeService(this.execution, this.sheet, merge));
  }

  protect(): ScriptObject {
    this.execution.applyWrites();
    this.workbook.checkEdit(this.execution.user, this.sheet, this.area);
    const protection = this.workbook.protect(this.sheet, "RANGE", this.area);
    return this.execution.api.protection(this.execution, this.sheet, protection);
  }

  createFilter(): ScriptObject {
    if (this.sheet.filter) {
      throw new ServiceException("You can't create a filter in a sheet that already has a filter.");
    }
    this.change(() => {
      this.sheet.filter = { area: this.area, visible: new Map() };
    });
    return this.execution.api.filter(this.execution, this.sheet);
  }

  /** A write to this range: checked now, done when the buffer is written. */
  change(effect: () => void): this {
    this.workbook.checkEdit(this.execution.user, this.sheet, this.area);
    this.execution.write(effect);
    return this;
  }

  private get workbook(): Workbook {
    return this.execution.workbook;
  }

  private get sheet(): Sheet {
    if (!this.workbook.sheets.includes(this.model)) {
      throw new ServiceException(`Sheet ${String(this.model.gid)} not found`);
    }
    return this.model;
  }

  private map<Result>(read: (row: number, column: number) => Result): Result[][] {
    return mapCells(this.area, read);
  }

  private each(effect: (row: number, column: number, i: number, j: number) => void): this {
    return this.change(() => {
      const { row, column, rows, columns } = this.area;
      for (let i = 0; i < rows; i += 1) {
        for (let j = 0; j < columns; j += 1) effect(row + i, column + j, i, j);
      }
    });
  }

  /** Rules and looks of every cell; a table keeps those of its typed columns to itself. */
  private dress(effect: (row: number, column: number, i: number, j: number) => void): this {
    if (this.sheet.settings.typedColumns.some((typed) => intersects(typed, this.area))) {
      throw new ServiceException("This operation is not allowed on cells in typed columns.");
    }
    return this.each(effect);
  }

  private enter(entries: Entry[][]): this {
    this.checkRules(entries);
    return this.change(() => {
      this.workbook.enter(this.sheet, this.area, entries);
    });
  }

  private checkRules(entries: Entry[][]): void {
    const rejected = this.workbook.findRejected(this.sheet, this.area, entries, () => {
      // What a formula gives depends on what was written before.
      this.execution.applyWrites();
    });
    if (rejected) {
      const cell = toA1({ ...rejected, rows: 1, columns: 1 });
      const help = rejected.helpText === null ? "" : ` ${rejected.helpText}`;
      throw new ServiceException(
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.${help}`,
      );
    }
  }

  private enterFormulas(formulas: string[][]): this {
    const asTyped = (formula: string): string =>
      formula === "" || formula.startsWith("=") ? formula : `=${formula}`;
    this.checkRules(formulas.map((line) => line.map(asTyped)));
    return this.change(() => {
      this.workbook.enterFormulas(this.sheet, this.area, formulas);
    });
  }

  private readonly listed = ({ sheet: name, area }: ListedCells): RangeService | null => {
    const sheet = this.workbook.sheetByName(name);
    return sheet && new RangeService(this.execution, sheet, area);
  };

  private validationAt(row: number, column: number): DataValidationService | null {
    const rule = this.sheet.cell(row, column).validation;
    if (!rule) return null;
    const seen = formulaSeenFrom(rule, { row, column });
    return new DataValidationService(this.execution, seen, this.listed);
  }

  private format(): CellFormat {
    return this.sheet.format(this.area.row, this.area.column);
  }

  private formats<Key extends keyof CellFormat>(key: Key): CellFormat[Key][][] {
    return this.map((row, column) => this.sheet.format(row, column)[key]);
  }

  private setAll<Key extends keyof CellFormat>(
    key: Key,
    check: (value: unknown) => CellFormat[Key],
    value: unknown,
  ): this {
    const checked = value === null || value === undefined ? DEFAULT_FORMAT[key] : check(value);
    const change = { [key]: checked };
    return this.dress((row, column) => {
      this.sheet.setFormat(row, column, change);
    });
  }

  private setEach<Key extends keyof CellFormat>(
    key: Key,
    check: (value: unknown) => CellFormat[Key],
    values: unknown,
  ): this {
    const rows = requireGrid(values, this.area, `SpreadsheetApp.Range.set ${key}`).map((row) =>
      row.map((value) =>
        value === null || value === undefined ? DEFAULT_FORMAT[key] : check(value),
      ),
    );
    return this.dress((row, column, i, j) => {
      this.sheet.setFormat(row, column, { [key]: rows[i]?.[j] });
    });
  }

  private addMerges(areas: Area[]): void {
    const kept = this.sheet.settings.merges.filter((merge) => !intersects(merge, this.area));
    this.sheet.set({
      merges: [...kept, ...areas.filter((area) => area.rows * area.columns > 1)],
    });
    for (const area of areas) {
      mapCells(area, (row, column) => {
        const isFirst = row === area.row && column === area.column;
        if (!isFirst && this.sheet.cell(row, column).isFilled) {
          this.workbook.clearContents(this.sheet, { row, column, rows: 1, columns: 1 });
        }
      });
    }
  }
}

function toRule(rule: unknown, method: string): DataValidation | undefined {
  if (rule === null || rule === undefined) return undefined;
  if (rule instanceof DataValidationService) return rule.model;
  throw wrongArguments([rule], method);
}

function toNote(note: unknown): string | undefined {
  if (note === null || note === undefined || note === "") return undefined;
  return requireString(note, "SpreadsheetApp.Range.setNote");
}

function toNumberFormat(value: unknown): string {
  return requireString(value, "SpreadsheetApp.Range.setNumberFormat");
}

function toWrapStrategy(value: unknown): CellFormat["wrapStrategy"] {
  return requireBoolean(value, "SpreadsheetApp.Range.setWrap") ? "WRAP" : "OVERFLOW";
}

function oneOf(method: string, ...allowed: string[]): (value: unknown) => string {
  return (value) => {
    const text = requireString(value, method);
    if (!allowed.includes(text)) throw new ServiceException(`Invalid argument: ${text}`);
    return text;
  };
}

/** "normal" takes an alignment away. */
const HORIZONTAL = (value: unknown): string => {
  const checked = oneOf("Range.setHorizontalAlignment", "left", "center", "right", "normal")(value);
  return checked === "normal" ? DEFAULT_FORMAT.horizontalAlignment : checked;
};
const VERTICAL = (value: unknown): string =>
  oneOf("Range.setVerticalAlignment", "top", "middle", "bottom")(value);

/** A column, counted from 1 in the sheet, and which way. */
function requireOrder(order: unknown): { readonly column: number; readonly ascending: boolean } {
  const method = "SpreadsheetApp.Range.sort";
  if (typeof order === "number") return { column: order, ascending: true };
  if (Array.isArray(order)) throw new NotModelled(`${method} menurut beberapa kolom`);
  const { column, ascending = true } = Object(order) as Record<string, unknown>;
  return { column: requireNumber(column, method), ascending: requireBoolean(ascending, method) };
}

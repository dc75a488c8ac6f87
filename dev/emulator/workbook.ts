import {
  contains,
  intersects,
  parseA1,
  quoteSheetName,
  splitReference,
  type Area,
  type Dimension,
  type Shift,
} from "./area";
import type { Cell, CellFormat } from "./cell";
import { shiftChart, type Chart, type ChartPlan } from "./chart";
import { fromSerial, toSerial, zoneOffset, type VirtualClock } from "./clock";
import { meetsCondition } from "./conditional-format";
import {
  formulaSeenFrom,
  isValid,
  listedCells,
  type DataValidation,
  type ListedCells,
} from "./data-validation";
import { CellFault, Engine, type CellValue, type Content, type FunctionRunner } from "./engine";
import { ProtectedCell, ServiceException } from "./errors";
import {
  closeRanges,
  fromCanonical,
  moveReferences,
  openRanges,
  toCanonical,
} from "./formula-text";
import type { Locale } from "./locale";
import { AUTOMATIC, formatNumber, isDateFormat, PLAIN_TEXT } from "./number-format";
import { Protection } from "./protection";
import { Sheet } from "./sheet";
import { readTyped } from "./typed-text";

/** A cell's value for scripts and screens; dates are apart because a Date belongs to one context. */
export class DateValue {
  constructor(readonly time: number) {}
}

export type ShownValue = string | number | boolean | DateValue;

/** What a script or person wants in a cell, before it is read as typed. */
export type Entry = string | number | boolean | DateValue | null;

export interface Numbering {
  readonly sheet: number;
  readonly chart: number;
}

/** The spreadsheet: sheets, names and everything that people and scripts change together. */
export class Workbook {
  readonly engine: Engine;
  readonly timeZone = "Asia/Jakarta";
  readonly id = "lembar-kerja-lokal";
  name = "SPBE";
  sheets: Sheet[] = [];
  private readonly names = new Map<string, string>();
  /** Names that only a copied sheet knows. */
  private readonly ownNames = new Map<Sheet, readonly string[]>();
  private lastGid = 0;
  private lastChartId = 0;

  constructor(
    readonly locale: Locale,
    readonly owner: string,
    private readonly clock: VirtualClock,
    functionNames: readonly string[],
    run: FunctionRunner,
  ) {
    this.engine = new Engine(
      functionNames,
      run,
      {
        isDate: (id, row, column) => {
          const sheet = this.sheets.find((each) => each.id === id);
          return sheet !== undefined && this.isDateCell(sheet, row, column);
        },
        contains: (id, row, column) => {
          const sheet = this.sheets.find((each) => each.id === id);
          return sheet !== undefined && row <= sheet.rows.length && column <= sheet.columns.length;
        },
      },
      locale,
    );
    this.addSheet("Sheet1", 0);
  }

  /** How far sheets and charts are numbered: a deleted one's number does not come back. */
  get numbering(): Numbering {
    return { sheet: this.lastGid, chart: this.lastChartId };
  }

  /** Goes on numbering where another workbook stopped; its sheets have the numbers they had there. */
  continueNumbering({ sheet, chart }: Numbering, gids: readonly number[] = []): void {
    this.lastGid = sheet;
    this.lastChartId = chart;
    for (const [i, each] of this.sheets.entries()) each.gid = gids[i] ?? each.gid;
  }

  // Sheets

  sheetByName(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  requireSheet(name: string): Sheet {
    const sheet = this.sheetByName(name);
    if (!sheet) throw new Error(`There is no sheet "${name}"`);
    return sheet;
  }

  addSheet(name: string | null, index: number): Sheet {
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen, null);
    const gid = this.lastGid;
    this.lastGid = gid === 0 ? 1_000_003 : gid + 7_919;
    const sheet = new Sheet(this.engine.addSheet(chosen), gid, chosen);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    this.engine.renameSheet(sheet.id, name);
    this.followRenamed(sheet.name, name);
    sheet.name = name;
  }

  /** Rules that take their entries from cells of a sheet go on doing so under its new name. */
  private followRenamed(before: string, name: string): void {
    const renamed = new Map<DataValidation, DataValidation>();
    for (const sheet of this.sheets) {
      for (const { row, column, cell } of [...sheet.cells.entries()]) {
        const rule = cell.validation;
        const listed = rule === undefined ? null : listedCells(rule);
        if (rule === undefined || listed?.sheet !== before) continue;
        const [, ...others] = rule.values;
        const values = [{ ...listed, sheet: name }, ...others];
        const validation = renamed.get(rule) ?? { ...rule, values };
        renamed.set(rule, validation);
        sheet.update(row, column, { validation });
      }
    }
  }

  /** What is in the cells of a sheet, how they look and are guarded, and the names that lie on it, as the copy's own. */
  copySheet(sheet: Sheet): Sheet {
    const copy = this.addSheet(`Salinan dari ${sheet.name}`, this.sheets.indexOf(sheet) + 1);
    copy.rows.splice(0, copy.rows.length, ...sheet.rows.map((line) => ({ ...line })));
    copy.columns.splice(0, copy.columns.length, ...sheet.columns.map((line) => ({ ...line })));
    copy.settings = sheet.settings;
    copy.conditionalFormats = sheet.conditionalFormats.map((rule) => ({ ...rule, sheet: copy.id }));
    for (const { type, area, description, isWarningOnly, editors } of sheet.protections) {
      const protection = this.protect(copy, type, area);
      Object.assign(protection, {
        description,
        isWarningOnly,
        editors: editors && new Set(editors),
      });
    }
    const own = [...this.names.values()].filter((name) => {
      const target = this.areaOfName(name);
      if (target?.sheet !== sheet) return false;
      this.engine.setName(name, copy.name, target.area, copy.id);
      return true;
    });
    this.ownNames.set(copy, own);
    for (const { row, column, cell } of [...sheet.cells.entries()]) {
      copy.cells.set(row, column, cell);
      if (!cell.isFilled) continue;
      const content = this.engine.content(sheet.id, row, column);
      this.engine.setContents(copy.id, row, column, [[content]]);
    }
    return copy;
  }

  deleteSheet(sheet: Sheet): void {
    if (this.sheets.length === 1) {
      throw new ServiceException("You can't remove all the sheets in a document.");
    }
    for (const name of this.ownNames.get(sheet) ?? []) this.engine.removeName(name, sheet.id);
    this.ownNames.delete(sheet);
    this.engine.removeSheet(sheet.id);
    this.sheets = this.sheets.filter((each) => each !== sheet);
    for (const { charts } of this.sheets) {
      for (const [i, chart] of charts.entries()) {
        charts[i] = { ...chart, ranges: chart.ranges.filter((range) => range.sheet !== sheet.id) };
      }
    }
  }

  // Values

  value(sheet: Sheet, row: number, column: number): CellValue {
    return this.engine.value(sheet.id, row, column);
  }

  /** The value as `getValue()` gives it: "" for blank, a date for numbers in a date format, "#N/A" for errors. */
  shownValue(sheet: Sheet, row: number, column: number): ShownValue {
    const value = this.value(sheet, row, column);
    if (value === null) return "";
    if (value instanceof CellFault) return value.code;
    if (typeof value === "number" && this.isDateCell(sheet, row, column)) {
      return new DateValue(fromSerial(value, zoneOffset(this.timeZone)));
    }
    return value;
  }

  display(sheet: Sheet, row: number, column: number): string {
    const value = this.value(sheet, row, column);
    if (value === null) return "";
    if (value instanceof CellFault) return value.code;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return value;
    return formatNumber(value, this.numberFormat(sheet, row, column), this.locale);
  }

  numberFormat(sheet: Sheet, row: number, column: number): string {
    const { numberFormat } = sheet.format(row, column);
    if (numberFormat !== AUTOMATIC || !this.engine.isDateResult(sheet.id, row, column)) {
      return numberFormat;
    }
    return this.locale === "in_ID" ? "dd/MM/yyyy" : "M/d/yyyy";
  }

  formula(sheet: Sheet, row: number, column: number): string {
    const formula = this.engine.formula(sheet.id, row, column);
    if (formula === "") return "";
    const content = this.engine.content(sheet.id, row, column);
    const isReadable = content !== null && typeof content === "object" && "formula" in content;
    if (isReadable && content.formula !== formula) return formula;
    return fromCanonical(openRanges(formula, sheet.rows.length), this.locale);
  }

  /** Puts entries into cells as if typed: text becomes a number, date or formula where the locale says so. */
  enter(sheet: Sheet, area: Area, entries: readonly (readonly Entry[])[]): void {
    const contents = entries.map((line, i) =>
      line.map((entry, j) => this.enterCell(sheet, area.row + i, area.column + j, entry)),
    );
    this.engine.setContents(sheet.id, area.row, area.column, contents);
  }

  /** Sets formulas, written with or without `=`. */
  enterFormulas(sheet: Sheet, area: Area, formulas: readonly (readonly string[])[]): void {
    const contents = formulas.map((line, i) =>
      line.map((formula, j) => {
        sheet.update(area.row + i, area.column + j, { isFilled: formula !== "" || undefined });
        if (formula === "") return null;
        return this.formulaContent(sheet, formula.startsWith("=") ? formula : `=${formula}`);
      }),
    );
    this.engine.setContents(sheet.id, area.row, area.column, contents);
  }

  /** Puts what cells show in the place of their formulas; a text stays the text it is. */
  keepValues(sheet: Sheet, area: Area): void {
    const values = mapCells(area, (row, column): Entry => {
      const value = this.shownValue(sheet, row, column);
      return typeof value === "string" && value !== "" ? `'${value}` : value;
    });
    this.enter(sheet, area, values);
  }

  clearContents(sheet: Sheet, area: Area): void {
    const rows = Array.from({ length: area.rows }, () =>
      Array.from({ length: area.columns }, () => null),
    );
    this.enter(sheet, area, rows);
  }

  /** Reads an entry as `enter` would, to see what it would become. */
  preview(
    sheet: Sheet,
    row: number,
    column: number,
    entry: Entry,
  ): { value: unknown; isDate: boolean } {
    if (entry instanceof DateValue) return { value: entry.time, isDate: true };
    if (typeof entry !== "string" || sheet.format(row, column).numberFormat === PLAIN_TEXT) {
      return { value: entry, isDate: false };
    }
    const typed = readTyped(entry, this.locale, this.clock.now());
    switch (typed.kind) {
      case "blank":
      case "formula":
        return { value: null, isDate: false };
      case "text":
        return { value: typed.text, isDate: false };
      case "boolean":
        return { value: typed.value, isDate: false };
      case "number":
        return { value: typed.value, isDate: typed.format !== null && isDateFormat(typed.format) };
    }
  }

  /** The last row and column with content; 0 and 0 for an empty sheet. */
  extent(sheet: Sheet): { row: number; column: number } {
    let row = 0;
    let column = 0;
    for (const { row: i, column: j, cell } of sheet.cells.entries()) {
      if (!cell.isFilled) continue;
      row = Math.max(row, i);
      column = Math.max(column, j);
    }
    for (const area of this.engine.spilledAreas(sheet.id)) {
      row = Math.max(row, area.row + area.rows - 1);
      column = Math.max(column, area.column + area.columns - 1);
    }
    return { row, column };
  }

  /** The format with conditional formats applied: for each property the first rule that sets it. */
  effectiveFormat(sheet: Sheet, row: number, column: number): CellFormat {
    const format = { ...sheet.format(row, column) };
    const cell = { row, column, rows: 1, columns: 1 };
    const value = this.value(sheet, row, column);
    const plain = value instanceof CellFault ? value.code : value;
    const done = new Set<string>();
    for (const rule of sheet.conditionalFormats) {
      if (!rule.areas.some((area) => contains(area, cell))) continue;
      if (!meetsCondition(rule, plain, this.display(sheet, row, column))) continue;
      const changes: Partial<CellFormat> = {
        ...(rule.background !== null && { background: rule.background }),
        ...(rule.fontColor !== null && { fontColor: rule.fontColor }),
        ...(rule.bold !== null && { fontWeight: rule.bold ? "bold" : "normal" }),
        ...(rule.italic !== null && { fontStyle: rule.italic ? "italic" : "normal" }),
      };
      for (const [property, setting] of Object.entries(changes)) {
        if (!done.has(property)) Object.assign(format, { [property]: setting });
        done.add(property);
      }
    }
    return format;
  }

  // Names

  nameNames(): string[] {
    return [...this.names.values()];
  }

  setName(name: string, sheet: Sheet, area: Area): void {
    if (!this.engine.isValidName(name)) {
      throw new ServiceException(`The name of the range is not valid: ${name}`);
    }
    this.engine.setName(name, sheet.name, area);
    this.names.set(name.toUpperCase(), name);
  }

  /** Whether a name is left over from cells that were deleted. */
  isDeadName(name: string): boolean {
    return this.names.has(name.toUpperCase()) && this.areaOfName(name) === null;
  }

  removeName(name: string): void {
    if (!this.names.delete(name.toUpperCase())) {
      throw new ServiceException(`There is no named range "${name}".`);
    }
    this.engine.removeName(name);
  }

  /** The names that only one sheet knows, written as `'Salinan dari Penilaian'!SPBE_NOMOR`. */
  ownNameNames(): string[] {
    return [...this.ownNames].flatMap(([sheet, names]) =>
      names.map((name) => `${quoteSheetName(sheet.name)}!${name}`),
    );
  }

  areaOfName(name: string): { sheet: Sheet; area: Area } | null {
    const { sheet: owner, a1: ownName } = splitReference(name);
    if (owner === null && !this.names.has(name.toUpperCase())) return null;
    const scope = owner === null ? undefined : this.sheetByName(owner)?.id;
    if (owner !== null && scope === undefined) return null;
    const target = this.engine.areaOfName(ownName, scope);
    const sheet = target && this.sheets.find((each) => each.id === target.sheet);
    return sheet ? { sheet, area: target.area } : null;
  }

  /** Finds `A1`, `Sheet!A1:B2` or a named range. */
  find(reference: string, home: Sheet): { sheet: Sheet; area: Area } | null {
    const { sheet: sheetName, a1 } = splitReference(reference);
    const sheet = sheetName === null ? home : this.sheetByName(sheetName);
    if (!sheet) return null;
    const area = parseA1(a1, sheet.rows.length, sheet.columns.length);
    if (area) return { sheet, area };
    return sheetName === null ? this.areaOfName(a1) : null;
  }

  // Charts

  /** Puts a chart on a sheet; one that comes from a file keeps the number it had. */
  addChart(sheet: Sheet, plan: ChartPlan, id = this.lastChartId + 1_000_003): Chart {
    const chart = { ...plan, id };
    this.lastChartId = Math.max(this.lastChartId, id);
    sheet.charts.push(chart);
    return chart;
  }

  // Structure

  /** Inserts, deletes or moves rows or columns. `like` is the line whose look inserted lines take. */
  shift(sheet: Sheet, shift: Shift, like?: number): void {
    const lines = shift.dimension === "rows" ? sheet.rows : sheet.columns;
    checkLines(lines.length, shift);
    this.engine.shift(sheet.id, shift);
    sheet.shift(shift);
    for (const each of this.sheets) {
      each.charts = each.charts.map((chart) => shiftChart(chart, shift, sheet.id, each === sheet));
    }
    if (like !== undefined) sheet.inheritFormat(shift, like);
  }

  /** Sorts the rows of an area by one of the sheet's columns; blanks come last, numbers before text. */
  sort(sheet: Sheet, area: Area, column: number, ascending: boolean): void {
    this.engine.settle();
    const rows = Array.from({ length: area.rows }, (_unused, i) => area.row + i);
    const keyed = rows.map((row) => ({ row, key: this.value(sheet, row, column) }));
    keyed.sort((a, b) => compareValues(a.key, b.key, ascending));
    const contents: Content[][] = [];
    const cells: Cell[][] = [];
    for (const [i, { row }] of keyed.entries()) {
      const target = area.row + i;
      contents.push([]);
      cells.push([]);
      for (let j = area.column; j < area.column + area.columns; j += 1) {
        contents[i]?.push(moveFormula(this.engine.content(sheet.id, row, j), target - row));
        cells[i]?.push(sheet.cell(row, j));
      }
    }
    this.engine.setContents(sheet.id, area.row, area.column, contents);
    for (const [i, line] of cells.entries()) {
      for (const [j, cell] of line.entries()) {
        const hasContent = Object.keys(cell).length > 0;
        sheet.cells.set(area.row + i, area.column + j, hasContent ? cell : undefined);
      }
    }
    this.applyFilter(sheet);
  }

  /** Hides the rows of a filter's area whose text in a filtered column is not among the visible ones. */
  applyFilter(sheet: Sheet): void {
    for (const line of sheet.rows) line.isHiddenByFilter = false;
    const { filter } = sheet;
    if (!filter) return;
    for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row += 1) {
      const line = sheet.rows[row - 1];
      if (!line) continue;
      line.isHiddenByFilter = [...filter.visible].some(
        ([column, texts]) => !texts.has(this.display(sheet, row, column)),
      );
    }
  }

  // Protection

  protect(sheet: Sheet, type: "RANGE" | "SHEET", area: Area): Protection {
    const protection = new Protection(type, area, this.owner);
    sheet.protections.push(protection);
    return protection;
  }

  canEdit(email: string, sheet: Sheet, area: Area): boolean {
    return sheet.protections.every(
      (protection) => protection.allows(email) || !protection.covers(area),
    );
  }

  checkEdit(email: string, sheet: Sheet, area: Area): void {
    if (!this.canEdit(email, sheet, area)) throw new ProtectedCell();
  }

  /** What lies on a sheet rather than in its cells belongs to the sheet: only its own protection holds. */
  checkEditOfObjects(email: string, sheet: Sheet): void {
    const isOpen = sheet.protections.every(
      (protection) => protection.type === "RANGE" || protection.allows(email),
    );
    if (!isOpen) throw new ProtectedCell();
  }

  /** Whether editing here asks for confirmation first. */
  warns(sheet: Sheet, area: Area): boolean {
    return sheet.protections.some(
      (protection) => protection.isWarningOnly && protection.covers(area),
    );
  }

  /** A structural change is refused where it takes or moves cells this person may not edit, or opens such an area. */
  checkShift(email: string, sheet: Sheet, shift: Shift): void {
    const across = (at: number, count: number): Area =>
      shift.dimension === "rows"
        ? { row: at, column: 1, rows: count, columns: sheet.columns.length }
        : { row: 1, column: at, rows: sheet.rows.length, columns: count };
    if (shift.kind !== "insert") {
      this.checkEdit(email, sheet, across(shift.at, shift.count));
      return;
    }
    for (const protection of sheet.protections) {
      if (protection.allows(email)) continue;
      const first = shift.dimension === "rows" ? protection.area.row : protection.area.column;
      const isInside = shift.at > first && intersects(protection.area, across(shift.at, 1));
      if (protection.type === "SHEET" || isInside) throw new ProtectedCell();
    }
  }

  /**
   * The first entry that a rejecting validation refuses, with the rule's help text.
   *
   * @param beforeCalculating Called before a formula's result is looked at.
   */
  findRejected(
    sheet: Sheet,
    area: Area,
    entries: readonly (readonly Entry[])[],
    beforeCalculating: () => void = () => undefined,
  ): { row: number; column: number; helpText: string | null } | null {
    for (const [i, line] of entries.entries()) {
      for (const [j, entry] of line.entries()) {
        const row = area.row + i;
        const column = area.column + j;
        const rule = sheet.cell(row, column).validation;
        if (!rule || rule.allowInvalid) continue;
        const formula = this.formulaOf(sheet, row, column, entry);
        if (formula !== null) beforeCalculating();
        const isTaken =
          formula === null
            ? this.takesTyped(sheet, { row, column }, rule, entry)
            : this.takesResult(sheet, { row, column }, rule, formula);
        if (!isTaken) return { row, column, helpText: rule.helpText };
      }
    }
    return null;
  }

  private takesTyped(
    sheet: Sheet,
    { row, column }: { row: number; column: number },
    rule: DataValidation,
    entry: Entry,
  ): boolean {
    const { value, isDate } = this.preview(sheet, row, column, entry);
    const content = (): Content => {
      if (entry instanceof DateValue) return toSerial(entry.time, zoneOffset(this.timeZone));
      return typeof value === "string" ? { text: value } : (value as number | boolean | null);
    };
    return isValid(rule, value, isDate, {
      listed: this.listedValues,
      satisfies: () => this.satisfies(sheet, { row, column }, rule, content()),
    });
  }

  /** A formula is held to a rule by what it gives, and one that gives nothing is refused. */
  private takesResult(
    sheet: Sheet,
    { row, column }: { row: number; column: number },
    rule: DataValidation,
    formula: string,
  ): boolean {
    if (this.engine.callsScriptIn(formula)) return true;
    const value = this.engine.resultOf(sheet.id, formula);
    if (value === null || value === "" || value instanceof CellFault) return false;
    const isDate = typeof value === "number" && this.isDateCell(sheet, row, column);
    return isValid(rule, value, isDate, {
      listed: this.listedValues,
      satisfies: () => this.satisfies(sheet, { row, column }, rule, { formula }),
    });
  }

  /** Whether the formula of a cell's rule is true when the cell holds a content. */
  private satisfies(
    sheet: Sheet,
    { row, column }: { row: number; column: number },
    rule: DataValidation,
    content: Content,
  ): boolean {
    const formula = this.ruleFormula(sheet, { row, column }, rule);
    if (formula === null) return false;
    const result = this.engine.resultWith({ sheet: sheet.id, row, column, content }, formula);
    return result === true || (typeof result === "number" && result !== 0);
  }

  /** The formula of a cell's rule in canonical form; null for other rules and for what the locale cannot read. */
  ruleFormula(
    sheet: Sheet,
    cell: { row: number; column: number },
    rule: DataValidation,
  ): string | null {
    const [formula] = formulaSeenFrom(rule, cell).values;
    if (rule.criteria !== "CUSTOM_FORMULA" || typeof formula !== "string") return null;
    const content = this.formulaContent(sheet, formula.startsWith("=") ? formula : `=${formula}`);
    if (content === null || typeof content !== "object" || !("formula" in content)) return null;
    return content.formula;
  }

  /** What stands in the cells that a rule takes its entries from, blanks aside; nothing where its sheet is gone. */
  readonly listedValues = ({ sheet: name, area }: ListedCells): CellValue[] => {
    const sheet = this.sheetByName(name);
    if (!sheet) return [];
    const there = Math.min(area.rows, this.extent(sheet).row - area.row + 1);
    if (there < 1) return [];
    return mapCells({ ...area, rows: there }, (row, column) => this.value(sheet, row, column))
      .flat()
      .filter((value) => value !== null && value !== "");
  };

  /** The formula that an entry would become, in canonical form. */
  private formulaOf(sheet: Sheet, row: number, column: number, entry: Entry): string | null {
    if (typeof entry !== "string") return null;
    if (sheet.format(row, column).numberFormat === PLAIN_TEXT) return null;
    const typed = readTyped(entry, this.locale, this.clock.now());
    if (typed.kind !== "formula") return null;
    const content = this.formulaContent(sheet, typed.formula);
    return content !== null && typeof content === "object" && "formula" in content
      ? content.formula
      : null;
  }

  private isDateCell(sheet: Sheet, row: number, column: number): boolean {
    return isDateFormat(this.numberFormat(sheet, row, column));
  }

  private enterCell(sheet: Sheet, row: number, column: number, entry: Entry): Content {
    const isBlank = entry === null || entry === "";
    sheet.update(row, column, { isFilled: !isBlank || undefined });
    if (isBlank) return null;
    const { numberFormat } = sheet.format(row, column);
    if (entry instanceof DateValue) {
      if (numberFormat === AUTOMATIC) {
        sheet.setFormat(row, column, {
          numberFormat: this.locale === "in_ID" ? "dd/MM/yyyy" : "M/d/yyyy",
        });
      }
      return toSerial(entry.time, zoneOffset(this.timeZone));
    }
    if (typeof entry !== "string") return withoutMinusZero(entry);
    if (numberFormat === PLAIN_TEXT) return { text: entry };
    const typed = readTyped(entry, this.locale, this.clock.now());
    switch (typed.kind) {
      case "blank":
        return null;
      case "text":
        return { text: typed.text };
      case "formula":
        return this.formulaContent(sheet, typed.formula);
      case "boolean":
        return typed.value;
      case "number":
        if (typed.format !== null && numberFormat === AUTOMATIC) {
          sheet.setFormat(row, column, { numberFormat: typed.format });
        }
        return withoutMinusZero(typed.value);
    }
  }

  private formulaContent(sheet: Sheet, formula: string): Content {
    const canonical = toCanonical(formula, this.locale);
    if (!canonical.ok) return Engine.unreadable(formula);
    const lastRow = (name: string | null): number =>
      (name === null ? sheet : (this.sheetByName(name) ?? sheet)).rows.length;
    return { formula: closeRanges(canonical.text, lastRow) };
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      const name = `Sheet${String(number)}`;
      if (!this.sheetByName(name)) return name;
    }
  }

  private checkSheetName(name: string, self: Sheet | null): void {
    if (name === "") throw new ServiceException("A sheet name can't be empty.");
    const other = this.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (other && other !== self) {
      throw new ServiceException(
        `A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
  }
}

/** A sheet knows one zero. */
function withoutMinusZero(entry: number | boolean): number | boolean {
  return entry === 0 ? 0 : entry;
}

/** All cells of an area, row by row. */
export function mapCells<Result>(
  area: Area,
  read: (row: number, column: number) => Result,
): Result[][] {
  return Array.from({ length: area.rows }, (_row, i) =>
    Array.from({ length: area.columns }, (_column, j) => read(area.row + i, area.column + j)),
  );
}

export type { Dimension };

function checkLines(length: number, shift: Shift): void {
  const last = shift.kind === "insert" ? shift.at - 1 : shift.at + shift.count - 1;
  if (shift.at < 1 || shift.count < 1 || last > length) {
    throw new ServiceException("Those rows or columns are out of bounds.");
  }
  if (shift.kind === "delete" && shift.count >= length) {
    throw new ServiceException("You can't delete all the rows or columns on the sheet.");
  }
  if (shift.kind !== "move") return;
  if (shift.before < 1 || shift.before > length + 1) {
    throw new ServiceException("Those rows or columns are out of bounds.");
  }
}

function moveFormula(content: Content, rows: number): Content {
  if (content === null || typeof content !== "object" || !("formula" in content)) return content;
  return { formula: moveReferences(content.formula, rows, 0) };
}

function compareValues(a: CellValue, b: CellValue, ascending: boolean): number {
  const rank = (value: CellValue): number => {
    if (value === null || value === "") return 4;
    if (typeof value === "number") return 0;
    if (typeof value === "string") return 1;
    return typeof value === "boolean" ? 2 : 3;
  };
  const [first, second] = [rank(a), rank(b)];
  if (first === 4 || second === 4) return first - second;
  let order = first - second;
  if (typeof a === "number" && typeof b === "number") order = a - b;
  if (typeof a === "string" && typeof b === "string") {
    order = a.localeCompare(b, "id", { sensitivity: "base" });
  }
  if (typeof a === "boolean" && typeof b === "boolean") order = Number(a) - Number(b);
  return ascending ? order : -order;
}

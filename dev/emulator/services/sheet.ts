import type { Dimension, Shift } from "../area";
import type { Chart } from "../chart";
import { NotModelled, ServiceException } from "../errors";
import type { Execution } from "../execution";
import type { ScriptObject } from "../script-object";
import { Service, type CallTable, type Modelled } from "../service";
import type { Line, Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import {
  requireBoolean,
  requireNumber,
  requireString,
  toColor,
  wrongArguments,
  toEntry,
} from "./arguments";
import { ConditionalFormatRuleService } from "./conditional-format";
import { EmbeddedChartBuilderService, EmbeddedChartService, requireChart } from "./embedded-chart";
import { PROTECTION_TYPES } from "./enums";
import { FilterService } from "./filter";
import { namedRanges, type NamedRangeService } from "./named-range";
import { ProtectionService } from "./protection";
import { RangeService } from "./range";
import { RangeListService } from "./range-list";

const CALLS = {
  activate: "other",
  appendRow: "write",
  clear: "write",
  clearConditionalFormatRules: "write",
  clearContents: "write",
  clearFormats: "write",
  clearNotes: "write",
  deleteColumn: "write",
  deleteColumns: "write",
  deleteRow: "write",
  deleteRows: "write",
  getCharts: "read",
  getColumnWidth: "read",
  getConditionalFormatRules: "read",
  getDataRange: "read",
  getFilter: "read",
  getFrozenColumns: "read",
  getFrozenRows: "read",
  getIndex: "handle",
  getLastColumn: "read",
  getLastRow: "read",
  getMaxColumns: "read",
  getMaxRows: "read",
  getName: "handle",
  getNamedRanges: "read",
  getParent: "handle",
  getProtections: "read",
  getRange: "handle",
  getRangeList: "handle",
  getRowHeight: "read",
  getSheetId: "handle",
  getSheetName: "handle",
  getTabColor: "read",
  hasHiddenGridlines: "read",
  hideColumn: "write",
  hideColumns: "write",
  hideRow: "write",
  hideRows: "write",
  hideSheet: "write",
  insertChart: "write",
  insertColumnAfter: "write",
  insertColumnBefore: "write",
  insertColumns: "write",
  insertColumnsAfter: "write",
  insertColumnsBefore: "write",
  insertRowAfter: "write",
  insertRowBefore: "write",
  insertRows: "write",
  insertRowsAfter: "write",
  insertRowsBefore: "write",
  isColumnHiddenByUser: "read",
  isRowHiddenByFilter: "read",
  isRowHiddenByUser: "read",
  isSheetHidden: "read",
  moveColumns: "write",
  moveRows: "write",
  newChart: "handle",
  protect: "write",
  removeChart: "write",
  setActiveRange: "other",
  setColumnWidth: "write",
  setColumnWidths: "write",
  setConditionalFormatRules: "write",
  setFrozenColumns: "write",
  setFrozenRows: "write",
  setHiddenGridlines: "write",
  setName: "write",
  setRowHeight: "write",
  setRowHeights: "write",
  setRowHeightsForced: "write",
  setTabColor: "write",
  showColumns: "write",
  showRows: "write",
  showSheet: "write",
  unhideColumn: "write",
  unhideRow: "write",
  updateChart: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.Sheet>;

const DEFAULT_SIZE: Record<Dimension, number> = { rows: 21, columns: 100 };

/** `Sheet`. */
export class SheetService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "Sheet";
  readonly calls = CALLS;

  constructor(
    execution: Execution,
    private readonly target: Sheet,
  ) {
    super(execution);
  }

  /** The sheet itself; an error once it was deleted. */
  get model(): Sheet {
    if (!this.workbook.sheets.includes(this.target)) {
      throw new ServiceException(`Sheet ${String(this.target.gid)} not found`);
    }
    return this.target;
  }

  getName(): string {
    return this.model.name;
  }

  getNamedRanges(): NamedRangeService[] {
    return namedRanges(this.execution, this.model);
  }

  getSheetName(): string {
    return this.model.name;
  }

  setName(name: unknown): this {
    this.execution.applyWrites();
    this.workbook.renameSheet(this.model, requireString(name, "Sheet.setName"));
    return this;
  }

  getSheetId(): number {
    return this.target.gid;
  }

  getIndex(): number {
    return this.workbook.sheets.indexOf(this.model) + 1;
  }

  getParent(): ScriptObject {
    return this.execution.api.spreadsheet(this.execution);
  }

  getRange(...args: unknown[]): RangeService {
    const method = "SpreadsheetApp.Sheet.getRange";
    const [first, column, rows = 1, columns = 1] = args;
    if (typeof first === "string") return this.rangeByText(first);
    const area = {
      row: requireNumber(first, method),
      column: requireNumber(column, method),
      rows: requireNumber(rows, method),
      columns: requireNumber(columns, method),
    };
    return new RangeService(this.execution, this.model, area);
  }

  getRangeList(references: unknown): RangeListService {
    if (!Array.isArray(references)) throw wrongArguments([references], "Sheet.getRangeList");
    const ranges = references.map((reference: unknown) =>
      this.rangeByText(requireString(reference, "Sheet.getRangeList")),
    );
    return new RangeListService(this.execution, ranges);
  }

  getDataRange(): RangeService {
    const { row, column } = this.workbook.extent(this.model);
    return this.range(1, 1, Math.max(1, row), Math.max(1, column));
  }

  getLastRow(): number {
    return this.workbook.extent(this.model).row;
  }

  getLastColumn(): number {
    return this.workbook.extent(this.model).column;
  }

  getMaxRows(): number {
    return this.model.rows.length;
  }

  getMaxColumns(): number {
    return this.model.columns.length;
  }

  activate(): this {
    const cell = { row: 1, column: 1, rows: 1, columns: 1 };
    this.execution.runtime.screen.select(this.execution.user, this.model, cell);
    return this;
  }

  setActiveRange(range: unknown): RangeService {
    if (!(range instanceof RangeService)) throw wrongArguments([range], "Sheet.setActiveRange");
    return range.activate();
  }

  appendRow(values: unknown): this {
    if (!Array.isArray(values)) throw wrongArguments([values], "Sheet.appendRow");
    this.execution.applyWrites();
    const row = this.workbook.extent(this.model).row + 1;
    if (row > this.model.rows.length) this.insertRowsAfter(this.model.rows.length, 1);
    const entries = values.map((value: unknown) => toEntry(value, "Sheet.appendRow"));
    const area = { row, column: 1, rows: 1, columns: entries.length };
    this.workbook.checkEdit(this.execution.user, this.model, area);
    this.workbook.enter(this.model, area, [entries]);
    return this;
  }

  clear(): this {
    this.whole().clear();
    this.model.conditionalFormats = [];
    return this;
  }

  clearContents(): this {
    this.whole().clearContent();
    return this;
  }

  clearFormats(): this {
    this.whole().clearFormat();
    return this;
  }

  clearNotes(): this {
    this.whole().clearNote();
    return this;
  }

  // Rows and columns

  insertRowBefore(row: unknown): this {
    return this.insert("rows", row, 1, "after");
  }

  insertRowAfter(row: unknown): this {
    return this.insert("rows", requireNumber(row, "Sheet.insertRowAfter") + 1, 1, "before");
  }

  insertRowsBefore(row: unknown, count: unknown): this {
    return this.insert("rows", row, count, "after");
  }

  insertRowsAfter(row: unknown, count: unknown): this {
    return this.insert("rows", requireNumber(row, "Sheet.insertRowsAfter") + 1, count, "before");
  }

  insertRows(row: unknown, count: unknown = 1): this {
    return this.insert("rows", row, count, null);
  }

  deleteRow(row: unknown): this {
    return this.delete("rows", row, 1);
  }

  deleteRows(row: unknown, count: unknown): this {
    return this.delete("rows", row, count);
  }

  moveRows(rows: unknown, before: unknown): void {
    if (!(rows instanceof RangeService)) throw wrongArguments([rows], "Sheet.moveRows");
    this.move("rows", rows.area.row, rows.area.rows, before);
  }

  insertColumnBefore(column: unknown): this {
    return this.insert("columns", column, 1, "after");
  }

  insertColumnAfter(column: unknown): this {
    return this.insert(
      "columns",
      requireNumber(column, "Sheet.insertColumnAfter") + 1,
      1,
      "before",
    );
  }

  insertColumnsBefore(column: unknown, count: unknown): this {
    return this.insert("columns", column, count, "after");
  }

  insertColumnsAfter(column: unknown, count: unknown): this {
    const at = requireNumber(column, "Sheet.insertColumnsAfter") + 1;
    return this.insert("columns", at, count, "before");
  }

  insertColumns(column: unknown, count: unknown = 1): this {
    return this.insert("columns", column, count, null);
  }

  deleteColumn(column: unknown): this {
    return this.delete("columns", column, 1);
  }

  deleteColumns(column: unknown, count: unknown): this {
    return this.delete("columns", column, count);
  }

  moveColumns(columns: unknown, before: unknown): void {
    if (!(columns instanceof RangeService)) throw wrongArguments([columns], "Sheet.moveColumns");
    this.move("columns", columns.area.column, columns.area.columns, before);
  }

  hideColumn(columns: unknown): void {
    if (!(columns instanceof RangeService)) throw wrongArguments([columns], "Sheet.hideColumn");
    this.hide("columns", columns.area.column, columns.area.columns, true);
  }

  hideColumns(column: unknown, count: unknown = 1): void {
    this.hide("columns", column, count, true);
  }

  showColumns(column: unknown, count: unknown = 1): void {
    this.hide("columns", column, count, false);
  }

  unhideColumn(columns: unknown): void {
    if (!(columns instanceof RangeService)) throw wrongArguments([columns], "Sheet.unhideColumn");
    this.hide("columns", columns.area.column, columns.area.columns, false);
  }

  isColumnHiddenByUser(column: unknown): boolean {
    return this.line("columns", column).isHidden;
  }

  hideRow(rows: unknown): void {
    if (!(rows instanceof RangeService)) throw wrongArguments([rows], "Sheet.hideRow");
    this.hide("rows", rows.area.row, rows.area.rows, true);
  }

  hideRows(row: unknown, count: unknown = 1): void {
    this.hide("rows", row, count, true);
  }

  showRows(row: unknown, count: unknown = 1): void {
    this.hide("rows", row, count, false);
  }

  unhideRow(rows: unknown): void {
    if (!(rows instanceof RangeService)) throw wrongArguments([rows], "Sheet.unhideRow");
    this.hide("rows", rows.area.row, rows.area.rows, false);
  }

  isRowHiddenByUser(row: unknown): boolean {
    return this.line("rows", row).isHidden;
  }

  isRowHiddenByFilter(row: unknown): boolean {
    return this.line("rows", row).isHiddenByFilter;
  }

  getColumnWidth(column: unknown): number {
    return this.line("columns", column).size ?? DEFAULT_SIZE.columns;
  }

  setColumnWidth(column: unknown, width: unknown): this {
    return this.resize("columns", column, 1, width);
  }

  setColumnWidths(column: unknown, count: unknown, width: unknown): this {
    return this.resize("columns", column, count, width);
  }

  getRowHeight(row: unknown): number {
    return this.line("rows", row).size ?? DEFAULT_SIZE.rows;
  }

  setRowHeight(row: unknown, height: unknown): this {
    return this.resize("rows", row, 1, height);
  }

  setRowHeights(row: unknown, count: unknown, height: unknown): this {
    return this.resize("rows", row, count, height);
  }

  setRowHeightsForced(row: unknown, count: unknown, height: unknown): this {
    return this.resize("rows", row, count, height);
  }

  // The sheet as a whole

  getFrozenRows(): number {
    return this.model.settings.frozenRows;
  }

  setFrozenRows(rows: unknown): void {
    this.model.set({ frozenRows: requireNumber(rows, "Sheet.setFrozenRows") });
  }

  getFrozenColumns(): number {
    return this.model.settings.frozenColumns;
  }

  setFrozenColumns(columns: unknown): void {
    this.model.set({ frozenColumns: requireNumber(columns, "Sheet.setFrozenColumns") });
  }

  getTabColor(): string | null {
    return this.model.settings.tabColor;
  }

  setTabColor(color: unknown): this {
    this.model.set({ tabColor: color === null ? null : toColor(color, "Sheet.setTabColor") });
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.model.settings.hasHiddenGridlines;
  }

  setHiddenGridlines(isHidden: unknown): this {
    this.model.set({ hasHiddenGridlines: requireBoolean(isHidden, "Sheet.setHiddenGridlines") });
    return this;
  }

  hideSheet(): this {
    this.model.set({ isHidden: true });
    return this;
  }

  showSheet(): this {
    this.model.set({ isHidden: false });
    return this;
  }

  isSheetHidden(): boolean {
    return this.model.settings.isHidden;
  }

  // Charts

  newChart(): EmbeddedChartBuilderService {
    return new EmbeddedChartBuilderService(this.execution);
  }

  getCharts(): EmbeddedChartService[] {
    return this.model.charts.map(
      (chart) => new EmbeddedChartService(this.execution, chart, chart.id),
    );
  }

  insertChart(chart: unknown): void {
    const { plan, id } = requireChart(chart, this.model, "Sheet.insertChart");
    if (id !== null) throw new NotModelled("Sheet.insertChart dengan grafik yang sudah ada");
    this.execution.applyWrites();
    this.workbook.checkEditOfObjects(this.execution.user, this.model);
    this.workbook.addChart(this.model, plan);
  }

  updateChart(chart: unknown): void {
    const { plan, id } = requireChart(chart, this.model, "Sheet.updateChart");
    this.execution.applyWrites();
    this.workbook.checkEditOfObjects(this.execution.user, this.model);
    const known = this.chartWith(id);
    this.model.charts = this.model.charts.map((each) =>
      each === known ? { ...plan, id: known.id } : each,
    );
  }

  removeChart(chart: unknown): void {
    if (!(chart instanceof EmbeddedChartService)) {
      throw wrongArguments([chart], "Sheet.removeChart");
    }
    this.execution.applyWrites();
    this.workbook.checkEditOfObjects(this.execution.user, this.model);
    const known = this.chartWith(chart.id);
    this.model.charts = this.model.charts.filter((each) => each !== known);
  }

  // Filters, conditional formats and protections

  getFilter(): FilterService | null {
    return this.model.filter ? new FilterService(this.execution, this.model) : null;
  }

  getConditionalFormatRules(): ConditionalFormatRuleService[] {
    return this.model.conditionalFormats.map(
      (rule) => new ConditionalFormatRuleService(this.execution, rule),
    );
  }

  setConditionalFormatRules(rules: unknown): void {
    const method = "Sheet.setConditionalFormatRules";
    if (!Array.isArray(rules)) throw wrongArguments([rules], method);
    this.model.conditionalFormats = rules.map((rule: unknown) => {
      if (!(rule instanceof ConditionalFormatRuleService)) throw wrongArguments([rule], method);
      if (rule.model.sheet !== this.model.id) {
        throw new ServiceException("Conditional format rule cannot reference a different sheet.");
      }
      return rule.model;
    });
  }

  clearConditionalFormatRules(): void {
    this.model.conditionalFormats = [];
  }

  getProtections(type: unknown): ProtectionService[] {
    const wanted = type === PROTECTION_TYPES.SHEET ? "SHEET" : "RANGE";
    return this.model.protections
      .filter((protection) => protection.type === wanted)
      .map((protection) => new ProtectionService(this.execution, this.model, protection));
  }

  protect(): ProtectionService {
    this.execution.applyWrites();
    const known = this.model.protections.find((protection) => protection.type === "SHEET");
    const protection = known ?? this.workbook.protect(this.model, "SHEET", this.model.whole);
    return new ProtectionService(this.execution, this.model, protection);
  }

  private get workbook(): Workbook {
    return this.execution.workbook;
  }

  private chartWith(id: number | null): Chart {
    const chart = this.model.charts.find((each) => each.id === id);
    if (!chart) throw new ServiceException("There is no such chart on this sheet.");
    return chart;
  }

  private whole(): RangeService {
    return new RangeService(this.execution, this.model, this.model.whole);
  }

  private range(row: number, column: number, rows: number, columns: number): RangeService {
    return new RangeService(this.execution, this.model, { row, column, rows, columns });
  }

  private rangeByText(reference: string): RangeService {
    const found = this.workbook.find(reference, this.model);
    if (!found) throw new ServiceException("Range not found");
    return new RangeService(this.execution, found.sheet, found.area);
  }

  private insert(
    dimension: Dimension,
    at: unknown,
    count: unknown,
    like: "before" | "after" | null,
  ): this {
    const method = `Sheet.insert ${dimension}`;
    const shift = {
      kind: "insert",
      dimension,
      at: requireNumber(at, method),
      count: requireNumber(count, method),
    } as const;
    const model = like === "before" ? shift.at - 1 : shift.at + shift.count;
    return this.shift(shift, like === null ? undefined : model);
  }

  private delete(dimension: Dimension, at: unknown, count: unknown): this {
    const method = `Sheet.delete ${dimension}`;
    return this.shift({
      kind: "delete",
      dimension,
      at: requireNumber(at, method),
      count: requireNumber(count, method),
    });
  }

  private move(dimension: Dimension, at: number, count: number, before: unknown): void {
    const target = requireNumber(before, `Sheet.move ${dimension}`);
    this.shift({ kind: "move", dimension, at, count, before: target });
  }

  private shift(shift: Shift, like?: number): this {
    this.execution.applyWrites();
    this.workbook.checkShift(this.execution.user, this.model, shift);
    this.workbook.shift(this.model, shift, like);
    return this;
  }

  private line(dimension: Dimension, position: unknown): Line {
    const line = this.model[dimension][requireNumber(position, "Sheet") - 1];
    if (!line) throw new ServiceException("Those rows or columns are out of bounds.");
    return line;
  }

  private hide(dimension: Dimension, at: unknown, count: unknown, isHidden: boolean): void {
    for (const line of this.lines(dimension, at, count)) line.isHidden = isHidden;
  }

  private resize(dimension: Dimension, at: unknown, count: unknown, size: unknown): this {
    const pixels = requireNumber(size, "Sheet.setColumnWidth");
    for (const line of this.lines(dimension, at, count)) line.size = pixels;
    return this;
  }

  private lines(dimension: Dimension, at: unknown, count: unknown): Line[] {
    const first = requireNumber(at, "Sheet");
    const length = requireNumber(count, "Sheet");
    return Array.from({ length }, (_unused, i) => this.line(dimension, first + i));
  }
}

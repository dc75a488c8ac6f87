import type { Area, Dimension, Shift } from "./area";
import type { CellFormat } from "./cell";
import { CellFault } from "./engine";
import { EditCancelled, ProtectedCell, ValidationRejected } from "./errors";
import type { Execution } from "./execution";
import type { Machine } from "./machine";
import type { Menu } from "./runtime";
import { carry, isCallable } from "./script-run";
import { AUTH_MODES } from "./services/enums";
import { RangeService } from "./services/range";
import { SpreadsheetService } from "./services/spreadsheet";
import type { Sheet } from "./sheet";
import { DateValue, mapCells, type Entry, type Workbook } from "./workbook";

/** What a person can enter: text is read as typed, a Date as the moment it means. */
export type Input = string | number | boolean | Date | null | undefined;

export interface EditOptions {
  /** The answer to the warning of a warning-only protection; yes unless told. */
  readonly confirm?: boolean;
}

/** A person with the spreadsheet open in a browser. */
export class User {
  constructor(
    readonly email: string,
    private readonly machine: Machine,
  ) {}

  // What the add-on shows

  /** Opens the spreadsheet: runs onOpen, for an Editor add-on where it is installed or used here before. */
  open(): void {
    const mode = this.machine.triggerMode(this.email);
    this.machine.screen.menus.delete(this.email);
    if (mode === null || !this.machine.has("onOpen")) return;
    this.machine.execute({
      functionName: "onOpen",
      user: this.email,
      mode,
      args: (execution) => [this.event(execution, {})],
    });
  }

  /** Gets the Editor add-on, while working in this spreadsheet or somewhere else. */
  install({ here }: { readonly here: boolean }): void {
    this.machine.installFor(this.email);
    if (!here) return;
    this.machine.enable();
    if (!this.machine.has("onInstall")) return;
    this.machine.execute({
      functionName: "onInstall",
      user: this.email,
      mode: "FULL",
      args: (execution) => [this.event(execution, {})],
    });
  }

  /** The menus that onOpen has built for this person. */
  menu(): readonly Menu[] {
    return this.machine.screen.menus.get(this.email) ?? [];
  }

  /** Clicks a menu item, and answers what it asks. */
  click(label: string, ...answers: readonly string[]): void {
    this.machine.answer(...answers);
    const items = this.menu().flatMap((menu) => menu.items);
    const item = items.find((each) => each.label === label);
    if (!item)
      throw new Error(`There is no menu item "${label}": ${items.map((i) => i.label).join(", ")}`);
    this.machine.enable();
    this.machine.execute({
      functionName: item.functionName,
      user: this.email,
      mode: "FULL",
      args: () => [],
    });
  }

  /** Calls a function from the sidebar or a dialog, as `google.script.run` does, and gives what comes back. */
  run(functionName: string, ...args: unknown[]): unknown {
    if (!isCallable(functionName) || !this.machine.has(functionName)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    const sent = JSON.stringify(args.map((arg) => carry(arg, "property")));
    const { execution, result } = this.machine.execute({
      functionName,
      user: this.email,
      mode: "FULL",
      args: (own) => own.realm.parse(sent) as unknown[],
    });
    try {
      return carry(result, "return value");
    } catch (error) {
      execution.error = execution.toHostError(error);
      throw error;
    }
  }

  // What a person enters

  /** Types into one cell: validation, protection, reading by locale, then onEdit. */
  type(sheetName: string, a1: string, text: Input, options: EditOptions = {}): void {
    const { sheet, area } = this.find(sheetName, a1);
    const cell = { ...area, rows: 1, columns: 1 };
    const entry = toEntry(text);
    this.checkEdit(sheet, cell, options);
    const rejected = this.workbook.findRejected(sheet, cell, [[entry]]);
    if (rejected) {
      const standard = `The data you entered in cell ${a1} violates the data validation rules set on this cell.`;
      throw new ValidationRejected(rejected.helpText ?? standard);
    }
    const oldValue = this.editText(sheet, cell);
    this.act(() => {
      this.workbook.enter(sheet, cell, [[entry]]);
    });
    this.select(sheetName, a1);
    this.edited(sheet, cell, { value: this.editText(sheet, cell), oldValue });
  }

  /**
   * Pastes rows of values; the paste is never refused by a validation, and onEdit gets no value. Beyond the edge it
   * adds rows and columns.
   */
  paste(sheetName: string, a1: string, rows: readonly (readonly Input[])[]): void {
    const { sheet, area: start } = this.find(sheetName, a1);
    const columns = Math.max(...rows.map((row) => row.length));
    const area = { row: start.row, column: start.column, rows: rows.length, columns };
    const entries = rows.map((row) =>
      Array.from({ length: columns }, (_unused, i) => toEntry(row[i])),
    );
    this.checkEdit(sheet, area, {});
    this.makeRoom(sheet, area);
    this.act(() => {
      this.workbook.enter(sheet, area, entries);
    });
    this.edited(sheet, area, {});
  }

  /** Deletes the content of cells with the Delete key. */
  clear(sheetName: string, a1: string): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.checkEdit(sheet, area, {});
    const isSingle = area.rows * area.columns === 1;
    const oldValue = isSingle ? this.editText(sheet, area) : undefined;
    this.act(() => {
      this.workbook.clearContents(sheet, area);
    });
    this.edited(sheet, area, isSingle ? { oldValue } : {});
  }

  select(sheetName: string, a1: string): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.machine.screen.select(this.email, sheet, area);
  }

  // What a person does to the sheet; none of this fires onEdit

  insertRows(sheetName: string, before: number, count = 1): void {
    this.insert(sheetName, "rows", before, count);
  }

  deleteRows(sheetName: string, from: number, count = 1): void {
    this.shift(sheetName, { kind: "delete", dimension: "rows", at: from, count });
  }

  moveRows(sheetName: string, from: number, count: number, before: number): void {
    this.shift(sheetName, { kind: "move", dimension: "rows", at: from, count, before });
  }

  insertColumns(sheetName: string, before: number, count = 1): void {
    this.insert(sheetName, "columns", before, count);
  }

  deleteColumns(sheetName: string, from: number, count = 1): void {
    this.shift(sheetName, { kind: "delete", dimension: "columns", at: from, count });
  }

  moveColumns(sheetName: string, from: number, count: number, before: number): void {
    this.shift(sheetName, { kind: "move", dimension: "columns", at: from, count, before });
  }

  /** Sorts the rows of a range by a column of the sheet, counted from 1. */
  sort(sheetName: string, a1: string, column: number, ascending = true): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.checkEdit(sheet, area, {});
    this.act(() => {
      this.workbook.sort(sheet, area, column, ascending);
    });
  }

  /** Filters a range whose first row is its header: rows whose text in the column is not listed are hidden. */
  filter(sheetName: string, a1: string, column: number, visible: readonly string[]): void {
    const { sheet, area } = this.find(sheetName, a1);
    sheet.filter ??= { area, visible: new Map() };
    sheet.filter.visible.set(column, new Set(visible));
    this.workbook.applyFilter(sheet);
  }

  removeFilter(sheetName: string): void {
    const sheet = this.workbook.requireSheet(sheetName);
    sheet.filter = null;
    this.workbook.applyFilter(sheet);
  }

  isRowHidden(sheetName: string, row: number): boolean {
    const line = this.workbook.requireSheet(sheetName).rows[row - 1];
    return line !== undefined && (line.isHidden || line.isHiddenByFilter);
  }

  resizeColumn(sheetName: string, column: number, width: number): void {
    const line = this.workbook.requireSheet(sheetName).columns[column - 1];
    if (line) line.size = width;
  }

  hideColumns(sheetName: string, from: number, count = 1): void {
    const sheet = this.workbook.requireSheet(sheetName);
    for (const line of sheet.columns.slice(from - 1, from - 1 + count)) line.isHidden = true;
  }

  isColumnHidden(sheetName: string, column: number): boolean {
    return this.workbook.requireSheet(sheetName).columns[column - 1]?.isHidden ?? false;
  }

  addSheet(name: string): void {
    this.act(() => {
      this.workbook.addSheet(name, this.workbook.sheets.length);
    });
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.workbook.requireSheet(from);
    this.act(() => {
      this.workbook.renameSheet(sheet, to);
    });
  }

  /** Copies a sheet within the spreadsheet: the copy stands beside it under the name that this gives back. */
  copySheet(name: string): string {
    const sheet = this.workbook.requireSheet(name);
    let copy = sheet;
    this.act(() => {
      copy = this.workbook.copySheet(sheet);
    });
    return copy.name;
  }

  deleteSheet(name: string): void {
    const sheet = this.workbook.requireSheet(name);
    this.workbook.checkEdit(this.email, sheet, sheet.whole);
    this.act(() => {
      this.workbook.deleteSheet(sheet);
    });
  }

  setNamedRange(name: string, sheetName: string, a1: string): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.act(() => {
      this.workbook.setName(name, sheet, area);
    });
  }

  removeNamedRange(name: string): void {
    this.act(() => {
      this.workbook.removeName(name);
    });
  }

  /** Protects a range: for these editors and the owner, or with a warning for everyone. */
  protect(
    sheetName: string,
    a1: string,
    options: { readonly editors: readonly string[] } | { readonly warningOnly: true },
  ): void {
    const { sheet, area } = this.find(sheetName, a1);
    const protection = this.workbook.protect(sheet, "RANGE", area);
    if ("editors" in options) protection.editors = new Set([...options.editors, this.email]);
    else protection.isWarningOnly = true;
  }

  merge(sheetName: string, a1: string): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.checkEdit(sheet, area, {});
    this.act(() => {
      sheet.set({ merges: [...sheet.settings.merges, area] });
    });
  }

  /**
   * *Format ▸ Convert to table*: the range's first row is its header, and the columns with these titles get a type.
   * That the cells keep the rules they had is assumed.
   */
  convertToTable(sheetName: string, a1: string, typedTitles: readonly string[]): void {
    const { sheet, area } = this.find(sheetName, a1);
    const body = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
    const titles = mapCells({ ...area, rows: 1 }, (row, column) =>
      this.workbook.display(sheet, row, column),
    ).flat();
    for (const title of typedTitles) {
      const at = titles.indexOf(title);
      if (at < 0) throw new Error(`There is no column "${title}" among ${a1} of ${sheetName}`);
      const typed = { ...body, column: area.column + at };
      sheet.set({ typedColumns: [...sheet.settings.typedColumns, typed] });
    }
  }

  /** *Format ▸ Convert to range*: all tables of a sheet become plain cells again. */
  convertToRange(sheetName: string): void {
    this.workbook.requireSheet(sheetName).set({ typedColumns: [] });
  }

  /** Removes the rules of cells, as *Data ▸ Data validation* does. */
  removeRules(sheetName: string, a1: string): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.checkEdit(sheet, area, {});
    mapCells(area, (row, column) => {
      sheet.update(row, column, { validation: undefined });
    });
  }

  /** Changes how cells look or how numbers are shown. */
  setFormat(sheetName: string, a1: string, change: Partial<CellFormat>): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.checkEdit(sheet, area, {});
    mapCells(area, (row, column) => {
      sheet.setFormat(row, column, change);
    });
  }

  setNote(sheetName: string, a1: string, note: string): void {
    const { sheet, area } = this.find(sheetName, a1);
    this.checkEdit(sheet, area, {});
    sheet.update(area.row, area.column, { note: note === "" ? undefined : note });
  }

  // What a person sees

  /** The value of one cell: "" for blank, a Date for dates, "#N/A" and the like for errors. */
  value(sheetName: string, a1: string): unknown {
    return this.values(sheetName, a1)[0]?.[0];
  }

  values(sheetName: string, a1: string): unknown[][] {
    const { sheet, area } = this.find(sheetName, a1);
    return mapCells(area, (row, column) => {
      const value = this.workbook.shownValue(sheet, row, column);
      return value instanceof DateValue ? new Date(value.time) : value;
    });
  }

  display(sheetName: string, a1: string): string {
    return this.displays(sheetName, a1)[0]?.[0] ?? "";
  }

  displays(sheetName: string, a1: string): string[][] {
    const { sheet, area } = this.find(sheetName, a1);
    return mapCells(area, (row, column) => this.workbook.display(sheet, row, column));
  }

  formula(sheetName: string, a1: string): string {
    const { sheet, area } = this.find(sheetName, a1);
    return this.workbook.formula(sheet, area.row, area.column);
  }

  note(sheetName: string, a1: string): string {
    const { sheet, area } = this.find(sheetName, a1);
    return sheet.cell(area.row, area.column).note ?? "";
  }

  /** What hovering over a cell that shows an error tells; null when it shows none. */
  error(sheetName: string, a1: string): string | null {
    const { sheet, area } = this.find(sheetName, a1);
    const value = this.workbook.value(sheet, area.row, area.column);
    return value instanceof CellFault ? value.message : null;
  }

  /** How the cell looks, conditional formats included. */
  format(sheetName: string, a1: string): CellFormat {
    const { sheet, area } = this.find(sheetName, a1);
    return this.workbook.effectiveFormat(sheet, area.row, area.column);
  }

  private get workbook(): Workbook {
    return this.machine.spreadsheet;
  }

  private find(sheetName: string, a1: string): { sheet: Sheet; area: Area } {
    const home = this.workbook.requireSheet(sheetName);
    const found = this.workbook.find(a1, home);
    if (!found) throw new Error(`There are no cells ${a1} on sheet ${sheetName}`);
    return found;
  }

  private act(action: () => void): void {
    this.machine.actAs(this.email, action);
  }

  private checkEdit(sheet: Sheet, area: Area, options: EditOptions): void {
    if (!this.workbook.canEdit(this.email, sheet, area)) throw new ProtectedCell();
    if (this.workbook.warns(sheet, area)) {
      this.machine.screen.alerts.push({
        title: "Heads up!",
        message: "You're trying to edit part of this sheet that shouldn't be changed accidentally.",
        buttons: "OK_CANCEL",
      });
      if (options.confirm === false) throw new EditCancelled("The edit was cancelled.");
    }
  }

  private makeRoom({ name, rows, columns }: Sheet, area: Area): void {
    const lacking = {
      rows: area.row + area.rows - 1 - rows.length,
      columns: area.column + area.columns - 1 - columns.length,
    };
    if (lacking.rows > 0) this.insertRows(name, rows.length + 1, lacking.rows);
    if (lacking.columns > 0) this.insertColumns(name, columns.length + 1, lacking.columns);
  }

  private insert(sheetName: string, dimension: Dimension, before: number, count: number): void {
    this.shift(sheetName, { kind: "insert", dimension, at: before, count }, before + count);
  }

  private shift(sheetName: string, shift: Shift, like?: number): void {
    const sheet = this.workbook.requireSheet(sheetName);
    this.workbook.checkShift(this.email, sheet, shift);
    this.act(() => {
      this.workbook.shift(sheet, shift, like);
    });
  }

  /** A cell's value as the edit event carries it: text, undefined for blank. */
  private editText(sheet: Sheet, cell: Area): string | undefined {
    const value = this.workbook.value(sheet, cell.row, cell.column);
    if (value === null || value === "") return undefined;
    if (value instanceof CellFault) return value.code;
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }

  private edited(
    sheet: Sheet,
    area: Area,
    values: { value?: string | undefined; oldValue?: string | undefined },
  ): void {
    if (!this.machine.has("onEdit") || this.machine.triggerMode(this.email) !== "LIMITED") return;
    const known = Object.entries(values).filter(([, value]) => value !== undefined);
    this.machine.queueEdit(() => {
      try {
        this.machine.execute({
          functionName: "onEdit",
          user: this.email,
          mode: "LIMITED",
          args: (execution) => {
            const range = new RangeService(execution, sheet, area);
            return [this.event(execution, { range, ...Object.fromEntries(known) })];
          },
        });
      } catch (error) {
        // The person never sees that a trigger failed; the execution keeps the error.
        if (!this.isFailureOfScript(error)) throw error;
      }
    });
  }

  private isFailureOfScript(error: unknown): boolean {
    return this.machine.executions.some(
      (execution) => execution.error === error && !execution.isAborted,
    );
  }

  private event(execution: Execution, fields: Readonly<Record<string, unknown>>): unknown {
    return execution.give({
      ...fields,
      ...(execution.mode !== "NONE" && { source: new SpreadsheetService(execution) }),
      authMode: AUTH_MODES[execution.mode],
    });
  }
}

function toEntry(input: Input): Entry {
  if (input instanceof Date) return new DateValue(input.getTime());
  return input ?? null;
}

import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { requireNumber, requireString, wrongArguments } from "./arguments";
import { PROTECTION_TYPES } from "./enums";
import { namedRanges, type NamedRangeService } from "./named-range";
import { ProtectionService } from "./protection";
import { RangeService } from "./range";
import { SheetService } from "./sheet";

const CALLS = {
  deleteSheet: "write",
  getActiveCell: "read",
  getActiveRange: "read",
  getActiveSheet: "read",
  getCurrentCell: "read",
  getId: "handle",
  getName: "read",
  getNamedRanges: "read",
  getNumSheets: "read",
  getProtections: "read",
  getRange: "handle",
  getRangeByName: "handle",
  getSheetByName: "handle",
  getSheets: "handle",
  getSpreadsheetLocale: "read",
  getSpreadsheetTimeZone: "read",
  getUrl: "handle",
  insertSheet: "write",
  moveActiveSheet: "write",
  removeNamedRange: "write",
  setActiveRange: "other",
  setActiveSheet: "other",
  setNamedRange: "write",
  toast: "other",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.Spreadsheet>;

/** `Spreadsheet`: the one file that the script is bound to. */
export class SpreadsheetService
  extends Service
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.Spreadsheet,
      | "getId"
      | "getName"
      | "getUrl"
      | "getNumSheets"
      | "getSpreadsheetLocale"
      | "getSpreadsheetTimeZone"
    >,
    Modelled<typeof CALLS>
{
  readonly serviceName = "Spreadsheet";
  readonly calls = CALLS;

  getId(): string {
    return this.workbook.id;
  }

  getName(): string {
    return this.workbook.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  }

  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }

  // Sheets

  getSheets(): SheetService[] {
    return this.workbook.sheets.map((sheet) => new SheetService(this.execution, sheet));
  }

  getNumSheets(): number {
    return this.workbook.sheets.length;
  }

  getSheetByName(name: unknown): SheetService | null {
    const sheet = this.workbook.sheetByName(requireString(name, "Spreadsheet.getSheetByName"));
    return sheet && new SheetService(this.execution, sheet);
  }

  insertSheet(...args: unknown[]): SheetService {
    const [first, second, ...rest] = args;
    if (rest.length > 0) throw wrongArguments(args, "Spreadsheet.insertSheet");
    this.execution.applyWrites();
    const name = typeof first === "string" ? first : null;
    const given = typeof first === "number" ? first : second;
    const active = this.workbook.sheets.indexOf(this.selection().sheet) + 1;
    const index = given === undefined ? active : requireNumber(given, "Spreadsheet.insertSheet");
    const sheet = this.workbook.addSheet(name, index);
    this.select(sheet);
    return new SheetService(this.execution, sheet);
  }

  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof SheetService)) throw wrongArguments([sheet], "Spreadsheet.deleteSheet");
    this.execution.applyWrites();
    const { model } = sheet;
    this.workbook.checkEdit(this.execution.user, model, model.whole);
    this.workbook.deleteSheet(model);
  }

  moveActiveSheet(position: unknown): void {
    const index = requireNumber(position, "Spreadsheet.moveActiveSheet") - 1;
    const { sheet } = this.selection();
    if (index < 0 || index >= this.workbook.sheets.length) {
      throw new ServiceException("The sheet position is out of bounds.");
    }
    const others = this.workbook.sheets.filter((each) => each !== sheet);
    this.workbook.sheets = [...others.slice(0, index), sheet, ...others.slice(index)];
  }

  // Selection: that of the person at the keyboard; in a custom function the cell that is calculated

  getActiveSheet(): SheetService {
    return new SheetService(this.execution, this.selection().sheet);
  }

  setActiveSheet(sheet: unknown): SheetService {
    if (!(sheet instanceof SheetService)) {
      throw wrongArguments([sheet], "Spreadsheet.setActiveSheet");
    }
    return sheet.activate();
  }

  getActiveRange(): RangeService {
    const { sheet, area } = this.selection();
    return new RangeService(this.execution, sheet, area);
  }

  setActiveRange(range: unknown): RangeService {
    if (!(range instanceof RangeService)) {
      throw wrongArguments([range], "Spreadsheet.setActiveRange");
    }
    return range.activate();
  }

  getActiveCell(): RangeService {
    return this.getActiveRange().getCell(1, 1);
  }

  getCurrentCell(): RangeService {
    return this.getActiveCell();
  }

  // Ranges and names

  getRange(reference: unknown): RangeService {
    const text = requireString(reference, "Spreadsheet.getRange");
    const found = this.workbook.find(text, this.selection().sheet);
    if (!found) throw new ServiceException("Range not found");
    return new RangeService(this.execution, found.sheet, found.area);
  }

  getRangeByName(name: unknown): RangeService | null {
    const text = requireString(name, "Spreadsheet.getRangeByName");
    const found = this.workbook.areaOfName(text);
    return found && new RangeService(this.execution, found.sheet, found.area);
  }

  getNamedRanges(): NamedRangeService[] {
    return namedRanges(this.execution);
  }

  setNamedRange(name: unknown, range: unknown): void {
    if (!(range instanceof RangeService)) {
      throw wrongArguments([name, range], "Spreadsheet.setNamedRange");
    }
    this.execution.applyWrites();
    const text = requireString(name, "Spreadsheet.setNamedRange");
    if (this.workbook.isDeadName(text)) {
      throw new ServiceException(`The name "${text}" is already used by another range.`);
    }
    this.workbook.setName(text, range.model, range.area);
  }

  removeNamedRange(name: unknown): void {
    this.execution.applyWrites();
    this.workbook.removeName(requireString(name, "Spreadsheet.removeNamedRange"));
  }

  getProtections(type: unknown): ProtectionService[] {
    const wanted = type === PROTECTION_TYPES.SHEET ? "SHEET" : "RANGE";
    return this.workbook.sheets.flatMap((sheet) =>
      sheet.protections
        .filter((protection) => protection.type === wanted)
        .map((protection) => new ProtectionService(this.execution, sheet, protection)),
    );
  }

  toast(message: unknown, title: unknown = "", seconds?: unknown): void {
    if (seconds !== undefined && seconds !== null) requireNumber(seconds, "Spreadsheet.toast");
    this.execution.runtime.screen.toasts.push({ title: String(title), message: String(message) });
  }

  private get workbook(): Workbook {
    return this.execution.workbook;
  }

  private selection(): ReturnType<Execution["runtime"]["screen"]["selection"]> {
    const { cell, user, runtime } = this.execution;
    const own = cell && this.workbook.sheets.find((sheet) => sheet.id === cell.sheet);
    if (cell && own) {
      return { sheet: own, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 } };
    }
    return runtime.screen.selection(user, this.workbook);
  }

  private select(sheet: Sheet): void {
    const cell = { row: 1, column: 1, rows: 1, columns: 1 };
    this.execution.runtime.screen.select(this.execution.user, sheet, cell);
  }
}

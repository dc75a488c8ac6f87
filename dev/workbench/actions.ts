import type { Emulator, User } from "../emulator";
import { intersects, toA1, type Area } from "../emulator/area";
import { moveReferences } from "../emulator/formula-text";
import { AUTOMATIC } from "../emulator/number-format";
import type { Sheet } from "../emulator/sheet";
import { mapCells, type Workbook } from "../emulator/workbook";
import { fillCells, type Filled } from "./fill";
import type { Structural } from "./history";
import type { Action, CellArea, CellPosition } from "./protocol";
import { sheetKey, viewInput, viewValue } from "./snapshot";

/** An edit that asks for confirmation first, because a protection warns. */
export class NeedsConfirmation extends Error {
  override readonly name = "NeedsConfirmation";
}

/** Trouble that is told to the person as it stands. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** Does what a person did in a window, through the emulator's user. */
export class Performer {
  private readonly workbook: Workbook;

  constructor(
    emulator: Emulator,
    private readonly user: User,
  ) {
    this.workbook = emulator.spreadsheet;
  }

  /**
   * Gives the change of structure, where the action was one.
   *
   * @throws NeedsConfirmation when a protection warns and `isConfirmed` is false.
   * @throws Refused, or the emulator's own errors, when the action is not possible.
   */
  perform(action: CellAction, isConfirmed: boolean): Structural | null {
    if (isShift(action)) return this.shift(action);
    this.change(action, isConfirmed);
    return null;
  }

  private change(action: Exclude<CellAction, ShiftAction>, isConfirmed: boolean): void {
    const confirm = (sheet: Sheet, area: Area): void => {
      if (!this.workbook.canEdit(this.user.email, sheet, area)) return;
      if (!isConfirmed && this.workbook.warns(sheet, area)) throw new NeedsConfirmation();
    };
    switch (action.kind) {
      case "enter":
        this.enter(this.sheet(action.sheet), action.area, action.text, confirm);
        return;
      case "paste":
        this.put(this.sheet(action.sheet), action.at, action.texts, confirm);
        return;
      case "copy":
        this.copy(action, confirm);
        return;
      case "fill":
        this.fill(this.sheet(action.sheet), action.source, action.target, confirm);
        return;
      case "clear":
        this.clear(this.sheet(action.sheet), action.areas, confirm);
        return;
      case "sort":
        this.sort(this.sheet(action.sheet), action, confirm);
        return;
      case "resize": {
        const lines = this.sheet(action.sheet)[action.lines];
        for (const line of lines.slice(action.at - 1, action.at - 1 + action.count)) {
          line.size = Math.max(2, Math.round(action.size));
        }
        return;
      }
      case "freeze": {
        const sheet = this.sheet(action.sheet);
        sheet.set({ frozenRows: action.rows, frozenColumns: action.columns });
        return;
      }
      case "hide": {
        const lines = this.sheet(action.sheet)[action.lines];
        for (const line of lines.slice(action.at - 1, action.at - 1 + action.count)) {
          line.isHidden = action.isHidden;
        }
        return;
      }
      case "note":
        this.user.setNote(
          this.sheet(action.sheet).name,
          toA1({ ...action.at, rows: 1, columns: 1 }),
          action.text,
        );
        return;
      case "merge":
      case "unmerge":
        this.merge(this.sheet(action.sheet), action.area, action.kind === "merge", confirm);
        return;
      case "format": {
        const { change } = action;
        const look =
          "isBold" in change
            ? { fontWeight: change.isBold ? "bold" : "normal" }
            : { numberFormat: change.numberFormat ?? AUTOMATIC };
        this.user.setFormat(this.sheet(action.sheet).name, toA1(action.area), look);
        return;
      }
      case "hideSheet":
        this.hideSheet(this.sheet(action.sheet), action.isHidden);
        return;
      case "addSheet":
        this.user.addSheet(this.freeSheetName());
        return;
      case "renameSheet":
        this.renameSheet(this.sheet(action.sheet), action.name.trim());
        return;
      case "deleteSheet":
        if (this.workbook.sheets.length === 1) {
          throw new Refused("Lembar terakhir tidak dapat dihapus.");
        }
        this.user.deleteSheet(this.sheet(action.sheet).name);
        return;
      case "select":
        this.user.select(this.sheet(action.sheet).name, toA1(action.area));
        return;
      case "menu":
        this.user.click(action.label);
    }
  }

  private sheet(key: string): Sheet {
    const sheet = this.workbook.sheets.find((each) => sheetKey(each) === key);
    if (!sheet) throw new Refused("Lembar ini sudah tidak ada.");
    return sheet;
  }

  private enter(sheet: Sheet, area: CellArea, text: string, confirm: Confirm): void {
    confirm(sheet, area);
    if (area.rows * area.columns === 1) this.user.type(sheet.name, toA1(area), text);
    else this.user.paste(sheet.name, toA1(area), repeat(text, area));
  }

  private put(
    sheet: Sheet,
    at: CellPosition,
    entries: readonly (readonly Filled[])[],
    confirm: Confirm,
    after?: (area: Area) => void,
  ): void {
    const columns = Math.max(1, ...entries.map((line) => line.length));
    const area = { row: at.row, column: at.column, rows: entries.length, columns };
    confirm(sheet, area);
    this.user.paste(sheet.name, toA1({ ...area, rows: 1, columns: 1 }), entries);
    after?.(area);
  }

  /** A copy takes look, note and validation along; formulas move, except when cut. */
  private copy(
    { sheet: key, at, source, isValuesOnly = false }: Extract<Action, { kind: "copy" }>,
    confirm: Confirm,
  ): void {
    const sheet = this.sheet(key);
    const from = this.sheet(source.sheet);
    if (isValuesOnly) {
      const values = this.read(from, source.area, viewValue);
      this.put(sheet, at, values, confirm);
      return;
    }
    const rows = at.row - source.area.row;
    const columns = at.column - source.area.column;
    const inputs = this.inputs(from, source.area);
    const texts = inputs.map((line) =>
      line.map((input) =>
        input.startsWith("=") && !source.isCut ? moveReferences(input, rows, columns) : input,
      ),
    );
    const looks = inputs.map((line, i) =>
      line.map((_input, j) => {
        const { format, validation, note } = from.cell(source.area.row + i, source.area.column + j);
        return { format, validation, note };
      }),
    );
    if (source.isCut) this.clear(from, [source.area], confirm);
    this.put(sheet, at, texts, confirm, (area) => {
      for (const [i, line] of looks.entries()) {
        for (const [j, look] of line.entries()) sheet.update(area.row + i, area.column + j, look);
      }
    });
  }

  private fill(sheet: Sheet, source: CellArea, target: CellArea, confirm: Confirm): void {
    const cells = this.inputs(sheet, source).map((line, i) =>
      line.map((input, j) => {
        const value = this.workbook.value(sheet, source.row + i, source.column + j);
        const isNumber = typeof value === "number" && !input.startsWith("=");
        return { input, number: isNumber ? value : null };
      }),
    );
    const filled = fillCells(source, target, cells);
    if (filled) this.put(sheet, filled.area, filled.entries, confirm);
  }

  private clear(sheet: Sheet, areas: readonly CellArea[], confirm: Confirm): void {
    for (const area of areas) confirm(sheet, area);
    for (const area of areas) this.user.clear(sheet.name, toA1(area));
  }

  private shift(action: ShiftAction): Structural {
    const sheet = this.sheet(action.sheet);
    const { name } = sheet;
    const { at, count, lines } = action;
    const isRows = lines === "rows";
    if (action.kind === "move") {
      const { before } = action;
      if (isRows) this.user.moveRows(name, at, count, before);
      else this.user.moveColumns(name, at, count, before);
      return { sheet, shift: { kind: "move", dimension: lines, at, count, before } };
    }
    if (action.kind === "insert") {
      if (isRows) this.user.insertRows(name, at, count);
      else this.user.insertColumns(name, at, count);
    } else if (isRows) this.user.deleteRows(name, at, count);
    else this.user.deleteColumns(name, at, count);
    return { sheet, shift: { kind: action.kind, dimension: lines, at, count } };
  }

  /** Merged cells keep what stands in the first one; the rest is emptied, as in Sheets. */
  private merge(sheet: Sheet, area: CellArea, isMerged: boolean, confirm: Confirm): void {
    confirm(sheet, area);
    this.workbook.checkEdit(this.user.email, sheet, area);
    const { merges } = sheet.settings;
    sheet.set({ merges: merges.filter((merge) => !intersects(merge, area)) });
    if (!isMerged || area.rows * area.columns === 1) return;
    const rest = [
      { ...area, column: area.column + 1, rows: 1, columns: area.columns - 1 },
      { ...area, row: area.row + 1, rows: area.rows - 1 },
    ];
    for (const part of rest.filter(({ rows, columns }) => rows * columns > 0)) {
      this.workbook.clearContents(sheet, part);
    }
    this.user.merge(sheet.name, toA1(area));
  }

  private hideSheet(sheet: Sheet, isHidden: boolean): void {
    const isLast = this.workbook.sheets.every((each) => each === sheet || each.settings.isHidden);
    if (isHidden && isLast) {
      throw new Refused("Lembar terakhir yang tampak tidak dapat disembunyikan.");
    }
    sheet.set({ isHidden });
  }

  private sort(
    sheet: Sheet,
    { column, ascending, area: chosen }: Extract<Action, { kind: "sort" }>,
    confirm: Confirm,
  ): void {
    const extent = this.workbook.extent(sheet);
    const first = sheet.settings.frozenRows + 1;
    const rest = { row: first, column: 1, rows: extent.row - first + 1, columns: extent.column };
    const area = chosen ?? rest;
    if (area.rows < 2 || area.columns < 1) return;
    confirm(sheet, area);
    this.user.sort(sheet.name, toA1(area), column, ascending);
  }

  private renameSheet(sheet: Sheet, name: string): void {
    if (name === "") throw new Refused("Nama lembar tidak boleh kosong.");
    const other = this.workbook.sheets.find(
      (each) => each !== sheet && each.name.toLowerCase() === name.toLowerCase(),
    );
    if (other) throw new Refused(`Lembar bernama "${name}" sudah ada. Pilih nama lain.`);
    this.user.renameSheet(sheet.name, name);
  }

  private freeSheetName(): string {
    for (let number = this.workbook.sheets.length + 1; ; number += 1) {
      const name = `Sheet${number}`;
      if (!this.workbook.sheetByName(name)) return name;
    }
  }

  private inputs(sheet: Sheet, area: Area): string[][] {
    return this.read(sheet, area, viewInput);
  }

  private read(sheet: Sheet, area: Area, view: typeof viewInput): string[][] {
    return mapCells(area, (row, column) => view(this.workbook, sheet, row, column));
  }
}

/** What changes the workbook; undoing is the history's work. */
export type CellAction = Exclude<Action, { readonly kind: "undo" | "redo" }>;

type ShiftAction = Extract<Action, { readonly kind: "insert" | "delete" | "move" }>;

type Confirm = (sheet: Sheet, area: Area) => void;

function isShift(action: CellAction): action is ShiftAction {
  return action.kind === "insert" || action.kind === "delete" || action.kind === "move";
}

function repeat(text: string, { rows, columns }: CellArea): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
}

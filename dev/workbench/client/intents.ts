import {
  CanceledError,
  CommandType,
  type ICellData,
  type ICommandInfo,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Action, Lines } from "../protocol";
import { toArea } from "./areas";
import { typedText } from "./cells";
import type { Clipboard } from "./clipboard";
import type { Grid } from "./grid";

/** Row heights fitted to wrapped text are a matter of the view. */
const OWN_MUTATIONS = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.toggle-note-popup",
]);

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly value?: unknown;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly anchorCol?: number;
  readonly anchorRow?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly name?: string;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly textContent?: string;
}

/**
 * Turns what a person does in the grid into actions for the server. The grid itself never carries them
 * out: its document changes only when the server sends a patch.
 */
export function interceptEdits(
  grid: Grid,
  clipboard: Clipboard,
  act: (action: Action) => void,
): void {
  const intents = new Intents(grid, clipboard, act);
  grid.commands.beforeCommandExecuted((info) => {
    if (grid.isPatching) return;
    if (intents.take(info) || isForeignMutation(info)) throw new CanceledError();
  });
}

function isForeignMutation({ id, type }: Readonly<ICommandInfo>): boolean {
  const isDocument = /^(?:sheet|data-validation)\.mutation\./.test(id);
  return type === CommandType.MUTATION && isDocument && !OWN_MUTATIONS.has(id);
}

class Intents {
  constructor(
    private readonly grid: Grid,
    private readonly clipboard: Clipboard,
    private readonly act: (action: Action) => void,
  ) {}

  /** Whether the command was one that the server carries out. */
  take({ id, params: given }: Readonly<ICommandInfo>): boolean {
    const params = (given ?? {}) as Params;
    const selection = this.grid.selection();
    const sheet = params.subUnitId ?? selection.sheet;
    switch (id) {
      case "sheet.command.set-range-values":
        this.enter(sheet, params);
        return true;
      case "sheet.command.clear-selection-content":
      case "sheet.command.clear-selection-all":
      case "sheet.command.auto-clear-content": {
        const areas = (params.ranges ?? (params.range ? [params.range] : [])).map(toArea);
        this.act({ kind: "clear", sheet, areas: areas.length > 0 ? areas : [selection.area] });
        return true;
      }
      case "sheet.command.auto-fill":
        if (params.sourceRange && params.targetRange) {
          const source = toArea(params.sourceRange);
          this.act({ kind: "fill", sheet, source, target: toArea(params.targetRange) });
        }
        return true;
      case "sheet.command.move-range":
        if (params.fromRange && params.toRange) {
          const source = { sheet, area: toArea(params.fromRange), isCut: true };
          this.act({ kind: "copy", sheet, at: toArea(params.toRange), source });
        }
        return true;
      case "sheet.command.insert-row-by-range":
        return this.lines("insert", "rows", sheet, params.range);
      case "sheet.command.insert-col-by-range":
        return this.lines("insert", "columns", sheet, params.range);
      case "sheet.command.remove-row-by-range":
        return this.lines("delete", "rows", sheet, params.range);
      case "sheet.command.remove-col-by-range":
        return this.lines("delete", "columns", sheet, params.range);
      case "sheet.command.move-cols":
        if (params.toRange) {
          const { column, columns } = selection.area;
          const before = params.toRange.startColumn + 1;
          this.act({ kind: "move", sheet, lines: "columns", at: column, count: columns, before });
        }
        return true;
      case "sheet.command.delta-column-width":
        return this.drag("columns", sheet, params.anchorCol, params.deltaX);
      case "sheet.command.delta-row-height":
        return this.drag("rows", sheet, params.anchorRow, params.deltaY);
      case "sheet.command.set-worksheet-col-width":
        return this.resize("columns", sheet, params.value);
      case "sheet.command.set-row-height":
        return this.resize("rows", sheet, params.value);
      case "sheet.command.set-frozen": {
        const { xSplit = 0, ySplit = 0 } = params;
        this.act({ kind: "freeze", sheet, rows: ySplit, columns: xSplit });
        return true;
      }
      case "sheet.command.cancel-frozen":
        this.act({ kind: "freeze", sheet, rows: 0, columns: 0 });
        return true;
      case "sheet.command.insert-sheet":
        this.act({ kind: "addSheet" });
        return true;
      case "sheet.command.remove-sheet":
        this.act({ kind: "deleteSheet", sheet });
        return true;
      case "sheet.command.set-worksheet-name":
        this.act({ kind: "renameSheet", sheet, name: params.name ?? "" });
        return true;
      default:
        return this.isEditing ? false : this.takeKey(id, params);
    }
  }

  private get isEditing(): boolean {
    return this.grid.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Keys that mean something else inside the cell editor. */
  private takeKey(id: string, params: Params): boolean {
    switch (id) {
      case "univer.command.copy":
        this.clipboard.copy(this.grid.selection(), false);
        return true;
      case "univer.command.cut":
        this.clipboard.copy(this.grid.selection(), true);
        return true;
      case "sheet.command.paste-by-short-key":
        this.clipboard.paste(this.grid.selection(), params.textContent ?? "");
        return true;
      case "univer.command.paste":
        void this.clipboard.read().then((text) => {
          this.clipboard.paste(this.grid.selection(), text);
        });
        return true;
      case "sheet.command.paste-value":
        void this.clipboard.pasteValues(this.grid.selection());
        return true;
      case "univer.command.undo":
        this.act({ kind: "undo" });
        return true;
      case "univer.command.redo":
        this.act({ kind: "redo" });
        return true;
      default:
        return false;
    }
  }

  private enter(sheet: string, { range, value }: Params): void {
    const area = range ? toArea(range) : this.grid.selection().area;
    if (!Array.isArray(value)) {
      const cell = value as Nullable<ICellData>;
      const text = typedText(cell);
      const isSingle = area.rows * area.columns === 1;
      const isSame = isSingle && text === this.grid.input(sheet, area.row, area.column);
      if (!isSame) this.act({ kind: "enter", sheet, area, text });
      return;
    }
    const rows = value as Nullable<ICellData>[][];
    this.act({ kind: "paste", sheet, at: area, texts: rows.map((row) => row.map(typedText)) });
  }

  private lines(kind: "insert" | "delete", lines: Lines, sheet: string, range?: IRange): true {
    if (!range) return true;
    const isRows = lines === "rows";
    const first = isRows ? range.startRow : range.startColumn;
    const last = isRows ? range.endRow : range.endColumn;
    this.act({ kind, sheet, lines, at: first + 1, count: last - first + 1 });
    return true;
  }

  private drag(lines: Lines, sheet: string, anchor = 0, delta = 0): true {
    const worksheet = this.grid.workbook.getSheetBySheetId(sheet);
    const before =
      lines === "rows" ? worksheet?.getRowHeight(anchor) : worksheet?.getColumnWidth(anchor);
    const size = (before ?? 0) + delta;
    this.act({ kind: "resize", sheet, lines, at: anchor + 1, count: 1, size });
    return true;
  }

  private resize(lines: Lines, sheet: string, value: unknown): true {
    const { area } = this.grid.selection();
    const [at, count] = lines === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    if (typeof value === "number")
      this.act({ kind: "resize", sheet, lines, at, count, size: value });
    return true;
  }
}

import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  mergeWorksheetSnapshotWithDefault,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IWorksheetData,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import {
  BEFORE_CELL_EDIT,
  ScrollToCellOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  HoverManagerService,
  IEditorBridgeService,
  SetCellEditVisibleOperation,
} from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { CellArea, CellEntry, Patch, SheetFrame, WorkbookView } from "../protocol";
import { toArea, toRange } from "./areas";
import { BLANK_CELL, errorText, inputText, shownText, toCellData } from "./cells";
import { COLUMN_WIDTH, frameChanges, initialSheet, ROW_HEIGHT, type Mutation } from "./frames";
import { fittedHeight } from "./row-heights";
import { UNIT_ID } from "./unit";
import { startUniver } from "./univer";

const PLAIN_TYPE = { ff: "Arial", fs: 10 };

/** What a person has selected. */
export interface Selection {
  readonly sheet: string;
  readonly area: CellArea;
}

/** The spreadsheet on the page: it shows what the server says and changes in no other way. */
export class Grid {
  readonly injector: Injector;
  private readonly univer: Univer;
  private readonly frames = new Map<string, SheetFrame>();
  private isApplying = false;

  constructor(container: string, view: WorkbookView) {
    const { univer, injector } = startUniver(container);
    this.univer = univer;
    this.injector = injector;
    this.create(view);
    this.openWithInput();
  }

  get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  get workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(UNIT_ID, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("The grid has no workbook");
    return workbook;
  }

  /** Whether a patch of the server is being applied. */
  get isPatching(): boolean {
    return this.isApplying;
  }

  /** Resolves when the grid has been painted. */
  whenReady(): Promise<void> {
    return this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  /** Ends typing in a cell as a click elsewhere does. */
  endEdit(): void {
    if (!this.injector.get(IEditorBridgeService).isVisible().visible) return;
    this.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerUp,
      unitId: UNIT_ID,
    });
  }

  frame(sheet: string): SheetFrame | undefined {
    return this.frames.get(sheet);
  }

  selection(): Selection {
    const sheet = this.workbook.getActiveSheet().getSheetId();
    const range = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const area = range ? toArea(range) : { row: 1, column: 1, rows: 1, columns: 1 };
    return { sheet, area: this.clip(sheet, area) };
  }

  /** What the editor opens with in a cell. */
  input(sheet: string, row: number, column: number): string {
    return inputText(this.sheet(sheet)?.getCellRaw(row - 1, column - 1));
  }

  /** What a cell shows. */
  text(sheet: string, row: number, column: number): string {
    return shownText(this.sheet(sheet)?.getCellRaw(row - 1, column - 1));
  }

  /** What is wrong in a cell; null where nothing is. */
  error(sheet: string, row: number, column: number): string | null {
    return errorText(this.sheet(sheet)?.getCellRaw(row - 1, column - 1));
  }

  isBold(sheet: string, row: number, column: number): boolean {
    const cell = this.sheet(sheet)?.getCellRaw(row - 1, column - 1);
    return this.workbook.getStyles().getStyleByCell(cell)?.bl === BooleanNumber.TRUE;
  }

  hiddenSheets(): SheetFrame[] {
    return [...this.frames.values()].filter(({ isHidden }) => isHidden);
  }

  /** Shows a sheet with an area selected and in sight. */
  go(sheet: string, area: CellArea): void {
    const target = { unitId: UNIT_ID, subUnitId: sheet };
    if (this.workbook.getActiveSheet().getSheetId() !== sheet) {
      this.commands.syncExecuteCommand("sheet.operation.set-worksheet-active", target);
    }
    const range = toRange(area);
    const { startRow, startColumn } = range;
    this.commands.syncExecuteCommand("sheet.operation.set-selections", {
      ...target,
      selections: [
        { range, primary: { ...range, actualRow: startRow, actualColumn: startColumn } },
      ],
    });
    this.commands.syncExecuteCommand(ScrollToCellOperation.id, { ...target, range });
  }

  /** Tells which error stands under the pointer; null where there is none. */
  onErrorHover(tell: (message: string | null) => void): void {
    this.injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
      const place = hovered?.location;
      const sheet = place && this.sheet(place.subUnitId);
      tell(sheet ? errorText(sheet.getCellRaw(place.row, place.col)) : null);
    });
  }

  /** Tells that the selection, or the sheet on screen, has changed. */
  onSelection(tell: () => void): void {
    this.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(tell);
    this.workbook.activeSheet$.subscribe(tell);
  }

  apply(patch: Patch): void {
    this.isApplying = true;
    try {
      this.addSheets(patch);
      for (const frame of patch.frames) {
        const before = this.frames.get(frame.id);
        this.frames.set(frame.id, frame);
        if (before) this.mutate(frameChanges(before, frame));
      }
      this.removeSheets(patch.order);
      this.orderSheets(patch.order);
      for (const [id, entries] of Object.entries(patch.cells)) this.setCells(id, entries);
    } finally {
      this.isApplying = false;
    }
  }

  private create(view: WorkbookView): void {
    const sheets: Record<string, Partial<IWorksheetData>> = {};
    for (const { frame, cells } of view.sheets) {
      this.frames.set(frame.id, frame);
      sheets[frame.id] = { ...initialSheet(frame), cellData: toMatrix(cells) };
    }
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT_ID,
      name: view.name,
      sheetOrder: view.sheets.map(({ frame }) => frame.id),
      sheets,
    });
    this.isApplying = true;
    for (const { frame, cells } of view.sheets) {
      this.mutate(frameChanges(null, frame));
      this.fitRows(frame.id, rowsOf(cells));
    }
    this.isApplying = false;
  }

  private addSheets({ frames, order }: Patch): void {
    for (const frame of frames) {
      if (this.frames.has(frame.id)) continue;
      this.mutate([
        {
          id: "sheet.mutation.insert-sheet",
          params: {
            unitId: UNIT_ID,
            index: order.indexOf(frame.id),
            sheet: mergeWorksheetSnapshotWithDefault({ ...initialSheet(frame), cellData: {} }),
          },
        },
        ...frameChanges(null, frame),
      ]);
    }
  }

  private removeSheets(order: readonly string[]): void {
    for (const id of [...this.frames.keys()]) {
      if (order.includes(id)) continue;
      const [next] = order;
      if (next !== undefined && this.workbook.getActiveSheet().getSheetId() === id) {
        this.go(next, { row: 1, column: 1, rows: 1, columns: 1 });
      }
      this.frames.delete(id);
      this.mutate([
        { id: "sheet.mutation.remove-sheet", params: { unitId: UNIT_ID, subUnitId: id } },
      ]);
    }
  }

  private orderSheets(order: readonly string[]): void {
    for (const [toOrder, id] of order.entries()) {
      const fromOrder = this.workbook.getSheetOrders().indexOf(id);
      if (fromOrder === toOrder) continue;
      this.mutate([
        {
          id: "sheet.mutation.set-worksheet-order",
          params: { unitId: UNIT_ID, subUnitId: id, fromOrder, toOrder },
        },
      ]);
    }
  }

  private setCells(id: string, entries: readonly CellEntry[]): void {
    this.mutate([
      {
        id: "sheet.mutation.set-range-values",
        params: { unitId: UNIT_ID, subUnitId: id, cellValue: toMatrix(entries) },
      },
    ]);
    this.fitRows(id, rowsOf(entries));
  }

  private mutate(mutations: readonly Mutation[]): void {
    for (const { id, params } of mutations) {
      this.commands.syncExecuteCommand(id, params, { onlyLocal: true });
    }
  }

  private sheet(id: string): Nullable<Worksheet> {
    return this.workbook.getSheetBySheetId(id);
  }

  /** Whole rows and columns come with open ends. */
  private clip(sheet: string, area: CellArea): CellArea {
    const { rows = 1, columns = 1 } = this.frames.get(sheet) ?? {};
    const row = Number.isNaN(area.row) ? 1 : area.row;
    const column = Number.isNaN(area.column) ? 1 : area.column;
    return {
      row,
      column,
      rows: Number.isNaN(area.rows) ? rows : Math.min(area.rows, rows - row + 1),
      columns: Number.isNaN(area.columns) ? columns : Math.min(area.columns, columns - column + 1),
    };
  }

  /** The editor opens with the formula or full value in plain type, not with what the cell shows. */
  private openWithInput(): void {
    const { writeCellInterceptor } = this.injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { origin }, next) =>
        next(cell && { ...cell, v: inputText(origin), s: PLAIN_TYPE }),
    });
  }

  /** Rows without a height of their own are as high as what stands in them. */
  private fitRows(id: string, rows: Iterable<number>): void {
    const sheet = this.sheet(id);
    const frame = this.frames.get(id);
    if (!sheet || !frame) return;
    const own = new Set(frame.rowSizes.map(([row]) => row));
    const widths = new Map(frame.columnSizes);
    const merged = frame.merges.map(toRange);
    const styles = this.workbook.getStyles();
    const mutations: Mutation[] = [];
    for (const row of new Set(rows)) {
      if (own.has(row) || merged.some((m) => m.startRow < row && row <= m.endRow + 1)) continue;
      const cells = Array.from({ length: frame.columns }, (_column, i) => {
        const cell = sheet.getCellRaw(row - 1, i);
        const width = widths.get(i + 1) ?? COLUMN_WIDTH;
        return { text: shownText(cell), style: styles.getStyleByCell(cell), width };
      });
      const rowHeight = fittedHeight(cells, ROW_HEIGHT);
      if (rowHeight === sheet.getRowHeight(row - 1)) continue;
      const ranges = [toRange({ row, column: 1, rows: 1, columns: frame.columns })];
      const params = { unitId: UNIT_ID, subUnitId: id, ranges, rowHeight };
      mutations.push({ id: "sheet.mutation.set-worksheet-row-height", params });
    }
    this.mutate(mutations);
  }
}

function rowsOf(entries: readonly CellEntry[]): number[] {
  return entries.map(([row]) => row);
}

function toMatrix(entries: readonly CellEntry[]): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const [row, column, cell] of entries) {
    (matrix[row - 1] ??= {})[column - 1] = cell ? toCellData(cell) : BLANK_CELL;
  }
  return matrix;
}

import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
  type IWorksheetData,
} from "@univerjs/core";
import { serializeListOptions } from "@univerjs/sheets";
import type { ChoiceView, NoteView, SheetFrame } from "../protocol";
import { toRange } from "./areas";
import { UNIT_ID } from "./unit";

/** A change of the grid's document. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** Sheets' sizes in pixels. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

export const NOTE_WIDTH = 240;

type Sizes = SheetFrame["rowSizes"];

/** A sheet as it is first made; notes and choices come with `frameChanges(null, frame)`. */
export function initialSheet(frame: SheetFrame): Partial<IWorksheetData> {
  return {
    id: frame.id,
    name: frame.name,
    rowCount: frame.rows,
    columnCount: frame.columns,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    tabColor: frame.tabColor ?? "",
    hidden: flag(frame.isHidden),
    showGridlines: flag(frame.hasGridlines),
    freeze: toFreeze(frame),
    mergeData: frame.merges.map(toRange),
    columnData: toLines(frame.columnSizes, frame.hiddenColumns, (w) => ({ w })),
    rowData: toLines(frame.rowSizes, frame.hiddenRows, (h) => ({ h })),
  };
}

/** What turns one frame of a sheet into the next. */
export function frameChanges(before: SheetFrame | null, after: SheetFrame): Mutation[] {
  const target = { unitId: UNIT_ID, subUnitId: after.id };
  const change = (id: string, params: object): Mutation => ({
    id: `sheet.mutation.${id}`,
    params: { ...target, ...params },
  });
  const changes: Mutation[] = [];
  if (before) {
    if (before.rows !== after.rows) {
      changes.push(change("set-worksheet-row-count", { rowCount: after.rows }));
    }
    if (before.columns !== after.columns) {
      changes.push(change("set-worksheet-column-count", { columnCount: after.columns }));
    }
    if (before.name !== after.name)
      changes.push(change("set-worksheet-name", { name: after.name }));
    if (before.tabColor !== after.tabColor) {
      changes.push(change("set-tab-color", { color: after.tabColor ?? "" }));
    }
    if (before.isHidden !== after.isHidden) {
      changes.push(change("set-worksheet-hidden", { hidden: flag(after.isHidden) }));
    }
    if (before.hasGridlines !== after.hasGridlines) {
      changes.push(change("toggle-gridlines", { showGridlines: flag(after.hasGridlines) }));
    }
    changes.push(
      ...sizeChanges(before, after, change),
      ...visibilityChanges(before, after, change),
    );
    if (differ(before.merges, after.merges)) {
      changes.push(
        change("remove-worksheet-merge", { ranges: before.merges.map(toRange) }),
        change("add-worksheet-merge", { ranges: after.merges.map(toRange) }),
      );
    }
    if (differ(toFreeze(before), toFreeze(after))) {
      changes.push(change("set-frozen", { ...toFreeze(after), resetScroll: true }));
    }
  }
  return [
    ...changes,
    ...noteChanges(before?.notes ?? [], after.notes, after.id),
    ...choiceChanges(before?.choices ?? [], after.choices, after.id),
  ];
}

function toFreeze({ frozenRows, frozenColumns }: SheetFrame): IWorksheetData["freeze"] {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

function toLines<Line extends object>(
  sizes: Sizes,
  hidden: readonly number[],
  line: (size: number) => Line,
): Record<number, Line & { hd?: BooleanNumber }> {
  const lines: Record<number, Line & { hd?: BooleanNumber }> = {};
  for (const [at, size] of sizes) lines[at - 1] = line(size);
  for (const at of hidden) {
    lines[at - 1] = { ...(lines[at - 1] ?? ({} as Line)), hd: BooleanNumber.TRUE };
  }
  return lines;
}

type Change = (id: string, params: object) => Mutation;

function sizeChanges(before: SheetFrame, after: SheetFrame, change: Change): Mutation[] {
  const rows = changedSizes(before.rowSizes, after.rowSizes, ROW_HEIGHT);
  const columns = changedSizes(before.columnSizes, after.columnSizes, COLUMN_WIDTH);
  return [
    ...rows.map(([row, rowHeight]) =>
      change("set-worksheet-row-height", { ranges: [rowRange(row, after)], rowHeight }),
    ),
    ...columns.map(([column, colWidth]) =>
      change("set-worksheet-col-width", { ranges: [columnRange(column, after)], colWidth }),
    ),
  ];
}

function changedSizes(before: Sizes, after: Sizes, usual: number): [number, number][] {
  const old = new Map(before);
  const now = new Map(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((line) => old.get(line) !== now.get(line))
    .map((line) => [line, now.get(line) ?? usual]);
}

function visibilityChanges(before: SheetFrame, after: SheetFrame, change: Change): Mutation[] {
  const without = (all: readonly number[], others: readonly number[]): number[] =>
    all.filter((line) => !others.includes(line));
  const rows = (lines: readonly number[]): object => ({
    ranges: lines.map((row) => rowRange(row, after)),
  });
  const columns = (lines: readonly number[]): object => ({
    ranges: lines.map((column) => columnRange(column, after)),
  });
  return [
    change("set-row-visible", rows(without(before.hiddenRows, after.hiddenRows))),
    change("set-row-hidden", rows(without(after.hiddenRows, before.hiddenRows))),
    change("set-col-visible", columns(without(before.hiddenColumns, after.hiddenColumns))),
    change("set-col-hidden", columns(without(after.hiddenColumns, before.hiddenColumns))),
  ].filter(({ params }) => (params as { ranges: unknown[] }).ranges.length > 0);
}

function rowRange(row: number, { columns }: SheetFrame): object {
  return toRange({ row, column: 1, rows: 1, columns });
}

function columnRange(column: number, { rows }: SheetFrame): object {
  return toRange({ row: 1, column, rows, columns: 1 });
}

function noteChanges(
  before: readonly NoteView[],
  after: readonly NoteView[],
  sheetId: string,
): Mutation[] {
  const key = (note: NoteView): string => JSON.stringify(note);
  const old = new Set(before.map(key));
  const now = new Set(after.map(key));
  const place = ({ row, column }: NoteView): object => ({
    unitId: UNIT_ID,
    sheetId,
    row: row - 1,
    col: column - 1,
    silent: true,
  });
  return [
    ...before
      .filter((note) => !now.has(key(note)))
      .map((note) => ({ id: "sheet.mutation.remove-note", params: place(note) })),
    ...after
      .filter((note) => !old.has(key(note)))
      .map((note) => ({
        id: "sheet.mutation.update-note",
        params: {
          ...place(note),
          note: {
            id: `${sheetId}-${String(note.row)}-${String(note.column)}`,
            row: note.row - 1,
            col: note.column - 1,
            width: NOTE_WIDTH,
            height: 96,
            note: note.text,
          },
        },
      })),
  ];
}

function choiceChanges(
  before: readonly ChoiceView[],
  after: readonly ChoiceView[],
  subUnitId: string,
): Mutation[] {
  if (!differ(before, after)) return [];
  const target = { unitId: UNIT_ID, subUnitId };
  const changes: Mutation[] = [];
  if (before.length > 0) {
    const ruleId = before.map((choice) => ruleKey(choice, subUnitId));
    changes.push({ id: "data-validation.mutation.removeRule", params: { ...target, ruleId } });
  }
  if (after.length > 0) {
    const rule = after.map((choice) => toRule(choice, subUnitId));
    changes.push({ id: "data-validation.mutation.addRule", params: { ...target, rule } });
  }
  return changes;
}

function ruleKey({ area }: ChoiceView, sheet: string): string {
  return [sheet, area.row, area.column, area.rows].join("-");
}

/** Univer only shows the choices; the server decides what is rejected. */
function toRule(choice: ChoiceView, sheet: string): ISheetDataValidationRule {
  const common = {
    uid: ruleKey(choice, sheet),
    ranges: [toRange(choice.area)],
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.INFO,
    showErrorMessage: false,
    showInputMessage: false,
  };
  if (choice.choices === null) {
    return { ...common, type: DataValidationType.CHECKBOX, formula1: "TRUE", formula2: "FALSE" };
  }
  return {
    ...common,
    type: DataValidationType.LIST,
    formula1: serializeListOptions([...choice.choices]),
    showDropDown: true,
    renderMode: choice.hasArrow ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  };
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

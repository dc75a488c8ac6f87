import type { Emulator } from "../emulator";
import { contains, type Area } from "../emulator/area";
import type { Cell } from "../emulator/cell";
import type { Chart, ChartRange } from "../emulator/chart";
import type { ConditionalFormat } from "../emulator/conditional-format";
import type { Content, Located } from "../emulator/engine";
import { NEW_SETTINGS, type Line, type Sheet, type SheetSettings } from "../emulator/sheet";
import type { Workbook } from "../emulator/workbook";

const FORMAT = "spbe-meja-kerja";
const VERSION = 1;

interface SavedProtection {
  readonly type: "RANGE" | "SHEET";
  readonly area: Area;
  readonly description: string;
  readonly isWarningOnly: boolean;
  readonly editors: readonly string[] | null;
  readonly openAreas: readonly Area[];
  readonly rangeName: string | null;
}

/** A chart whose ranges name their sheets. */
type SavedChart = Omit<Chart, "ranges"> & {
  readonly ranges: readonly { readonly sheet: string; readonly area: Area }[];
};

/** Settings that came later are absent in older files. */
interface SavedSheet extends Partial<SheetSettings> {
  readonly name: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cells: readonly (readonly [row: number, column: number, cell: Cell, content: Content])[];
  readonly protections: readonly SavedProtection[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filter: {
    readonly area: Area;
    readonly visible: readonly (readonly [column: number, texts: readonly string[]])[];
  } | null;
  /** Absent in files from before there were charts. */
  readonly charts?: readonly SavedChart[];
}

/** A workbook as it is kept in a file. */
export interface WorkbookFile {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly name: string;
  readonly sheets: readonly SavedSheet[];
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
}

/** Everything people see of a workbook, to be read again by `restoreWorkbook`. */
export function saveWorkbook(workbook: Workbook): WorkbookFile {
  return {
    format: FORMAT,
    version: VERSION,
    name: workbook.name,
    sheets: workbook.sheets.map((sheet) => saveSheet(workbook, sheet)),
    names: saveNames(workbook),
  };
}

export function saveNames(workbook: Workbook): WorkbookFile["names"] {
  return workbook.nameNames().flatMap((name) => {
    const target = workbook.areaOfName(name);
    return target ? [{ name, sheet: target.sheet.name, area: target.area }] : [];
  });
}

export function isWorkbookFile(file: unknown): file is WorkbookFile {
  if (typeof file !== "object" || file === null) return false;
  const { format, version, sheets } = file as Partial<WorkbookFile>;
  return format === FORMAT && version === VERSION && Array.isArray(sheets) && sheets.length > 0;
}

/**
 * Opens a file in the place of the emulator's spreadsheet. `check` is asked before anybody can see the new one.
 *
 * @throws whatever stood in the way; then the spreadsheet is the one before, untouched.
 */
export function restoreWorkbook(
  emulator: Emulator,
  file: WorkbookFile,
  check: (workbook: Workbook) => unknown = () => undefined,
): void {
  emulator.replaceSpreadsheet((workbook) => {
    fillWorkbook(workbook, file);
    check(workbook);
  });
}

/** Lays a file into a new workbook. Sheets and names come before formulas, which refer to them. */
export function fillWorkbook(workbook: Workbook, file: WorkbookFile): void {
  const [old] = workbook.sheets;
  if (old) workbook.renameSheet(old, freeName(file.sheets.map(({ name }) => name)));
  const added = file.sheets.map((saved) => {
    const sheet = workbook.addSheet(saved.name, workbook.sheets.length);
    restoreLook(workbook, sheet, saved);
    return { sheet, saved };
  });
  if (old) workbook.deleteSheet(old);
  for (const { name, sheet, area } of file.names) {
    const home = workbook.requireSheet(sheet);
    workbook.setName(name, home, within(home, area));
  }
  for (const { sheet, saved } of added) {
    for (const chart of saved.charts ?? []) restoreChart(workbook, sheet, chart);
  }
  const contents: Located[] = [];
  for (const { sheet, saved } of added) {
    for (const [row, column, , content] of saved.cells) {
      if (content !== null) contents.push({ sheet: sheet.id, row, column, content });
    }
  }
  workbook.engine.load(contents);
  workbook.engine.settle();
  workbook.name = file.name;
  for (const { sheet } of added) workbook.applyFilter(sheet);
}

function freeName(taken: readonly string[]): string {
  let name = "Lembar lama";
  while (taken.some((each) => each.toLowerCase() === name.toLowerCase())) name += "_";
  return name;
}

/** @throws Error for an area that is not on its sheet. */
function within(sheet: Sheet, area: Area): Area {
  const { row, column, rows, columns } = area;
  const isArea = [row, column, rows, columns].every((each) => Number.isInteger(each) && each > 0);
  if (!isArea || !contains(sheet.whole, area)) {
    throw new Error(`${sheet.name} has no ${JSON.stringify(area)}`);
  }
  return area;
}

function isBare(cell: Cell): boolean {
  for (const key in cell) if (Object.hasOwn(cell, key)) return false;
  return true;
}

function saveSheet(workbook: Workbook, sheet: Sheet): SavedSheet {
  return {
    ...saveFrame(workbook, sheet),
    cells: [...sheet.cells.entries()].map(({ row, column, cell }) => [
      row,
      column,
      cell,
      workbook.engine.content(sheet.id, row, column),
    ]),
  };
}

/** Everything about a sheet but its cells. */
export function saveFrame(workbook: Workbook, sheet: Sheet): Omit<SavedSheet, "cells"> {
  const { filter } = sheet;
  return {
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns,
    protections: sheet.protections.map((protection) => ({
      type: protection.type,
      area: protection.area,
      description: protection.description,
      isWarningOnly: protection.isWarningOnly,
      editors: protection.editors && [...protection.editors],
      openAreas: protection.openAreas,
      rangeName: protection.rangeName,
    })),
    conditionalFormats: sheet.conditionalFormats,
    filter: filter && {
      area: filter.area,
      visible: [...filter.visible].map(([column, texts]) => [column, [...texts]]),
    },
    charts: sheet.charts.map((chart) => saveChart(workbook, chart)),
    ...sheet.settings,
  };
}

function saveChart(workbook: Workbook, { ranges, ...chart }: Chart): SavedChart {
  const saved = ranges.flatMap(({ sheet: id, area }) => {
    const sheet = workbook.sheets.find((each) => each.id === id);
    return sheet ? [{ sheet: sheet.name, area }] : [];
  });
  return { ...chart, ranges: saved };
}

function restoreChart(workbook: Workbook, sheet: Sheet, { id, ranges, ...plan }: SavedChart): void {
  const found = ranges.map((range): ChartRange => ({
    sheet: workbook.requireSheet(range.sheet).id,
    area: within(workbook.requireSheet(range.sheet), range.area),
  }));
  workbook.addChart(sheet, { ...plan, ranges: found }, id);
}

function restoreLook(workbook: Workbook, sheet: Sheet, saved: SavedSheet): void {
  const copyLines = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line }));
  sheet.rows.splice(0, sheet.rows.length, ...copyLines(saved.rows));
  sheet.columns.splice(0, sheet.columns.length, ...copyLines(saved.columns));
  for (const [row, column, cell] of saved.cells) {
    if (!sheet.has(row, column)) within(sheet, { row, column, rows: 1, columns: 1 });
    sheet.cells.set(row, column, isBare(cell) ? undefined : cell);
  }
  sheet.settings = settingsOf(sheet, saved);
  for (const { type, area, editors, openAreas, ...rest } of saved.protections) {
    const protection = workbook.protect(sheet, type, within(sheet, area));
    Object.assign(protection, rest, { editors: editors && new Set(editors) });
    protection.openAreas = openAreas.map((each) => within(sheet, each));
  }
  sheet.conditionalFormats = saved.conditionalFormats.map((rule) => ({ ...rule, sheet: sheet.id }));
  sheet.filter = saved.filter && {
    area: within(sheet, saved.filter.area),
    visible: new Map(saved.filter.visible.map(([column, texts]) => [column, new Set(texts)])),
  };
}

/** Those that a file does not know, as it is older, are as on a new sheet. */
function settingsOf(sheet: Sheet, saved: SavedSheet): SheetSettings {
  const names = Object.keys(NEW_SETTINGS) as (keyof SheetSettings)[];
  const known = Object.fromEntries(
    names.flatMap((name) => (saved[name] === undefined ? [] : [[name, saved[name]]])),
  ) as Partial<SheetSettings>;
  const settings = { ...NEW_SETTINGS, ...known };
  const fitting = (areas: readonly Area[]): Area[] => areas.map((area) => within(sheet, area));
  return {
    ...settings,
    merges: fitting(settings.merges),
    typedColumns: fitting(settings.typedColumns),
  };
}

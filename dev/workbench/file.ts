import type { Area } from "../emulator/area";
import type { Chart, ChartRange } from "../emulator/chart";
import type { Cell } from "../emulator/cell";
import type { ConditionalFormat } from "../emulator/conditional-format";
import type { Content } from "../emulator/engine";
import type { Line, Sheet } from "../emulator/sheet";
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

interface SavedSheet {
  readonly name: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cells: readonly (readonly [row: number, column: number, cell: Cell, content: Content])[];
  readonly merges: readonly Area[];
  readonly protections: readonly SavedProtection[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filter: {
    readonly area: Area;
    readonly visible: readonly (readonly [column: number, texts: readonly string[]])[];
  } | null;
  /** Absent in files from before there were charts. */
  readonly charts?: readonly SavedChart[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly hasHiddenGridlines: boolean;
  readonly isHidden: boolean;
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
    names: workbook.nameNames().flatMap((name) => {
      const target = workbook.areaOfName(name);
      return target ? [{ name, sheet: target.sheet.name, area: target.area }] : [];
    }),
  };
}

export function isWorkbookFile(file: unknown): file is WorkbookFile {
  if (typeof file !== "object" || file === null) return false;
  const { format, version, sheets } = file as Partial<WorkbookFile>;
  return format === FORMAT && version === VERSION && Array.isArray(sheets) && sheets.length > 0;
}

/** Replaces what a workbook holds by what a file holds; when that fails the workbook is as before. */
export function restoreWorkbook(workbook: Workbook, file: WorkbookFile): void {
  const before = saveWorkbook(workbook);
  try {
    replace(workbook, file);
  } catch (error) {
    replace(workbook, before);
    throw error;
  }
}

function saveSheet(workbook: Workbook, sheet: Sheet): SavedSheet {
  const { filter } = sheet;
  return {
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns,
    cells: [...sheet.cells.entries()].map(({ row, column, cell }) => [
      row,
      column,
      cell,
      workbook.engine.content(sheet.id, row, column),
    ]),
    merges: sheet.merges,
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
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    tabColor: sheet.tabColor,
    hasHiddenGridlines: sheet.hasHiddenGridlines,
    isHidden: sheet.isHidden,
  };
}

function saveChart(workbook: Workbook, chart: Chart): SavedChart {
  const ranges = chart.ranges.flatMap(({ sheet: id, area }) => {
    const sheet = workbook.sheets.find((each) => each.id === id);
    return sheet ? [{ sheet: sheet.name, area }] : [];
  });
  return { ...chart, ranges };
}

function restoreChart(workbook: Workbook, sheet: Sheet, { id, ranges, ...plan }: SavedChart): void {
  const found = ranges.map((range): ChartRange => ({
    sheet: workbook.requireSheet(range.sheet).id,
    area: range.area,
  }));
  workbook.addChart(sheet, { ...plan, ranges: found }, id);
}

/** Sheets and names come before formulas, which refer to them. */
function replace(workbook: Workbook, file: WorkbookFile): void {
  for (const name of workbook.nameNames()) workbook.removeName(name);
  for (const [i, sheet] of workbook.sheets.entries()) {
    workbook.renameSheet(sheet, `Lembar lama ${i + 1}`);
  }
  const old = workbook.sheets;
  const added = file.sheets.map((saved) => {
    const sheet = workbook.addSheet(saved.name, workbook.sheets.length);
    restoreLook(workbook, sheet, saved);
    return { sheet, saved };
  });
  for (const sheet of [...old]) {
    if (!added.some((each) => each.sheet === sheet)) workbook.deleteSheet(sheet);
  }
  for (const { name, sheet, area } of file.names) {
    workbook.setName(name, workbook.requireSheet(sheet), area);
  }
  for (const { sheet, saved } of added) {
    for (const chart of saved.charts ?? []) restoreChart(workbook, sheet, chart);
  }
  for (const { sheet, saved } of added) {
    for (const [row, column, , content] of saved.cells) {
      if (content !== null) workbook.engine.setContents(sheet.id, row, column, [[content]]);
    }
  }
  workbook.engine.settle();
  workbook.name = file.name;
  for (const { sheet } of added) workbook.applyFilter(sheet);
}

function restoreLook(workbook: Workbook, sheet: Sheet, saved: SavedSheet): void {
  const copyLines = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line }));
  sheet.rows.splice(0, sheet.rows.length, ...copyLines(saved.rows));
  sheet.columns.splice(0, sheet.columns.length, ...copyLines(saved.columns));
  for (const [row, column, cell] of saved.cells) sheet.cells.set(row, column, cell);
  sheet.merges = [...saved.merges];
  for (const { type, area, editors, openAreas, ...rest } of saved.protections) {
    const protection = workbook.protect(sheet, type, area);
    Object.assign(protection, rest, { editors: editors && new Set(editors) });
    protection.openAreas = [...openAreas];
  }
  sheet.conditionalFormats = saved.conditionalFormats.map((rule) => ({ ...rule, sheet: sheet.id }));
  sheet.filter = saved.filter && {
    area: saved.filter.area,
    visible: new Map(saved.filter.visible.map(([column, texts]) => [column, new Set(texts)])),
  };
  sheet.frozenRows = saved.frozenRows;
  sheet.frozenColumns = saved.frozenColumns;
  sheet.tabColor = saved.tabColor;
  sheet.hasHiddenGridlines = saved.hasHiddenGridlines;
  sheet.isHidden = saved.isHidden;
}

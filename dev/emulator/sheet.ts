import { shiftArea, type Area, type Shift } from "./area";
import {
  wholeFormat,
  withChange,
  withFormat,
  type Cell,
  type CellChange,
  type CellFormat,
} from "./cell";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import { Grid, shiftLines } from "./grid";
import type { Protection } from "./protection";

/** A row or a column. */
export interface Line {
  size: number | null;
  isHidden: boolean;
  isHiddenByFilter: boolean;
}

export interface Filter {
  area: Area;
  /** Per column of the sheet, the texts that stay visible. */
  readonly visible: Map<number, ReadonlySet<string>>;
}

/** What a sheet is as a whole: plain values that are copied, compared, kept and saved together. */
export interface SheetSettings {
  readonly merges: readonly Area[];
  /** The cells of tables' typed columns: rules and looks of theirs belong to the table. */
  readonly typedColumns: readonly Area[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly hasHiddenGridlines: boolean;
  readonly isHidden: boolean;
}

export const NEW_SETTINGS: SheetSettings = {
  merges: [],
  typedColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  tabColor: null,
  hasHiddenGridlines: false,
  isHidden: false,
};

/** One sheet, apart from values and formulas, which the engine keeps under `id`. */
export class Sheet {
  readonly rows: Line[];
  readonly columns: Line[];
  readonly cells = new Grid<Cell>();
  protections: Protection[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  filter: Filter | null = null;
  charts: Chart[] = [];
  settings: SheetSettings = NEW_SETTINGS;

  constructor(
    readonly id: number,
    /** The number that `getSheetId()` gives. */
    public gid: number,
    public name: string,
    maxRows = 1000,
    maxColumns = 26,
  ) {
    this.rows = Array.from({ length: maxRows }, newLine);
    this.columns = Array.from({ length: maxColumns }, newLine);
  }

  get whole(): Area {
    return { row: 1, column: 1, rows: this.rows.length, columns: this.columns.length };
  }

  set(change: Partial<SheetSettings>): void {
    this.settings = { ...this.settings, ...change };
  }

  has(row: number, column: number): boolean {
    const isLine = (line: number, lines: readonly Line[]): boolean =>
      Number.isInteger(line) && line >= 1 && line <= lines.length;
    return isLine(row, this.rows) && isLine(column, this.columns);
  }

  cell(row: number, column: number): Cell {
    return this.cells.get(row, column) ?? {};
  }

  /** Changes some properties of a cell; a property set to undefined is taken away. */
  update(row: number, column: number, change: CellChange): void {
    const known = this.cells.get(row, column);
    const cell = withChange(known, change);
    if (known !== undefined || cell !== undefined) this.cells.set(row, column, cell);
  }

  format(row: number, column: number): CellFormat {
    return wholeFormat(this.cells.get(row, column)?.format);
  }

  setFormat(row: number, column: number, change: Partial<CellFormat>): void {
    this.cells.set(row, column, withFormat(this.cells.get(row, column), change));
  }

  /** Moves everything that is tied to cells along with a structural change. */
  shift(shift: Shift): void {
    shiftLines(shift.dimension === "rows" ? this.rows : this.columns, shift, newLine);
    this.cells.shift(shift);
    const moved = (areas: readonly Area[]): Area[] =>
      areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
    this.set({
      typedColumns: moved(this.settings.typedColumns),
      merges: moved(this.settings.merges).filter((area) => area.rows * area.columns > 1),
    });
    this.conditionalFormats = this.conditionalFormats
      .map((rule) => ({ ...rule, areas: moved(rule.areas) }))
      .filter((rule) => rule.areas.length > 0);
    this.protections = this.protections.filter((protection) => {
      protection.openAreas = moved(protection.openAreas);
      const [area] = moved([protection.area]);
      if (area) protection.area = protection.type === "SHEET" ? this.whole : area;
      return area !== undefined;
    });
    if (this.filter) this.shiftFilter(this.filter, shift);
  }

  /** New lines look like the line they were opened from (assumed). */
  inheritFormat(shift: Shift, from: number): void {
    if (shift.kind !== "insert") return;
    const isRows = shift.dimension === "rows";
    const across = isRows ? this.columns.length : this.rows.length;
    for (let i = 1; i <= across; i += 1) {
      const model = isRows ? this.cell(from, i) : this.cell(i, from);
      if (model.format === undefined && model.validation === undefined) continue;
      const look = { format: model.format, validation: model.validation };
      for (let line = shift.at; line < shift.at + shift.count; line += 1) {
        if (isRows) this.update(line, i, look);
        else this.update(i, line, look);
      }
    }
  }

  private shiftFilter(filter: Filter, shift: Shift): void {
    const area = shiftArea(filter.area, shift);
    if (area === null) {
      this.filter = null;
      return;
    }
    filter.area = area;
    if (shift.dimension === "rows") return;
    const kept = [...filter.visible];
    filter.visible.clear();
    for (const [column, texts] of kept) {
      const place = shiftArea({ row: 1, column, rows: 1, columns: 1 }, shift);
      if (place) filter.visible.set(place.column, texts);
    }
  }
}

function newLine(): Line {
  return { size: null, isHidden: false, isHiddenByFilter: false };
}

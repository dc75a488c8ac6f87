import type { Area } from "../emulator/area";
import type { Cell } from "../emulator/cell";
import type { Chart } from "../emulator/chart";
import type { Content } from "../emulator/engine";
import type { Protection } from "../emulator/protection";
import { Sheet, type Filter, type Line, type SheetSettings } from "../emulator/sheet";
import type { Workbook } from "../emulator/workbook";
import { rememberBySheet } from "./sheet-memory";

interface CellState {
  readonly cell: Cell;
  readonly content: Content;
}

interface LineState {
  readonly count: number;
  readonly own: readonly (readonly [at: number, line: Line])[];
}

interface ProtectionState {
  readonly protection: Protection;
  readonly settings: Pick<
    Protection,
    "area" | "description" | "isWarningOnly" | "editors" | "openAreas" | "rangeName"
  >;
}

/** A chart whose ranges hold on to their sheets, which may come back under another number. */
type ChartState = Omit<Chart, "ranges"> & {
  readonly ranges: readonly { readonly sheet: Sheet; readonly area: Area }[];
};

interface Attributes extends SheetSettings, Pick<Sheet, "name" | "conditionalFormats"> {
  readonly rows: LineState;
  readonly columns: LineState;
  readonly protections: readonly ProtectionState[];
  readonly filter: Filter | null;
  readonly charts: readonly ChartState[];
}

interface SheetState {
  readonly cells: ReadonlyMap<number, CellState>;
  readonly attributes: Attributes;
}

interface NamedArea {
  readonly name: string;
  readonly sheet: Sheet;
  readonly area: Area;
}

type AttributeName = keyof Attributes;

/** What differs between two moments, by place. */
export interface Changes {
  readonly cells: Map<Sheet, Set<number>>;
  readonly attributes: Map<Sheet, Set<AttributeName>>;
  readonly names: Set<string>;
  /** Sheets that exist at one of the moments only. */
  readonly sheets: Set<Sheet>;
}

/** More columns than a sheet has: with it a place in a sheet is one number. */
const PLACES_PER_ROW = 100_000;

export function placeOf(row: number, column: number): number {
  return row * PLACES_PER_ROW + column;
}

export function positionOf(place: number): { row: number; column: number } {
  return { row: Math.floor(place / PLACES_PER_ROW), column: place % PLACES_PER_ROW };
}

/** Everything that people see of a workbook at one moment, to be compared and to be put back. */
export class Checkpoint {
  private constructor(
    private readonly workbook: Workbook,
    readonly sheets: ReadonlyMap<Sheet, SheetState>,
    private readonly names: ReadonlyMap<string, NamedArea>,
    private readonly deadNames: ReadonlySet<string>,
  ) {}

  static of(workbook: Workbook): Checkpoint {
    workbook.engine.settle();
    return new Checkpoint(
      workbook,
      new Map(workbook.sheets.map((sheet) => [sheet, readSheet(workbook, sheet)])),
      readNames(workbook),
      new Set(
        workbook
          .nameNames()
          .filter((name) => workbook.isDeadName(name))
          .map(toKey),
      ),
    );
  }

  /** Whether both have the same sheets with as many lines. */
  hasShapeOf(other: Checkpoint): boolean {
    const shape = ({ sheets }: Checkpoint): string =>
      [...sheets]
        .map(([{ gid }, { attributes }]) => [gid, attributes.rows.count, attributes.columns.count])
        .join(";");
    return shape(this) === shape(other);
  }

  changesUntil(later: Checkpoint): Changes {
    const changes: Changes = {
      cells: new Map(),
      attributes: new Map(),
      names: new Set(),
      sheets: new Set(),
    };
    for (const sheet of new Set([...this.sheets.keys(), ...later.sheets.keys()])) {
      const before = this.sheets.get(sheet);
      const after = later.sheets.get(sheet);
      if (!before || !after) {
        changes.sheets.add(sheet);
        continue;
      }
      const cells = differentKeys(before.cells, after.cells, sameCell);
      if (cells.size > 0) changes.cells.set(sheet, cells);
      const attributes = (Object.keys(before.attributes) as AttributeName[]).filter(
        (name) => !isSame(before.attributes[name], after.attributes[name]),
      );
      if (attributes.length > 0) changes.attributes.set(sheet, new Set(attributes));
    }
    for (const name of differentKeys(this.names, later.names, isSame)) changes.names.add(name);
    return changes;
  }

  /** Puts everything back but what `kept` names; formulas come last, as they refer to the rest. */
  restore(kept: Changes | null = null): void {
    const { workbook } = this;
    this.removeNames(kept);
    this.restoreSheets(kept);
    for (const [sheet, { attributes }] of this.sheets) {
      if (!workbook.sheets.includes(sheet)) continue;
      restoreAttributes(workbook, sheet, attributes, kept?.attributes.get(sheet));
    }
    this.restoreNames(kept);
    for (const [sheet, { cells }] of this.sheets) {
      if (!workbook.sheets.includes(sheet)) continue;
      restoreCells(workbook, sheet, cells, kept?.cells.get(sheet));
    }
    workbook.engine.settle();
  }

  private restoreSheets(kept: Changes | null): void {
    const { workbook } = this;
    const isOwn = (sheet: Sheet): boolean => kept?.sheets.has(sheet) !== true;
    for (const sheet of this.sheets.keys()) {
      if (workbook.sheets.includes(sheet) || !isOwn(sheet)) continue;
      const name = freeName(workbook, sheet.name);
      // The engine forgets a deleted sheet: it comes back under another number.
      Object.assign(sheet, { id: workbook.engine.addSheet(name), name });
      clearCells(sheet);
      workbook.sheets.push(sheet);
    }
    for (const sheet of [...workbook.sheets]) {
      if (!this.sheets.has(sheet) && isOwn(sheet)) workbook.deleteSheet(sheet);
    }
    const order = [...this.sheets.keys()];
    const rank = (sheet: Sheet): number =>
      order.includes(sheet) ? order.indexOf(sheet) : Infinity;
    const isMoved = workbook.sheets.some((sheet, i) => sheet !== order[i]);
    if (isMoved) workbook.sheets = [...workbook.sheets].sort((a, b) => rank(a) - rank(b) || 0);
  }

  /** Names that there were none of go before their sheets do, which would leave them dead. */
  private removeNames(kept: Changes | null): void {
    for (const [key, { name }] of readNames(this.workbook)) {
      if (this.names.has(key) || this.deadNames.has(key) || kept?.names.has(key) === true) continue;
      this.workbook.removeName(name);
    }
  }

  private restoreNames(kept: Changes | null): void {
    const { workbook } = this;
    const now = readNames(workbook);
    for (const key of differentKeys(this.names, now, isSame)) {
      if (kept?.names.has(key) === true) continue;
      const wanted = this.names.get(key);
      const known = now.get(key);
      if (known) workbook.removeName(known.name);
      if (wanted && workbook.sheets.includes(wanted.sheet)) {
        workbook.setName(wanted.name, wanted.sheet, wanted.area);
      }
    }
  }
}

/** Whether nothing differs. */
export function isNothing({ cells, attributes, names, sheets }: Changes): boolean {
  return cells.size + attributes.size + names.size + sheets.size === 0;
}

function readSheet(workbook: Workbook, sheet: Sheet): SheetState {
  return { cells: readCells(workbook, sheet), attributes: readAttributes(workbook, sheet) };
}

/** Two moments between which nothing changed share the same map. */
const readCells = rememberBySheet((workbook, sheet): ReadonlyMap<number, CellState> => {
  const cells = new Map<number, CellState>();
  for (const { row, column, cell } of sheet.cells.entries()) {
    const content = cell.isFilled === true ? workbook.engine.content(sheet.id, row, column) : null;
    cells.set(placeOf(row, column), { cell, content });
  }
  return cells;
}, "contents");

function readAttributes(workbook: Workbook, sheet: Sheet): Attributes {
  const { filter } = sheet;
  return {
    name: sheet.name,
    ...sheet.settings,
    conditionalFormats: [...sheet.conditionalFormats],
    rows: readLines(sheet.rows),
    columns: readLines(sheet.columns),
    protections: sheet.protections.map(readProtection),
    filter: filter && { area: filter.area, visible: new Map(filter.visible) },
    charts: sheet.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap(({ sheet: id, area }) => {
        const home = workbook.sheets.find((each) => each.id === id);
        return home ? [{ sheet: home, area }] : [];
      }),
    })),
  };
}

/** How many lines there are, and those that are not as new ones. */
export function readLines(lines: readonly Line[]): LineState {
  const own = lines.flatMap((line, i): [number, Line][] => {
    const isPlain = line.size === null && !line.isHidden && !line.isHiddenByFilter;
    return isPlain ? [] : [[i, { ...line }]];
  });
  return { count: lines.length, own };
}

function readProtection(protection: Protection): ProtectionState {
  const { area, description, isWarningOnly, editors, openAreas, rangeName } = protection;
  return {
    protection,
    settings: {
      area,
      description,
      isWarningOnly,
      editors: editors && new Set(editors),
      openAreas: [...openAreas],
      rangeName,
    },
  };
}

/** Names are the same in any case. */
const toKey = (name: string): string => name.toUpperCase();

function readNames(workbook: Workbook): Map<string, NamedArea> {
  return new Map(
    workbook.nameNames().flatMap((name): [string, NamedArea][] => {
      const target = workbook.areaOfName(name);
      return target ? [[toKey(name), { name, ...target }]] : [];
    }),
  );
}

function restoreAttributes(
  workbook: Workbook,
  sheet: Sheet,
  wanted: Attributes,
  kept: ReadonlySet<AttributeName> | undefined,
): void {
  const isWanted = (name: AttributeName): boolean => kept?.has(name) !== true;
  const { name, rows, columns, protections, filter, charts, conditionalFormats, ...settings } =
    wanted;
  if (isWanted("name") && sheet.name !== name) {
    const isFree = workbook.sheets.every((each) => each.name.toLowerCase() !== name.toLowerCase());
    if (isFree || sheet.name.toLowerCase() === name.toLowerCase())
      workbook.renameSheet(sheet, name);
  }
  const own = Object.entries(settings).filter(([key]) => isWanted(key as AttributeName));
  sheet.set(Object.fromEntries(own));
  if (isWanted("conditionalFormats")) {
    sheet.conditionalFormats = conditionalFormats.map((rule) => ({ ...rule, sheet: sheet.id }));
  }
  if (isWanted("rows")) restoreLines(sheet.rows, rows);
  if (isWanted("columns")) restoreLines(sheet.columns, columns);
  if (isWanted("filter")) {
    sheet.filter = filter && { area: filter.area, visible: new Map(filter.visible) };
  }
  if (isWanted("protections")) {
    sheet.protections = protections.map(({ protection, settings }) => {
      const { editors, openAreas } = settings;
      return Object.assign(protection, settings, {
        editors: editors && new Set(editors),
        openAreas: [...openAreas],
      });
    });
  }
  if (isWanted("charts")) {
    sheet.charts = charts.map(({ ranges, ...chart }) => ({
      ...chart,
      ranges: ranges.map((range) => ({ sheet: range.sheet.id, area: range.area })),
    }));
  }
}

function restoreLines(lines: Line[], { count, own }: LineState): void {
  const restored = Array.from({ length: count }, (): Line => {
    return { size: null, isHidden: false, isHiddenByFilter: false };
  });
  for (const [at, line] of own) restored[at] = { ...line };
  lines.splice(0, lines.length, ...restored);
}

/** Cells that differ are set together with those between them, so that the engine calculates once. */
function restoreCells(
  workbook: Workbook,
  sheet: Sheet,
  wanted: ReadonlyMap<number, CellState>,
  kept: ReadonlySet<number> | undefined,
): void {
  const now = readCells(workbook, sheet);
  const places = [...differentKeys(wanted, now, sameCell)].filter((place) => !kept?.has(place));
  const changed: { row: number; column: number }[] = [];
  for (const place of places) {
    const { row, column } = positionOf(place);
    const target = wanted.get(place);
    if (!sameContent(target?.content ?? null, now.get(place)?.content ?? null)) {
      changed.push({ row, column });
    }
    sheet.cells.set(row, column, target?.cell);
  }
  const own = new Set(places);
  const contentAt = (row: number, column: number): Content => {
    const place = placeOf(row, column);
    return (own.has(place) ? wanted : now).get(place)?.content ?? null;
  };
  for (const block of blocksOf(changed)) {
    const contents = Array.from({ length: block.rows }, (_row, i) =>
      Array.from({ length: block.columns }, (_column, j) =>
        contentAt(block.row + i, block.column + j),
      ),
    );
    workbook.engine.setContents(sheet.id, block.row, block.column, contents);
  }
}

/** A few cells alone, many as the rectangle around them. */
function blocksOf(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  if (cells.length < 8) return cells.map((cell) => ({ ...cell, rows: 1, columns: 1 }));
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  const row = least(rows);
  const column = least(columns);
  return [{ row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 }];
}

function clearCells(sheet: Sheet): void {
  for (const { row, column } of [...sheet.cells.entries()]) sheet.cells.set(row, column, undefined);
}

function freeName(workbook: Workbook, name: string): string {
  const isTaken = (wanted: string): boolean =>
    workbook.sheets.some((each) => each.name.toLowerCase() === wanted.toLowerCase());
  let candidate = name;
  for (let i = 2; isTaken(candidate); i += 1) candidate = `${name} (${i})`;
  return candidate;
}

function sameCell(a: CellState | undefined, b: CellState | undefined): boolean {
  const isBlank = (state: CellState | undefined): boolean =>
    !state || !Object.keys(state.cell).length;
  if (!a || !b) return isBlank(a) && isBlank(b);
  return (a.cell === b.cell || isSame(a.cell, b.cell)) && sameContent(a.content, b.content);
}

function sameContent(a: Content, b: Content): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  if ("text" in a) return "text" in b && a.text === b.text;
  return "formula" in b && a.formula === b.formula;
}

function differentKeys<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
  same: (a: Value | undefined, b: Value | undefined) => boolean,
): Set<Key> {
  const keys = new Set<Key>();
  if (before === after) return keys;
  for (const [key, value] of before) if (!same(value, after.get(key))) keys.add(key);
  for (const [key, value] of after) {
    if (!before.has(key) && !same(undefined, value)) keys.add(key);
  }
  return keys;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a, comparable) === JSON.stringify(b, comparable);
}

/** Sheets compare by what stays theirs; lists of pairs and members stand for maps and sets. */
function comparable(key: string, value: unknown): unknown {
  if (key === "protection") return undefined;
  if (value instanceof Sheet) return value.gid;
  return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
}

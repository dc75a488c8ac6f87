import type { CellObject, WorkSheet } from "@e965/xlsx";
import { getFormatDateInfo } from "numfmt";
import { parseA1, toA1, type Area } from "../../emulator/area";
import type { Cell, CellFormat } from "../../emulator/cell";
import type { ConditionalFormat } from "../../emulator/conditional-format";
import type { CellFormula, DataValidation, ListedCells } from "../../emulator/data-validation";
import { Engine, type Content } from "../../emulator/engine";
import { fromCanonical, toCanonical } from "../../emulator/formula-text";
import type { Locale } from "../../emulator/locale";
import { isDateFormat } from "../../emulator/number-format";
import { mapCells } from "../../emulator/workbook";
import { placeOf, positionOf } from "../checkpoint";
import type { WorkbookFile } from "../file";
import { Bounds, LEAST_COLUMNS, LEAST_ROWS } from "./bounds";
import { callsAny, callsOther, fromXlsxFormula, withoutDash } from "./formulas";
import { areaOfRange, lookNumber, type LookSource, type SheetSurroundings } from "./look-source";
import type { Losses } from "./losses";
import { child, children, descendants, isOn, numberOf, type XmlNode } from "./markup";
import { readAreas } from "./references";
import { joinNotes, takeUnreadable } from "./remarks";
import { fromXlsxCondition, fromXlsxValidation } from "./rules";
import { usableFormat } from "./styles";
import { readColour } from "./theme";
import { fromPoints } from "./units";

type SavedSheet = WorkbookFile["sheets"][number];
type SavedLine = SavedSheet["rows"][number];

/** What the sheets of one file have in common. */
export interface Surroundings {
  readonly locale: Locale;
  readonly startsIn1904: boolean;
  readonly looks: LookSource | null;
  readonly bounds: Bounds;
  readonly losses: Losses;
  readonly functionNames: ReadonlySet<string>;
  readonly lastRow: (sheetName: string) => number | null;
  /** The texts of the cells that a rule names, seen from a sheet. */
  readonly list: (reference: string, home: string) => ListedCells | readonly string[] | null;
}

/** A sheet with the values that its file had of formulas, for those that nobody here can calculate. */
export interface BuiltSheet {
  readonly sheet: SavedSheet;
  /** By place. */
  readonly known: ReadonlyMap<number, Content>;
  /** The places that an array fills, by the place of its formula. */
  readonly arrays: ReadonlyMap<number, readonly number[]>;
}

interface Draft {
  cell: { -readonly [Key in keyof Cell]: Cell[Key] };
  content: Content;
}

const DAYS_TO_1904 = 1462;
const ERROR_CODES = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
]);

/** The cells of a sheet as the library gives them, within the bounds. */
export class SheetSource {
  readonly rows: number;
  readonly columns: number;
  private readonly data: readonly (readonly (CellObject | undefined)[] | undefined)[];

  constructor(
    readonly name: string,
    readonly isHidden: boolean,
    readonly worksheet: WorkSheet,
    readonly around: SheetSurroundings | undefined,
    bounds: Bounds,
  ) {
    this.data = worksheet["!data"] ?? [];
    let rows = LEAST_ROWS;
    let columns = LEAST_COLUMNS;
    for (const { row, column, cell } of this.cells()) {
      if (isBlank(cell)) continue;
      Bounds.checkPlace(row, column);
      bounds.take("cells");
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
    bounds.take("lines", rows);
    this.rows = rows;
    this.columns = columns;
  }

  /** Row by row. */
  *cells(): Generator<{ row: number; column: number; cell: CellObject }> {
    for (const [i, line] of Object.entries(this.data)) {
      for (const [j, cell] of Object.entries(line ?? [])) {
        if (cell) yield { row: Number(i) + 1, column: Number(j) + 1, cell };
      }
    }
  }

  textAt(row: number, column: number): string {
    const cell = this.data[row - 1]?.[column - 1];
    if (cell?.v === undefined) return "";
    return typeof cell.v === "string" ? cell.v : String(cell.v).toUpperCase();
  }
}

function isBlank({ t, f, c }: CellObject): boolean {
  return t === "z" && f === undefined && c === undefined;
}

/** Makes a sheet of the model from a sheet of the file. */
export function buildSheet(source: SheetSource, surroundings: Surroundings): BuiltSheet {
  return new SheetBuild(source, surroundings).build();
}

class SheetBuild {
  private readonly drafts = new Map<number, Draft>();
  private readonly known = new Map<number, Content>();
  private readonly arrays = new Map<number, readonly number[]>();
  /** Cells that a function of Google fills. */
  private readonly computed = new Set<number>();
  private readonly googleFormulas: number[] = [];
  private readonly root: XmlNode | undefined;

  constructor(
    private readonly source: SheetSource,
    private readonly around: Surroundings,
  ) {
    this.root = source.around?.root;
  }

  build(): BuiltSheet {
    const { source, root, around } = this;
    const { rows, columns, name, isHidden } = source;
    for (const { row, column, cell } of source.cells()) {
      if (row <= rows && column <= columns) this.takeCell(row, column, cell);
    }
    this.takeGoogleArrays();
    for (const places of this.arrays.values()) for (const place of places) this.blank(place);
    this.takeLinks();
    for (const node of descendants(root, "dataValidation")) this.takeValidation(node);
    this.countLosses();
    const view = child(child(root, "sheetViews"), "sheetView");
    const pane = child(view, "pane");
    const isFrozen = (pane?.attributes.get("state") ?? "").startsWith("frozen");
    const frozen = (key: string, count: number): number =>
      isFrozen ? Math.min(Math.max(0, Math.floor(numberOf(pane, key) ?? 0)), count - 1) : 0;
    const sheet: SavedSheet = {
      name,
      rows: this.rowLines(),
      columns: this.columnLines(),
      cells: [...this.drafts].map(([place, { cell, content }]) => {
        const { row, column } = positionOf(place);
        return [row, column, cell, content];
      }),
      merges: this.merges(),
      protections: [],
      conditionalFormats: this.conditions(),
      filter: null,
      frozenRows: frozen("ySplit", rows),
      frozenColumns: frozen("xSplit", columns),
      tabColor: readColour(child(child(root, "sheetPr"), "tabColor"), around.looks?.theme ?? []),
      hasHiddenGridlines: !isOn(view, "showGridLines", true),
      isHidden,
    };
    return { sheet, known: this.known, arrays: this.arrays };
  }

  private takeCell(row: number, column: number, cell: CellObject): void {
    const look = this.look(cell);
    const value = this.value(cell, look.numberFormat);
    const place = placeOf(row, column);
    // Blank cells without a look of their own are in files for other reasons.
    const hasLook = Object.keys(look).length > 0 && (!isBlank(cell) || lookNumber(cell.s) > 0);
    if (isBlank(cell) && !hasLook) return;
    const draft = this.draft(place);
    if (hasLook) draft.cell.format = look;
    this.setContent(draft, value);
    if (cell.f !== undefined) this.takeFormula(place, draft, cell.f, cell.F);
    for (const { t } of cell.c ?? []) this.takeNote(draft, t);
  }

  private takeFormula(place: number, draft: Draft, formula: string, range?: string): void {
    this.known.set(place, draft.content);
    const { rows } = this.source;
    const plain =
      range !== undefined && callsAny(formula, this.around.functionNames)
        ? withoutDash(formula)
        : formula;
    const canonical = fromXlsxFormula(
      plain,
      (name) => (name === null ? null : this.around.lastRow(name)) ?? rows,
    );
    if (canonical === null) {
      this.computed.add(place);
      return;
    }
    if (/^IFERROR\(__xludf\./i.test(formula)) this.googleFormulas.push(place);
    this.setContent(draft, { formula: canonical });
    const area = range === undefined ? null : parseA1(range, 0, 0);
    if (area && area.rows * area.columns > 1) this.arrays.set(place, this.othersIn(area, place));
  }

  private othersIn(area: Area, place: number): number[] {
    const inside = readAreas(toA1(area), this.source.rows, this.source.columns);
    return inside
      .flatMap((each) => mapCells(each, placeOf).flat())
      .filter((other) => other !== place);
  }

  /** Google marks the cells that a formula fills, but not which formula it is: the one they touch, up and left. */
  private takeGoogleArrays(): void {
    for (const anchor of this.googleFormulas) {
      const corner = positionOf(anchor);
      const found = new Set<number>();
      const open = [anchor];
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        const { row, column } = positionOf(place);
        const around = { row: row - 1, column: column - 1, rows: 3, columns: 3 };
        for (const next of mapCells(around, placeOf).flat()) {
          const { row: r, column: c } = positionOf(next);
          const isBelow = r >= corner.row && c >= corner.column;
          if (!isBelow || found.has(next) || !this.computed.has(next)) continue;
          found.add(next);
          open.push(next);
        }
      }
      if (found.size > 0) this.arrays.set(anchor, [...found]);
    }
  }

  private takeNote(draft: Draft, text: string): void {
    const { note, formula } = takeUnreadable(text);
    if (note !== "") draft.cell.note = joinNotes(draft.cell.note, note);
    if (formula === null || isFormula(draft.content)) return;
    const canonical = toCanonical(formula, this.around.locale);
    this.setContent(draft, canonical.ok ? { formula: canonical.text } : Engine.unreadable(formula));
  }

  /** Empties a cell that a formula fills, so that it can fill it again. */
  private blank(place: number): void {
    const draft = this.drafts.get(place);
    if (!draft || isFormula(draft.content)) return;
    this.known.set(place, draft.content);
    this.setContent(draft, null);
    if (Object.keys(draft.cell).length === 0) this.drafts.delete(place);
  }

  private setContent(draft: Draft, content: Content): void {
    draft.content = content;
    if (content === null) delete draft.cell.isFilled;
    else draft.cell.isFilled = true;
  }

  private look(cell: CellObject): Partial<CellFormat> {
    const { looks, locale } = this.around;
    if (looks) return looks.styles.looks[lookNumber(cell.s)] ?? {};
    const format = typeof cell.z === "string" ? usableFormat(cell.z, locale) : null;
    return format === null ? {} : { numberFormat: format };
  }

  private value(cell: CellObject, format = ""): Content {
    switch (cell.t) {
      case "n": {
        const number = Number(cell.v);
        if (!Number.isFinite(number)) return null;
        const isDay = this.around.startsIn1904 && isDateFormat(format) && isWithDay(format);
        return isDay ? number + DAYS_TO_1904 : number;
      }
      case "b":
        return cell.v === true;
      case "e": {
        const code = ERROR_CODES.get(Number(cell.v));
        return code === undefined ? { text: cell.w ?? "#ERROR!" } : { formula: `=${code}` };
      }
      case "s":
        return cell.v === undefined ? null : { text: String(cell.v) };
      case "d":
      case "z":
        return null;
    }
  }

  /** The model has no links in cells: an address that a cell does not show goes into its note. */
  private takeLinks(): void {
    for (const node of descendants(this.root, "hyperlink")) {
      const [area] = this.areas(node.attributes.get("ref") ?? "");
      const address = this.source.around?.links.get(node.attributes.get("id") ?? "") ?? "";
      if (!area || address === "") continue;
      if (this.source.textAt(area.row, area.column).includes(address)) continue;
      const { cell } = this.draft(placeOf(area.row, area.column));
      cell.note = joinNotes(cell.note, `Tautan: ${address}`);
    }
  }

  private takeValidation(node: XmlNode): void {
    const list = node.attributes.get("sqref") ?? child(node, "sqref")?.text ?? "";
    const rule = this.validation(node, list);
    if (!rule) this.around.losses.add("rules");
    for (const area of rule ? this.areas(list) : []) {
      if (!this.around.bounds.hasRoom("ruled", area.rows * area.columns)) {
        this.around.losses.add("rules");
        continue;
      }
      for (const place of mapCells(area, placeOf).flat()) {
        if (rule) this.draft(place).cell.validation = rule;
      }
    }
  }

  private validation(node: XmlNode, cells: string): DataValidation | null {
    const attribute = (name: string): string => unescapeSigns(node.attributes.get(name) ?? "");
    const formula = (name: string): string[] => {
      const found = child(node, name);
      return found ? [child(found, "f")?.text ?? found.text] : [];
    };
    const style = node.attributes.get("errorStyle") ?? "stop";
    const help = attribute("prompt") || attribute("error");
    return fromXlsxValidation(
      {
        type: attribute("type"),
        operator: attribute("operator") || "between",
        formulas: [...formula("formula1"), ...formula("formula2")],
        rejects: isOn(node, "showErrorMessage") && style === "stop",
        helpText: help === "" ? null : help,
        showsList: !isOn(node, "showDropDown"),
      },
      (reference) => this.around.list(reference, this.source.name),
      (condition) => this.ownFormula(condition, cells),
    );
  }

  /** The formula of a rule, written for the first of its cells; null where it calls what nobody here knows. */
  private ownFormula(formula: string, cells: string): CellFormula | null {
    const first = parseA1(cells.trim().split(/\s+/)[0] ?? "", 0, 0);
    const { locale, lastRow } = this.around;
    const canonical = fromXlsxFormula(
      formula,
      (name) => (name === null ? null : lastRow(name)) ?? this.source.rows,
    );
    const isKnown = canonical !== null && !callsOther(canonical, Engine.functionNames());
    if (first === null || !isKnown) return null;
    return { formula: fromCanonical(canonical, locale), row: first.row, column: first.column };
  }

  private conditions(): ConditionalFormat[] {
    const found: { readonly priority: number; readonly rule: ConditionalFormat }[] = [];
    for (const node of descendants(this.root, "conditionalFormatting")) {
      const list = node.attributes.get("sqref") ?? child(node, "sqref")?.text ?? "";
      const areas = this.areas(list);
      for (const rule of children(node, "cfRule")) {
        const look = this.around.looks?.styles.rules[numberOf(rule, "dxfId") ?? -1];
        const condition = fromXlsxCondition({
          type: rule.attributes.get("type") ?? "",
          operator: rule.attributes.get("operator") ?? "",
          text: rule.attributes.get("text") ?? null,
          formulas: children(rule, "formula").map(({ text }) => text),
        });
        if (!look || !condition || areas.length === 0) {
          this.around.losses.add("conditions");
          continue;
        }
        const priority = numberOf(rule, "priority") ?? 0;
        found.push({ priority, rule: { sheet: 0, areas, ...condition, ...look } });
      }
    }
    return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
  }

  private countLosses(): void {
    const { losses } = this.around;
    losses.add("charts", this.source.around?.charts ?? 0);
    if (child(this.root, "sheetProtection")) losses.add("protections");
    if (child(this.root, "autoFilter")) losses.add("filters");
  }

  private merges(): Area[] {
    const nodes = children(child(this.root, "mergeCells"), "mergeCell");
    const lists = this.root
      ? nodes.map((node) => node.attributes.get("ref") ?? "")
      : (this.source.worksheet["!merges"] ?? []).map((range) => toA1(areaOfRange(range)));
    return lists
      .flatMap((list) => this.areas(list))
      .filter(({ rows, columns }) => rows * columns > 1 && this.around.bounds.hasRoom("merges"));
  }

  private areas(list: string): Area[] {
    return readAreas(list, this.source.rows, this.source.columns);
  }

  private rowLines(): SavedLine[] {
    const { around, worksheet, rows } = this.source;
    const foreign = around ? [] : (worksheet["!rows"] ?? []);
    return Array.from({ length: rows }, (_row, i) => {
      const own = around?.rows.get(i + 1);
      const size = foreign[i]?.hpt === undefined ? null : fromPoints(foreign[i].hpt);
      return line(own?.size ?? size, own?.isHidden ?? foreign[i]?.hidden);
    });
  }

  private columnLines(): SavedLine[] {
    const { around, worksheet, columns } = this.source;
    const foreign = around ? [] : (worksheet["!cols"] ?? []);
    return Array.from({ length: columns }, (_column, i) => {
      const own = around?.columns.find(({ first, last }) => first <= i + 1 && i + 1 <= last);
      return line(own?.size ?? foreign[i]?.wpx, own?.isHidden ?? foreign[i]?.hidden);
    });
  }

  private draft(place: number): Draft {
    const known = this.drafts.get(place);
    if (known) return known;
    const draft: Draft = { cell: {}, content: null };
    this.drafts.set(place, draft);
    return draft;
  }
}

function line(size: number | null | undefined, isHidden: boolean | undefined): SavedLine {
  return { size: size ?? null, isHidden: isHidden ?? false, isHiddenByFilter: false };
}

function isFormula(content: Content): boolean {
  return content !== null && typeof content === "object" && "formula" in content;
}

/** Whether a format shows a day: durations and times of day count from no calendar. */
function isWithDay(format: string): boolean {
  const { year, month, day } = getFormatDateInfo(format);
  return year || month || day;
}

/** In an .xlsx file `_x0041_` is the sign with this number. */
function unescapeSigns(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

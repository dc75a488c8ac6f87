import { columnNumber, type Area } from "../../emulator/area";
import type { CellFormat } from "../../emulator/cell";
import { toSerial } from "../../emulator/clock";
import type { Content } from "../../emulator/engine";
import { moveReferences } from "../../emulator/formula-text";
import { isDateFormat } from "../../emulator/number-format";
import { tooLarge } from "./archive";
import { child, children, isOn, numberOf, type XmlNode } from "./markup";
import { readAreas } from "./references";
import type { Styles } from "./styles";
import { readText, unescapeSigns } from "./texts";
import { fromPoints, fromWidth } from "./units";

/** What the workbench takes of one file. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 500;
const MOST_CELLS = 200_000;

/** The size of a new sheet. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

const LONGEST_FORMULA = 8192;
const DAYS_TO_1904 = 1462;
const ERROR_CODES = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** What all sheets of a file have in common. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly styles: Styles;
  readonly startsIn1904: boolean;
}

/** A cell as the file has it; `formula` is in the file's own form. */
export interface PartCell {
  readonly row: number;
  readonly column: number;
  readonly look: Partial<CellFormat>;
  readonly value: Content;
  readonly formula: string | null;
}

export interface PartLine {
  readonly size: number | null;
  readonly isHidden: boolean;
}

/** Counts the cells of a file, over all of its sheets. */
export class CellBudget {
  private left = MOST_CELLS;

  /** Whether there is room for more. */
  take(count = 1): boolean {
    this.left -= count;
    return this.left >= 0;
  }
}

/** The cells and lines of one worksheet, within the bounds of the workbench. */
export class SheetPart {
  readonly cells: PartCell[] = [];
  /** Arrays of formulas: only their first cell holds something. */
  readonly arrays: Area[] = [];
  readonly rows: number;
  readonly columns: number;
  readonly rowLines = new Map<number, PartLine>();
  readonly columnLines = new Map<number, PartLine>();
  private readonly byPlace = new Map<string, PartCell>();
  private readonly sharedFormulas = new Map<string, PartCell>();

  /** @throws Refused when something stands outside the bounds, or there are too many cells. */
  constructor(
    readonly root: XmlNode,
    private readonly shared: SharedParts,
    budget: CellBudget,
  ) {
    let row = 0;
    for (const line of children(child(root, "sheetData"), "row")) {
      row = numberOf(line, "r") ?? row + 1;
      this.readLine(line, row);
      this.readCells(line, row, budget);
    }
    this.rows = this.cells.reduce((most, cell) => Math.max(most, cell.row), LEAST_ROWS);
    this.columns = this.cells.reduce((most, cell) => Math.max(most, cell.column), LEAST_COLUMNS);
    for (const column of children(child(root, "cols"), "col")) this.readColumn(column);
  }

  /** What a cell holds as text, for choices that stand in cells. */
  textAt(row: number, column: number): string {
    const value = this.byPlace.get(`${row},${column}`)?.value ?? null;
    if (value === null) return "";
    if (typeof value !== "object") return String(value).toUpperCase();
    return "text" in value ? value.text : "";
  }

  private readLine(line: XmlNode, row: number): void {
    const height = isOn(line, "customHeight") ? numberOf(line, "ht") : null;
    const isHidden = isOn(line, "hidden");
    if (row > MOST_ROWS || (height === null && !isHidden)) return;
    this.rowLines.set(row, { size: height === null ? null : fromPoints(height), isHidden });
  }

  private readColumn(node: XmlNode): void {
    const first = numberOf(node, "min") ?? 1;
    const last = Math.min(numberOf(node, "max") ?? first, this.columns);
    const usual = numberOf(child(this.root, "sheetFormatPr"), "defaultColWidth");
    const own = isOn(node, "customWidth") ? numberOf(node, "width") : null;
    const isHidden = isOn(node, "hidden");
    // A hidden column is listed with the usual width when it has none of its own.
    const width = isHidden && own === usual ? null : own;
    for (let column = first; column <= last; column += 1) {
      this.columnLines.set(column, { size: width === null ? null : fromWidth(width), isHidden });
    }
  }

  private readCells(line: XmlNode, row: number, budget: CellBudget): void {
    let column = 0;
    for (const node of children(line, "c")) {
      const letters = /^[A-Z]{1,3}/.exec(node.attributes.get("r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : columnNumber(letters);
      const look = this.shared.styles.looks[numberOf(node, "s") ?? 0] ?? {};
      const value = this.readValue(node, look);
      const formula = this.readFormula(child(node, "f"), row, column);
      const isBlank = value === null && formula === null;
      const isPlain = (numberOf(node, "s") ?? 0) === 0 || Object.keys(look).length === 0;
      if (isBlank && isPlain) continue;
      const isOutside = row < 1 || row > MOST_ROWS || column > MOST_COLUMNS;
      if (isOutside || !budget.take()) {
        if (isBlank) continue;
        throw tooLarge();
      }
      const cell = { row, column, look, value, formula };
      this.cells.push(cell);
      this.byPlace.set(`${row},${column}`, cell);
      const index = child(node, "f")?.attributes.get("si");
      if (index !== undefined && !this.sharedFormulas.has(index)) {
        this.sharedFormulas.set(index, cell);
      }
    }
  }

  private readValue(node: XmlNode, look: Partial<CellFormat>): Content {
    const type = node.attributes.get("t") ?? "n";
    const written = child(node, "v")?.text ?? "";
    switch (type) {
      case "s":
        return toText(this.shared.texts[Number(written)] ?? "");
      case "inlineStr": {
        const item = child(node, "is");
        return toText(item ? readText(item) : "");
      }
      case "str":
        return toText(unescapeSigns(written));
      case "b":
        return written === "" ? null : written === "1" || written === "true";
      case "e":
        return ERROR_CODES.has(written) ? { formula: `=${written}` } : toText(written);
      case "d": {
        const time = Date.parse(`${written.replace(/Z$/, "")}Z`);
        return Number.isNaN(time) ? toText(written) : toSerial(time, 0);
      }
      default: {
        const number = Number(written);
        if (written.trim() === "" || !Number.isFinite(number)) return null;
        const isDate = this.shared.startsIn1904 && isDateFormat(look.numberFormat ?? "");
        return isDate ? number + DAYS_TO_1904 : number;
      }
    }
  }

  private readFormula(node: XmlNode | undefined, row: number, column: number): string | null {
    if (!node) return null;
    const type = node.attributes.get("t");
    if (type === "array") {
      this.arrays.push(...readAreas(node.attributes.get("ref") ?? "", MOST_ROWS, MOST_COLUMNS));
    }
    const formula =
      node.text === "" && type === "shared" ? this.follow(node, row, column) : node.text;
    const isUsable = formula !== "" && formula.length <= LONGEST_FORMULA && type !== "dataTable";
    return isUsable ? unescapeSigns(formula) : null;
  }

  /** A formula that the file writes only in the first of its cells. */
  private follow(node: XmlNode, row: number, column: number): string {
    const first = this.sharedFormulas.get(node.attributes.get("si") ?? "");
    if (first?.formula === undefined || first.formula === null) return "";
    return moveReferences(first.formula, row - first.row, column - first.column);
  }
}

function toText(text: string): Content {
  return text === "" ? null : { text };
}

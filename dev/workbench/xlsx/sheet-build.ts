import type { Area } from "../../emulator/area";
import type { Cell } from "../../emulator/cell";
import type { ConditionalFormat } from "../../emulator/conditional-format";
import type { DataValidation } from "../../emulator/data-validation";
import { Engine, type Content } from "../../emulator/engine";
import { toCanonical } from "../../emulator/formula-text";
import type { Locale } from "../../emulator/locale";
import { mapCells } from "../../emulator/workbook";
import type { WorkbookFile } from "../file";
import { fromXlsxFormula, isForeign } from "./formulas";
import { child, children, descendants, isOn, numberOf, type XmlNode } from "./markup";
import { readAreas } from "./references";
import { takeRemarks } from "./remarks";
import { fromXlsxCondition, fromXlsxValidation } from "./rules";
import type { CellBudget, PartCell, PartLine, SheetPart } from "./sheet-part";
import type { RuleLook } from "./styles";
import { readText, unescapeSigns } from "./texts";
import { readColour } from "./theme";

type SavedSheet = WorkbookFile["sheets"][number];
type SavedLine = SavedSheet["rows"][number];

/** What the file says of one sheet besides its cells. */
export interface SheetSource {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: SheetPart;
  readonly comments: XmlNode | undefined;
  /** The addresses of links by the name under which cells know them. */
  readonly links: ReadonlyMap<string, string>;
}

/** What the sheets of one file have in common. */
export interface Surroundings {
  readonly locale: Locale;
  readonly theme: readonly (string | undefined)[];
  readonly rules: readonly RuleLook[];
  readonly budget: CellBudget;
  readonly lastRow: (sheetName: string) => number | null;
  /** The texts of the cells that a rule names. */
  readonly list: (reference: string, home: SheetSource) => readonly string[] | null;
}

const MOST_MERGES = 5000;

interface Draft {
  cell: { -readonly [Key in keyof Cell]: Cell[Key] };
  content: Content;
}

/** Makes a sheet of the model from a sheet of the file. */
export function buildSheet(source: SheetSource, surroundings: Surroundings): SavedSheet {
  return new SheetBuild(source, surroundings).build();
}

class SheetBuild {
  private readonly drafts = new Map<string, Draft>();

  constructor(
    private readonly source: SheetSource,
    private readonly around: Surroundings,
  ) {}

  build(): SavedSheet {
    const { part, name, isHidden } = this.source;
    const { root, rows, columns } = part;
    for (const cell of part.cells) this.takeCell(cell);
    this.takeNotes();
    for (const area of part.arrays) this.blank(area);
    this.takeLinks();
    for (const node of descendants(root, "dataValidation")) this.takeValidation(node);
    const view = child(child(root, "sheetViews"), "sheetView");
    const pane = child(view, "pane");
    const isFrozen = (pane?.attributes.get("state") ?? "").startsWith("frozen");
    const frozen = (key: string, count: number): number =>
      isFrozen ? Math.min(Math.max(0, Math.floor(numberOf(pane, key) ?? 0)), count - 1) : 0;
    return {
      name,
      rows: toLines(rows, part.rowLines),
      columns: toLines(columns, part.columnLines),
      cells: [...this.drafts].map(([key, { cell, content }]) => {
        const [row = 1, column = 1] = key.split(",").map(Number);
        return [row, column, cell, content];
      }),
      merges: this.merges(),
      protections: [],
      conditionalFormats: this.conditions(),
      filter: null,
      frozenRows: frozen("ySplit", rows),
      frozenColumns: frozen("xSplit", columns),
      tabColor: readColour(child(child(root, "sheetPr"), "tabColor"), this.around.theme),
      hasHiddenGridlines: !isOn(view, "showGridLines", true),
      isHidden,
    };
  }

  private takeCell({ row, column, look, value, formula }: PartCell): void {
    const draft = this.draft(row, column);
    if (Object.keys(look).length > 0) draft.cell.format = look;
    draft.content = value;
    if (formula !== null && isForeign(formula)) {
      addLine(draft, `Rumus dari program lain: =${formula}`);
    } else if (formula !== null) {
      const { lastRow } = this.around;
      const { rows } = this.source.part;
      const canonical = fromXlsxFormula(formula, (name) => lastRow(name ?? "") ?? rows);
      draft.content = { formula: canonical };
    }
    if (draft.content !== null) draft.cell.isFilled = true;
  }

  private takeNotes(): void {
    for (const node of descendants(this.source.comments, "comment")) {
      const [area] = this.areas(node.attributes.get("ref") ?? "");
      const body = child(node, "text");
      if (!area || !body) continue;
      const { note, remarks } = takeRemarks(readText(body));
      const draft = this.draft(area.row, area.column);
      if (note !== "") addLine(draft, note);
      const hasFormula = isFormula(draft.content);
      if (remarks.unreadable !== undefined && !hasFormula) {
        const canonical = toCanonical(remarks.unreadable, this.around.locale);
        draft.content = canonical.ok
          ? { formula: canonical.text }
          : Engine.unreadable(remarks.unreadable);
      }
      const { spill } = remarks;
      if (spill && hasFormula && spill.row === area.row && spill.column === area.column) {
        this.blank(spill);
      }
    }
  }

  /** Empties the cells that a formula fills, so that it can fill them again. */
  private blank(area: Area): void {
    if (!this.around.budget.take(area.rows * area.columns)) return;
    mapCells(area, (row, column) => {
      const draft = this.drafts.get(`${row},${column}`);
      const isFirst = row === area.row && column === area.column;
      if (!draft || isFirst || isFormula(draft.content)) return;
      draft.content = null;
      delete draft.cell.isFilled;
      if (Object.keys(draft.cell).length === 0) this.drafts.delete(`${row},${column}`);
    });
  }

  /** The model has no links in cells: an address that a cell does not show goes into its note. */
  private takeLinks(): void {
    for (const node of descendants(this.source.part.root, "hyperlink")) {
      const [area] = this.areas(node.attributes.get("ref") ?? "");
      const address = this.source.links.get(node.attributes.get("id") ?? "");
      if (!area || address === undefined || address === "") continue;
      const shown = this.source.part.textAt(area.row, area.column);
      if (!shown.includes(address))
        addLine(this.draft(area.row, area.column), `Tautan: ${address}`);
    }
  }

  private takeValidation(node: XmlNode): void {
    const rule = this.validation(node);
    if (!rule) return;
    const list = node.attributes.get("sqref") ?? child(node, "sqref")?.text ?? "";
    for (const area of this.areas(list)) {
      if (!this.around.budget.take(area.rows * area.columns)) return;
      mapCells(area, (row, column) => {
        this.draft(row, column).cell.validation = rule;
      });
    }
  }

  private validation(node: XmlNode): DataValidation | null {
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
      (reference) => this.around.list(reference, this.source),
    );
  }

  private conditions(): ConditionalFormat[] {
    const found: { readonly priority: number; readonly rule: ConditionalFormat }[] = [];
    for (const node of children(this.source.part.root, "conditionalFormatting")) {
      const areas = this.areas(node.attributes.get("sqref") ?? "");
      for (const rule of children(node, "cfRule")) {
        const look = this.around.rules[numberOf(rule, "dxfId") ?? -1];
        const condition = fromXlsxCondition({
          type: rule.attributes.get("type") ?? "",
          operator: rule.attributes.get("operator") ?? "",
          text: rule.attributes.get("text") ?? null,
          formulas: children(rule, "formula").map(({ text }) => text),
        });
        if (!look || !condition || areas.length === 0) continue;
        const priority = numberOf(rule, "priority") ?? 0;
        found.push({ priority, rule: { sheet: 0, areas, ...condition, ...look } });
      }
    }
    return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
  }

  private merges(): Area[] {
    return children(child(this.source.part.root, "mergeCells"), "mergeCell")
      .slice(0, MOST_MERGES)
      .flatMap((node) => this.areas(node.attributes.get("ref") ?? ""))
      .filter((area) => area.rows * area.columns > 1);
  }

  private areas(list: string): Area[] {
    return readAreas(list, this.source.part.rows, this.source.part.columns);
  }

  private draft(row: number, column: number): Draft {
    const key = `${row},${column}`;
    const known = this.drafts.get(key);
    if (known) return known;
    const draft: Draft = { cell: {}, content: null };
    this.drafts.set(key, draft);
    return draft;
  }
}

function isFormula(content: Content): boolean {
  return content !== null && typeof content === "object" && "formula" in content;
}

function addLine({ cell }: Draft, line: string): void {
  cell.note = cell.note === undefined ? line : `${cell.note}\n\n${line}`;
}

function toLines(count: number, own: ReadonlyMap<number, PartLine>): SavedLine[] {
  return Array.from({ length: count }, (_line, i) => ({
    size: own.get(i + 1)?.size ?? null,
    isHidden: own.get(i + 1)?.isHidden ?? false,
    isHiddenByFilter: false,
  }));
}

import type { Locale } from "../../emulator/locale";
import { mapCells } from "../../emulator/workbook";
import type { WorkbookFile } from "../file";
import { Archive, notXlsx, tooLarge } from "./archive";
import type { Loss } from "./losses";
import { child, children, isOn, parseXml, type XmlNode } from "./markup";
import { boundedArea, readTarget, type Target } from "./references";
import { readRelations, type Relation } from "./relations";
import { buildSheet, type SheetSource, type Surroundings } from "./sheet-build";
import { CellBudget, SheetPart } from "./sheet-part";
import { readStyles } from "./styles";
import { readText } from "./texts";
import { readTheme } from "./theme";
import { CHOICES_SHEET } from "./units";

const MOST_SHEETS = 100;
const MOST_NAMES = 2000;

/** How many choices in cells a rule may have; more would be no choice. */
const LONGEST_LIST = 10_000;

interface NamedTarget extends Target {
  readonly name: string;
}

/** What an imported workbook takes from the one whose place it takes. */
export interface Host {
  readonly name: string;
  readonly locale: Locale;
  /** Whether the engine can know an area by this name. */
  readonly isValidName: (name: string) => boolean;
}

export interface ImportedWorkbook {
  readonly file: WorkbookFile;
  readonly losses: readonly Loss[];
}

/**
 * Reads an .xlsx file as a workbook that can take the place of another one. What the model does not know
 * (charts, pictures, protections, further kinds of rules) stays behind; the greater losses are told.
 *
 * @throws Refused when it is no such file or unfolds to more than the workbench can hold.
 */
export function readXlsx(bytes: Buffer, host: Host): ImportedWorkbook {
  return new Import(bytes, host).read();
}

class Import {
  private readonly archive: Archive;
  private readonly losses = new Set<Loss>();

  constructor(
    bytes: Buffer,
    private readonly host: Host,
  ) {
    this.archive = new Archive(bytes);
  }

  read(): ImportedWorkbook {
    const main = this.relations("").find(({ type }) => type === "officeDocument");
    const path = main?.target ?? "xl/workbook.xml";
    const book = this.part(path);
    if (book?.name !== "workbook") throw notXlsx();
    const relations = this.relations(path);
    const theme = readTheme(this.partOf(relations, "theme"));
    const styles = readStyles(this.partOf(relations, "styles"), theme, this.host.locale);
    const texts = children(this.partOf(relations, "sharedStrings"), "si").map(readText);
    const startsIn1904 = isOn(child(book, "workbookPr"), "date1904");
    const budget = new CellBudget();
    const sources = this.sources(book, relations, (root) => {
      return new SheetPart(root, { texts, styles, startsIn1904 }, budget);
    });
    const names = this.names(book);
    const around: Surroundings = {
      locale: this.host.locale,
      theme,
      rules: styles.rules,
      budget,
      lastRow: (name) => sources.find((each) => each.name === name)?.part.rows ?? null,
      list: (reference, home) => readList(reference, home, sources, names),
    };
    const kept = sources.filter(({ name, isHidden }) => name !== CHOICES_SHEET || !isHidden);
    const file: WorkbookFile = {
      format: "spbe-meja-kerja",
      version: 1,
      name: this.host.name,
      sheets: kept.map((source) => buildSheet(source, around)),
      names: names.flatMap(({ name, sheet, area }) => {
        const part = kept.find((source) => source.name === sheet)?.part;
        const inside = part && boundedArea(area, part.rows, part.columns);
        return inside ? [{ name, sheet, area: inside }] : [];
      }),
    };
    return { file, losses: [...this.losses] };
  }

  private sources(
    book: XmlNode,
    relations: readonly Relation[],
    readPart: (root: XmlNode) => SheetPart,
  ): SheetSource[] {
    const nodes = children(child(book, "sheets"), "sheet");
    if (nodes.length > MOST_SHEETS) throw tooLarge();
    const sources = nodes.flatMap((node): SheetSource[] => {
      const relation = relations.find(({ id }) => id === node.attributes.get("id"));
      const root = relation && this.part(relation.target);
      const own = this.relations(relation?.target ?? "");
      if (root) this.noteLosses(root, own);
      // Sheets that hold only a chart are of another kind.
      if (root?.name !== "worksheet") return [];
      return [
        {
          name: node.attributes.get("name") ?? "",
          isHidden: (node.attributes.get("state") ?? "visible") !== "visible",
          part: readPart(root),
          comments: this.partOf(own, "comments"),
          links: new Map(own.map(({ id, target }) => [id, target])),
        },
      ];
    });
    if (sources.length === 0) throw notXlsx();
    return sources;
  }

  private noteLosses(root: XmlNode, relations: readonly Relation[]): void {
    for (const { type, target } of relations) {
      if (type !== "drawing") continue;
      const drawn = this.relations(target).map((relation) => relation.type);
      if (drawn.some((kind) => kind.startsWith("chart"))) this.losses.add("grafik");
      if (drawn.includes("image")) this.losses.add("gambar");
    }
    if (child(root, "sheetProtection")) this.losses.add("perlindungan");
    if (child(root, "autoFilter")) this.losses.add("filter");
  }

  /** Names of one area each; the file may also name formulas, which the model does not. */
  private names(book: XmlNode): NamedTarget[] {
    const found = new Map<string, NamedTarget>();
    for (const node of children(child(book, "definedNames"), "definedName")) {
      const name = node.attributes.get("name") ?? "";
      const target = readTarget(node.text);
      const isKnown = found.has(name.toUpperCase()) || found.size >= MOST_NAMES;
      if (!target || isKnown || name.startsWith("_xlnm") || !this.host.isValidName(name)) continue;
      found.set(name.toUpperCase(), { name, ...target });
    }
    return [...found.values()];
  }

  private relations(path: string): Relation[] {
    return readRelations((part) => this.part(part), path);
  }

  private partOf(relations: readonly Relation[], type: string): XmlNode | undefined {
    const relation = relations.find((each) => each.type === type);
    return relation && this.part(relation.target);
  }

  private part(path: string): XmlNode | undefined {
    const text = this.archive.text(path);
    return text === null ? undefined : parseXml(text.replace(/^\uFEFF/, ""));
  }
}

/** The texts of the cells that a rule for choices names, blanks left out. */
function readList(
  reference: string,
  home: SheetSource,
  sources: readonly SheetSource[],
  names: readonly NamedTarget[],
): string[] | null {
  const isLocal = !reference.includes("!");
  const target =
    names.find(({ name }) => name.toUpperCase() === reference.toUpperCase()) ??
    readTarget(isLocal ? `Lembar!${reference}` : reference);
  if (!target) return null;
  const isHome = isLocal && !("name" in target);
  const part = isHome ? home.part : sources.find(({ name }) => name === target.sheet)?.part;
  const area = part && boundedArea(target.area, part.rows, part.columns);
  if (!area || area.rows * area.columns > LONGEST_LIST) return null;
  const texts = mapCells(area, (row, column) => part.textAt(row, column));
  return texts.flat().filter((text) => text !== "");
}

import { posix } from "node:path";
import type { Area } from "../../emulator/area";
import type { Locale } from "../../emulator/locale";
import { child, children, isOn, numberOf, parseXml, type XmlNode } from "./markup";
import type { Package } from "./package";
import { damaged, notSpreadsheet } from "./refusals";
import { readStyles, type Styles } from "./styles";
import { readTheme } from "./theme";
import { fromPoints, fromWidth } from "./units";

/** A row or column that is not as the others. */
export interface OwnLine {
  readonly size: number | null;
  readonly isHidden: boolean;
}

/** What stands around the cells of a sheet. */
export interface SheetSurroundings {
  /** Everything of the sheet's part but its cells. */
  readonly root: XmlNode;
  readonly rows: ReadonlyMap<number, OwnLine>;
  readonly columns: readonly (OwnLine & { readonly first: number; readonly last: number })[];
  /** The addresses of links by the name under which cells know them. */
  readonly links: ReadonlyMap<string, string>;
  readonly charts: number;
}

interface Relation {
  readonly type: string;
  /** The path of the part, or the address outside. */
  readonly target: string;
}

const SHEET_DATA = /<((?:\w+:)?)sheetData(?:\s[^>]*?)?(\/?)>/;
const ROW = /<(?:\w+:)?row\s([^>]*)>/g;

/**
 * What the library does not read of an .xlsx file: looks, sizes, rules, panes. It tells of a cell's look only
 * the fill; so `prepare` gives it styles in which every look has a fill whose colour is its number.
 */
export class LookSource {
  readonly styles: Styles;
  readonly theme: readonly (string | undefined)[];
  readonly sheets: ReadonlyMap<string, SheetSurroundings>;

  constructor(
    private readonly parts: Package,
    locale: Locale,
  ) {
    const main = [...this.relations("").values()].find(({ type }) => type === "officeDocument");
    const book = main?.target ?? "xl/workbook.xml";
    if (parts.xml(book)?.name !== "workbook") throw notSpreadsheet();
    const relations = this.relations(book);
    const pathOf = (type: string): string =>
      [...relations.values()].find((relation) => relation.type === type)?.target ?? "";
    this.theme = readTheme(parts.xml(pathOf("theme")));
    this.styles = readStyles(parts.xml(pathOf("styles")), this.theme, locale);
    if (parts.has(pathOf("styles"))) parts.replace(pathOf("styles"), numberedStyles(this.styles));
    const nodes = children(child(parts.xml(book), "sheets"), "sheet");
    const sheets = nodes.flatMap((node): [string, SheetSurroundings][] => {
      const path = relations.get(node.attributes.get("id") ?? "")?.target ?? "";
      const around = this.takeSurroundings(path);
      return around ? [[node.attributes.get("name") ?? "", around]] : [];
    });
    this.sheets = new Map(sheets);
    const named = [
      ["sheet.main", book],
      ["styles", pathOf("styles")],
      ["sharedStrings", pathOf("sharedStrings")],
    ] as const;
    parts.replace("[Content_Types].xml", contentTypes(named.filter(([, path]) => parts.has(path))));
  }

  /** Takes everything but the cells out of a sheet's part; null for a sheet that holds only a chart. */
  private takeSurroundings(path: string): SheetSurroundings | null {
    const text = this.parts.text(path);
    if (text === null) throw damaged();
    const start = SHEET_DATA.exec(text);
    const closing = start && `</${start[1] ?? ""}sheetData>`;
    const isEmpty = start?.[2] === "/";
    const from = start?.index ?? 0;
    const end = isEmpty ? from + start[0].length : closing ? text.lastIndexOf(closing) : 0;
    if (end < from) throw damaged();
    const to = isEmpty || closing === null ? end : end + closing.length;
    const root = parseXml(text.slice(0, from) + text.slice(to));
    if (root.name !== "worksheet") return null;
    const data = text.slice(from, to);
    this.parts.replace(path, `<worksheet>${data}</worksheet>`);
    const relations = this.relations(path);
    const drawings = [...relations.values()].filter(({ type }) => type === "drawing");
    const drawn = drawings.flatMap(({ target }) => [...this.relations(target).values()]);
    return {
      root,
      rows: readRows(data),
      columns: readColumns(root),
      links: new Map([...relations].map(([id, { target }]) => [id, target])),
      charts: drawn.filter(({ type }) => type.startsWith("chart")).length,
    };
  }

  /** How a part refers to others, by name; the whole file for "". */
  private relations(path: string): Map<string, Relation> {
    const folder = posix.dirname(path);
    const root = this.parts.xml(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
    const found = children(root, "Relationship").map(({ attributes }): [string, Relation] => {
      const target = (attributes.get("Target") ?? "").replaceAll("\\", "/");
      const isOutside = attributes.get("TargetMode") === "External";
      return [
        attributes.get("Id") ?? "",
        {
          type: posix.basename(attributes.get("Type") ?? ""),
          target: isOutside ? target : posix.resolve("/", folder, target).slice(1),
        },
      ];
    });
    return new Map(found);
  }
}

/** The library finds parts by their types only, which some programs do not write. */
function contentTypes(parts: readonly (readonly [type: string, path: string])[]): string {
  const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = parts.map(
    ([type, path]) => `<Override PartName="/${path}" ContentType="${office}.${type}+xml"/>`,
  );
  const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `<Types xmlns="${namespace}">${overrides.join("")}</Types>`;
}

/** Styles for the library: the number of each look, as the colour of its fill. */
function numberedStyles({ looks }: Styles): string {
  const fills = looks.map(
    (_look, i) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${toHex(i)}"/></patternFill></fill>`,
  );
  const formats = looks.map((_look, i) => `<xf numFmtId="0" fillId="${i}"/>`);
  return `<styleSheet><fills>${fills.join("")}</fills><cellXfs>${formats.join("")}</cellXfs></styleSheet>`;
}

/** The number that `numberedStyles` has given to the look of a cell. */
export function lookNumber(style: unknown): number {
  const { fgColor } = (style ?? {}) as { readonly fgColor?: { readonly rgb?: string } };
  return parseInt(fgColor?.rgb ?? "0", 16);
}

function toHex(number: number): string {
  return number.toString(16).toUpperCase().padStart(6, "0");
}

function readRows(data: string): Map<number, OwnLine> {
  const rows = new Map<number, OwnLine>();
  let row = 0;
  for (const [, text = ""] of data.matchAll(ROW)) {
    const of = (name: string): string | undefined =>
      new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(text)?.[1];
    const isOnIn = (name: string): boolean => /^(?:1|true)$/.test(of(name) ?? "");
    row = Number(of("r") ?? row + 1);
    const size = isOnIn("customHeight") ? fromPoints(Number(of("ht"))) : null;
    if (size !== null || isOnIn("hidden")) rows.set(row, { size, isHidden: isOnIn("hidden") });
  }
  return rows;
}

function readColumns(root: XmlNode): SheetSurroundings["columns"] {
  const usual = numberOf(child(root, "sheetFormatPr"), "defaultColWidth");
  return children(child(root, "cols"), "col").map((node) => {
    const first = numberOf(node, "min") ?? 1;
    const own = isOn(node, "customWidth") ? numberOf(node, "width") : null;
    const isHidden = isOn(node, "hidden");
    // A hidden column is listed with the usual width when it has none of its own.
    const width = isHidden && own === usual ? null : own;
    return {
      first,
      last: numberOf(node, "max") ?? first,
      size: width === null ? null : fromWidth(width),
      isHidden,
    };
  });
}

/** The areas of a reference as the library gives them. */
export function areaOfRange({
  s,
  e,
}: {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}): Area {
  return { row: s.r + 1, column: s.c + 1, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}

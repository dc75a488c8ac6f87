import { SSF } from "@e965/xlsx";
import { DEFAULT_FORMAT, type BorderSide, type CellFormat } from "../../emulator/cell";
import type { ConditionalFormat } from "../../emulator/conditional-format";
import { localeRules, type Locale } from "../../emulator/locale";
import { child, children, isOn, numberOf, type XmlNode } from "./markup";
import { readColour } from "./theme";
import { BORDER_SIDES, fromBorderName, type BorderKey } from "./units";

type Look = Partial<CellFormat>;
type Theme = readonly (string | undefined)[];

/** What a conditional format changes. */
export type RuleLook = Pick<
  ConditionalFormat,
  "background" | "fontColor" | "bold" | "italic" | "strikethrough" | "underline"
>;

/** The looks that cells and conditional formats name by number. */
export interface Styles {
  readonly looks: readonly Look[];
  readonly rules: readonly RuleLook[];
}

/** Number formats that a file names by number only. */
const BUILT_IN = Object.entries(
  (SSF as { readonly get_table: () => Readonly<Record<string, string>> }).get_table(),
).map(([number, code]): [number, string] => [Number(number), code]);

/** Reads a workbook's styles; what equals a new cell's look is left out. */
export function readStyles(root: XmlNode | undefined, theme: Theme, locale: Locale): Styles {
  const codes = new Map(BUILT_IN);
  for (const node of children(child(root, "numFmts"), "numFmt")) {
    codes.set(numberOf(node, "numFmtId") ?? 0, node.attributes.get("formatCode") ?? "");
  }
  const part = (list: string, item: string): XmlNode[] => children(child(root, list), item);
  const fonts = part("fonts", "font").map((node) => readFont(node, theme));
  const fills = part("fills", "fill").map((node) => readFill(node, theme));
  const borders = part("borders", "border").map((node) => readBorders(node, theme));
  const looks = part("cellXfs", "xf").map((node) => {
    const pick = <Item>(items: readonly Item[], name: string): Item | undefined =>
      items[numberOf(node, name) ?? 0];
    const code = codes.get(numberOf(node, "numFmtId") ?? 0);
    const format = code === undefined ? null : usableFormat(code, locale);
    return withoutDefaults({
      ...pick(fonts, "fontId"),
      ...pick(fills, "fillId"),
      ...pick(borders, "borderId"),
      ...readAlignment(child(node, "alignment")),
      ...(format !== null && { numberFormat: format }),
    });
  });
  return { looks, rules: part("dxfs", "dxf").map((node) => readRuleLook(node, theme)) };
}

/** A number format without what only another program's language settings mean; null for the automatic one. */
export function usableFormat(code: string, locale: Locale): string | null {
  const format = code
    .replace(/\[\$-[^\]]*\]/g, "")
    .replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+)\]/gi, "");
  if (format === "" || /^general$/i.test(format)) return null;
  const { datePattern } = localeRules(locale);
  // How programs write a day in the order of their language.
  return format.replace(/^m\/d\/yy(?:yy)?(?=$| h)/i, datePattern);
}

function readFont(node: XmlNode, theme: Theme): Look {
  const colour = readColour(child(node, "color"), theme);
  const size = numberOf(child(node, "sz"), "val");
  const family = child(node, "name")?.attributes.get("val");
  const isSet = (name: string): boolean => {
    const flag = child(node, name);
    return flag !== undefined && isOn(flag, "val", true);
  };
  const underline = child(node, "u");
  const isUnderlined = underline !== undefined && underline.attributes.get("val") !== "none";
  return {
    fontWeight: isSet("b") ? "bold" : "normal",
    fontStyle: isSet("i") ? "italic" : "normal",
    fontLine: isSet("strike") ? "line-through" : isUnderlined ? "underline" : "none",
    ...(colour !== null && { fontColor: colour }),
    ...(size !== null && { fontSize: size }),
    ...(family !== undefined && { fontFamily: family }),
  };
}

function readFill(node: XmlNode, theme: Theme): Look {
  const pattern = child(node, "patternFill");
  if (pattern?.attributes.get("patternType") !== "solid") return {};
  const background = readColour(child(pattern, "fgColor"), theme);
  return background === null ? {} : { background };
}

function readBorders(node: XmlNode, theme: Theme): Look {
  const borders: Partial<Record<BorderKey, BorderSide>> = {};
  for (const side of BORDER_SIDES) {
    const line = child(node, side);
    const style = fromBorderName(line?.attributes.get("style") ?? "");
    if (style === null) continue;
    borders[side] = { style, color: readColour(child(line, "color"), theme) ?? "#000000" };
  }
  return Object.keys(borders).length > 0 ? { borders } : {};
}

function readAlignment(node: XmlNode | undefined): Look {
  const horizontal = node?.attributes.get("horizontal");
  const vertical = node?.attributes.get("vertical");
  return {
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && {
      horizontalAlignment: horizontal,
    }),
    ...(vertical === "top" && { verticalAlignment: "top" }),
    ...(vertical === "center" && { verticalAlignment: "middle" }),
    ...(isOn(node, "wrapText") && { wrapStrategy: "WRAP" }),
  };
}

function readRuleLook(node: XmlNode, theme: Theme): RuleLook {
  const font = child(node, "font");
  const pattern = child(child(node, "fill"), "patternFill");
  const flag = (name: string): boolean | null => {
    const found = child(font, name);
    return found ? isOn(found, "val", true) : null;
  };
  const underline = child(font, "u");
  return {
    background:
      readColour(child(pattern, "bgColor"), theme) ?? readColour(child(pattern, "fgColor"), theme),
    fontColor: readColour(child(font, "color"), theme),
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline: underline ? underline.attributes.get("val") !== "none" : null,
  };
}

function withoutDefaults(look: Look): Look {
  return Object.fromEntries(
    Object.entries(look).filter(([key, value]) => value !== DEFAULT_FORMAT[key as keyof Look]),
  );
}

import { XMLParser, XMLValidator } from "fast-xml-parser";
import { damaged } from "./refusals";

/** An XML element; names of elements and attributes come without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const ATTRIBUTES = ":@";
const TEXT = "#text";

/** An element as the parser gives it: its children under its name, its attributes under `:@`. */
type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

/** Reads a part of a workbook. @throws Refused when it is not well formed. */
export function parseXml(text: string): XmlNode {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- moves to a package of its own in the next major release
  if (XMLValidator.validate(text) !== true) throw damaged();
  const roots = (parser.parse(text) as Parsed[]).flatMap(toNode);
  const [root] = roots;
  if (!root) throw damaged();
  return root;
}

function toNode(parsed: Parsed): XmlNode[] {
  const name = Object.keys(parsed).find((key) => key !== ATTRIBUTES && key !== TEXT);
  if (name === undefined) return [];
  const inner = parsed[name] as readonly Parsed[];
  return [
    {
      name,
      attributes: new Map(Object.entries((parsed[ATTRIBUTES] ?? {}) as Record<string, string>)),
      children: inner.flatMap(toNode),
      text: inner.map((each) => (TEXT in each ? String(each[TEXT]) : "")).join(""),
    },
  ];
}

/** The first child with this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** The children with this name. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** All elements with this name, at any depth. */
export function descendants(node: XmlNode | undefined, name: string): XmlNode[] {
  if (!node) return [];
  return node.children.flatMap((each) => (each.name === name ? [each] : descendants(each, name)));
}

/** Whether an attribute says yes. */
export function isOn(node: XmlNode | undefined, name: string, otherwise = false): boolean {
  const value = node?.attributes.get(name);
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** The number in an attribute; null where there is none. */
export function numberOf(node: XmlNode | undefined, name: string): number | null {
  const text = node?.attributes.get(name);
  const number = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

import { notXlsx } from "./archive";

/** An XML element; names of elements and attributes come without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const DEEPEST = 64;
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/>!]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Reads a part of a workbook. Document types are refused, and with them entities of the file's own. */
export function parseXml(text: string): XmlNode {
  const root: XmlNode = { name: "", attributes: new Map(), children: [], text: "" };
  const open: XmlNode[] = [root];
  let read = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== read) throw notXlsx();
    read += match[0].length;
    const [, data, closing, name, attributes = "", isEmpty, plain] = match;
    const parent = open.at(-1);
    if (!parent) throw notXlsx();
    if (data !== undefined) parent.text += data;
    else if (plain !== undefined) parent.text += decode(plain.replaceAll("\r\n", "\n"));
    else if (name === undefined) continue;
    else if (closing === "/") {
      if (open.length === 1 || open.pop()?.name !== localName(name)) throw notXlsx();
    } else {
      const node = createNode(name, attributes);
      parent.children.push(node);
      if (isEmpty !== "/") open.push(node);
      if (open.length > DEEPEST) throw notXlsx();
    }
  }
  const [first] = root.children;
  if (read !== text.length || open.length !== 1 || !first) throw notXlsx();
  return first;
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

function createNode(name: string, attributes: string): XmlNode {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    const [, key = "", double, single = ""] = match;
    found.set(localName(key), decode(double ?? single));
  }
  return { name: localName(name), attributes: found, children: [], text: "" };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex, decimal, name) => {
      const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
      if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

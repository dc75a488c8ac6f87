import { child, numberOf, type XmlNode } from "./markup";

/** The colours that old files name by number, from 8 on. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";

/** The order in which colours name those of the theme. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a workbook's theme, by the number under which colours name them. */
export function readTheme(theme: XmlNode | undefined): (string | undefined)[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return ORDER.map((name) => {
    const [colour] = child(scheme, name)?.children ?? [];
    return colour?.attributes.get("lastClr") ?? colour?.attributes.get("val");
  });
}

/** "#1f1f1f" for a colour of a file; null for the automatic one. */
export function readColour(
  node: XmlNode | undefined,
  theme: readonly (string | undefined)[],
): string | null {
  const rgb = node?.attributes.get("rgb");
  const index = numberOf(node, "indexed");
  const themed = numberOf(node, "theme");
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6);
  else if (themed !== null) hex = theme[themed];
  else if (index !== null && index < 64) {
    const at = (index < 8 ? index : index - 8) * 6;
    hex = INDEXED.slice(at, at + 6);
  }
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return null;
  return `#${tinted(hex, numberOf(node, "tint") ?? 0)}`.toLowerCase();
}

/** Lighter for a positive tint, darker for a negative one, by the share of the way to white or black. */
function tinted(hex: string, tint: number): string {
  const parts = [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)].map((part) => parseInt(part, 16));
  const changed = parts.map((part) =>
    Math.round(
      tint < 0 ? part * (1 + Math.max(-1, tint)) : part + (255 - part) * Math.min(1, tint),
    ),
  );
  return changed.map((part) => part.toString(16).padStart(2, "0")).join("");
}

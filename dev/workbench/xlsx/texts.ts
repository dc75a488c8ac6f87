import type { XmlNode } from "./markup";

/** The text of a string item, rich or plain, without the reading aids that Japanese texts carry. */
export function readText(node: XmlNode): string {
  const parts = (of: XmlNode): string[] =>
    of.children.flatMap((each) => {
      if (each.name === "t") return [each.text];
      return each.name === "rPh" ? [] : parts(each);
    });
  return unescapeSigns(parts(node).join(""));
}

/** In an .xlsx file `_x0041_` is the sign with this number. */
export function unescapeSigns(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

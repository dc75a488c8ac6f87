import { posix } from "node:path";
import { children, type XmlNode } from "./markup";

/** How one part of a file refers to another part or to an address outside. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address, such as "worksheet". */
  readonly type: string;
  /** The path of the part, or the address outside. */
  readonly target: string;
}

/** The relations of a part; those of the whole file for "". */
export function readRelations(
  part: (path: string) => XmlNode | undefined,
  path: string,
): Relation[] {
  const folder = posix.dirname(path);
  const root = part(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
  return children(root, "Relationship").map(({ attributes }) => {
    const target = attributes.get("Target") ?? "";
    const isOutside = attributes.get("TargetMode") === "External";
    return {
      id: attributes.get("Id") ?? "",
      type: posix.basename(attributes.get("Type") ?? ""),
      target: isOutside ? target : posix.resolve("/", folder, target).slice(1),
    };
  });
}

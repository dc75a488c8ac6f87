import { addressKey, nameKey } from "../reading";
import { documentPlace, type Check, type CheckedDocument } from "./check";

/** How many documents of one address are named. */
const MOST_NAMES = 3;

export const sharedLink: Check = {
  id: "shared-link",
  title: "Satu tautan untuk beberapa dokumen",
  explanation:
    "Beberapa dokumen yang namanya berbeda memakai tautan yang sama. Asesor tidak tahu dokumen mana yang dimaksud, atau salah satu tautannya keliru.",
  severity: "warning",
  *run({ documents }) {
    for (const sharing of byAddress(documents)) {
      const [first] = sharing;
      if (!first || sharing.length === 1) continue;
      const names = sharing.map(({ document }) => `"${document}"`);
      const rest = names.length - MOST_NAMES;
      const shown = names.slice(0, MOST_NAMES).join(", ");
      const listed = rest > 0 ? `${shown}, dan ${String(rest)} lainnya` : shown;
      yield {
        ...documentPlace(first, "link"),
        fault: `${String(names.length)} dokumen memakai tautan yang sama: ${listed}.`,
        advice:
          "Beri setiap dokumen tautannya sendiri; bila memang satu berkas, catat satu kali saja.",
        brief: listed,
      };
    }
  },
};

/** The documents of each address, each name once. */
function byAddress(documents: readonly CheckedDocument[]): CheckedDocument[][] {
  const groups = new Map<string, Map<string, CheckedDocument>>();
  for (const each of documents) {
    if (each.link === "" || each.document === "") continue;
    const key = addressKey(each.link);
    const group = groups.get(key) ?? new Map<string, CheckedDocument>();
    if (!group.has(nameKey(each.document))) group.set(nameKey(each.document), each);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

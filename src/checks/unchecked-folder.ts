import { addressKey, isFolderAddress } from "../reading";
import { documentPlace, type Check } from "./check";

export const uncheckedFolder: Check = {
  id: "unchecked-folder",
  title: "Akses folder belum diperiksa",
  explanation:
    "Tautan sebuah dokumen adalah folder. Apakah orang lain dapat membuka folder itu tidak dapat diperiksa dari sini.",
  severity: "warning",
  *run({ documents }) {
    const seen = new Set<string>();
    for (const each of documents) {
      const key = addressKey(each.link);
      if (!isFolderAddress(each.link) || seen.has(key)) continue;
      seen.add(key);
      const count = documents.filter(({ link }) => addressKey(link) === key).length;
      const about =
        count === 1
          ? `dokumen "${each.document || "tanpa nama"}"`
          : `${String(count)} dokumen, mulai dari "${each.document || "tanpa nama"}"`;
      yield {
        ...documentPlace(each, "link"),
        fault: `Tautan ${about} adalah folder yang aksesnya belum diperiksa.`,
        advice:
          "Buka tautannya di jendela penyamaran: bila diminta masuk, bagikan foldernya kepada siapa saja yang memiliki tautan, atau beri tautan ke berkasnya.",
        brief: about,
      };
    }
  },
};

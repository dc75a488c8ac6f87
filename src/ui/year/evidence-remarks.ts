import type { Evidence } from "../../contract";
import type { ImportedDocument } from "../../intake";
import { addressKey, isFolderAddress, nameKey } from "../../reading";
import { integerText } from "../figures";

/** What is worth a look at documents before they are written: none of it keeps them out. */
export function evidenceRemarks(
  documents: readonly ImportedDocument[],
  register: readonly Pick<Evidence, "document" | "link">[],
): string[] {
  const byLink = new Map<string, Set<string>>();
  for (const { link, document } of [...register, ...documents]) {
    if (link === "") continue;
    const key = addressKey(link);
    byLink.set(key, (byLink.get(key) ?? new Set()).add(nameKey(document)));
  }
  const shared = documents.filter(({ link }) => (byLink.get(addressKey(link))?.size ?? 0) > 1);
  const unlinked = documents.filter(({ link }) => link === "");
  const plain = documents.filter(({ link }) => /^http:/i.test(link));
  const folders = documents.filter(({ link }) => isFolderAddress(link));
  const count = (list: readonly unknown[]): string => `${integerText(list.length)} dokumen`;
  return [
    ...(shared.length > 0
      ? [`${count(shared)} memakai tautan yang sama dengan dokumen lain.`]
      : []),
    ...(unlinked.length > 0 ? [`${count(unlinked)} belum memiliki tautan.`] : []),
    ...(plain.length > 0 ? [`${count(plain)} bertautan http, bukan https.`] : []),
    ...(folders.length > 0
      ? [
          `${count(folders)} bertautan folder; apakah asesor dapat membukanya tidak diperiksa di sini.`,
        ]
      : []),
  ];
}

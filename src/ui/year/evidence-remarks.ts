import type { Evidence } from "../../contract";
import type { ImportedDocument } from "../../intake";
import { integerText } from "../figures";

/** What is worth a look at documents before they are written: none of it keeps them out. */
export function evidenceRemarks(
  documents: readonly ImportedDocument[],
  register: readonly Pick<Evidence, "document" | "link">[],
): string[] {
  const byLink = new Map<string, Set<string>>();
  for (const { link, document } of [...register, ...documents]) {
    if (link === "") continue;
    byLink.set(link, (byLink.get(link) ?? new Set()).add(document));
  }
  const shared = documents.filter(({ link }) => (byLink.get(link)?.size ?? 0) > 1);
  const unlinked = documents.filter(({ link }) => link === "");
  const plain = documents.filter(({ link }) => /^http:/i.test(link));
  const folders = documents.filter(({ link }) => isFolder(link));
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

/** A folder of Drive or of another storage: whether others may open it, nobody can tell from here. */
export function isFolder(link: string): boolean {
  return /drive\.google\.com\/(?:drive\/(?:u\/\d+\/)?folders|folderview)|\/folders?\/|sharepoint\.com\/:f:/i.test(
    link,
  );
}

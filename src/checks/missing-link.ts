import { documentPlace, documentWords, type Check } from "./check";

export const missingLink: Check = {
  id: "missing-link",
  title: "Dokumen tanpa tautan",
  explanation:
    "Sebuah dokumen sudah disiapkan, tetapi tautannya kosong. Asesor hanya menilai dokumen yang dapat dibukanya.",
  severity: "warning",
  *run({ documents }) {
    for (const each of documents) {
      if (!each.isPrepared || each.link !== "") continue;
      yield {
        ...documentPlace(each, "link"),
        fault: `${documentWords(each)} belum memiliki tautan.`,
        advice: `Unggah dokumennya, lalu isi kolom Tautan lembar ${each.sheet}.`,
        brief: each.document,
      };
    }
  },
};

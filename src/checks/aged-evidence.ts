import { formatDate } from "../format";
import { isDay } from "../reading";
import { evidenceLife, hasOutlived } from "../scoring";
import { documentPlace, documentWords, type Check } from "./check";

export const agedEvidence: Check = {
  id: "aged-evidence",
  title: "Bukti dukung terlalu tua",
  explanation:
    "Kriteria meminta laporan reviu dan audit yang berumur paling lama dua tahun, dan hasil IKASANDI paling lama satu tahun; sebuah dokumen lebih tua dari itu. Umurnya dihitung sampai hari ini, atau sampai awal tahun penilaian bila tahun itu bukan tahun ini.",
  severity: "warning",
  *run({ documents, ageDay }) {
    for (const each of documents) {
      const life = evidenceLife(each.names);
      if (!life || !isDay(each.date) || !hasOutlived(life, each.date, ageDay)) continue;
      const day = formatDate(each.date);
      yield {
        ...documentPlace(each, "date"),
        fault: `${documentWords(each)} bertanggal ${day}: ${life.rule.toLowerCase().replace("ikasandi", "IKASANDI")}.`,
        advice: "Siapkan dokumen yang lebih baru, atau perbaiki tanggalnya bila keliru.",
        brief: `${each.document || "tanpa nama"}, ${day}`,
      };
    }
  },
};

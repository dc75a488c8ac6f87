import { isInsecureAddress, parseWebAddress } from "../reading";
import { documentPlace, documentWords, type Check } from "./check";

export const insecureLink: Check = {
  id: "insecure-link",
  title: "Tautan bukan https",
  explanation:
    "Tautan sebuah dokumen diawali http://. Banyak jaringan dan peramban menolaknya, jadi asesor mungkin tidak dapat membukanya.",
  severity: "warning",
  *run({ documents }) {
    for (const each of documents) {
      if (parseWebAddress(each.link).kind !== "value" || !isInsecureAddress(each.link)) continue;
      yield {
        ...documentPlace(each, "link"),
        fault: `${documentWords(each)} bertautan http, bukan https.`,
        advice: "Buka tautannya dengan https://; bila terbuka, tulis seperti itu.",
        brief: `${each.document || "tanpa nama"}: ${each.link}`,
      };
    }
  },
};

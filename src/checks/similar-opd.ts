import { similarOffice } from "../reading";
import { COLUMN_WORDS } from "../words";
import type { Check } from "./check";

export const similarOpd: Check = {
  id: "similar-opd",
  title: "Nama OPD ditulis lain",
  explanation:
    "Nama OPD sebuah indikator mirip dengan nama lain pada daftar OPD, misalnya Diskominfo dan Dinas Komunikasi dan Informatika. Selama ditulis lain, keduanya dihitung sebagai dua OPD dan masing-masing mendapat halaman laporan.",
  severity: "warning",
  *run({ offices: { listed, mentions } }) {
    for (const { number, column, name } of mentions) {
      const other = similarOffice(name, listed);
      if (other === undefined) continue;
      yield {
        number,
        fault: `${COLUMN_WORDS[column]} indikator ${String(number)} berisi "${name}", mirip dengan "${other}".`,
        advice: `Bila yang dimaksud ${other}, tulis persis seperti itu; bila memang OPD lain, biarkan.`,
        brief: `"${name}" mirip dengan "${other}"`,
        column,
      };
    }
  },
};

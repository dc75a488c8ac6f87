import { Refused } from "../actions";

/** Why a file cannot be taken, in one sentence each and how to mend it. */

export function notSpreadsheet(): Refused {
  return new Refused(
    "Berkas ini bukan lembar kerja yang dikenal. Pilih berkas .xlsx, .xls, .xlsb, .ods, atau .csv, " +
      "atau berkas .json dari Simpan ke komputer.",
  );
}

export function damaged(): Refused {
  return new Refused(
    "Isi berkas ini rusak atau tidak lengkap. Simpan lagi di program asalnya, atau minta dikirim ulang.",
  );
}

export function lockedByPassword(): Refused {
  return new Refused(
    "Berkas ini dikunci dengan kata sandi. Simpan dulu tanpa kata sandi di program asalnya.",
  );
}

/** `what` is the bound with what exceeds it: "lebih dari 250.000 sel". */
export function tooLarge(what: string): Refused {
  return new Refused(
    `Berkas ini terlalu besar untuk meja kerja: ${what}. Hapus yang tidak diperlukan, atau bagi menjadi beberapa berkas.`,
  );
}

import { scoreFormula } from "../../reading";
import { INSTRUMENTS } from "../../scoring";
import { RANGES } from "./ranges";
import { registerColumn, type Register, type RegisterColumn } from "./register";

const QUARTERS = ["I", "II", "III", "IV"] as const;
type Quarter = (typeof QUARTERS)[number];

export type TwoIndicesKey =
  | "document"
  | "index"
  | "year"
  | "target"
  | `target${Quarter}`
  | `result${Quarter}`
  | "achieved"
  | "note";

/** The planning documents whose targets name an index, in the order of a new sheet. */
export const PLANNING_DOCUMENTS = ["RPJMD", "LKjIP", "Perjanjian kinerja"] as const;

const quarters = Object.fromEntries(
  QUARTERS.flatMap((quarter): [string, RegisterColumn<TwoIndicesKey>][] => [
    [
      `target${quarter}`,
      registerColumn<TwoIndicesKey>(
        `Target TW ${quarter}`,
        `Target indeks sampai akhir triwulan ${quarter}, bila dokumen menyebutnya.`,
        "index",
        84,
      ),
    ],
    [
      `result${quarter}`,
      registerColumn<TwoIndicesKey>(
        `Realisasi TW ${quarter}`,
        `Indeks pada akhir triwulan ${quarter}, seperti yang dilaporkan saat itu.`,
        "index",
        84,
      ),
    ],
  ]),
) as Record<`${"target" | "result"}${Quarter}`, RegisterColumn<TwoIndicesKey>>;

/**
 * Sheet Dua Indeks: what RPJMD, LKjIP and perjanjian kinerja promise of Indeks SPBE and of Indeks Pemdi, and what
 * came of it, quarter by quarter. It belongs to no instrument, and nothing in it is converted.
 */
export const TWO_INDICES: Register<TwoIndicesKey> = {
  sheet: "Dua Indeks",
  range: RANGES.twoIndices,
  head: {
    title: "Indeks SPBE dan Indeks Pemdi berdampingan",
    rows: [],
    remarks: [
      "Tidak ada konversi resmi antara Indeks SPBE dan Indeks Pemdi, jadi keduanya dilaporkan sendiri-sendiri.",
      "Isi target menurut dokumennya dan realisasi pada akhir setiap triwulan; capaian dihitung dari realisasi terakhir.",
    ],
  },
  headerRow: 5,
  frozenColumns: 2,
  keys: [
    ...(["document", "index", "year", "target"] as const),
    ...QUARTERS.flatMap((quarter) => [`target${quarter}`, `result${quarter}`] as const),
    ...(["achieved", "note"] as const),
  ],
  identity: ["document", "index", "year"],
  subject: "document",
  columns: {
    document: registerColumn("Dokumen", "Dokumen yang memuat targetnya.", "choice", 150, {
      choices: PLANNING_DOCUMENTS,
    }),
    index: registerColumn("Indeks", "Indeks yang ditargetkan.", "choice", 120, {
      choices: INSTRUMENTS.map(({ indexName }) => indexName),
    }),
    year: registerColumn("Tahun", "Tahun target.", "number", 64),
    target: registerColumn("Target tahun", "Target indeks pada akhir tahun.", "index", 84),
    ...quarters,
    achieved: registerColumn(
      "Capaian (%)",
      "Dihitung: realisasi terakhir dibagi target tahun.",
      "index",
      84,
      {
        role: "computed",
        formula: (cell) => {
          const results = QUARTERS.map((quarter) => scoreFormula(cell(`result${quarter}`)));
          const last = results.reduce(
            (before, result) => `IF(ISNUMBER(${result});${result};${before})`,
            "NA()",
          );
          const target = scoreFormula(cell("target"));
          return `=IFERROR(IF(ISNUMBER(${target});IF(${target}>0;100*${last}/${target};"");"");"")`;
        },
      },
    ),
    note: registerColumn("Catatan", "Catatan tentang target atau realisasi.", "long", 220),
  },
};

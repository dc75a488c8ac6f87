import type { Probe } from "./probe";

const VALUES = "Add-on hanya menulis angka dan tanggal, bukan teks angka.";
const RECEIVED = "Pembaca argumen perlu mengenali bentuk ini; laporkan kepada pengelola.";

/** P2 and P27: what becomes of texts that a script writes, and of those that a formula gave. */
export const WRITTEN_TEXT_PROBES: readonly Probe[] = [
  {
    id: "P2a",
    question: "Teks 3,5 yang ditulis skrip",
    expected: "number 3.5",
    found: (bench) => bench.written("3,5"),
    meaning: VALUES,
  },
  {
    id: "P2b",
    question: "Teks 1.000 yang ditulis skrip",
    expected: "number 1000",
    found: (bench) => bench.written("1.000"),
    meaning: VALUES,
  },
  {
    id: "P27",
    question: "Teks 3,5 hasil rumus, setelah nilainya ditempel di atas rumus itu sendiri",
    expected: "string 3,5, tanpa rumus",
    found: (bench) => bench.keptValue('="3,5"'),
    meaning:
      "Ganti instrumen menyimpan lembar lama dengan nilai sebagai pengganti rumus; bila berbeda, laporkan kepada pengelola.",
  },
];

/** P3: what a custom function gets. */
export const ARGUMENT_PROBES: readonly Probe[] = [
  {
    id: "P3a",
    question: "Sel kosong sebagai argumen",
    expected: 'string ""',
    found: (bench) => bench.received(""),
    meaning: RECEIVED,
  },
  {
    id: "P3b",
    question: "Sel TRUE sebagai argumen",
    expected: "boolean true",
    found: (bench) => bench.received("TRUE"),
    meaning: RECEIVED,
  },
  {
    id: "P3c",
    question: "Sel 10% sebagai argumen",
    expected: "number 0.1",
    found: (bench) => bench.received("10%"),
    meaning: RECEIVED,
  },
  {
    id: "P3d",
    question: "Sel galat sebagai argumen",
    expected: "#N/A",
    found: (bench) => bench.received("=NA()"),
    meaning: RECEIVED,
  },
  {
    id: "P3e",
    question: "Argumen yang dilewati",
    expected: 'string "" | number 2',
    found: (bench) => bench.shown("=SPBE_UJI(;2)"),
    meaning: RECEIVED,
  },
];

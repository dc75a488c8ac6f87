import type { Probe } from "./probe";
import type { ProbeBench } from "./probe-bench";

/** P6, P7 and P15: custom functions that do not have their ranges as arguments. */
export const FUNCTION_PROBES: readonly Probe[] = [
  {
    id: "P6",
    question: "Rumus tanpa argumen yang ditulis skrip, lalu satu tingkat diubah",
    expected: "nilai lama sampai Hitung ulang rumus dijalankan",
    found: (bench) => staleFormula(bench),
    meaning: "Rumus yang diketik orang selalu dilengkapi, jadi tidak terpengaruh.",
  },
  {
    id: "P7",
    question: "Fungsi add-on di dalam MAP",
    expected: "number 1",
    found: (bench) => bench.shown("=MAP(1;LAMBDA(x;SPBE_UJI(x)))"),
    meaning: "Panduan menyarankan satu rumus untuk satu rentang, tanpa MAP.",
  },
  {
    id: "P15",
    question: 'Fungsi add-on yang masih dihitung, di dalam IFERROR: =IFERROR(SPBE_UJI(1);"galat")',
    expected: "Loading... lalu number 1",
    found: (bench) => bench.shownAtFirstAndSettled('=IFERROR(SPBE_UJI(1);"galat")'),
    meaning:
      "Bila sesaat tampil galat, rumus Anda sendiri yang memuat fungsi add-on dapat menyesatkan selama dihitung. Lembar add-on tidak memuatnya.",
  },
];

/** Only a person can see what becomes of the cell, so it is left behind with what to do. */
function staleFormula(bench: ProbeBench): string {
  const cell = bench.blankCell().setFormula("=SPBE_INDEX()").getA1Notation();
  return `periksa sendiri: ubah satu tingkat, lalu lihat sel ${cell} sebelum dan sesudah memuat ulang`;
}

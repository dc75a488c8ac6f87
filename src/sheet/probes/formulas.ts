import type { Probe } from "./probe";
import type { ProbeBench } from "./probe-bench";

const SEPARATORS = "Rumus yang ditulis add-on memakai titik koma; selain itu tidak dipakai.";

const SPACES = "Pembaca sel dan rumus add-on menganggap keduanya spasi; laporkan kepada pengelola.";

/** P18: what formulas take for white space. */
export const WHITE_SPACE_PROBES: readonly Probe[] = [
  {
    id: "P18a",
    question: "Spasi tak-putus pada TRIM: LEN(TRIM(UNICHAR(160) dan a))",
    expected: "2",
    found: (bench) => bench.shown('=LEN(TRIM(UNICHAR(160)&"a"))'),
    meaning: "Add-on tidak mengandalkan TRIM saja, jadi tidak terpengaruh.",
  },
  {
    id: "P18b",
    question: "Huruf tak tampak pada REGEXREPLACE dengan \\p{Cf}",
    expected: "1",
    found: (bench) => bench.shown('=LEN(REGEXREPLACE(UNICHAR(8203)&"a";"\\p{Cf}";""))'),
    meaning: SPACES,
  },
  {
    id: "P18c",
    question: "Spasi tak-putus dan tab pada REGEXREPLACE dengan [\\p{Z}\\p{Cc}]",
    expected: "1",
    found: (bench) =>
      bench.shown('=LEN(REGEXREPLACE(UNICHAR(160)&UNICHAR(9)&"a";"[\\p{Z}\\p{Cc}]";""))'),
    meaning: SPACES,
  },
];

/** P1, P21 and P26: how formulas that a script writes are read, given back, and calculated. */
export const FORMULA_PROBES: readonly Probe[] = [
  {
    id: "P1a",
    question: "Koma di antara angka: =SUM(1,2)",
    expected: "1,2 dari =SUM(1,2)",
    found: (bench) => bench.shownAndReadBack("=SUM(1,2)"),
    meaning: SEPARATORS,
  },
  {
    id: "P1b",
    question: "Rumus dengan titik koma: =SUM(1;2)",
    expected: "3 dari =SUM(1;2)",
    found: (bench) => bench.shownAndReadBack("=SUM(1;2)"),
    meaning: "Semua rumus add-on memakai titik koma; bila ini gagal, add-on tidak dapat dipakai.",
  },
  {
    id: "P1c",
    question: "Rumus dengan desimal titik: =0.5+1",
    expected: "#ERROR! dari =0.5+1",
    found: (bench) => bench.shownAndReadBack("=0.5+1"),
    meaning: SEPARATORS,
  },
  {
    id: "P1d",
    question: 'Koma sebagai pemisah: =IF(1=1,"ya","tidak")',
    expected: '#ERROR! dari =IF(1=1,"ya","tidak")',
    found: (bench) => bench.shownAndReadBack('=IF(1=1,"ya","tidak")'),
    meaning: SEPARATORS,
  },
  {
    id: "P21",
    question: "MATCH dengan larik di dalam SUMPRODUCT, atas sel berisi 1 dan 2",
    expected: "2",
    found: matchOverArray,
    meaning:
      "Angka pada lembar Ringkasan tidak dapat dipercaya bila ini berbeda; laporkan kepada pengelola.",
  },
  {
    id: "P26",
    question: "Bagian pola pada REGEXREPLACE: $1 yang terisi dan $2 yang kosong",
    expected: "5-7",
    found: (bench) => bench.shown('=REGEXREPLACE("7 mei";"^(?:(\\d) mei|(x))$";"5-$1$2")'),
    meaning:
      "Tenggat berupa teks tidak ikut dihitung pada lembar OPD bila ini berbeda; Periksa tetap menyebutnya.",
  },
];

/** The formula by which Ringkasan finds the row of an indicator. */
function matchOverArray(bench: ProbeBench): string {
  const first = bench.blankCell().setValue(1).getA1Notation();
  const second = bench.blankCell().setValue(2).getA1Notation();
  return bench.shown(`=SUMPRODUCT(MATCH(1;(${first}:${second}=2)*1;0))`);
}

import { isValidationError } from "../cells/refusal";
import type { Probe } from "./probe";
import type { ProbeBench } from "./probe-bench";

const ACCEPTED = "diterima";
const RULED = "Sel dengan pilihan 1 yang menolak isian lain: rumus";

/** P17, P19, P24 and P25: what the rules of cells refuse. */
export const RULE_PROBES: readonly Probe[] = [
  {
    id: "P17a",
    question: `${RULED} =1`,
    expected: ACCEPTED,
    found: (bench) => underStrictRule(bench, "=1"),
    meaning: "Rumus Target tidak dapat dikembalikan; ketik sendiri =SPBE_TARGET_TINGKAT.",
  },
  {
    id: "P17b",
    question: `${RULED} =""`,
    expected: "ditolak",
    found: (bench) => underStrictRule(bench, '=""'),
    meaning: "Bila diterima, add-on tidak perlu melepas aturan sel untuk sekali tulis.",
  },
  {
    id: "P17c",
    question: `${RULED} =9`,
    expected: "ditolak",
    found: (bench) => underStrictRule(bench, "=9"),
    meaning: "Bila diterima, tingkat di luar pilihan dapat masuk lewat rumus; status lalu Periksa.",
  },
  {
    id: "P19",
    question: "Menghapus aturan isian pada sel yang dipilih, di kolom bertipe sebuah tabel",
    expected: "galat: This operation is not allowed on cells in typed columns.",
    found: clearedOnSelection,
    meaning:
      "Siapkan lembar mengenali tabel bertipe dari galat ini sebelum menulis. Bila tidak ada galat, tabel itu baru dikenali saat menulis.",
  },
  {
    id: "P24",
    question: "Sel dengan saran dari sebuah rentang, tanpa panah: isian lain",
    expected: `${ACCEPTED}, tanpa panah`,
    found: besideSuggestions,
    meaning:
      "Kolom OPD menyarankan nama dari lembar OPD dan menerima nama lain. Klik dua kali sel OPD pada Penilaian: daftar itu seharusnya terbuka.",
  },
  {
    id: "P25",
    question: "Aturan =X=ROUND(X;2) atas dua sel, ditulis untuk yang pertama: isian sel kedua",
    expected: `1,01 ${ACCEPTED}; 1,005 ditolak; terbaca untuk sel kedua`,
    found: underFormulaRule,
    meaning:
      "Nilai dengan lebih dari dua desimal ditolak saat diketik. Bila 1,005 diterima, status dan Periksa yang memberi tahu; bila 1,01 ditolak, hapus aturan isian kolom nilai.",
  },
];

/** Lays a rule over two cells and enters into the second what its formula takes and what it refuses. */
function underFormulaRule(bench: ProbeBench): string {
  const first = bench.blankCell();
  const second = bench.blankCell();
  const [above, below] = [first.getA1Notation(), second.getA1Notation()];
  const both = first.getSheet().getRange(`${above}:${below}`);
  const rule = SpreadsheetApp.newDataValidation()
    .requireFormulaSatisfied(`=${above}=ROUND(${above};2)`)
    .setAllowInvalid(false)
    .build();
  try {
    both.setDataValidation(rule);
    const outcomes = [1.01, 1.005].map(
      (value) =>
        `${String(value).replace(".", ",")} ${isTaken(second, value) ? ACCEPTED : "ditolak"}`,
    );
    const formula = String(second.getDataValidation()?.getCriteriaValues()[0]);
    const seen = formula.includes(below) ? "kedua" : "pertama";
    return `${outcomes.join("; ")}; terbaca untuk sel ${seen}`;
  } finally {
    both.clearDataValidations();
  }
}

function isTaken(cell: GoogleAppsScript.Spreadsheet.Range, value: number): boolean {
  try {
    cell.setValue(value);
    SpreadsheetApp.flush();
    return true;
  } catch (error) {
    if (!isValidationError(error)) throw error;
    return false;
  }
}

/** Enters what a suggesting rule does not list, and reads the rule back. */
function besideSuggestions(bench: ProbeBench): string {
  const listed = bench.blankCell().setValue("tercantum");
  const cell = bench.blankCell();
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInRange(listed, false)
    .setAllowInvalid(true)
    .build();
  try {
    cell.setDataValidation(rule).setValue("lain");
    SpreadsheetApp.flush();
    const values = cell.getDataValidation()?.getCriteriaValues() ?? [];
    const arrow = values[1] === false ? "tanpa panah" : "dengan panah";
    return `${cell.getValue() === "lain" ? ACCEPTED : "ditolak"}, ${arrow}`;
  } finally {
    cell.clearDataValidations();
  }
}

/** Whether a formula may be written where a rule refuses all but 1. */
function underStrictRule(bench: ProbeBench, formula: string): string {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(["1"], true)
    .setAllowInvalid(false)
    .build();
  const cell = bench.blankCell().setDataValidation(rule);
  SpreadsheetApp.flush();
  try {
    cell.setFormula(formula);
    SpreadsheetApp.flush();
    return ACCEPTED;
  } catch (error) {
    if (!isValidationError(error)) throw error;
    return "ditolak";
  } finally {
    cell.clearDataValidations();
  }
}

/** Clears what is not there: nothing changes if it goes through. */
function clearedOnSelection({ selected: cell }: ProbeBench): string {
  if (!cell || cell.getDataValidation()) {
    return "periksa sendiri: pilih sel tanpa aturan di kolom bertipe, lalu jalankan lagi";
  }
  cell.clearDataValidations();
  SpreadsheetApp.flush();
  return "tidak ada galat; pilih dahulu sel di kolom bertipe, lalu jalankan lagi";
}

import { setNamedRange } from "../cells/named-ranges";
import type { Probe } from "./probe";
import type { ProbeBench } from "./probe-bench";

const NAME = "SPBE_UJI_NAMA";
const SHEET = "Uji Nama";

/** P16: what stays of a name whose cells were deleted. */
export const NAME_PROBES: readonly Probe[] = [
  {
    id: "P16a",
    question: "Nama rentang yang lembarnya dihapus, pada daftar rentang bernama",
    expected: "tidak terdaftar",
    found: (bench) => withDeadName(bench, isListed),
    meaning: "Add-on memberi nama lewat satu jalan yang mengenali keduanya.",
  },
  {
    id: "P16b",
    question: "Memberikan nama itu lagi kepada sel lain",
    expected: "diterima",
    found: (bench) => withDeadName(bench, nameAgain),
    meaning: "Bila ditolak, add-on menghapus nama itu dahulu (P16c).",
  },
  {
    id: "P16c",
    question: "Menghapus nama itu, lalu memberikannya lagi",
    expected: "diterima",
    found: (bench) => withDeadName(bench, nameByOurWay),
    meaning:
      "Bila ditolak, Siapkan lembar tidak dapat memulihkan nama; hapus lewat Data ▸ Rentang bernama.",
  },
];

/** Names a cell of a sheet of its own, deletes that sheet, looks, and leaves no name behind. */
function withDeadName(bench: ProbeBench, look: (bench: ProbeBench) => string): string {
  const { book } = bench;
  const sheet = book.getSheetByName(SHEET) ?? book.insertSheet(SHEET);
  book.setNamedRange(NAME, sheet.getRange(1, 1));
  book.deleteSheet(sheet);
  SpreadsheetApp.flush();
  try {
    return look(bench);
  } finally {
    try {
      book.removeNamedRange(NAME);
    } catch {
      // There is none any more.
    }
  }
}

function isListed({ book }: ProbeBench): string {
  const names = book.getNamedRanges().map((named) => named.getName());
  return names.includes(NAME) ? "terdaftar" : "tidak terdaftar";
}

function nameAgain(bench: ProbeBench): string {
  bench.book.setNamedRange(NAME, bench.blankCell());
  return "diterima";
}

function nameByOurWay(bench: ProbeBench): string {
  setNamedRange(bench.book, NAME, bench.blankCell());
  return "diterima";
}

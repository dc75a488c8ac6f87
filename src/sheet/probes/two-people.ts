import type { Probe } from "./probe";
import type { ProbeBench } from "./probe-bench";

/** How long a colleague has for it. */
const PAUSE_MS = 8000;
const [MARK, WRITTEN] = ["penanda", "tertulis"];

/** P14: what two people do at once. */
export const TWO_PEOPLE_PROBES: readonly Probe[] = [
  {
    id: "P14",
    question: `Menulis ke sel sementara rekan menyisipkan satu baris di atas "${MARK}" pada lembar ini (dalam 8 detik sejak kata itu muncul)`,
    expected: "tertulis menurut letak",
    found: writtenWhileMoved,
    meaning:
      "Setelah menulis, add-on membaca kembali dan membetulkan sel yang salah kena. Bila tertulis mengikuti barisnya, tidak ada yang perlu dibetulkan.",
  },
];

/** Writes beside a mark, and looks whether the text stayed at its place or went with the mark. */
function writtenWhileMoved(bench: ProbeBench): string {
  const mark = bench.blankCell().setValue(MARK);
  const cell = mark.offset(0, 1);
  SpreadsheetApp.flush();
  cell.setValue(WRITTEN);
  Utilities.sleep(PAUSE_MS);
  SpreadsheetApp.flush();
  if (mark.getValue() === MARK) return "belum ada baris yang disisipkan; ulangi berdua";
  return cell.getValue() === WRITTEN ? "tertulis menurut letak" : "tertulis mengikuti barisnya";
}

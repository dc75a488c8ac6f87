import { formatDate, formatNumber } from "../../format";
import type { Board } from "../board";
import { integerText, valueText } from "../figures";
import { dayIn } from "../day";
import { opdOf } from "./office-sheets";
import type { Roadmap } from "./roadmap";

/** How many OPD one sentence names. */
const MOST_NAMES = 5;

/** What a leader is asked to decide, sentence by sentence; at least one. */
export function requestsOf(board: Board, { steps }: Roadmap): string[] {
  const open = steps.filter(({ isReached }) => !isReached);
  const requests: string[] = [];
  const end = open[open.length - 1]?.index;
  if (board.targetIndex === null) {
    requests.push("Menetapkan target indeks tahun ini.");
  } else if (end) {
    const target = formatNumber(board.targetIndex, 2);
    const reached = valueText(end.fraction, board.instrument);
    requests.push(
      `Menetapkan target indeks ${target} dan rencana ${integerText(open.length)} langkah di atas (indeks ${reached}).`,
    );
  }
  const names = [...new Set(open.map(({ opd }) => opd).filter((opd) => opd !== ""))];
  if (names.length > 0) {
    const last = open
      .flatMap(({ due }) => dayIn(due) ?? [])
      .sort()
      .pop();
    const until = last === undefined ? "" : ` paling lambat ${formatDate(last)}`;
    requests.push(`Menugaskan ${namesText(names)} menuntaskan bukti dukungnya${until}.`);
  }
  const unowned = board.entries.filter((entry) => opdOf(entry) === "").length;
  if (unowned > 0) {
    requests.push(`Menunjuk OPD penanggung jawab bagi ${integerText(unowned)} indikator.`);
  }
  if (board.score.index === null) {
    requests.push("Meminta OPD melengkapi tingkat indikator yang belum terisi.");
  }
  if (requests.length === 0) {
    requests.push("Menyetujui hasil penilaian ini dan mempertahankan tingkat yang telah dicapai.");
  }
  return requests;
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")}, dan ${integerText(more)} OPD lain`;
  const last = shown[shown.length - 1] ?? "";
  if (shown.length < 2) return last;
  const comma = shown.length > 2 ? "," : "";
  return `${shown.slice(0, -1).join(", ")}${comma} dan ${last}`;
}

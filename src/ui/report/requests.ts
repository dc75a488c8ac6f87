import { formatDate } from "../../format";
import type { Board } from "../board";
import { dayIn } from "../day";
import { distinctNames } from "../distinct-names";
import { integerText, lackText, scoreText } from "../figures";
import { listText } from "../phrases";
import { opdOf } from "./office-sheets";
import {
  indexText,
  isGoalOnScale,
  missedText,
  missesTarget,
  outcomeOf,
  type Outcome,
} from "./outcome";
import { openSteps, type Roadmap, type RoadmapStep } from "./roadmap";

/** How many OPD one sentence names, and how many characters they may have together: about two lines. */
const MOST_NAMES = 5;
const MOST_CHARACTERS = 120;

/**
 * What a leader is asked to decide, sentence by sentence; at least one.
 *
 * @param today ISO date.
 */
export function requestsOf(board: Board, roadmap: Roadmap, today: string): string[] {
  const unowned = board.entries.filter((entry) => opdOf(entry) === "").length;
  const requests = [
    targetRequest(board, roadmap),
    assignment(openSteps(roadmap), today),
    unowned > 0 ? `Menunjuk OPD penanggung jawab bagi ${integerText(unowned)} indikator.` : null,
    board.score.index === null
      ? "Meminta OPD melengkapi tingkat indikator yang belum terisi."
      : null,
  ].filter((request) => request !== null);
  return requests.length > 0
    ? requests
    : ["Menyetujui hasil penilaian ini dan mempertahankan tingkat yang telah dicapai."];
}

/** To adopt target and plan where the plan reaches the target, else to choose between the two. */
function targetRequest(board: Board, roadmap: Roadmap): string | null {
  const { targetIndex, instrument } = board;
  if (targetIndex === null) return "Menetapkan target indeks tahun ini.";
  if (!isGoalOnScale(board)) {
    const { min, max } = instrument.scale;
    return `Menetapkan target dan cadangan indeks antara ${integerText(min)} dan ${integerText(max)}.`;
  }
  const outcome = outcomeOf(board, roadmap.after);
  if (outcome === null) return null;
  if (missesTarget(outcome)) return choice(board, roadmap, outcome);
  const count = openSteps(roadmap).length;
  if (count === 0) return null;
  const missed = missedText(board, outcome);
  const end = [
    `indeks ${indexText(board, outcome.index, outcome.judgement)}`,
    ...(missed === null ? [] : [missed]),
  ].join(", ");
  return `Menetapkan target indeks ${scoreText(targetIndex)} dan rencana ${integerText(count)} langkah di atas (${end}).`;
}

function choice(board: Board, roadmap: Roadmap, { index, judgement, lacking }: Outcome): string {
  const count = openSteps(roadmap).length;
  const way = roadmap.isHeldBack
    ? "melonggarkan batas dan kunci indikator"
    : count > 0
      ? "menambah langkah pada rencana"
      : "memilih rencana lain";
  const end = indexText(board, index, judgement);
  const plan =
    count > 0
      ? `rencana ${integerText(count)} langkah di atas hanya mencapai indeks ${end}`
      : `tanpa langkah yang tersisa indeks tetap ${end}`;
  const target = scoreText(board.targetIndex ?? 0);
  const short = lacking ? `, kurang ${lackText(lacking)} dari target ${target}` : "";
  return `Menetapkan target baru, atau ${way}: ${plan}${short}.`;
}

/** Who is to see to the evidence, and until when; null without an OPD. A day that has passed is no deadline. */
function assignment(steps: readonly RoadmapStep[], today: string): string | null {
  const names = distinctNames(steps.map(({ opd }) => opd));
  if (names.length === 0) return null;
  const last = steps
    .flatMap(({ due }) => dayIn(due) ?? [])
    .sort()
    .pop();
  return `Menugaskan ${namesText(names)} menuntaskan bukti dukungnya${untilText(last, today)}.`;
}

function untilText(last: string | undefined, today: string): string {
  if (last === undefined) return "";
  return last < today
    ? ` dengan tenggat baru, karena tenggat ${formatDate(last)} sudah terlewati`
    : ` paling lambat ${formatDate(last)}`;
}

/** As many names as have room, at least one. */
function namesText(names: readonly string[]): string {
  let most = Math.min(names.length, MOST_NAMES);
  while (most > 1 && names.slice(0, most).join(", ").length > MOST_CHARACTERS) most--;
  return listText(names, { most, others: "OPD lain" });
}

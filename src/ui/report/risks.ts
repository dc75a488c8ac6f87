import type { Item } from "../../contract";
import {
  levelIn,
  oneLevelLower,
  refusalsWithstood,
  score,
  type Assessment,
  type OfficialNumber,
} from "../../scoring";
import type { Board } from "../board";
import { integerText, lackText, scoreText, valueText } from "../figures";
import { findingsOf } from "../findings";
import { countableItems } from "../items";
import { numbersText } from "../phrases";
import { movementOf } from "./movement";
import { indexText, isGoalOnScale, missesTarget, outcomeOf } from "./outcome";
import { openSteps, type Roadmap } from "./roadmap";

/** What can keep the plan from coming true. Indonesian, as shown. */
export interface Risk {
  readonly title: string;
  readonly text: string;
}

/** How many risks a leader is shown, and how many official numbers one of them lists. */
const MOST_RISKS = 3;
const MOST_NUMBERS = 8;

/**
 * At most three risks, gravest first.
 *
 * @param today ISO date.
 */
export function risksOf(board: Board, roadmap: Roadmap, today: string): Risk[] {
  const found = new Map(
    findingsOf(board, today).map(({ check, findings }) => [
      check.id,
      [...new Set(findings.flatMap(({ number }) => number ?? []))],
    ]),
  );
  const numbersOf = (check: string): readonly OfficialNumber[] => found.get(check) ?? [];
  return [
    short(board, roadmap),
    unproved(board, numbersOf("missing-evidence")),
    overdue(numbersOf("overdue")),
    unowned(numbersOf("missing-opd")),
    fallen(board),
    fragile(board, roadmap),
  ]
    .filter((risk) => risk !== null)
    .slice(0, MOST_RISKS);
}

/** The plan ends below the target. */
function short(board: Board, roadmap: Roadmap): Risk | null {
  const outcome = outcomeOf(board, roadmap.after);
  if (!outcome?.lacking || !missesTarget(outcome) || !isGoalOnScale(board)) return null;
  const end = indexText(board, outcome.index, outcome.judgement);
  const start =
    openSteps(roadmap).length > 0
      ? `Sesudah semua langkah indeks menjadi ${end}`
      : `Indeks tetap ${end}`;
  const reason = roadmap.isHeldBack ? " Batas dan kunci indikator menahan selebihnya." : "";
  return {
    title: `Rencana belum mencapai target: kurang ${lackText(outcome.lacking)}`,
    text: `${start}, target ${scoreText(board.targetIndex ?? 0)}.${reason}`,
  };
}

function unproved(board: Board, numbers: readonly OfficialNumber[]): Risk | null {
  const { panel, instrument } = board;
  if (panel.evidence === null || panel.evidence.length === 0) {
    const items = countableItems(panel);
    if (items.length > 0) return unaccepted(items);
    return {
      title: "Bukti dukung belum tercatat",
      text: "Lembar Bukti belum berisi dokumen, jadi belum terlihat tingkat mana yang dapat dibuktikan kepada asesor.",
    };
  }
  if (numbers.length === 0) return null;
  const lowered = score(instrument, withLowered(board, numbers)).index;
  const consequence = lowered
    ? ` Bila asesor menurunkan masing-masing satu tingkat, indeks menjadi ${valueText(lowered.fraction, instrument)}.`
    : "";
  return {
    title: `${integerText(numbers.length)} tingkat tanpa bukti dukung`,
    text: `Indikator ${listed(numbers)}.${consequence}`,
  };
}

/** Where evidence is judged item by item, what counts is what the assessor has accepted. */
function unaccepted(items: readonly Item[]): Risk | null {
  const open = items.filter(({ status }) => status !== "accepted");
  if (open.length === 0) return null;
  const numbers = [...new Set(open.flatMap(({ indicator }) => indicator ?? []))];
  return {
    title: `${integerText(open.length)} dari ${integerText(items.length)} butir data dukung belum diterima`,
    text: `Indikator ${listed(numbers.sort((a, b) => a - b))}. Butir di atas tingkat yang belum lengkap ikut ditolak.`,
  };
}

function withLowered(board: Board, numbers: readonly OfficialNumber[]): Assessment {
  const present = board.assessment;
  const lower = oneLevelLower(board.instrument, present);
  return new Map(
    [...present].map(([number, reading]) => [
      number,
      numbers.includes(number) ? (lower.get(number) ?? reading) : reading,
    ]),
  );
}

function overdue(numbers: readonly OfficialNumber[]): Risk | null {
  if (numbers.length === 0) return null;
  return {
    title: `${integerText(numbers.length)} indikator melewati tenggat`,
    text: `Indikator ${listed(numbers)} masih di bawah target.`,
  };
}

function unowned(numbers: readonly OfficialNumber[]): Risk | null {
  if (numbers.length === 0) return null;
  return {
    title: `${integerText(numbers.length)} indikator tanpa OPD`,
    text: `Belum ada penanggung jawab bukti dukung untuk indikator ${listed(numbers)}.`,
  };
}

function fallen(board: Board): Risk | null {
  const moves = movementOf(board)?.fallen ?? [];
  if (moves.length === 0) return null;
  return {
    title: `${integerText(moves.length)} indikator turun dari tahun lalu`,
    text: `Indikator ${listed(moves.map(({ entry }) => entry.indicator.number))} perlu dijelaskan dan dipulihkan.`,
  };
}

/** How little may go wrong with a plan that reaches the target: refusals of its steps, each by one level. */
function fragile(board: Board, { steps, after }: Roadmap): Risk | null {
  const goal = board.targetIndex;
  if (goal === null || steps.length === 0) return null;
  const raised = steps.map(({ entry }) => entry.indicator.number);
  const present = board.assessment;
  const fallback = new Map(
    [...after].map(([number, reading]) => [
      number,
      raised.includes(number) ? (present.get(number) ?? reading) : reading,
    ]),
  );
  const withstood = refusalsWithstood(board.instrument, after, fallback, goal);
  const claims = new Set(
    raised.filter((number) => (levelIn(after, number) ?? 0) > (levelIn(present, number) ?? 0)),
  );
  if (withstood === null || withstood >= claims.size) return null;
  return withstood === 0
    ? {
        title: "Rencana tanpa kelonggaran",
        text: "Satu indikator saja gagal dinaikkan, target indeks tidak tercapai.",
      }
    : {
        title: "Kelonggaran rencana terbatas",
        text: `Target masih tercapai bila ${integerText(withstood)} indikator gagal dinaikkan, lebih dari itu tidak.`,
      };
}

function listed(numbers: readonly OfficialNumber[]): string {
  return numbersText(numbers, { most: MOST_NUMBERS });
}

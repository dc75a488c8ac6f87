import type { CellJson, PanelStep } from "../../contract";
import { risingEffortText } from "../../reading";
import {
  contribution,
  levelIn,
  levelRise,
  levelsAfter,
  plan,
  score,
  subtractFractions,
  type Assessment,
  type Fraction,
  type Judgement,
  type Level,
  type OfficialNumber,
  type Plan,
  type ScoreValue,
} from "../../scoring";
import type { StepStatus } from "../../words";
import { entryOf, type Board, type Entry } from "../board";
import { hasPassed } from "../day";
import { cellText, integerText, levelText, valueText } from "../figures";
import { targetText } from "../goals";
import { lowerFirst, numbersText } from "../phrases";
import { planningLimits } from "../planning-limits";
import { fullSteps } from "../saved-scenarios";
import { stepTexts } from "../step-guidance";
import { isGoalOnScale } from "./outcome";

/** One planned rise, with what people noted beside it. */
export interface RoadmapStep {
  readonly entry: Entry;
  readonly from: Level | null;
  readonly to: Level;
  /** What it adds from the present levels; null while the present level is unknown. */
  readonly gain: Fraction | null;
  /** After this step and all before it; null while the index is unknown. */
  readonly index: ScoreValue | null;
  readonly judgement: Judgement | null;
  readonly opd: string;
  readonly pic: string;
  readonly due: CellJson;
  readonly status: StepStatus | null;
  /** What is to be prepared, as noted in the sheet; "" in a computed plan. */
  readonly evidence: string;
  /** What guidance says to do; one sentence per level, none without guidance. */
  readonly advice: readonly string[];
  /** The present level is there already. */
  readonly isReached: boolean;
}

/** The plan that a report recommends. */
export interface Roadmap {
  /** A scenario's name, or null for the plan that was computed here. */
  readonly scenario: string | null;
  readonly steps: readonly RoadmapStep[];
  /** Indonesian: where it comes from, or why there is none. */
  readonly explanation: string;
  /** Limits and locks keep every plan below target and reserve. */
  readonly isHeldBack: boolean;
  /** The levels after the last step. */
  readonly after: Assessment;
}

/**
 * The plan of a scenario as it stands against the present levels, or the least effort that reaches the
 * target with its reserve.
 *
 * @param scenario null computes.
 */
export function roadmapOf(board: Board, scenario: string | null): Roadmap {
  return scenario === null ? computedRoadmap(board) : scenarioRoadmap(board, scenario);
}

function scenarioRoadmap(board: Board, scenario: string): Roadmap {
  const { steps, after } = takeNotes(board, fullSteps(board.panel, scenario) ?? []);
  const isDone = steps.length > 0 && openSteps({ steps }).length === 0;
  return {
    scenario,
    steps,
    after,
    isHeldBack: false,
    explanation: `Skenario "${scenario}" pada lembar Rencana, dihitung dari tingkat saat ini.${isDone ? " Semua langkahnya sudah tercapai." : ""}`,
  };
}

function computedRoadmap(board: Board): Roadmap {
  const { instrument, score: present, targetIndex, reserve } = board;
  const none = (explanation: string): Roadmap => ({
    scenario: null,
    steps: [],
    after: board.assessment,
    isHeldBack: false,
    explanation,
  });
  if (targetIndex === null) {
    return none("Rencana belum dapat disusun karena target indeks belum diisi pada lembar Mulai.");
  }
  if (present.index === null) {
    return none("Rencana belum dapat disusun karena tingkat indikator belum lengkap.");
  }
  if (!isGoalOnScale(board)) {
    const { min, max } = instrument.scale;
    return none(
      `Rencana belum dapat disusun: target dan cadangan pada lembar Mulai harus ${levelText(min, instrument)} sampai ${levelText(max, instrument)}.`,
    );
  }
  const { estimated, unreadable, ...limits } = planningLimits(board.panel.rows, instrument.scale);
  const request = { target: targetIndex, reserve, ...limits };
  const planning = plan(instrument, board.assessment, request);
  const goalText = targetText(targetIndex, reserve);
  if (planning.lacking.numerator === 0) return none(`${goalText} sudah tercapai.`);
  const chosen = planning.kind === "feasible" ? planning.plans[0] : planning.best;
  const { steps, after } = takeNotes(board, chosen ? fromPlan(chosen) : []);
  const remarks = [
    estimated.length === 0
      ? ""
      : ` Usaha yang belum diisi memakai perkiraan bawaan ${risingEffortText(instrument.scale)}.`,
    unreadable.length === 0
      ? ""
      : ` Usaha atau batas indikator ${numbersText(unreadable)} tidak terbaca, jadi tidak dipakai.`,
  ].join("");
  if (planning.kind === "feasible") {
    return {
      scenario: null,
      steps,
      after,
      isHeldBack: false,
      explanation: `Disusun otomatis: langkah dengan usaha paling kecil yang mencapai ${lowerFirst(goalText)}.${remarks}`,
    };
  }
  const best = valueText(planning.best.index.fraction, instrument);
  return {
    scenario: null,
    steps,
    after,
    isHeldBack: true,
    explanation: `${goalText} tidak terjangkau: batas dan kunci menahan ${integerText(planning.restraints.length)} indikator, sehingga indeks tertinggi ${best}.${steps.length > 0 ? " Langkah yang dimuat menuju indeks itu." : ""}${remarks}`,
  };
}

/** A step with what people noted beside it. */
type StepNote = Pick<PanelStep, "number" | "to" | "opd" | "pic" | "due" | "evidence" | "status">;

function fromPlan({ steps }: Plan): StepNote[] {
  return steps.map(({ indicator, to }) => bareNote(indicator.number, to));
}

/** A step beside which nothing is noted. */
export function bareNote(number: OfficialNumber, to: Level): StepNote {
  return { number, to, opd: "", pic: "", due: null, evidence: "", status: null };
}

/** The steps that the present levels have not reached. */
export function openSteps({ steps }: Pick<Roadmap, "steps">): RoadmapStep[] {
  return steps.filter(({ isReached }) => !isReached);
}

/**
 * Whether a step should be further by now.
 *
 * @param today ISO date.
 */
export function isOverdue({ isReached, status, due }: RoadmapStep, today: string): boolean {
  return !isReached && status !== "done" && hasPassed(due, today);
}

/** Takes the steps one after the other; what a step leaves blank the indicator's own row says. */
export function takeNotes(
  board: Board,
  notes: readonly StepNote[],
): { readonly steps: RoadmapStep[]; readonly after: Assessment } {
  const { instrument } = board;
  let levels = board.assessment;
  let before = board.score;
  const steps = notes.flatMap((note): RoadmapStep[] => {
    const entry = entryOf(board, note.number);
    if (entry === undefined) return [];
    const from = levelIn(levels, note.number) ?? null;
    const isReached = from !== null && from >= note.to;
    levels = levelsAfter(levels, [{ indicator: entry.indicator, to: note.to }]);
    const now = score(instrument, levels);
    const gain =
      now.index && before.index
        ? subtractFractions(now.index.fraction, before.index.fraction)
        : from === null
          ? null
          : contribution(instrument, entry.indicator, Math.max(0, levelRise(from, note.to)));
    before = now;
    const details = entry.row?.details;
    return [
      {
        entry,
        from,
        to: note.to,
        gain,
        index: now.index,
        judgement: now.judgement,
        opd: note.opd.trim() || cellText(details?.opd ?? null).trim(),
        pic: note.pic.trim() || cellText(details?.pic ?? null).trim(),
        due: note.due ?? details?.due ?? null,
        status: note.status,
        evidence: note.evidence,
        advice: stepTexts(entry.guidance, instrument.scale, from, note.to),
        isReached,
      },
    ];
  });
  return { steps, after: levels };
}

import type { CellJson, PanelStep } from "../../contract";
import { formatNumber } from "../../format";
import {
  addFractions,
  compareFractions,
  contribution,
  decimalFraction,
  hundredths,
  levelIn,
  plan,
  score,
  subtractFractions,
  type Assessment,
  type Fraction,
  type Judgement,
  type Level,
  type Plan,
  type ScoreValue,
} from "../../scoring";
import type { StepStatus } from "../../text";
import { entryOf, type Board, type Entry } from "../board";
import { cellText, integerText, valueText } from "../figures";
import { numbersText } from "./completeness";
import { planningOf } from "./plan-request";

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
  /** The levels after the last step. */
  readonly after: Assessment;
}

/** The scenarios of sheet Rencana that have steps in an order, first in the sheet first. */
export function scenarioNames({ panel }: Board): string[] {
  const steps = (panel.steps ?? []).filter(({ order }) => order !== null);
  return [...new Set(steps.map(({ scenario }) => scenario))];
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
  const planned = (board.panel.steps ?? [])
    .filter((step) => step.scenario === scenario && step.order !== null)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const { steps, after } = walk(board, planned);
  return {
    scenario,
    steps,
    after,
    explanation: `Skenario "${scenario}" pada lembar Rencana, dihitung dari tingkat saat ini.`,
  };
}

function computedRoadmap(board: Board): Roadmap {
  const { instrument, score: present, targetIndex, reserve } = board;
  const none = (explanation: string): Roadmap => ({
    scenario: null,
    steps: [],
    after: assessmentOf(board),
    explanation,
  });
  if (targetIndex === null) {
    return none("Rencana belum dapat disusun karena target indeks belum diisi pada lembar Mulai.");
  }
  if (present.index === null) {
    return none("Rencana belum dapat disusun karena tingkat indikator belum lengkap.");
  }
  const goal = addFractions(decimalFraction(targetIndex), decimalFraction(reserve));
  const { min, max } = instrument.scale;
  if (targetIndex < min || reserve < 0 || compareFractions(goal, decimalFraction(max)) > 0) {
    return none(
      `Rencana belum dapat disusun: target dan cadangan pada lembar Mulai harus ${integerText(min)} sampai ${integerText(max)}.`,
    );
  }
  const { hasEfforts, unreadable, ...limits } = planningOf(board);
  const planning = plan(instrument, assessmentOf(board), {
    target: targetIndex,
    reserve,
    ...limits,
  });
  const goalText = targetText(targetIndex, reserve);
  if (planning.lacking.numerator === 0) return none(`${goalText} sudah tercapai.`);
  const chosen = planning.kind === "feasible" ? planning.plans[0] : planning.best;
  const { steps, after } = walk(board, chosen ? fromPlan(chosen) : []);
  const remarks = [
    hasEfforts ? "" : " Kolom Usaha belum diisi, jadi setiap langkah dihitung sama beratnya.",
    unreadable.length === 0
      ? ""
      : ` Usaha atau batas indikator ${numbersText(unreadable)} tidak terbaca, jadi tidak dipakai.`,
  ].join("");
  if (planning.kind === "feasible") {
    return {
      scenario: null,
      steps,
      after,
      explanation: `Disusun otomatis: langkah dengan usaha paling kecil yang mencapai ${lowerFirst(goalText)}.${remarks}`,
    };
  }
  const best = valueText(planning.best.index.fraction, instrument);
  return {
    scenario: null,
    steps,
    after,
    explanation: `${goalText} tidak terjangkau: batas dan kunci menahan ${integerText(planning.restraints.length)} indikator, sehingga indeks tertinggi ${best}. Di bawah ini langkah menuju indeks itu.${remarks}`,
  };
}

/** `Target 3,00`, `Target 3,00 dengan cadangan 0,10`. */
function targetText(target: number, reserve: number): string {
  const text = `Target ${formatNumber(target, 2)}`;
  return reserve > 0 ? `${text} dengan cadangan ${formatNumber(reserve, 2)}` : text;
}

/** The levels used, as scoring takes them. */
export function assessmentOf({ entries }: Board): Assessment {
  return new Map(entries.map(({ indicator, reading }) => [indicator.number, reading]));
}

type Note = Pick<PanelStep, "number" | "to" | "opd" | "pic" | "due" | "evidence" | "status">;

function fromPlan({ steps }: Plan): Note[] {
  return steps.map(({ indicator, to }) => ({
    number: indicator.number,
    to,
    opd: "",
    pic: "",
    due: null,
    evidence: "",
    status: null,
  }));
}

/** Takes the steps one after the other; what a step leaves blank the indicator's own row says. */
function walk(
  board: Board,
  notes: readonly Note[],
): { readonly steps: RoadmapStep[]; readonly after: Assessment } {
  const { instrument } = board;
  let levels = assessmentOf(board);
  let before = board.score;
  const steps = notes.flatMap((note): RoadmapStep[] => {
    const entry = entryOf(board, note.number);
    if (entry === undefined) return [];
    const from = levelIn(levels, note.number) ?? null;
    const isReached = from !== null && from >= note.to;
    if (from !== null && !isReached) {
      levels = new Map(levels).set(note.number, { kind: "level", level: note.to });
    }
    const now = score(instrument, levels);
    const gain =
      now.index && before.index
        ? subtractFractions(now.index.fraction, before.index.fraction)
        : from === null
          ? null
          : contribution(instrument, entry.indicator, riseTo(from, note.to));
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
        advice: adviceFor(entry, from, note.to),
        isReached,
      },
    ];
  });
  return { steps, after: levels };
}

function riseTo(from: Level, to: Level): number {
  return Math.max(0, hundredths(to) - hundredths(from)) / 100;
}

function adviceFor({ guidance }: Entry, from: Level | null, to: Level): string[] {
  if (!guidance) return [];
  const first = from === null ? to - 2 : Math.floor(from) - 1;
  return guidance.nextSteps.slice(Math.max(0, first), Math.max(0, Math.floor(to) - 1));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

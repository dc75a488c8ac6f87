import {
  compareFractions,
  decimalFraction,
  subtractFractions,
  type Aim,
  type Fraction,
  type Judgement,
  type Plan,
  type Remedy,
  type ScoreValue,
  toNumber,
} from "../../../scoring";
import { exactText, integerText, lackText, scoreText, valueOrDash, valueText } from "../../figures";
import { goalOf, roundedUpText, targetText } from "../../goals";
import { listText, numbersText, upperFirst } from "../../phrases";
import type { Answer } from "./answer";
import type { PlanBasis } from "./basis";

type Plans = Extract<Answer, { kind: "plans" }>;
type Infeasible = Extract<Answer, { kind: "infeasible" }>;

/** How many indicators a sentence names. */
export const MOST_NUMBERS = 6;

const AIM_WORDS: Readonly<Record<Aim, string>> = {
  effort: "usaha",
  steps: "langkah",
  indicators: "indikator",
};

/** The answer to the room's question in a sentence. */
export function headline(given: Plans | Infeasible, plan: Plan): string {
  const { board } = given.basis;
  const target = targetText(given.basis.target, given.basis.reserve);
  const end = resultText(board, plan);
  if (given.kind === "infeasible") {
    return `${target} tidak terjangkau: indeks paling tinggi ${end}, kurang ${lackText(shortfall(given))}.`;
  }
  const move = `indeks ${valueOrDash(board.score.index, board.instrument)}\u00a0→\u00a0${end}`;
  if (plan.steps.length === 0) return `${target} sudah tercapai: indeks ${end}.`;
  if (given.isReached) {
    return `${target} sudah tercapai. Yang dipertahankan: ${amountText(plan)}; ${move}.`;
  }
  return `Naikkan ${amountText(plan)}: ${move}.`;
}

/** `5 indikator, 5 langkah, usaha 5`. */
function amountText({ indicators, steps, effort }: Plan): string {
  return `${integerText(indicators)}\u00a0indikator, ${integerText(steps.length)}\u00a0langkah, usaha\u00a0${integerText(effort)}`;
}

/** `3,00 (Baik)`. */
export function resultText(
  { instrument }: PlanBasis["board"],
  { index, judgement }: { readonly index: ScoreValue; readonly judgement: Judgement },
): string {
  return `${valueText(index.fraction, instrument)} (${judgement.predicate.name})`;
}

/** That the kept steps are more than may be taken: they hold all the same. */
export function keptRemark({ request, maxSteps }: PlanBasis, plan: Plan): string | null {
  const kept = plan.steps.filter(({ decided }) => decided).length;
  if (maxSteps === null || request.decided === undefined || kept <= maxSteps) return null;
  return `Langkah yang dipertahankan (${integerText(kept)}) melebihi paling banyak ${integerText(maxSteps)} langkah.`;
}

/** What a rounded index hides: that it looks like the target, or a predicate, and is not there yet. */
export function roundingRemark(given: Plans | Infeasible, plan: Plan): string | null {
  const { board } = given.basis;
  const present = board.score.index;
  const looksReached =
    present !== null &&
    given.lacking.numerator > 0 &&
    compareFractions(decimalFraction(present.shown), goalOfBasis(given.basis)) >= 0;
  if (looksReached) {
    return `Nilai tepat indeks sekarang ${exactText(present)}, belum mencapai target.`;
  }
  return roundedUpText(plan.index, plan.judgement);
}

/**
 * Why these indicators and no others: what no other choice would do better, and how many of them are below their
 * own target.
 */
export function reasonText(given: Plans | Infeasible, plan: Plan): string | null {
  if (plan.steps.length === 0) return null;
  const { board } = given.basis;
  const numbers = new Set(plan.steps.map(({ indicator }) => indicator.number));
  const below = board.below.filter(({ indicator }) => numbers.has(indicator.number)).length;
  const own = `${integerText(below)} dari ${integerText(plan.indicators)} indikator ini masih di bawah targetnya sendiri.`;
  if (given.kind === "infeasible") {
    return `Mengapa ini? Tidak ada pilihan lain yang mencapai indeks lebih tinggi; ${own}`;
  }
  const { effort, steps, indicators } = plan;
  const least = {
    effort: `usaha kurang dari ${integerText(effort)}`,
    steps: `langkah kurang dari ${integerText(steps.length)}`,
    indicators: `indikator kurang dari ${integerText(indicators)}`,
  };
  const [aim = "effort"] = plan.aims;
  const goal = scoreText(toNumber(goalOfBasis(given.basis)));
  return `Mengapa ini? Tidak ada pilihan lain yang mencapai ${goal} dengan ${least[aim]}; ${own}`;
}

/** `Usaha dan langkah`: the aims whose choice a plan is. */
export function aimsText(aims: readonly Aim[]): string {
  return upperFirst(listText(aims.map((aim) => AIM_WORDS[aim])));
}

/** One way to reach an unreachable target, as an instruction. */
export function remedyText({ release, steps }: Remedy, { basis, blocks }: Infeasible): string {
  const { maxSteps } = basis;
  const allow =
    maxSteps !== null && steps > maxSteps
      ? `izinkan sedikitnya ${integerText(steps)} langkah (sekarang paling banyak ${integerText(maxSteps)})`
      : null;
  if (release.length === 0) return `${upperFirst(allow ?? "izinkan langkah lebih banyak")}.`;
  const isIn = (kind: keyof typeof blocks): boolean =>
    release.every(({ number }) =>
      blocks[kind].some(({ indicator }) => indicator.number === number),
    );
  const verb = isIn("locked")
    ? "Buka kunci"
    : isIn("limited")
      ? "Longgarkan batas"
      : isIn("outOfScope")
        ? "Ikutkan juga"
        : "Bebaskan";
  const numbers = numbersText(
    release.map(({ number }) => number),
    { most: MOST_NUMBERS },
  );
  const first = `${verb} sedikitnya ${integerText(release.length)} indikator, misalnya ${numbers}`;
  return allow === null
    ? `${first}; dengan itu ${integerText(steps)} langkah cukup.`
    : `${first}, dan ${allow}.`;
}

function goalOfBasis({ target, reserve }: PlanBasis): Fraction {
  return goalOf(target, reserve);
}

function shortfall({ basis, best }: Infeasible): Fraction {
  return subtractFractions(goalOfBasis(basis), best.index.fraction);
}

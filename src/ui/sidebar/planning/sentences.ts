import { formatNumber } from "../../../format";
import {
  addFractions,
  compareFractions,
  decimalFraction,
  roundHalfUp,
  subtractFractions,
  type Aim,
  type Judgement,
  type OfficialNumber,
  type Plan,
  type Remedy,
  type ScoreValue,
} from "../../../scoring";
import { integerText, lackText, scoreText, valueText } from "../../figures";
import type { Answer } from "./answer";
import type { PlanBasis } from "./inputs";

type Plans = Extract<Answer, { kind: "plans" }>;
type Infeasible = Extract<Answer, { kind: "infeasible" }>;

const AIM_WORDS: Readonly<Record<Aim, string>> = {
  effort: "usaha",
  steps: "langkah",
  indicators: "indikator",
};

/** The answer to the room's question in a sentence. */
export function headline(given: Plans | Infeasible, plan: Plan): string {
  const { board } = given.basis;
  const target = targetText(given.basis);
  const end = resultText(board, plan);
  if (given.kind === "infeasible") {
    return `${target} tidak terjangkau: indeks paling tinggi ${end}, kurang ${lackText(shortfall(given))}.`;
  }
  const move = `indeks ${presentText(board)}\u00a0→\u00a0${end}`;
  if (plan.steps.length === 0) return `${target} sudah tercapai: indeks ${end}.`;
  if (given.isReached) {
    return `${target} sudah tercapai. Yang dipertahankan: ${amountText(plan)}; ${move}.`;
  }
  return `Naikkan ${amountText(plan)}: ${move}.`;
}

/** `Target 3,00`, `Target 3,00 dengan cadangan 0,10`. */
export function targetText({ target, reserve }: PlanBasis): string {
  const withReserve = reserve > 0 ? ` dengan cadangan ${scoreText(reserve)}` : "";
  return `Target ${scoreText(target)}${withReserve}`;
}

/** `5 indikator, 5 langkah, usaha 5`. */
export function amountText({ indicators, steps, effort }: Plan): string {
  return `${integerText(indicators)}\u00a0indikator, ${integerText(steps.length)}\u00a0langkah, usaha\u00a0${integerText(effort)}`;
}

/** `3,00 (Baik)`. */
export function resultText(
  { instrument }: PlanBasis["board"],
  { index, judgement }: { readonly index: ScoreValue; readonly judgement: Judgement },
): string {
  return `${valueText(index.fraction, instrument)} (${judgement.predicate.name})`;
}

export function presentText({ score, instrument }: PlanBasis["board"]): string {
  return score.index ? valueText(score.index.fraction, instrument) : "–";
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
    compareFractions(decimalFraction(present.shown), goalOf(given.basis)) >= 0;
  if (looksReached) {
    return `Nilai tepat indeks sekarang ${formatNumber(present.exact, 4)}, belum mencapai target.`;
  }
  const { shownLooksLike } = plan.judgement;
  return shownLooksLike
    ? `Nilai tepat ${formatNumber(plan.index.exact, 4)}, belum mencapai ${formatNumber(shownLooksLike.min / 100, 2)} (${shownLooksLike.name}).`
    : null;
}

/** `Usaha dan langkah`: the aims whose choice a plan is. */
export function aimsText(aims: readonly Aim[]): string {
  const words = aims.map((aim) => AIM_WORDS[aim]);
  const last = words.pop() ?? "";
  const and = words.length > 1 ? ", dan " : " dan ";
  const text = words.length > 0 ? words.join(", ") + and + last : last;
  return text.charAt(0).toUpperCase() + text.slice(1);
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
  const numbers = numbersText(release.map(({ number }) => number));
  const first = `${verb} sedikitnya ${integerText(release.length)} indikator, misalnya ${numbers}`;
  return allow === null
    ? `${first}; dengan itu ${integerText(steps)} langkah cukup.`
    : `${first}, dan ${allow}.`;
}

/** A decrease as its amount: `0,03`, with as many decimals as tell two apart. */
export function lossText(loss: {
  readonly numerator: number;
  readonly denominator: number;
}): string {
  const exact = roundHalfUp(loss, 4);
  const decimals = [2, 3].find((count) => roundHalfUp(loss, count) === exact) ?? 4;
  return formatNumber(exact, decimals);
}

/** `5, 12, dan 40` … with the rest as a count. */
export function numbersText(numbers: readonly OfficialNumber[], most = 6): string {
  const shown = numbers.slice(0, most).map(integerText);
  const rest = numbers.length - shown.length;
  const all = rest > 0 ? [...shown, `${integerText(rest)} lainnya`] : shown;
  if (all.length <= 1) return all.join("");
  const last = all.pop() ?? "";
  return all.length === 1 ? `${all.join("")} dan ${last}` : `${all.join(", ")}, dan ${last}`;
}

function goalOf({ target, reserve }: PlanBasis): ReturnType<typeof decimalFraction> {
  return addFractions(decimalFraction(target), decimalFraction(reserve));
}

function shortfall({ basis, best }: Infeasible): ReturnType<typeof decimalFraction> {
  return subtractFractions(goalOf(basis), best.index.fraction);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { JSX } from "preact";
import { risingEffortText } from "../../../../reading";
import { type Plan } from "../../../../scoring";
import { gainText, integerText, levelText, valueText } from "../../../figures";
import { sourcesText } from "../../../level-sources";
import { NumberButtons, OpenButton } from "../../views/indicator-links";
import { open, type BoardProps } from "../../views/view";
import { gainOfBlocks, shownPlan, type Answer, type Block } from "../answer";
import type { PlanBasis } from "../basis";
import {
  aimsText,
  headline,
  keptRemark,
  MOST_NUMBERS,
  reasonText,
  remedyText,
  roundingRemark,
} from "../wording";
import { HEADLINE_ID } from "./ids";
import { PlanSteps } from "./steps";
import { PlanWrite } from "./write";

type Given<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

interface PlanAnswerProps extends BoardProps {
  readonly given: Answer;
  /** The answer to earlier inputs, as something is wrong with the present ones. */
  readonly isStale: boolean;
}

/** What the planner answers: a sentence, the alternatives, and the steps of the one chosen. */
export function PlanAnswer(props: PlanAnswerProps): JSX.Element {
  const { given, state, isStale } = props;
  if (given.kind === "incomplete") return <Incomplete {...props} given={given} />;
  const plan = shownPlan(given, state.planning.aim);
  if (plan === null) return <></>;
  const { board } = given.basis;
  const remarks = [roundingRemark(given, plan), keptRemark(given.basis, plan)];
  const reason = reasonText(given, plan);
  const isEstimated = plan.steps.some(({ indicator }) =>
    given.basis.estimated.has(indicator.number),
  );
  return (
    <section class={isStale ? "plan-answer stale stack" : "plan-answer stack"} aria-label="Rencana">
      {isStale && (
        <p class="stale-note">Rencana terakhir. Perbaiki masukan di atas untuk menghitung lagi.</p>
      )}
      <div class="stack-4">
        <p class="plan-headline" id={HEADLINE_ID} tabIndex={-1} role="status">
          {headline(given, plan)}
        </p>
        {remarks.map(
          (remark) =>
            remark !== null && (
              <p key={remark} class="remark check">
                <span aria-hidden="true">! </span>
                {remark}
              </p>
            ),
        )}
        <p class="quiet">{`Indeks sekarang dihitung dari tingkat ${sourcesText(board)}.`}</p>
        {reason !== null && <p>{reason}</p>}
        {isEstimated && <BlankEffort {...props} basis={given.basis} />}
      </div>
      {given.kind === "plans" && <Alternatives {...props} given={given} chosen={plan} />}
      {given.kind === "infeasible" && <Remedies {...props} given={given} />}
      {plan.steps.length > 0 && (
        <>
          <PlanSteps {...props} board={board} plan={plan} />
          <PlanWrite {...props} given={given} plan={plan} />
        </>
      )}
    </section>
  );
}

/** What the plan takes blank efforts for, and the other way in one click. */
function BlankEffort({
  dispatch,
  basis: { blankEffort, board },
}: PlanAnswerProps & { readonly basis: PlanBasis }): JSX.Element {
  const list = risingEffortText(board.instrument.scale);
  const isRising = blankEffort === "rising";
  return (
    <p class="quiet">
      {isRising
        ? `Usaha yang belum diisi memakai perkiraan bawaan ${list}: makin tinggi tingkatnya, makin berat. `
        : "Usaha yang belum diisi dihitung 1 per langkah. "}
      <button
        type="button"
        class="link"
        onClick={() => {
          const effort = isRising ? "even" : "rising";
          dispatch({ type: "planning", action: { type: "blankEffortChosen", effort } });
        }}
      >
        {isRising ? "Hitung 1 per langkah" : `Pakai perkiraan bawaan ${list}`}
      </button>
    </p>
  );
}

/** Up to three plans side by side; equal ones are one card with both aims. */
function Alternatives({
  dispatch,
  given,
  chosen,
}: PlanAnswerProps & {
  readonly given: Given<"plans">;
  readonly chosen: Plan;
}): JSX.Element | null {
  const { plans, basis } = given;
  if (plans[0].steps.length === 0) return null;
  if (plans.length === 1) {
    return <p class="quiet">{`${aimsText(plans[0].aims)} paling sedikit sekaligus.`}</p>;
  }
  return (
    <fieldset class="alternatives">
      <legend>Pilih yang paling sedikit</legend>
      <div class="alternative-row">
        {plans.map((plan) => (
          <label key={plan.aims.join()} class="alternative">
            <input
              type="radio"
              name="plan-alternative"
              class="hidden"
              checked={plan === chosen}
              onChange={() => {
                const [aim] = plan.aims;
                if (aim) dispatch({ type: "planning", action: { type: "aimChosen", aim } });
              }}
            />
            <span class="alternative-title">
              <span class="dot" aria-hidden="true" />
              {aimsText(plan.aims)}
            </span>
            <span class="alternative-figures">
              <Figure value={plan.effort} word="usaha" isAim={plan.aims.includes("effort")} />
              <Figure
                value={plan.steps.length}
                word="langkah"
                isAim={plan.aims.includes("steps")}
              />
              <Figure
                value={plan.indicators}
                word="indikator"
                isAim={plan.aims.includes("indicators")}
              />
              <span>
                {"indeks "}
                <b>{valueText(plan.index.fraction, basis.board.instrument)}</b>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Figure({
  value,
  word,
  isAim,
}: {
  readonly value: number;
  readonly word: string;
  readonly isAim: boolean;
}): JSX.Element {
  return (
    <span class={isAim ? "aimed" : ""}>
      {`${integerText(value)} ${word}`}
      <span class="hidden">, </span>
    </span>
  );
}

/** Why the target is out of reach, and what would bring it within. */
function Remedies(props: PlanAnswerProps & { readonly given: Given<"infeasible"> }): JSX.Element {
  const { given, session } = props;
  const { board, maxSteps } = given.basis;
  const { locked, limited, outOfScope } = given.blocks;
  const levels = [...new Set(limited.map(({ level }) => level))].sort((a, b) => a - b);
  return (
    <div class="stack-8 remedies">
      <h2>Agar terjangkau</h2>
      <ul class="plain">
        {given.remedies.map((remedy) => (
          <li key={remedyText(remedy, given)}>{remedyText(remedy, given)}</li>
        ))}
      </ul>
      <h2>Yang menahan</h2>
      <ul class="plain">
        {locked.length > 0 && (
          <li>
            {`${integerText(locked.length)} indikator dikunci: `}
            <BlockLinks blocks={locked} session={session} />
            {` (${gainText(gainOfBlocks(locked))})`}
          </li>
        )}
        {levels.map((level) => {
          const blocks = limited.filter((block) => block.level === level);
          return (
            <li key={level}>
              {`${integerText(blocks.length)} indikator dibatasi sampai tingkat ${levelText(level, board.instrument)}: `}
              <BlockLinks blocks={blocks} session={session} />
              {` (${gainText(gainOfBlocks(blocks))})`}
            </li>
          );
        })}
        {outOfScope.length > 0 && (
          <li>
            {`${integerText(outOfScope.length)} indikator di luar pilihan (${gainText(gainOfBlocks(outOfScope))})`}
          </li>
        )}
        {maxSteps !== null && given.best.steps.length >= maxSteps && (
          <li>{`Paling banyak ${integerText(maxSteps)} langkah`}</li>
        )}
      </ul>
    </div>
  );
}

function BlockLinks({
  blocks,
  session,
}: {
  readonly blocks: readonly Block[];
  readonly session: BoardProps["session"];
}): JSX.Element {
  const rest = blocks.length - MOST_NUMBERS;
  return (
    <>
      {blocks.slice(0, MOST_NUMBERS).map((block, i) => (
        <span key={block.indicator.number}>
          {i > 0 && ", "}
          <button
            type="button"
            class="link inline"
            aria-label={`Buka indikator ${integerText(block.indicator.number)}`}
            onClick={() => {
              open(session, block.indicator.number);
            }}
          >
            {integerText(block.indicator.number)}
          </button>
        </span>
      ))}
      {rest > 0 && `, dan ${integerText(rest)} lainnya`}
    </>
  );
}

/** No plan before every level is known. */
function Incomplete({
  given: { missing, invalid },
  session,
}: PlanAnswerProps & { readonly given: Given<"incomplete"> }): JSX.Element {
  const all = [...missing, ...invalid].sort((a, b) => a - b);
  const [first] = all;
  const words = [
    ...(missing.length > 0 ? [`${integerText(missing.length)} indikator belum diisi`] : []),
    ...(invalid.length > 0 ? [`${integerText(invalid.length)} perlu diperiksa`] : []),
  ];
  return (
    <section class="plan-answer stack-8" aria-label="Rencana">
      <p class="plan-headline" id={HEADLINE_ID} tabIndex={-1} role="status">
        {`Rencana belum dapat disusun: ${words.join(", ")}.`}
      </p>
      <p class="quiet">
        Rencana dihitung dari indeks, dan indeks baru ada setelah semua indikator terisi.
      </p>
      <NumberButtons session={session} numbers={all} />
      {first !== undefined && <OpenButton session={session} number={first} />}
    </section>
  );
}

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Plan, PlannedStep } from "../../../../scoring";
import { entryOf, type Entry } from "../../../board";
import { cellText, gainText, integerText, levelText, valueText } from "../../../figures";
import { thenFocus } from "../../views/kept-focus";
import { open, type BoardProps } from "../../views/view";
import { CellFields } from "./cells";
import { HEADLINE_ID } from "./ids";

/** How many steps are listed before *Tampilkan semua*. */
const FIRST_STEPS = 10;

/** The steps in their order, each with the index that follows. */
export function PlanSteps(props: BoardProps & { readonly plan: Plan }): JSX.Element {
  const { plan, board } = props;
  const [isAll, setIsAll] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const list = useFocusKept();
  const steps = isAll ? plan.steps : plan.steps.slice(0, FIRST_STEPS);
  const isOpenShown = steps.some(({ indicator }) => indicator.number === opened?.number);
  const left = opened === null || isOpenShown ? undefined : entryOf(board, opened.number);
  const leftAt = Math.min(opened?.at ?? 0, steps.length);
  const leftRow = left && (
    <LeftRow
      key={`${integerText(left.indicator.number)}-left`}
      {...props}
      entry={left}
      isFolded={plan.steps.some(({ indicator }) => indicator === left.indicator)}
      onClose={() => {
        setOpened(null);
      }}
    />
  );
  return (
    <section class="stack-4">
      <div class="section-head steps-head">
        <h2>Langkah</h2>
        <span class="quiet">Indeks</span>
      </div>
      <ol class="rows plan-steps" ref={list}>
        {steps.flatMap((step, i) => {
          const { number } = step.indicator;
          const before = i === 0 ? board.score.judgement : plan.steps[i - 1]?.judgement;
          const isFirst = steps.findIndex(({ indicator }) => indicator === step.indicator) === i;
          const row = (
            <StepRow
              key={`${integerText(number)}-${integerText(step.to)}`}
              {...props}
              step={step}
              order={i + 1}
              isNewPredicate={before?.predicate !== step.judgement.predicate}
              entry={entryOf(board, number)}
              isOpen={isFirst && number === opened?.number}
              onToggle={() => {
                setOpened(number === opened?.number ? null : { number, at: i });
              }}
            />
          );
          return i === leftAt && leftRow ? [leftRow, row] : [row];
        })}
        {leftAt === steps.length && leftRow}
      </ol>
      {plan.steps.length > FIRST_STEPS && (
        <div class="buttons">
          <button
            type="button"
            aria-expanded={isAll}
            onClick={() => {
              setIsAll(!isAll);
            }}
          >
            {isAll
              ? `Tampilkan ${integerText(FIRST_STEPS)} pertama`
              : `Tampilkan semua (${integerText(plan.steps.length)})`}
          </button>
        </div>
      )}
    </section>
  );
}

/** The indicator that is being adjusted, and where in the list that began. */
interface Opened {
  readonly number: number;
  readonly at: number;
}

/** An indicator that left the plan while it was being adjusted stays in its place until closed. */
function LeftRow(
  props: BoardProps & {
    readonly entry: Entry;
    readonly isFolded: boolean;
    readonly onClose: () => void;
  },
): JSX.Element {
  const { entry, isFolded, onClose } = props;
  const { number, shortName } = entry.indicator;
  return (
    <li class="plan-left">
      <p>
        <span class="title-number">{integerText(number)}</span>
        {shortName}
        <span class="quiet">
          {isFolded ? "kini di antara langkah berikutnya" : "tidak lagi dalam rencana"}
        </span>
      </p>
      <CellFields {...props} entry={entry} />
      <div class="buttons" {...thenFocus(HEADLINE_ID)}>
        <button type="button" onClick={onClose}>
          Tutup
        </button>
      </div>
    </li>
  );
}

interface StepRowProps extends BoardProps {
  readonly step: PlannedStep;
  readonly order: number;
  readonly isNewPredicate: boolean;
  readonly entry: Entry | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function StepRow(props: StepRowProps): JSX.Element {
  const { board, session, step, order, isNewPredicate, entry, isOpen, onToggle } = props;
  const { indicator, from, to, gain, index, judgement, decided } = step;
  const { instrument } = board;
  const number = integerText(indicator.number);
  const opd = cellText(entry?.row?.details.opd ?? null).trim();
  return (
    <li>
      <div class="plan-step">
        <button
          type="button"
          class="row"
          onClick={() => {
            open(session, indicator.number);
          }}
        >
          <span class="row-number">{integerText(order)}</span>
          <span class="row-text">
            <span class="title-number">{number}</span>
            {indicator.shortName}
            <span class="quiet">
              <span class="step-move">
                {`${levelText(from, instrument)} → ${levelText(to, instrument)}`}
              </span>
              {` · ${gainText(gain)}`}
              {opd !== "" && ` · ${opd}`}
              {decided && " · dipertahankan"}
            </span>
          </span>
          <span class="row-gain">
            {valueText(index.fraction, instrument)}
            {isNewPredicate && <span class="new-predicate">{judgement.predicate.name}</span>}
          </span>
        </button>
        <button
          type="button"
          class="step-toggle"
          aria-expanded={isOpen}
          aria-label={`Atur usaha, batas, dan kunci indikator ${number}`}
          onClick={onToggle}
        >
          <span class="chevron" aria-hidden="true" />
        </button>
      </div>
      {isOpen && entry && <CellFields {...props} entry={entry} />}
    </li>
  );
}

/** A row that moves in the list takes the focus along, though the browser would drop it. */
function useFocusKept(): { current: HTMLOListElement | null } {
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef("");
  useLayoutEffect(() => {
    const isDropped = document.activeElement === document.body;
    const field = focused.current === "" ? null : document.getElementById(focused.current);
    if (isDropped && field && list.current?.contains(field)) {
      field.focus({ preventScroll: true });
      field.scrollIntoView({ block: "nearest" });
    }
    const active = document.activeElement;
    focused.current = active && list.current?.contains(active) ? active.id : "";
  });
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      focused.current = target instanceof HTMLElement ? target.id : "";
    };
    const element = list.current;
    element?.addEventListener("focusin", remember);
    return () => {
      element?.removeEventListener("focusin", remember);
    };
  }, []);
  return list;
}

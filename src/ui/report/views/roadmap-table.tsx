import type { JSX } from "preact";
import { STEP_WORDS } from "../../../words";
import type { Board } from "../../board";
import { dayText } from "../../day";
import { gainText, integerText, levelText } from "../../figures";
import { indexText } from "../outcome";
import { isOverdue, type RoadmapStep } from "../roadmap";
import { ColumnHeads, type Column } from "./column-heads";
import { Rise } from "./rise";

const OPD = "OPD";
const INDEX = "Indeks";
const COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Indikator" },
  { name: "Tingkat", look: "level-column" },
  { name: "Kenaikan", look: "gain-column" },
  { name: INDEX, look: "gain-column" },
  { name: OPD, look: "opd-column" },
  { name: "Tenggat", look: "due-column" },
];

interface RoadmapTableProps {
  readonly board: Board;
  readonly steps: readonly RoadmapStep[];
  readonly caption: string;
  /** ISO date. */
  readonly today: string;
  /** Whether each step says what to do. */
  readonly hasAdvice?: boolean;
  /** Whether each step says which evidence is noted beside it. */
  readonly hasEvidence?: boolean;
  /** Whether the OPD of each step is named. */
  readonly hasOpd?: boolean;
  /** Whether the steps build on each other, so that each has an index after it. */
  readonly hasIndex?: boolean;
  /** Without the status of a step, for a page with no room to spare. */
  readonly isCompact?: boolean;
}

/** Planned steps in their order, with the index after each. */
export function RoadmapTable({
  board,
  steps,
  caption,
  today,
  hasAdvice = false,
  hasEvidence = hasAdvice,
  hasOpd = true,
  hasIndex = true,
  isCompact = false,
}: RoadmapTableProps): JSX.Element {
  const columns = COLUMNS.filter(
    ({ name }) => (hasOpd || name !== OPD) && (hasIndex || name !== INDEX),
  );
  const looks = [
    "roadmap",
    ...(isCompact ? ["compact"] : []),
    ...(board.instrument.scale.step === 1 ? [] : ["decimal"]),
  ];
  return (
    <table class={looks.join(" ")}>
      <caption>{caption}</caption>
      <thead>
        <ColumnHeads columns={columns} />
      </thead>
      {steps.map((step) => (
        <tbody key={`${integerText(step.entry.indicator.number)} ${integerText(step.to)}`}>
          <tr>
            <td class="narrow">{integerText(step.entry.indicator.number)}</td>
            <th scope="row">{step.entry.indicator.shortName}</th>
            <td class="level-column">
              <StepRise board={board} step={step} />
            </td>
            <td class="gain-column">{gainOf(step)}</td>
            {hasIndex && <td class="gain-column value">{indexAfter(board, step)}</td>}
            {hasOpd && <td class="opd-column cell">{step.opd || "Belum ada"}</td>}
            <td class="due-column cell">
              {dayText(step.due) || "–"}
              <Progress step={step} today={today} hasStatus={!isCompact} />
            </td>
          </tr>
          <AdviceRow
            advice={hasAdvice ? step.advice : []}
            evidence={hasEvidence ? step.evidence.trim() : ""}
            columns={columns.length - 1}
          />
        </tbody>
      ))}
    </table>
  );
}

interface AdviceRowProps {
  readonly advice: readonly string[];
  readonly evidence: string;
  /** How many columns stand beside the number. */
  readonly columns: number;
}

/** What is to be done, across the table. */
function AdviceRow({ advice, evidence, columns }: AdviceRowProps): JSX.Element | null {
  if (advice.length === 0 && evidence === "") return null;
  return (
    <tr class="advice">
      <td />
      <td colSpan={columns}>
        {advice.map((sentence) => (
          <span key={sentence} class="line">
            {sentence}
          </span>
        ))}
        {evidence !== "" && <span class="line lines cell">{`Bukti: ${evidence}`}</span>}
      </td>
    </tr>
  );
}

interface ProgressProps {
  readonly step: RoadmapStep;
  readonly today: string;
  readonly hasStatus: boolean;
}

/** How far a step is, and whether it should be further. */
function Progress({ step, today, hasStatus }: ProgressProps): JSX.Element {
  const { isReached, status } = step;
  const word = isReached ? "tercapai" : status === null ? "" : STEP_WORDS[status].toLowerCase();
  return (
    <>
      {hasStatus && word !== "" && <span class="step-status">{word}</span>}
      {isOverdue(step, today) && <Overdue />}
    </>
  );
}

/** A date that has passed, by word and shape. */
export function Overdue(): JSX.Element {
  return (
    <span class="overdue">
      <span class="shape" aria-hidden="true">
        !
      </span>
      terlewati
    </span>
  );
}

/** `2 → 3`; `? → 3` while the present level is unknown. */
function StepRise({
  board: { instrument },
  step: { from, to },
}: {
  readonly board: Board;
  readonly step: RoadmapStep;
}): JSX.Element {
  return (
    <Rise from={from === null ? "?" : levelText(from, instrument)} to={levelText(to, instrument)} />
  );
}

function indexAfter(board: Board, { index, judgement }: RoadmapStep): string {
  return index && judgement ? indexText(board, index, judgement) : "–";
}

function gainOf({ gain, isReached }: RoadmapStep): string {
  return gain === null || isReached ? "–" : gainText(gain);
}

import type { JSX } from "preact";
import { STEP_WORDS } from "../../../text";
import type { Board } from "../../board";
import { gainText, integerText, levelText, valueText } from "../../figures";
import { dayText, hasPassed } from "../../day";
import type { RoadmapStep } from "../roadmap";

interface RoadmapTableProps {
  readonly board: Board;
  readonly steps: readonly RoadmapStep[];
  readonly caption: string;
  /** ISO date. */
  readonly today: string;
  /** Whether each step says what to do. */
  readonly hasAdvice?: boolean;
  /** Whether the OPD of each step is named. */
  readonly hasOpd?: boolean;
  /** One line per step, for a page with no room to spare. */
  readonly isCompact?: boolean;
}

/** Planned steps in their order, with the index after each. */
export function RoadmapTable({
  board,
  steps,
  caption,
  today,
  hasAdvice = false,
  hasOpd = true,
  isCompact = false,
}: RoadmapTableProps): JSX.Element {
  return (
    <table class={isCompact ? "roadmap compact" : "roadmap"}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="narrow">
            No
          </th>
          <th scope="col">Indikator</th>
          <th scope="col" class="level-column">
            Tingkat
          </th>
          <th scope="col" class="gain-column">
            Kenaikan
          </th>
          <th scope="col" class="gain-column">
            Indeks
          </th>
          {hasOpd && (
            <th scope="col" class="opd-column">
              OPD
            </th>
          )}
          <th scope="col" class="due-column">
            Tenggat
          </th>
        </tr>
      </thead>
      {steps.map((step) => (
        <tbody key={`${integerText(step.entry.indicator.number)} ${integerText(step.to)}`}>
          <tr>
            <td class="narrow">{integerText(step.entry.indicator.number)}</td>
            <th scope="row">{step.entry.indicator.shortName}</th>
            <td class="level-column">{riseText(board, step)}</td>
            <td class="gain-column">{gainOf(step)}</td>
            <td class="gain-column value">
              {step.index ? valueText(step.index.fraction, board.instrument) : "–"}
            </td>
            {hasOpd && <td class="opd-column cell">{step.opd || "Belum ada"}</td>}
            <td class="due-column cell">
              {dayText(step.due) || "–"}
              {!isCompact && <Progress step={step} today={today} />}
            </td>
          </tr>
          {hasAdvice && <AdviceRow step={step} columns={hasOpd ? 6 : 5} />}
        </tbody>
      ))}
    </table>
  );
}

interface AdviceRowProps {
  readonly step: RoadmapStep;
  /** How many columns stand beside the number. */
  readonly columns: number;
}

/** What guidance says to do, across the table. */
function AdviceRow({ step, columns }: AdviceRowProps): JSX.Element | null {
  const noted = step.evidence.trim();
  if (step.advice.length === 0 && noted === "") return null;
  return (
    <tr class="advice">
      <td />
      <td colSpan={columns}>
        {step.advice.map((sentence) => (
          <span key={sentence} class="line">
            {sentence}
          </span>
        ))}
        {noted !== "" && <span class="line lines cell">{`Bukti: ${noted}`}</span>}
      </td>
    </tr>
  );
}

/** How far a step is, and whether it should be further. */
function Progress({
  step: { isReached, status, due },
  today,
}: {
  readonly step: RoadmapStep;
  readonly today: string;
}): JSX.Element {
  const word = isReached ? "tercapai" : status === null ? "" : STEP_WORDS[status].toLowerCase();
  return (
    <>
      {word !== "" && <span class="step-status">{word}</span>}
      {!isReached && status !== "done" && hasPassed(due, today) && <Overdue />}
    </>
  );
}

/** A date that has passed, by word and shape. */
export function Overdue(): JSX.Element {
  return (
    <span class="overdue">
      <span aria-hidden="true">! </span>terlewati
    </span>
  );
}

/** `2 → 3`; `? → 3` while the present level is unknown. */
export function riseText({ instrument }: Board, { from, to }: RoadmapStep): string {
  return `${from === null ? "?" : levelText(from, instrument)} → ${levelText(to, instrument)}`;
}

function gainOf({ gain, isReached }: RoadmapStep): string {
  return gain === null || isReached ? "–" : gainText(gain);
}

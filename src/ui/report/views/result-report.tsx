import type { JSX } from "preact";
import { formatNumber } from "../../../format";
import type { Board } from "../../board";
import { integerText, levelText, valueText } from "../../figures";
import { REPORT_TITLES } from "../report-kind";
import type { Roadmap } from "../roadmap";
import { traitsByAspect, type Trait } from "../strengths";
import { Incomplete, ReportHead } from "./head";
import { IndexStrip } from "./index-strip";
import { LevelTable } from "./level-table";
import { Profile } from "./profile";
import { RoadmapTable } from "./roadmap-table";

interface ResultReportProps {
  readonly board: Board;
  readonly roadmap: Roadmap;
  /** ISO date. */
  readonly today: string;
}

/** The result in the order of the official report: index, profile, strengths, what to do, all levels. */
export function ResultReport({ board, roadmap, today }: ResultReportProps): JSX.Element {
  return (
    <article class="paper headed">
      <ReportHead board={board} title={REPORT_TITLES.result} today={today} />
      <IndexStrip board={board} />
      <Incomplete board={board} />
      <Profile board={board} />
      <Traits board={board} />
      <Recommendations board={board} roadmap={roadmap} today={today} />
      <section class="part new-page">
        <h2>{`Tingkat ${integerText(board.score.total)} indikator`}</h2>
        <LevelTable board={board} />
      </section>
    </article>
  );
}

function Traits({ board }: { readonly board: Board }): JSX.Element {
  return (
    <section class="part new-page">
      <h2>Kekuatan dan kelemahan</h2>
      <p class="quiet">
        Kekuatan: tingkat 4–5. Kelemahan: tingkat 1–2. Setiap indikator disertai kriteria
        tingkatnya.
      </p>
      {traitsByAspect(board).map(({ aspect, value, strengths, weaknesses }) => (
        <section key={aspect.number} class="aspect-traits">
          <h3>
            <span>{`${integerText(aspect.number)} ${aspect.name}`}</span>
            <span class="aspect-value">
              {value ? valueText(value.fraction, board.instrument) : "belum lengkap"}
            </span>
          </h3>
          {strengths.length + weaknesses.length === 0 ? (
            <p class="quiet">
              {value
                ? "Semua indikator pada tingkat 3."
                : "Belum ada indikator pada tingkat 4–5 atau 1–2."}
            </p>
          ) : (
            <>
              <TraitList name="Kekuatan" shape="▲" tone="strong" traits={strengths} board={board} />
              <TraitList name="Kelemahan" shape="▼" tone="weak" traits={weaknesses} board={board} />
            </>
          )}
        </section>
      ))}
    </section>
  );
}

interface TraitListProps {
  readonly name: string;
  readonly shape: string;
  readonly tone: "strong" | "weak";
  readonly traits: readonly Trait[];
  readonly board: Board;
}

function TraitList({ name, shape, tone, traits, board }: TraitListProps): JSX.Element | null {
  if (traits.length === 0) return null;
  return (
    <div class={`trait-block ${tone}`}>
      <h4>
        <span aria-hidden="true">{shape} </span>
        {name}
      </h4>
      <ul>
        {traits.map(({ entry, level, criterion }) => (
          <li key={entry.indicator.number} class="trait">
            <span class="trait-number">{integerText(entry.indicator.number)}</span>
            <span>
              <b>{entry.indicator.shortName}</b>
              {criterion !== "" && <span class="trait-criterion">{criterion}</span>}
            </span>
            <span class="trait-level">{`tingkat ${levelText(level, board.instrument)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Recommendations({ board, roadmap, today }: ResultReportProps): JSX.Element {
  const { steps, explanation } = roadmap;
  return (
    <section class="part new-page">
      <h2>Rekomendasi</h2>
      <p>{explanation}</p>
      {steps.length > 0 && (
        <RoadmapTable
          board={board}
          steps={steps}
          caption={`Langkah menuju indeks ${endText(board, roadmap)}`}
          today={today}
          hasAdvice
        />
      )}
    </section>
  );
}

/** The index after the last step, in words while it is unknown. */
function endText({ instrument }: Board, { steps }: Roadmap): string {
  const end = steps[steps.length - 1]?.index;
  return end ? formatNumber(end.shown, instrument.decimals) : "yang belum diketahui";
}

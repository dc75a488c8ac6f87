import type { JSX } from "preact";
import type { FollowUp } from "../../../contract";
import { trendOf, type Snapshot } from "../../../history";
import type { Board } from "../../board";
import { TrendChart } from "../../components/trend-chart";
import { integerText, levelText, valueText } from "../../figures";
import { outcomeOf, outcomeText } from "../outcome";
import { reportTitle } from "../report-kind";
import { openSteps, type Roadmap } from "../roadmap";
import { traitLevels, traitsByAspect, type Trait } from "../strengths";
import { suggestionsOf } from "../suggestions";
import { FollowUpTable } from "./follow-up-table";
import { Incomplete, ReportHead } from "./head";
import { IndexStrip } from "./index-strip";
import { LevelTable } from "./level-table";
import { Profile } from "./profile";
import { RoadmapTable } from "./roadmap-table";

interface ResultReportProps {
  readonly board: Board;
  readonly roadmap: Roadmap;
  readonly followUps: readonly FollowUp[];
  readonly snapshots: readonly Snapshot[];
  /** ISO date. */
  readonly today: string;
}

/** The result in the order of the official report: index, profile, strengths, what to do, all levels. */
export function ResultReport({
  board,
  roadmap,
  followUps,
  snapshots,
  today,
}: ResultReportProps): JSX.Element {
  const points = trendOf(board.instrument, snapshots);
  return (
    <article class="paper headed">
      <ReportHead board={board} title={reportTitle(board.instrument, "result")} today={today} />
      <IndexStrip board={board} />
      <Incomplete board={board} />
      <Profile board={board} />
      {points.length > 1 && (
        <div class="part">
          <TrendChart points={points} instrument={board.instrument} />
        </div>
      )}
      <Traits board={board} />
      <Recommendations board={board} roadmap={roadmap} today={today} />
      {followUps.length > 0 && (
        <section class="part">
          <h2>Tindak lanjut rekomendasi</h2>
          <p class="quiet">{followUpSummary(followUps)}</p>
          <FollowUpTable board={board} lines={followUps} today={today} />
        </section>
      )}
      <section class="part">
        <h2>{`Tingkat ${integerText(board.score.total)} indikator`}</h2>
        <LevelTable board={board} />
      </section>
    </article>
  );
}

function followUpSummary(lines: readonly FollowUp[]): string {
  const done = lines.filter(({ status }) => status === "done").length;
  return `${integerText(done)} dari ${integerText(lines.length)} rekomendasi selesai.`;
}

function Traits({ board }: { readonly board: Board }): JSX.Element {
  const { strong, weak, neither } = traitLevels(board.instrument);
  return (
    <section class="part">
      <h2>Kekuatan dan kelemahan</h2>
      <p class="quiet">
        {`Kekuatan: tingkat ${strong}. Kelemahan: tingkat ${weak}. Setiap indikator disertai kriteria tingkatnya.`}
      </p>
      {traitsByAspect(board).map(({ aspect, value, strengths, weaknesses }) => (
        <section key={aspect.number} class="aspect-traits">
          <header>
            <h3>
              <span>{`${integerText(aspect.number)} ${aspect.name}`}</span>
              <span>{value ? valueText(value.fraction, board.instrument) : "belum lengkap"}</span>
            </h3>
          </header>
          {strengths.length + weaknesses.length === 0 ? (
            <p class="quiet">
              {value
                ? `Semua indikator pada tingkat ${neither}.`
                : `Belum ada indikator pada tingkat ${strong} atau ${weak}.`}
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
        <span class="shape" aria-hidden="true">
          {shape}
        </span>
        {name}
      </h4>
      <ul>
        {traits.map(({ entry, level, criterion }) => (
          <li key={entry.indicator.number} class="trait">
            <span>{integerText(entry.indicator.number)}</span>
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

/** The plan; while nothing of one is left, what the levels themselves suggest. */
function Recommendations({
  board,
  roadmap,
  today,
}: Omit<ResultReportProps, "followUps" | "snapshots">): JSX.Element {
  const { steps, explanation } = roadmap;
  const suggestions = openSteps(roadmap).length === 0 ? suggestionsOf(board) : null;
  return (
    <section class="part">
      <h2>Rekomendasi</h2>
      <p class={suggestions ? "with-next" : ""}>{explanation}</p>
      {steps.length > 0 && (
        <RoadmapTable
          board={board}
          steps={steps}
          caption={`Langkah menuju indeks ${endText(board, roadmap)}`}
          today={today}
          hasAdvice
        />
      )}
      {suggestions && (
        <RoadmapTable
          board={board}
          steps={suggestions.steps}
          caption={suggestions.caption}
          today={today}
          hasAdvice
          hasIndex={false}
        />
      )}
    </section>
  );
}

/** Where the plan ends, in words while it is unknown. */
function endText(board: Board, roadmap: Roadmap): string {
  const outcome = outcomeOf(board, roadmap.after);
  return outcome ? outcomeText(board, outcome) : "yang belum diketahui";
}

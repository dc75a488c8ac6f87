import type { JSX } from "preact";
import { formatNumber } from "../../../format";
import type { Board } from "../../board";
import { IndexScale } from "../../components/index-scale";
import { cellText, gainText, integerText, levelText, valueText } from "../../figures";
import { numbersText } from "../completeness";
import { movementOf, type Move } from "../movement";
import { REPORT_TITLES } from "../report-kind";
import { requestsOf } from "../requests";
import { risksOf } from "../risks";
import type { Roadmap } from "../roadmap";
import { Incomplete, ReportHead } from "./head";
import { IndexStrip } from "./index-strip";
import { RoadmapTable } from "./roadmap-table";

interface LeaderPageProps {
  readonly board: Board;
  readonly roadmap: Roadmap;
  /** ISO date. */
  readonly today: string;
}

/** What fits on one page beside everything else. */
const MOST_STEPS = 6;
const MOST_MOVES = 3;

/** One page for the Sekda: where we stand, what is planned, what moved, what may go wrong, what to decide. */
export function LeaderPage({ board, roadmap, today }: LeaderPageProps): JSX.Element {
  return (
    <article class="paper headed one-page">
      <ReportHead board={board} title={REPORT_TITLES.leader} today={today} />
      <IndexStrip board={board} />
      <Incomplete board={board} />
      {board.score.index && <Position board={board} />}
      <Plan board={board} roadmap={roadmap} today={today} />
      <div class="side-by-side">
        <Movement board={board} />
        <Risks board={board} roadmap={roadmap} today={today} />
      </div>
      <Decision board={board} roadmap={roadmap} />
    </article>
  );
}

function Position({ board }: { readonly board: Board }): JSX.Element {
  const { instrument, score, targetIndex, lastYearScore, panel } = board;
  const bound = (hundredths: number): string => formatNumber(hundredths / 100, instrument.decimals);
  const year = cellText(panel.year).trim();
  const last = lastYearScore.index;
  const { min, max } = instrument.scale;
  return (
    <IndexScale
      label="Letak indeks di antara predikat, dengan target dan tahun lalu. Angkanya ada pada baris di atas."
      min={min}
      max={max}
      zones={instrument.predicates.map((predicate) => ({
        name: predicate.name,
        from: predicate.min / 100,
        text: bound(predicate.min),
      }))}
      now={
        score.index && {
          value: score.index.exact,
          text: `${year === "" ? "Sekarang" : year}: ${valueText(score.index.fraction, instrument)}`,
        }
      }
      target={
        targetIndex === null || targetIndex < min || targetIndex > max
          ? null
          : { value: targetIndex, text: `target ${formatNumber(targetIndex, 2)}` }
      }
      lastYear={
        last && { value: last.exact, text: `tahun lalu ${valueText(last.fraction, instrument)}` }
      }
    />
  );
}

function Movement({ board }: { readonly board: Board }): JSX.Element {
  const movement = movementOf(board);
  return (
    <section class="part">
      <h2>Perubahan sejak tahun lalu</h2>
      {movement === null ? (
        <p>Belum dapat dibandingkan: kolom Final tahun lalu pada lembar Penilaian belum diisi.</p>
      ) : movement.risen.length + movement.fallen.length === 0 ? (
        <p>{`Tingkat ${integerText(movement.compared)} indikator tidak berubah.`}</p>
      ) : (
        <>
          <Moves name="Naik" shape="▲" tone="strong" moves={movement.risen} board={board} />
          <Moves name="Turun" shape="▼" tone="weak" moves={movement.fallen} board={board} />
        </>
      )}
    </section>
  );
}

interface MovesProps {
  readonly name: string;
  readonly shape: string;
  readonly tone: "strong" | "weak";
  readonly moves: readonly Move[];
  readonly board: Board;
}

function Moves({ name, shape, tone, moves, board }: MovesProps): JSX.Element | null {
  if (moves.length === 0) return null;
  const more = moves.length - MOST_MOVES;
  return (
    <div class={`move-block ${tone}`}>
      <h3>
        <span aria-hidden="true">{shape} </span>
        {`${name} ${integerText(moves.length)} indikator`}
      </h3>
      <ul>
        {moves.slice(0, MOST_MOVES).map(({ entry, from, to, change }) => (
          <li key={entry.indicator.number}>
            <span class="clip">{`${integerText(entry.indicator.number)} ${entry.indicator.shortName}`}</span>
            <span class="move-figures">
              {`${levelText(from, board.instrument)} → ${levelText(to, board.instrument)} (${gainText(change)})`}
            </span>
          </li>
        ))}
        {more > 0 && (
          <li class="quiet">{`dan ${numbersText(moves.slice(MOST_MOVES, MOST_MOVES + 8).map(({ entry }) => entry.indicator.number))}${more > 8 ? " …" : ""}`}</li>
        )}
      </ul>
    </div>
  );
}

function Plan({ board, roadmap, today }: LeaderPageProps): JSX.Element {
  const open = roadmap.steps.filter(({ isReached }) => !isReached);
  const end = open[open.length - 1];
  const more = open.length - MOST_STEPS;
  return (
    <section class="part">
      <h2>Rencana</h2>
      {open.length === 0 ? (
        <p>{roadmap.explanation}</p>
      ) : (
        <RoadmapTable
          isCompact
          today={today}
          board={board}
          steps={open.slice(0, MOST_STEPS)}
          caption={
            end?.index
              ? `${integerText(open.length)} langkah menuju indeks ${valueText(end.index.fraction, board.instrument)} (${end.judgement?.predicate.name ?? ""})`
              : `${integerText(open.length)} langkah`
          }
        />
      )}
      {open.length > 0 && (
        <p class="quiet clip-2 cell">
          {more > 0 && `Dan ${integerText(more)} langkah lain, selengkapnya pada Laporan hasil. `}
          {roadmap.explanation}
        </p>
      )}
    </section>
  );
}

function Risks({ board, roadmap, today }: LeaderPageProps): JSX.Element {
  const risks = risksOf(board, roadmap, today);
  return (
    <section class="part">
      <h2>Risiko</h2>
      {risks.length === 0 ? (
        <p>Tidak ada risiko yang tercatat pada lembar penilaian.</p>
      ) : (
        <ul class="risks">
          {risks.map(({ title, text }) => (
            <li key={title}>
              <span class="shape" aria-hidden="true">
                !
              </span>
              <span class="clip-3">
                <b>{title}.</b> {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Decision({ board, roadmap }: Omit<LeaderPageProps, "today">): JSX.Element {
  return (
    <section class="part decision">
      <h2>Keputusan yang dimohon</h2>
      <ol>
        {requestsOf(board, roadmap).map((request) => (
          <li key={request}>
            <span class="clip-2 cell">{request}</span>
          </li>
        ))}
      </ol>
      <div class="signature">
        <p>
          <span class="quiet">Arahan</span>
        </p>
        <p>
          <span class="quiet">Tanggal dan paraf</span>
        </p>
      </div>
    </section>
  );
}

import type { JSX } from "preact";
import type { Board } from "../../board";
import { IndexScale } from "../../components/index-scale";
import {
  boundText,
  cellText,
  gainText,
  integerText,
  levelText,
  scoreText,
  valueText,
} from "../../figures";
import { numbersText } from "../../words";
import { movementOf, type Move } from "../movement";
import { outcomeOf, outcomeText } from "../outcome";
import { REPORT_TITLES } from "../report-kind";
import { requestsOf } from "../requests";
import { risksOf } from "../risks";
import { openSteps, type Roadmap } from "../roadmap";
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
const MOST_MOVES_EACH_WAY = 2;
const MOST_NUMBERS = 8;

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
        text: boundText(predicate),
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
          : { value: targetIndex, text: `target ${scoreText(targetIndex)}` }
      }
      lastYear={
        last && { value: last.exact, text: `tahun lalu ${valueText(last.fraction, instrument)}` }
      }
    />
  );
}

function Movement({ board }: { readonly board: Board }): JSX.Element {
  const movement = movementOf(board);
  const isBothWays = movement !== null && movement.risen.length > 0 && movement.fallen.length > 0;
  const shared = { board, most: isBothWays ? MOST_MOVES_EACH_WAY : MOST_MOVES };
  return (
    <section class="part">
      <h2>Perubahan sejak tahun lalu</h2>
      {movement === null ? (
        <p>Belum dapat dibandingkan: kolom Final tahun lalu pada lembar Penilaian belum diisi.</p>
      ) : movement.risen.length + movement.fallen.length === 0 ? (
        <p>{`Tingkat ${integerText(movement.compared)} indikator tidak berubah.`}</p>
      ) : (
        <>
          <Moves name="Naik" shape="▲" tone="strong" moves={movement.risen} {...shared} />
          <Moves name="Turun" shape="▼" tone="weak" moves={movement.fallen} {...shared} />
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
  /** How many are told one by one. */
  readonly most: number;
  readonly board: Board;
}

function Moves({ name, shape, tone, moves, most, board }: MovesProps): JSX.Element | null {
  if (moves.length === 0) return null;
  const others = moves.slice(most).map(({ entry }) => entry.indicator.number);
  return (
    <div class={`move-block ${tone}`}>
      <h3>
        <span aria-hidden="true">{shape} </span>
        {`${name} ${integerText(moves.length)} indikator`}
      </h3>
      <ul>
        {moves.slice(0, most).map(({ entry, from, to, change }) => (
          <li key={entry.indicator.number}>
            <span class="clip-2">{`${integerText(entry.indicator.number)} ${entry.indicator.shortName}`}</span>
            <span class="move-figures">
              {`${levelText(from, board.instrument)} → ${levelText(to, board.instrument)} (${gainText(change)})`}
            </span>
          </li>
        ))}
        {others.length > 0 && (
          <li class="quiet">{`Juga ${numbersText(others, { most: MOST_NUMBERS })}`}</li>
        )}
      </ul>
    </div>
  );
}

function Plan({ board, roadmap, today }: LeaderPageProps): JSX.Element {
  const open = openSteps(roadmap);
  const outcome = outcomeOf(board, roadmap);
  /** One step less makes room for the sentence about the others. */
  const most = open.length > MOST_STEPS ? MOST_STEPS - 1 : MOST_STEPS;
  const more = open.length - most;
  const count = `${integerText(open.length)} langkah`;
  return (
    <section class="part">
      <h2>Rencana</h2>
      {open.length === 0 ? (
        <p>{roadmap.explanation}</p>
      ) : (
        <>
          <RoadmapTable
            isCompact
            today={today}
            board={board}
            steps={open.slice(0, most)}
            caption={outcome ? `${count} menuju indeks ${outcomeText(board, outcome)}` : count}
          />
          <p class="quiet clip-3 cell">
            {more > 0 && `Dan ${integerText(more)} langkah lain, selengkapnya pada Laporan hasil. `}
            {roadmap.explanation}
          </p>
        </>
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

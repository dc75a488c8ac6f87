import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Snapshot } from "../../../history";
import type { Board } from "../../board";
import { Outlook } from "../../components/outlook";
import { RealismNote } from "../../components/realism";
import {
  rangeText,
  cellText,
  gainText,
  integerText,
  levelText,
  scoreText,
  valueText,
} from "../../figures";
import { useNationalResults } from "../../national";
import { numbersText } from "../../phrases";
import { FIRST_PAGE, OTHER_PAGE, useFitting, type Attempt } from "../fitting";
import { movementOf, type Move, type Movement } from "../movement";
import { outcomeOf, outcomeText } from "../outcome";
import { reportTitle } from "../report-kind";
import { requestsOf } from "../requests";
import { risksOf } from "../risks";
import { openSteps, type Roadmap } from "../roadmap";
import { Incomplete, ReportHead } from "./head";
import { IndexScale } from "./index-scale";
import { IndexStrip } from "./index-strip";
import { Rise } from "./rise";
import { RoadmapTable } from "./roadmap-table";
import { WritingRoom } from "./writing-room";

interface PlannedProps {
  readonly board: Board;
  readonly roadmap: Roadmap;
  /** ISO date. */
  readonly today: string;
}

interface LeaderPageProps extends PlannedProps {
  readonly snapshots: readonly Snapshot[];
}

/** How many official numbers one line lists. */
const MOST_NUMBERS = 8;

/** How much is told one by one; the rest is counted. */
interface Detail {
  readonly steps: number;
  /** Of the levels that rose, and of those that fell. */
  readonly moves: number;
}

/** From all there is to the least that still says something; the plan is what the page is for. */
const DETAILS: readonly [Detail, ...Detail[]] = [
  { steps: Infinity, moves: Infinity },
  { steps: Infinity, moves: 5 },
  { steps: Infinity, moves: 3 },
  { steps: Infinity, moves: 2 },
  { steps: Infinity, moves: 1 },
  { steps: 12, moves: 1 },
  { steps: 9, moves: 1 },
  { steps: 7, moves: 1 },
  { steps: 5, moves: 1 },
  { steps: 4, moves: 1 },
  { steps: 3, moves: 1 },
];

interface LeaderAttempt extends Attempt {
  readonly detail: Detail;
  readonly isOnePage: boolean;
}

/** A page and as much of a second one as leaves room for what has to stay together. */
const TWO_PAGES = FIRST_PAGE + 0.6 * OTHER_PAGE;
const [FULL, ...SHORTER] = DETAILS;
const within = (detail: Detail, isOnePage: boolean): LeaderAttempt => ({
  detail,
  isOnePage,
  room: isOnePage ? FIRST_PAGE : TWO_PAGES,
});
const ATTEMPTS: readonly [LeaderAttempt, ...LeaderAttempt[]] = [
  within(FULL, true),
  ...SHORTER.map((detail) => within(detail, true)),
  ...DETAILS.map((detail) => within(detail, false)),
];

/**
 * One page for the Sekda: where we stand, what is planned, what moved, what may go wrong, what to decide. It
 * tells as much as fits; what cannot be left out and does not fit goes to a second page.
 */
export function LeaderPage({ board, roadmap, snapshots, today }: LeaderPageProps): JSX.Element {
  const paper = useRef<HTMLElement>(null);
  const national = useNationalResults(board.instrument.id);
  const [choices, setChoices] = useState(0);
  const content = [board, roadmap, today, national, snapshots, choices];
  const { detail, isOnePage } = useFitting(paper, ATTEMPTS, content);
  const movement = movementOf(board);
  return (
    <article ref={paper} class={isOnePage ? "paper headed one-page" : "paper headed"}>
      <ReportHead board={board} title={reportTitle(board.instrument, "leader")} today={today} />
      <IndexStrip board={board} />
      <Incomplete board={board} />
      {board.score.index && <Position board={board} />}
      <Outlook board={board} snapshots={snapshots} isBrief />
      <RealismNote
        board={board}
        target={board.targetIndex}
        reading={national}
        onChoose={() => {
          setChoices(choices + 1);
        }}
      />
      <Plan board={board} roadmap={roadmap} today={today} most={detail.steps} />
      <div class={movement === null ? "" : "side-by-side"}>
        {movement !== null && <Moved board={board} movement={movement} most={detail.moves} />}
        <Risks board={board} roadmap={roadmap} today={today} />
      </div>
      <Decision board={board} roadmap={roadmap} today={today} />
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
      zones={instrument.predicates.map((predicate, at, all) => ({
        name: predicate.name,
        from: predicate.min / 100,
        text: rangeText(predicate, all[at + 1], instrument.scale.max),
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

interface MovedProps {
  readonly board: Board;
  readonly movement: Movement;
  /** How many each way are told one by one. */
  readonly most: number;
}

function Moved({ board, movement, most }: MovedProps): JSX.Element {
  const shared = { board, most };
  return (
    <section class="part">
      <h2>Perubahan sejak tahun lalu</h2>
      {movement.risen.length + movement.fallen.length === 0 ? (
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
        <span class="shape" aria-hidden="true">
          {shape}
        </span>
        {`${name} ${integerText(moves.length)} indikator`}
      </h3>
      <ul>
        {moves.slice(0, most).map(({ entry, from, to, change }) => (
          <li key={entry.indicator.number}>
            <span>{`${integerText(entry.indicator.number)} ${entry.indicator.shortName}`}</span>
            <span class="move-figures">
              <Rise from={levelText(from, board.instrument)} to={levelText(to, board.instrument)} />
              {` (${gainText(change)})`}
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

function Plan({
  board,
  roadmap,
  today,
  most,
}: PlannedProps & { readonly most: number }): JSX.Element {
  const open = openSteps(roadmap);
  const outcome = outcomeOf(board, roadmap.after);
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
          <p class="quiet cell">
            {more > 0 && `Dan ${integerText(more)} langkah lain, selengkapnya pada Laporan hasil. `}
            {roadmap.explanation}
          </p>
        </>
      )}
    </section>
  );
}

function Risks({ board, roadmap, today }: PlannedProps): JSX.Element {
  // The page is laid out several times until it fits; the checks behind the risks take long.
  const risks = useMemo(() => risksOf(board, roadmap, today), [board, roadmap, today]);
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
              <span>
                <b>{title}.</b> {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Decision({ board, roadmap, today }: PlannedProps): JSX.Element {
  return (
    <section class="part decision">
      <h2>Keputusan yang dimohon</h2>
      <ol>
        {requestsOf(board, roadmap, today).map((request) => (
          <li key={request} class="cell">
            {request}
          </li>
        ))}
      </ol>
      <WritingRoom label="Arahan" />
    </section>
  );
}

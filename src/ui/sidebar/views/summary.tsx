import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { OfficialNumber } from "../../../scoring";
import type { Board } from "../../board";
import { comparedAspects } from "../../compared";
import { AspectRadar } from "../../components/aspect-radar";
import { Lacking } from "../../components/lacking";
import { Outlook } from "../../components/outlook";
import type { RadarLine } from "../../components/radar";
import { RealismNote } from "../../components/realism";
import { isoDay } from "../../day";
import { cellText, gainText, integerText, levelText, valueOrDash, valueText } from "../../figures";
import { goalsOf, roundedUpText } from "../../goals";
import { sourcesText } from "../../level-sources";
import { useNationalResults } from "../../national";
import { entriesOf } from "../../offices";
import { countDisputes, repairDeadline } from "../../repair-deadline";
import { useSnapshots } from "../../snapshots";
import type { Session } from "../session";
import { NumberButtons } from "./indicator-links";
import { TITLE_ID } from "./kept-focus";
import { OfficeNote } from "./office-note";
import { Refresh } from "./refresh";
import { ShowAll } from "./show-all";
import { open, type BoardProps } from "./view";

/** How many indicators below target are listed before *Tampilkan semua*. */
const FIRST_ROWS = 8;
/** The first row after these. */
const NEXT_ROW = "below-next";

/** The result in short: index, distances, aspects, and what is below target. */
export function Summary(props: BoardProps): JSX.Element {
  const { panel, instrument } = props.board;
  const national = useNationalResults(instrument.id);
  const snapshots = useSnapshots(panel);
  const agency = panel.agency || "Nama instansi belum diisi pada lembar Mulai";
  const title = [agency, cellText(panel.year)].filter(Boolean).join(", ");
  return (
    <article class="stack-24">
      <section class="stack-8" aria-label="Indeks">
        <div class="section-head">
          <p class="quiet head-text">{title}</p>
          <Refresh session={props.session} />
        </div>
        <Index {...props} />
        <Outlook board={props.board} snapshots={snapshots} />
        <Repair board={props.board} />
        <Distances board={props.board} />
        <RealismNote board={props.board} target={props.board.targetIndex} reading={national} />
      </section>
      <Aspects board={props.board} />
      <BelowTargets {...props} />
    </article>
  );
}

/** How long what the assessor set lower may still be repaired; nothing where nothing was, or no day is set. */
function Repair({ board }: { readonly board: Board }): JSX.Element | null {
  const deadline = repairDeadline(board, isoDay(new Date()));
  const count = countDisputes(board);
  if (deadline === null || count === 0) return null;
  return (
    <p class={deadline.left <= 1 ? "remark check" : "remark"}>
      {deadline.left <= 1 && <span aria-hidden="true">! </span>}
      {`${deadline.text}. ${integerText(count)} indikator diturunkan asesor.`}
    </p>
  );
}

function Index({ board, session }: BoardProps): JSX.Element {
  const { score, instrument } = board;
  const sources = sourcesText(board);
  const filled =
    `${integerText(score.filled)}/${integerText(score.total)} terisi` +
    (sources === "" ? "" : ` · tingkat dari ${sources}`);
  if (score.index !== null && score.judgement !== null) {
    const remark = roundedUpText(score.index, score.judgement);
    return (
      <>
        <h1 class="index" id={TITLE_ID} tabIndex={-1}>
          <span class="hidden">{instrument.indexName} </span>
          <span class="big">{valueText(score.index.fraction, instrument)}</span>{" "}
          <span class="predicate">{score.judgement.predicate.name}</span>
        </h1>
        <p class="quiet">{filled}</p>
        {remark !== null && (
          <p class="remark check">
            <span aria-hidden="true">! </span>
            {remark}
          </p>
        )}
      </>
    );
  }
  const { lowest, highest } = score.range;
  return (
    <>
      <h1 id={TITLE_ID} tabIndex={-1}>
        Indeks belum ada
      </h1>
      <p>
        {`${filled}. Indeks masih mungkin ${valueText(lowest.fraction, instrument)} sampai ${valueText(highest.fraction, instrument)}.`}
      </p>
      <Numbers session={session} title="Belum diisi" numbers={score.missing} />
      <Numbers
        session={session}
        title="Perlu diperiksa"
        numbers={score.invalid.map(({ number }) => number)}
      />
    </>
  );
}

interface NumbersProps {
  readonly session: Session;
  readonly title: string;
  readonly numbers: readonly OfficialNumber[];
}

function Numbers({ session, title, numbers }: NumbersProps): JSX.Element | null {
  if (numbers.length === 0) return null;
  return (
    <div class="stack-4">
      <p class="quiet">{`${title} (${integerText(numbers.length)})`}</p>
      <NumberButtons session={session} numbers={numbers} />
    </div>
  );
}

/** What is lacking for the target, with its reserve, and for the next predicate. */
function Distances({ board }: { readonly board: Board }): JSX.Element {
  const { target, withReserve, nextPredicate } = goalsOf(board);
  const goals = [target, withReserve, nextPredicate].filter((goal) => goal !== null);
  return (
    <dl class="pairs">
      {target === null && (
        <div>
          <dt>Target indeks belum diisi pada lembar Mulai</dt>
          <dd />
        </div>
      )}
      {goals.map((goal) => (
        <div key={goal.name}>
          <dt>{goal.name}</dt>
          <dd>
            <Lacking goal={goal} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The aspects as a radar and as the table that says the same. */
function Aspects({ board }: { readonly board: Board }): JSX.Element {
  const { instrument } = board;
  const aspects = comparedAspects(board);
  return (
    <section class="stack-8">
      <h2>Nilai per aspek</h2>
      <AspectRadar board={board} aspects={aspects} />
      <table class="aspects">
        <thead>
          <tr>
            <th scope="col">Aspek</th>
            <KeyedHead look="now" name="Sekarang" />
            <KeyedHead look="target" name="Target" />
            <KeyedHead look="last-year" name="Tahun lalu" />
          </tr>
        </thead>
        <tbody>
          {aspects.map(({ aspect, now, target, lastYear }) => (
            <tr key={aspect.number}>
              <th scope="row">{`${integerText(aspect.number)} ${aspect.name}`}</th>
              <td>
                <b>{valueOrDash(now, instrument)}</b>
              </td>
              <td>{valueOrDash(target, instrument)}</td>
              <td>{valueOrDash(lastYear, instrument)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface KeyedHeadProps {
  readonly look: RadarLine["look"];
  readonly name: string;
}

/** The heading of a column, with the line that the radar draws for it. */
function KeyedHead({ look, name }: KeyedHeadProps): JSX.Element {
  return (
    <th scope="col">
      <span class={`key ${look}`} aria-hidden="true" />
      {name}
    </th>
  );
}

function BelowTargets(props: BoardProps): JSX.Element {
  const { board, state, session } = props;
  const { instrument } = board;
  const own = new Set(entriesOf(board, state.office).map(({ indicator }) => indicator.number));
  const below = board.below.filter(({ indicator }) => own.has(indicator.number));
  const [isAll, setIsAll] = useState(false);
  const rows = isAll ? below : below.slice(0, FIRST_ROWS);
  return (
    <section class="stack-8">
      <h2>{`Di bawah target (${integerText(below.length)})`}</h2>
      <OfficeNote {...props} />
      {below.length === 0 ? (
        <p class="quiet">
          {board.score.filled === 0
            ? "Belum ada indikator yang terisi."
            : "Semua indikator yang terisi telah mencapai targetnya."}
        </p>
      ) : (
        <p class="quiet">Kenaikan indeks terbesar di atas.</p>
      )}
      <ul class="rows">
        {rows.map(({ indicator, level, target, gain }, i) => (
          <li key={indicator.number}>
            <button
              type="button"
              id={i === FIRST_ROWS ? NEXT_ROW : undefined}
              class="row"
              onClick={() => {
                open(session, indicator.number);
              }}
            >
              <span class="row-number">{integerText(indicator.number)}</span>
              <span class="row-text">
                {indicator.shortName}
                <span class="quiet">
                  {`tingkat ${levelText(level, instrument)} → ${levelText(target, instrument)}`}
                </span>
              </span>
              <span class="row-gain">{gainText(gain)}</span>
            </button>
          </li>
        ))}
      </ul>
      {below.length > FIRST_ROWS && !isAll && (
        <ShowAll
          count={below.length}
          next={NEXT_ROW}
          onShow={() => {
            setIsAll(true);
          }}
        />
      )}
    </section>
  );
}

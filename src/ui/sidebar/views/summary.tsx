import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { formatNumber } from "../../../format";
import {
  addFractions,
  decimalFraction,
  distanceToNextPredicate,
  distanceToTarget,
  toNumber,
  type ScoreValue,
} from "../../../scoring";
import { Radar } from "../../components/radar";
import type { Board } from "../../board";
import { cellText, gainText, integerText, lackText, levelText, valueText } from "../../figures";
import { Refresh } from "./refresh";
import { open, type BoardProps } from "./view";

/** How many indicators below target are listed before *Tampilkan semua*. */
const FIRST_ROWS = 8;

/** The result in short: index, distances, aspects, and what is below target. */
export function Summary(props: BoardProps): JSX.Element {
  const { panel } = props.board;
  const title = [panel.agency, cellText(panel.year)].filter(Boolean).join(", ");
  return (
    <article class="stack-24">
      <section class="stack-8" aria-label="Indeks">
        <div class="section-head">
          <p class="quiet">{title}</p>
          <Refresh session={props.session} />
        </div>
        <Index {...props} />
        <Distances board={props.board} />
      </section>
      <Aspects board={props.board} />
      <BelowTargets {...props} />
    </article>
  );
}

function Index({ board, session }: BoardProps): JSX.Element {
  const { score, instrument } = board;
  const filled = `${integerText(score.filled)}/${integerText(score.total)} terisi`;
  if (score.index !== null && score.judgement !== null) {
    const { predicate, shownLooksLike } = score.judgement;
    return (
      <>
        <h1 class="index">
          <span class="hidden">{instrument.indexName} </span>
          <span class="big">{valueText(score.index.fraction, instrument)}</span>{" "}
          <span class="predicate">{predicate.name}</span>
        </h1>
        <p class="quiet">{filled}</p>
        {shownLooksLike && (
          <p class="remark check">
            <span aria-hidden="true">! </span>
            {`Nilai tepat ${formatNumber(score.index.exact, 4)}, belum mencapai ${formatNumber(shownLooksLike.min / 100, 2)} (${shownLooksLike.name}).`}
          </p>
        )}
      </>
    );
  }
  const { lowest, highest } = score.range;
  return (
    <>
      <h1>Indeks belum ada</h1>
      <p>
        {`${filled}. Indeks masih mungkin ${valueText(lowest.fraction, instrument)} sampai ${valueText(highest.fraction, instrument)}.`}
      </p>
      <Numbers
        title="Belum diisi"
        numbers={score.missing}
        onOpen={(to) => {
          open(session, to);
        }}
      />
      <Numbers
        title="Perlu diperiksa"
        numbers={score.invalid.map(({ number }) => number)}
        onOpen={(to) => {
          open(session, to);
        }}
      />
    </>
  );
}

function Numbers({
  title,
  numbers,
  onOpen,
}: {
  readonly title: string;
  readonly numbers: readonly number[];
  readonly onOpen: (number: number) => void;
}): JSX.Element | null {
  if (numbers.length === 0) return null;
  return (
    <div class="numbers">
      <p class="quiet">{`${title} (${integerText(numbers.length)})`}</p>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <button
              type="button"
              aria-label={`Buka indikator ${integerText(number)}`}
              onClick={() => {
                onOpen(number);
              }}
            >
              {integerText(number)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is lacking for the target, with its reserve, and for the next predicate. */
function Distances({ board }: { readonly board: Board }): JSX.Element | null {
  const { score, targetIndex, reserve, instrument } = board;
  const rows: { readonly name: string; readonly lack: ComponentChildren }[] = [];
  const addTarget = (name: string, target: number): void => {
    const lacking = distanceToTarget(score, target);
    if (lacking === null) rows.push({ name, lack: <span class="quiet">belum diketahui</span> });
    else if (lacking.numerator === 0) rows.push({ name, lack: <Reached /> });
    else rows.push({ name, lack: `kurang ${lackText(lacking)}` });
  };
  if (targetIndex === null) {
    rows.push({ name: "Target indeks belum diisi pada lembar Mulai", lack: "" });
  } else {
    addTarget(`Target ${formatNumber(targetIndex, 2)}`, targetIndex);
    if (reserve > 0) {
      const withReserve = toNumber(
        addFractions(decimalFraction(targetIndex), decimalFraction(reserve)),
      );
      addTarget(`Dengan cadangan ${formatNumber(withReserve, 2)}`, withReserve);
    }
  }
  const next = distanceToNextPredicate(score);
  if (next !== null) {
    const bound = formatNumber(next.predicate.min / 100, instrument.decimals);
    rows.push({
      name: `${next.predicate.name} ${bound}`,
      lack: `kurang ${lackText(next.lacking)}`,
    });
  }
  return (
    <dl class="pairs">
      {rows.map(({ name, lack }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{lack}</dd>
        </div>
      ))}
    </dl>
  );
}

function Reached(): JSX.Element {
  return (
    <span class="reached-word">
      <span aria-hidden="true">● </span>tercapai
    </span>
  );
}

/** The aspects as a radar and as the table that says the same. */
function Aspects({ board }: { readonly board: Board }): JSX.Element {
  const { instrument, score, targetScore, lastYearScore } = board;
  const rows = score.aspects.map(({ aspect, value }, i) => ({
    aspect,
    now: value,
    target: targetScore.aspects[i]?.value ?? null,
    lastYear: lastYearScore.aspects[i]?.value ?? null,
  }));
  const exact = (value: ScoreValue | null): number | null => value?.exact ?? null;
  const shown = (value: ScoreValue | null): string =>
    value ? valueText(value.fraction, instrument) : "–";
  return (
    <section class="stack-8">
      <h2>Nilai per aspek</h2>
      <Radar
        label="Radar nilai aspek: sekarang, target, dan tahun lalu. Angkanya ada pada tabel di bawah."
        axes={rows.map(({ aspect }) => integerText(aspect.number))}
        max={instrument.scale.max}
        lines={[
          { look: "last-year", values: rows.map(({ lastYear }) => exact(lastYear)) },
          { look: "target", values: rows.map(({ target }) => exact(target)) },
          { look: "now", values: rows.map(({ now }) => exact(now)) },
        ]}
      />
      <table class="aspects">
        <thead>
          <tr>
            <th scope="col">Aspek</th>
            <th scope="col">
              <span class="key now" aria-hidden="true" />
              Kini
            </th>
            <th scope="col">
              <span class="key target" aria-hidden="true" />
              Target
            </th>
            <th scope="col">
              <span class="key last-year" aria-hidden="true" />
              Lalu
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ aspect, now, target, lastYear }) => (
            <tr key={aspect.number}>
              <th scope="row">{`${integerText(aspect.number)} ${aspect.name}`}</th>
              <td>
                <b>{shown(now)}</b>
              </td>
              <td>{shown(target)}</td>
              <td>{shown(lastYear)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BelowTargets({ board, session }: BoardProps): JSX.Element {
  const { below, instrument } = board;
  const [isAll, setIsAll] = useState(false);
  const rows = isAll ? below : below.slice(0, FIRST_ROWS);
  return (
    <section class="stack-8">
      <h2>{`Di bawah target (${integerText(below.length)})`}</h2>
      {below.length === 0 ? (
        <p class="quiet">Semua indikator yang terisi telah mencapai targetnya.</p>
      ) : (
        <p class="quiet">Kenaikan indeks terbesar di atas.</p>
      )}
      <ul class="rows">
        {rows.map(({ indicator, level, target, gain }) => (
          <li key={indicator.number}>
            <button
              type="button"
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
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              setIsAll(true);
            }}
          >
            {`Tampilkan semua (${integerText(below.length)})`}
          </button>
        </div>
      )}
    </section>
  );
}

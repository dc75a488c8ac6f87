import type { JSX } from "preact";
import { formatNumber } from "../../../format";
import {
  compareFractions,
  roundHalfUp,
  subtractFractions,
  type ScoreValue,
  type Weight,
} from "../../../scoring";
import type { Board } from "../../board";
import { Bars } from "../../components/bars";
import { Radar } from "../../components/radar";
import { integerText, valueText } from "../../figures";

/** A value of now, with the one it aims at and the one it comes from. */
interface Compared {
  readonly now: ScoreValue | null;
  readonly target: ScoreValue | null;
  readonly lastYear: ScoreValue | null;
}

/** The aspects as a radar, the domains as bars, and the table that says the same. */
export function Profile({ board }: { readonly board: Board }): JSX.Element {
  const { instrument } = board;
  const aspects = comparedAspects(board);
  const domains = comparedDomains(board);
  const hasDomains = instrument.domains.length > 0;
  const exact = (value: ScoreValue | null): number | null => value?.exact ?? null;
  return (
    <section class="part">
      <h2>{hasDomains ? "Nilai per domain dan aspek" : "Nilai per aspek"}</h2>
      <div class="charts">
        <figure>
          <figcaption>{`${integerText(instrument.aspects.length)} aspek, bernomor seperti pada tabel`}</figcaption>
          <Radar
            label="Radar nilai aspek: sekarang, target, dan tahun lalu. Angkanya ada pada tabel di bawah."
            axes={instrument.aspects.map(({ number }) => integerText(number))}
            max={instrument.scale.max}
            hasScale
            lines={[
              { look: "last-year", values: aspects.map(({ lastYear }) => exact(lastYear)) },
              { look: "target", values: aspects.map(({ target }) => exact(target)) },
              { look: "now", values: aspects.map(({ now }) => exact(now)) },
            ]}
          />
        </figure>
        {hasDomains && (
          <figure>
            <figcaption>{`${integerText(instrument.domains.length)} domain`}</figcaption>
            <Bars
              label="Batang nilai domain: sekarang, target, dan tahun lalu. Angkanya ada pada tabel di bawah."
              max={instrument.scale.max}
              bars={instrument.domains.map(({ name }, i) => ({
                name,
                text: shown(board, domains[i]?.now ?? null),
                now: exact(domains[i]?.now ?? null),
                target: exact(domains[i]?.target ?? null),
                lastYear: exact(domains[i]?.lastYear ?? null),
              }))}
            />
          </figure>
        )}
      </div>
      <ul class="legend" aria-hidden="true">
        <li>
          <span class="key now" /> Sekarang
        </li>
        <li>
          <span class="key target" /> Target
        </li>
        <li>
          <span class="key last-year" /> Tahun lalu
        </li>
      </ul>
      <ValueTable board={board} aspects={aspects} domains={domains} />
    </section>
  );
}

interface ValueTableProps {
  readonly board: Board;
  readonly aspects: readonly Compared[];
  readonly domains: readonly Compared[];
}

function ValueTable({ board, aspects, domains }: ValueTableProps): JSX.Element {
  const { instrument, score, targetScore, lastYearScore } = board;
  const row = (
    kind: "domain" | "aspect",
    number: number,
    name: string,
    weight: Weight,
    compared: Compared | undefined,
  ): JSX.Element => (
    <tr key={`${kind} ${integerText(number)}`} class={kind}>
      <th scope="row">{kind === "domain" ? name : `${integerText(number)} ${name}`}</th>
      <td>{weightText(weight)}</td>
      <Values board={board} {...(compared ?? { now: null, target: null, lastYear: null })} />
    </tr>
  );
  const aspectRows = (domain?: number): JSX.Element[] =>
    instrument.aspects.flatMap((aspect, i) =>
      aspect.domain === domain
        ? [row("aspect", aspect.number, aspect.name, aspect.weight, aspects[i])]
        : [],
    );
  return (
    <table class="values">
      <thead>
        <tr>
          <th scope="col">{instrument.domains.length > 0 ? "Domain dan aspek" : "Aspek"}</th>
          <th scope="col">Bobot</th>
          <th scope="col">Nilai</th>
          <th scope="col">Tahun lalu</th>
          <th scope="col">Target</th>
          <th scope="col">Selisih</th>
        </tr>
      </thead>
      <tbody>
        {instrument.domains.flatMap((domain, i) => [
          row("domain", domain.number, domain.name, domain.weight, domains[i]),
          ...aspectRows(domain.number),
        ])}
        {aspectRows()}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{instrument.indexName}</th>
          <td>{weightText(10000)}</td>
          <Values
            board={board}
            now={score.index}
            target={targetScore.index}
            lastYear={lastYearScore.index}
          />
        </tr>
      </tfoot>
    </table>
  );
}

function Values({
  board,
  now,
  target,
  lastYear,
}: Compared & { readonly board: Board }): JSX.Element {
  return (
    <>
      <td class="value">{shown(board, now)}</td>
      <td>{shown(board, lastYear)}</td>
      <td>{shown(board, target)}</td>
      <td>
        <Difference now={now} target={target} />
      </td>
    </>
  );
}

/** How far the value is from its target, by number and shape. */
function Difference({ now, target }: Pick<Compared, "now" | "target">): JSX.Element {
  if (now === null || target === null) return <>–</>;
  const difference = subtractFractions(now.fraction, target.fraction);
  const text = formatNumber(roundHalfUp(difference, 2), 2, { sign: true });
  if (compareFractions(now.fraction, target.fraction) >= 0) {
    return (
      <span class="reached-word">
        <span aria-hidden="true">● </span>
        {text}
      </span>
    );
  }
  return (
    <span class="below-word">
      <span aria-hidden="true">▼ </span>
      {text}
    </span>
  );
}

function comparedAspects({ score, targetScore, lastYearScore }: Board): Compared[] {
  return score.aspects.map(({ value }, i) => ({
    now: value,
    target: targetScore.aspects[i]?.value ?? null,
    lastYear: lastYearScore.aspects[i]?.value ?? null,
  }));
}

function comparedDomains({ score, targetScore, lastYearScore }: Board): Compared[] {
  return score.domains.map(({ value }, i) => ({
    now: value,
    target: targetScore.domains[i]?.value ?? null,
    lastYear: lastYearScore.domains[i]?.value ?? null,
  }));
}

function shown({ instrument }: Board, value: ScoreValue | null): string {
  return value ? valueText(value.fraction, instrument) : "–";
}

/** `13 %`, `16,5 %`. */
export function weightText(weight: Weight): string {
  const decimals =
    [0, 1].find((count) => Number((weight / 100).toFixed(count)) * 100 === weight) ?? 2;
  return `${formatNumber(weight / 100, decimals)} %`;
}

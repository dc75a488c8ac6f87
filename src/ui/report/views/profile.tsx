import type { JSX } from "preact";
import type { ScoreValue, Weight } from "../../../scoring";
import type { Board } from "../../board";
import {
  comparedAspects,
  comparedDomains,
  type Compared,
  type ComparedAspect,
  type ComparedDomain,
} from "../../compared";
import { AspectRadar } from "../../components/aspect-radar";
import { integerText, valueOrDash, weightText } from "../../figures";
import { differenceTo } from "../difference";
import { Bars } from "./bars";
import { ColumnHeads } from "./column-heads";

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
      <div class={hasDomains ? "charts" : "charts alone"}>
        <figure>
          <figcaption>{`${integerText(instrument.aspects.length)} aspek, bernomor seperti pada tabel`}</figcaption>
          <AspectRadar board={board} aspects={aspects} hasScale />
        </figure>
        {hasDomains && (
          <figure>
            <figcaption>{`${integerText(instrument.domains.length)} domain`}</figcaption>
            <Bars
              label="Batang nilai domain: sekarang, target, dan tahun lalu. Angkanya ada pada tabel di bawah."
              max={instrument.scale.max}
              bars={domains.map(({ domain, now, target, lastYear }) => ({
                name: domain.name,
                text: valueOrDash(now, instrument),
                now: exact(now),
                target: exact(target),
                lastYear: exact(lastYear),
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
  readonly aspects: readonly ComparedAspect[];
  readonly domains: readonly ComparedDomain[];
}

function ValueTable({ board, aspects, domains }: ValueTableProps): JSX.Element {
  const { instrument, score, targetScore, lastYearScore } = board;
  const aspectRows = (domain?: number): JSX.Element[] =>
    aspects
      .filter(({ aspect }) => aspect.domain === domain)
      .map((compared) => <AspectRow key={compared.aspect.number} board={board} {...compared} />);
  const total = instrument.aspects.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <table class={domains.length > 0 ? "values nested" : "values"}>
      <thead>
        <ColumnHeads
          columns={[
            { name: domains.length > 0 ? "Domain dan aspek" : "Aspek" },
            { name: "Bobot" },
            { name: "Nilai" },
            { name: "Tahun lalu" },
            { name: "Target" },
            { name: "Selisih ke target" },
          ]}
        />
      </thead>
      <tbody>
        {domains.flatMap((compared) => [
          <DomainRow key={compared.domain.name} board={board} {...compared} />,
          ...aspectRows(compared.domain.number),
        ])}
        {aspectRows()}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{instrument.indexName}</th>
          <Values
            board={board}
            weight={total}
            now={score.index}
            target={targetScore.index}
            lastYear={lastYearScore.index}
          />
        </tr>
      </tfoot>
    </table>
  );
}

function DomainRow({ domain, ...props }: ComparedDomain & BoardProps): JSX.Element {
  return (
    <tr class="domain">
      <th scope="row">{domain.name}</th>
      <Values {...props} weight={domain.weight} />
    </tr>
  );
}

function AspectRow({ aspect, ...props }: ComparedAspect & BoardProps): JSX.Element {
  return (
    <tr class="aspect">
      <th scope="row">{`${integerText(aspect.number)} ${aspect.name}`}</th>
      <Values {...props} weight={aspect.weight} />
    </tr>
  );
}

interface BoardProps {
  readonly board: Board;
}

function Values({
  board: { instrument },
  weight,
  now,
  target,
  lastYear,
}: Compared & BoardProps & { readonly weight: Weight }): JSX.Element {
  return (
    <>
      <td>{weightText(weight)}</td>
      <td class="value">{valueOrDash(now, instrument)}</td>
      <td>{valueOrDash(lastYear, instrument)}</td>
      <td>{valueOrDash(target, instrument)}</td>
      <td>
        <Difference now={now} target={target} />
      </td>
    </>
  );
}

/** What a value lacks for its target, by number and shape. */
function Difference({ now, target }: Pick<Compared, "now" | "target">): JSX.Element {
  const difference = differenceTo(target, now);
  if (difference === null) return <>–</>;
  const { isReached, text } = difference;
  return (
    <span class={isReached ? "reached-word" : "below-word"}>
      <span class="shape" aria-hidden="true">
        {isReached ? "●" : "▼"}
      </span>
      {text}
    </span>
  );
}

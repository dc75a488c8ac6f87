import type { ComponentChildren, JSX } from "preact";
import { compareFractions, decimalFraction, type Fraction } from "../../../scoring";
import type { Board } from "../../board";
import { Lacking } from "../../components/lacking";
import { lackText, valueText } from "../../figures";
import { goalsOf, roundedUpText } from "../../goals";
import { lowerFirst } from "../../phrases";
import { filledText } from "../completeness";
import { movementOf } from "../movement";

/** The one big number, and beside it what it is measured against. */
export function IndexStrip({ board }: { readonly board: Board }): JSX.Element {
  return (
    <section class="strip" aria-label="Indeks">
      <div class="strip-index">
        <BigNumber board={board} />
      </div>
      <dl class="strip-facts">
        <TargetFact board={board} />
        <NextFact board={board} />
        <LastYearFact board={board} />
      </dl>
    </section>
  );
}

function BigNumber({ board }: { readonly board: Board }): JSX.Element {
  const { score, instrument } = board;
  if (score.index === null || score.judgement === null) {
    return (
      <>
        <p class="fact-name">{instrument.indexName}</p>
        <p class="big-row">
          <span class="no-index">Belum ada</span>
        </p>
        <p class="quiet">{filledText(board)}</p>
      </>
    );
  }
  const remark = roundedUpText(score.index, score.judgement);
  return (
    <>
      <p class="fact-name">{instrument.indexName}</p>
      <p class="big-row">
        <span class="big">{valueText(score.index.fraction, instrument)}</span>{" "}
        <span class="predicate">{score.judgement.predicate.name}</span>
      </p>
      <p class="quiet">{filledText(board)}</p>
      {remark !== null && <p class="quiet">{remark}</p>}
    </>
  );
}

function TargetFact({ board }: { readonly board: Board }): JSX.Element {
  const { target, withReserve } = goalsOf(board);
  if (target === null) {
    return <Fact name="Target indeks" value="Belum diisi" note="pada lembar Mulai" />;
  }
  const note = withReserve ? lowerFirst(withReserve.name) : "";
  return <Fact name={target.name} value={<Lacking goal={target} />} note={note} />;
}

function NextFact({ board }: { readonly board: Board }): JSX.Element {
  const { nextPredicate } = goalsOf(board);
  if (nextPredicate === null) {
    return board.score.index === null ? (
      <Fact name="Predikat" value="Belum ada" note="menunggu indeks" />
    ) : (
      <Fact name="Predikat berikutnya" value="–" note="predikat tertinggi" />
    );
  }
  const value = <Lacking goal={nextPredicate} />;
  return <Fact name={nextPredicate.name} value={value} note="predikat berikutnya" />;
}

function LastYearFact({ board }: { readonly board: Board }): JSX.Element {
  const { lastYearScore, instrument } = board;
  const movement = movementOf(board);
  const last = lastYearScore.index;
  if (last === null) {
    const note = lastYearScore.filled === 0 ? "" : "tingkatnya belum lengkap";
    return <Fact name="Tahun lalu" value="Belum diisi" note={note} />;
  }
  return (
    <Fact
      name={`Tahun lalu ${valueText(last.fraction, instrument)}`}
      value={changeText(movement?.indexChange ?? null)}
      note={lastYearScore.judgement?.predicate.name ?? ""}
    />
  );
}

/** `naik 0,26`, `turun 0,10`, `tetap`. */
function changeText(change: Fraction | null): string {
  if (change === null) return "belum diketahui";
  const order = compareFractions(change, decimalFraction(0));
  if (order === 0) return "tetap";
  const size = lackText({ ...change, numerator: Math.abs(change.numerator) });
  return order > 0 ? `naik ${size}` : `turun ${size}`;
}

interface FactProps {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly note: string;
}

function Fact({ name, value, note }: FactProps): JSX.Element {
  return (
    <div class="fact">
      <dt class="fact-name">{name}</dt>
      <dd class="fact-value">{value}</dd>
      {note !== "" && <dd class="quiet">{note}</dd>}
    </div>
  );
}

import type { JSX } from "preact";
import {
  addFractions,
  contribution,
  gainPerStep,
  levelRise,
  milestonesOf,
  nextGoal,
  type Level,
} from "../../../scoring";
import type { Board, Entry } from "../../board";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { gainText, integerText, levelText, valueText } from "../../figures";
import { mixtureText } from "../../level-sources";

interface StepsProps {
  readonly board: Board;
  readonly entry: Entry;
}

/** The level used as steps, with target and last year; the line below says it in words. */
export function Steps({ board, entry }: StepsProps): JSX.Element {
  const { instrument } = board;
  const { reading, target, lastYear, source } = entry;
  const level = reading.kind === "level" ? reading.level : 0;
  const milestones = milestonesOf(instrument.scale);
  const milestoneOf = (value: Level | undefined): Level | undefined =>
    milestones.find((milestone) => value !== undefined && milestone >= value);
  const [aimed, former] = [milestoneOf(target), milestoneOf(lastYear)];
  const words = [
    reading.kind === "level"
      ? `Sekarang ${levelText(level, instrument)}${source ? ` (${LEVEL_COLUMN_NAMES[source]})` : ""}`
      : "Sekarang belum ada",
    ...(target === undefined ? [] : [`▼ target ${levelText(target, instrument)}`]),
    ...(lastYear === undefined ? [] : [`✓ tahun lalu ${levelText(lastYear, instrument)}`]),
  ];
  return (
    <>
      <ol class="steps" aria-hidden="true">
        {milestones.map((step) => (
          <li key={step} class={step <= level ? "reached" : ""}>
            <span class="mark">{step === aimed && "▼"}</span>
            <span class="step">
              {levelText(step, instrument)}
              {step === former && <span class="tick">✓</span>}
            </span>
          </li>
        ))}
      </ol>
      <p class="legend">{words.join(" · ")}</p>
    </>
  );
}

/** What the next level gives: `Naik ke 3: indeks 2,87 → 2,90 (+0,025)`. */
export function NextGain({ board, entry }: StepsProps): JSX.Element | null {
  const { instrument, score } = board;
  if (entry.reading.kind !== "level") {
    const each = gainText(gainPerStep(instrument, entry.indicator));
    return (
      <p>
        {instrument.scale.step === 1 ? "Tiap tingkat" : `Tiap ${levelText(1, instrument)}`} bernilai{" "}
        <b>{each}</b> pada indeks.
      </p>
    );
  }
  const { level } = entry.reading;
  const next = nextGoal(instrument.scale, level);
  if (next === undefined) return <p>Sudah di tingkat tertinggi.</p>;
  const rise = levelRise(level, next);
  const gain = contribution(instrument, entry.indicator, rise);
  const start = `Naik ke ${levelText(next, instrument)}:`;
  if (score.index === null) {
    return (
      <p>
        {start} <b>{gainText(gain)}</b> pada indeks, yang tampil setelah semua indikator terisi
        {` (kini ${integerText(score.filled)}/${integerText(score.total)}).`}
      </p>
    );
  }
  const after = addFractions(score.index.fraction, gain);
  const mixture = mixtureText(board);
  return (
    <p>
      {start} indeks{" "}
      <b>{`${valueText(score.index.fraction, instrument)} → ${valueText(after, instrument)}`}</b>{" "}
      <span class="quiet">{`(${gainText(gain)})`}</span>
      {mixture !== "" && <span class="quiet">{` · tingkat dari ${mixture}`}</span>}
    </p>
  );
}

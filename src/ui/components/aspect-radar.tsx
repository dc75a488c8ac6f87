import type { JSX } from "preact";
import type { ScoreValue } from "../../scoring";
import type { Board } from "../board";
import type { ComparedAspect } from "../compared";
import { integerText } from "../figures";
import { Radar } from "./radar";

interface AspectRadarProps {
  readonly board: Board;
  readonly aspects: readonly ComparedAspect[];
  /** Whether the rings are numbered, where the picture is large enough. */
  readonly hasScale?: boolean;
}

/** The aspects against target and last year; the table with the numbers belongs below it. */
export function AspectRadar({ board, aspects, hasScale = false }: AspectRadarProps): JSX.Element {
  const exact = (value: ScoreValue | null): number | null => value?.exact ?? null;
  return (
    <Radar
      label="Radar nilai aspek: sekarang, target, dan tahun lalu. Angkanya ada pada tabel di bawah."
      axes={aspects.map(({ aspect }) => integerText(aspect.number))}
      max={board.instrument.scale.max}
      hasScale={hasScale}
      lines={[
        { look: "last-year", values: aspects.map(({ lastYear }) => exact(lastYear)) },
        { look: "target", values: aspects.map(({ target }) => exact(target)) },
        { look: "now", values: aspects.map(({ now }) => exact(now)) },
      ]}
    />
  );
}

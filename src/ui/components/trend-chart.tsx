import type { JSX } from "preact";
import type { TrendPoint } from "../../history";
import type { Instrument } from "../../scoring";
import { STAGE_WORDS, STAGES } from "../../words";
import { valueText } from "../figures";

const [WIDTH, HEIGHT, MARGIN] = [560, 180, 32];

/** The index over years and stages: a table that is read, and the same as a drawing. */
export function TrendChart({
  points,
  instrument,
}: {
  readonly points: readonly TrendPoint[];
  readonly instrument: Instrument;
}): JSX.Element {
  const years = [...new Set(points.map(({ year }) => year))];
  const { min, max } = instrument.scale;
  const x = (year: number): number =>
    years.length === 1
      ? WIDTH / 2
      : MARGIN +
        ((year - (years[0] ?? 0)) / ((years[years.length - 1] ?? 1) - (years[0] ?? 0))) *
          (WIDTH - 2 * MARGIN);
  const y = (index: number): number =>
    HEIGHT - MARGIN - ((index - min) / (max - min)) * (HEIGHT - 2 * MARGIN);
  const ofStage = (stage: string): readonly TrendPoint[] =>
    points.filter((point) => point.stage === stage);
  const stages = STAGES.filter((stage) => ofStage(stage).length > 0);
  return (
    <section>
      <h2>Tren indeks</h2>
      <svg class="trend" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
        {Array.from({ length: max - min + 1 }, (_, at) => min + at).map((level) => (
          <g key={level}>
            <line class="grid" x1={MARGIN} x2={WIDTH - MARGIN} y1={y(level)} y2={y(level)} />
            <text x={4} y={y(level) + 4}>
              {String(level)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} class="year" x={x(year)} y={HEIGHT - 8}>
            {String(year)}
          </text>
        ))}
        {stages.map((stage) => (
          <g key={stage} class={`series ${stage}`}>
            <polyline
              points={ofStage(stage)
                .map(({ year, index }) => `${String(x(year))},${String(y(index.exact))}`)
                .join(" ")}
            />
            {ofStage(stage).map(({ year, index }) => (
              <circle key={year} cx={x(year)} cy={y(index.exact)} r={4} />
            ))}
          </g>
        ))}
      </svg>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Tahap</th>
              {years.map((year) => (
                <th key={year} scope="col" class="figure">
                  {String(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage}>
                <th scope="row">
                  <span class={`dot ${stage}`} aria-hidden="true" />
                  {STAGE_WORDS[stage]}
                </th>
                {years.map((year) => {
                  const point = ofStage(stage).find((each) => each.year === year);
                  return (
                    <td key={year} class="figure">
                      {point ? valueText(point.index.fraction, instrument) : "–"}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import type { JSX } from "preact";

/** One bar with what it is compared with; null where a value is unknown. */
export interface Bar {
  readonly name: string;
  /** The value in words, e.g. `2,60`. */
  readonly text: string;
  readonly now: number | null;
  readonly target: number | null;
  readonly lastYear: number | null;
}

interface BarsProps {
  /** What the picture shows, for those who do not see it; the numbers belong in a table beside it. */
  readonly label: string;
  readonly max: number;
  readonly bars: readonly Bar[];
}

const WIDTH = 340;
const MARGIN = 4;
const ROW = 52;
const BAR_TOP = 22;
const BAR = 12;
const LAST_YEAR = 4;
const AXIS = 20;

/**
 * Horizontal bars from 0: the value as a bar, last year as a thin one below it, the target as a dashed
 * stroke across both, so that the three are told apart in grey too.
 */
export function Bars({ label, max, bars }: BarsProps): JSX.Element {
  const height = bars.length * ROW + AXIS;
  const length = (value: number): number => ((WIDTH - 2 * MARGIN) * value) / max;
  const ticks = Array.from({ length: max + 1 }, (_, i) => i);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class="axis"
            x1={MARGIN + length(tick)}
            x2={MARGIN + length(tick)}
            y1={BAR_TOP - 2}
            y2={height - AXIS}
          />
          <text class="tick" x={MARGIN + length(tick)} y={height - 4}>
            {String(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ name, text, now, target, lastYear }, i) => (
        <g key={name} transform={`translate(${String(MARGIN)} ${String(i * ROW)})`}>
          <rect class="ground" x={-MARGIN} y={2} width={WIDTH} height={16} />
          <text x="0" y="14">
            {name}
          </text>
          <text class="bar-value" x={WIDTH - 2 * MARGIN} y="14">
            {text}
          </text>
          {now !== null && (
            <rect class="bar-now" y={BAR_TOP} width={length(now)} height={BAR} rx="2" />
          )}
          {lastYear !== null && (
            <rect
              class="bar-last-year"
              y={BAR_TOP + BAR + 2}
              width={length(lastYear)}
              height={LAST_YEAR}
              rx="1"
            />
          )}
          {target !== null &&
            ["bar-halo", "bar-target"].map((look) => (
              <line
                key={look}
                class={look}
                x1={length(target)}
                x2={length(target)}
                y1={BAR_TOP - 3}
                y2={BAR_TOP + BAR + LAST_YEAR + 5}
              />
            ))}
        </g>
      ))}
    </svg>
  );
}

import type { JSX } from "preact";

interface Zone {
  readonly name: string;
  readonly from: number;
  /** The bound in words, e.g. `2,60`. */
  readonly text: string;
}

interface IndexScaleProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** From the lowest; each holds from its bound up to the next one's. */
  readonly zones: readonly Zone[];
  readonly now: { readonly value: number; readonly text: string } | null;
  readonly target: { readonly value: number; readonly text: string } | null;
  readonly lastYear: { readonly value: number; readonly text: string } | null;
}

const WIDTH = 680;
const MARGIN = 8;
const TOP = 34;
const BAND = 20;
const HEIGHT = 80;

/** Where an index lies between the predicates: the present value above, target and last year below. */
export function IndexScale(props: IndexScaleProps): JSX.Element {
  const { label, min, max, zones, now, target, lastYear } = props;
  const at = (value: number): number =>
    MARGIN + ((WIDTH - 2 * MARGIN) * (value - min)) / (max - min);
  const isLastYearLeft = (lastYear?.value ?? min) <= (target?.value ?? max);
  const side = (x: number, isLeft: boolean): "start" | "end" =>
    x < WIDTH / 5 ? "start" : x > (WIDTH * 4) / 5 ? "end" : isLeft ? "end" : "start";
  return (
    <svg
      class="index-scale"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={label}
    >
      {zones.map(({ name, from, text }, i) => {
        const left = at(from);
        const right = at(zones[i + 1]?.from ?? max);
        const isHere =
          now !== null && now.value >= from && now.value < (zones[i + 1]?.from ?? Infinity);
        return (
          <g key={name}>
            <rect
              class={isHere ? "zone here" : "zone"}
              x={left + 1}
              y={TOP}
              width={right - left - 2}
              height={BAND}
              rx="2"
            />
            <text class={isHere ? "zone-name here" : "zone-name"} x={left + 8} y={TOP + 14}>
              {`${name} ${text}`}
            </text>
          </g>
        );
      })}
      {lastYear !== null && (
        <Below
          className="last-year"
          x={at(lastYear.value)}
          anchor={side(at(lastYear.value), isLastYearLeft)}
          text={lastYear.text}
        />
      )}
      {target !== null && (
        <Below
          className="target"
          x={at(target.value)}
          anchor={side(at(target.value), !isLastYearLeft)}
          text={target.text}
        />
      )}
      {now !== null && (
        <g class="now" transform={`translate(${String(at(now.value))} 0)`}>
          <path
            class="pointer"
            d={`M-6 ${String(TOP - 12)}L6 ${String(TOP - 12)}L0 ${String(TOP - 2)}Z`}
          />
          <text y={TOP - 18}>{now.text}</text>
        </g>
      )}
    </svg>
  );
}

interface BelowProps {
  readonly className: "target" | "last-year";
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

function Below({ className, x, anchor, text }: BelowProps): JSX.Element {
  return (
    <g class={className} transform={`translate(${String(x)} 0)`}>
      <line class="stroke" y1={TOP + BAND + 2} y2={HEIGHT - 4} />
      <text x={anchor === "start" ? 6 : -6} y={HEIGHT - 8} style={{ textAnchor: anchor }}>
        {text}
      </text>
    </g>
  );
}

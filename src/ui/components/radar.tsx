import type { JSX } from "preact";

/** One line of the radar: a value per axis, null where none is known. */
export interface RadarLine {
  readonly look: "now" | "target" | "last-year";
  readonly values: readonly (number | null)[];
}

interface RadarProps {
  /** What the picture shows, for those who do not see it; the numbers belong in a table beside it. */
  readonly label: string;
  /** Short names at the ends of the axes. */
  readonly axes: readonly string[];
  readonly max: number;
  /** Later lines are drawn above earlier ones. */
  readonly lines: readonly RadarLine[];
  /** Whether the rings are numbered, where the picture is large enough. */
  readonly hasScale?: boolean;
}

const SIZE = 200;
const RADIUS = 78;
const CENTRE = SIZE / 2;

/** A radar chart. Lines differ in colour and in stroke, so that they are told apart in grey too. */
export function Radar({ label, axes, max, lines, hasScale = false }: RadarProps): JSX.Element {
  const point = (axis: number, value: number): Point => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
    const distance = (RADIUS * value) / max;
    return { x: CENTRE + distance * Math.cos(angle), y: CENTRE + distance * Math.sin(angle) };
  };
  const rings = Array.from({ length: max }, (_, i) =>
    axes.map((_axis, axis) => point(axis, i + 1)),
  );
  return (
    <svg
      class="radar"
      viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`}
      role="img"
      aria-label={label}
    >
      {rings.map((ring, i) => (
        <path key={i} class="ring" d={pathOf(ring)} />
      ))}
      {axes.map((name, axis) => {
        const end = point(axis, max);
        const text = point(axis, max * 1.15);
        return (
          <g key={name}>
            <line class="axis" x1={CENTRE} y1={CENTRE} x2={end.x} y2={end.y} />
            <text x={text.x} y={text.y}>
              {name}
            </text>
          </g>
        );
      })}
      {hasScale &&
        rings.map((_ring, i) => {
          const at = point(0, i + 1);
          return (
            <text key={i} class="scale" x={at.x + 5} y={at.y}>
              {String(i + 1)}
            </text>
          );
        })}
      {lines.map(({ look, values }) => {
        const points = values.map((value, axis) => (value === null ? null : point(axis, value)));
        return (
          <g key={look} class={look}>
            <path class="line" d={pathOf(points)} />
            {points.map((at, axis) => at && <circle key={axis} cx={at.x} cy={at.y} r="2.5" />)}
          </g>
        );
      })}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Joins neighbouring points all the way round; where one is unknown the line is broken. */
function pathOf(points: readonly (Point | null)[]): string {
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  if (!points.includes(null)) {
    return points.map((p, i) => (p ? `${i === 0 ? "M" : "L"}${at(p)}` : "")).join("") + "Z";
  }
  return points
    .map((from, i) => {
      const to = points[(i + 1) % points.length];
      return from && to ? `M${at(from)}L${at(to)}` : "";
    })
    .join("");
}

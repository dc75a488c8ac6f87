import type { JSX } from "preact";

interface Zone {
  readonly name: string;
  readonly from: number;
  /** The bound in words, e.g. `2,60`. */
  readonly text: string;
}

/** A place on the scale, and what it is called. */
interface Mark {
  readonly value: number;
  readonly text: string;
}

interface IndexScaleProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** From the lowest; each holds from its bound up to the next one's. */
  readonly zones: readonly Zone[];
  readonly now: Mark | null;
  readonly target: Mark | null;
  readonly lastYear: Mark | null;
}

/**
 * Where an index lies between the predicates. The marks are named below the scale and the names of the zones
 * may take two lines, so that no text has to fit between others.
 */
export function IndexScale(props: IndexScaleProps): JSX.Element {
  const { label, min, max, zones, now, target, lastYear } = props;
  const marks = [
    { look: "now", mark: now },
    { look: "target", mark: target },
    { look: "last-year", mark: lastYear },
  ].flatMap(({ look, mark }) => (mark === null ? [] : [{ look, ...mark }]));
  return (
    <div class="index-scale" role="img" aria-label={label}>
      <div class="scale-track">
        {zones.map(({ name, from, text }, i) => {
          const to = zones[i + 1]?.from ?? max;
          const isHere = now !== null && now.value >= from && (now.value < to || to === max);
          return (
            <span key={name} class={isHere ? "zone here" : "zone"} style={{ flexGrow: to - from }}>
              {`${name} ${text}`}
            </span>
          );
        })}
        {marks.map(({ look, value }) => (
          <span
            key={look}
            class={`mark ${look}`}
            style={{ left: `${String((100 * (value - min)) / (max - min))}%` }}
          />
        ))}
      </div>
      <ul class="legend">
        {marks.map(({ look, text }) => (
          <li key={look} class={look}>
            <span class={`mark ${look}`} />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

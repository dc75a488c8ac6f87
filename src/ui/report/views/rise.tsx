import type { JSX } from "preact";

interface RiseProps {
  /** Levels in words. */
  readonly from: string;
  readonly to: string;
}

/** `2 → 3`. The arrow, which the carried font lacks, has a box of its own width, so that no other glyph moves a line. */
export function Rise({ from, to }: RiseProps): JSX.Element {
  return (
    <>
      {`${from} `}
      <span class="arrow">→</span>
      {` ${to}`}
    </>
  );
}

import type { JSX } from "preact";
import { STATUS_SHAPES, STATUS_WORDS, type Status } from "../../words";

const TONES: Readonly<Record<Status, string>> = {
  reached: "good",
  below: "bad",
  empty: "plain",
  check: "check",
};

/** A status by shape, colour and word. */
export function StatusChip({ status }: { readonly status: Status }): JSX.Element {
  return (
    <span class={`chip ${TONES[status]}`}>
      <span class="shape" aria-hidden="true">
        {STATUS_SHAPES[status]}
      </span>
      {STATUS_WORDS[status]}
    </span>
  );
}

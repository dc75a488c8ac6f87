import type { JSX } from "preact";
import { STATUS_WORDS } from "../../words";

/** Each status by shape and colour beside its word. */
const LOOKS = {
  reached: { shape: "●", tone: "good" },
  below: { shape: "▼", tone: "bad" },
  empty: { shape: "○", tone: "plain" },
  check: { shape: "!", tone: "check" },
} as const;

export function StatusChip({ status }: { readonly status: keyof typeof LOOKS }): JSX.Element {
  const { shape, tone } = LOOKS[status];
  return (
    <span class={`chip ${tone}`}>
      <span class="shape" aria-hidden="true">
        {shape}
      </span>
      {STATUS_WORDS[status]}
    </span>
  );
}

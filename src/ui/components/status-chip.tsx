import type { JSX } from "preact";

/** Each status by word, shape and colour. */
const LOOKS = {
  reached: { word: "Tercapai", shape: "●", tone: "good" },
  below: { word: "Di bawah target", shape: "▼", tone: "bad" },
  empty: { word: "Belum diisi", shape: "○", tone: "plain" },
  check: { word: "Periksa", shape: "!", tone: "check" },
} as const;

export function StatusChip({ status }: { readonly status: keyof typeof LOOKS }): JSX.Element {
  const { word, shape, tone } = LOOKS[status];
  return (
    <span class={`chip ${tone}`}>
      <span class="shape" aria-hidden="true">
        {shape}
      </span>
      {word}
    </span>
  );
}

import type { ComponentChildren, JSX } from "preact";

/** How a notice looks; its title says the same in words. */
export type Tone = "plain" | "good" | "bad" | "check";

const SHAPES: Readonly<Record<Tone, string>> = { plain: "i", good: "●", bad: "✕", check: "!" };

/** What a screen reader says before the title, where the tone is news of its own. */
const TONE_WORDS: Readonly<Partial<Record<Tone, string>>> = { bad: "Gagal. " };

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A message on a tinted surface: what happened, and what can be done about it. */
export function Notice({ tone, title, children }: NoticeProps): JSX.Element {
  const word = TONE_WORDS[tone];
  return (
    <section class={`notice ${tone}`}>
      <p class="notice-title">
        <span class="shape" aria-hidden="true">
          {SHAPES[tone]}
        </span>
        {word !== undefined && <span class="hidden">{word}</span>}
        {title}
      </p>
      {children}
    </section>
  );
}

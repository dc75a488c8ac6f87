import type { ComponentChildren, JSX } from "preact";

/** How a notice looks; its title says the same in words. */
export type Tone = "plain" | "good" | "bad" | "check";

const SHAPES: Readonly<Record<Tone, string>> = { plain: "i", good: "●", bad: "▼", check: "!" };

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A message on a tinted surface: what happened, and what can be done about it. */
export function Notice({ tone, title, children }: NoticeProps): JSX.Element {
  return (
    <section class={`notice ${tone}`}>
      <p class="notice-title">
        <span class="shape" aria-hidden="true">
          {SHAPES[tone]}
        </span>
        {title}
      </p>
      {children}
    </section>
  );
}

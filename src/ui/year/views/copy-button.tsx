import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { copyText } from "../../clipboard";

/** Copies a text as it is shown, and says whether it did. */
export function CopyButton({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): JSX.Element {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  return (
    <>
      <button
        type="button"
        onClick={() => {
          void copyText(text).then((way) => {
            setState(way === null ? "refused" : "copied");
          });
        }}
      >
        {label}
      </button>
      <span class="quiet" role="status">
        {state === "copied" && "Tersalin."}
        {state === "refused" && "Peramban menolak menyalin: pilih teksnya, lalu tekan Ctrl+C."}
      </span>
    </>
  );
}

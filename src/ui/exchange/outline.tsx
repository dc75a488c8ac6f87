import type { JSX } from "preact";

/** What stands there until the workbook has been read; also in the page itself, before the script has run. */
export function Outline(): JSX.Element {
  return (
    <p class="waiting" role="status">
      Membaca lembar …
    </p>
  );
}

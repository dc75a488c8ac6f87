import type { ComponentChildren, JSX } from "preact";

interface OutlineProps {
  /** For screen readers, which are told of what changes. */
  readonly status?: string;
  readonly children?: ComponentChildren;
}

/** What stands there until the workbook has been read; also in the page itself, before the script has run. */
export function Outline({ status = "", children }: OutlineProps): JSX.Element {
  return (
    <div class="opening" aria-busy="true">
      <h1 class="hidden">Laporan penilaian</h1>
      <p class="hidden" role="status">
        {status}
      </p>
      {children}
      <div class="skeleton" aria-hidden="true">
        <div class="bone tabs-bone" />
        <p class="quiet">Membaca lembar …</p>
        <div class="bone paper-bone" />
      </div>
    </div>
  );
}

import type { JSX } from "preact";
import type { Session } from "../session";

/** Reads the sheet now and takes the row of the active cell, for those who do not want to wait for it. */
export function Refresh({ session }: { readonly session: Session }): JSX.Element {
  return (
    <button
      type="button"
      class="icon"
      title="Segarkan: baca ulang lembar dan ambil baris aktif"
      aria-label="Segarkan"
      onClick={() => void session.takeActiveRow()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M19 12a7 7 0 1 1-2.05-4.95L19 9M19 4v5h-5" />
      </svg>
    </button>
  );
}

import type { ComponentChildren, JSX } from "preact";
import { TITLE_ID } from "./views/kept-focus";

interface OutlineProps {
  /** For screen readers, which are told of what changes. */
  readonly status?: string;
  readonly children?: ComponentChildren;
}

/**
 * What the sidebar shows until the workbook has been read: the outline of the guide, so that nothing jumps when it
 * comes. It also stands in the page itself, where it shows before the script has run.
 */
export function Outline({ status = "", children }: OutlineProps): JSX.Element {
  return (
    <div class="opening" aria-busy="true">
      <PageTitle />
      <p class="hidden" role="status">
        {status}
      </p>
      <div class="skeleton" aria-hidden="true">
        <div class="bone tabs-bone" />
        <div class="bone field-bone" />
        <div class="bone title-bone" />
        <p class="quiet">Membaca lembar …</p>
        <div class="bone steps-bone" />
        <div class="bone card-bone" />
        <div class="bone card-bone" />
        <div class="bone card-bone" />
      </div>
      {children}
    </div>
  );
}

/** For screen readers, and for the focus, where nothing else names the page. */
export function PageTitle(): JSX.Element {
  return (
    <h1 class="hidden" id={TITLE_ID} tabIndex={-1}>
      Panel penilaian
    </h1>
  );
}

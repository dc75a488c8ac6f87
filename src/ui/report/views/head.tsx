import type { JSX } from "preact";
import { formatDate } from "../../../format";
import type { Board } from "../../board";
import { cellText } from "../../figures";
import { sourcesText } from "../../level-sources";
import { incompleteSentences } from "../completeness";

interface HeadProps {
  readonly board: Board;
  readonly title: string;
  readonly today: string;
}

/** What every report begins with: its name, whose it is, of which year, and from which levels. */
export function ReportHead({ board, title, today }: HeadProps): JSX.Element {
  const sources = sourcesText(board);
  return (
    <header class="report-head">
      <p class="report-name">{title}</p>
      <h1 class="cell">{agencyText(board)}</h1>
      <p class="quiet">
        {dateLine(board, today)}
        {sources !== "" && ` · tingkat dari ${sources}`}
      </p>
    </header>
  );
}

/** The agency's name, or that it is missing. */
export function agencyText({ panel }: Board): string {
  return panel.agency.trim() || "Nama instansi belum diisi";
}

/** `Tahun 2024 · disusun 22 Juli 2024`. */
export function dateLine({ panel }: Board, today: string): string {
  const year = cellText(panel.year).trim();
  return `${year === "" ? "Tahun belum diisi" : `Tahun ${year}`} · disusun ${formatDate(today)}`;
}

/** Why there is no index, with the range it can still fall in; nothing when there is one. */
export function Incomplete({ board }: { readonly board: Board }): JSX.Element | null {
  const sentences = incompleteSentences(board);
  if (sentences.length === 0) return null;
  return (
    <section class="incomplete" aria-label="Belum lengkap">
      <span class="shape" aria-hidden="true">
        !
      </span>
      <div>
        {sentences.map((sentence) => (
          <p key={sentence} class="cell">
            {sentence}
          </p>
        ))}
      </div>
    </section>
  );
}

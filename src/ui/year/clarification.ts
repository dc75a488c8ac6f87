import type { Move } from "../../history";
import type { Board } from "../board";
import { entryOf } from "../board";
import { cellText, levelText } from "../figures";
import { evidenceFor } from "../indicator-evidence";

/** *Naskah klarifikasi*: what is said to the assessor about one disputed indicator, ready to copy. */
export function clarificationText(board: Board, { indicator, from, to }: Move): string {
  const { instrument, panel } = board;
  const row = entryOf(board, indicator.number)?.row;
  const note = row ? cellText(row.remarks.assessorNote).trim() : "";
  const narrative = row ? cellText(row.details.narrative).trim() : "";
  const documents = evidenceFor(panel.evidence ?? [], indicator.number)
    .filter(({ document }) => document !== "")
    .map(({ document, link, level }, at) => {
      const details = [level === null ? "" : `tingkat ${String(level)}`, link].filter(Boolean);
      return `${String(at + 1)}. ${document}${details.length > 0 ? ` (${details.join("; ")})` : ""}`;
    });
  return [
    `Klarifikasi indikator ${String(indicator.number)}: ${indicator.name}`,
    `Instansi: ${panel.agency === "" ? "–" : panel.agency}`,
    `Penilaian mandiri: tingkat ${levelText(from, instrument)}. Penilaian asesor: tingkat ${levelText(to, instrument)}.`,
    "",
    `Catatan asesor: ${note === "" ? "–" : note}`,
    "",
    "Tanggapan kami:",
    narrative === "" ? "–" : narrative,
    "",
    `Data dukung untuk tingkat ${levelText(from, instrument)}:`,
    ...(documents.length > 0 ? documents : ["–"]),
    "",
    `Dengan ini kami mohon tingkat indikator ${String(indicator.number)} dipertimbangkan kembali.`,
  ].join("\n");
}

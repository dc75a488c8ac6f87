import type { Evidence } from "../../contract";
import { bandOf } from "../../scoring";
import { EVIDENCE_WORDS } from "../../words";
import type { Board, Entry } from "../board";
import { cellText, levelText } from "../figures";
import { evidenceFor } from "../indicator-evidence";

/** What is typed into the ministry's portal about one indicator. */
export interface PortalEntry {
  readonly entry: Entry;
  /** Exactly what is shown and copied. */
  readonly text: string;
  /** What is still missing, in words. */
  readonly missing: readonly string[];
}

/** Every indicator in the portal's order, which is the official one. */
export function portalEntries(board: Board): PortalEntry[] {
  const register = board.panel.evidence ?? [];
  return board.entries.map((entry) => {
    const evidence = evidenceFor(register, entry.indicator.number).filter(
      ({ document }) => document !== "",
    );
    const narrative = entry.row ? cellText(entry.row.details.narrative).trim() : "";
    return {
      entry,
      text: textOf(board, entry, narrative, evidence),
      missing: missingOf(board, entry, narrative, evidence),
    };
  });
}

function textOf(
  { instrument }: Board,
  { indicator, reading }: Entry,
  narrative: string,
  evidence: readonly Evidence[],
): string {
  const level = reading.kind === "level" ? levelText(reading.level, instrument) : "–";
  const name =
    reading.kind === "level"
      ? instrument.levelNames[indicator.kind]?.[bandOf(instrument.scale, reading.level).number - 1]
      : undefined;
  const documents = evidence.map(({ document, level: proved, link, date }, at) => {
    const details = [
      proved === null ? "" : `tingkat ${String(proved)}`,
      cellText(date),
      link,
    ].filter((part) => part !== "");
    return `${String(at + 1)}. ${document}${details.length > 0 ? ` (${details.join("; ")})` : ""}`;
  });
  return [
    `Indikator ${String(indicator.number)}: ${indicator.name}`,
    `Tingkat: ${level}${name === undefined ? "" : ` (${name})`}`,
    "",
    "Penjelasan:",
    narrative === "" ? "–" : narrative,
    "",
    "Data dukung:",
    ...(documents.length > 0 ? documents : ["–"]),
  ].join("\n");
}

function missingOf(
  { instrument }: Board,
  { reading }: Entry,
  narrative: string,
  evidence: readonly Evidence[],
): string[] {
  const isClaim = reading.kind === "level" && reading.level > instrument.scale.min;
  const unfinished = evidence.filter(({ status }) => status === "none" || status === null);
  const unlinked = evidence.filter(({ link }) => link === "");
  return [
    ...(reading.kind === "level" ? [] : ["tingkat"]),
    ...(narrative === "" ? ["penjelasan"] : []),
    ...(isClaim && evidence.length === 0 ? ["data dukung"] : []),
    ...(unlinked.length > 0 ? [`tautan ${String(unlinked.length)} dokumen`] : []),
    ...(unfinished.length > 0
      ? [`${String(unfinished.length)} dokumen berstatus ${EVIDENCE_WORDS.none}`]
      : []),
  ];
}

import type { CellChange, Evidence } from "../../contract";
import { isBlank, parseYesNo } from "../../reading";
import { bandOf } from "../../scoring";
import { EVIDENCE_WORDS } from "../../words";
import type { Board, Entry } from "../board";
import { dayText } from "../day";
import { cellText, levelText } from "../figures";
import { evidenceFor } from "../indicator-evidence";

/** What is typed into the ministry's portal about one indicator. */
export interface PortalEntry {
  readonly entry: Entry;
  /** Exactly what is shown and copied. */
  readonly text: string;
  /** The same field by field, as the portal asks for it; none for what is blank. */
  readonly fields: readonly PortalField[];
  /** What is still missing, in words. */
  readonly missing: readonly string[];
  /** Whether somebody has ticked *Sudah dientri*. */
  readonly isEntered: boolean;
}

/** One field of the portal: exactly the text that is shown and copied. */
export interface PortalField {
  readonly name: string;
  readonly text: string;
}

/** Every indicator in the portal's order, which is the official one. */
export function portalEntries(board: Board): PortalEntry[] {
  const register = board.panel.evidence ?? [];
  return board.entries.map((entry) => {
    const evidence = evidenceFor(register, entry.indicator.number).filter(
      ({ document }) => document !== "",
    );
    const narrative = entry.row ? cellText(entry.row.details.narrative).trim() : "";
    const ticked = parseYesNo(entry.row?.ticks.entered ?? null);
    return {
      entry,
      text: textOf(board, entry, narrative, evidence),
      fields: fieldsOf(board, entry, narrative, evidence),
      missing: missingOf(board, entry, narrative, evidence),
      isEntered: ticked.kind === "value" && ticked.value,
    };
  });
}

/** The cells that a new year empties, as nothing of it stands in the portal yet. */
export function clearedTicks({ entries }: Board): CellChange[] {
  return entries.flatMap(({ indicator: { number }, row }): CellChange[] =>
    row && !isBlank(row.ticks.entered)
      ? [{ number, column: "entered", value: null, seen: row.ticks.entered }]
      : [],
  );
}

/** The level with its name: `3 (Terdefinisi)`; a dash while there is none. */
function claimOf({ instrument }: Board, { indicator, reading }: Entry): string {
  if (reading.kind !== "level") return "–";
  const { number } = bandOf(instrument.scale, reading.level);
  const name = instrument.levelNames[indicator.kind]?.[number - 1];
  return `${levelText(reading.level, instrument)}${name === undefined ? "" : ` (${name})`}`;
}

function fieldsOf(
  { instrument }: Board,
  { reading }: Entry,
  narrative: string,
  evidence: readonly Evidence[],
): PortalField[] {
  const fields = [
    { name: "Tingkat", text: reading.kind === "level" ? levelText(reading.level, instrument) : "" },
    { name: "Penjelasan", text: narrative },
    ...evidence.flatMap(({ document, link }, at) => [
      { name: `Dokumen ${String(at + 1)}`, text: document },
      { name: `Tautan ${String(at + 1)}`, text: link },
    ]),
  ];
  return fields.filter(({ text }) => text !== "");
}

function textOf(
  board: Board,
  entry: Entry,
  narrative: string,
  evidence: readonly Evidence[],
): string {
  const { indicator } = entry;
  const documents = evidence.map(({ document, level: proved, link, date }, at) => {
    const details = [
      proved === null ? "" : `tingkat ${String(proved)}`,
      dayText(date),
      link,
    ].filter((part) => part !== "");
    return `${String(at + 1)}. ${document}${details.length > 0 ? ` (${details.join("; ")})` : ""}`;
  });
  return [
    `Indikator ${String(indicator.number)}: ${indicator.name}`,
    `Tingkat: ${claimOf(board, entry)}`,
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
    ...(unlinked.length > 0 ? [`tautan ${namesOf(unlinked)}`] : []),
    ...(unfinished.length > 0
      ? [`dokumen yang berstatus ${EVIDENCE_WORDS.none}: ${namesOf(unfinished)}`]
      : []),
  ];
}

/** How many documents are named before the rest is counted. */
const MOST_NAMES = 3;

function namesOf(evidence: readonly Evidence[]): string {
  const names = evidence.slice(0, MOST_NAMES).map(({ document }) => `"${document}"`);
  const rest = evidence.length - names.length;
  return `${names.join(", ")}${rest > 0 ? `, dan ${String(rest)} lainnya` : ""}`;
}

import type { ComponentChildren } from "preact";
import type { CellJson } from "../../../contract";
import { EVIDENCE_WORDS } from "../../../text";
import { DETAIL_COLUMN_NAMES, isStage, LEVEL_COLUMN_NAMES } from "../../column-names";
import { dayText } from "../../day";
import { cellText, integerText } from "../../figures";
import { evidenceStatusOf } from "../evidence";
import type { Write } from "../write";

/** A document's name in a message is cut here; the whole name stands in the list. */
const LONGEST_NAME = 48;

/** What was written: `indikator 12 → tingkat 3`, `indikator 12, Narasi`. */
export function writeText({ kind, change }: Write): string {
  const indicator = `indikator ${integerText(change.number)}`;
  switch (kind) {
    case "level": {
      const { column, level } = change;
      const name = LEVEL_COLUMN_NAMES[column];
      if (level === null) return `${indicator}, ${name} dikosongkan`;
      const words = `tingkat\u00a0${cellText(level)}`;
      return isStage(column) ? `${indicator} → ${words}` : `${indicator}, ${name} → ${words}`;
    }
    case "detail": {
      const name = DETAIL_COLUMN_NAMES[change.column];
      return change.value === null ? `${indicator}, ${name} dikosongkan` : `${indicator}, ${name}`;
    }
    case "evidence":
      return `${indicator}, "${shortened(change.document)}" → ${EVIDENCE_WORDS[change.status]}`;
  }
}

/** Where it was written: `Mandiri indikator 12`. */
export function placeText({ kind, change }: Write): string {
  const indicator = `indikator ${integerText(change.number)}`;
  switch (kind) {
    case "level":
      return `${LEVEL_COLUMN_NAMES[change.column]} ${indicator}`;
    case "detail":
      return `${DETAIL_COLUMN_NAMES[change.column]} ${indicator}`;
    case "evidence":
      return `Status "${shortened(change.document)}" ${indicator}`;
  }
}

/** What the cell of a write holds, or should hold. */
export function WriteContent({
  write,
  cell,
}: {
  readonly write: Write;
  readonly cell: CellJson;
}): ComponentChildren {
  const text = cellText(cell);
  switch (write.kind) {
    case "level":
      if (text === "") return <Blank />;
      return typeof cell === "number" ? `Tingkat ${text}` : `"${text}"`;
    case "detail":
      if (text === "") return <Blank />;
      return write.change.column === "due" ? dayText(cell) : text;
    case "evidence": {
      const status = evidenceStatusOf(cell);
      return status === null ? "Tidak tercatat, atau berstatus lain" : EVIDENCE_WORDS[status];
    }
  }
}

function Blank(): ComponentChildren {
  return <span class="quiet">(kosong)</span>;
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf(" ", LONGEST_NAME);
  return `${name.slice(0, end > 0 ? end : LONGEST_NAME)} …`;
}

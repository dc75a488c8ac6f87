import { type CellJson, LEVEL_COLUMNS, type WritableColumn } from "../../contract";
import type { EvidenceStatus } from "../../scoring";
import { COLUMN_WORDS, EVIDENCE_WORDS } from "../../words";
import { isStage } from "../column-names";
import { cellText, integerText } from "../figures";
import { upperFirst } from "../phrases";
import type { Cell, CellsWrite, StepsWrite, Write } from "./write";

/** A document's name in a message is cut here; the whole name stands in the list. */
const LONGEST_NAME = 48;

const COLUMN_NAMES: Readonly<Record<WritableColumn, string>> = COLUMN_WORDS;

/**
 * What a write is about, after *Belum tersimpan:* `indikator 12 → tingkat 3`, `indikator 12, Narasi`,
 * `5 langkah pada skenario Rencana 3,00`.
 */
export function writeText(write: Write): string {
  switch (write.kind) {
    case "cells":
      return cellsText(write);
    case "evidence": {
      const { number, document, status } = write.change;
      return `${indicatorText(number)}, "${shortened(document)}" → ${EVIDENCE_WORDS[status]}`;
    }
    case "steps": {
      const { scenario, steps } = write.write;
      switch (write.purpose) {
        case "write":
          return `${integerText(steps.length)} langkah pada skenario ${scenario}`;
        case "delete":
          return `penghapusan skenario ${scenario}`;
        case "undo":
          return `pengembalian skenario ${scenario}`;
      }
    }
  }
}

/** What a write has done: `Tersimpan: indikator 12 → tingkat 3`, `Skenario Rencana 3,00 dihapus`. */
export function doneText(write: Write): string {
  if (write.kind === "cells" && write.purpose === "undo") {
    return `${integerText(write.changes.length)} sel dikembalikan seperti semula`;
  }
  return write.kind === "steps" && write.purpose !== "write"
    ? takenBackText(write)
    : `Tersimpan: ${writeText(write)}`;
}

function takenBackText({ purpose, write: { scenario, steps } }: StepsWrite): string {
  if (purpose === "delete") return `Skenario ${scenario} dihapus`;
  return steps.length === 0
    ? `Skenario ${scenario} dihapus kembali`
    : `Skenario ${scenario} dikembalikan: ${integerText(steps.length)} langkah`;
}

function cellsText({ purpose, changes }: CellsWrite): string {
  const count = integerText(changes.length);
  switch (purpose) {
    case "inputs":
      return `${count} masukan rencana`;
    case "targets":
      return `target ${count} indikator`;
    case "undo":
      return `pengembalian ${count} sel`;
    case "cell":
      return changes
        .map(({ number, column, value }) => changeText(number, column, value))
        .join("; ");
  }
}

function changeText(number: number, column: WritableColumn, value: CellJson): string {
  const indicator = indicatorText(number);
  const name = COLUMN_NAMES[column];
  if (value === null) return `${indicator}, ${name} dikosongkan`;
  if (typeof value !== "number") return `${indicator}, ${name}`;
  const words = `tingkat\u00a0${cellText(value)}`;
  return isStage(column) ? `${indicator} → ${words}` : `${indicator}, ${name} → ${words}`;
}

/** A write as one of several that may be meant: `Mandiri indikator 12 → tingkat 3`. */
export function choiceText(write: Write): string {
  const [change] = write.kind === "cells" ? write.changes : [];
  if (change === undefined) return upperFirst(writeText(write));
  const place = placeText(change);
  return change.value === null
    ? `Kosongkan ${place}`
    : `${place} → tingkat\u00a0${cellText(change.value)}`;
}

/** `Mandiri indikator 12` */
export function placeText({ column, number }: Cell): string {
  return `${COLUMN_NAMES[column]} ${indicatorText(number)}`;
}

/** `Status "Peta" indikator 12` */
export function statusPlaceText(document: string, number: number): string {
  return `Status "${shortened(document)}" ${indicatorText(number)}`;
}

/** Whether a column holds levels. */
export function isLevelColumn(column: WritableColumn): boolean {
  return (LEVEL_COLUMNS as readonly string[]).includes(column);
}

/** A status as a conflict shows it. */
export function statusText(status: EvidenceStatus | null): string {
  return status === null ? "Tidak tercatat, atau berstatus lain" : EVIDENCE_WORDS[status];
}

function indicatorText(number: number): string {
  return `indikator ${integerText(number)}`;
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf(" ", LONGEST_NAME);
  return `${name.slice(0, end > 0 ? end : LONGEST_NAME)} …`;
}

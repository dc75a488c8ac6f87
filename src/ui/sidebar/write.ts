import type { CellJson, DetailChange, EvidenceChange, LevelChange, PanelRow } from "../../contract";
import { evidenceStatusOf, isSameLine } from "./evidence";

/** One cell of an indicator's row on its way to the sheet. */
export type CellWrite =
  | { readonly kind: "level"; readonly change: LevelChange }
  | { readonly kind: "detail"; readonly change: DetailChange };

/** One line of the evidence register on its way. */
export interface EvidenceWrite {
  readonly kind: "evidence";
  readonly change: EvidenceChange;
}

export type Write = CellWrite | EvidenceWrite;

/** What the write puts into its cell; for evidence, the status. */
export function wantedCell(write: Write): CellJson {
  switch (write.kind) {
    case "level":
      return write.change.level;
    case "detail":
      return write.change.value;
    case "evidence":
      return write.change.status;
  }
}

/** What a row holds in the cell of the write. */
export function cellIn(row: PanelRow, write: CellWrite): CellJson {
  return write.kind === "level"
    ? row.levels[write.change.column]
    : row.details[write.change.column];
}

/** Whether two writes go to the same cell, or to the same line of the register. */
export function isSameCell(a: Write, b: Write): boolean {
  if (a.kind === "evidence" || b.kind === "evidence") {
    return a.kind === "evidence" && b.kind === "evidence" && isSameLine(a.change, b.change);
  }
  return a.change.number === b.change.number && a.change.column === b.change.column;
}

/** The same write, checked against another content of the cell. */
export function seeing(write: Write, seen: CellJson): Write {
  switch (write.kind) {
    case "level":
      return { kind: "level", change: { ...write.change, seen } };
    case "detail":
      return { kind: "detail", change: { ...write.change, seen } };
    case "evidence":
      return { kind: "evidence", change: { ...write.change, seen: evidenceStatusOf(seen) } };
  }
}

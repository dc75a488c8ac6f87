import type { CellJson, DetailChange, LevelChange, PanelRow } from "../../contract";

/** One cell on its way to the sheet. */
export type Write =
  | { readonly kind: "level"; readonly change: LevelChange }
  | { readonly kind: "detail"; readonly change: DetailChange };

/** What the write puts into its cell. */
export function wantedCell(write: Write): CellJson {
  return write.kind === "level" ? write.change.level : write.change.value;
}

/** What a row holds in the cell of the write. */
export function cellIn(row: PanelRow, write: Write): CellJson {
  return write.kind === "level"
    ? row.levels[write.change.column]
    : row.details[write.change.column];
}

/** Whether two writes go to the same cell. */
export function isSameCell(a: Write, b: Write): boolean {
  return a.change.number === b.change.number && a.change.column === b.change.column;
}

/** The same write, checked against another content of the cell. */
export function seeing(write: Write, seen: CellJson): Write {
  return write.kind === "level"
    ? { kind: "level", change: { ...write.change, seen } }
    : { kind: "detail", change: { ...write.change, seen } };
}

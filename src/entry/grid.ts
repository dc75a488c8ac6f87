/** What Sheets hands over for an argument: one cell as its bare content, a range as rows of cells. */
import { TEXT } from "../sentences";

export type Grid = readonly (readonly unknown[])[];

/** A range as rows of cells; a single cell arrives as its bare content. */
export function toGrid(value: unknown): Grid {
  if (!Array.isArray(value)) return [[value]];
  return value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** The content of a range of one cell, which Sheets may hand over either way. */
export function onlyCell(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const row: unknown = value[0];
  if (!Array.isArray(row)) return row;
  return row.length === 1 ? row[0] : value;
}

/** Left out, or skipped between two separators. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** How many cells the rows of a grid have. */
export function columnCount(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

/** `47 baris × 1 kolom` */
export function describeSize(grid: Grid): string {
  return TEXT.functions.size(String(grid.length), String(columnCount(grid)));
}

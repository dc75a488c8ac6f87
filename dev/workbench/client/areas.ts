import type { IRange } from "@univerjs/core";
import type { CellArea } from "../protocol";

/** Univer counts from 0 and names both corners; the workbench counts from 1, as Sheets does. */
export function toRange({ row, column, rows, columns }: CellArea): IRange {
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): CellArea {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** "K" for 11. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnLetters(before) + letter;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

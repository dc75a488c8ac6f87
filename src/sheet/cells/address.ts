/** "A" for 1, "AB" for 28. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnName(before) + letter;
}

/** "K12" for row 12, column 11. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** K12:L58 for rows of two columns; K12 for one cell. */
export function areaName(column: number, first: number, count: number, columns = 1): string {
  const from = cellName(first, column);
  const to = cellName(first + count - 1, column + columns - 1);
  return from === to ? from : `${from}:${to}`;
}

/** "A:A" for all cells of column 1. */
export function columnCells(column: number): string {
  const name = columnName(column);
  return `${name}:${name}`;
}

/** "1:48" for rows 1 to 48 in all their columns. */
export function rowsName(from: number, to: number): string {
  return `${String(from)}:${String(to)}`;
}

import type { Shift } from "./area";

/** Sparse cells of one sheet that follow structural changes. Rows and columns count from 1. */
export class Grid<Cell> {
  private rows: (Cell | undefined)[][] = [];
  private changes = 0;

  /** Grows with every change. */
  get revision(): number {
    return this.changes;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    this.changes += 1;
    while (this.rows.length < row) this.rows.push([]);
    const line = this.rows[row - 1];
    if (!line) return;
    while (line.length < column) line.push(undefined);
    line[column - 1] = cell;
  }

  /** Every cell that holds something, row by row. */
  *entries(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [i, line] of this.rows.entries()) {
      for (const [j, cell] of line.entries()) {
        if (cell !== undefined) yield { row: i + 1, column: j + 1, cell };
      }
    }
  }

  /** Moves the cells along with inserted, deleted or moved rows or columns. */
  shift(shift: Shift): void {
    this.changes += 1;
    if (shift.dimension === "rows") {
      const length = Math.max(shift.at + shift.count, shift.kind === "move" ? shift.before : 0);
      while (this.rows.length < length) this.rows.push([]);
      shiftLines(this.rows, shift, () => []);
      return;
    }
    for (const line of this.rows) {
      const length = Math.max(shift.at + shift.count, shift.kind === "move" ? shift.before : 0);
      while (line.length < length) line.push(undefined);
      shiftLines(line, shift, () => undefined);
    }
  }
}

/** Applies a structural change to a list with one item per row or column. */
export function shiftLines<Line>(lines: Line[], shift: Shift, create: () => Line): void {
  const at = shift.at - 1;
  switch (shift.kind) {
    case "insert":
      lines.splice(at, 0, ...Array.from({ length: shift.count }, create));
      return;
    case "delete":
      lines.splice(at, shift.count);
      return;
    case "move": {
      const block = lines.splice(at, shift.count);
      const target = shift.before > shift.at ? shift.before - 1 - shift.count : shift.before - 1;
      lines.splice(target, 0, ...block);
    }
  }
}

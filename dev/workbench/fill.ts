import { moveReferences } from "../emulator/formula-text";
import type { CellArea } from "./protocol";

/** A source cell: what the editor would open with, and its value where it is a plain number. */
export interface FillSource {
  readonly input: string;
  readonly number: number | null;
}

/** What one target cell gets. */
export type Filled = string | number;

/**
 * Continues the source down, up, right or left over the target: formulas move along, numbers with a
 * constant step go on with it, everything else is repeated.
 */
export function fillCells(
  source: CellArea,
  target: CellArea,
  cells: readonly (readonly FillSource[])[],
): { readonly area: CellArea; readonly entries: Filled[][] } | null {
  const area = outside(source, target);
  if (!area) return null;
  const entries = Array.from({ length: area.rows }, (_row, i) =>
    Array.from({ length: area.columns }, (_column, j) => {
      const rowOffset = area.row + i - source.row;
      const columnOffset = area.column + j - source.column;
      return isVertical(source, area)
        ? continued(
            cells.map((line) => line[columnOffset] ?? BLANK),
            rowOffset,
            (text, steps) => moveReferences(text, steps, 0),
          )
        : continued(cells[rowOffset] ?? [], columnOffset, (text, steps) =>
            moveReferences(text, 0, steps),
          );
    }),
  );
  return { area, entries };
}

const BLANK: FillSource = { input: "", number: null };

/** The part of the target that is not the source; fills run in one direction only. */
function outside(source: CellArea, target: CellArea): CellArea | null {
  const after = (first: number, count: number): number => first + count;
  if (target.row < source.row) return { ...source, row: target.row, rows: source.row - target.row };
  if (target.column < source.column) {
    return { ...source, column: target.column, columns: source.column - target.column };
  }
  const rows = after(target.row, target.rows) - after(source.row, source.rows);
  if (rows > 0) return { ...source, row: after(source.row, source.rows), rows };
  const columns = after(target.column, target.columns) - after(source.column, source.columns);
  return columns > 0 ? { ...source, column: after(source.column, source.columns), columns } : null;
}

function isVertical(source: CellArea, area: CellArea): boolean {
  return area.column === source.column && area.columns === source.columns;
}

function continued(
  line: readonly FillSource[],
  offset: number,
  move: (formula: string, steps: number) => string,
): Filled {
  const step = constantStep(line);
  if (step !== null) return step.first + step.by * offset;
  const length = Math.max(1, line.length);
  const at = ((offset % length) + length) % length;
  const { input } = line[at] ?? BLANK;
  return input.startsWith("=") ? move(input, offset - at) : input;
}

/** Where a line of at least two numbers starts and by how much it goes on; null for anything else. */
function constantStep(line: readonly FillSource[]): { first: number; by: number } | null {
  const numbers = line.flatMap(({ number }) => (number === null ? [] : [number]));
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length < line.length) return null;
  const by = second - first;
  const isConstant = numbers.every((number, i) => Math.abs(number - (first + by * i)) < 1e-9);
  return isConstant ? { first, by } : null;
}

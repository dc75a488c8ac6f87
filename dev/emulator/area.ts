/** A rectangle of cells; rows and columns count from 1, as in Apps Script. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Which way a structural change runs. */
export type Dimension = "rows" | "columns";

/** A structural change of a sheet; positions count from 1. */
export type Shift =
  | {
      readonly kind: "insert";
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: "delete";
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: "move";
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      /** The line before which the block is put, counted before the move. */
      readonly before: number;
    };

interface Span {
  readonly first: number;
  readonly last: number;
}

/** "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1 for "A", 27 for "aa". */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

/** The A1 notation of an area, without a sheet name. */
export function toA1(area: Area): string {
  const first = columnLetters(area.column) + String(area.row);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${String(area.row + area.rows - 1)}`;
}

/** Reads A1, A1:B2, A:C, 3:4 and A5:A; open ends run to the edge of a sheet of the given size. */
export function parseA1(a1: string, maxRows: number, maxColumns: number): Area | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(a1.trim());
  if (!match || (!match[1] && !match[2])) return null;
  const single = !a1.includes(":");
  if (single && (!match[1] || !match[2])) return null;
  const left = match[1] ? columnNumber(match[1]) : 1;
  const top = match[2] ? Number(match[2]) : 1;
  const right = single ? left : match[3] ? columnNumber(match[3]) : maxColumns;
  const bottom = single ? top : match[4] ? Number(match[4]) : maxRows;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** Splits `'My sheet'!A1` into its sheet name (null when there is none) and A1 part. */
export function splitReference(text: string): { sheet: string | null; a1: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: null, a1: text };
  const name = text.slice(0, bang);
  const sheet = /^'.*'$/.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, a1: text.slice(bang + 1) };
}

/** A sheet name as a formula writes it. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A reference with absolute coordinates, as a named range keeps it. */
export function absoluteReference(sheetName: string, area: Area): string {
  const corner = (row: number, column: number): string =>
    `$${columnLetters(column)}$${String(row)}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  const cells = first === last ? first : `${first}:${last}`;
  return `${quoteSheetName(sheetName)}!${cells}`;
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** Where an area lies after a structural change; null when all its cells were deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const before: Span =
    shift.dimension === "rows"
      ? { first: area.row, last: area.row + area.rows - 1 }
      : { first: area.column, last: area.column + area.columns - 1 };
  const after = shiftSpan(before, shift);
  if (after === null) return null;
  const length = after.last - after.first + 1;
  return shift.dimension === "rows"
    ? { ...area, row: after.first, rows: length }
    : { ...area, column: after.first, columns: length };
}

function shiftSpan(span: Span, shift: Shift): Span | null {
  switch (shift.kind) {
    case "insert":
      return insertLines(span, shift.at, shift.count);
    case "delete":
      return deleteLines(span, shift.at, shift.count);
    case "move":
      return moveLines(span, shift.at, shift.count, shift.before);
  }
}

function insertLines(span: Span, at: number, count: number): Span {
  if (span.first >= at) return { first: span.first + count, last: span.last + count };
  return span.last >= at ? { first: span.first, last: span.last + count } : span;
}

function deleteLines(span: Span, at: number, count: number): Span | null {
  const past = at + count;
  const first = span.first < at ? span.first : Math.max(at, span.first - count);
  const last = span.last < at ? span.last : span.last < past ? at - 1 : span.last - count;
  return first > last ? null : { first, last };
}

/** A span wholly inside the moved block goes with it; any other keeps its edges, as if lines were put in and taken out. */
function moveLines(span: Span, at: number, count: number, before: number): Span | null {
  const inside = span.first >= at && span.last < at + count;
  const opened = insertLines(span, before, count);
  const blockAt = at >= before ? at + count : at;
  const placed = inside
    ? { first: before + span.first - at, last: before + span.last - at }
    : opened;
  return deleteLines(placed, blockAt, count);
}

import { titleSubject, type ColumnSubject } from "../reading";

/** The header row of a table, and what its columns are for. */
export interface ReadHeader<Field extends ColumnSubject> {
  /** Its place among the rows, counting from 0. */
  readonly at: number;
  /** Columns by field, counting from 0; a field may have several, such as one upload per question. */
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  /** Titles that are for nothing here. */
  readonly ignored: readonly string[];
}

/** So many rows from the top a header is looked for: tables of offices begin with titles. */
const MOST_TITLE_ROWS = 10;
/** A title is a word or a question, not a paragraph. */
const LONGEST_TITLE = 120;

/**
 * Finds the header row of a pasted table: the first one that names at least `fewest` of the fields.
 *
 * @param fields What its columns may be for, the narrower one first.
 * @returns null where no row is one.
 */
export function findHeader<Field extends ColumnSubject>(
  rows: readonly (readonly string[])[],
  fields: readonly Field[],
  fewest: number,
): ReadHeader<Field> | null {
  for (const [at, row] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
    const fits = row.map((title) =>
      title.length > LONGEST_TITLE ? null : titleSubject(title, fields),
    );
    const columns = new Map<Field, number[]>();
    for (const field of fields) {
      const ranks = fits.flatMap((fit) => (fit?.subject === field ? [fit.rank] : []));
      const best = Math.min(...ranks);
      const places = fits.flatMap((fit, column) =>
        fit?.subject === field && fit.rank === best ? [column] : [],
      );
      if (places.length > 0) columns.set(field, places);
    }
    const used = new Set([...columns.values()].flat());
    const ignored = row
      .map((title) => title.trim())
      .filter((title, c) => title !== "" && !used.has(c));
    if (columns.size >= fewest) return { at, columns, ignored };
  }
  return null;
}

import { nameKey } from "../reading";

/**
 * Titles by which columns of a table are known, as parts of what people call them. Of a field with several
 * expressions the first that any title fits counts: `No` names indicators only where nothing better does.
 */
export type Titles<Field extends string> = Readonly<Record<Field, readonly RegExp[]>>;

/** The header row of a table, and what its columns are for. */
export interface ReadHeader<Field extends string> {
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
 * @param titles Tried in order, so the narrower field stands first.
 * @returns null where no row is one.
 */
export function findHeader<Field extends string>(
  rows: readonly (readonly string[])[],
  titles: Titles<Field>,
  fewest: number,
): ReadHeader<Field> | null {
  for (const [at, row] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
    const fits = row.map((title) => fitOf(title, titles));
    const columns = new Map<Field, number[]>();
    for (const field of Object.keys(titles) as Field[]) {
      const ranks = fits.flatMap((fit) => (fit?.field === field ? [fit.rank] : []));
      const best = Math.min(...ranks);
      const places = fits.flatMap((fit, column) =>
        fit?.field === field && fit.rank === best ? [column] : [],
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

/** The field that a title names, and which of its expressions says so. */
function fitOf<Field extends string>(
  title: string,
  titles: Titles<Field>,
): { readonly field: Field; readonly rank: number } | null {
  const key = nameKey(title);
  if (key === "" || key.length > LONGEST_TITLE) return null;
  for (const field of Object.keys(titles) as Field[]) {
    const rank = titles[field].findIndex((pattern) => pattern.test(key));
    if (rank !== -1) return { field, rank };
  }
  return null;
}

import type { Status } from "../../words";
import type { Column, Kind, Note } from "./column";

/** One column of a register whose columns bear these keys. */
export type RegisterColumn<Key extends string = string> = Omit<Column<Key>, "range"> & {
  /** The words of its cells that look like a status. */
  readonly tones?: Readonly<Record<string, Status>>;
  /** Named range over its cells below the header, down to the end of the sheet; absent where no formula reads it. */
  readonly cells?: string;
};

/** A list that grows downwards: a header row, then one row per entry; blank rows do no harm. */
export interface Register<Key extends string = string> {
  readonly sheet: string;
  /** Named range over the header cells: the register's anchor. */
  readonly range: string;
  readonly head?: RegisterHead;
  /** Row of the headers on a new sheet. */
  readonly headerRow: number;
  readonly frozenColumns: number;
  /** Whether each row is as high as what stands in it; else all are of one height. */
  readonly hasFittedRows?: boolean;
  /** In the order of a new sheet. */
  readonly keys: readonly Key[];
  /** Columns that tell one entry from another, wherever it stands. */
  readonly identity: readonly Key[];
  /** The column by which people know an entry; a row where it is blank is no entry, but people's own. */
  readonly subject: Key;
  /** The column that names its indicators. */
  readonly indicators?: Key;
  readonly columns: Readonly<Record<Key, RegisterColumn<Key>>>;
  /** Whether what stands behind its last column is computed, by one formula for all rows: nothing is written there. */
  readonly isComputedBehind?: boolean;
  /** How sheet Log tells of its lines; absent where it does not. */
  readonly logged?: Logged<Key> | LoggedTogether;
}

/** What sheet Log says of lines that come or go in one deed, where it tells of no single one. */
export interface LoggedTogether {
  /** So many of them, in words. */
  readonly count: (lines: number) => string;
}

/** What sheet Log says of a line of a register, beside its indicators and its subject. */
export interface Logged<Key extends string> {
  /** A line in a few words, for when it comes or goes as a whole; empty when it says nothing. */
  readonly gist: (cell: (key: Key) => string) => string;
}

/** What stands above the headers of a register, from the first row of its sheet on; then a blank row. */
export interface RegisterHead {
  readonly title: string;
  /** Label and value, row by row. */
  readonly rows: readonly (readonly [string, string])[];
  /** A sentence per row. */
  readonly remarks: readonly string[];
}

/** A column of a register that people fill, unless `rest` says otherwise. */
export const registerColumn = <Key extends string>(
  header: string,
  note: Note,
  kind: Kind,
  width: number,
  rest: Partial<RegisterColumn<Key>> = {},
): RegisterColumn<Key> => ({ header, note, kind, width, role: "input", ...rest });

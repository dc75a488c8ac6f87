import type { Instrument } from "../../scoring";

/** How a column is filled: by the instrument, by people, or by its formula. */
type Role = "fixed" | "input" | "computed";

/**
 * What its cells hold; decides number format, validation, alignment, and what cannot be read in them. A "literal"
 * is text that Sheets would read as something else: 7,12 as a number, 0812 without its zero. A "levelNumber" names
 * a level, 1, 2, 3 …, on every scale; "official" is the number of one indicator, "indicators" are several.
 */
export type Kind =
  | "number"
  | "official"
  | "indicators"
  | "telephone"
  | "emails"
  | "address"
  | "itemWeight"
  | "text"
  | "long"
  | "literal"
  | "level"
  | "levelNumber"
  | "weight"
  | "gap"
  | "gain"
  | "index"
  | "date"
  | "moment"
  | "choice"
  | "effort";

/** One sentence for people; where the instrument has a say in it, made from that. */
export type Note = string | ((instrument: Instrument) => string);

export function noteFor(note: Note, instrument: Instrument): string {
  return typeof note === "string" ? note : note(instrument);
}

/** Formula text of the cell of another column in the same row. */
export type CellOf<Key extends string> = (column: Key) => string;

/** A column of a table whose columns bear these keys. */
export interface Column<Key extends string> {
  readonly header: string;
  /** Shown as the header's note. */
  readonly note: Note;
  readonly kind: Kind;
  readonly role: Role;
  /** Named range over the column's indicator rows. */
  readonly range: string;
  readonly width: number;
  /** Whose names are offered while people type; any other text may stand there too. */
  readonly suggests?: "offices";
  /** For `choice` what may be chosen, for `effort` what is offered beside numbers. */
  readonly choices?: readonly string[];
  /** Cell formula of a computed column, or the initial formula of an input column (people type over it). */
  readonly formula?: (cell: CellOf<Key>, instrument: Instrument) => string;
}

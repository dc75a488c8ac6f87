import type { Scale } from "../../scoring";
import type { ColumnKey } from "./assessment";

/** How a column is filled: by the instrument, by people, or by its formula. */
type Role = "fixed" | "input" | "computed";

/**
 * What its cells hold; decides number format, validation and alignment. A "literal" is text that Sheets would
 * read as something else: 7,12 as a number, 0812 without its zero.
 */
export type Kind =
  | "number"
  | "text"
  | "long"
  | "literal"
  | "level"
  | "weight"
  | "gap"
  | "gain"
  | "index"
  | "date"
  | "choice"
  | "effort";

export interface Column {
  readonly header: string;
  /** One sentence for people, shown as the header's note. */
  readonly note: string;
  readonly kind: Kind;
  readonly role: Role;
  /** Named range over the column's indicator rows. */
  readonly range: string;
  readonly width: number;
  /** For `choice` what may be chosen, for `effort` what is offered beside numbers. */
  readonly choices?: readonly string[];
  /**
   * Cell formula of a computed column, or the initial formula of an input column (people type over it).
   * `cell` gives the address of another column's cell in the same row.
   */
  readonly formula?: (cell: (column: ColumnKey) => string, scale: Scale) => string;
}

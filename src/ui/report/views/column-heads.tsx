import type { JSX } from "preact";

/** A column of a table: its heading, and the class that all its cells have. */
export interface Column {
  readonly name: string;
  readonly look?: string;
}

/** The row of headings. */
export function ColumnHeads({ columns }: { readonly columns: readonly Column[] }): JSX.Element {
  return (
    <tr>
      {columns.map(({ name, look }) => (
        <th key={name} scope="col" class={look}>
          {name}
        </th>
      ))}
    </tr>
  );
}

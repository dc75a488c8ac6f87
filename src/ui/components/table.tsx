import type { ComponentChildren, JSX } from "preact";

/** The title of a column; one of figures stands at the right. */
export type ColumnTitle = string | JSX.Element | { readonly figure: string };

/**
 * A table in a room of its own, which scrolls where it is too wide, also with the keyboard.
 *
 * @param label What it lists, for people who do not see it.
 * @param isTall Whether it is long, and then scrolls down too.
 * @param children Its body, and its foot if it has one.
 */
export function Table({
  label,
  columns,
  isTall = false,
  children,
}: {
  readonly label: string;
  readonly columns: readonly ColumnTitle[];
  readonly isTall?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={isTall ? "scroll tall" : "scroll"} role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((title, at) =>
              typeof title === "object" && "figure" in title ? (
                <th key={at} scope="col" class="figure">
                  {title.figure}
                </th>
              ) : (
                <th key={at} scope="col">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

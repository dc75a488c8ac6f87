import { cssString, marginName } from "./report-kind";

/** The page type of the sheet of one OPD. */
export function pageName(at: number): string {
  return `office-${String(at)}`;
}

/**
 * A style sheet that numbers the pages of each OPD on its own: every page type counts by itself, because
 * `counter(page)` cannot be started anew. How many there will be no page knows.
 *
 * @param names Of the OPD, in the order of their sheets.
 */
export function pageBoxes(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const counter = `pages-of-${pageName(at)}`;
      const label = cssString(
        [marginName(name), "halaman "].filter((part) => part !== "").join(" · "),
      );
      return `@page ${pageName(at)} { counter-increment: page ${counter}; @bottom-right { content: ${label} counter(${counter}); } }`;
    })
    .join("\n");
}

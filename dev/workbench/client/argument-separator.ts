import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { part } from "./elements";
import type { Grid } from "./grid";
import { POPUPS_ID } from "./univer";

/**
 * Lets the hint beside a formula show `;` and follow it from argument to argument, where decimals have a
 * comma. Univer itself knows only the comma.
 */
export function separateBySemicolon(grid: Grid): void {
  const lexer = grid.injector.get(LexerTreeBuilder);
  const find = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, at) => find(withCommas(formula), at);
  const popups = part(POPUPS_ID);
  new MutationObserver(() => {
    showSemicolons(popups);
  }).observe(popups, { childList: true, characterData: true, subtree: true });
}

/** Sign for sign: decimal commas become points, semicolons commas. What is quoted stays. */
function withCommas(formula: string): string {
  return formula.replace(
    /"[^"]*"?|'[^']*'?|\{[^}]*\}?|[,;]/g,
    (found) => ({ ",": ".", ";": "," })[found] ?? found,
  );
}

function showSemicolons(popups: Element): void {
  for (const parameter of popups.querySelectorAll("[data-u-comp=rect-popup] span + span")) {
    const { lastChild } = parameter;
    if (lastChild instanceof Text && lastChild.data === ",") lastChild.data = ";";
  }
}

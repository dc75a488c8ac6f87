import { cellName } from "./address";
import { ruleAgain } from "./decimal-rule";
import { isValidationError } from "./refusal";

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Enters what may stand in cells in spite of their rules, which then give way: what stood there before; and a
 * formula, of which Sheets refuses one that gives nothing yet, as that of a target while *Target tingkat* is blank.
 *
 * @param enter Writes into the cells.
 */
export function enterInAnyCase(cells: readonly Range[], enter: () => void): void {
  try {
    enter();
    // Sheets may tell of a refusal only now.
    SpreadsheetApp.flush();
  } catch (error) {
    if (!isValidationError(error)) throw error;
    enterWithoutRules(cells, enter);
  }
}

/**
 * Takes the rules off cells for one write and puts them back; one that is missing, because a script was stopped
 * just then, comes back with *Siapkan lembar*.
 */
export function enterWithoutRules(cells: readonly Range[], enter: () => void): void {
  const kept = cells.map((range) => {
    const [row, column] = [range.getRow(), range.getColumn()];
    const rules = range
      .getDataValidations()
      .map((line, i) => line.map((rule, j) => ruleAgain(rule, cellName(row + i, column + j))));
    return { range, rules };
  });
  try {
    for (const range of cells) range.clearDataValidations();
    SpreadsheetApp.flush();
    enter();
    SpreadsheetApp.flush();
  } finally {
    for (const { range, rules } of kept) range.setDataValidations(rules);
  }
}

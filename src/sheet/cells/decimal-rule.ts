import { hundredths, type Scale } from "../../scoring";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * The formula of a rule that takes numbers on the scale with at most two decimals. It has no decimals itself, so
 * that every language reads it.
 *
 * @param cell The cell that gets the rule, or the first of those that get it in one write: `C2`.
 */
export function decimalFormula({ min, max }: Pick<Scale, "min" | "max">, cell: string): string {
  const [from, to] = [min, max].map((end) => `${String(hundredths(end))}/100`);
  return `=IF(ISNUMBER(${cell});AND(${cell}>=${from ?? ""};${cell}<=${to ?? ""};ROUND(${cell};2)=${cell});FALSE)`;
}

/** Whatever separator the spreadsheet's language puts between arguments. */
const OURS =
  /^=IF\(ISNUMBER\(([A-Z]+\d+)\)[;,]AND\(\1>=\d+\/100[;,]\1<=\d+\/100[;,]ROUND\(\1[;,]2\)=\1\)[;,]FALSE\)$/;

/** Whether a rule with a formula is {@link decimalFormula}, whichever cell it names. */
export function isDecimalRule(rule: Rule): boolean {
  return OURS.test(formulaIn(rule));
}

/**
 * A rule that was read from a cell as it has to be written there again: ours names the cell, whichever cell Sheets
 * named on reading.
 */
export function ruleAgain(rule: Rule | null, cell: string): Rule | null {
  if (rule?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.CUSTOM_FORMULA) return rule;
  const text = formulaIn(rule);
  const named = OURS.exec(text)?.[1];
  if (named === undefined || named === cell) return rule;
  return rule.copy().requireFormulaSatisfied(text.split(named).join(cell)).build();
}

function formulaIn(rule: Rule): string {
  const [formula] = rule.getCriteriaValues() as unknown[];
  return typeof formula === "string" ? formula.replace(/\s/g, "") : "";
}

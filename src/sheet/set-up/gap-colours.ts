import { STATUS_COLOUR } from "../layout/style";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Gaps that are still missing look like what is below target, the others like what is reached: typed rules, so
 * that they work in every locale. While any rule for these cells is there, they are left to people.
 *
 * @returns Whether the colours were missing.
 */
export function restoreGapColours(sheet: Sheet, cells: readonly Range[]): boolean {
  const rules = sheet.getConditionalFormatRules();
  const names = new Set(cells.map((range) => range.getA1Notation()));
  const isPresent = rules.some((rule) =>
    rule.getRanges().some((range) => names.has(range.getA1Notation())),
  );
  if (isPresent) return false;
  const rule = (): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder =>
    SpreadsheetApp.newConditionalFormatRule().setRanges([...cells]);
  const { below, reached } = STATUS_COLOUR;
  sheet.setConditionalFormatRules([
    ...rules,
    rule().whenNumberGreaterThan(0).setFontColor(below.text).build(),
    rule().whenNumberLessThanOrEqualTo(0).setFontColor(reached.text).build(),
  ]);
  return true;
}

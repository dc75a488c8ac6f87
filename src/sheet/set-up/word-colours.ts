import type { Status } from "../../words";
import type { RowSpan } from "../cells/assessment-table";
import { STATUS_COLOUR } from "../layout/style";
import { crossesColumn } from "./range-cover";

/**
 * The words of a column look like the status that they stand for: typed rules, so that they work in every locale.
 * While any rule for the column is there, its looks are left to people.
 *
 * @returns Whether the colours were missing.
 */
export function restoreWordColours(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  column: number,
  { first, count }: RowSpan,
  tones: Readonly<Record<string, Status>>,
): boolean {
  const rules = sheet.getConditionalFormatRules();
  const isPresent = rules.some((rule) =>
    rule.getRanges().some((range) => crossesColumn(range, column)),
  );
  if (isPresent) return false;
  const cells = sheet.getRange(first, column, count, 1);
  const own = Object.entries(tones).map(([word, status]) => {
    const { text, surface } = STATUS_COLOUR[status];
    return SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setFontColor(text)
      .setBackground(surface)
      .setRanges([cells])
      .build();
  });
  sheet.setConditionalFormatRules([...rules, ...own]);
  return true;
}

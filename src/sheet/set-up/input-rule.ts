import { effortRule } from "../../reading";
import { levelRule, type LevelScale, type Scale } from "../../scoring";
import { TEXT } from "../../text";
import type { Column } from "../layout";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What an input column accepts; null for text, and for columns that are not for typing. */
export function inputRule(
  { kind, role, choices = [] }: Pick<Column, "kind" | "role" | "choices">,
  scale: LevelScale,
): Rule | null {
  if (role !== "input") return null;
  const builder = SpreadsheetApp.newDataValidation();
  switch (kind) {
    case "level":
      return levelValidation(scale);
    case "date":
      return builder
        .requireDate()
        .setAllowInvalid(false)
        .setHelpText(TEXT.workbook.dateHelp)
        .build();
    case "choice":
      return builder
        .requireValueInList([...choices], true)
        .setAllowInvalid(false)
        .setHelpText(TEXT.workbook.choiceHelp(choices.join(", ")))
        .build();
    case "effort":
      // Words are offered, numbers are allowed too.
      return builder
        .requireValueInList([...choices], true)
        .setAllowInvalid(true)
        .setHelpText(effortRule(scale))
        .build();
    case "number":
    case "text":
    case "long":
    case "literal":
    case "weight":
    case "gap":
    case "gain":
    case "index":
      return null;
  }
}

/** A dropdown where levels are whole numbers, else a range check; both reject anything else. */
export function levelValidation(scale: Scale): Rule {
  const { min, max, step } = scale;
  const builder = SpreadsheetApp.newDataValidation();
  const rule =
    step === 1
      ? builder.requireValueInList(wholeNumbers(min, max), true)
      : builder.requireNumberBetween(min, max);
  return rule.setAllowInvalid(false).setHelpText(levelRule(scale)).build();
}

/** The whole numbers from `min` to `max` as a list may offer them: a range check would take 2,5 too. */
export function wholeNumbers(min: number, max: number): string[] {
  return Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
}

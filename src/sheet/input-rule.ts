import type { Scale } from "../scoring";
import { TEXT } from "../text";
import type { Column } from "./layout";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What an input column accepts; null for text, and for columns that are not for typing. */
export function inputRule(
  { kind, role, choices = [] }: Pick<Column, "kind" | "role" | "choices">,
  scale: Scale,
): Rule | null {
  if (role !== "input") return null;
  const builder = SpreadsheetApp.newDataValidation();
  switch (kind) {
    case "level":
      return levelRule(scale);
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
        .setHelpText(TEXT.workbook.effortHelp)
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
function levelRule({ min, max, step }: Scale): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  const rule =
    step === 1
      ? builder.requireValueInList(
          Array.from({ length: max - min + 1 }, (_, at) => String(min + at)),
          true,
        )
      : builder.requireNumberBetween(min, max);
  return rule
    .setAllowInvalid(false)
    .setHelpText(TEXT.workbook.levelHelp(String(min), String(max), step === 1))
    .build();
}

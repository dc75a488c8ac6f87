import { effortRule } from "../../reading";
import { levelNumbers, levelRule, type LevelScale, type Scale } from "../../scoring";
import { TEXT } from "../../sentences";
import type { Column } from "../layout";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

type Ruled = Pick<Column<string>, "kind" | "role" | "choices">;

/**
 * Tables show no arrows: they would stand in every blank cell too, as a rule cannot know what its cell holds. The
 * list opens while a cell is edited.
 */
const HAS_ARROW = false;

/** Builds a rule when it is needed: most runs need none. */
export type MakeRule = () => Rule;

/** What input columns accept, as {@link inputRule} says. */
export type InputRules = (column: Ruled) => MakeRule | null;

/** Columns that accept the same share one rule, so that it is built once. */
export function inputRules(scale: LevelScale): InputRules {
  const known = new Map<string, MakeRule | null>();
  return (column) => {
    const key = [column.role, column.kind, ...(column.choices ?? [])].join("\n");
    const make = known.get(key);
    if (make !== undefined) return make;
    const rule = inputRule(column, scale);
    known.set(key, rule && once(rule));
    return known.get(key) ?? null;
  };
}

function once(make: MakeRule): MakeRule {
  let made: Rule | undefined;
  return () => (made ??= make());
}

/** What one input column accepts: null for text, and for columns that are not for typing. */
export function inputRule({ kind, role, choices = [] }: Ruled, scale: LevelScale): MakeRule | null {
  if (role !== "input") return null;
  const newRule = (): GoogleAppsScript.Spreadsheet.DataValidationBuilder =>
    SpreadsheetApp.newDataValidation();
  switch (kind) {
    case "level":
      return () => levelValidation(scale);
    case "levelNumber":
      return () => levelValidation(levelNumbers(scale));
    case "date":
      return () =>
        newRule().requireDate().setAllowInvalid(false).setHelpText(TEXT.workbook.dateHelp).build();
    case "choice":
      return () =>
        newRule()
          .requireValueInList([...choices], HAS_ARROW)
          .setAllowInvalid(false)
          .setHelpText(TEXT.workbook.choiceHelp(choices.join(", ")))
          .build();
    case "effort":
      // Words are offered, numbers are allowed too.
      return () =>
        newRule()
          .requireValueInList([...choices], HAS_ARROW)
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
    case "moment":
      return null;
  }
}

/** A list where levels are whole numbers, else a range check; both reject anything else. */
export function levelValidation(scale: Scale, hasArrow = HAS_ARROW): Rule {
  const { min, max, step } = scale;
  const builder = SpreadsheetApp.newDataValidation();
  const rule =
    step === 1
      ? builder.requireValueInList(wholeNumbers(min, max), hasArrow)
      : builder.requireNumberBetween(min, max);
  return rule.setAllowInvalid(false).setHelpText(levelRule(scale)).build();
}

/** The whole numbers from `min` to `max` as a list may offer them: a range check would take 2,5 too. */
export function wholeNumbers(min: number, max: number): string[] {
  return Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
}

import { effortRule } from "../../reading";
import { levelNumbers, levelRule, type LevelScale, type Scale } from "../../scoring";
import { TEXT } from "../../sentences";
import { decimalFormula } from "../cells/decimal-rule";
import type { Column } from "../layout";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

type Ruled = Pick<Column<string>, "kind" | "role" | "choices">;

/**
 * Tables show no arrows: they would stand in every blank cell too, as a rule cannot know what its cell holds. The
 * list opens while a cell is edited.
 */
const HAS_ARROW = false;

/** What cells accept: a rule that is built when it is needed, as most runs need none. */
export interface InputRule {
  /** Whether the rule names its cell, so that cells that do not follow each other need rules of their own. */
  readonly isOfCell: boolean;
  /** @param cell The cell that gets the rule, or the first of those that get it in one write: `C2`. */
  readonly at: (cell: string) => Rule;
}

/** What input columns accept, as {@link inputRule} says. */
export type InputRules = (column: Ruled) => InputRule | null;

/** Columns that accept the same share one rule, so that it is built once. */
export function inputRules(scale: LevelScale): InputRules {
  const known = new Map<string, InputRule | null>();
  return (column) => {
    const key = [column.role, column.kind, ...(column.choices ?? [])].join("\n");
    const rule = known.has(key) ? (known.get(key) ?? null) : inputRule(column, scale);
    known.set(key, rule);
    return rule;
  };
}

function once(make: () => Rule): InputRule["at"] {
  let made: Rule | undefined;
  return () => (made ??= make());
}

/** What one input column accepts: null for text, and for columns that are not for typing. */
export function inputRule(column: Ruled, scale: LevelScale): InputRule | null {
  if (column.role === "input" && column.kind === "level" && scale.step !== 1) {
    return { isOfCell: true, at: (cell) => levelValidation(scale, cell) };
  }
  const make = commonRule(column, scale);
  return make && { isOfCell: false, at: once(make) };
}

/** The rule that all cells of a column share. */
function commonRule({ kind, role, choices = [] }: Ruled, scale: LevelScale): (() => Rule) | null {
  if (role !== "input") return null;
  const newRule = (): GoogleAppsScript.Spreadsheet.DataValidationBuilder =>
    SpreadsheetApp.newDataValidation();
  switch (kind) {
    case "level":
      return () => levelChoices(scale, HAS_ARROW);
    case "levelNumber":
      return () => levelChoices(levelNumbers(scale), HAS_ARROW);
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
    case "official":
    case "indicators":
    case "telephone":
    case "emails":
    case "address":
    case "itemWeight":
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

/** A list where levels are whole numbers, else a formula about the cell; both reject anything else. */
export function levelValidation(scale: Scale, cell: string, hasArrow = HAS_ARROW): Rule {
  if (scale.step === 1) return levelChoices(scale, hasArrow);
  return SpreadsheetApp.newDataValidation()
    .requireFormulaSatisfied(decimalFormula(scale, cell))
    .setAllowInvalid(false)
    .setHelpText(levelRule(scale))
    .build();
}

function levelChoices(scale: Scale, hasArrow: boolean): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(wholeNumbers(scale.min, scale.max), hasArrow)
    .setAllowInvalid(false)
    .setHelpText(levelRule(scale))
    .build();
}

/** The whole numbers from `min` to `max` as a list may offer them: a range check would take 2,5 too. */
export function wholeNumbers(min: number, max: number): string[] {
  return Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
}

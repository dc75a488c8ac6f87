import { effortRule } from "../../reading";
import { levelNumbers, levelRule, type LevelScale, type Scale } from "../../scoring";
import { TEXT } from "../../sentences";
import { decimalFormula, isDecimalRule } from "../cells/decimal-rule";
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
  /** Whose the rule of a cell is, where the add-on gave such cells another one before. */
  readonly originOf?: (rule: Rule) => RuleOrigin;
}

/** The add-on's own of today or of before, or people's. */
type RuleOrigin = "current" | "former" | "other";

/** The places of cells that are to get the rule of their column: those without any, and those with that of before. */
export function placesWithout(
  { originOf = () => "other" }: InputRule,
  cells: readonly (Rule | null | undefined)[],
): number[] {
  const isOfBefore = firstOfOurs(cells, originOf) === "former";
  return cells.flatMap((rule, at) =>
    !rule || (isOfBefore && originOf(rule) === "former") ? [at] : [],
  );
}

/** A column's rules of before are renewed in one run, so the first of ours tells of them all, and few are asked. */
function firstOfOurs(
  cells: readonly (Rule | null | undefined)[],
  originOf: (rule: Rule) => RuleOrigin,
): RuleOrigin {
  for (const rule of cells) {
    const origin = rule ? originOf(rule) : "other";
    if (origin !== "other") return origin;
  }
  return "other";
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
    return {
      isOfCell: true,
      at: (cell) => levelValidation(scale, cell),
      originOf: (rule) => originOfLevelRule(rule, scale),
    };
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

/** Values with decimals had a rule that knew the ends of the scale only, and took 1,005. */
export function originOfLevelRule(rule: Rule, scale: Scale): RuleOrigin {
  switch (rule.getCriteriaType()) {
    case SpreadsheetApp.DataValidationCriteria.CUSTOM_FORMULA:
      return isDecimalRule(rule) ? "current" : "other";
    case SpreadsheetApp.DataValidationCriteria.NUMBER_BETWEEN: {
      const [from, to] = rule.getCriteriaValues() as unknown[];
      const isSpan = from === scale.min && to === scale.max && !rule.getAllowInvalid();
      return isSpan && rule.getHelpText() === levelRule(scale) ? "former" : "other";
    }
    default:
      return "other";
  }
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

import type {
  CellIsOperators,
  CellIsRuleType,
  DataValidation as XlsxValidation,
  ExpressionRuleType,
} from "exceljs";
import type { ConditionalFormat, ConditionCriteria } from "../../emulator/conditional-format";
import {
  listedCells,
  type CellFormula,
  type DataValidation,
  type ListedCells,
  type ValidationCriteria,
} from "../../emulator/data-validation";
import { LONGEST_ERROR, LONGEST_LIST, LONGEST_PROMPT } from "./units";

type Operator = NonNullable<XlsxValidation["operator"]>;

const LIMITS: readonly (readonly [ValidationCriteria, ConditionCriteria, Operator])[] = [
  ["NUMBER_BETWEEN", "NUMBER_BETWEEN", "between"],
  ["NUMBER_GREATER_THAN", "NUMBER_GREATER_THAN", "greaterThan"],
  ["NUMBER_GREATER_THAN_OR_EQUAL_TO", "NUMBER_GREATER_THAN_OR_EQUAL_TO", "greaterThanOrEqual"],
  ["NUMBER_LESS_THAN", "NUMBER_LESS_THAN", "lessThan"],
  ["NUMBER_LESS_THAN_OR_EQUAL_TO", "NUMBER_LESS_THAN_OR_EQUAL_TO", "lessThanOrEqual"],
  ["NUMBER_EQUAL_TO", "NUMBER_EQUAL_TO", "equal"],
];

/** The same for conditions only. */
const FURTHER: readonly (readonly [ConditionCriteria, Operator])[] = [
  ["NUMBER_NOT_BETWEEN", "notBetween"],
  ["NUMBER_NOT_EQUAL_TO", "notEqual"],
];

/** The first day that an .xlsx file can name: dates from there on are all dates. */
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1));
const FIRST_SERIAL = 2;

const CHECKBOX_LIST = "TRUE,FALSE";

/**
 * A validation as an .xlsx file has it; a list without an arrow gets one, as other programs offer it in no other way.
 *
 * @param place Puts a list that is too long for the rule into cells.
 * @param referTo How formulas refer to cells.
 * @param formula The formula of the rule, as the file writes it for the first cell.
 */
export function toXlsxValidation(
  rule: DataValidation,
  place: (choices: readonly string[]) => string,
  referTo: (cells: ListedCells) => string,
  formula: string | null,
): XlsxValidation {
  const help = rule.helpText ?? "";
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? "warning" : "stop",
    ...(help !== "" && {
      error: help.slice(0, LONGEST_ERROR),
      prompt: help.slice(0, LONGEST_PROMPT),
      showInputMessage: true,
    }),
  };
  const { criteria, values } = rule;
  const [first, second] = values;
  if (criteria === "CHECKBOX") {
    return { ...common, type: "list", formulae: [`"${CHECKBOX_LIST}"`] };
  }
  if (criteria === "VALUE_IN_LIST") {
    const choices = Array.isArray(first) ? first.map(String) : [];
    const list = choices.join(",").replaceAll('"', '""');
    const fits =
      list.length <= LONGEST_LIST &&
      list !== CHECKBOX_LIST &&
      choices.every((choice) => choice === choice.trim() && !choice.includes(","));
    return { ...common, type: "list", formulae: [fits ? `"${list}"` : place(choices)] };
  }
  if (criteria === "CUSTOM_FORMULA") {
    return { ...common, type: "custom", formulae: [formula ?? "FALSE"] };
  }
  const listed = listedCells(rule);
  if (listed) return { ...common, type: "list", formulae: [referTo(listed)] };
  if (criteria === "DATE_IS_VALID_DATE") {
    return { ...common, type: "date", operator: "greaterThanOrEqual", formulae: [FIRST_DAY] };
  }
  const operator = LIMITS.find(([known]) => known === criteria)?.[2] ?? "equal";
  const formulae = operator === "between" ? [first, second] : [first];
  return { ...common, type: "decimal", operator, formulae };
}

/** What an .xlsx file says of a validation. */
export interface ReadValidation {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly rejects: boolean;
  readonly helpText: string | null;
  readonly showsList: boolean;
}

/**
 * The rule as the model has it; null for rules that it does not know.
 *
 * @param list Reads what may be chosen: the cells of a sheet that people see, or the texts of others.
 * @param ownFormula Reads a formula that was written for the rule's first cell; null where it cannot be calculated.
 */
export function fromXlsxValidation(
  { type, operator, formulas, rejects, helpText, showsList }: ReadValidation,
  list: (reference: string) => ListedCells | readonly string[] | null,
  ownFormula: (formula: string) => CellFormula | null,
): DataValidation | null {
  const rule = (criteria: ValidationCriteria, values: readonly unknown[]): DataValidation => ({
    criteria,
    values,
    allowInvalid: !rejects,
    helpText,
  });
  const [first = "", second = ""] = formulas;
  if (type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
    if (literal?.toUpperCase() === CHECKBOX_LIST) return rule("CHECKBOX", []);
    const choices = literal?.split(",").map((choice) => choice.trim()) ?? list(first);
    if (choices && "area" in choices) return rule("VALUE_IN_RANGE", [choices, showsList]);
    return choices && choices.length > 0 ? rule("VALUE_IN_LIST", [choices, showsList]) : null;
  }
  if (type === "date") {
    const isAnyDate = operator === "greaterThanOrEqual" && Number(first) <= FIRST_SERIAL;
    return isAnyDate ? rule("DATE_IS_VALID_DATE", []) : null;
  }
  if (type === "custom") {
    const condition = ownFormula(first);
    return condition && rule("CUSTOM_FORMULA", [condition]);
  }
  if (type !== "decimal" && type !== "whole") return null;
  const criteria = LIMITS.find(([, , known]) => known === operator)?.[0];
  const limits = (operator === "between" ? [first, second] : [first]).map(toNumber);
  return criteria && limits.every((limit) => limit !== null) ? rule(criteria, limits) : null;
}

type XlsxRule = Omit<CellIsRuleType, "priority"> | Omit<ExpressionRuleType, "priority">;

/** A condition as an .xlsx file has it, for areas whose first cell is `cell`. */
export function toXlsxCondition(
  { criteria, values }: Pick<ConditionalFormat, "criteria" | "values">,
  cell: string,
): XlsxRule {
  const [first, second] = values;
  const text = `"${String(first).replaceAll('"', '""')}"`;
  const formula = expressionOf(criteria, cell, text);
  if (formula !== null) return { type: "expression", formulae: [formula] };
  if (criteria === "TEXT_EQUAL_TO") {
    return { type: "cellIs", operator: "equal", formulae: [text] };
  }
  const operator =
    LIMITS.find(([, condition]) => condition === criteria)?.[2] ??
    FURTHER.find(([condition]) => condition === criteria)?.[1] ??
    "equal";
  const formulae = isRange(operator) ? [first, second] : [first];
  // exceljs writes every operator of the format, but declares only four.
  return { type: "cellIs", operator: operator as CellIsOperators, formulae };
}

function expressionOf(criteria: ConditionCriteria, cell: string, text: string): string | null {
  const expressions: Partial<Record<ConditionCriteria, string>> = {
    CELL_EMPTY: `LEN(${cell})=0`,
    CELL_NOT_EMPTY: `LEN(${cell})>0`,
    TEXT_CONTAINS: `NOT(ISERROR(SEARCH(${text},${cell})))`,
    TEXT_DOES_NOT_CONTAIN: `ISERROR(SEARCH(${text},${cell}))`,
    TEXT_STARTS_WITH: `LEFT(${cell},LEN(${text}))=${text}`,
    TEXT_ENDS_WITH: `RIGHT(${cell},LEN(${text}))=${text}`,
  };
  return expressions[criteria] ?? null;
}

/** Whether an operator has a lower and an upper limit. */
function isRange(operator: string): boolean {
  return operator === "between" || operator === "notBetween";
}

/** What an .xlsx file says of a condition. */
export interface ReadCondition {
  readonly type: string;
  readonly operator: string;
  readonly text: string | null;
  readonly formulas: readonly string[];
}

type Condition = Pick<ConditionalFormat, "criteria" | "values">;

const CELL = /\$?[A-Z]{1,3}\$?\d+/.source;
const TEXT = /"((?:[^"]|"")*)"/.source;

const EXPRESSIONS: readonly (readonly [ConditionCriteria, RegExp])[] = [
  ["CELL_EMPTY", new RegExp(`^LEN\\((?:TRIM\\()?${CELL}\\)?\\)=0$`, "i")],
  ["CELL_NOT_EMPTY", new RegExp(`^LEN\\((?:TRIM\\()?${CELL}\\)?\\)>0$`, "i")],
  [
    "TEXT_CONTAINS",
    new RegExp(`^NOT\\(ISERROR\\(SEARCH\\(\\(?${TEXT}\\)?,\\(?${CELL}\\)?\\)\\)\\)$`, "i"),
  ],
  [
    "TEXT_DOES_NOT_CONTAIN",
    new RegExp(`^ISERROR\\(SEARCH\\(\\(?${TEXT}\\)?,\\(?${CELL}\\)?\\)\\)$`, "i"),
  ],
  ["TEXT_STARTS_WITH", new RegExp(`^LEFT\\(\\(?${CELL}\\)?,LEN\\(\\(?${TEXT}\\)?\\)\\)=`, "i")],
  ["TEXT_ENDS_WITH", new RegExp(`^RIGHT\\(\\(?${CELL}\\)?,LEN\\(\\(?${TEXT}\\)?\\)\\)=`, "i")],
];

const NAMED: Readonly<Partial<Record<string, ConditionCriteria>>> = {
  containsText: "TEXT_CONTAINS",
  notContainsText: "TEXT_DOES_NOT_CONTAIN",
  beginsWith: "TEXT_STARTS_WITH",
  endsWith: "TEXT_ENDS_WITH",
};

/** The condition as the model has it; null for conditions that it does not know. */
export function fromXlsxCondition({
  type,
  operator,
  text,
  formulas,
}: ReadCondition): Condition | null {
  const [first = "", second = ""] = formulas;
  if (type === "cellIs") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
    if (literal !== undefined && operator === "equal") {
      return { criteria: "TEXT_EQUAL_TO", values: [literal] };
    }
    const criteria =
      LIMITS.find(([, , known]) => known === operator)?.[1] ??
      FURTHER.find(([, known]) => known === operator)?.[0];
    const limits = (isRange(operator) ? [first, second] : [first]).map(toNumber);
    const isKnown = criteria && limits.every((limit) => limit !== null);
    return isKnown ? { criteria, values: limits } : null;
  }
  const named = Object.hasOwn(NAMED, type) ? NAMED[type] : undefined;
  if (named && text !== null) return { criteria: named, values: [text] };
  if (type === "containsBlanks") return { criteria: "CELL_EMPTY", values: [] };
  if (type === "notContainsBlanks") return { criteria: "CELL_NOT_EMPTY", values: [] };
  for (const [criteria, pattern] of type === "expression" ? EXPRESSIONS : []) {
    const match = pattern.exec(first);
    const wanted = match?.[1]?.replaceAll('""', '"');
    if (match) return { criteria, values: wanted === undefined ? [] : [wanted] };
  }
  return null;
}

function toNumber(formula: string): number | null {
  return formula.trim() === "" || Number.isNaN(Number(formula)) ? null : Number(formula);
}

import type { Area } from "./area";
import { moveReferences } from "./formula-text";

/** The rules for entered data that this emulator models, named as `SpreadsheetApp.DataValidationCriteria` is. */
export type ValidationCriteria =
  | "VALUE_IN_LIST"
  | "VALUE_IN_RANGE"
  | "NUMBER_BETWEEN"
  | "NUMBER_GREATER_THAN"
  | "NUMBER_GREATER_THAN_OR_EQUAL_TO"
  | "NUMBER_LESS_THAN"
  | "NUMBER_LESS_THAN_OR_EQUAL_TO"
  | "NUMBER_EQUAL_TO"
  | "DATE_IS_VALID_DATE"
  | "CHECKBOX"
  | "CUSTOM_FORMULA";

/** The cells of a rule's range. They stay where they are when rows or columns come or go: Google moves them along. */
export interface ListedCells {
  /** The sheet's name. */
  readonly sheet: string;
  readonly area: Area;
}

/** The formula of a rule as it is written for one cell; for others its relative references move along. */
export interface CellFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

export interface DataValidation {
  readonly criteria: ValidationCriteria;
  /** As `getCriteriaValues()` gives them, but a range as {@link ListedCells} and a cell's formula as {@link CellFormula}. */
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** The cells that a rule takes its entries from; null for rules of other kinds. */
export function listedCells({ criteria, values }: DataValidation): ListedCells | null {
  return criteria === "VALUE_IN_RANGE" ? (values[0] as ListedCells) : null;
}

/** Whether a rule of a list shows an arrow in the cell; without one the list opens while the cell is edited. */
export function showsArrow({ values }: DataValidation): boolean {
  return values[1] === true;
}

/** A rule with a formula, laid on cells of which the formula was written for the one at `cell`. */
export function layFormula(rule: DataValidation, { row, column }: Position): DataValidation {
  const [formula] = rule.values;
  if (typeof formula !== "string" || rule.criteria !== "CUSTOM_FORMULA") return rule;
  return { ...rule, values: [{ formula, row, column } satisfies CellFormula] };
}

/** The rule of a cell with its formula, if it has one, as it reads for that cell. */
export function formulaSeenFrom(rule: DataValidation, { row, column }: Position): DataValidation {
  if (rule.criteria !== "CUSTOM_FORMULA") return rule;
  const from = rule.values[0] as CellFormula;
  return { ...rule, values: [moveReferences(from.formula, row - from.row, column - from.column)] };
}

/** What a rule asks of the cells around. */
export interface Surroundings {
  /** What stands in the cells of the rule's range. */
  readonly listed: (cells: ListedCells) => readonly unknown[];
  /** Whether the rule's formula is true once the entry stands in its cell. */
  readonly satisfies: (rule: DataValidation) => boolean;
}

/** Whether an entered value obeys a rule; blank always does. `isDate`: the number is a date. */
export function isValid(
  rule: DataValidation,
  value: unknown,
  isDate: boolean,
  { listed, satisfies }: Surroundings,
): boolean {
  if (value === null || value === "") return true;
  const [first, second] = rule.values;
  const number = typeof value === "number" ? value : null;
  const compare = (test: (number: number, limit: number) => boolean): boolean =>
    number !== null && typeof first === "number" && test(number, first);
  switch (rule.criteria) {
    case "VALUE_IN_LIST":
      return Array.isArray(first) && first.some((item) => sameEntry(String(item), value));
    case "VALUE_IN_RANGE":
      return listed(first as ListedCells).some((item) => sameEntry(String(item), value));
    case "NUMBER_BETWEEN":
      return (
        compare((n, low) => n >= low) && typeof second === "number" && Number(number) <= second
      );
    case "NUMBER_GREATER_THAN":
      return compare((n, limit) => n > limit);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return compare((n, limit) => n >= limit);
    case "NUMBER_LESS_THAN":
      return compare((n, limit) => n < limit);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return compare((n, limit) => n <= limit);
    case "NUMBER_EQUAL_TO":
      return compare((n, limit) => n === limit);
    case "DATE_IS_VALID_DATE":
      return isDate;
    case "CHECKBOX":
      return typeof value === "boolean";
    case "CUSTOM_FORMULA":
      return satisfies(rule);
  }
}

function sameEntry(item: string, value: unknown): boolean {
  if (typeof value === "boolean") return item.toUpperCase() === String(value).toUpperCase();
  return item === String(value);
}

import type { Area } from "./area";

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
  | "CHECKBOX";

/** The cells of a rule's range. They stay where they are when rows or columns come or go: Google moves them along. */
export interface ListedCells {
  /** The sheet's name. */
  readonly sheet: string;
  readonly area: Area;
}

export interface DataValidation {
  readonly criteria: ValidationCriteria;
  /** As `getCriteriaValues()` gives them, but a range as {@link ListedCells}. */
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

/**
 * Whether an entered value obeys a rule; blank always does. `isDate`: the number is a date. `listed`: what stands in
 * the cells of the rule's range.
 */
export function isValid(
  rule: DataValidation,
  value: unknown,
  isDate: boolean,
  listed: (cells: ListedCells) => readonly unknown[],
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
  }
}

function sameEntry(item: string, value: unknown): boolean {
  if (typeof value === "boolean") return item.toUpperCase() === String(value).toUpperCase();
  return item === String(value);
}

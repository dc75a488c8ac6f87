/** The rules for entered data that this emulator models, named as `SpreadsheetApp.DataValidationCriteria` is. */
export type ValidationCriteria =
  | "VALUE_IN_LIST"
  | "NUMBER_BETWEEN"
  | "NUMBER_GREATER_THAN"
  | "NUMBER_GREATER_THAN_OR_EQUAL_TO"
  | "NUMBER_LESS_THAN"
  | "NUMBER_LESS_THAN_OR_EQUAL_TO"
  | "NUMBER_EQUAL_TO"
  | "DATE_IS_VALID_DATE"
  | "CHECKBOX";

export interface DataValidation {
  readonly criteria: ValidationCriteria;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Whether an entered value obeys a rule; blank always does. `isDate`: the number is a date. */
export function isValid(rule: DataValidation, value: unknown, isDate: boolean): boolean {
  if (value === null || value === "") return true;
  const [first, second] = rule.values;
  const number = typeof value === "number" ? value : null;
  const compare = (test: (number: number, limit: number) => boolean): boolean =>
    number !== null && typeof first === "number" && test(number, first);
  switch (rule.criteria) {
    case "VALUE_IN_LIST":
      return Array.isArray(first) && first.some((item) => sameEntry(String(item), value));
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

import type { Area } from "./area";

/** The conditions that this emulator models, named as `SpreadsheetApp.BooleanCriteria` is. */
export type ConditionCriteria =
  | "CELL_EMPTY"
  | "CELL_NOT_EMPTY"
  | "TEXT_EQUAL_TO"
  | "TEXT_CONTAINS"
  | "TEXT_DOES_NOT_CONTAIN"
  | "TEXT_STARTS_WITH"
  | "TEXT_ENDS_WITH"
  | "NUMBER_BETWEEN"
  | "NUMBER_NOT_BETWEEN"
  | "NUMBER_EQUAL_TO"
  | "NUMBER_NOT_EQUAL_TO"
  | "NUMBER_GREATER_THAN"
  | "NUMBER_GREATER_THAN_OR_EQUAL_TO"
  | "NUMBER_LESS_THAN"
  | "NUMBER_LESS_THAN_OR_EQUAL_TO";

export interface ConditionalFormat {
  readonly sheet: number;
  readonly areas: readonly Area[];
  readonly criteria: ConditionCriteria;
  readonly values: readonly unknown[];
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

/** Whether a cell's value meets the condition; `display` is what the cell shows. */
export function meetsCondition(rule: ConditionalFormat, value: unknown, display: string): boolean {
  const [first, second] = rule.values;
  const text = display.toLowerCase();
  const wanted = String(first).toLowerCase();
  const number = typeof value === "number" ? value : null;
  const low = typeof first === "number" ? first : NaN;
  const high = typeof second === "number" ? second : NaN;
  switch (rule.criteria) {
    case "CELL_EMPTY":
      return value === null || value === "";
    case "CELL_NOT_EMPTY":
      return value !== null && value !== "";
    case "TEXT_EQUAL_TO":
      return text === wanted;
    case "TEXT_CONTAINS":
      return text.includes(wanted);
    case "TEXT_DOES_NOT_CONTAIN":
      return !text.includes(wanted);
    case "TEXT_STARTS_WITH":
      return text.startsWith(wanted);
    case "TEXT_ENDS_WITH":
      return text.endsWith(wanted);
    case "NUMBER_BETWEEN":
      return number !== null && number >= low && number <= high;
    case "NUMBER_NOT_BETWEEN":
      return number !== null && (number < low || number > high);
    case "NUMBER_EQUAL_TO":
      return number === low;
    case "NUMBER_NOT_EQUAL_TO":
      return number !== null && number !== low;
    case "NUMBER_GREATER_THAN":
      return number !== null && number > low;
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return number !== null && number >= low;
    case "NUMBER_LESS_THAN":
      return number !== null && number < low;
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return number !== null && number <= low;
  }
}

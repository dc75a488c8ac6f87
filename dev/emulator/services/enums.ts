import { enumeration } from "../service";

export const PROTECTION_TYPES = enumeration("ProtectionType", "RANGE", "SHEET");
export const WRAP_STRATEGIES = enumeration("WrapStrategy", "WRAP", "OVERFLOW", "CLIP");
export const PASTE_TYPES = enumeration("CopyPasteType", "PASTE_VALUES");
export const DIMENSIONS = enumeration("Dimension", "ROWS", "COLUMNS");
export const BORDER_STYLES = enumeration(
  "BorderStyle",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DASHED",
  "DOTTED",
  "DOUBLE",
);

export const VALIDATION_CRITERIA = enumeration(
  "DataValidationCriteria",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "NUMBER_BETWEEN",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_EQUAL_TO",
  "NUMBER_NOT_EQUAL_TO",
  "DATE_IS_VALID_DATE",
  "CHECKBOX",
  "CUSTOM_FORMULA",
  "TEXT_IS_VALID_URL",
  "TEXT_IS_VALID_EMAIL",
);

export const BOOLEAN_CRITERIA = enumeration(
  "BooleanCriteria",
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "TEXT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_STARTS_WITH",
  "TEXT_ENDS_WITH",
  "NUMBER_BETWEEN",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_NOT_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "CUSTOM_FORMULA",
);

export const CHART_TYPES = enumeration("ChartType", "BAR", "COLUMN", "COMBO", "RADAR");
export const MERGE_STRATEGIES = enumeration("ChartMergeStrategy", "MERGE_COLUMNS", "MERGE_ROWS");
export const HIDDEN_STRATEGIES = enumeration(
  "ChartHiddenDimensionStrategy",
  "IGNORE_BOTH",
  "IGNORE_ROWS",
  "IGNORE_COLUMNS",
  "SHOW_BOTH",
);

export const BUTTONS = enumeration("Button", "OK", "CANCEL", "YES", "NO", "CLOSE");
export const BUTTON_SETS = enumeration("ButtonSet", "OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL");
export const AUTH_MODES = enumeration("AuthMode", "NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL");

import { TEXT } from "./sentences";

/** What kind of expected trouble a {@link UserError} tells of. */
export type UserErrorCode =
  | "SHEET_MISSING"
  | "SHEET_OCCUPIED"
  | "HEADER_MISSING"
  | "HEADER_DUPLICATE"
  | "RANGE_MISSING"
  | "INDICATOR_DUPLICATE"
  | "INSTRUMENT_UNKNOWN"
  | "INSTRUMENT_MISMATCH"
  | "INSTRUMENT_SAME"
  | "SNAPSHOT_UNSAVED"
  | "YEAR_INVALID"
  | "MERGED_CELLS"
  | "TYPED_COLUMNS"
  | "INDICATOR_MISSING"
  | "LEVEL_INVALID"
  | "EFFORT_INVALID"
  | "LEVELS_INCOMPLETE"
  | "SETTING_MISSING"
  | "DOCUMENT_INVALID"
  | "LINK_INVALID"
  | "ITEM_INVALID"
  | "SCENARIO_INVALID"
  | "DATE_INVALID"
  | "TEXT_TOO_LONG"
  | "LINE_MISSING"
  | "CELL_HAS_FORMULA"
  | "CELL_REJECTS"
  | "PROTECTED"
  | "REQUEST_UNKNOWN"
  | "NO_SPREADSHEET"
  | "BUSY";

/**
 * Expected trouble that the user can mend. `message` is one Indonesian sentence from `sentences.ts`,
 * shown as it is. Anything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string) {
    super(message);
    this.name = "UserError";
    this.code = code;
  }
}

/** For a call of the endpoint that no page of ours makes. */
export function unknownRequest(): UserError {
  return new UserError("REQUEST_UNKNOWN", TEXT.failure.unknownRequest);
}

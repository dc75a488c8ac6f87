/** What kind of expected trouble a {@link UserError} tells of. */
export type UserErrorCode =
  | "SHEET_MISSING"
  | "SHEET_OCCUPIED"
  | "HEADER_MISSING"
  | "HEADER_DUPLICATE"
  | "RANGE_MISSING"
  | "INDICATOR_DUPLICATE"
  | "INSTRUMENT_UNKNOWN"
  | "MERGED_CELLS"
  | "REQUEST_UNKNOWN"
  | "BUSY";

/**
 * Expected trouble that the user can mend. `message` is one Indonesian sentence from `text.ts`,
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

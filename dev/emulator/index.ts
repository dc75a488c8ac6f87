import { Emulator, type EmulatorOptions } from "./emulator";

/** A spreadsheet on this machine with the built add-on bound to it. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return new Emulator(options);
}

export { Emulator, type EmulatorOptions };
export type { CellFormat } from "./cell";
export type { AuthMode, Execution } from "./execution";
export type { Fault, Faults } from "./faults";
export type { Locale } from "./locale";
export type { Alert, Answer, Menu, MenuItem, Page, Toast } from "./runtime";
export type { CallKind, ServiceCall } from "./script-object";
export type { Question } from "./errors";
export type { EditOptions, Input, User } from "./user";
export {
  EditCancelled,
  NotModelled,
  ProtectedCell,
  ScriptError,
  ServiceException,
  TimeLimitExceeded,
  Unanswered,
  ValidationRejected,
} from "./errors";
export type { Workbook } from "./workbook";

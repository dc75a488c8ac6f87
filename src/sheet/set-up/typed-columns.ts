import { UserError } from "../../errors";
import { TEXT } from "../../sentences";
import { cellName } from "../cells/address";
import { isProtectionError } from "../cells/refusal";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rules of neighbouring cells, as read in one call; rows and columns of the sheet count from 1. */
export interface ReadRules {
  readonly firstRow: number;
  readonly rules: readonly (readonly (Rule | null)[])[];
}

/**
 * Refuses a table whose columns got a type by *Format ▸ Convert to table*: it takes no rules and no looks, and no
 * service lists it. So what a cell without a rule has, none, is taken away from one cell of each column.
 *
 * @throws UserError TYPED_COLUMNS; nothing has changed then, nor when it does not throw.
 */
export function refuseTypedColumns(
  sheet: Sheet,
  columns: Iterable<number>,
  { firstRow, rules }: ReadRules,
): void {
  const bare = [...columns].flatMap((column) => {
    const at = rules.findIndex((row) => !row[column - 1]);
    return at === -1 ? [] : [cellName(firstRow + at, column)];
  });
  if (bare.length === 0) return;
  try {
    sheet.getRangeList(bare).clearDataValidations();
  } catch (error) {
    // Who may not write here is told by the write that needs it.
    if (!isProtectionError(error)) throw explainTypedColumns(error, sheet.getName());
  }
}

/** The user's sentence where a typed column refused a write; any other error as it is. */
export function explainTypedColumns(error: unknown, sheet: string): unknown {
  if (!(error instanceof Error) || !/typed columns|kolom bertipe/i.test(error.message)) {
    return error;
  }
  return new UserError("TYPED_COLUMNS", TEXT.workbook.typedColumns(sheet));
}

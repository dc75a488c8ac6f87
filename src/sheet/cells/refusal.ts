import { UserError, type UserErrorCode } from "../../errors";
import { TEXT } from "../../sentences";
import { listCells } from "./cell-names";

/** Cells that a sentence names, e.g. K8 and K9 of sheet Penilaian. */
export interface NamedCells {
  readonly names: readonly string[];
  readonly sheet: string;
}

/** The user's sentence for an error that the cells' own rules raise; any other error as it is. */
export function explainCellError(error: unknown, cells: NamedCells): unknown {
  if (isProtectionError(error)) return refusal("PROTECTED", TEXT.cells.protected, cells);
  if (isValidationError(error)) return refusal("CELL_REJECTS", TEXT.cells.rejects, cells);
  return error;
}

/** A formula that people put into a cell is theirs. */
export function formulaRefusal(cells: NamedCells): UserError {
  return refusal("CELL_HAS_FORMULA", TEXT.cells.hasFormula, cells);
}

/**
 * Google has no error code for it; the wording in English and Indonesian is all there is. That the script has
 * lost its right to call a service is worded otherwise, and no fault of the cell.
 */
export function isProtectionError(error: unknown): boolean {
  if (!(error instanceof Error) || /permission to call|izin untuk memanggil/i.test(error.message)) {
    return false;
  }
  return /protected|dilindungi|permission|izin/i.test(error.message);
}

/** Sheets' words for a content that the rule of its cell refuses. */
export function isValidationError(error: unknown): boolean {
  return error instanceof Error && /data validation|validasi data/i.test(error.message);
}

function refusal(
  code: UserErrorCode,
  sentence: (cells: string, sheet: string) => string,
  { names, sheet }: NamedCells,
): UserError {
  return new UserError(code, sentence(listCells(names), sheet));
}

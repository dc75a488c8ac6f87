import { cellName } from "./address";

/** A cell that holds a formula. */
export interface FormulaCell {
  /** "Laporan!B3" */
  readonly name: string;
  readonly formula: string;
  /** Writes another formula; false when this person may not change the cell. */
  readonly replace: (formula: string) => boolean;
}

/** All formulas of the workbook: one read per sheet. */
export function findFormulas(): FormulaCell[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .flatMap((sheet) =>
      sheet
        .getDataRange()
        .getFormulas()
        .flatMap((row, rowIndex) =>
          row.flatMap((formula, columnIndex) =>
            formula === "" ? [] : [formulaCell(sheet, rowIndex + 1, columnIndex + 1, formula)],
          ),
        ),
    );
}

function formulaCell(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  column: number,
  formula: string,
): FormulaCell {
  return {
    name: `${sheet.getName()}!${cellName(row, column)}`,
    formula,
    replace: (replacement) => {
      try {
        sheet.getRange(row, column).setFormula(replacement);
        return true;
      } catch (error) {
        if (isProtectionError(error)) return false;
        throw error;
      }
    },
  };
}

/** Google has no error code for it; the wording in English and Indonesian is all there is. */
function isProtectionError(error: unknown): boolean {
  return error instanceof Error && /protected|dilindungi|permission|izin/i.test(error.message);
}

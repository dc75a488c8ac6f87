import { cellName } from "../cells/address";
import { isProtectionError } from "../cells/refusal";

/** A cell that holds a formula. */
export interface FormulaCell {
  /** "Laporan!B3"; one call, so only for cells that are told. */
  readonly name: () => string;
  readonly formula: string;
  /** Writes another formula, unless somebody has changed the cell since it was read. */
  readonly replace: (formula: string) => Replacement;
}

/** "protected": this person may not change the cell. */
export type Replacement = "replaced" | "changed" | "protected";

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
    name: () => `${sheet.getName()}!${cellName(row, column)}`,
    formula,
    replace: (replacement) => {
      const cell = sheet.getRange(row, column);
      if (cell.getFormula() !== formula) return "changed";
      try {
        cell.setFormula(replacement);
        return "replaced";
      } catch (error) {
        if (isProtectionError(error)) return "protected";
        throw error;
      }
    },
  };
}

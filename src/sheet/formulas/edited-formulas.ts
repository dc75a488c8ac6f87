type Range = GoogleAppsScript.Spreadsheet.Range;

/** A cell that a person has just edited and that holds a formula. */
export interface EditedFormula {
  readonly formula: string;
  /** Puts another formula in its place: one write. */
  readonly replace: (formula: string) => void;
}

/** The formulas in the cells of an edit: one read. */
export function editedFormulas(range: Range): EditedFormula[] {
  return range.getFormulas().flatMap((row, rowOffset) =>
    row.flatMap((formula, columnOffset) =>
      formula === ""
        ? []
        : [
            {
              formula,
              replace: (replacement: string): void => {
                range.offset(rowOffset, columnOffset, 1, 1).setFormula(replacement);
              },
            },
          ],
    ),
  );
}

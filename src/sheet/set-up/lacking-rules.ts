import { cellName } from "../cells/address";
import type { InputRule } from "./input-rule";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells of a column that lack its rule of input. */
export interface LackingRule {
  readonly column: number;
  readonly rule: InputRule;
  /** Ascending. */
  readonly rows: readonly number[];
}

/** Gives the rule to these cells and to no other: rows that follow each other in one write. */
export function addRules(sheet: Sheet, lacking: readonly LackingRule[]): void {
  for (const { column, rule, rows } of lacking) {
    for (const run of runsOf([...rows].sort((a, b) => a - b))) {
      const first = run[0] ?? 1;
      const cells = sheet.getRange(first, column, run.length, 1);
      cells.setDataValidation(rule.at(cellName(first, column)));
    }
  }
}

/** Rows that follow each other directly, together. */
export function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

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

/**
 * Gives the rule to these cells and to no other: rows that follow each other, and neighbouring columns that lack the
 * same rule in the same rows, in one write.
 */
export function addRules(sheet: Sheet, lacking: readonly LackingRule[]): void {
  for (const { column, width, rule, rows } of blocksOf(lacking)) {
    for (const run of runsOf([...rows].sort((a, b) => a - b))) {
      const first = run[0] ?? 1;
      const cells = sheet.getRange(first, column, run.length, width);
      cells.setDataValidation(rule.at(cellName(first, column)));
    }
  }
}

interface RuledBlock extends LackingRule {
  width: number;
}

function blocksOf(lacking: readonly LackingRule[]): RuledBlock[] {
  const blocks: RuledBlock[] = [];
  for (const each of [...lacking].sort((a, b) => a.column - b.column)) {
    const last = blocks[blocks.length - 1];
    const isBeside =
      last?.rule === each.rule &&
      last.column + last.width === each.column &&
      last.rows.join() === each.rows.join();
    if (last && isBeside) last.width += 1;
    else blocks.push({ ...each, width: 1 });
  }
  return blocks;
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

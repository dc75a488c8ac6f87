import type { ExpectedRange } from "../../contract";
import { isIntact } from "../../history";
import { boardOf } from "../board";
import { briefBasis, expectedIndex, rangeText } from "../expectation";
import { call } from "../server";
import type { Desk } from "./desk";

/**
 * The expected index of the levels as they are now, for sheet Ringkasan; null where there is none. The workbook is read
 * again, as colleagues may have filled levels in since the page was read.
 */
export async function readExpectedRange({ history, today }: Desk): Promise<ExpectedRange | null> {
  const panel = await call("getPanel");
  const board = panel.state === "ready" ? boardOf(panel) : null;
  const expected = board && expectedIndex(board, history.snapshots.filter(isIntact));
  if (!expected) return null;
  const levels = board.entries.flatMap(({ reading }) =>
    reading.kind === "level" ? [reading.level] : [],
  );
  return { range: rangeText(expected, board), basis: briefBasis(expected), day: today, levels };
}

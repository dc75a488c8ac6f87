import type { LevelColumn } from "../../contract";
import type { Finding, Level } from "../../scoring";
import { entryOf, type Board } from "../board";

/** A level that can be put right without a question. */
export interface LevelFix {
  readonly column: LevelColumn;
  readonly level: Level;
}

/**
 * What would mend a finding, when one cell certainly means one level.
 *
 * @returns null also when the cell is not the one that the reading came from, as when somebody typed over
 * the formula of the level used.
 */
export function levelFixOf(board: Board, { number, fix, meant }: Finding): LevelFix | null {
  const entry = entryOf(board, number);
  if (meant === undefined || entry?.row === undefined) return null;
  const column = fix === "level" ? entry.source : fix;
  if (column !== entry.source && column !== "target" && column !== "lastYear") return null;
  if (column === undefined) return null;
  const cell = entry.row.levels[column];
  const used = fix === "level" ? entry.row.level : cell;
  return cell === used ? { column, level: meant } : null;
}

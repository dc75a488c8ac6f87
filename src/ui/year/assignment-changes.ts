import type { CellChange, DetailColumn } from "../../contract";
import type { Assignment, Suggestion } from "../../intake";
import { isBlank, nameKey } from "../../reading";
import { entryOf, type Board } from "../board";

/** The cells that assignments ask for, and how many of them hold something else now. */
export interface AssignmentChanges {
  readonly changes: readonly CellChange[];
  /** Of the changes, those that would replace what somebody wrote. */
  readonly replacing: readonly CellChange[];
}

/** What a table of assignments would write; what stands there already is no change. */
export function assignmentChanges(
  board: Board,
  assignments: readonly Assignment[],
): AssignmentChanges {
  const changes = assignments.flatMap(({ number, opd, supporting, pic, due }) =>
    changesOf(board, number, {
      opd,
      supportingOpd: supporting.join("; "),
      pic,
      due: due ?? "",
    }),
  );
  return { changes, replacing: changes.filter(({ seen }) => !isBlank(seen)) };
}

/** *Isi OPD lazim*: only cells that are blank, and supporters only where the office itself is blank too. */
export function suggestionChanges(board: Board, suggestions: readonly Suggestion[]): CellChange[] {
  return suggestions.flatMap(({ number, opd, supporting }) => {
    const row = entryOf(board, number)?.row;
    if (!row || !isBlank(row.details.opd)) return [];
    const isFree = isBlank(row.details.supportingOpd);
    return changesOf(board, number, {
      opd,
      ...(isFree && { supportingOpd: supporting.join("; ") }),
    });
  });
}

function changesOf(
  board: Board,
  number: number,
  wanted: Readonly<Partial<Record<DetailColumn, string>>>,
): CellChange[] {
  const row = entryOf(board, number)?.row;
  if (!row) return [];
  const columns = Object.keys(wanted) as DetailColumn[];
  return columns.flatMap((column): CellChange[] => {
    const [value, seen] = [wanted[column] ?? "", row.details[column]];
    const isSame = typeof seen === "string" && nameKey(seen) === nameKey(value);
    return value === "" || isSame ? [] : [{ number, column, value, seen }];
  });
}

import { shiftArea, type Shift } from "../emulator/area";
import type { Sheet } from "../emulator/sheet";
import type { Workbook } from "../emulator/workbook";
import { Checkpoint, isNothing, placeOf, positionOf, type Changes } from "./checkpoint";

/** A structural change with the one that takes it back. */
export interface Structural {
  readonly sheet: Sheet;
  readonly shift: Shift;
}

interface Step {
  readonly before: Checkpoint;
  readonly after: Checkpoint;
  readonly structural: Structural | null;
}

/** What others have to know of a step. */
export interface Recorded {
  /** Whether cells have come to other positions. */
  readonly isMoved: boolean;
}

const LONGEST = 50;

/**
 * What one person can undo and redo: everything that an action changed, scripts that it ran included. What
 * others have changed since stays as they left it.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** Remembers an action by the workbook before it; null when it changed nothing. */
  record(before: Checkpoint, structural: Structural | null): Recorded | null {
    const after = Checkpoint.of(this.workbook);
    if (isNothing(before.changesUntil(after))) return null;
    const step = { before, after, structural };
    this.done = [...this.done, step].slice(-LONGEST);
    this.undone = [];
    return toRecorded(step);
  }

  /** Forgets everything, as somebody else has moved the positions. */
  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** Null when there was nothing to undo. */
  undo(email: string): Recorded | null {
    const step = this.done.at(-1);
    if (!step) return null;
    const { before, after, structural } = step;
    this.go(after, before, structural && inverse(structural), email);
    this.done.pop();
    this.undone.push(step);
    return toRecorded(step);
  }

  /** Null when there was nothing to do again. */
  redo(email: string): Recorded | null {
    const step = this.undone.at(-1);
    if (!step) return null;
    const { before, after, structural } = step;
    this.go(before, after, structural, email);
    this.undone.pop();
    this.done.push(step);
    return toRecorded(step);
  }

  private go(from: Checkpoint, to: Checkpoint, structural: Structural | null, email: string): void {
    const { workbook } = this;
    const others = from.changesUntil(Checkpoint.of(workbook));
    this.checkRights(from.changesUntil(to), structural, email);
    const isThere = structural && workbook.sheets.includes(structural.sheet);
    if (isThere) {
      workbook.shift(structural.sheet, structural.shift);
      moveChanges(others, structural);
    }
    to.restore(others);
  }

  /** @throws ProtectedCell before anything is changed. */
  private checkRights({ cells }: Changes, structural: Structural | null, email: string): void {
    const { workbook } = this;
    if (structural) {
      workbook.checkShift(email, structural.sheet, structural.shift);
      return;
    }
    for (const [sheet, places] of cells) {
      if (!workbook.sheets.includes(sheet) || sheet.protections.length === 0) continue;
      for (const place of places) {
        workbook.checkEdit(email, sheet, { ...positionOf(place), rows: 1, columns: 1 });
      }
    }
  }
}

function toRecorded({ before, after, structural }: Step): Recorded {
  return { isMoved: structural !== null || !before.hasShapeOf(after) };
}

/** Where the changed cells lie after the shift. */
function moveChanges({ cells }: Changes, { sheet, shift }: Structural): void {
  const places = cells.get(sheet);
  if (!places) return;
  const moved = [...places].flatMap((place) => {
    const area = shiftArea({ ...positionOf(place), rows: 1, columns: 1 }, shift);
    return area ? [placeOf(area.row, area.column)] : [];
  });
  cells.set(sheet, new Set(moved));
}

function inverse({ sheet, shift }: Structural): Structural {
  const { kind, at, count, dimension } = shift;
  if (kind === "insert") return { sheet, shift: { kind: "delete", dimension, at, count } };
  if (kind === "delete") return { sheet, shift: { kind: "insert", dimension, at, count } };
  const isForward = shift.before > at;
  return {
    sheet,
    shift: {
      kind: "move",
      dimension,
      at: isForward ? shift.before - count : shift.before,
      count,
      before: isForward ? at : at + count,
    },
  };
}

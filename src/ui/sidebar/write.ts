import type {
  CellChange,
  CellJson,
  CellsOutcome,
  EvidenceChange,
  EvidenceOutcome,
  PanelRow,
  PlannedStepWrite,
  ScenarioOutcome,
  ScenarioWrite,
  WritableColumn,
} from "../../contract";
import { isSameLine } from "./evidence-checklist";

/** Something on its way to the sheet, all of it or nothing. */
export type Write = CellsWrite | EvidenceWrite | StepsWrite;

/** Cells of sheet Penilaian. */
export interface CellsWrite {
  readonly kind: "cells";
  /**
   * One cell from the guide or the checks; of the planner: effort, limits and locks, or the targets from a plan, or
   * either of them taken back.
   */
  readonly purpose: "cell" | "inputs" | "targets" | "undo";
  readonly changes: readonly CellChange[];
}

/** One line of the evidence register. */
export interface EvidenceWrite {
  readonly kind: "evidence";
  readonly change: EvidenceChange;
}

/** The steps of a scenario. */
export interface StepsWrite {
  readonly kind: "steps";
  readonly purpose: "write" | "delete" | "undo";
  readonly write: ScenarioWrite;
  /** What brings back the steps from before; null where the sheet would refuse them. */
  readonly before: readonly PlannedStepWrite[] | null;
}

/** A write with the server's answer. */
export type Answered =
  | { readonly write: CellsWrite; readonly outcome: CellsOutcome }
  | { readonly write: EvidenceWrite; readonly outcome: EvidenceOutcome }
  | { readonly write: StepsWrite; readonly outcome: ScenarioOutcome };

/** One cell, written by itself. */
export function cellWrite(change: CellChange): CellsWrite {
  return { kind: "cells", purpose: "cell", changes: [change] };
}

/** Whether it is the planner that writes; it writes one thing at a time. */
export function isPlanning(write: Write): boolean {
  return write.kind === "steps" || (write.kind === "cells" && write.purpose !== "cell");
}

/** Whether two writes go to the same cells, the same line of the register, or the same scenario. */
export function haveSameTarget(a: Write, b: Write): boolean {
  if (a.kind === "cells" && b.kind === "cells") {
    return a.changes.some((change) => b.changes.some((other) => isCellOf(change, other)));
  }
  if (a.kind === "evidence" && b.kind === "evidence") return isSameLine(a.change, b.change);
  if (a.kind === "steps" && b.kind === "steps") return a.write.scenario === b.write.scenario;
  return false;
}

/** A cell of sheet Penilaian. */
export interface Cell {
  readonly number: number;
  readonly column: WritableColumn;
}

export function isCellOf(a: Cell, b: Cell): boolean {
  return a.number === b.number && a.column === b.column;
}

/** What a row holds in a column. */
export function cellIn(
  { levels, details, planning, ticks }: PanelRow,
  column: WritableColumn,
): CellJson {
  return { ...levels, ...details, ...planning, ...ticks }[column];
}

/**
 * What takes a write back that has been answered; null where the sheet would not take what was there, or it
 * was itself an undoing of the planner. A new line of the register cannot be taken away again from here: it goes
 * back to *Belum*.
 */
export function undoing({ write, outcome }: Answered): Write | null {
  switch (write.kind) {
    case "cells": {
      const changes = "undo" in outcome ? outcome.undo : [];
      if (changes.length === 0 || write.purpose === "undo") return null;
      return { kind: "cells", purpose: write.purpose === "cell" ? "cell" : "undo", changes };
    }
    case "evidence": {
      const { status, seen, link, date, seenLink, seenDate, ...line } = write.change;
      const before = { ...line, status: seen ?? ("none" as const), seen: status };
      if (seenLink === undefined || seenDate === undefined) {
        return before.status === status
          ? null
          : { kind: "evidence", change: { ...before, link: null } };
      }
      const place = { link: seenLink, date: seenDate };
      const now = { seenLink: link ?? seenLink, seenDate: date ?? seenDate };
      return { kind: "evidence", change: { ...before, ...place, ...now } };
    }
    case "steps": {
      if (write.purpose === "undo" || write.before === null) return null;
      const { scenario, steps, guidance } = write.write;
      const seen = steps.map(({ number, to }) => ({ number, to }));
      const back = { scenario, steps: write.before, seen, guidance };
      return { kind: "steps", purpose: "undo", write: back, before: null };
    }
  }
}

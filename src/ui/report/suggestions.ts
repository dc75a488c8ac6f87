import { nextGoal } from "../../scoring";
import type { Board } from "../board";
import { bareNote, takeNotes, type RoadmapStep } from "./roadmap";
import { traitsByAspect } from "./strengths";

/** What to raise while no plan says so. */
export interface Suggestions {
  /** Indonesian: which indicators they are. */
  readonly caption: string;
  readonly steps: readonly RoadmapStep[];
}

/**
 * The indicators below their own target, largest gain first; where there are none the weaknesses, each by
 * one level. null when there is neither.
 */
export function suggestionsOf(board: Board): Suggestions | null {
  if (board.below.length > 0) {
    const notes = board.below.map(({ indicator, target }) => bareNote(indicator.number, target));
    return {
      caption: "Indikator di bawah targetnya sendiri, kenaikan indeks terbesar lebih dahulu",
      steps: takeNotes(board, notes).steps,
    };
  }
  const weak = traitsByAspect(board).flatMap(({ weaknesses }) => weaknesses);
  if (weak.length === 0) return null;
  const notes = weak.flatMap(({ entry, level }) => {
    const to = nextGoal(board.instrument.scale, level);
    return to === undefined ? [] : [bareNote(entry.indicator.number, to)];
  });
  return {
    caption: "Kelemahan yang dapat dinaikkan satu tingkat",
    steps: takeNotes(board, notes).steps,
  };
}

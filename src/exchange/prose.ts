import { stageIn } from "./columns";
import type { ImportedStage } from "./model";

/** A level that stands in the middle of prose. */
export interface ProseLevel {
  readonly stage: ImportedStage | null;
  /** As written. */
  readonly level: string;
}

const LEVEL = /([^/;\n:=]*?)\b(?:level|tingkat(?: kematangan)?|nilai)\s*[:=]\s*(\d(?:[.,]\d+)?)/giu;

/**
 * The levels that a text tells: "Penilaian mandiri level : 4 / Nilai kematangan pusat level : 3" are two, each
 * with the stage that the words before it name.
 */
export function levelsInProse(text: string): ProseLevel[] {
  return [...text.matchAll(LEVEL)].map(([, before = "", level = ""]) => ({
    stage: stageIn(before).stage,
    level,
  }));
}

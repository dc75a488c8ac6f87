import type { CheckResult } from "../../checks";
import { entryOf, type Board } from "../board";

/** A finding in a list whose heading says what is wrong: the indicator, and what it has of its own. */
export interface FindingWords {
  readonly name: string;
  /** Empty where it has nothing of its own. */
  readonly difference: string;
}

/** The findings of a check, without what they all say. */
export interface CheckWords {
  /** What to do, where it is the same for all; empty where each says its own. */
  readonly advice: string;
  /** In the order of the findings. */
  readonly rows: readonly FindingWords[];
}

/** What stands once above the findings of a check, and what differs. */
export function checkWords(board: Board, { findings }: CheckResult): CheckWords {
  const [shared = "", ...others] = new Set(findings.map(({ advice }) => advice));
  const isShared = others.length === 0;
  return {
    advice: isShared ? shared : "",
    rows: findings.map(({ number, advice, brief }) => ({
      name: entryOf(board, number)?.indicator.shortName ?? "Di luar Penilaian",
      difference: [brief, isShared ? "" : advice].filter((text) => text !== "").join(". "),
    })),
  };
}

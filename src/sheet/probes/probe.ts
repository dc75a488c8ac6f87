import type { ProbeBench } from "./probe-bench";

/** What one probe asks of the platform. */
export interface Probe {
  /** P1 … as listed in docs/platform.md, with a letter where one row there takes several questions. */
  readonly id: string;
  readonly question: string;
  readonly expected: string;
  /** The answer, found on cells of the bench. May throw; the error's text is then what was found. */
  readonly found: (bench: ProbeBench) => string;
  /** What it means for the add-on when found and expected differ. */
  readonly meaning: string;
}

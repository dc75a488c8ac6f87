import type { RegisteredEvidence } from "../evidence";
import type { Instrument, Level, OfficialNumber, Reading } from "../model";

/** What checks look at: one agency's indicators as plain data. */
export interface CheckInput {
  readonly instrument: Instrument;
  /** In any order; an indicator may be absent, or be there more than once. */
  readonly rows: readonly CheckRow[];
  /** ISO date. */
  readonly today: string;
}

/** One indicator as the agency has filled it in. */
export interface CheckRow {
  readonly number: OfficialNumber;
  /** The level used. */
  readonly level: Reading;
  readonly lastYear: Reading;
  readonly target: Reading;
  /** The weight that is written there, in percent; see `parseWeight`. */
  readonly weight: Reading;
  readonly narrative: string;
  readonly opd: string;
  /** ISO date; null while there is none. */
  readonly due: string | null;
  /** What the evidence register holds for the indicator; null while there is no register. */
  readonly evidence: readonly RegisteredEvidence[] | null;
}

/** What a check found, in one Indonesian sentence that says what to do. */
export interface Finding {
  readonly number: OfficialNumber;
  readonly message: string;
  /** What to change; absent when more than one cell is concerned. */
  readonly fix?: Exclude<keyof CheckRow, "number">;
  /** The level that the cell of `fix` certainly means, where it can be put right without a question. */
  readonly meant?: Level;
}

/** "error": the index, or what it is compared with, is unknown until it is mended; "warning": worth a look. */
export type Severity = "error" | "warning";

/** Pemeriksaan: one thing that can be wrong with an assessment. Certain and actionable, never a guess. */
export interface Check {
  /** The file's name. */
  readonly id: string;
  /** Indonesian, as the heading of its findings. */
  readonly title: string;
  /** Indonesian: when it speaks, and why that matters. */
  readonly explanation: string;
  readonly severity: Severity;
  readonly run: (input: CheckInput) => Iterable<Finding>;
}

import type { LevelColumn } from "../contract";
import type { Level, OfficialNumber } from "../scoring";

/** The columns of levels that a file can bring; targets are people's own. */
export type ImportedStage = Exclude<LevelColumn, "target">;

/** Shapes in which levels and results are kept elsewhere. */
export type Shape =
  /** A row per indicator, for one agency or many: exports, copies of Penilaian, templates, monitoring tables. */
  | "long"
  /** A row per agency, a column per indicator. */
  | "wide"
  /** A row per agency with printed results: index, domains, aspects. */
  | "results"
  /** The same as JSON, as the national evaluation gives it out. */
  | "tauval";

/** An index, a domain or an aspect, as files name them: `indeks`, `D1`, `A3`. */
export type ResultCode = "indeks" | `D${number}` | `A${number}`;

/** A printed result, with as many decimals as it has. */
export interface PrintedResult {
  readonly value: number;
  readonly decimals: number;
}

/** What a file says of one agency in one year at one stage. */
export interface ImportedAssessment {
  /** As written; "" where the file names none. */
  readonly agency: string;
  readonly year: number | null;
  /** null: the file does not say which stage its levels are of. */
  readonly stage: ImportedStage | null;
  readonly levels: ReadonlyMap<OfficialNumber, Level>;
  readonly results: ReadonlyMap<ResultCode, PrintedResult>;
}

/** Something that was not taken over, and where it stands. */
export interface Fault {
  /** Of the text, from 1; null where it concerns all of it. */
  readonly line: number | null;
  /** Begins in lower case, to stand behind "Baris 12:". */
  readonly message: string;
}

export interface Understood {
  readonly shape: Shape;
  readonly assessments: readonly ImportedAssessment[];
  readonly faults: readonly Fault[];
}

import type {
  CellPlace,
  DetailColumn,
  Evidence,
  EvidenceChange,
  EvidenceLine,
  ItemChange,
  LevelColumn,
  ShownColumn,
} from "../../contract";
import type { Level } from "../../scoring";
import type { Call } from "../server";
import type { Attempt } from "./failure";
import type { PollAnswer } from "./polling";
import type { Action, Conflict, State } from "./state";
import type { Store } from "./store";
import type { Cell, Write } from "./write";

/** What the views may ask for. None of these rejects; what fails ends up in the state. */
export interface Session {
  /** Reads everything, shown as loading. */
  readonly load: () => Promise<void>;
  /** Reads everything again without a word, when it is old and nothing else is under way. */
  readonly refresh: () => Promise<void>;
  /** One poll: the selected row, and whether anything has changed. */
  readonly follow: () => Promise<PollAnswer>;
  /** Reads everything and shows the row of the active cell, whatever is shown now. */
  readonly takeActiveRow: () => Promise<void>;
  /** Shows an indicator and brings the sheet's selection to its row, and to a column if told. */
  readonly goTo: (number: number, column?: ShownColumn) => Promise<void>;
  /** Reads every document for the checks, where the panel does not hold them. */
  readonly needEverything: () => Promise<void>;
  /** Reads all that stands beside the steps of a scenario, where the panel does not hold it. */
  readonly needSteps: (scenario: string) => Promise<void>;
  /** Brings the sheet's selection to a cell outside Penilaian. */
  readonly goToCell: (place: CellPlace) => Promise<void>;
  /**
   * Writes a level into a column, the chosen stage's unless told; not while one is on its way there. null
   * clears the cell. This, {@link clearDetail} and {@link setEvidence} ask first when the sheet has only just
   * exchanged the indicator, or the column, that they are about.
   */
  readonly setLevel: (number: number, level: Level | null, column?: LevelColumn) => Promise<void>;
  readonly saveDrafts: (number: number) => Promise<void>;
  /** Clears a cell that no field can show, such as a deadline that is no date. */
  readonly clearDetail: (number: number, column: DetailColumn) => Promise<void>;
  readonly setEvidence: (change: EvidenceChange) => Promise<void>;
  /** Writes an evidence item; says whether it was saved, or had been changed by somebody else. */
  readonly setItem: (change: ItemChange) => Promise<boolean>;
  /** The evidence that is kept of another instrument; null: none is; undefined: it could not be read. */
  readonly readKeptEvidence: (
    instrumentId: string,
  ) => Promise<readonly Evidence[] | null | undefined>;
  /** Adds documents that the register does not hold yet; says how many, null when it failed. */
  readonly addEvidence: (lines: readonly EvidenceLine[]) => Promise<number | null>;
  /** *Simpan masukan* of tab Rencana: efforts, limits and locks. */
  readonly saveInputs: () => Promise<void>;
  /** Writes targets or a scenario, or takes back what was written; what the planner writes, one thing at a time. */
  readonly write: (write: Write) => Promise<void>;
  /** Answers a conflict: of its cells these are written all the same, the sheet keeps the others. */
  readonly answer: (conflict: Conflict, mine: readonly Cell[]) => Promise<void>;
  /** @param year Which instrument a new workbook gets; none for one that has its sheets. */
  readonly setUp: (year?: number) => Promise<void>;
  readonly retry: (attempt: Attempt) => Promise<void>;
}

/** What a session stands on, so that tests can give it their own. */
export interface SessionHost {
  readonly call: Call;
  readonly store: Store<State, Action>;
  readonly isOnline: () => boolean;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

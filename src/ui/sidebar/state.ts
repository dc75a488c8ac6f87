import type {
  CellJson,
  DetailColumn,
  EvidenceOutcome,
  LevelColumn,
  Outcome,
  Panel,
  PanelRow,
} from "../../contract";
import type { EvidenceStatus } from "../../scoring";
import type { Stage } from "../column-names";
import { cellText } from "../figures";
import { isSameLine, lineOf, type EvidenceLine } from "./evidence";
import type { Attempt, Failure } from "./failure";
import {
  INITIAL_PLANNING,
  reducePlanning,
  type PlanningAction,
  type PlanningState,
} from "./planning/state";
import {
  cellIn,
  isSameCell,
  wantedCell,
  type CellWrite,
  type EvidenceWrite,
  type Write,
} from "./write";

export type View = "guide" | "summary" | "plan" | "checks";

/** Text typed and not saved yet, with what the cell held when typing began. */
export interface Draft {
  readonly number: number;
  readonly column: DetailColumn;
  readonly text: string;
  readonly seen: CellJson;
}

/** A document typed into *Tambah dokumen lain* and not saved yet; one per indicator. */
export interface DocumentDraft {
  readonly number: number;
  readonly document: string;
  readonly link: string;
  readonly status: EvidenceStatus;
}

/** A cell that holds something else than the panel had read; stays until the user answers. */
export interface Conflict {
  readonly write: Write;
  /** What the cell holds; for evidence the status, null where there is no such line. */
  readonly found: CellJson;
}

/** The last write that arrived, and what the cell held before. */
export interface Saved {
  readonly write: Write;
  readonly before: CellJson;
}

export interface State {
  /** null until the first answer. */
  readonly panel: Panel | null;
  /** What is being read or set up; null when nothing is. */
  readonly busy: "load" | "setUp" | null;
  readonly view: View;
  /** The indicator the page shows. */
  readonly shown: number | null;
  /** The indicator of the row the user stands on, as last heard. */
  readonly selected: number | null;
  /** The column that levels chosen here go to. */
  readonly stage: Stage;
  readonly query: string;
  readonly drafts: readonly Draft[];
  readonly documentDrafts: readonly DocumentDraft[];
  /** Writes under way. */
  readonly writes: readonly Write[];
  readonly conflicts: readonly Conflict[];
  readonly saved: Saved | null;
  /** Texts that the user gave up for what the sheet holds; they can be put back. */
  readonly dropped: readonly Draft[];
  readonly failure: Failure | null;
  readonly isOnline: boolean;
  /** What *Siapkan lembar* said it did. */
  readonly setUpReport: string | null;
  /** Tab Rencana. */
  readonly planning: PlanningState;
}

export const INITIAL: State = {
  panel: null,
  busy: null,
  view: "guide",
  shown: null,
  selected: null,
  stage: "self",
  query: "",
  drafts: [],
  documentDrafts: [],
  writes: [],
  conflicts: [],
  saved: null,
  dropped: [],
  failure: null,
  isOnline: true,
  setUpReport: null,
  planning: INITIAL_PLANNING,
};

export type Action =
  | { readonly type: "planning"; readonly action: PlanningAction }
  | { readonly type: "began"; readonly work: "load" | "setUp" }
  | { readonly type: "panelRead"; readonly panel: Panel }
  | { readonly type: "setUpDone"; readonly report: string }
  | { readonly type: "selectionRead"; readonly number: number | null }
  /** The user went to an indicator in the page; the sheet has yet to follow. */
  | { readonly type: "moved"; readonly number: number }
  /** The sheet followed. */
  | { readonly type: "arrived"; readonly number: number }
  /** The user asked for the row of the active cell. */
  | { readonly type: "selectionTaken" }
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "stageChosen"; readonly stage: Stage }
  | { readonly type: "searched"; readonly query: string }
  | {
      readonly type: "typed";
      readonly number: number;
      readonly column: DetailColumn;
      readonly text: string;
    }
  | { readonly type: "draftsDropped"; readonly number: number }
  | { readonly type: "documentTyped"; readonly draft: DocumentDraft }
  | { readonly type: "documentDropped"; readonly number: number }
  | { readonly type: "writing"; readonly write: Write }
  | { readonly type: "written"; readonly write: CellWrite; readonly outcome: Outcome }
  | {
      readonly type: "evidenceWritten";
      readonly write: EvidenceWrite;
      readonly outcome: EvidenceOutcome;
    }
  | {
      readonly type: "conflictAnswered";
      readonly conflict: Conflict;
      readonly keeps: "mine" | "found";
    }
  | { readonly type: "savedShown" }
  /** The dropped texts are drafts again. */
  | { readonly type: "droppedRestored" }
  | { readonly type: "droppedShown" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "failureClosed" }
  | { readonly type: "connectionChanged"; readonly isOnline: boolean }
  | { readonly type: "setUpReportClosed" };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "planning":
      return reducePlanning(state, action.action);
    case "began":
      return { ...state, busy: action.work, failure: null };
    case "panelRead":
      return panelRead(state, action.panel);
    case "setUpDone":
      return { ...state, busy: null, setUpReport: action.report };
    case "selectionRead":
      return follow(state, action.number);
    case "moved":
      return { ...state, shown: action.number, view: "guide", query: "" };
    case "arrived":
      return { ...state, selected: action.number };
    case "selectionTaken":
      return state.selected === null ? state : { ...state, shown: state.selected, query: "" };
    case "viewed":
      return { ...state, view: action.view };
    case "stageChosen":
      return { ...state, stage: action.stage };
    case "searched":
      return { ...state, query: action.query };
    case "typed":
      return typed(state, action);
    case "draftsDropped":
      return { ...state, drafts: state.drafts.filter(({ number }) => number !== action.number) };
    case "documentTyped":
      return {
        ...state,
        documentDrafts: [...documentDraftsBut(state, action.draft.number), action.draft],
      };
    case "documentDropped":
      return { ...state, documentDrafts: documentDraftsBut(state, action.number) };
    case "writing":
      return {
        ...state,
        writes: [...state.writes, action.write],
        failure: null,
        saved: null,
      };
    case "written":
      return written(state, action.write, action.outcome);
    case "evidenceWritten":
      return evidenceWritten(state, action.write, action.outcome);
    case "conflictAnswered":
      return answered(state, action.conflict, action.keeps);
    case "savedShown":
      return { ...state, saved: null };
    case "droppedRestored":
      return restored(state);
    case "droppedShown":
      return { ...state, dropped: [] };
    case "failed":
      return failed(state, action.failure);
    case "failureClosed":
      return { ...state, failure: null };
    case "connectionChanged":
      return { ...state, isOnline: action.isOnline };
    case "setUpReportClosed":
      return { ...state, setUpReport: null };
  }
}

/** The row of an indicator as last read; undefined also where there are several, as none is the right one. */
export function rowOf(state: State, number: number): PanelRow | undefined {
  const [row, ...others] = rowsOf(state, number);
  return others.length === 0 ? row : undefined;
}

/** Every row of an indicator as last read. */
export function rowsOf({ panel }: State, number: number): PanelRow[] {
  return panel?.state === "ready" ? panel.rows.filter((row) => row.number === number) : [];
}

/** What a detail's field shows: the draft, or else the cell. */
export function fieldText(state: State, number: number, column: DetailColumn): string {
  const draft = findDraft(state, number, column);
  return draft?.text ?? cellAsField(column, rowOf(state, number)?.details[column] ?? null);
}

/** A cell as the text of its field; a date field knows only `2026-11-24`, or nothing. */
export function cellAsField(column: DetailColumn, cell: CellJson): string {
  const text = cellText(cell);
  return column === "due" ? (/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "") : text;
}

/** Whether something is on its way to a cell; until it arrived nobody knows what the cell holds. */
export function isWriting(
  { writes }: State,
  number: number,
  column: LevelColumn | DetailColumn,
): boolean {
  return writes.some(
    ({ kind, change }) =>
      kind !== "evidence" && change.number === number && change.column === column,
  );
}

/** The status that the user chose last for a line of the register and that is still on its way. */
export function statusUnderWay({ writes }: State, line: EvidenceLine): EvidenceStatus | null {
  const statuses = writes.flatMap((write) =>
    write.kind === "evidence" && isSameLine(write.change, line) ? [write.change.status] : [],
  );
  return statuses[statuses.length - 1] ?? null;
}

/** The unsaved details of an indicator as writes. */
export function draftWrites({ drafts }: State, number: number): CellWrite[] {
  return drafts
    .filter((draft) => draft.number === number)
    .map((draft) => ({
      kind: "detail",
      change: {
        number,
        column: draft.column,
        value: draft.text.trim() === "" ? null : draft.text,
        seen: draft.seen,
      },
    }));
}

function panelRead(state: State, panel: Panel): State {
  const read: State = {
    ...state,
    panel,
    busy: state.busy === "load" ? null : state.busy,
    failure: state.failure?.attempt.kind === "load" ? null : state.failure,
  };
  return panel.state === "ready" ? follow(read, panel.selection.number) : read;
}

/**
 * Shows the selected row when the selection is another than before: so an indicator opened in the page
 * stays while the sheet's selection does.
 */
function follow(state: State, number: number | null): State {
  if (number === state.selected) return state;
  return { ...state, selected: number, shown: number ?? state.shown };
}

function typed(
  state: State,
  { number, column, text }: { number: number; column: DetailColumn; text: string },
): State {
  const before = findDraft(state, number, column);
  const seen = before ? before.seen : (rowOf(state, number)?.details[column] ?? null);
  const others = state.drafts.filter((draft) => draft !== before);
  const isBackToCell = text === cellAsField(column, seen);
  return {
    ...state,
    dropped: droppedBut(state, { number, column }),
    drafts: isBackToCell ? others : [...others, { number, column, text, seen }],
  };
}

function written(state: State, write: CellWrite, outcome: Outcome): State {
  const others = state.conflicts.filter((conflict) => !isSameCell(conflict.write, write));
  const after = withRow(
    { ...state, writes: without(state.writes, write), conflicts: others },
    outcome.row,
  );
  const wanted = wantedCell(write);
  const isThere = outcome.outcome === "saved" || cellText(outcome.found) === cellText(wanted);
  if (!isThere) {
    return { ...after, conflicts: [...others, { write, found: outcome.found }] };
  }
  return {
    ...after,
    saved: { write, before: write.change.seen },
    drafts: after.drafts.flatMap((draft) => {
      const isWritten =
        draft.number === write.change.number && draft.column === write.change.column;
      if (!isWritten) return [draft];
      const cell = cellIn(outcome.row, write);
      const isSaved = draft.text.trim() === cellText(wanted).trim();
      return isSaved ? [] : [{ ...draft, seen: cell }];
    }),
  };
}

function evidenceWritten(
  state: State,
  write: EvidenceWrite,
  { outcome, evidence }: EvidenceOutcome,
): State {
  const others = state.conflicts.filter((conflict) => !isSameCell(conflict.write, write));
  const writes = without(state.writes, write);
  const panel = state.panel?.state === "ready" ? { ...state.panel, evidence } : state.panel;
  const after: State = { ...state, panel, writes, conflicts: others };
  if (outcome === "saved") {
    const documentDrafts = state.documentDrafts.filter(
      ({ number, document }) => !isSameLine({ ...write.change, number, document }, write.change),
    );
    return { ...after, documentDrafts, saved: { write, before: write.change.seen } };
  }
  const found = lineOf(evidence, write.change)?.status ?? null;
  return { ...after, conflicts: [...others, { write, found }] };
}

function answered(state: State, conflict: Conflict, keeps: "mine" | "found"): State {
  const { kind, change } = conflict.write;
  const conflicts = state.conflicts.filter((candidate) => candidate !== conflict);
  const draft = kind === "detail" ? findDraft(state, change.number, change.column) : undefined;
  if (draft === undefined) return { ...state, conflicts };
  const others = state.drafts.filter((each) => each !== draft);
  const kept = { ...draft, seen: conflict.found };
  return keeps === "mine"
    ? { ...state, conflicts, drafts: [...others, kept] }
    : { ...state, conflicts, drafts: others, dropped: [...droppedBut(state, draft), kept] };
}

/** Puts dropped texts back into their fields, to be saved over what the sheet held when they were dropped. */
function restored(state: State): State {
  return { ...state, dropped: [], drafts: [...state.drafts, ...state.dropped] };
}

function droppedBut(
  { dropped }: State,
  { number, column }: Pick<Draft, "number" | "column">,
): Draft[] {
  return dropped.filter((draft) => draft.number !== number || draft.column !== column);
}

function failed(state: State, failure: Failure): State {
  const { attempt } = failure;
  return {
    ...state,
    failure,
    busy: isBusyWith(state, attempt) ? null : state.busy,
    writes: attempt.kind === "write" ? without(state.writes, attempt.write) : state.writes,
  };
}

function isBusyWith({ busy }: State, attempt: Attempt): boolean {
  return busy === attempt.kind;
}

function withRow(state: State, row: PanelRow): State {
  if (state.panel?.state !== "ready") return state;
  const rows = state.panel.rows.map((before) => (before.number === row.number ? row : before));
  return { ...state, panel: { ...state.panel, rows } };
}

/** Two writes to one cell may be under way, so it is this one that is done. */
function without(writes: readonly Write[], write: Write): Write[] {
  return writes.filter((candidate) => candidate !== write);
}

function documentDraftsBut({ documentDrafts }: State, number: number): DocumentDraft[] {
  return documentDrafts.filter((draft) => draft.number !== number);
}

function findDraft({ drafts }: State, number: number, column: DetailColumn): Draft | undefined {
  return drafts.find((draft) => draft.number === number && draft.column === column);
}

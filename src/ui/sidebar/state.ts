import {
  DETAIL_COLUMNS,
  type CellJson,
  type CellsOutcome,
  type DetailColumn,
  type Evidence,
  type EvidenceOutcome,
  type Item,
  type Lines,
  type Panel,
  type PanelRow,
  type PanelScope,
  type ReadyPanel,
  type ScenarioOutcome,
  type Selection,
  type WritableColumn,
} from "../../contract";
import { isoDayIn } from "../../reading";
import type { EvidenceStatus, Level, OfficialNumber } from "../../scoring";
import type { Stage } from "../column-names";
import { cellText } from "../figures";
import { recounted, withItems, withLines, withScenario } from "./abridged-panel";
import { isSameLine, lineOf, type EvidenceLine } from "./evidence-checklist";
import type { Attempt, Failure } from "./failure";
import { draftValue, isSameContent, type CellDraft } from "./planning/cells";
import {
  INITIAL_PLANNING,
  reducePlanning,
  type PlanningAction,
  type PlanningState,
} from "./planning/state";
import {
  cellIn,
  cellWrite,
  haveSameTarget,
  isCellOf,
  isPlanning,
  undoing,
  type Answered,
  type Cell,
  type CellsWrite,
  type EvidenceWrite,
  type StepsWrite,
  type Write,
} from "./write";

const VIEWS = ["guide", "summary", "plan", "checks"] as const;
export type View = (typeof VIEWS)[number];

/** The view that the page's address asks for, such as `#plan`; the guide unless it names one. */
export function viewNamed(hash: string): View {
  return VIEWS.find((view) => hash === `#${view}`) ?? "guide";
}

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

/** Address and day of a recorded document, typed and not saved yet. */
export interface PlaceDraft {
  /** Indicator and checklist item. */
  readonly key: string;
  readonly link: string;
  readonly date: string;
}

/** What the sheet holds is something else than the panel had read; stays until the user answers. */
export type Conflict =
  | {
      readonly kind: "cells";
      readonly write: CellsWrite;
      /** The cells in question, with what they hold. */
      readonly found: Extract<CellsOutcome, { outcome: "conflict" }>["found"];
    }
  | {
      readonly kind: "evidence";
      readonly write: EvidenceWrite;
      /** null: there is no such line. */
      readonly found: EvidenceStatus | null;
      /** Where the document now is kept, and of which day it is. */
      readonly place: { readonly link: string; readonly date: string };
    }
  | {
      readonly kind: "steps";
      readonly write: StepsWrite;
      /** Indicators whose level changed; empty when the scenario itself did. */
      readonly changed: readonly OfficialNumber[];
    };

/** A click that came so soon after the sheet exchanged the indicator, or the column, that it is not clear what it meant. */
export interface Question {
  /** The indicator that is shown now. */
  readonly number: OfficialNumber;
  /** What the click may have meant: for what is shown now first, then for what was shown before. */
  readonly writes: readonly Write[];
}

/** The last write that arrived, and what takes it back. */
export interface Saved {
  readonly write: Write;
  readonly undo: Write | null;
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
  /** The stage of the column that the user stands in, as last heard. */
  readonly selectedStage: Stage | null;
  /** The column that levels chosen here go to. */
  readonly stage: Stage;
  readonly query: string;
  /** *Indikator saya*: only what this office answers for or supports; null: everything. */
  readonly office: string | null;
  readonly drafts: readonly Draft[];
  readonly documentDrafts: readonly DocumentDraft[];
  readonly placeDrafts: readonly PlaceDraft[];
  /** Writes under way. */
  readonly writes: readonly Write[];
  readonly conflicts: readonly Conflict[];
  /** Stays until the user answers. */
  readonly question: Question | null;
  /** A level chosen by its number key, until the confirm key or any other. */
  readonly armed: Level | null;
  readonly isHelpShown: boolean;
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
  selectedStage: null,
  stage: "self",
  query: "",
  office: null,
  drafts: [],
  documentDrafts: [],
  placeDrafts: [],
  writes: [],
  conflicts: [],
  question: null,
  armed: null,
  isHelpShown: false,
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
  | {
      readonly type: "itemsRead";
      readonly number: OfficialNumber;
      readonly items: readonly Item[];
    }
  | { readonly type: "linesRead"; readonly scope: PanelScope; readonly lines: Lines }
  | { readonly type: "setUpDone"; readonly report: string }
  | { readonly type: "selectionRead"; readonly selection: Selection }
  /** The user went to an indicator in the page; the sheet has yet to follow. */
  | { readonly type: "moved"; readonly number: number }
  /** The sheet followed. */
  | { readonly type: "arrived"; readonly number: number }
  /** The user asked for the row of the active cell. */
  | { readonly type: "selectionTaken" }
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "stageChosen"; readonly stage: Stage }
  | { readonly type: "searched"; readonly query: string }
  | { readonly type: "officeChosen"; readonly office: string | null }
  | {
      readonly type: "typed";
      readonly number: number;
      readonly column: DetailColumn;
      readonly text: string;
    }
  | { readonly type: "draftsDropped"; readonly number: number }
  | { readonly type: "documentTyped"; readonly draft: DocumentDraft }
  | { readonly type: "documentDropped"; readonly number: number }
  | { readonly type: "placeTyped"; readonly draft: PlaceDraft }
  | { readonly type: "placeDropped"; readonly key: string }
  | { readonly type: "writing"; readonly write: Write }
  | { readonly type: "written"; readonly answered: Answered }
  | { readonly type: "asked"; readonly question: Question }
  /** A number key chose a level; null: it was confirmed, or given up. */
  | { readonly type: "levelArmed"; readonly level: Level | null }
  | { readonly type: "helpShown"; readonly isShown: boolean }
  /** Nothing is written. */
  | { readonly type: "questionClosed" }
  /** Of the cells in conflict these are to be written all the same; the sheet keeps the others. */
  | {
      readonly type: "conflictAnswered";
      readonly conflict: Conflict;
      readonly mine: readonly Cell[];
    }
  /** Nothing is written, and what was typed stays. */
  | { readonly type: "conflictClosed"; readonly conflict: Conflict }
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
      return {
        ...state,
        planning: reducePlanning(state.planning, action.action, allRows(state)),
      };
    case "began":
      return { ...state, busy: action.work, failure: null };
    case "panelRead":
      return panelRead(state, action.panel);
    case "linesRead":
      return state.panel?.state === "ready"
        ? { ...state, panel: withLines(state.panel, action.scope, action.lines) }
        : state;
    case "itemsRead":
      return state.panel?.state === "ready"
        ? { ...state, panel: withItems(state.panel, action.number, action.items) }
        : state;
    case "setUpDone":
      return { ...state, busy: null, setUpReport: action.report };
    case "selectionRead":
      return follow(state, action.selection);
    case "moved":
      return {
        ...state,
        shown: action.number,
        view: "guide",
        query: "",
        armed: null,
        isHelpShown: false,
      };
    case "arrived":
      return { ...state, selected: action.number };
    case "selectionTaken":
      return state.selected === null ? state : { ...state, shown: state.selected, query: "" };
    case "viewed":
      return { ...state, view: action.view, armed: null, isHelpShown: false };
    case "stageChosen":
      return { ...state, stage: action.stage };
    case "searched":
      return { ...state, query: action.query };
    case "officeChosen":
      return { ...state, office: action.office };
    case "typed":
      return typed(state, action);
    case "draftsDropped":
      return { ...state, drafts: state.drafts.filter(({ number }) => number !== action.number) };
    case "documentTyped":
      return {
        ...state,
        documentDrafts: [...documentDraftsBut(state, action.draft.number), action.draft],
      };
    case "placeTyped":
      return {
        ...state,
        placeDrafts: [...placeDraftsBut(state, action.draft.key), action.draft],
      };
    case "placeDropped":
      return { ...state, placeDrafts: placeDraftsBut(state, action.key) };
    case "documentDropped":
      return { ...state, documentDrafts: documentDraftsBut(state, action.number) };
    case "writing":
      return {
        ...state,
        writes: [...state.writes, action.write],
        conflicts: state.conflicts.filter(
          ({ write }) => !isPlanning(write) || !isPlanning(action.write),
        ),
        question: null,
        failure: null,
        saved: null,
      };
    case "asked":
      return { ...state, question: action.question };
    case "levelArmed":
      return { ...state, armed: action.level };
    case "helpShown":
      return { ...state, isHelpShown: action.isShown, armed: null };
    case "questionClosed":
      return { ...state, question: null };
    case "written":
      return written(state, action.answered);
    case "conflictAnswered":
      return answered(state, action.conflict, action.mine);
    case "conflictClosed":
      return { ...state, conflicts: without(state.conflicts, action.conflict) };
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
export function rowsOf(state: State, number: number): PanelRow[] {
  return allRows(state).filter((row) => row.number === number);
}

function allRows({ panel }: State): readonly PanelRow[] {
  return panel?.state === "ready" ? panel.rows : [];
}

/** What a detail's field shows: the draft, or else the cell. */
export function fieldText(state: State, number: number, column: DetailColumn): string {
  const draft = findDraft(state, number, column);
  return draft?.text ?? cellAsField(column, rowOf(state, number)?.details[column] ?? null);
}

/** A cell as the text of its field; a date field knows only `2026-11-24`, or nothing. */
export function cellAsField(column: DetailColumn, cell: CellJson): string {
  const text = cellText(cell);
  return column === "due" ? (isoDayIn(text)?.day ?? "") : text;
}

/** Whether something is on its way to a cell; until it arrived nobody knows what the cell holds. */
export function isWriting({ writes }: State, number: number, column: WritableColumn): boolean {
  const write = cellWrite({ number, column, value: null, seen: null });
  return writes.some((each) => haveSameTarget(each, write));
}

/** Whether the planner is writing; it writes one thing at a time. */
export function isPlannerWriting({ writes }: State): boolean {
  return writes.some(isPlanning);
}

/** The status that the user chose last for a line of the register and that is still on its way. */
export function statusUnderWay({ writes }: State, line: EvidenceLine): EvidenceStatus | null {
  const statuses = writes.flatMap((write) =>
    write.kind === "evidence" && isSameLine(write.change, line) ? [write.change.status] : [],
  );
  return statuses[statuses.length - 1] ?? null;
}

/** The unsaved details of an indicator as writes. */
export function draftWrites({ drafts }: State, number: number): CellsWrite[] {
  return drafts
    .filter((draft) => draft.number === number)
    .map(({ column, text, seen }) =>
      cellWrite({ number, column, value: text.trim() === "" ? null : text, seen }),
    );
}

function panelRead(state: State, panel: Panel): State {
  const read: State = {
    ...state,
    panel,
    busy: state.busy === "load" ? null : state.busy,
    failure: state.failure?.attempt.kind === "load" ? null : state.failure,
  };
  return panel.state === "ready" ? follow(read, panel.selection) : read;
}

/**
 * Shows the selected row, and fills the selected stage's column, when the selection is another than before: so
 * an indicator opened or a column chosen in the page stays while the sheet's selection does.
 */
function follow(state: State, { number, stage }: Selection): State {
  if (number === state.selected && stage === state.selectedStage) return state;
  const isOtherRow = number !== state.selected;
  const isOtherStage = stage !== state.selectedStage;
  return {
    ...state,
    selected: number,
    selectedStage: stage,
    shown: (isOtherRow ? number : null) ?? state.shown,
    armed: null,
    stage: (isOtherStage ? stage : null) ?? state.stage,
  };
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

function written(state: State, answered: Answered): State {
  const { write } = answered;
  const read: State = {
    ...withAnswer(state, answered),
    writes: without(state.writes, write),
    conflicts: state.conflicts.filter((conflict) => !haveSameTarget(conflict.write, write)),
  };
  const conflict = conflictIn(answered);
  if (conflict) return { ...read, conflicts: [...read.conflicts, conflict] };
  return { ...withoutDrafts(read, write), saved: { write, undo: undoing(answered) } };
}

/** The panel with what the server said of the sheet. */
function withAnswer(state: State, { write, outcome }: Answered): State {
  const { panel } = state;
  if (panel?.state !== "ready") return state;
  const set = (change: Partial<ReadyPanel>): State => ({
    ...state,
    panel: { ...panel, ...change },
  });
  if ("rows" in outcome) {
    const changed = new Map(outcome.rows.map((row) => [row.number, row]));
    return set({ rows: panel.rows.map((row) => changed.get(row.number) ?? row) });
  }
  if (write.kind === "evidence" && "line" in outcome) {
    const { abridged, evidence } = panel;
    const before = lineOf(evidence ?? [], write.change);
    return set({
      evidence: withLine(evidence ?? [], before, outcome.line),
      abridged: abridged && {
        ...abridged,
        claims: recounted(abridged.claims, before, outcome.line),
      },
    });
  }
  if (write.kind !== "steps" || !("steps" in outcome)) return state;
  const { scenario } = write.write;
  const { steps, abridged } = panel;
  return set({
    steps: withScenario(steps ?? [], scenario, outcome.steps),
    abridged: abridged && {
      ...abridged,
      scenarios: [...new Set([...abridged.scenarios, scenario])],
      steps: withScenario(
        abridged.steps,
        scenario,
        outcome.steps.filter(({ order }) => order !== null),
      ),
    },
  });
}

function withLine(
  register: readonly Evidence[],
  before: Evidence | undefined,
  line: EvidenceOutcome["line"],
): Evidence[] {
  if (line === null) return register.filter((each) => each !== before);
  return before ? register.map((each) => (each === before ? line : each)) : [...register, line];
}

/** What the user has to decide; a cell that already holds what was wanted is no question. */
function conflictIn(answered: Answered): Conflict | null {
  const { write, outcome } = answered;
  if (outcome.outcome === "saved") return null;
  if (write.kind === "cells" && "found" in outcome) {
    const isThere = outcome.found.every(({ change, cell }) => isSameContent(cell, change.value));
    return isThere ? null : { kind: "cells", write, found: outcome.found };
  }
  if (write.kind === "evidence" && "line" in outcome) {
    const { link = "", date } = outcome.line ?? {};
    const place = { link, date: typeof date === "string" ? date : "" };
    return { kind: "evidence", write, found: outcome.line?.status ?? null, place };
  }
  if (write.kind !== "steps") return null;
  return { kind: "steps", write, changed: (outcome as Unsaved).changed };
}

type Unsaved = Extract<ScenarioOutcome, { outcome: "conflict" }>;

/** What was typed is saved; what was typed on since is checked against what was saved. */
function withoutDrafts(state: State, write: Write): State {
  if (write.kind === "steps") return state;
  if (write.kind === "evidence") {
    const documentDrafts = state.documentDrafts.filter(
      ({ number, document }) => !isSameLine({ ...write.change, number, document }, write.change),
    );
    const { link, date } = write.change;
    const placeDrafts = state.placeDrafts.filter(
      (draft) => draft.link.trim() !== link || draft.date !== date,
    );
    return { ...state, documentDrafts, placeDrafts };
  }
  const left = <Each extends Draft | CellDraft>(drafts: readonly Each[]): Each[] =>
    drafts.flatMap((draft) => {
      const change = write.changes.find((each) => isCellOf(each, draft));
      if (change === undefined) return [draft];
      if (isSameContent(valueOf(draft), change.value)) return [];
      const row = rowOf(state, draft.number);
      return [{ ...draft, seen: row ? cellIn(row, draft.column) : change.value }];
    });
  const { planning } = state;
  const inputs = { ...planning.inputs, drafts: left(planning.inputs.drafts) };
  return { ...state, drafts: left(state.drafts), planning: { ...planning, inputs } };
}

function valueOf(draft: Draft | CellDraft): CellJson {
  return isDetail(draft) ? draft.text : draftValue(draft);
}

function isDetail(draft: Draft | CellDraft): draft is Draft {
  return DETAIL_COLUMNS.some((column) => column === draft.column);
}

function answered(state: State, conflict: Conflict, mine: readonly Cell[]): State {
  const conflicts = without(state.conflicts, conflict);
  if (conflict.kind !== "cells") return { ...state, conflicts };
  const { planning } = state;
  const settle = <Each extends Draft | CellDraft>(
    drafts: readonly Each[],
  ): { readonly kept: Each[]; readonly given: Each[] } => {
    const kept: Each[] = [];
    const given: Each[] = [];
    for (const draft of drafts) {
      const found = conflict.found.find(({ change }) => isCellOf(change, draft));
      const isMine = !found || mine.some((cell) => isCellOf(cell, draft));
      (isMine ? kept : given).push(found ? { ...draft, seen: found.cell } : draft);
    }
    return { kept, given };
  };
  const { kept, given } = settle(state.drafts);
  const inputs = { ...planning.inputs, drafts: settle(planning.inputs.drafts).kept };
  const dropped = state.dropped.filter((draft) => !given.some((each) => isCellOf(each, draft)));
  return {
    ...state,
    conflicts,
    drafts: kept,
    dropped: [...dropped, ...given],
    planning: { ...planning, inputs },
  };
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

/** Two writes to one cell may be under way, so it is this one that is done. */
function without<Each>(list: readonly Each[], done: Each): Each[] {
  return list.filter((candidate) => candidate !== done);
}

function documentDraftsBut({ documentDrafts }: State, number: number): DocumentDraft[] {
  return documentDrafts.filter((draft) => draft.number !== number);
}

function placeDraftsBut({ placeDrafts }: State, key: string): PlaceDraft[] {
  return placeDrafts.filter((draft) => draft.key !== key);
}

function findDraft({ drafts }: State, number: number, column: DetailColumn): Draft | undefined {
  return drafts.find((draft) => draft.number === number && draft.column === column);
}

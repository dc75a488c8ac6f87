import type { Snapshot } from "./history";
import type { EvidenceStatus, ItemVerdict, Level, OfficialNumber } from "./scoring";
import { STAGES, type FollowUpSource, type PageName, type Stage, type StepStatus } from "./words";

/**
 * What pages may ask the server: the only bridge between `src/ui` and `src/entry`. Plain JSON both ways:
 * null instead of undefined, ISO dates, no functions. The pages score, check and plan by themselves with
 * `src/scoring`, so the server sends what the cells hold and writes single cells.
 */
export interface ServerApi {
  /**
   * Everything the sidebar and the report show: one call when it opens, and after a command that changed much.
   * With a scope, a panel past 300 kB comes abridged; checks look at every document, so they need all of it.
   */
  getPanel: (scope?: PanelScope) => Panel;
  /** What an {@link Abridged} panel has left out, as far as it is shown now. */
  getLines: (scope: PanelScope) => Lines;
  /** Where the user stands, and whether the workbook has changed: what the sidebar polls. */
  getSelection: (seen: SeenSheet) => SheetNews;
  /** Moves the user's selection to an indicator's row, and there to a column; null: it stays in its column. */
  goToIndicator: (number: number, column: ShownColumn | null) => null;
  /** Moves the user's selection to a cell of another sheet than Penilaian. */
  goToCell: (place: CellPlace) => null;
  /** Writes one or more cells of sheet Penilaian, all or none, if they still hold what the user saw. */
  setCells: (changes: readonly CellChange[]) => CellsOutcome;
  /** Adds a line to the evidence register, or changes one that still is as the user saw it. */
  setEvidence: (change: EvidenceChange) => EvidenceOutcome;
  /** Adds an evidence item to sheet Butir, or changes the status of one that still is as the user saw it. */
  setItem: (change: ItemChange) => ItemOutcome;
  /** *Tulis ke Rencana*: replaces the steps of one scenario. */
  writeScenario: (scenario: ScenarioWrite) => ScenarioOutcome;
  /** *Impor bukti*: adds documents that the register does not hold yet; answers with those that were added. */
  addEvidence: (lines: readonly EvidenceLine[]) => EvidenceLinesOutcome;
  /** The evidence that is kept of another instrument, since *Ganti instrumen*; null where none is. */
  getKeptEvidence: (instrumentId: string) => readonly Evidence[] | null;
  /** Takes back an import; answers with the documents that were still as they were added, and now are gone. */
  removeEvidence: (lines: readonly EvidenceLine[]) => EvidenceLinesOutcome;
  /** What sheet Log tells of an indicator. */
  getChangeLog: (number: number) => ChangeLog;
  /** The agencies on sheet Rekap, in its order; none while there is no such sheet. */
  getRollUp: () => readonly RollUpRow[];
  /**
   * Adds agencies to sheet Rekap, which is made where there is none; answers with those that were added. One whose
   * name, year and stage stand there already is left as it is.
   */
  addRollUpRows: (rows: readonly RollUpRow[]) => RollUpOutcome;
  /** Takes back an import; answers with the agencies that were still as they were added, and now are gone. */
  removeRollUpRows: (rows: readonly RollUpRow[]) => RollUpOutcome;
  /** Sheets Riwayat and Tindak Lanjut. */
  getHistory: () => History;
  /** *Simpan cuplikan*: keeps the levels as they are now. */
  saveSnapshot: (request: SnapshotRequest) => SnapshotOutcome;
  /** Removes a snapshot that still is as the user saw it. */
  removeSnapshot: (removal: SnapshotRemoval) => SnapshotOutcome;
  /** Adds a recommendation to sheet Tindak Lanjut, changes cells of one, or takes it away. */
  setFollowUp: (change: FollowUpChange) => FollowUpOutcome;
  /** Writes the year of assessment on sheet Mulai, if it still is the one the user saw. */
  setYear: (change: YearChange) => YearOutcome;
  /** Writes *Batas perbaikan* on sheet Mulai, if it still is the one the user saw. */
  setRepairDeadline: (change: DeadlineChange) => DeadlineOutcome;
  /**
   * Menu *Siapkan lembar* from the sidebar; the answer says what was done. A new workbook gets the instrument by
   * which the year is assessed; any other keeps its own, and the year may be null.
   */
  setUpWorkbook: (year: number | null) => string;
  /** The published national results as JSON text, which pages read with `src/national`. */
  getNationalResults: () => string;
  /** Does nothing; its round trip is what *Uji lingkungan* measures. */
  ping: () => null;
  /** What a returned Date becomes on its way to the page (probe P10). */
  returnDate: () => unknown;
  /** Notes on the sheet of *Uji lingkungan* what only a page can find out; answers with all that stands there. */
  recordPageProbes: (found: PageFindings) => readonly ProbeResult[];
}

/** Columns that hold levels people type: last year's self-assessment and result, the stages in order, the target. */
export const LEVEL_COLUMNS = ["lastYearSelf", "lastYear", ...STAGES, "target"] as const;
export type LevelColumn = (typeof LEVEL_COLUMNS)[number];

/** Details of an indicator that the sidebar edits, in the order of its form. */
export const DETAIL_COLUMNS = ["opd", "supportingOpd", "pic", "due", "narrative"] as const;
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

/** What people write beside an indicator without the sidebar. */
export const REMARK_COLUMNS = ["obstacle", "assessorNote"] as const;
type RemarkColumn = (typeof REMARK_COLUMNS)[number];

/** What a plan has to respect: effort per step, highest level this year, lock (a yes, or what is neither yes nor no: locked). */
export const PLANNING_COLUMNS = ["effort", "limit", "lock"] as const;
export type PlanningColumn = (typeof PLANNING_COLUMNS)[number];

/** Columns that note what has been done with an indicator elsewhere: a yes where it stands in the portal. */
export const TICK_COLUMNS = ["entered"] as const;
export type TickColumn = (typeof TICK_COLUMNS)[number];

/** Columns of sheet Penilaian that a page can bring the user to. */
export const SHOWN_COLUMNS = [
  "weight",
  "level",
  ...LEVEL_COLUMNS,
  ...DETAIL_COLUMNS,
  ...PLANNING_COLUMNS,
  ...TICK_COLUMNS,
] as const;
export type ShownColumn = (typeof SHOWN_COLUMNS)[number];

/** A cell outside sheet Penilaian that a page can bring the user to. */
export type CellPlace =
  | {
      readonly sheet: "Mulai";
      readonly field: "year" | "targetIndex" | "reserve" | "targetLevel" | "repairDeadline" | Stage;
    }
  | RegisterPlace;

/**
 * A cell of a register that cannot be read, or that holds just this: a text, an ISO date, nothing. Of several the one
 * in the row where it was seen, if it still is there, else the first.
 */
export interface RegisterPlace {
  /** As the layout calls it, whatever it is called by now. */
  readonly sheet: string;
  /** What its line is called by: a scenario, a document, a code. */
  readonly line: string;
  /** The key of its column. */
  readonly column: string;
  readonly row?: number;
  readonly holds?: string;
}

/** How many characters the name of a scenario may have. */
export const LONGEST_SCENARIO_NAME = 60;

/** A cell as JSON: number, text (errors as "#N/A"), boolean, an ISO date, or null when blank. */
export type CellJson = number | string | boolean | null;

/** The workbook as far as the sidebar is concerned. */
export type Panel =
  | { readonly state: "absent" }
  | { readonly state: "broken"; readonly message: string }
  | ReadyPanel;

/** What a page shows of the sheets that grow without end. */
export interface PanelScope {
  /** The indicator whose documents it lists. */
  readonly number: OfficialNumber | null;
  /** The scenarios whose steps it lists. */
  readonly scenarios: readonly string[];
}

/** Lines of Bukti and Butir about an indicator and steps of scenarios, in the order of the sheets. */
export interface Lines {
  readonly evidence: readonly Evidence[];
  /** null as in {@link ReadyPanel}. */
  readonly items: readonly Item[] | null;
  readonly steps: readonly PanelStep[];
}

/** All of Bukti and Rencana as far as it counts for the index, where these sheets are too long to send. */
export interface Abridged extends PanelScope {
  readonly claims: readonly EvidenceClaims[];
  /** Those with an order. */
  readonly steps: readonly StepInBrief[];
}

/** As many lines of Bukti as count alike. */
export interface EvidenceClaims extends EvidenceClaim {
  readonly lines: number;
}

/** What a line of Bukti says for the index. */
export interface EvidenceClaim extends Pick<Evidence, "indicators" | "level" | "status"> {
  /** The columns of {@link Evidence.unreadable}. */
  readonly unreadable?: readonly Pick<UnreadableCell, "column">[];
}

/** What a step does, without what people wrote beside it; the index where it is its scenario's last. */
export type StepInBrief = Pick<PanelStep, "scenario" | "order" | "number" | "to" | "status"> &
  Partial<Pick<PanelStep, "index">>;

export interface ReadyPanel {
  readonly state: "ready";
  readonly instrument: string;
  readonly agency: string;
  readonly year: CellJson;
  readonly targetIndex: CellJson;
  readonly reserve: CellJson;
  /** What targets follow that people have not typed; null also where there is no such field. */
  readonly targetLevel: CellJson;
  /** Until when evidence may be repaired after the assessor's levels. */
  readonly repairDeadline: CellJson;
  /** What stands on sheet Mulai about whether each stage counts. */
  readonly counts: Readonly<Record<Stage, CellJson>>;
  /** Stages that count, in order; the latest filled one is the level used. */
  readonly stages: readonly LevelColumn[];
  /** In official order; an indicator without a row is absent, one with several rows is there as often. */
  readonly rows: readonly PanelRow[];
  /**
   * The evidence register, in the order of the sheet, of an abridged panel the lines of one indicator; null while
   * there is no sheet Bukti.
   */
  readonly evidence: readonly Evidence[] | null;
  /**
   * Sheet Butir, in its order, of an abridged panel the items of one indicator and some that belong to none; null
   * while it is missing or unreadable.
   */
  readonly items: readonly Item[] | null;
  /**
   * Every planned step of sheet Rencana, in the order of the sheet, of an abridged panel those of some scenarios;
   * null while it is missing or unreadable.
   */
  readonly steps: readonly PanelStep[] | null;
  /** What nobody can read in registers whose lines do not say so themselves; of an abridged panel none. */
  readonly unreadable: readonly UnreadableEntry[];
  /** Sheet OPD, in its order; null while it is missing or unreadable. */
  readonly offices: readonly Office[] | null;
  readonly selection: Selection;
  /** How many rows of sheet Penilaian were read. */
  readonly height: number;
  /** Another text after an edit of any sheet that Sheets told of; rows of Penilaian have fingerprints too. */
  readonly stamp: string;
  /** What people should mend although the panel works without it, one sentence each. */
  readonly notices: readonly string[];
  /** Which lines were sent, and what all of them count for; null: all were sent. */
  readonly abridged: Abridged | null;
}

/** One indicator row of sheet Penilaian. */
export interface PanelRow {
  readonly number: number;
  /** Another text as soon as any cell of the row holds something else: compare it with {@link SheetNews}. */
  readonly fingerprint: string;
  /** Column Indikator; null where there is no such column. */
  readonly name: CellJson;
  /** Column Bobot (%). */
  readonly weight: CellJson;
  readonly levels: Readonly<Record<LevelColumn, CellJson>>;
  /** Column Tingkat dipakai, as the sheet computed it. */
  readonly level: CellJson;
  readonly details: Readonly<Record<DetailColumn, CellJson>>;
  readonly remarks: Readonly<Record<RemarkColumn, CellJson>>;
  readonly planning: Readonly<Record<PlanningColumn, CellJson>>;
  /** null also while the sheet has no such column. */
  readonly ticks: Readonly<Record<TickColumn, CellJson>>;
}

/** One line of the evidence register. */
export interface Evidence {
  /** The indicators it proves something for; only numbers the instrument knows. */
  readonly indicators: readonly OfficialNumber[];
  /** The number of the level it proves, 1, 2, 3 …; null: any, or one that cannot be read and so proves none. */
  readonly level: number | null;
  readonly document: string;
  readonly date: CellJson;
  readonly opd: string;
  readonly link: string;
  /** Blank is `none`; null: a word that is no status. */
  readonly status: EvidenceStatus | null;
  readonly note: string;
  /** Its cells that cannot be read, with what stands there; absent where all can. */
  readonly unreadable?: readonly UnreadableCell[];
}

/** A cell of a register that no reader can read. */
export interface UnreadableCell {
  /** Its row in the sheet, counting from 1. */
  readonly row: number;
  /** The key of its column, and what people call it. */
  readonly column: string;
  readonly header: string;
  readonly found: string;
  /** How to mend it, as a sentence. */
  readonly advice: string;
}

/** One with its line. */
export interface UnreadableEntry extends UnreadableCell {
  /** As the layout calls it. */
  readonly sheet: string;
  /** What its line is called by. */
  readonly line: string;
  /** null: none that can be read, or the register is about none. */
  readonly number: OfficialNumber | null;
}

/** One evidence item (butir data dukung) of sheet Butir. */
export interface Item {
  /** As the instrument writes it, `I4-L2-02`; as it stands there where it is no code. */
  readonly code: string;
  /** null where the code is none. */
  readonly indicator: OfficialNumber | null;
  readonly level: number | null;
  readonly asked: string;
  readonly document: string;
  readonly link: string;
  readonly date: CellJson;
  /** Blank is `none`; null: a word that is no status. */
  readonly status: ItemVerdict | null;
  readonly note: string;
  readonly opd: string;
  /** Within its level; 1 unless people typed one. */
  readonly weight: number;
  /** The cell for which it is not counted; null where it is. */
  readonly unreadable: UnreadableCell | null;
}

/** An item is known by its code. */
export interface ItemChange {
  readonly code: string;
  /** Only for a new item. */
  readonly asked: string;
  readonly status: ItemVerdict;
  /** The status the user saw; null: there was no such item. */
  readonly seen: ItemVerdict | null;
}

/** Saved, or not touched because the item is not as the user saw it. */
export interface ItemOutcome {
  readonly outcome: "saved" | "conflict";
  readonly indicator: OfficialNumber;
  /** Those of the indicator after the call. */
  readonly items: readonly Item[];
}

/** One planned step on sheet Rencana. */
export interface PanelStep {
  readonly scenario: string;
  /** null: no longer part of its scenario, kept for what people wrote beside it. */
  readonly order: number | null;
  readonly number: OfficialNumber;
  readonly from: CellJson;
  readonly to: Level;
  readonly gain: CellJson;
  /** The index after this step, when the scenario was written. */
  readonly index: CellJson;
  readonly predicate: string;
  readonly effort: CellJson;
  readonly opd: string;
  readonly pic: string;
  readonly due: CellJson;
  readonly evidence: string;
  readonly status: StepStatus | null;
  readonly note: string;
}

/** One line of sheet OPD. */
export interface Office {
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
}

/** Where the user stands on sheet Penilaian. */
export interface Selection {
  /** null: on a row without an indicator, or on another sheet. */
  readonly number: number | null;
  /** null: in the column of no stage, or on another sheet. */
  readonly stage: Stage | null;
}

/** What a poll has to know of the {@link ReadyPanel} that is shown. */
export type SeenSheet = Pick<ReadyPanel, "instrument" | "height">;

/** Where the user stands, and what tells whether the panel still shows the workbook as it is. */
export interface SheetNews extends Selection, Pick<ReadyPanel, "stamp"> {
  /** Those of {@link ReadyPanel.rows} as they now are; none while the sheet cannot be read. */
  readonly fingerprints: readonly string[];
}

/** Columns of sheet Penilaian that pages write. */
export type WritableColumn = LevelColumn | DetailColumn | PlanningColumn | TickColumn;

/** What a cell of an indicator's row is to hold. */
export interface CellChange {
  readonly number: OfficialNumber;
  readonly column: WritableColumn;
  /**
   * A level, a text, an effort, `Ya`; for `due` an ISO date. null clears the cell; a cleared target follows
   * sheet Mulai again. Only an undoing asks for a target that is blank even so: empty text; and for a level in
   * words, such as `Tingkat 3`, which is taken only where that very level was seen.
   */
  readonly value: number | string | null;
  /** What the user saw in the cell. */
  readonly seen: CellJson;
}

/** All saved, or none touched because some cells were changed meanwhile. */
export type CellsOutcome =
  | {
      readonly outcome: "saved";
      /** The rows that were written in. */
      readonly rows: readonly PanelRow[];
      /** The changes that bring back what was there, formulas included; none for what no change could ask for. */
      readonly undo: readonly CellChange[];
    }
  | {
      readonly outcome: "conflict";
      /** The changes whose cells hold something else than was seen, with what they hold. */
      readonly found: readonly { readonly change: CellChange; readonly cell: CellJson }[];
      readonly rows: readonly PanelRow[];
    };

/** A line of the evidence register is known by indicator, level and document. */
export interface EvidenceChange {
  readonly number: OfficialNumber;
  /** The number of a level, as of {@link Evidence}. */
  readonly level: number | null;
  readonly document: string;
  readonly status: EvidenceStatus;
  /** Only for a new line, or to change the address; null leaves it, empty text clears it. */
  readonly link: string | null;
  /** The same for the day, ISO. */
  readonly date?: string | null;
  /** The address and the day that the user saw, where these are changed: what a colleague put there stays. */
  readonly seenLink?: string;
  readonly seenDate?: string;
  /** The status the user saw; null: there was no such line. */
  readonly seen: EvidenceStatus | null;
}

/** Saved, or not touched because the line is not as the user saw it. */
export interface EvidenceOutcome {
  readonly outcome: "saved" | "conflict";
  /** The line after the call; null where the register has none. */
  readonly line: Evidence | null;
}

/** The steps of a scenario as planned; the server computes gain, index and predicate itself. */
export interface ScenarioWrite {
  readonly scenario: string;
  readonly steps: readonly PlannedStepWrite[];
  /** The steps with an order that the user saw under this name, in order; empty for a new scenario. */
  readonly seen: readonly { readonly number: OfficialNumber; readonly to: Level }[];
  /**
   * What the guidance asks for at the steps planned here and at those that the scenario holds. Any other text
   * in column Bukti dibutuhkan is people's own: it stays with its step.
   */
  readonly guidance: readonly StepGuidance[];
}

/** What has to be prepared for a step; only the page knows the guidance. */
export interface StepGuidance {
  readonly number: OfficialNumber;
  readonly to: Level;
  readonly text: string;
}

export interface PlannedStepWrite {
  readonly number: OfficialNumber;
  readonly from: Level;
  readonly to: Level;
  readonly effort: number;
  /** What has to be prepared; not written where people wrote something else than the guidance. */
  readonly evidence: string;
}

/** Saved, or not touched: the scenario was changed meanwhile, or a level is no longer what was planned from. */
export type ScenarioOutcome = {
  /** The steps that bear the scenario's name after the call, in the order of the sheet. */
  readonly steps: readonly PanelStep[];
} & (
  | { readonly outcome: "saved" }
  | {
      readonly outcome: "conflict";
      /** Indicators whose level changed; empty when the scenario itself did. */
      readonly changed: readonly OfficialNumber[];
    }
);

/** How many documents one call adds: an import of more is as many calls. */
export const MOST_EVIDENCE_LINES = 500;

/** A whole line of the evidence register. */
export interface EvidenceLine {
  /** In official order, at least one. */
  readonly indicators: readonly OfficialNumber[];
  /** Level 1, 2, 3 …; null: any. */
  readonly level: number | null;
  readonly document: string;
  /** ISO day. */
  readonly date: string | null;
  readonly opd: string;
  readonly link: string;
  readonly status: EvidenceStatus;
  readonly note: string;
}

/** Saved, or none touched because people came between again and again. */
export interface EvidenceLinesOutcome {
  readonly outcome: "saved" | "conflict";
  readonly lines: readonly EvidenceLine[];
}

/** Who asks, as far as the page knows: for sheet Log. */
export interface Sender {
  readonly page: PageName;
  /** The name that the user gave; empty: none. */
  readonly by: string;
}

/** So many changes of an indicator are shown. */
export const CHANGE_LOG_LINES = 20;

/** The latest changes of an indicator, latest first. */
export interface ChangeLog {
  /** Whether there is a sheet Log. */
  readonly isKept: boolean;
  readonly lines: readonly LoggedLine[];
}

export interface LoggedLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  /** A document, a scenario, a recommendation; mostly empty. */
  readonly subject: string;
  readonly column: string;
  /** Empty where the cell was blank. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

/** How many agencies one call adds to sheet Rekap: an import of more is as many calls. */
export const MOST_ROLL_UP_ROWS = 500;

/** One agency of sheet Rekap. */
export interface RollUpRow {
  readonly agency: string;
  /** kota, kabupaten, …; "" where nobody said. */
  readonly group: string;
  readonly year: number | null;
  /** As sheet Rekap calls it; "" where nobody said. */
  readonly stage: string;
  /** In official order; null where the cell is blank, or holds no level. */
  readonly levels: readonly (Level | null)[];
}

/** Saved, or none touched because people came between again and again. */
export interface RollUpOutcome {
  readonly outcome: "saved" | "conflict";
  readonly rows: readonly RollUpRow[];
}

/** What is kept from one year to the next. */
export interface History {
  /** Latest first. Whether one still is what was taken, its checksum tells. */
  readonly snapshots: readonly KeptSnapshot[];
  readonly followUps: readonly FollowUp[];
  /** What people should mend although the rest was read, one sentence each. */
  readonly notices: readonly string[];
}

export interface SnapshotRequest {
  /** The moment, where the user is, to the second: `2026-11-26 14:02:09`. */
  readonly taken: string;
  readonly by: string;
  readonly note: string;
  /** What sheet Ringkasan tells from now on of the expected index; null: nothing; absent: what it tells already. */
  readonly expected?: ExpectedRange | null;
}

/** *Indeks harapan* as a page has computed it for the levels of a moment. */
export interface ExpectedRange {
  /** Never one number alone: `3,02 sampai 3,30`. */
  readonly range: string;
  /** What it is known from: `contoh satu kota: Kota Denpasar 2021`. */
  readonly basis: string;
  /** ISO day. */
  readonly day: string;
  /** The levels that it is for, in official order: all of them. */
  readonly levels: readonly Level[];
}

/** A snapshot on sheet Riwayat. */
export interface KeptSnapshot extends Snapshot {
  /** Another one as soon as a cell of its rows holds something else, people's own cells included. */
  readonly fingerprint: string;
}

/** What to take away, as the user saw it. */
export type SnapshotRemoval = Pick<KeptSnapshot, "taken" | "fingerprint">;

/** Saved, or not touched; the snapshot after the call, null where there is none. */
export interface SnapshotOutcome {
  readonly outcome: "saved" | "conflict";
  readonly snapshot: KeptSnapshot | null;
}

/** One line of sheet Tindak Lanjut. */
export interface FollowUp {
  readonly number: OfficialNumber;
  readonly recommendation: string;
  readonly source: FollowUpSource | null;
  /** The year of assessment that brought it up; null: not known. */
  readonly since: number | null;
  readonly opd: string;
  readonly pic: string;
  readonly due: CellJson;
  /** null: a word that is no status. */
  readonly status: StepStatus | null;
  readonly evidence: string;
  readonly note: string;
}

/** The cells of a line of sheet Tindak Lanjut that a page writes. */
export type FollowUpCells = Omit<FollowUp, "number">;

/** A line is known by its indicator and what is recommended. */
export interface FollowUpChange {
  readonly number: OfficialNumber;
  /** What the line is to hold, its day an ISO day or as it was seen; null: take the line away. */
  readonly wanted: FollowUpCells | null;
  /** What the user saw; null: there was no such line. */
  readonly seen: FollowUpCells | null;
}

/** Saved, or not touched; the line after the call, null where there is none. */
export interface FollowUpOutcome {
  readonly outcome: "saved" | "conflict";
  readonly line: FollowUp | null;
}

export interface YearChange {
  readonly year: number;
  readonly seen: number | null;
}

/** Saved, or not touched; the year after the call. */
export interface YearOutcome {
  readonly outcome: "saved" | "conflict";
  readonly year: number | null;
}

export interface DeadlineChange {
  /** ISO day; null clears. */
  readonly day: string | null;
  readonly seen: CellJson;
}

/** Saved, or not touched; the cell after the call. */
export interface DeadlineOutcome {
  readonly outcome: "saved" | "conflict";
  readonly day: CellJson;
}

/** The probes of *Uji lingkungan* that only its page can answer, as docs/platform.md numbers them. */
export const PAGE_PROBES = [
  "P9",
  "P10",
  "P11a",
  "P11b",
  "P11c",
  "P12",
  "P13",
  "P22",
  "P23",
] as const;
export type PageProbe = (typeof PAGE_PROBES)[number];
/** As many characters as the server takes of one finding. */
export const LONGEST_FINDING = 200;
/** What was found, in words for the sheet. */
export type PageFindings = Readonly<Partial<Record<PageProbe, string>>>;

/** A line of the sheet of *Uji lingkungan*. */
export interface ProbeResult {
  readonly id: string;
  readonly question: string;
  readonly expected: string;
  readonly found: string;
}

/** Every answer of the server: a result, or a sentence for the user. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

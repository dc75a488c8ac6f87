/**
 * What pages may ask the server: the only bridge between `src/ui` and `src/entry`. Plain JSON both ways:
 * null instead of undefined, ISO dates, no functions. The pages score, check and plan by themselves with
 * `src/scoring`, so the server sends what the cells hold and writes single cells.
 */
export interface ServerApi {
  /** Everything the sidebar shows: one call when it opens, and after a command that changed much. */
  getPanel: () => Panel;
  /** The indicator of the row the user stands on: what the sidebar polls. */
  getSelection: () => Selection;
  /** Moves the user's selection to an indicator's row. */
  goToIndicator: (number: number) => null;
  /** Writes one level if the cell still holds what the user saw. */
  setLevel: (change: LevelChange) => Outcome;
  /** Writes one text or date if the cell still holds what the user saw. */
  setDetail: (change: DetailChange) => Outcome;
  /** Menu *Siapkan lembar* from the sidebar; the answer says what was done. */
  setUpWorkbook: () => string;
  /** Does nothing; its round trip is what *Uji lingkungan* measures. */
  ping: () => null;
  /** What a returned Date becomes on its way to the page (probe P10). */
  returnDate: () => unknown;
  /** Notes what only a browser can find out, on the sheet of *Uji lingkungan*. */
  recordBrowserProbe: (found: BrowserProbe) => null;
}

/** Columns that hold levels people type: last year's result, the stages in order, the target. */
export const LEVEL_COLUMNS = [
  "lastYear",
  "self",
  "verified",
  "external",
  "final",
  "target",
] as const;
export type LevelColumn = (typeof LEVEL_COLUMNS)[number];

/** Details of an indicator that the sidebar edits, in the order of its form. */
export const DETAIL_COLUMNS = ["opd", "supportingOpd", "pic", "due", "narrative"] as const;
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

/** A cell as JSON: number, text (errors as "#N/A"), boolean, an ISO date, or null when blank. */
export type CellJson = number | string | boolean | null;

/** The workbook as far as the sidebar is concerned. */
export type Panel =
  | { readonly state: "absent" }
  | { readonly state: "broken"; readonly message: string }
  | ReadyPanel;

export interface ReadyPanel {
  readonly state: "ready";
  readonly instrument: string;
  readonly agency: string;
  readonly year: CellJson;
  readonly targetIndex: CellJson;
  readonly reserve: CellJson;
  /** Stages that count, in order; the latest filled one is the level used. */
  readonly stages: readonly LevelColumn[];
  /** In official order; an indicator without a row is absent. */
  readonly rows: readonly PanelRow[];
  readonly selection: Selection;
}

/** One indicator row of sheet Penilaian. */
export interface PanelRow {
  readonly number: number;
  readonly levels: Readonly<Record<LevelColumn, CellJson>>;
  /** Column Tingkat dipakai, as the sheet computed it. */
  readonly level: CellJson;
  readonly details: Readonly<Record<DetailColumn, CellJson>>;
}

/** null: the user stands on a row without an indicator, or on another sheet. */
export interface Selection {
  readonly number: number | null;
}

export interface LevelChange {
  readonly number: number;
  readonly column: LevelColumn;
  /** null clears the cell; a cleared target follows sheet Mulai again. */
  readonly level: number | null;
  /** What the user saw in the cell when choosing. */
  readonly seen: CellJson;
}

export interface DetailChange {
  readonly number: number;
  readonly column: DetailColumn;
  /** Text; for `due` an ISO date. null clears the cell. */
  readonly value: string | null;
  readonly seen: CellJson;
}

/** Saved, or not touched because a colleague had changed the cell meanwhile. */
export type Outcome =
  | { readonly outcome: "saved"; readonly row: PanelRow }
  | { readonly outcome: "conflict"; readonly found: CellJson; readonly row: PanelRow };

export interface BrowserProbe {
  /** Milliseconds of each `ping`. */
  readonly roundTrips: readonly number[];
  /** How the Date of `returnDate` arrived, e.g. "null". */
  readonly date: string;
}

/** Every answer of the server: a result, or a sentence for the user. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

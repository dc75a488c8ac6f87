/** What the workbench's page and server tell each other. Rows and columns count from 1. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface CellArea extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

export type Lines = "rows" | "columns";

export interface BorderView {
  readonly color: string;
  readonly style: string;
}

/** The look of a cell, conditional formats applied; what is absent is Sheets' default. */
export interface StyleView {
  readonly background?: string;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly line?: "underline" | "line-through";
  readonly size?: number;
  readonly font?: string;
  readonly align: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "middle";
  readonly wrap?: "WRAP" | "CLIP";
  readonly borders?: Readonly<Partial<Record<"top" | "left" | "bottom" | "right", BorderView>>>;
}

export interface CellView {
  /** What the cell shows. */
  readonly text: string;
  /** What the editor opens with: the formula, or the value as it would be typed. */
  readonly input: string;
  /** What hovering over an error tells. */
  readonly error?: string;
  readonly style: StyleView;
}

export interface NoteView extends CellPosition {
  readonly text: string;
}

/** Cells with a dropdown (`choices`) or a checkbox (no choices). */
export interface ChoiceView {
  readonly area: CellArea;
  readonly choices: readonly string[] | null;
  /** Whether the cell shows an arrow; without one the list opens while the cell is edited. */
  readonly hasArrow: boolean;
}

/** Everything about a sheet but its cells. */
export interface SheetFrame {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly isHidden: boolean;
  readonly hasGridlines: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Sizes in pixels of the lines that have their own. */
  readonly rowSizes: readonly (readonly [line: number, size: number])[];
  readonly columnSizes: readonly (readonly [line: number, size: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellArea[];
  readonly notes: readonly NoteView[];
  readonly choices: readonly ChoiceView[];
}

export interface ChartSeriesView {
  readonly name: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** The values as the cells show them. */
  readonly texts: readonly string[];
}

/** A chart on a sheet with what its cells hold now. */
export interface ChartView {
  readonly id: string;
  readonly type: "BAR" | "COLUMN" | "COMBO" | "RADAR";
  /** The cell at its upper left corner, and the distance from that cell's corner in pixels. */
  readonly place: CellPosition & { readonly offsetX: number; readonly offsetY: number };
  readonly labels: readonly string[];
  readonly series: readonly ChartSeriesView[];
  /** As the script set them. */
  readonly options: Readonly<Record<string, unknown>>;
}

export type CellEntry = readonly [row: number, column: number, cell: CellView | null];

export interface SheetView {
  readonly frame: SheetFrame;
  readonly cells: readonly CellEntry[];
  readonly charts: readonly ChartView[];
}

export interface NameView {
  readonly name: string;
  readonly reference: string;
  readonly sheet: string;
  readonly area: CellArea;
}

export interface WorkbookView {
  readonly name: string;
  /** In which language numbers are written, as `Intl` names it. */
  readonly language: string;
  readonly sheets: readonly SheetView[];
  readonly names: readonly NameView[];
}

/** What has to change in one view to become the next. */
export interface Patch {
  /** The sheets in their order. */
  readonly order: readonly string[];
  /** Frames that are new or differ. */
  readonly frames: readonly SheetFrame[];
  /** Cells that differ, by sheet; null empties a cell. */
  readonly cells: Readonly<Record<string, readonly CellEntry[]>>;
  /** All charts of the sheets where one differs. */
  readonly charts: Readonly<Record<string, readonly ChartView[]>>;
  readonly names: readonly NameView[];
}

export interface Person {
  readonly email: string;
  readonly name: string;
}

export interface MenuView {
  readonly title: string;
  readonly labels: readonly string[];
}

/** A custom function as it is offered while typing. */
export interface FunctionHelp {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly detail: string;
    readonly isOptional: boolean;
  }[];
}

/** A page of the add-on; its HTML is served at `address`. */
export interface PageView {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** A dialog that keeps people from the spreadsheet until it is closed. */
  readonly isModal: boolean;
}

/** What a window needs to start. */
export interface Welcome {
  readonly window: string;
  readonly person: Person;
  readonly workbook: WorkbookView;
  readonly menus: readonly MenuView[];
  readonly functions: readonly FunctionHelp[];
  /** What is selected at first. */
  readonly selection: { readonly sheet: string; readonly area: CellArea };
  /** When the work was saved that an earlier server left and nobody has decided about; null for none. */
  readonly unfinishedSince: number | null;
  /** Whether to greet with three things to try. */
  readonly isTour: boolean;
}

/** What a person does in a window. */
export type Action =
  | {
      readonly kind: "enter";
      readonly sheet: string;
      readonly area: CellArea;
      readonly text: string;
    }
  | {
      readonly kind: "paste";
      readonly sheet: string;
      readonly at: CellPosition;
      readonly texts: readonly (readonly string[])[];
    }
  | {
      readonly kind: "copy";
      readonly sheet: string;
      readonly at: CellPosition;
      readonly source: { readonly sheet: string; readonly area: CellArea; readonly isCut: boolean };
      /** Only what the cells hold now, without formulas and look. */
      readonly isValuesOnly?: boolean;
    }
  | {
      readonly kind: "fill";
      readonly sheet: string;
      readonly source: CellArea;
      readonly target: CellArea;
    }
  | { readonly kind: "clear"; readonly sheet: string; readonly areas: readonly CellArea[] }
  | {
      readonly kind: "insert" | "delete";
      readonly sheet: string;
      readonly lines: Lines;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: "move";
      readonly sheet: string;
      readonly lines: Lines;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    }
  | {
      readonly kind: "sort";
      readonly sheet: string;
      readonly column: number;
      readonly ascending: boolean;
      /** Null sorts the sheet below its frozen rows. */
      readonly area: CellArea | null;
    }
  | {
      readonly kind: "resize";
      readonly sheet: string;
      readonly lines: Lines;
      readonly at: number;
      readonly count: number;
      readonly size: number;
    }
  | {
      readonly kind: "freeze";
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly kind: "hide";
      readonly sheet: string;
      readonly lines: Lines;
      readonly at: number;
      readonly count: number;
      readonly isHidden: boolean;
    }
  | {
      readonly kind: "note";
      readonly sheet: string;
      readonly at: CellPosition;
      readonly text: string;
    }
  | { readonly kind: "merge" | "unmerge"; readonly sheet: string; readonly area: CellArea }
  | {
      readonly kind: "format";
      readonly sheet: string;
      readonly area: CellArea;
      /** A number format of null is the automatic one. */
      readonly change: { readonly isBold: boolean } | { readonly numberFormat: string | null };
    }
  | { readonly kind: "hideSheet"; readonly sheet: string; readonly isHidden: boolean }
  | { readonly kind: "addSheet" }
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly name: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "select"; readonly sheet: string; readonly area: CellArea }
  | { readonly kind: "menu"; readonly label: string }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** A question of a script; `buttons` is the name of its button set. */
export interface QuestionView {
  readonly kind: "alert" | "prompt";
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
}

export interface AnswerView {
  readonly button: string;
  readonly text: string;
  readonly to: QuestionView;
}

/** A message that leaves no choice. */
export interface Message {
  readonly title: string;
  readonly message: string;
}

/** What one command has told and asked so far; it is repeated with every further answer. */
export interface Dialogue {
  readonly answers: readonly AnswerView[];
  /** How many messages without a choice the person has seen. */
  readonly messages: number;
}

/** A command waits for an answer: nothing has been changed yet. */
export interface Asked {
  readonly question: QuestionView;
  /** What the script told before it asked. */
  readonly messages: readonly Message[];
  /** To be sent again with the answer added. */
  readonly dialogue: Dialogue;
}

export interface ActRequest {
  readonly window: string;
  readonly action: Action;
  /** The person has confirmed the warning of a protection. */
  readonly isConfirmed: boolean;
  readonly dialogue: Dialogue;
}

/** What the window has to tell after an action. */
export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly title: string; readonly message: string }
  | { readonly kind: "confirm"; readonly message: string }
  | { readonly kind: "question"; readonly asked: Asked };

export interface RunRequest {
  readonly window: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly dialogue: Dialogue;
}

/** Whether to go on with the work that an earlier server left. */
export interface ResumeRequest {
  readonly isWanted: boolean;
}

/** The reply to `google.script.run`; a value of undefined is absent. */
export type RunReply =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly asked: Asked }
  | { readonly ok: false; readonly message: string };

/** In the reply to an export: what to tell the person about the file, URI-encoded. */
export const REMARK_HEADER = "x-remark";

/** What the server sends to a window unasked; the welcome comes first. */
export type ServerEvent =
  | { readonly kind: "welcome"; readonly welcome: Welcome }
  | { readonly kind: "patch"; readonly patch: Patch }
  | { readonly kind: "people"; readonly people: readonly Person[] }
  | { readonly kind: "toast"; readonly title: string; readonly message: string }
  | { readonly kind: "alert"; readonly title: string; readonly message: string }
  | { readonly kind: "sidebar"; readonly page: PageView }
  | { readonly kind: "dialog"; readonly page: PageView }
  | { readonly kind: "activate"; readonly sheet: string; readonly area: CellArea }
  /** How much of a file has been read, from 0 to 1, and what is done now. */
  | { readonly kind: "progress"; readonly share: number; readonly step: string }
  | { readonly kind: "reload" };

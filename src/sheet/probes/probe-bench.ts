import { cellName } from "../cells/address";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** How long a custom function may show `Loading...` (or `Memuat...`) before its value is taken as it is. */
const LOADING_TRIES = 10;
const LOADING_PAUSE_MS = 1000;

/** Where probes try things out: cells right of their table, each used once. */
export class ProbeBench {
  constructor(
    readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly sheet: GoogleAppsScript.Spreadsheet.Sheet,
    private nextRow: number,
    private readonly column: number,
    /** Where the user stood when the command began. */
    readonly selected: Range | null,
  ) {}

  /** A blank cell that no other probe uses. */
  blankCell(): Range {
    return this.sheet.getRange(this.nextRow++, this.column);
  }

  /** What a cell with this formula shows. */
  shown(formula: string): string {
    return settledValue(this.blankCell().setFormula(formula));
  }

  /** What a cell with this formula shows at first, and once a custom function has stopped loading. */
  shownAtFirstAndSettled(formula: string): string {
    const cell = this.blankCell().setFormula(formula);
    SpreadsheetApp.flush();
    return `${cell.getDisplayValue()} lalu ${settledValue(cell)}`;
  }

  /** What a cell with this formula shows, and the formula as the platform gives it back. */
  shownAndReadBack(formula: string): string {
    const cell = this.blankCell().setFormula(formula);
    return `${settledValue(cell)} dari ${cell.getFormula()}`;
  }

  /** What becomes of a text that a script writes. */
  written(text: string): string {
    const value: unknown = this.blankCell().setValue(text).getValue();
    return `${typeof value} ${String(value)}`;
  }

  /** What a cell holds once the value of its formula stands in the place of it. */
  keptValue(formula: string): string {
    const cell = this.blankCell().setFormula(formula);
    cell.copyTo(cell, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    const value: unknown = cell.getValue();
    return `${typeof value} ${String(value)}, ${cell.getFormula() === "" ? "tanpa rumus" : "masih rumus"}`;
  }

  /** What a custom function gets for a cell with this content. */
  received(content: string): string {
    const source = this.blankCell();
    if (content !== "") source.setValue(content);
    return this.shown(`=SPBE_UJI(${cellName(source.getRow(), this.column)})`);
  }
}

/** The shown value, once a custom function has stopped loading. */
function settledValue(cell: Range): string {
  SpreadsheetApp.flush();
  let shown = cell.getDisplayValue();
  for (let tries = 0; /^(Loading|Memuat)/.test(shown) && tries < LOADING_TRIES; tries++) {
    Utilities.sleep(LOADING_PAUSE_MS);
    shown = cell.getDisplayValue();
  }
  return shown;
}

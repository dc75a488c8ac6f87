import type { Area } from "../emulator/area";
import type { Cell } from "../emulator/cell";
import type { Content } from "../emulator/engine";
import type { Sheet } from "../emulator/sheet";
import { mapCells, type Workbook } from "../emulator/workbook";

/** Cells as they were at one moment. */
interface Moment {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly contents: readonly Content[][];
  readonly cells: readonly (readonly Cell[])[];
}

interface Step {
  readonly before: readonly Moment[];
  readonly after: readonly Moment[];
}

const LONGEST = 100;

/** What one person can undo and redo: changes of cells. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** Runs an edit of these areas so that it can be undone. */
  record(
    places: readonly { readonly sheet: Sheet; readonly area: Area }[],
    edit: () => void,
  ): void {
    const remember = (): Moment[] => places.map(({ sheet, area }) => this.remember(sheet, area));
    const before = remember();
    edit();
    this.done = [...this.done, { before, after: remember() }].slice(-LONGEST);
    this.undone = [];
  }

  /** Forgets everything, as positions have moved. */
  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** Whether there was something to undo. */
  undo(email: string): boolean {
    const step = this.done.at(-1);
    if (!step) return false;
    for (const moment of step.before) this.restore(moment, email);
    this.done.pop();
    this.undone.push(step);
    return true;
  }

  /** Whether there was something to do again. */
  redo(email: string): boolean {
    const step = this.undone.at(-1);
    if (!step) return false;
    for (const moment of step.after) this.restore(moment, email);
    this.undone.pop();
    this.done.push(step);
    return true;
  }

  private remember(sheet: Sheet, area: Area): Moment {
    const contents = mapCells(area, (row, column) =>
      this.workbook.engine.content(sheet.id, row, column),
    );
    const cells = mapCells(area, (row, column) => sheet.cell(row, column));
    return { sheet, area, contents, cells };
  }

  private restore({ sheet, area, contents, cells }: Moment, email: string): void {
    if (!this.workbook.sheets.includes(sheet)) return;
    this.workbook.checkEdit(email, sheet, area);
    this.workbook.engine.setContents(sheet.id, area.row, area.column, contents);
    for (const [i, line] of cells.entries()) {
      for (const [j, cell] of line.entries()) {
        const isBlank = Object.keys(cell).length === 0;
        sheet.cells.set(area.row + i, area.column + j, isBlank ? undefined : cell);
      }
    }
    this.workbook.engine.settle();
  }
}

import type { CellEntry, Patch, SheetFrame, WorkbookView } from "./protocol";

interface SheetMemory {
  frame: string;
  cells: Map<string, string>;
}

/** Remembers what the windows show and says what has to change. */
export class ViewMemory {
  private sheets = new Map<string, SheetMemory>();
  private outline = "";

  /** What changed since the last call; null when nothing did. */
  update(view: WorkbookView): Patch | null {
    const order = view.sheets.map(({ frame }) => frame.id);
    const outline = JSON.stringify([order, view.names]);
    const frames: SheetFrame[] = [];
    const cells: Record<string, CellEntry[]> = {};
    const sheets = new Map<string, SheetMemory>();
    for (const sheet of view.sheets) {
      const { frame } = sheet;
      const before = this.sheets.get(frame.id);
      const now: SheetMemory = { frame: JSON.stringify(frame), cells: new Map() };
      sheets.set(frame.id, now);
      if (before?.frame !== now.frame) frames.push(frame);
      const changed = diffCells(before?.cells ?? new Map<string, string>(), sheet.cells, now.cells);
      if (changed.length > 0) cells[frame.id] = changed;
    }
    const isSame =
      outline === this.outline && frames.length === 0 && Object.keys(cells).length === 0;
    this.sheets = sheets;
    this.outline = outline;
    return isSame ? null : { order, frames, cells, names: view.names };
  }
}

/** The entries that differ from `before`; fills `now`. */
function diffCells(
  before: ReadonlyMap<string, string>,
  cells: readonly CellEntry[],
  now: Map<string, string>,
): CellEntry[] {
  const changed: CellEntry[] = [];
  for (const entry of cells) {
    const [row, column, cell] = entry;
    const key = `${row},${column}`;
    const text = JSON.stringify(cell);
    now.set(key, text);
    if (before.get(key) !== text) changed.push(entry);
  }
  for (const key of before.keys()) {
    if (now.has(key)) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    changed.push([row, column, null]);
  }
  return changed;
}

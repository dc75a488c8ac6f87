import { placeOf, positionOf } from "./checkpoint";
import type { CellEntry, CellView, ChartView, Patch, SheetFrame, WorkbookView } from "./protocol";

interface SheetMemory {
  frame: string;
  charts: string;
  /** What `cells` was made of. */
  entries: readonly CellEntry[];
  cells: Map<number, CellView>;
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
    const charts: Record<string, readonly ChartView[]> = {};
    const sheets = new Map<string, SheetMemory>();
    for (const sheet of view.sheets) {
      const { frame } = sheet;
      const before = this.sheets.get(frame.id);
      const now: SheetMemory = {
        frame: JSON.stringify(frame),
        charts: JSON.stringify(sheet.charts),
        entries: sheet.cells,
        cells: new Map(),
      };
      sheets.set(frame.id, now);
      if (before?.frame !== now.frame) frames.push(frame);
      if ((before?.charts ?? "[]") !== now.charts) charts[frame.id] = sheet.charts;
      if (before?.entries === sheet.cells) {
        now.cells = before.cells;
        continue;
      }
      const changed = diffCells(
        before?.cells ?? new Map<number, CellView>(),
        sheet.cells,
        now.cells,
      );
      if (changed.length > 0) cells[frame.id] = changed;
    }
    const isSame =
      outline === this.outline &&
      frames.length === 0 &&
      Object.keys(cells).length === 0 &&
      Object.keys(charts).length === 0;
    this.sheets = sheets;
    this.outline = outline;
    return isSame ? null : { order, frames, cells, charts, names: view.names };
  }
}

/** The entries that differ from `before`; fills `now`. */
function diffCells(
  before: ReadonlyMap<number, CellView>,
  cells: readonly CellEntry[],
  now: Map<number, CellView>,
): CellEntry[] {
  const changed: CellEntry[] = [];
  for (const entry of cells) {
    const [row, column, cell] = entry;
    if (!cell) continue;
    const place = placeOf(row, column);
    const known = before.get(place);
    now.set(place, cell);
    // Views of unchanged cells are mostly the same object.
    if (known !== cell && JSON.stringify(known) !== JSON.stringify(cell)) changed.push(entry);
  }
  for (const place of before.keys()) {
    if (now.has(place)) continue;
    const { row, column } = positionOf(place);
    changed.push([row, column, null]);
  }
  return changed;
}

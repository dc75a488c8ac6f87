import { tooLarge } from "./refusals";

/** What the workbench takes of one file, besides the time and the memory that reading it may take. */
const MOST = {
  sheets: 100,
  rows: 50_000,
  columns: 1000,
  lines: 200_000,
  cells: 250_000,
  merges: 5000,
  /** Cells with a rule for what may be entered. */
  ruled: 500_000,
  /** Cells of named ranges, all together: the engine reads them all when one changes. */
  named: 1_000_000,
} as const;

const WORDS: Partial<Record<keyof typeof MOST, string>> = {
  sheets: "lembar",
  rows: "baris di satu lembar",
  columns: "kolom di satu lembar",
  lines: "baris di semua lembar",
  cells: "sel berisi",
};

/** The size of a new sheet. */
export const LEAST_ROWS = 1000;
export const LEAST_COLUMNS = 26;

/** Counts what a file holds, over all of its sheets. */
export class Bounds {
  private readonly counts = new Map<keyof typeof MOST, number>();

  /** Whether there is room for more. */
  hasRoom(kind: keyof typeof MOST, count = 1): boolean {
    const now = (this.counts.get(kind) ?? 0) + count;
    if (now > MOST[kind]) return false;
    this.counts.set(kind, now);
    return true;
  }

  /** @throws Refused where there is no room for more. */
  take(kind: keyof typeof MOST, count = 1): void {
    if (!this.hasRoom(kind, count)) {
      throw tooLarge(`lebih dari ${MOST[kind].toLocaleString("id-ID")} ${WORDS[kind] ?? kind}`);
    }
  }

  /** @throws Refused for a cell beyond the longest or widest sheet. */
  static checkPlace(row: number, column: number): void {
    new Bounds().take("rows", row);
    new Bounds().take("columns", column);
  }

  static isInside(row: number, column: number): boolean {
    return row <= MOST.rows && column <= MOST.columns;
  }
}

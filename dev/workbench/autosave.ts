import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Emulator } from "../emulator";
import { isWorkbookFile, restoreWorkbook, saveWorkbook, type WorkbookFile } from "./file";
import { viewWorkbook } from "./snapshot";

/** Work as it is kept: the workbook with what the script has stored. */
interface KeptWork {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly workbook: WorkbookFile;
  readonly properties: readonly (readonly [
    store: string,
    entries: readonly (readonly [string, string])[],
  ])[];
}

/**
 * Keeps the work in a file, so that a server that ends in whatever way loses at most the last action. What an
 * earlier server left is not touched until somebody has said what is to become of it.
 */
export class Autosave {
  private left: KeptWork | null;
  private isWaiting = false;
  private saved = "";

  constructor(
    private readonly emulator: Emulator,
    private readonly path: string,
  ) {
    this.left = readKept(path);
  }

  /** When the work was saved that an earlier server left; null when there is none. */
  get unfinishedSince(): number | null {
    return this.left?.savedAt ?? null;
  }

  /** Saves once the reply to the present action is on its way. */
  schedule(): void {
    if (this.isWaiting || this.left) return;
    this.isWaiting = true;
    setImmediate(() => {
      this.flush();
    });
  }

  /** Saves at once what waits to be saved. */
  flush(): void {
    if (!this.isWaiting) return;
    this.isWaiting = false;
    const { spreadsheet } = this.emulator;
    const { properties } = this.emulator.runtime;
    const work: Omit<KeptWork, "savedAt"> = {
      workbook: saveWorkbook(spreadsheet),
      properties: [...properties].map(([store, entries]) => [store, [...entries]]),
    };
    const text = JSON.stringify(work);
    if (text === this.saved) return;
    this.saved = text;
    mkdirSync(dirname(this.path), { recursive: true });
    // Whoever reads finds a whole file, the new one or the one before.
    const half = `${this.path}.${process.pid}`;
    writeFileSync(half, `{"savedAt":${Date.now()},${text.slice(1)}`);
    renameSync(half, this.path);
  }

  /** Goes on with what an earlier server left. @throws when it cannot be opened; it is then still there. */
  resume(): void {
    const { left } = this;
    if (!left) return;
    restoreWorkbook(this.emulator, left.workbook, viewWorkbook);
    const { properties } = this.emulator.runtime;
    properties.clear();
    for (const [store, entries] of left.properties) properties.set(store, new Map(entries));
    this.left = null;
  }

  /** Begins anew; what an earlier server left stays beside, under another name. */
  putAside(): void {
    if (this.left) renameSync(this.path, this.path.replace(/(?:\.json)?$/, "-sebelumnya.json"));
    this.left = null;
  }
}

/** Null when there is nothing, or nothing that could be gone on with. */
function readKept(path: string): KeptWork | null {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as Partial<KeptWork>;
    const { savedAt, workbook, properties } = kept;
    const isWhole = typeof savedAt === "number" && Array.isArray(properties);
    return isWhole && isWorkbookFile(workbook) ? { savedAt, workbook, properties } : null;
  } catch {
    return null;
  }
}

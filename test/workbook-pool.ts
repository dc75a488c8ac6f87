import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createEmulator, type Emulator, type EmulatorOptions } from "../dev/emulator";
import { emulatorFrom, keepState, type KeptState } from "../dev/workbench/kept-state";
import { rewindable } from "../dev/workbench/rewind";

const CACHE = ".cache/fresh-workbooks";
/** Everything that decides what a fresh workbook is. */
const INPUTS = [
  "dist",
  "dev/emulator",
  "dev/workbench/kept-state.ts",
  "dev/workbench/file.ts",
  "test/workbook-pool.ts",
  "test/workbook.ts",
  "package-lock.json",
];
/** So many workbooks of a kind are kept for later tests. */
const MOST_IDLE = 3;

/** What is done once to a new workbook, before the tests that want it so get it. */
export interface Preparation {
  /** No other preparation has it. */
  readonly name: string;
  readonly prepare: (emulator: Emulator) => void;
}

/** A workbook in the state in which *Siapkan lembar* or a preparation has left it, and how it comes back to that state. */
export interface PooledWorkbook {
  readonly emulator: Emulator;
  readonly rewind: () => boolean;
  readonly name: string;
}

/** The states that this worker has used, by what they were made with. */
const known = new Map<string, KeptState>();
const idle = new Map<string, PooledWorkbook[]>();
let inputs: string | null = null;

export function takeWorkbook(
  options: EmulatorOptions,
  preparation: Preparation | null,
): PooledWorkbook {
  const name = nameOf(options, preparation);
  return rewound(name) ?? restored(name, options, preparation);
}

/** For a later test of any file of this worker. */
export function giveBackWorkbook(workbook: PooledWorkbook): void {
  const others = idle.get(workbook.name) ?? [];
  if (others.length < MOST_IDLE) idle.set(workbook.name, [...others, workbook]);
}

function rewound(name: string): PooledWorkbook | null {
  for (let kept = idle.get(name)?.pop(); kept; kept = idle.get(name)?.pop()) {
    if (kept.rewind()) return kept;
  }
  return null;
}

function restored(
  name: string,
  options: EmulatorOptions,
  preparation: Preparation | null,
): PooledWorkbook {
  const state = known.get(name) ?? read(name) ?? keep(name, stateOf(options, preparation));
  known.set(name, state);
  const emulator = emulatorFrom(state, options);
  return { emulator, rewind: rewindable(emulator), name };
}

function stateOf(options: EmulatorOptions, preparation: Preparation | null): KeptState {
  if (preparation === null) return keepState(setUp(options));
  const { emulator } = takeWorkbook(options, null);
  preparation.prepare(emulator);
  return keepState(emulator);
}

const YEAR_CELL = "B4";

/** Runs *Siapkan lembar* on a blank spreadsheet, for 2025 unless told, and leaves the year blank. */
export function setUp(options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulator({ answers: { "Siapkan lembar": "2025" }, ...options });
  const staff = emulator.user();
  staff.open();
  staff.click("Siapkan lembar");
  staff.clear("Mulai", YEAR_CELL); // which most tests set, or want to be blank
  return emulator;
}

function nameOf(options: EmulatorOptions, preparation: Preparation | null): string {
  inputs ??= digest(
    INPUTS.flatMap(filesOf).map((path) => `${path}\n${readFileSync(path, "utf8")}`),
  );
  const kind = [JSON.stringify(Object.entries(options).sort()), preparation?.name ?? ""];
  return join(inputs, digest(kind));
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex");
}

function read(name: string): KeptState | null {
  const path = join(CACHE, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as KeptState) : null;
}

/** Other test files read a whole state or none; what earlier builds left goes. */
function keep(name: string, state: KeptState): KeptState {
  const folder = dirname(name);
  mkdirSync(join(CACHE, folder), { recursive: true });
  for (const other of readdirSync(CACHE)) {
    if (other !== folder) rmSync(join(CACHE, other), { recursive: true, force: true });
  }
  const half = join(CACHE, `${name}-${String(process.pid)}`);
  writeFileSync(half, JSON.stringify(state));
  renameSync(half, join(CACHE, name));
  return state;
}

import { createHash } from "node:crypto";
import {
  createEmulator,
  type Alert,
  type Emulator,
  type EmulatorOptions,
  type Menu,
  type Page,
  type Toast,
} from "../emulator";
import type { Area } from "../emulator/area";
import type { Cell } from "../emulator/cell";
import type { Content } from "../emulator/engine";
import type { Numbering, Workbook } from "../emulator/workbook";
import { readLines } from "./checkpoint";
import { fillWorkbook, saveFrame, saveNames, saveWorkbook, type WorkbookFile } from "./file";
import { rememberBySheet } from "./sheet-memory";

type SavedSheet = WorkbookFile["sheets"][number];

/** A sheet whose cells name what they are besides their content by its place in a list. */
type KeptSheet = Omit<SavedSheet, "cells"> & {
  readonly cells: readonly (readonly [
    row: number,
    column: number,
    cell: number,
    content: Content,
  ])[];
};

type Store<Value> = readonly (readonly [
  name: string,
  entries: readonly (readonly [string, Value])[],
])[];

/**
 * Everything that an emulator holds between two executions, as JSON: the spreadsheet, what is on the screens, the
 * stores, the time and the people. The log of executions is not part of it.
 */
export interface KeptState {
  readonly workbook: Omit<WorkbookFile, "sheets"> & { readonly sheets: readonly KeptSheet[] };
  readonly cells: readonly Cell[];
  readonly numbering: Numbering;
  readonly gids: readonly number[];
  readonly screen: {
    readonly sidebar: Page | null;
    readonly dialog: Page | null;
    readonly toasts: readonly Toast[];
    readonly alerts: readonly Alert[];
    readonly menus: readonly (readonly [email: string, menus: readonly Menu[]])[];
    readonly selections: readonly {
      readonly email: string;
      readonly sheet: string;
      readonly area: Area;
    }[];
  };
  readonly properties: Store<string>;
  readonly caches: Store<{ readonly value: string; readonly expires: number }>;
  readonly time: number;
  readonly installation: Emulator["installation"];
  readonly people: readonly string[];
}

/** What `emulatorFrom` makes another emulator of. Nothing may be running. */
export function keepState(emulator: Emulator): KeptState {
  const { spreadsheet, clock } = emulator;
  const { screen, properties, caches, editors } = emulator.runtime;
  const { sheets, ...rest } = saveWorkbook(spreadsheet);
  const cells = new Numbered<Cell>();
  const kept = {
    workbook: {
      ...rest,
      sheets: sheets.map((sheet): KeptSheet => ({
        ...sheet,
        cells: sheet.cells.map(([row, column, cell, content]) => [
          row,
          column,
          cells.numberOf(cell),
          content,
        ]),
      })),
    },
    cells: cells.values,
    numbering: spreadsheet.numbering,
    gids: spreadsheet.sheets.map(({ gid }) => gid),
    screen: {
      sidebar: screen.sidebar,
      dialog: screen.dialog,
      toasts: screen.toasts,
      alerts: screen.alerts,
      menus: [...screen.menus],
      selections: selectionsOf(spreadsheet, screen),
    },
    properties: toLists(properties),
    caches: toLists(caches),
    time: clock.now(),
    installation: emulator.installation,
    people: [...editors()],
  };
  return JSON.parse(JSON.stringify(kept)) as KeptState;
}

/**
 * The same text for workbooks alike in all that a command can find there, and for no others: neither the hour nor what
 * was said on the screen. Only sheets that changed since the last time are read.
 */
export function workbookText({ spreadsheet, runtime }: Emulator): string {
  const sheets = spreadsheet.sheets.map((sheet) => [
    sheet.gid,
    {
      ...saveFrame(spreadsheet, sheet),
      rows: readLines(sheet.rows),
      columns: readLines(sheet.columns),
    },
    cellsText(spreadsheet, sheet),
  ]);
  return digest([
    sheets,
    saveNames(spreadsheet),
    spreadsheet.numbering,
    selectionsOf(spreadsheet, runtime.screen),
  ]);
}

const cellsText = rememberBySheet((workbook, sheet): string => {
  const cells: unknown[] = [];
  for (const { row, column, cell } of sheet.cells.entries()) {
    cells.push(row, column, known.numberOf(cell), workbook.engine.content(sheet.id, row, column));
  }
  return digest(cells);
}, "contents");

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64");
}

/** An emulator in a kept state; the options must be those of the one that it was kept of. */
export function emulatorFrom(state: KeptState, options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulator(options);
  layInto(emulator.spreadsheet, state);
  const { screen, properties, caches } = emulator.runtime;
  const { sidebar, dialog, toasts, alerts, menus, selections } = state.screen;
  Object.assign(screen, { sidebar, dialog });
  screen.toasts.push(...toasts);
  screen.alerts.push(...alerts);
  for (const [email, own] of menus) screen.menus.set(email, [...own]);
  for (const { email, sheet, area } of selections) {
    screen.select(email, emulator.spreadsheet.requireSheet(sheet), area);
  }
  for (const [name, entries] of state.properties) properties.set(name, new Map(entries));
  for (const [name, entries] of state.caches) caches.set(name, new Map(entries));
  for (const email of state.people) emulator.user(email);
  emulator.installation = state.installation;
  emulator.clock.set(state.time);
  return emulator;
}

function layInto(workbook: Workbook, state: KeptState): void {
  fillWorkbook(workbook, fileOf(state));
  workbook.continueNumbering(state.numbering, state.gids);
}

/** What was made of states, as many workbooks are made of one. */
const files = new WeakMap<KeptState, WorkbookFile>();

function fileOf(state: KeptState): WorkbookFile {
  const made = files.get(state);
  if (made !== undefined) return made;
  const { workbook, cells: looks } = state;
  const sheets = workbook.sheets.map((sheet): SavedSheet => ({
    ...sheet,
    cells: sheet.cells.map(([row, column, cell, content]) => [
      row,
      column,
      looks[cell] ?? {},
      content,
    ]),
  }));
  const file = { ...workbook, sheets };
  files.set(state, file);
  return file;
}

function selectionsOf(
  { sheets }: Workbook,
  screen: Emulator["runtime"]["screen"],
): KeptState["screen"]["selections"] {
  return [...screen.selected()]
    .filter(([, { sheet }]) => sheets.includes(sheet))
    .map(([email, { sheet, area }]) => ({ email, sheet: sheet.name, area }));
}

function toLists<Value>(stores: ReadonlyMap<string, ReadonlyMap<string, Value>>): Store<Value> {
  return [...stores].map(([name, entries]) => [name, [...entries]]);
}

/** Things that are alike get the same number: most cells are like many others. */
class Numbered<Value extends object> {
  readonly values: Value[] = [];
  private readonly byIdentity = new WeakMap<Value, number>();
  private readonly byText = new Map<string, number>();

  numberOf(value: Value): number {
    const known = this.byIdentity.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    const number = this.byText.get(text) ?? this.values.push(value) - 1;
    this.byText.set(text, number);
    this.byIdentity.set(value, number);
    return number;
  }
}

/** Cells of all workbooks of this process, so that those alike have one number everywhere. */
const known = new Numbered<Cell>();

import type { Reply } from "../../src/contract";
import type { ServiceCall, User } from "../emulator";
import type { Workbook } from "../emulator/workbook";
import { callsOf, kept, type Desk } from "./desk";
import { rowText, type Interference } from "./interferences";
import { listRequests, type Effect } from "./requests";
import { assessmentOf, settingsOf, tableOf } from "./tables";

type Answer = Reply<{ readonly outcome: "saved" | "conflict" }>;

/** A write that a page asks for, with what it is to bring about. */
export interface RacedWrite {
  readonly name: string;
  readonly effect: Effect;
  readonly prepare: ((desk: Desk) => void) | undefined;
  readonly run: (user: User) => Answer;
}

/** What went wrong at one of our calls. */
export interface Loss {
  readonly call: number;
  readonly method: string;
  readonly what: string;
}

/** Every request that writes into a table that is there. */
export const WRITES: readonly RacedWrite[] = listRequests().flatMap(
  ({ name, action, args, prepare, effect }): RacedWrite[] => {
    if (!effect) return [];
    const run = (user: User): Answer => user.run("callApi", action, args) as Answer;
    return [{ name, effect, prepare, run }];
  },
);

/** The desk as it is before a write, and the calls of that write when nobody disturbs it. */
export interface RaceStart {
  readonly desk: Desk;
  readonly calls: readonly ServiceCall[];
}

/**
 * Whether nothing is read any more between a call and what is written next: what is typed then into the very cell or
 * row is overwritten, and nobody can see it (docs/quality.md).
 */
export function isLastMoment({ calls }: RaceStart, call: number): boolean {
  const next = calls
    .slice(call - 1)
    .find(({ kind, method }) => kind === "read" || kind === "write" || method === "flush");
  return next !== undefined && next.kind !== "read";
}

/** @throws Error when the write does not save. */
export function startOf(desk: Desk, { name, prepare, run }: RacedWrite): RaceStart {
  const [owner] = desk.people;
  if (!owner) throw new Error("nobody");
  desk.reset();
  prepare?.(desk);
  const start = kept(desk);
  const alone = run(owner);
  if (!alone.ok || alone.data.outcome !== "saved") {
    throw new Error(`${name}: ${JSON.stringify(alone)}`);
  }
  return { desk: start, calls: callsOf(desk, "callApi") };
}

/**
 * Lets a colleague act before some of our calls, each time on the untouched desk, and tells where somebody lost
 * something: another cell or row changed, what the colleague wrote vanished, or "saved" was said of what is not
 * there.
 *
 * @param isTried Which of the calls; counting from 1.
 */
export function race(
  { desk, calls }: RaceStart,
  { effect, run }: RacedWrite,
  { act }: Interference,
  isTried: (call: number) => boolean = () => true,
): { readonly points: number; readonly losses: readonly Loss[] } {
  const [owner, colleague] = desk.people;
  if (!owner || !colleague) throw new Error("two people are needed");
  const losses: Loss[] = [];
  let points = 0;
  calls.forEach(({ service, method }, index) => {
    const call = index + 1;
    if (!isTried(call)) return;
    desk.reset();
    const before = stateOf(desk.book, effect);
    const acted: Deed[] = [];
    desk.emulator.faults.at(call, () => {
      const found = stateOf(desk.book, effect);
      act(colleague, desk.book, effect);
      acted.push(deedBetween(found, stateOf(desk.book, effect)));
    });
    const reply = run(owner);
    const [deed] = acted;
    if (!deed) return;
    points++;
    const outcome = reply.ok ? reply.data.outcome : reply.code;
    const what =
      outcome === "INTERNAL"
        ? "a fault was told"
        : lossIn(before, stateOf(desk.book, effect), effect, deed, outcome);
    if (what !== null) losses.push({ call, method: `${service}.${method}`, what });
  });
  desk.reset();
  return { points, losses };
}

interface TableState {
  /** By indicator and header, or by label. */
  readonly cells: ReadonlyMap<string, string>;
  readonly strays: readonly string[];
  readonly rows: readonly string[];
}

function stateOf(book: Workbook, { table }: Effect): TableState {
  if (table === "assessment") return { ...assessmentOf(book), rows: [] };
  if (table === "start") {
    const cells = [...settingsOf(book)].map(([label, { content }]) => [label, content] as const);
    return { cells: new Map(cells), strays: [], rows: [] };
  }
  const rows = tableOf(book, table).rows.map(({ cells }) =>
    rowText(table === "plan" ? ownCells(cells) : cells),
  );
  return { cells: new Map(), strays: [], rows };
}

/** Of a row of Rencana what people wrote; what the planner computes may change. */
function ownCells(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = ["Skenario", "No", "Ke", "OPD", "PIC", "Tenggat", "Status", "Catatan", "Biaya"];
  return Object.fromEntries(Object.entries(cells).filter(([header]) => own.includes(header)));
}

/** What the colleague did: the cells that changed, null for those that went, and the rows that went and came. */
interface Deed {
  readonly cells: ReadonlyMap<string, string | null>;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

function deedBetween(before: TableState, after: TableState): Deed {
  const changed = [...before.cells].filter(([key, content]) => after.cells.get(key) !== content);
  return {
    cells: new Map(changed.map(([key]) => [key, after.cells.get(key) ?? null])),
    gone: without(before.rows, after.rows),
    come: without(after.rows, before.rows),
  };
}

function lossIn(
  before: TableState,
  after: TableState,
  effect: Effect,
  deed: Deed,
  outcome: string,
): string | null {
  const isSaved = outcome === "saved";
  return (
    cellLoss(before, after, isSaved ? (effect.cells ?? {}) : {}, deed) ??
    rowLoss(before, after, effect, deed, isSaved)
  );
}

function cellLoss(
  before: TableState,
  after: TableState,
  wanted: Readonly<Record<string, string>>,
  deed: Deed,
): string | null {
  for (const [cell, content] of before.cells) {
    const their = deed.cells.get(cell);
    if (their === null) continue; // its row is gone
    const now = after.cells.get(cell);
    const own = wanted[cell];
    if (own === undefined) {
      if (now === (their ?? content)) continue;
      return `${cell} held ${content} and holds ${String(now)}`;
    }
    if (their !== undefined && now === their) continue; // typed after it was saved
    if (now !== own) return `${cell} was said to be saved and holds ${String(now)}`;
    if (their !== undefined) return `${cell}: ${their} of the colleague was overwritten`;
  }
  const isStray = after.strays.length > before.strays.length;
  return isStray ? `stray ${after.strays.join(", ")}` : null;
}

function rowLoss(
  before: TableState,
  after: TableState,
  effect: Effect,
  deed: Deed,
  isSaved: boolean,
): string | null {
  const { gone, rows: wanted = [] }: Partial<Effect> = isSaved ? effect : {};
  const isOurs = (row: string): boolean => gone?.test(row) === true;
  // A row that we had written by then and that they took away is gone lawfully, whatever it held before.
  const isTaken = (row: string): boolean =>
    effect.gone?.test(row) === true &&
    deed.gone.some((each) => effect.rows?.some((ours) => ours.test(each)));
  const lost = without(without(before.rows, after.rows), deed.gone).find(
    (row) => !isOurs(row) && !isTaken(row),
  );
  if (lost !== undefined) return `lost ${lost}`;
  if (deed.come.some(isTheirs) && !after.rows.some(isTheirs)) {
    return "what the colleague wrote is gone";
  }
  const left = [...after.rows];
  for (const each of wanted) {
    const at = left.findIndex((row) => each.test(row));
    const isDeleted = deed.gone.some((row) => each.test(row));
    if (at === -1 && !isDeleted) return "said to be saved and not there";
    left.splice(at, 1);
  }
  // What they wrote into a line that was to go keeps it.
  const still = left.find((row) => isOurs(row) && !isTheirs(row));
  if (still !== undefined) return `said to be replaced and still there: ${still}`;
  const doubled = after.rows.find(
    (row, at) => after.rows.indexOf(row) !== at && !before.rows.includes(row),
  );
  const again = before.rows.find((row) => count(after.rows, row) > count(before.rows, row));
  const twice = doubled ?? again;
  return twice === undefined ? null : `twice ${twice}`;
}

/** Colleagues write no text without their name. */
function isTheirs(row: string): boolean {
  return row.includes("rekan");
}

function count(rows: readonly string[], row: string): number {
  return rows.filter((each) => each === row).length;
}

/** What is left of a list when each of the others is taken out once. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

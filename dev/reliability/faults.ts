import type { Reply } from "../../src/contract";
import type { User } from "../emulator";
import type { Fault } from "../emulator/faults";
import { workbookText } from "../workbench/kept-state";
import { contentsOf, type Contents } from "./contents";
import { ask, callsOf, kept, type Desk } from "./desk";
import { listRequests } from "./requests";

/** Something that a person asks of the add-on, tried with a fault at each of its calls. */
export interface FaultCase {
  readonly name: string;
  /** The function that Google runs for it. */
  readonly functionName: string;
  readonly prepare?: ((desk: Desk) => void) | undefined;
  /** Whether Google refuses it when nothing is wrong. */
  readonly isRefused?: boolean | undefined;
  /** Answers what the person is told; empty when nothing is. */
  readonly run: (user: User, desk: Desk) => Told;
}

interface Told {
  readonly code: string;
  readonly message: string;
}

/** What faults did to one case. */
export interface FaultReport {
  readonly faults: number;
  /** Faults after which something that stood there before, and would still stand there, was gone. */
  readonly lost: readonly string[];
  /** Faults that left neither the state before nor the one after. */
  readonly half: number;
  /** Faults after which asking again did not lead to where an undisturbed run leads. */
  readonly unfinished: readonly string[];
  /** Faults after which others could not write. */
  readonly locked: readonly string[];
  /** Faults that were told in a sentence that says something else than what happened. */
  readonly misleading: readonly string[];
}

/** What a menu command finds to do; one that is not here finds the workbook as it is. */
const PREPARED: Readonly<Record<string, (desk: Desk) => void>> = {
  "Siapkan lembar": ({ people: [owner] }) => {
    owner?.removeNamedRange("SPBE_TINGKAT");
    owner?.deleteRows("Penilaian", 6, 1);
    owner?.type("Rencana", "B8", "Urut ke");
    owner?.clear("OPD", "B3:E4");
  },
};

/** What a command asks for. */
const ANSWERS: Readonly<Record<string, string>> = { "Ganti instrumen": "2027" };

/** Every action of the contract, and every command of the menu as it stands there. */
export function faultCases(desk: Desk): FaultCase[] {
  const actions = listRequests().map(({ name, action, args, prepare, isRefused }): FaultCase => ({
    name,
    functionName: "callApi",
    prepare,
    isRefused,
    run: (user) => {
      const reply = user.run("callApi", action, args) as Reply<unknown>;
      return reply.ok ? { code: "", message: "" } : reply;
    },
  }));
  const [owner] = desk.people;
  const commands = (owner?.menu() ?? [])
    .flatMap(({ items }) => items)
    .map(({ label, functionName }): FaultCase => ({
      name: `menu ${label}`,
      functionName,
      ...(PREPARED[label] && { prepare: PREPARED[label] }),
      run: (user, { emulator }) => {
        const before = emulator.alerts.length;
        user.click(label, ...(label in ANSWERS ? [ANSWERS[label] ?? ""] : []));
        const message = emulator.alerts
          .slice(before)
          .map((alert) => alert.message)
          .join("\n");
        return { code: "", message };
      },
    }));
  return [...actions, ...commands];
}

/** A fault at a call, counting from 1. */
export interface PlacedFault extends Fault {
  readonly call: number;
}

/** Every fault at every call. */
export function allFaults(calls: number): PlacedFault[] {
  return Array.from({ length: calls }, (_, at) => at + 1).flatMap((call) =>
    (["before", "after"] as const).flatMap((when) =>
      (["service", "timeout", "permission"] as const).map((error) => ({ call, when, error })),
    ),
  );
}

/**
 * Runs a case once undisturbed, and then with each of the faults, always from the same state. What the faults
 * leave alike is looked at and repeated once.
 *
 * @throws Error when the undisturbed run fails.
 */
export function tryFaults(
  desk: Desk,
  each: FaultCase,
  choose: (faults: readonly PlacedFault[]) => readonly PlacedFault[],
): FaultReport {
  desk.reset();
  each.prepare?.(desk);
  const start = kept(desk);
  const [owner, colleague] = desk.people;
  if (!owner || !colleague) throw new Error("two people are needed");
  const before = contentsOf(desk.book);
  const undisturbed = each.isRefused ? toldBy(each, owner, desk) : each.run(owner, desk);
  if (undisturbed && undisturbed.code !== "")
    throw new Error(`${each.name}: ${undisturbed.message}`);
  const calls = callsOf(desk, each.functionName).length;
  const after = contentsOf(desk.book);
  const faults = choose(allFaults(calls));
  const report = { lost: [] as string[], unfinished: [] as string[], locked: [] as string[] };
  const misleading: string[] = [];
  const known = new Map<string, Left>();
  let half = 0;
  /** What a state is, and what comes of asking again. */
  const look = (): Left => {
    const now = contentsOf(desk.book);
    const isHalf = !now.equals(before) && !now.equals(after);
    toldBy(each, owner, desk);
    const completed = contentsOf(desk.book);
    const stillGone = new Set(lostBetween(before, after, completed));
    const gone = lostBetween(before, after, now).filter(
      (content) => !isFormula(content) || stillGone.has(content),
    );
    return { isHalf, gone, missing: completed.differences(after) };
  };
  for (const { call, ...fault } of faults) {
    start.reset();
    const place = `${each.name}, call ${call}, ${fault.when}, ${fault.error}`;
    desk.emulator.faults.failAt(call, fault);
    const told = toldBy(each, owner, desk);
    desk.emulator.faults.clear();
    if (told && isMisleading(told, fault)) misleading.push(`${place}: ${told.message}`);
    const state = workbookText(desk.emulator);
    const reply = ask(colleague, "setCells", [NOTHING_NEW]);
    if (!reply.ok && reply.code === "BUSY") report.locked.push(place);
    const left = known.get(state) ?? look();
    known.set(state, left);
    const { isHalf, gone, missing } = left;
    if (isHalf) half++;
    if (gone.length > 0) report.lost.push(`${place}: ${gone.slice(0, 3).join(", ")}`);
    if (missing.length > 0) report.unfinished.push(`${place}: ${missing.slice(0, 3).join(", ")}`);
  }
  start.reset();
  return { ...report, faults: faults.length, half, misleading };
}

interface Left {
  readonly isHalf: boolean;
  readonly gone: readonly string[];
  /** What asking again left to be done. */
  readonly missing: readonly string[];
}

/** A colleague's write that changes nothing, to see whether one may write. */
const NOTHING_NEW = {
  number: 47,
  column: "narrative",
  value: "Narasi 47",
  seen: "Narasi 47",
} as const;

/** null when Google itself tells it. */
function toldBy(each: FaultCase, user: User, desk: Desk): Told | null {
  try {
    return each.run(user, desk);
  } catch {
    return null;
  }
}

/** Words of the machinery have no place in a sentence, and a lost right is no protected cell. */
function isMisleading({ code, message }: Told, { error }: Fault): boolean {
  if (message === "") return false;
  const isMachinery = /Exception|Error:|undefined|\bNaN\b|\[object|Service |permission/.test(
    message,
  );
  return isMachinery || (error !== "service" && code === "PROTECTED");
}

/** A formula of ours may be away while its sheets change; it is lost when asking again does not write it. */
function isFormula(content: string): boolean {
  return /^sheet \d+: \{"formula"/.test(content);
}

/** Contents that stood there before, should stand there after, and do neither. */
function lostBetween(before: Contents, after: Contents, now: Contents): string[] {
  return [...before.counts].flatMap(([content, count]) => {
    const expected = Math.min(count, after.counts.get(content) ?? 0);
    return (now.counts.get(content) ?? 0) < expected ? [content] : [];
  });
}

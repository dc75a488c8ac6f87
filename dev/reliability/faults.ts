import type { Reply } from "../../src/contract";
import type { User } from "../emulator";
import type { Fault } from "../emulator/faults";
import type { ServiceCall } from "../emulator/script-object";
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
  /** Faults after which asking again did not lead to where one or two undisturbed runs lead. */
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
 * Runs a case once undisturbed, and then with each of the faults, always from the same state. Those of the same
 * moment are run once, and what faults leave alike is looked at and repeated once.
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
  const calls = callsOf(desk, each.functionName);
  const after = contentsOf(desk.book);
  toldBy(each, owner, desk);
  const afterTwice = contentsOf(desk.book);
  const faults = choose(allFaults(calls.length));
  const report: Record<"lost" | "unfinished" | "locked" | "misleading", string[]> = {
    lost: [],
    unfinished: [],
    locked: [],
    misleading: [],
  };
  const known = new Map<string, Left>();
  let half = 0;
  /** What a state is, and what comes of asking again. */
  const look = (): Left => {
    const now = contentsOf(desk.book);
    const isHalf = !now.equals(before) && !now.equals(after);
    toldBy(each, owner, desk);
    const completed = contentsOf(desk.book);
    const stillGone = new Set(lostBetween(before, after, completed));
    const lost = lostBetween(before, after, now).filter(
      (content) => !isFormula(content) || stillGone.has(content),
    );
    const unfinished = completed.equals(afterTwice) ? [] : completed.differences(after);
    return { isHalf, lost, unfinished };
  };
  const meet = ({ call, ...fault }: PlacedFault): Met => {
    start.reset();
    desk.emulator.faults.failAt(call, fault);
    const told = toldBy(each, owner, desk);
    desk.emulator.faults.clear();
    const state = workbookText(desk.emulator);
    const reply = ask(colleague, "setCells", [NOTHING_NEW]);
    const left = known.get(state) ?? look();
    known.set(state, left);
    return {
      ...left,
      isLocked: !reply.ok && reply.code === "BUSY",
      misleading: told && isMisleading(told, fault) ? [told.message] : [],
    };
  };
  const met = new Map<string, Met>();
  for (const fault of faults) {
    const { call, when, error } = fault;
    const place = `${each.name}, call ${call}, ${when}, ${error}`;
    const moment = momentOf(fault, calls);
    const outcome = met.get(moment) ?? meet(fault);
    met.set(moment, outcome);
    if (outcome.isHalf) half++;
    if (outcome.isLocked) report.locked.push(place);
    for (const kind of ["lost", "unfinished", "misleading"] as const) {
      const found = outcome[kind];
      if (found.length > 0) report[kind].push(`${place}: ${found.slice(0, 3).join(", ")}`);
    }
  }
  start.reset();
  return { ...report, faults: faults.length, half };
}

/** What a state is. */
interface Left {
  readonly isHalf: boolean;
  readonly lost: readonly string[];
  /** What asking again left to be done. */
  readonly unfinished: readonly string[];
}

/** What came of a fault. */
interface Met extends Left {
  readonly isLocked: boolean;
  readonly misleading: readonly string[];
}

/**
 * Faults of the same moment are the same for the script and the workbook: a call that only reads has no effect
 * before which it could fail, and a script that is stopped does nothing more until its next effect.
 */
function momentOf({ call, when, error }: PlacedFault, calls: readonly ServiceCall[]): string {
  const done = calls.slice(0, when === "after" ? call : call - 1);
  const effects = done.filter(({ kind }) => kind === "write" || kind === "other").length;
  return error === "timeout" ? `${error} ${effects}` : `${error} ${call} ${effects}`;
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

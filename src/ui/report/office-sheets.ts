import type { CellJson, Office } from "../../contract";
import { nameKey } from "../../reading";
import { contribution, levelRise, nextGoal, type Fraction, type Level } from "../../scoring";
import type { Board, Entry, Status } from "../board";
import { hasPassed } from "../day";
import { distinctNames } from "../distinct-names";
import { cellText } from "../figures";
import { knownOffices, opdIn, supportersIn } from "../office-names";
import { stepTexts } from "../step-guidance";
import { evidenceGap, higherOf, type EvidenceGap } from "./evidence-gap";
import { isOverdue, openSteps, type Roadmap, type RoadmapStep } from "./roadmap";

/**
 * How an indicator stands against target and plan. `planned`: the target is reached or missing, a planned
 * level is not; `untargeted`: there is a level, but nothing to measure it against.
 */
export type TaskStatus = Status | "planned" | "untargeted";

/** One indicator that an OPD answers for, or carries a planned step of. */
export interface Task {
  readonly entry: Entry;
  /** The OPD answers for the indicator; else it only carries a step of it. */
  readonly isOwn: boolean;
  /** The higher of target and planned level; null while there is neither. */
  readonly goal: Level | null;
  readonly status: TaskStatus;
  /** What the index gains when it reaches its goal; null when it is not below. */
  readonly gain: Fraction | null;
  /** What one level more would add; null without a level, and with the highest. */
  readonly rise: Rise | null;
  /** What guidance says to do, for every level up to the goal. */
  readonly advice: readonly string[];
  readonly evidence: EvidenceGap;
  /** Its planned steps that are not reached. */
  readonly steps: readonly RoadmapStep[];
  /** Of the last planned step, else the indicator's own. */
  readonly due: CellJson;
  /** Not where it should be although its due date has passed. */
  readonly isOverdue: boolean;
}

/** A rise of one level, and what it adds to the index. */
export interface Rise {
  readonly to: Level;
  readonly gain: Fraction;
}

/** What concerns one OPD. */
export interface OfficeSheet {
  /** For lists and the choice of one OPD; "" for the indicators without. */
  readonly key: string;
  /** As first written; "" for the indicators without OPD. */
  readonly name: string;
  /** Its line on sheet OPD. */
  readonly office: Office | undefined;
  /** In official order. */
  readonly tasks: readonly Task[];
  /** Indicators of others that it supports. */
  readonly supports: readonly Entry[];
  readonly steps: readonly RoadmapStep[];
}

/**
 * A sheet per OPD that has something to do: in the order of sheet OPD, then those that only stand beside
 * an indicator, in official order, those that only support one, and last the indicators without OPD.
 *
 * @param today ISO date.
 */
export function officeSheets(board: Board, roadmap: Roadmap, today: string): OfficeSheet[] {
  const supporters = supportersByEntry(board);
  const names = distinctNames([
    ...(board.panel.offices ?? []).map(({ name }) => name),
    ...board.entries.map(opdOf),
    ...roadmap.steps.map(({ opd }) => opd),
    ...[...supporters.values()].flat(),
  ]);
  return [...names, ""]
    .map((name) => officeSheet(board, roadmap, supporters, name, today))
    .filter(({ tasks, supports, steps }) => tasks.length + supports.length + steps.length > 0);
}

function officeSheet(
  board: Board,
  roadmap: Roadmap,
  supporters: Supporters,
  name: string,
  today: string,
): OfficeSheet {
  const key = nameKey(name);
  const steps = roadmap.steps.filter(({ opd }) => nameKey(opd) === key);
  const carried = new Set(openSteps({ steps }).map(({ entry }) => entry));
  const isOwn = (entry: Entry): boolean => nameKey(opdOf(entry)) === key;
  return {
    key,
    name,
    office: board.panel.offices?.find((office) => key !== "" && nameKey(office.name) === key),
    tasks: board.entries
      .filter((entry) => isOwn(entry) || carried.has(entry))
      .map((entry) => ({ ...taskOf(board, roadmap, entry, today), isOwn: isOwn(entry) })),
    supports: board.entries.filter(
      (entry) =>
        key !== "" &&
        !isOwn(entry) &&
        supporters.get(entry)?.some((supporter) => nameKey(supporter) === key),
    ),
    steps,
  };
}

function taskOf(board: Board, roadmap: Roadmap, entry: Entry, today: string): Omit<Task, "isOwn"> {
  const planned = roadmap.steps.filter((step) => step.entry === entry);
  const plannedLevel = planned.map(({ to }) => to).reduce(higherOf, null);
  const goal = higherOf(entry.target ?? null, plannedLevel);
  const steps = openSteps({ steps: planned });
  const due = steps[steps.length - 1]?.due ?? entry.row?.details.due ?? null;
  const status = statusOf(entry, plannedLevel);
  const level = entry.reading.kind === "level" ? entry.reading.level : null;
  const isBelow = level !== null && goal !== null && level < goal;
  return {
    entry,
    goal,
    status,
    gain: isBelow ? gainOf(board, entry, level, goal) : null,
    rise: level === null ? null : riseFrom(board, entry, level),
    advice: isBelow ? stepTexts(entry.guidance, board.instrument.scale, level, goal) : [],
    evidence: evidenceGap(board, entry, goal),
    steps,
    due,
    isOverdue:
      steps.length > 0
        ? steps.some((step) => isOverdue(step, today))
        : status !== "reached" && hasPassed(due, today),
  };
}

function statusOf(entry: Entry, planned: Level | null): TaskStatus {
  const { reading, status } = entry;
  if (reading.kind !== "level" || status === "below") return status;
  if (planned !== null && reading.level < planned) return "planned";
  return lacksTarget(entry) ? "untargeted" : status;
}

/** Whether its target is blank; one that cannot be read is there, but to be checked. */
export function lacksTarget({ row, target }: Entry): boolean {
  return target === undefined && cellText(row?.levels.target ?? null).trim() === "";
}

function gainOf({ instrument }: Board, { indicator }: Entry, from: Level, to: Level): Fraction {
  return contribution(instrument, indicator, levelRise(from, to));
}

function riseFrom(board: Board, entry: Entry, level: Level): Rise | null {
  const to = nextGoal(board.instrument.scale, level);
  return to === undefined ? null : { to, gain: gainOf(board, entry, level, to) };
}

/**
 * The OPD whose sheet is shown alone: the chosen one, as long as it has a sheet. An OPD that only one plan
 * gives steps to has none under another.
 *
 * @param chosen A key; null: all of them.
 */
export function officeShownAlone(
  sheets: readonly OfficeSheet[],
  chosen: string | null,
): string | null {
  return sheets.some(({ key }) => key === chosen) ? chosen : null;
}

/** Whether a task has its place among what is left: its level, its cells, or the evidence for it. */
export function needsWork({ status, evidence }: Task): boolean {
  const lacksEvidence = evidence.unfinished.length > 0 || evidence.uncovered.length > 0;
  return status !== "reached" || lacksEvidence;
}

/** The OPD that answers for an indicator, as written; "" for none. */
export function opdOf({ row }: Entry): string {
  return row ? opdIn(row) : "";
}

/** The OPD that support each indicator, as written. */
type Supporters = ReadonlyMap<Entry, readonly string[]>;

function supportersByEntry({ entries, panel }: Board): Supporters {
  const known = knownOffices(panel);
  return new Map(entries.map((entry) => [entry, entry.row ? supportersIn(entry.row, known) : []]));
}

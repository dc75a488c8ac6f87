import {
  LONGEST_SCENARIO_NAME,
  type PanelStep,
  type PlannedStepWrite,
  type ScenarioOutcome,
  type ScenarioWrite,
  type StepGuidance,
} from "../contract";
import { unknownRequest, UserError } from "../errors";
import { isDay, parseLevel } from "../reading";
import {
  goalsOf,
  MAX_EFFORT,
  nextGoal,
  takeSteps,
  toNumber,
  withAgencyNames,
  type Assessment,
  type Instrument,
  type StepTaken,
} from "../scoring";
import { TEXT } from "../sentences";
import type { AssessmentCells, IndicatorRow } from "../sheet/cells/assessment-cells";
import { editing } from "../sheet/cells/editing";
import type { Entry, NewEntry, RegisterCells, RegisterRow } from "../sheet/cells/register-cells";
import { PLAN, type StepKey } from "../sheet/layout";
import { STEP_WORDS } from "../words";
import { cellText } from "./cell-text";
import { chosenInstrument } from "./instrument";
import { requireAssessment } from "./panel";
import { plannedStep, plannedSteps, readPlan } from "./plan-register";
import { fieldsOf, isFiniteNumber, isOfficial, isOnScale } from "./request";

const LONGEST_EVIDENCE = 2000;
/** Of steps of the sheet that a page may name. */
const MOST_SEEN = 1000;

/**
 * Replaces the steps of one scenario on sheet Rencana; no steps delete it. Gain, index and predicate are
 * computed here, from the levels that the sheet holds. What people wrote beside a step, or in place of the
 * guidance, stays with it; a step that is no longer planned stays below without an order if they wrote something beside it.
 *
 * @param request A ScenarioWrite; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, SCENARIO_INVALID, LEVELS_INCOMPLETE, INDICATOR_DUPLICATE, BUSY,
 * SHEET_MISSING, CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED, and those of a broken sheet.
 */
export function writeScenario(request: unknown): ScenarioOutcome {
  const instrument = chosenInstrument();
  const wanted = scenarioOf(instrument, request);
  const { scenario, steps, seen } = wanted;
  const stepsIn = (plan: RegisterCells<StepKey>): PanelStep[] =>
    plannedSteps(instrument, plan).filter((step) => step.scenario === scenario);
  return editing(
    () => {
      const assessment = requireAssessment(instrument, ["level", "opd", "pic", "due"]);
      const plan = requirePlan();
      const levels = levelsOf(instrument, assessment, steps);
      const changed = changedLevels(levels, steps);
      const present = presentRows(instrument, plan, scenario);
      const half = halfWritten(present, seen, steps);
      const isExpected = half !== null || holdsSteps(present, seen) || holdsSteps(present, steps);
      if (changed.length > 0 || !isExpected) {
        return { outcome: "conflict", changed, steps: stepsIn(plan) };
      }
      const taken = steps.length === 0 ? [] : takeSteps(instrument, levels, steps);
      if (!taken) throw levelsIncomplete(instrument, levels);
      const rows = half ? [...half.written, ...half.former] : present;
      const entries = entriesOf({ instrument, assessment, present: rows }, wanted, taken);
      const isWritten =
        half?.written.length === entries.length &&
        entries.every(({ from }, at) => from === half.written[at]?.row);
      const after = plan.replace(
        (isWritten ? half.former : present).map(({ row }) => row),
        isWritten ? [] : entries,
        instrument.scale,
      );
      return { outcome: "saved", steps: stepsIn(after) };
    },
    () => ({ outcome: "conflict", changed: [], steps: stepsIn(requirePlan()) }),
  );
}

function requirePlan(): RegisterCells<StepKey> {
  const plan = readPlan();
  if (plan) return plan;
  throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(PLAN.sheet));
}

/** A row of the scenario; without a step when it names no indicator or level. */
interface PresentRow {
  readonly row: RegisterRow<StepKey>;
  readonly step: PanelStep | null;
}

function presentRows(
  instrument: Instrument,
  { rows }: RegisterCells<StepKey>,
  scenario: string,
): PresentRow[] {
  return rows
    .filter(({ cell }) => cellText(cell("scenario")) === scenario)
    .map((row) => ({ row, step: plannedStep(instrument, row) }));
}

function orderedSteps(present: readonly PresentRow[]): PanelStep[] {
  return present.flatMap(({ step }) => (step && step.order !== null ? [step] : []));
}

/** Whether a scenario's steps, in their order, are these. */
function holdsSteps(present: readonly PresentRow[], steps: readonly StepKeyed[]): boolean {
  const inOrder = orderedSteps(present).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return haveSameSteps(inOrder, steps);
}

/**
 * The rows as they were and those written below them, when a script was stopped between writing these and
 * clearing those.
 */
function halfWritten(
  present: readonly PresentRow[],
  seen: readonly StepKeyed[],
  wanted: readonly StepKeyed[],
): { readonly former: readonly PresentRow[]; readonly written: readonly PresentRow[] } | null {
  const first = orderedSteps(present)[seen.length];
  const at = present.findIndex(({ step }) => step === first);
  if (first === undefined || seen.length === 0) return null;
  const [former, written] = [present.slice(0, at), present.slice(at)];
  const isHalf = holdsSteps(former, seen) && haveSameSteps(orderedSteps(written), wanted);
  return isHalf ? { former, written } : null;
}

type StepKeyed = Pick<PanelStep, "number" | "to">;

function isSameStep(a: StepKeyed, b: StepKeyed): boolean {
  return a.number === b.number && a.to === b.to;
}

function haveSameSteps(a: readonly StepKeyed[], b: readonly StepKeyed[]): boolean {
  return (
    a.length === b.length &&
    a.every((step, at) => {
      const other = b[at];
      return other !== undefined && isSameStep(step, other);
    })
  );
}

/** The levels as the sheet uses them; without steps they do not matter. @throws UserError INDICATOR_DUPLICATE. */
function levelsOf(
  instrument: Instrument,
  assessment: AssessmentCells,
  steps: readonly PlannedStepWrite[],
): Assessment {
  if (steps.length === 0) return new Map();
  return new Map(
    instrument.indicators.map(({ number }) => [
      number,
      parseLevel(assessment.only(number)?.cell("level") ?? null, instrument.scale),
    ]),
  );
}

/** Indicators whose first step does not start from the level they have. */
function changedLevels(levels: Assessment, steps: readonly PlannedStepWrite[]): number[] {
  const first = new Map<number, number>();
  for (const { number, from } of steps) if (!first.has(number)) first.set(number, from);
  return [...first].flatMap(([number, from]) => {
    const reading = levels.get(number);
    return reading?.kind === "level" && reading.level !== from ? [number] : [];
  });
}

function levelsIncomplete({ indicators }: Instrument, levels: Assessment): UserError {
  const unfilled = indicators.filter(({ number }) => levels.get(number)?.kind !== "level");
  return new UserError("LEVELS_INCOMPLETE", TEXT.cells.levelsIncomplete(String(unfilled.length)));
}

interface Present {
  readonly instrument: Instrument;
  readonly assessment: AssessmentCells;
  readonly present: readonly PresentRow[];
}

/** The planned steps in their order, then the rows that people would miss. */
function entriesOf(
  { instrument, assessment, present }: Present,
  { scenario, steps, guidance }: ScenarioWrite,
  taken: readonly StepTaken[],
): NewEntry<StepKey>[] {
  const left = [...present];
  const rowOf = (number: number): IndicatorRow | undefined =>
    assessment.rows.find((row) => row.number === number);
  const isTouched = ({ row, step }: PresentRow): boolean =>
    !step || hasOwnEvidence(step, guidance) || hasWriting(row, step, rowOf(step.number));
  const take = (planned: StepKeyed): PresentRow | undefined => {
    const same = left.filter(({ step }) => step !== null && isSameStep(step, planned));
    const chosen = same.find(isTouched) ?? same[0];
    if (!chosen) return undefined;
    left.splice(left.indexOf(chosen), 1);
    return chosen;
  };
  const names = new Map(assessment.rows.map((row) => [row.number, cellText(row.cell("name"))]));
  const { indicators } = withAgencyNames(instrument, names);
  const planned = steps.flatMap((step, at): NewEntry<StepKey>[] => {
    const result = taken[at];
    if (!result) return [];
    const computed = {
      scenario,
      order: at + 1,
      number: step.number,
      name: indicators.find(({ number }) => number === step.number)?.name ?? "",
      from: step.from,
      to: step.to,
      gain: toNumber(result.gain),
      index: result.index.shown,
      predicate: result.judgement.predicate.name,
      effort: step.effort,
    };
    const { evidence } = step;
    const from = take(step);
    if (!from) return [{ cells: { ...computed, evidence, ...filledIn(rowOf(step.number)) } }];
    const isOwn = from.step !== null && hasOwnEvidence(from.step, guidance);
    return [{ cells: isOwn ? computed : { ...computed, evidence }, from: from.row }];
  });
  const isCopied = (each: PresentRow): boolean =>
    planned.some(({ from }) => from && isCopy(each, from, guidance));
  const kept = left
    .filter((each) => isTouched(each) && !isCopied(each))
    .filter((each, at, all) => !all.slice(0, at).some(({ row }) => isCopy(each, row, guidance)));
  return [...planned, ...kept.map(({ row }) => ({ cells: { order: null }, from: row }))];
}

/** What the add-on itself writes beside a new step; a due date that is no day has no place in a column of days. */
function filledIn(row: IndicatorRow | undefined): Entry<StepKey> {
  const due = row?.cell("due");
  return {
    opd: row?.cell("opd") ?? null,
    pic: row?.cell("pic") ?? null,
    due: typeof due === "string" && isDay(due) ? due : null,
    status: STEP_WORDS.open,
  };
}

/** Whether people wrote in column Bukti dibutuhkan, where the add-on writes what the guidance says. */
function hasOwnEvidence(step: PanelStep, guidance: readonly StepGuidance[]): boolean {
  if (step.evidence === "") return false;
  return !guidance.some((each) => isSameStep(each, step) && each.text === step.evidence);
}

/** Whether people wrote more beside a step than the add-on had filled in. */
function hasWriting(
  { cell, foreignCells }: RegisterRow<StepKey>,
  { status, note }: PanelStep,
  row: IndicatorRow | undefined,
): boolean {
  const isOwn = (key: "opd" | "pic" | "due"): boolean => {
    const text = cellText(cell(key));
    return text !== "" && text !== cellText(row?.cell(key) ?? null);
  };
  return (
    status !== "open" ||
    note !== "" ||
    isOwn("opd") ||
    isOwn("pic") ||
    isOwn("due") ||
    foreignCells() !== ""
  );
}

/** The second of two rows that an interrupted write has left: nothing that people wrote differs. */
function isCopy(
  { row, step }: PresentRow,
  other: RegisterRow<StepKey>,
  guidance: readonly StepGuidance[],
): boolean {
  const filled = ["number", "to", "opd", "pic", "due", "status", "note"] as const;
  const isOwn = step !== null && hasOwnEvidence(step, guidance);
  const keys = isOwn ? ([...filled, "evidence"] as const) : filled;
  return (
    row.foreignCells() === other.foreignCells() &&
    keys.every((key) => row.cell(key) === other.cell(key))
  );
}

function scenarioOf(instrument: Instrument, request: unknown): ScenarioWrite {
  const { scenario, steps, seen, guidance } = fieldsOf(request);
  if (typeof scenario !== "string" || !Array.isArray(steps)) throw unknownRequest();
  if (!Array.isArray(seen) || !Array.isArray(guidance)) throw unknownRequest();
  const name = scenario.trim();
  if (name === "" || name.length > LONGEST_SCENARIO_NAME) {
    const most = String(LONGEST_SCENARIO_NAME);
    throw new UserError("SCENARIO_INVALID", TEXT.cells.scenarioName(most));
  }
  const most = instrument.indicators.length * goalsOf(instrument.scale).length;
  if (steps.length > most || seen.length > MOST_SEEN || guidance.length > most + MOST_SEEN) {
    throw unknownRequest();
  }
  return {
    scenario: name,
    steps: chained(steps.map((step: unknown) => stepOf(instrument, step))),
    seen: seen.map((step: unknown) => seenStepOf(instrument, step)),
    guidance: guidance.map((step: unknown) => guidanceOf(instrument, step)),
  };
}

function stepOf(instrument: Instrument, request: unknown): PlannedStepWrite {
  const { number, from, to, effort, evidence } = fieldsOf(request);
  const { scale } = instrument;
  if (!isOfficial(instrument, number) || !isOnScale(from, scale) || !isOnScale(to, scale)) {
    throw unknownRequest();
  }
  if (to !== nextGoal(scale, from) || typeof evidence !== "string") throw unknownRequest();
  const isEffort = isFiniteNumber(effort) && Number.isInteger(effort);
  if (!isEffort || effort < 0 || effort > MAX_EFFORT) throw unknownRequest();
  if (evidence.length > LONGEST_EVIDENCE) throw unknownRequest();
  return { number, from, to, effort, evidence: evidence.trim() };
}

function seenStepOf(instrument: Instrument, request: unknown): StepKeyed {
  const { number, to } = fieldsOf(request);
  if (!isOfficial(instrument, number) || !isOnScale(to, instrument.scale)) throw unknownRequest();
  return { number, to };
}

function guidanceOf(instrument: Instrument, request: unknown): StepGuidance {
  const { text } = fieldsOf(request);
  if (typeof text !== "string" || text.length > LONGEST_EVIDENCE) throw unknownRequest();
  return { ...seenStepOf(instrument, request), text: text.trim() };
}

/** An indicator's steps follow each other. @throws UserError REQUEST_UNKNOWN. */
function chained(steps: readonly PlannedStepWrite[]): readonly PlannedStepWrite[] {
  const reached = new Map<number, number>();
  for (const { number, from, to } of steps) {
    if ((reached.get(number) ?? from) !== from) throw unknownRequest();
    reached.set(number, to);
  }
  return steps;
}

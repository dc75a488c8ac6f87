import { goalsOf } from "./bands";
import {
  cheapest,
  compareSlope,
  type Cost,
  effortOfAll,
  gainOf,
  hullOf,
  type Ladder,
  linesOf,
  NOTHING,
  type Point,
  type Rise,
  type Step,
  stepsOf,
} from "./cheapest";
import { MAX_EFFORT, type StepEffort } from "./effort";
import { levelIn, levelRise } from "./level";
import type {
  Assessment,
  Fraction,
  Indicator,
  Instrument,
  Judgement,
  Level,
  OfficialNumber,
  ScoreValue,
} from "./model";
import { addFractions, compareFractions, decimalFraction, subtractFractions } from "./rounding";
import { contribution, judge, score, scoreValue } from "./score";

/** What a plan has to reach, and what it must respect. Numbers the instrument does not know are ignored. */
export interface PlanRequest {
  /** The index to reach, e.g. 3 or 2.6; read to six decimals. */
  readonly target: number;
  /** Index points to have in hand above the target (cadangan); 0 by default. */
  readonly reserve?: number;
  /** By indicator; 1 per step by default. */
  readonly efforts?: ReadonlyMap<OfficialNumber, StepEffort>;
  /** The highest level each indicator can reach; the scale's maximum by default. */
  readonly highest?: ReadonlyMap<OfficialNumber, Level>;
  /** Indicators that get no further step; {@link allBut} makes the set that frees one domain or OPD only. */
  readonly locked?: ReadonlySet<OfficialNumber>;
  /**
   * Levels of {@link goalsOf} that indicators will rise to in any case. These steps count towards effort and
   * `maxSteps`, and hold even against a lock, a highest level or `maxSteps`.
   */
  readonly decided?: ReadonlyMap<OfficialNumber, Level>;
  /** The most level steps a plan may take; any number by default. */
  readonly maxSteps?: number;
}

/** One indicator raised to its next level of {@link goalsOf}. */
export interface PlannedStep {
  readonly indicator: Indicator;
  readonly from: Level;
  readonly to: Level;
  readonly effort: number;
  /** Taken because the request says so. */
  readonly decided: boolean;
  /** What the step adds to the index. */
  readonly gain: Fraction;
  /** The index and its predicate once this step and all before it are taken. */
  readonly index: ScoreValue;
  readonly judgement: Judgement;
}

/**
 * What a plan has the least of: total effort, level steps, or indicators touched. Among equals the last
 * two take the least effort; then every aim takes the larger index gain, then higher levels for the
 * indicators that come first in official order.
 */
export type Aim = "effort" | "steps" | "indicators";

/** A set of level steps, in an order in which the index rises quickest. */
export interface Plan {
  /** The aims whose choice this plan is. */
  readonly aims: readonly Aim[];
  /**
   * An indicator's levels in order. Decided steps come first; either part is ordered by index gain per
   * effort, then officially. Dear steps that lead to cheap ones are weighed together with these.
   */
  readonly steps: readonly PlannedStep[];
  readonly effort: number;
  /** How many indicators the steps touch. */
  readonly indicators: number;
  readonly gain: Fraction;
  /** The index and its predicate after the last step. */
  readonly index: ScoreValue;
  readonly judgement: Judgement;
}

/** An indicator that the request keeps below the top of the scale. */
export interface Restraint {
  readonly indicator: Indicator;
  readonly by: "lock" | "highest";
  /** The level it can reach all the same. */
  readonly level: Level;
  /** The index points between that level and the top of the scale. */
  readonly gain: Fraction;
}

/** One way to make an unreachable target reachable, asking for as little as possible. */
export interface Remedy {
  /** The fewest indicators to free from their lock or highest level, in official order; may be none. */
  readonly release: readonly Indicator[];
  /** The fewest level steps that then reach the target: so many have to be allowed. */
  readonly steps: number;
}

export interface Feasible {
  readonly kind: "feasible";
  /** Index points from the present levels to target + reserve; 0 when they reach it already. */
  readonly lacking: Fraction;
  /** One to three different plans: the least effort first, then the fewest steps, then indicators. */
  readonly plans: readonly Plan[];
}

export interface Infeasible {
  readonly kind: "infeasible";
  readonly lacking: Fraction;
  /** The least effort that gives the highest index within reach. Without aims. */
  readonly best: Plan;
  /** What is kept low, the most index points first, then official order. */
  readonly restraints: readonly Restraint[];
  /**
   * At least one: freeing indicators within `maxSteps`; allowing more steps; or both, where neither
   * alone is enough.
   */
  readonly remedies: readonly Remedy[];
}

export type Planning = Feasible | Infeasible;

/**
 * The provably cheapest sets of level steps that bring the unrounded index to target + reserve.
 *
 * An indicator rises from one of {@link goalsOf} to the next: from 3 to 4, on the Pemdi scale from 1.26 to 1.5.
 *
 * @throws RangeError when an indicator has no level, or a number of the request is out of its range.
 */
export function plan(
  instrument: Instrument,
  assessment: Assessment,
  request: PlanRequest,
): Planning {
  const start = presentIndex(instrument, assessment);
  const lacking = lackingGain(instrument, start, request);
  const need = Math.ceil((lacking.numerator * start.fraction.denominator) / lacking.denominator);
  const ladders = instrument.indicators.map((indicator) =>
    ladderOf(instrument, assessment, request, indicator),
  );
  const limit = stepLimit(ladders, request);
  const permitted = ladders.map((ladder) => risesTo(ladder, ladder.top));
  const describe = (rises: readonly Rise[], aims: readonly Aim[]): Plan =>
    planOf(instrument, start, rises, aims);

  const choices = new Map<string, { rises: readonly Rise[]; aims: Aim[] }>();
  for (const aim of AIMS) {
    const rises = cheapest(permitted, costFor(aim, ladders), need, limit);
    if (rises === null) break; // What one aim cannot reach, none can.
    const key = rises.map(({ steps }) => steps.length).join();
    const choice = choices.get(key);
    if (choice) choice.aims.push(aim);
    else choices.set(key, { rises, aims: [aim] });
  }
  if (choices.size > 0) {
    const plans = [...choices.values()].map(({ rises, aims }) => describe(rises, aims));
    return { kind: "feasible", lacking, plans };
  }

  // Where nothing costs anything, the larger gain decides.
  const furthest = cheapest(permitted, () => 0, 0, limit) ?? [];
  const best = cheapest(permitted, costFor("effort", ladders), gainOf(furthest), limit) ?? [];
  return {
    kind: "infeasible",
    lacking,
    best: describe(best, []),
    restraints: restraintsOf(instrument, ladders),
    remedies: remediesFor(ladders, need, limit),
  };
}

/** Every indicator except the given ones: locked, they leave only these to be raised. */
export function allBut(
  { indicators }: Instrument,
  free: Iterable<OfficialNumber>,
): Set<OfficialNumber> {
  const kept = new Set(free);
  return new Set(indicators.map(({ number }) => number).filter((number) => !kept.has(number)));
}

/** The levels once steps are taken: an indicator that is unknown, or further already, stays as it is. */
export function levelsAfter(
  assessment: Assessment,
  steps: readonly { readonly indicator: Pick<Indicator, "number">; readonly to: Level }[],
): Assessment {
  const levels = new Map(assessment);
  for (const { indicator, to } of steps) {
    const { number } = indicator;
    const level = levelIn(levels, number);
    if (level !== undefined && to > level) levels.set(number, { kind: "level", level: to });
  }
  return levels;
}

const AIMS: readonly Aim[] = ["effort", "steps", "indicators"];

function presentIndex(instrument: Instrument, assessment: Assessment): ScoreValue {
  const { index } = score(instrument, assessment);
  if (index === null) throw new RangeError("A plan needs the level of every indicator");
  return index;
}

/** @throws RangeError when the target or the target with its reserve lies outside the scale. */
function lackingGain(
  { scale }: Instrument,
  { fraction }: ScoreValue,
  { target, reserve = 0 }: PlanRequest,
): Fraction {
  const goal = addFractions(decimalFraction(target), decimalFraction(reserve));
  const isAbove = compareFractions(goal, decimalFraction(scale.max)) > 0;
  if (target < scale.min || reserve < 0 || isAbove) {
    throw new RangeError(`Target off the scale: ${String(target)} + ${String(reserve)}`);
  }
  const lacking = subtractFractions(goal, fraction);
  return lacking.numerator > 0 ? lacking : { ...lacking, numerator: 0 };
}

function ladderOf(
  instrument: Instrument,
  assessment: Assessment,
  { efforts, highest, locked, decided }: PlanRequest,
  indicator: Indicator,
): Ladder {
  const { number } = indicator;
  const { min, max } = instrument.scale;
  const goals = goalsOf(instrument.scale);
  const present = levelIn(assessment, number) ?? min;
  const ceiling = highest?.get(number) ?? max;
  const certain = decided?.get(number) ?? min;
  if (!(ceiling >= min && ceiling <= max)) {
    throw new RangeError(`Highest level of indicator ${String(number)}: ${String(ceiling)}`);
  }
  if (certain !== min && !goals.includes(certain)) {
    throw new RangeError(`Decided level of indicator ${String(number)}: ${String(certain)}`);
  }

  const above = goals.filter((goal) => goal > present);
  const steps = above.map((to, at): Step => {
    const from = above[at - 1] ?? present;
    const rise = levelRise(from, to);
    return {
      indicator,
      from,
      to,
      effort: effortOf(efforts?.get(number), indicator, to),
      gain: contribution(instrument, indicator, rise).numerator,
      decided: to <= certain,
    };
  });
  const isLocked = locked?.has(number) ?? false;
  const reachable = isLocked ? [] : goals.filter((goal) => goal <= ceiling);
  const top = Math.max(present, certain, ...reachable);
  const restraint = isLocked ? "lock" : "highest";
  return { indicator, steps, top, restrainedBy: top < max ? restraint : null };
}

function effortOf(efforts: StepEffort = 1, { number }: Indicator, to: Level): number {
  const effort = typeof efforts === "number" ? efforts : (efforts[to] ?? 1);
  if (!(Number.isInteger(effort) && effort >= 0 && effort <= MAX_EFFORT)) {
    throw new RangeError(`Effort of indicator ${String(number)}: ${String(effort)}`);
  }
  return effort;
}

/** Decided steps are never refused, so the limit is at least their number. */
function stepLimit(ladders: readonly Ladder[], { maxSteps = Infinity }: PlanRequest): number {
  if (!(maxSteps >= 0 && (Number.isInteger(maxSteps) || maxSteps === Infinity))) {
    throw new RangeError(`Most steps of a plan: ${String(maxSteps)}`);
  }
  const decided = ladders.flatMap(({ steps }) => steps.filter((step) => step.decided));
  return Math.max(maxSteps, decided.length);
}

/** The rises that one ladder allows up to a level, the highest first; each takes the decided steps. */
function risesTo(ladder: Ladder, top: Level): Rise[] {
  const rises: Rise[] = [];
  for (let count = ladder.steps.length; count >= 0; count--) {
    const steps = ladder.steps.slice(0, count);
    const leavesDecided = ladder.steps[count]?.decided ?? false;
    if (steps.every(({ to }) => to <= top) && !leavesDecided) {
      rises.push({ ladder, steps, effort: effortOfAll(steps), gain: gainOf(steps) });
    }
  }
  return rises;
}

function costFor(aim: Aim, ladders: readonly Ladder[]): Cost {
  // One more step or indicator outweighs all effort there is.
  const outweighs = ladders.reduce((sum, { steps }) => sum + effortOfAll(steps), 1);
  switch (aim) {
    case "effort":
      return ({ effort }) => effort;
    case "steps":
      return ({ effort, steps }) => steps.length * outweighs + effort;
    case "indicators":
      return ({ effort, steps }) => (steps.length > 0 ? outweighs : 0) + effort;
  }
}

function planOf(
  instrument: Instrument,
  start: ScoreValue,
  rises: readonly Rise[],
  aims: readonly Aim[],
): Plan {
  const over = (gain: number): Fraction => ({
    numerator: gain,
    denominator: start.fraction.denominator,
  });
  const part = (decided: boolean): Step[] =>
    quickestFirst(rises.map(({ steps }) => steps.filter((step) => step.decided === decided)));

  let index = start;
  const steps = [...part(true), ...part(false)].map((step): PlannedStep => {
    const gain = over(step.gain);
    index = scoreValue(instrument, addFractions(index.fraction, gain));
    return { ...step, gain, index, judgement: judge(instrument, index) };
  });
  return {
    aims,
    steps,
    effort: effortOfAll(rises),
    indicators: rises.filter((rise) => rise.steps.length > 0).length,
    gain: over(gainOf(rises)),
    index,
    judgement: judge(instrument, index),
  };
}

/**
 * Orders steps, given by indicator, so that the index rises quickest: by gain per effort, then officially.
 * Steps that lead to better ones go with these as one block; after each block, no other order would have
 * given a higher index for the effort spent.
 */
function quickestFirst(chains: readonly (readonly Step[])[]): Step[] {
  return chains
    .flatMap((chain) => {
      const ends = chain.map((_, i) => pointAfter(chain.slice(0, i + 1)));
      let taken = 0;
      return linesOf(hullOf([NOTHING, ...ends])).map((line) => {
        const steps = chain.slice(taken, taken + line.steps);
        taken += line.steps;
        return { line, steps };
      });
    })
    .sort((a, b) => compareSlope(a.line, b.line))
    .flatMap(({ steps }) => steps);
}

function pointAfter(steps: readonly Step[]): Point {
  return { gain: gainOf(steps), price: effortOfAll(steps), steps: steps.length };
}

function restraintsOf(instrument: Instrument, ladders: readonly Ladder[]): Restraint[] {
  return ladders
    .flatMap(({ indicator, top, restrainedBy }) => {
      if (restrainedBy === null) return [];
      const rise = levelRise(top, instrument.scale.max);
      const gain = contribution(instrument, indicator, rise);
      return [{ indicator, by: restrainedBy, level: top, gain }];
    })
    .sort((a, b) => compareFractions(b.gain, a.gain));
}

function remediesFor(ladders: readonly Ladder[], need: number, limit: number): Remedy[] {
  const permitted = ladders.map((ladder) => risesTo(ladder, ladder.top));
  const all = ladders.map((ladder) => risesTo(ladder, Infinity));
  const outweighs = ladders.reduce((sum, { steps }) => sum + steps.length, 1);
  const isReleased = ({ ladder, steps }: Rise): boolean => steps.some(({ to }) => to > ladder.top);
  const releases: Cost = (rise) => (isReleased(rise) ? outweighs : 0) + rise.steps.length;

  const released = cheapest(all, releases, need, limit);
  const longer = cheapest(permitted, ({ steps }) => steps.length, need, Infinity);
  const ways =
    released === null && longer === null
      ? [cheapest(all, releases, need, Infinity)]
      : [released, longer];
  return ways.flatMap((rises) => {
    if (rises === null) return [];
    const release = rises.filter(isReleased).map(({ ladder }) => ladder.indicator);
    return [{ release, steps: stepsOf(rises) }];
  });
}

import type { Indicator, Level } from "./model";

// Gains are integers here: numerators over the denominator of the index.

/** One indicator raised to the next level that can be planned for. */
export interface Step {
  readonly indicator: Indicator;
  readonly from: Level;
  readonly to: Level;
  readonly effort: number;
  readonly gain: number;
  readonly decided: boolean;
}

/** How one indicator can rise. */
export interface Ladder {
  readonly indicator: Indicator;
  /** All steps from the present level to the top of the scale. */
  readonly steps: readonly Step[];
  /** The level that the request lets it reach. */
  readonly top: Level;
  /** What keeps `top` below the top of the scale. */
  readonly restrainedBy: "lock" | "highest" | null;
}

/** The first steps of one ladder, taken together. */
export interface Rise {
  readonly ladder: Ladder;
  readonly steps: readonly Step[];
  readonly effort: number;
  readonly gain: number;
}

/** What is to be least: an integer, not negative, not falling as one indicator rises further. */
export type Cost = (rise: Rise) => number;

/** One rise for a ladder, and the best that goes with it for the ladders after it. */
interface Course {
  readonly cost: number;
  readonly gain: number;
  readonly rise: Rise | null;
  readonly rest: Course | null;
}

/** Courses by rising cost and rising gain: none costs as much as another and gains no more. */
type Front = readonly Course[];

interface Problem {
  readonly stages: readonly Stage[];
  readonly cost: Cost;
  readonly need: number;
  /** The most steps to take in all. */
  readonly limit: number;
  /** Price of a step on top of its cost, by which the relaxed problem minds the limit. */
  readonly toll: number;
}

/** One ladder of a problem. */
interface Stage {
  readonly rises: readonly Rise[];
  /** The most steps that this and the later ladders can take. */
  readonly stepsAhead: number;
  /** What the earlier ladders charge at least, tolls included. */
  readonly behind: Curve;
}

const END: Course = { cost: 0, gain: 0, rise: null, rest: null };

/**
 * Picks one rise per ladder so that the gain reaches `need` in at most `limit` steps at the least total
 * cost; among equals the larger gain, then the higher rise on the first ladder that differs.
 *
 * Exact: dynamic programming under a ceiling on the cost. The first ceiling is just above what fractions
 * of steps would cost, which no plan undercuts; it is lifted until a plan keeps it.
 *
 * @param ladders The rises to choose from, the highest first.
 * @param need From 0.
 * @returns The rises in the order of the ladders; null when `need` is out of reach.
 */
export function cheapest(
  ladders: readonly (readonly Rise[])[],
  cost: Cost,
  need: number,
  limit: number,
): readonly Rise[] | null {
  const highest = ladders.flatMap((rises) => rises.slice(0, 1));
  const dearest = highest.reduce((sum, rise) => sum + cost(rise), 0);
  const curves = (toll: number): Curve[] => ladders.map((rises) => curveOf(rises, cost, toll));
  const relaxed = (toll: number): Point | undefined => pointAt(sumOf(curves(toll)), need);

  const toll = leastToll((candidate) => (relaxed(candidate)?.steps ?? 0) <= limit, dearest);
  const bound = relaxed(toll);
  if (bound === undefined) return null;

  const all = stepsOf(highest);
  if (limit < all && toll === 0) {
    // The limit hardly matters: what is cheapest without it is so within it, too, where it keeps to it.
    const free = cheapest(ladders, cost, need, all);
    if (free !== null && stepsOf(free) <= limit) return free;
  }

  const allowed = Math.min(limit, all);
  const behind = sumsBefore(curves(toll));
  const stages = ladders.map((rises, i) => ({
    rises,
    stepsAhead: stepsOf(highest.slice(i)),
    behind: behind[i] ?? [NOTHING],
  }));
  const problem = { stages, cost, need, limit: allowed, toll };
  const least = bound.price - toll * allowed;
  for (let slack = 1 + least / 256; ; slack *= 4) {
    const ceiling = Math.ceil(least + slack);
    const rises = cheapestUnder(ceiling, problem);
    if (rises !== null || ceiling >= dearest) return rises;
  }
}

/**
 * The answer of {@link cheapest} if it costs no more than `ceiling`, else null.
 *
 * For each ladder and number of steps left to it and the later ones: the Pareto front of cost and gain.
 * A course is dropped only when the earlier ladders, even by fractions of steps, cannot complete it
 * within the ceiling. Equal cost and gain count once, so that no front is longer than there are
 * different gains, and without a limit there is one front per ladder.
 */
function cheapestUnder(
  ceiling: number,
  { stages, cost, need, limit, toll }: Problem,
): readonly Rise[] | null {
  const fronts = stages.map(() => new Map<number, Front>());

  function frontAt(position: number, stepsLeft: number): Front {
    const stage = stages[position];
    if (stage === undefined) return [END];
    const { rises, stepsAhead, behind } = stage;
    const steps = Math.min(stepsLeft, stepsAhead);
    const known = fronts[position]?.get(steps);
    if (known !== undefined) return known;

    const branches = rises
      .filter((rise) => rise.steps.length <= steps)
      .map((rise) => {
        const rest = frontAt(position + 1, steps - rise.steps.length);
        return { rise, cost: cost(rise), rest, next: 0 };
      });
    // Costs are integers: the half absorbs the rounding of prices.
    const affordable = ceiling + toll * (limit - steps) + 0.5;
    const front = merge(branches, need, (course) => {
      const completion = pointAt(behind, need - course.gain);
      return completion !== undefined && course.cost + completion.price <= affordable;
    });
    fronts[position]?.set(steps, front);
    return front;
  }

  const front = frontAt(0, limit);
  const best = front[front.length - 1];
  return best === undefined ? null : risesOf(best);
}

/** A rise with each course of the later ladders; `next` is the first one not merged yet. */
interface Branch {
  readonly rise: Rise;
  readonly cost: number;
  readonly rest: Front;
  next: number;
}

/**
 * The Pareto front of all branches up to the first course that reaches `need`, without the hopeless ones.
 * Of courses with equal cost and gain the earliest branch's stays.
 */
function merge(
  branches: readonly Branch[],
  need: number,
  isHopeful: (course: Course) => boolean,
): Front {
  const front: Course[] = [];
  let highest = -Infinity;
  while (highest < need) {
    let cheapestBranch: Branch | undefined;
    let cost = Infinity;
    let gain = -Infinity;
    for (const branch of branches) {
      const rest = branch.rest[branch.next];
      if (rest === undefined) continue;
      const branchCost = branch.cost + rest.cost;
      const branchGain = branch.rise.gain + rest.gain;
      if (branchCost < cost || (branchCost === cost && branchGain > gain)) {
        cheapestBranch = branch;
        cost = branchCost;
        gain = branchGain;
      }
    }
    if (cheapestBranch === undefined) break;
    const { rise, rest, next } = cheapestBranch;
    cheapestBranch.next++;
    if (gain <= highest) continue;
    highest = gain;
    const course = { cost, gain, rise, rest: rest[next] ?? null };
    if (isHopeful(course)) front.push(course);
  }
  return front;
}

function risesOf(course: Course): Rise[] {
  const rises: Rise[] = [];
  for (let at: Course | null = course; at !== null; at = at.rest) {
    if (at.rise !== null) rises.push(at.rise);
  }
  return rises;
}

/** What a gain is charged and how many steps it takes; either may be a fraction. */
export interface Point {
  readonly gain: number;
  readonly price: number;
  readonly steps: number;
}

/**
 * The least price of every gain when steps can be taken by fractions: points by rising gain, joined by
 * lines that are ever steeper.
 */
type Curve = readonly Point[];

/** The curve of one ladder, each step charged a toll on top of its cost. */
function curveOf(rises: readonly Rise[], cost: Cost, toll: number): Curve {
  const points = rises.map((rise) => {
    const steps = rise.steps.length;
    return { gain: rise.gain, price: cost(rise) + toll * steps, steps };
  });
  return hullOf(points.reverse());
}

/** The curve under points of rising gain. */
export function hullOf(points: readonly Point[]): Curve {
  const [first, ...later] = points;
  if (first === undefined) return [];
  if (later.length === 0) return [first];
  const next = later.reduce((best, point) =>
    compareSlope(lineBetween(first, point), lineBetween(first, best)) < 0 ? point : best,
  );
  return [first, ...hullOf(later.slice(later.indexOf(next)))];
}

/** The curve of several ladders together: the flattest lines of all come first. */
function sumOf(curves: readonly Curve[]): Curve {
  const start = curves.reduce((sum, [first]) => add(sum, first ?? NOTHING), NOTHING);
  return curveAlong(start, curves.flatMap(linesOf).sort(compareSlope));
}

/** For each curve the sum of those before it: what {@link sumOf} would give, without sorting anew. */
function sumsBefore(curves: readonly Curve[]): Curve[] {
  let start = NOTHING;
  let lines: Point[] = [];
  return curves.map((curve) => {
    const sum = curveAlong(start, lines);
    start = add(start, curve[0] ?? NOTHING);
    lines = mergeLines(lines, linesOf(curve));
    return sum;
  });
}

function curveAlong(start: Point, lines: readonly Point[]): Curve {
  const points = [start];
  let end = start;
  for (const line of lines) {
    end = add(end, line);
    points.push(end);
  }
  return points;
}

/** Two lists of lines, either by rising slope, as one. */
function mergeLines(some: readonly Point[], others: readonly Point[]): Point[] {
  const merged: Point[] = [];
  let taken = 0;
  for (const line of some) {
    for (let other = others[taken]; other !== undefined; other = others[++taken]) {
      if (compareSlope(other, line) >= 0) break;
      merged.push(other);
    }
    merged.push(line);
  }
  return [...merged, ...others.slice(taken)];
}

/** The cheapest point of a curve with at least a gain; undefined when the curve does not reach it. */
function pointAt(curve: Curve, gain: number): Point | undefined {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((curve[middle]?.gain ?? Infinity) < gain) low = middle + 1;
    else high = middle;
  }
  const before = curve[low - 1];
  const after = curve[low];
  if (before === undefined || after === undefined) return after;
  const line = lineBetween(before, after);
  const share = (gain - before.gain) / line.gain;
  return {
    gain,
    price: before.price + share * line.price,
    steps: before.steps + share * line.steps,
  };
}

export const NOTHING: Point = { gain: 0, price: 0, steps: 0 };

export function linesOf(curve: Curve): Point[] {
  return curve.slice(1).map((point, i) => lineBetween(curve[i] ?? NOTHING, point));
}

function lineBetween(from: Point, to: Point): Point {
  return { gain: to.gain - from.gain, price: to.price - from.price, steps: to.steps - from.steps };
}

function add(a: Point, b: Point): Point {
  return { gain: a.gain + b.gain, price: a.price + b.price, steps: a.steps + b.steps };
}

/** Negative when line `a` charges less per gain than `b`. */
export function compareSlope(a: Point, b: Point): number {
  return a.price * b.gain - b.price * a.gain;
}

/** About the least toll, from 0 up to `most`, that keeps to the limit; any toll would give a true bound. */
function leastToll(keepsLimit: (toll: number) => boolean, most: number): number {
  if (keepsLimit(0)) return 0;
  let high = 1;
  while (high < most && !keepsLimit(high)) high *= 2;
  let low = high / 2;
  for (let halving = 0; halving < 12; halving++) {
    const middle = (low + high) / 2;
    if (keepsLimit(middle)) high = middle;
    else low = middle;
  }
  return high;
}

export function gainOf(parts: readonly { readonly gain: number }[]): number {
  return parts.reduce((sum, { gain }) => sum + gain, 0);
}

export function effortOfAll(parts: readonly { readonly effort: number }[]): number {
  return parts.reduce((sum, { effort }) => sum + effort, 0);
}

export function stepsOf(rises: readonly Rise[]): number {
  return rises.reduce((sum, { steps }) => sum + steps.length, 0);
}

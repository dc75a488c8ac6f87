import {
  addFractions,
  allBut,
  plan,
  type Aim,
  type Fraction,
  type Indicator,
  type Level,
  type OfficialNumber,
  type Plan,
  type Planning,
  type Remedy,
} from "../../../scoring";
import type { Board } from "../../board";
import type { PlanBasis } from "./basis";

/** What the planner answers. */
export type Answer =
  | {
      readonly kind: "incomplete";
      readonly missing: readonly OfficialNumber[];
      /** No level, or more than one row, so that nobody knows which one counts. */
      readonly invalid: readonly OfficialNumber[];
    }
  | {
      readonly kind: "plans";
      readonly basis: PlanBasis;
      readonly isReached: boolean;
      readonly lacking: Fraction;
      readonly plans: readonly [Plan, ...Plan[]];
    }
  | {
      readonly kind: "infeasible";
      readonly basis: PlanBasis;
      readonly lacking: Fraction;
      readonly best: Plan;
      readonly blocks: Blocks;
      readonly remedies: readonly Remedy[];
    };

/** What keeps the index low, by reason; each the most index points first. */
export interface Blocks {
  readonly locked: readonly Block[];
  readonly limited: readonly Block[];
  /** Left out by the choice of domains or OPD. */
  readonly outOfScope: readonly Block[];
}

export interface Block {
  readonly indicator: Indicator;
  readonly level: Level;
  /** The index points it could still give. */
  readonly gain: Fraction;
}

/** Why there can be no plan, whatever is asked for; null when there can be one. */
export function obstacleOf({ score }: Board): Extract<Answer, { kind: "incomplete" }> | null {
  if (score.index !== null) return null;
  const invalid = score.invalid.map(({ number }) => number);
  return { kind: "incomplete", missing: score.missing, invalid };
}

/** Plans, or why there are none. Takes up to about 80 ms. */
export function answer(basis: PlanBasis): Answer {
  const obstacle = obstacleOf(basis.board);
  if (obstacle) return obstacle;
  const planning = planningFor(basis);
  return planning.kind === "feasible"
    ? {
        kind: "plans",
        basis,
        isReached: planning.lacking.numerator === 0,
        lacking: planning.lacking,
        plans: nonEmpty(planning.plans),
      }
    : {
        kind: "infeasible",
        basis,
        lacking: planning.lacking,
        best: planning.best,
        blocks: blocksOf(basis, planning),
        remedies: planning.remedies,
      };
}

/** The plan the user looks at: the alternative chosen by its aim, or the furthest that can be reached. */
export function shownPlan(given: Answer, aim: Aim): Plan | null {
  switch (given.kind) {
    case "incomplete":
      return null;
    case "plans":
      return given.plans.find(({ aims }) => aims.includes(aim)) ?? given.plans[0];
    case "infeasible":
      return given.best;
  }
}

/** The index points that some indicators could still give. */
export function gainOfBlocks(blocks: readonly Block[]): Fraction {
  const none: Fraction = { numerator: 0, denominator: 1 };
  return blocks.reduce((sum, { gain }) => addFractions(sum, gain), none);
}

/**
 * Where the target is reached already, only what is decided is planned: of steps that take no effort the
 * planner would take all it finds.
 */
function planningFor({ board: { instrument, assessment }, request }: PlanBasis): Planning {
  const planning = plan(instrument, assessment, request);
  if (planning.lacking.numerator > 0) return planning;
  return plan(instrument, assessment, { ...request, locked: allBut(instrument, []) });
}

function blocksOf(
  { outOfScope }: PlanBasis,
  { restraints }: Extract<Planning, { kind: "infeasible" }>,
): Blocks {
  const isOut = ({ indicator }: { indicator: Indicator }): boolean =>
    outOfScope.has(indicator.number);
  const own = restraints.filter((restraint) => !isOut(restraint));
  return {
    locked: own.filter(({ by }) => by === "lock"),
    limited: own.filter(({ by }) => by === "highest"),
    outOfScope: restraints.filter(isOut),
  };
}

function nonEmpty(plans: readonly Plan[]): readonly [Plan, ...Plan[]] {
  const [first, ...others] = plans;
  if (first === undefined) throw new RangeError("A feasible target has a plan");
  return [first, ...others];
}

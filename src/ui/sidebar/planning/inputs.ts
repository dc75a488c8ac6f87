import { type OfficialNumber, type PlanRequest, risingEffort } from "../../../scoring";
import type { Board } from "../../board";
import { scoreText } from "../../figures";
import { planningLimits } from "../../planning-limits";
import { cellProblem, planningCells } from "./cells";
import { decidedLevels } from "./scenarios";
import { readScope } from "./scope";
import { readMaxSteps, readReserve, readTarget } from "./scores";
import type { PlanInputs } from "./state";

/** Why there is no plan, where it can be mended, and how. */
export interface PlanProblem {
  readonly field: "target" | "reserve" | "maxSteps" | "scope" | "cells";
  readonly message: string;
  /** The indicator, when `field` is "cells". */
  readonly number?: OfficialNumber;
}

export type ReportProblem = (
  field: PlanProblem["field"],
  message: string,
  number?: OfficialNumber,
) => void;

/** What a plan is made from, read. */
export interface PlanBasis {
  readonly board: Board;
  readonly request: PlanRequest;
  readonly target: number;
  readonly reserve: number;
  /** null: any number. */
  readonly maxSteps: number | null;
  /** Indicators that the choice of domains or OPD leaves out, whatever their own lock. */
  readonly outOfScope: ReadonlySet<OfficialNumber>;
  /** Indicators that take the effort for blank cells. */
  readonly estimated: ReadonlySet<OfficialNumber>;
  readonly blankEffort: PlanInputs["blankEffort"];
}

/** The inputs of a plan, or everything that is wrong with them. */
export type ReadInputs =
  | { readonly kind: "basis"; readonly basis: PlanBasis }
  | { readonly kind: "problems"; readonly problems: readonly PlanProblem[] };

export function readInputs(board: Board, inputs: PlanInputs): ReadInputs {
  const { instrument, panel } = board;
  const problems: PlanProblem[] = [];
  const problem: ReportProblem = (field, message, number) => {
    problems.push({ field, message, ...(number === undefined ? {} : { number }) });
  };

  const target = readTarget(board, inputs, problem);
  const reserve = readReserve(board, inputs, problem);
  const { max } = instrument.scale;
  if (target !== undefined && reserve !== undefined && target + reserve > max + 1e-9) {
    problem("reserve", `Target dan cadangan bersama paling banyak ${scoreText(max)}.`);
  }
  const maxSteps = readMaxSteps(inputs.maxSteps, problem);
  const outOfScope = readScope(board, inputs.scope, problem);

  const rows = panel.rows.map((row) => ({
    number: row.number,
    planning: planningCells(row, inputs.drafts),
  }));
  for (const { number, planning } of rows) {
    const message = cellProblem(number, planning, instrument.scale);
    if (message !== null) problem("cells", message, number);
  }
  const blank = inputs.blankEffort === "even" ? 1 : risingEffort(instrument.scale);
  const { efforts, highest, locked, estimated } = planningLimits(rows, instrument.scale, blank);

  if (problems.length > 0 || target === undefined || reserve === undefined) {
    return { kind: "problems", problems };
  }
  const request: PlanRequest = {
    target,
    reserve,
    efforts,
    highest,
    locked: new Set([...locked, ...outOfScope]),
    decided: decidedLevels(board, inputs.kept),
    ...(maxSteps === null ? {} : { maxSteps }),
  };
  return {
    kind: "basis",
    basis: {
      board,
      request,
      target,
      reserve,
      maxSteps,
      outOfScope,
      estimated: new Set(estimated),
      blankEffort: inputs.blankEffort,
    },
  };
}

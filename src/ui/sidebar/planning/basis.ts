import type { OfficialNumber, PlanRequest } from "../../../scoring";
import type { Board } from "../../board";
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

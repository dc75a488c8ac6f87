import { risingEffort, type PlanRequest } from "../../../scoring";
import type { Board } from "../../board";
import { scoreText } from "../../figures";
import { planningLimits } from "../../planning-limits";
import type { PlanProblem, ReadInputs, ReportProblem } from "./basis";
import { cellProblem, planningCells } from "./cells";
import { decidedLevels } from "./scenarios";
import { readScope } from "./scope";
import { readMaxSteps, readReserve, readTarget } from "./scores";
import type { PlanInputs } from "./state";

/** The inputs of a plan as typed and, where nothing was, as the sheet holds them. */
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

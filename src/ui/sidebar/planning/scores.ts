import type { CellJson } from "../../../contract";
import { parseScore } from "../../../reading";
import type { Board } from "../../board";
import { cellText, scoreText } from "../../figures";
import type { ReportProblem } from "./basis";
import type { PlanInputs } from "./state";

/** What the field for the target or the reserve shows: what was typed, or else sheet Mulai. */
export function scoreField(board: Board, inputs: PlanInputs, field: "target" | "reserve"): string {
  const typed = inputs[field];
  if (typed !== null) return typed;
  const { targetIndex, reserve } = board.panel;
  return fieldText(field === "target" ? targetIndex : reserve);
}

/** Whether target or reserve differ from sheet Mulai, where the page cannot write them. */
export function differsFromSheet(board: Board, { target, reserve }: PlanInputs): boolean {
  const differs = (typed: string | null, cell: CellJson): boolean =>
    typed !== null && typed.trim() !== fieldText(cell) && scoreIn(typed) !== scoreIn(cell);
  return differs(target, board.panel.targetIndex) || differs(reserve, board.panel.reserve);
}

function scoreIn(text: CellJson): number | undefined {
  const reading = parseScore(text);
  return reading.kind === "value" ? reading.value : undefined;
}

export function readTarget(
  board: Board,
  inputs: PlanInputs,
  problem: ReportProblem,
): number | undefined {
  const { min, max } = board.instrument.scale;
  const text = scoreField(board, inputs, "target").trim();
  if (text === "") {
    problem("target", "Isi target indeks, misalnya 3,00.");
    return undefined;
  }
  const target = scoreIn(text);
  if (target === undefined) {
    problem("target", `Target berisi "${text}". Isi dengan angka, misalnya 3,00.`);
    return undefined;
  }
  if (target < min || target > max) {
    problem("target", `Target indeks dari ${scoreText(min)} sampai ${scoreText(max)}.`);
    return undefined;
  }
  return target;
}

export function readReserve(
  board: Board,
  inputs: PlanInputs,
  problem: ReportProblem,
): number | undefined {
  const text = scoreField(board, inputs, "reserve").trim();
  if (text === "") return 0;
  const reserve = scoreIn(text);
  if (reserve === undefined) {
    problem("reserve", `Cadangan berisi "${text}". Isi dengan angka, misalnya 0,10.`);
  }
  return reserve;
}

export function readMaxSteps(text: string, problem: ReportProblem): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^\d{1,3}$/.test(trimmed) && Number(trimmed) > 0) return Number(trimmed);
  problem("maxSteps", "Isi Maks. langkah dengan bilangan bulat 1 sampai 999, atau kosongkan.");
  return null;
}

function fieldText(cell: CellJson): string {
  return typeof cell === "number" && cell >= 0 ? scoreText(cell) : cellText(cell);
}

import type { FollowUpCells, PanelStep } from "../../contract";
import { parseNumber } from "../../reading";
import { nextGoal } from "../../scoring";
import type { FollowUpSource } from "../../words";
import { entryOf, type Board } from "../board";
import { dayIn } from "../day";
import { cellText, levelText } from "../figures";
import { stepTexts } from "../step-guidance";

/** As long as a recommendation, and any other text of a line, may be. */
export const LONGEST_RECOMMENDATION = 2000;
export const LONGEST_TEXT = 500;

/**
 * What a new line begins with: who answers for the indicator, and what guidance or the first open step of a plan
 * recommends. Of an assessor nothing is known but the note beside the indicator.
 */
export function suggestedFollowUp(
  board: Board,
  number: number,
  source: FollowUpSource,
): FollowUpCells {
  const entry = entryOf(board, number);
  const row = entry?.row;
  const step = source === "plan" ? openStep(board, number) : undefined;
  const short = (text: string): string => text.trim().slice(0, LONGEST_TEXT);
  return {
    recommendation: recommended(board, number, source).slice(0, LONGEST_RECOMMENDATION),
    source,
    since: parseNumber(board.panel.year) ?? null,
    opd: short(filled(step?.opd) ?? cellText(row?.details.opd ?? null)),
    pic: short(filled(step?.pic) ?? cellText(row?.details.pic ?? null)),
    due: dayIn(step?.due ?? null),
    status: "open",
    evidence: "",
    note: "",
  };
}

function filled(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

function recommended(board: Board, number: number, source: FollowUpSource): string {
  const entry = entryOf(board, number);
  switch (source) {
    case "assessor":
      return cellText(entry?.row?.remarks.assessorNote ?? null).trim();
    case "guidance": {
      if (entry?.reading.kind !== "level") return "";
      const { level } = entry.reading;
      const { scale } = board.instrument;
      const goal = nextGoal(scale, level);
      return goal === undefined ? "" : stepTexts(entry.guidance, scale, level, goal).join(" ");
    }
    case "plan": {
      const step = openStep(board, number);
      if (!step) return "";
      const aim = `Naikkan ke tingkat ${levelText(step.to, board.instrument)}`;
      return step.evidence === "" ? aim : `${aim}: ${step.evidence}`;
    }
  }
}

/** The first step of an indicator on sheet Rencana that is part of a plan and not done. */
function openStep({ panel }: Board, number: number): PanelStep | undefined {
  return panel.steps?.find(
    (step) => step.number === number && step.order !== null && step.status !== "done",
  );
}

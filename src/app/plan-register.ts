import type { PanelStep } from "../contract";
import { parseLevel, parseNumber, parseOfficialNumber } from "../reading";
import type { Instrument } from "../scoring";
import { readRegister, type RegisterCells, type RegisterRow } from "../sheet/cells/register-cells";
import { PLAN, type StepKey } from "../sheet/layout";
import { STEP_WORDS } from "../words";
import { cellText, cellWord } from "./cell-text";

/** Sheet Rencana as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readPlan(): RegisterCells<StepKey> | null {
  return readRegister(PLAN, PLAN.keys);
}

/** Its steps, in the order of the sheet. */
export function plannedSteps(
  instrument: Instrument,
  { rows }: RegisterCells<StepKey>,
): PanelStep[] {
  return rows.flatMap((row) => plannedStep(instrument, row) ?? []);
}

/** One row as a step; null when it names no indicator, or no level that the step leads to. */
export function plannedStep(
  instrument: Instrument,
  { cell }: RegisterRow<StepKey>,
): PanelStep | null {
  const number = parseOfficialNumber(instrument, cell("number"));
  const to = parseLevel(cell("to"), instrument.scale);
  if (to.kind !== "level" || number === undefined) return null;
  return {
    scenario: cellText(cell("scenario")),
    order: parseNumber(cell("order")) ?? null,
    number,
    from: cell("from"),
    to: to.level,
    gain: cell("gain"),
    index: cell("index"),
    predicate: cellText(cell("predicate")),
    effort: cell("effort"),
    opd: cellText(cell("opd")),
    pic: cellText(cell("pic")),
    due: cell("due"),
    evidence: cellText(cell("evidence")),
    status: cellWord(cell("status"), STEP_WORDS, "open"),
    note: cellText(cell("note")),
  };
}

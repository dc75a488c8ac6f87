import {
  DETAIL_COLUMNS,
  LEVEL_COLUMNS,
  type Panel,
  type PanelRow,
  type Selection,
} from "../contract";
import { unknownRequest, UserError } from "../errors";
import type { Instrument } from "../scoring";
import { readAssessment, readSelectedNumber, type IndicatorRow } from "../sheet/assessment-cells";
import { ASSESSMENT } from "../sheet/layout";
import { readSettings } from "../sheet/settings";
import { TEXT } from "../text";
import { chosenInstrument } from "./instrument";

const PANEL_COLUMNS = [...LEVEL_COLUMNS, "level", ...DETAIL_COLUMNS] as const;

/** What the sidebar shows. Trouble that people can mend is an answer too, so that the sidebar can say it. */
export function getPanel(): Panel {
  try {
    const instrument = chosenInstrument();
    const assessment = readAssessment(instrument, PANEL_COLUMNS);
    if (!assessment) return { state: "absent" };
    const { agency, ...settings } = readSettings();
    return {
      state: "ready",
      instrument: instrument.id,
      agency: String(agency ?? ""),
      ...settings,
      rows: assessment.rows.map(panelRow),
      selection: { number: assessment.selected() },
    };
  } catch (error) {
    if (error instanceof UserError) return { state: "broken", message: error.message };
    throw error;
  }
}

/** The indicator of the row the user stands on: at most three reads. */
export function getSelection(): Selection {
  const found = readSelectedNumber();
  const number = typeof found === "string" ? Number(found.trim() || NaN) : found;
  if (typeof number !== "number") return { number: null };
  return { number: isOfficial(chosenInstrument(), number) ? number : null };
}

/** Moves the user's selection to an indicator's row. @throws UserError. */
export function goToIndicator(number: unknown): null {
  requireIndicatorRow(chosenInstrument(), number).select();
  return null;
}

/**
 * The row of an indicator that a page asks for.
 *
 * @throws UserError REQUEST_UNKNOWN, SHEET_MISSING, INDICATOR_MISSING, and those of a broken sheet.
 */
export function requireIndicatorRow(instrument: Instrument, number: unknown): IndicatorRow {
  if (!isOfficial(instrument, number)) {
    throw unknownRequest();
  }
  const assessment = readAssessment(instrument, PANEL_COLUMNS);
  const { sheet } = ASSESSMENT;
  if (!assessment) throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(sheet));
  const row = assessment.rows.find((each) => each.number === number);
  if (row) return row;
  throw new UserError("INDICATOR_MISSING", TEXT.cells.indicatorMissing(String(number), sheet));
}

/** A row as the sidebar gets it. */
export function panelRow({ number, cell }: IndicatorRow): PanelRow {
  return {
    number,
    levels: record(LEVEL_COLUMNS, cell),
    level: cell("level"),
    details: record(DETAIL_COLUMNS, cell),
  };
}

function isOfficial({ indicators }: Instrument, number: unknown): number is number {
  return indicators.some((indicator) => indicator.number === number);
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

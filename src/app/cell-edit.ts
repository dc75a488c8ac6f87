import {
  DETAIL_COLUMNS,
  type DetailColumn,
  LEVEL_COLUMNS,
  type LevelColumn,
  type Outcome,
} from "../contract";
import { unknownRequest, UserError } from "../errors";
import { formatNumber } from "../format";
import { isDay } from "../reading";
import type { Instrument } from "../scoring";
import { lockDocument } from "../sheet/lock";
import { TEXT } from "../text";
import { chosenInstrument } from "./instrument";
import { panelRow, requireAssessment, requireRow } from "./panel";
import {
  fieldsOf,
  isCellJson,
  isFiniteNumber,
  isOfficial,
  refuseOffScale,
  type Request,
} from "./request";

/** A cell holds up to 50,000 characters; the rest is for the apostrophe and for how Sheets counts. */
const LONGEST_TEXT = 49_000;

/**
 * Writes one level, or clears its cell; a cleared target follows sheet Mulai again.
 *
 * @param change A LevelChange; what a page really sends is checked here.
 * @throws UserError LEVEL_INVALID, and those of {@link edit}.
 */
export function setLevel(change: unknown): Outcome {
  const { level, ...target } = fieldsOf(change);
  if (level !== null && !isFiniteNumber(level)) throw unknownRequest();
  const instrument = chosenInstrument();
  if (level !== null) refuseOffScale(level, instrument.scale);
  return edit(instrument, target, LEVEL_COLUMNS, level);
}

/**
 * Writes one text or date, or clears its cell; an empty text clears it too.
 *
 * @param change A DetailChange; what a page really sends is checked here.
 * @throws UserError DATE_INVALID, TEXT_TOO_LONG, and those of {@link edit}.
 */
export function setDetail(change: unknown): Outcome {
  const { value, ...target } = fieldsOf(change);
  if (value !== null && typeof value !== "string") throw unknownRequest();
  const text = value === "" ? null : value;
  if (text !== null && target.column === "due") refuseNoDay(text);
  if (text !== null) refuseTooLong(text);
  return edit(chosenInstrument(), target, DETAIL_COLUMNS, text);
}

/**
 * Writes a cell that still holds what the user saw, or what the user wants: then an earlier try went through
 * although its answer got lost.
 *
 * @throws UserError REQUEST_UNKNOWN, BUSY, PROTECTED, and others that the row's cells give rise to.
 */
function edit(
  instrument: Instrument,
  { number, column, seen }: Request,
  columns: readonly (LevelColumn | DetailColumn)[],
  content: number | string | null,
): Outcome {
  const key = columns.find((each) => each === column);
  if (!key || !isCellJson(seen)) throw unknownRequest();
  if (!isOfficial(instrument, number)) throw unknownRequest();
  lockDocument();
  const row = requireRow(requireAssessment(instrument), number);
  const found = row.cell(key);
  if (found !== seen && found !== content) {
    return { outcome: "conflict", found, row: panelRow(row) };
  }
  return { outcome: "saved", row: panelRow(row.write(key, content)) };
}

/** Days of other centuries are slips of typing, such as the year 0226. */
function refuseNoDay(text: string): void {
  if (isDay(text) && text.startsWith("20")) return;
  throw new UserError("DATE_INVALID", TEXT.cells.dateInvalid);
}

function refuseTooLong(text: string): void {
  if (text.length <= LONGEST_TEXT) return;
  const [length, most] = [formatNumber(text.length, 0), formatNumber(LONGEST_TEXT, 0)];
  throw new UserError("TEXT_TOO_LONG", TEXT.cells.textTooLong(length, most));
}

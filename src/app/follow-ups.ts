import type { FollowUp, FollowUpChange, FollowUpOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { isDay, parseNumber, parseOfficialNumber } from "../reading";
import type { Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { editing } from "../sheet/cells/editing";
import {
  readRegister,
  type Entry,
  type RegisterCells,
  type RegisterRow,
} from "../sheet/cells/register-cells";
import { FOLLOW_UPS, type FollowUpKey } from "../sheet/layout";
import { ensureRegister } from "../sheet/set-up/workbook";
import { FOLLOW_UP_SOURCE_WORDS, STEP_WORDS, type FollowUpSource, type StepStatus } from "../words";
import { cellText, cellWord } from "./cell-text";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isOfficial, shortText } from "./request";

const LONGEST_RECOMMENDATION = 2000;
const LONGEST_TEXT = 500;

/** Sheet Tindak Lanjut as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readFollowUps(): RegisterCells<FollowUpKey> | null {
  return readRegister(FOLLOW_UPS, FOLLOW_UPS.keys);
}

/** Its lines, in the order of the sheet; a row without an indicator of the instrument or a recommendation is none. */
export function followUpLines(
  instrument: Instrument,
  { rows }: RegisterCells<FollowUpKey>,
): FollowUp[] {
  return rows.flatMap((row) => followUp(instrument, row) ?? []);
}

function followUp(instrument: Instrument, { cell }: RegisterRow<FollowUpKey>): FollowUp | null {
  const number = parseOfficialNumber(instrument, cell("number"));
  const recommendation = cellText(cell("recommendation"));
  if (number === undefined || recommendation === "") return null;
  return {
    number,
    recommendation,
    source: cellWord(cell("source"), FOLLOW_UP_SOURCE_WORDS, "assessor"),
    since: parseNumber(cell("since")) ?? null,
    opd: cellText(cell("opd")),
    pic: cellText(cell("pic")),
    due: cell("due"),
    status: cellWord(cell("status"), STEP_WORDS, "open"),
    evidence: cellText(cell("evidence")),
    note: cellText(cell("note")),
  };
}

/**
 * Adds a recommendation to sheet Tindak Lanjut, which is made where there is none; changes the status of one that
 * still has the one the user saw; or takes it away (status null). What is as wanted already counts as saved.
 *
 * @param request A FollowUpChange; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, BUSY, SHEET_OCCUPIED, CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED, and those of a
 * broken sheet.
 */
export function setFollowUp(request: unknown): FollowUpOutcome {
  const instrument = chosenInstrument();
  const change = changeOf(instrument, request);
  const lineIn = (register: RegisterCells<FollowUpKey>): FollowUp | null =>
    followUpLines(instrument, register).find((line) => isSought(line, change)) ?? null;
  return editing(
    () => {
      if (change.status !== null) ensureRegister(FOLLOW_UPS, instrument);
      const register = readFollowUps();
      if (!register) {
        if (change.status === null) return { outcome: "saved", line: null };
        throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(FOLLOW_UPS.sheet));
      }
      const row = register.rows.find((each) => {
        const line = followUp(instrument, each);
        return line !== null && isSought(line, change);
      });
      const line = row && followUp(instrument, row);
      if (!row || !line) {
        if (change.status === null) return { outcome: "saved", line: null };
        if (change.seen !== null) return { outcome: "conflict", line: null };
        return { outcome: "saved", line: lineIn(register.append(newLine(change, change.status))) };
      }
      if (line.status === change.status) return { outcome: "saved", line };
      if (line.status !== change.seen) return { outcome: "conflict", line };
      if (change.status === null) {
        return { outcome: "saved", line: lineIn(register.replace([row], [], instrument.scale)) };
      }
      const after = register.change(row, { status: STEP_WORDS[change.status] });
      return { outcome: "saved", line: lineIn(after) };
    },
    () => {
      const register = readFollowUps();
      return { outcome: "conflict", line: register && lineIn(register) };
    },
  );
}

function isSought(
  line: Pick<FollowUp, "number" | "recommendation">,
  { number, recommendation }: FollowUpChange,
): boolean {
  return line.number === number && line.recommendation === recommendation;
}

function newLine(change: FollowUpChange, status: StepStatus): Entry<FollowUpKey> {
  const { number, recommendation, source, since, opd, pic, due } = change;
  return {
    number,
    recommendation,
    source: FOLLOW_UP_SOURCE_WORDS[source],
    since,
    opd,
    pic,
    due,
    status: STEP_WORDS[status],
  };
}

function changeOf(instrument: Instrument, request: unknown): FollowUpChange {
  const { number, source, since, due, status, seen, ...texts } = fieldsOf(request);
  if (!isOfficial(instrument, number) || !isKey(source, FOLLOW_UP_SOURCE_WORDS)) {
    throw unknownRequest();
  }
  const isYear = since === null || (typeof since === "number" && since >= 2000 && since < 2100);
  const isDue = due === null || (typeof due === "string" && isDay(due) && due.startsWith("20"));
  if (!isYear || !isDue) throw unknownRequest();
  if (status !== null && !isKey(status, STEP_WORDS)) throw unknownRequest();
  if (seen !== null && !isKey(seen, STEP_WORDS)) throw unknownRequest();
  const recommendation = shortText(texts.recommendation, LONGEST_RECOMMENDATION);
  if (recommendation === "") throw unknownRequest();
  return {
    number,
    recommendation,
    source: source satisfies FollowUpSource,
    since: since,
    opd: shortText(texts.opd, LONGEST_TEXT),
    pic: shortText(texts.pic, LONGEST_TEXT),
    due: due,
    status,
    seen,
  };
}

function isKey<Key extends string>(
  value: unknown,
  words: Readonly<Record<Key, string>>,
): value is Key {
  return typeof value === "string" && Object.keys(words).includes(value);
}

import type { FollowUp, FollowUpCells, FollowUpChange, FollowUpOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { isDay, parseNumber, parseOfficialNumber } from "../reading";
import type { Instrument, OfficialNumber } from "../scoring";
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
import { FOLLOW_UP_SOURCE_WORDS, STEP_WORDS } from "../words";
import { cellText, cellWord } from "./cell-text";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isCellJson, isFiniteNumber, isOfficial, shortText } from "./request";

const LONGEST_RECOMMENDATION = 2000;
const LONGEST_TEXT = 500;
/** As much as a cell holds. */
const LONGEST_CELL = 50_000;

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

/** What a change is about: at least one of both is there. */
type Change = FollowUpChange & { readonly known: FollowUpCells };

/**
 * Adds a recommendation to sheet Tindak Lanjut, which is made where there is none; changes cells of one that still
 * hold what the user saw; or takes away a line that is as it was seen. What is as wanted already counts as saved.
 *
 * @param request A FollowUpChange; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, BUSY, SHEET_OCCUPIED, CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED, and those of a
 * broken sheet.
 */
export function setFollowUp(request: unknown): FollowUpOutcome {
  const instrument = chosenInstrument();
  const change = changeOf(instrument, request);
  const { number, wanted, seen, known } = change;
  const lineIn = (register: RegisterCells<FollowUpKey>): FollowUp | null =>
    found(instrument, register, number, (wanted ?? known).recommendation)?.line ?? null;
  return editing(
    () => {
      if (wanted) ensureRegister(FOLLOW_UPS, instrument);
      const register = readFollowUps();
      if (!register) {
        if (!wanted) return { outcome: "saved", line: null };
        throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(FOLLOW_UPS.sheet));
      }
      const there = found(instrument, register, number, known.recommendation);
      if (!there) {
        if (!wanted) return { outcome: "saved", line: null };
        if (seen) return renamedAlready(register);
        return { outcome: "saved", line: lineIn(register.append(entryOf(number, wanted))) };
      }
      const { row, line } = there;
      if (!wanted) {
        const isAsSeen = seen !== null && CELLS.every((key) => line[key] === seen[key]);
        if (!isAsSeen) return { outcome: "conflict", line };
        return { outcome: "saved", line: lineIn(register.replace([row], [], instrument.scale)) };
      }
      const open = CELLS.filter((key) => line[key] !== wanted[key] && seen?.[key] !== wanted[key]);
      if (open.some((key) => line[key] !== seen?.[key])) return { outcome: "conflict", line };
      if (open.length === 0) return { outcome: "saved", line };
      const isTaken =
        open.includes("recommendation") &&
        found(instrument, register, number, wanted.recommendation) !== undefined;
      if (isTaken) return { outcome: "conflict", line };
      const all = entryOf(number, wanted);
      const cells = Object.fromEntries(open.map((key) => [key, all[key]]));
      // A line is found again by its recommendation: with another one it is another line in the same place.
      const after = open.includes("recommendation")
        ? register.replace([row], [{ cells: { number, ...cells }, from: row }], instrument.scale)
        : register.change(row, cells);
      return { outcome: "saved", line: lineIn(after) };
    },
    () => {
      const register = readFollowUps();
      return { outcome: "conflict", line: register && lineIn(register) };
    },
  );

  /** A line that is gone under the name it was seen by may be there as wanted: an earlier try went through. */
  function renamedAlready(register: RegisterCells<FollowUpKey>): FollowUpOutcome {
    const line = lineIn(register);
    const isDone =
      line !== null && wanted !== null && CELLS.every((key) => line[key] === wanted[key]);
    return { outcome: isDone ? "saved" : "conflict", line };
  }
}

const CELLS = FOLLOW_UPS.keys.filter((key) => key !== "number");

function found(
  instrument: Instrument,
  register: RegisterCells<FollowUpKey>,
  number: OfficialNumber,
  recommendation: string,
): { readonly row: RegisterRow<FollowUpKey>; readonly line: FollowUp } | undefined {
  for (const row of register.rows) {
    const line = followUp(instrument, row);
    if (line?.number === number && line.recommendation === recommendation) return { row, line };
  }
  return undefined;
}

function entryOf(number: OfficialNumber, cells: FollowUpCells): Entry<FollowUpKey> {
  const { source, status, ...rest } = cells;
  return {
    number,
    ...rest,
    source: source && FOLLOW_UP_SOURCE_WORDS[source],
    status: status && STEP_WORDS[status],
  };
}

function changeOf(instrument: Instrument, request: unknown): Change {
  const { number, wanted: asked, seen: before } = fieldsOf(request);
  if (!isOfficial(instrument, number)) throw unknownRequest();
  const seen = before === null ? null : seenCells(before);
  const wanted = asked === null ? null : wantedCells(asked, seen);
  const known = seen ?? wanted;
  if (!known) throw unknownRequest();
  return { number, wanted, seen, known };
}

/** Whatever a line may hold. */
function seenCells(request: unknown): FollowUpCells {
  const { source, since, due, status, ...texts } = fieldsOf(request);
  if (source !== null && !isKey(source, FOLLOW_UP_SOURCE_WORDS)) throw unknownRequest();
  if (status !== null && !isKey(status, STEP_WORDS)) throw unknownRequest();
  if (!(since === null || isFiniteNumber(since)) || !isCellJson(due)) throw unknownRequest();
  const text = (value: unknown): string => shortText(value, LONGEST_CELL);
  const recommendation = text(texts.recommendation);
  if (recommendation === "") throw unknownRequest();
  const [opd, pic] = [text(texts.opd), text(texts.pic)];
  const [evidence, note] = [text(texts.evidence), text(texts.note)];
  return { recommendation, source, since, opd, pic, due, status, evidence, note };
}

/** What a page may write; a cell that stays as it was seen may hold anything. */
function wantedCells(request: unknown, seen: FollowUpCells | null): FollowUpCells {
  const cells = seenCells(request);
  const isFit = (key: keyof FollowUpCells, check: () => boolean): boolean =>
    (seen !== null && cells[key] === seen[key]) || check();
  const { recommendation, source, since, opd, pic, due, status, evidence, note } = cells;
  const isDay20 = typeof due === "string" && isDay(due) && due.startsWith("20");
  const areFit =
    isFit("recommendation", () => recommendation.length <= LONGEST_RECOMMENDATION) &&
    isFit("source", () => source !== null) &&
    isFit("status", () => status !== null) &&
    isFit("since", () => since === null || (since >= 2000 && since < 2100)) &&
    isFit("due", () => due === null || isDay20) &&
    isFit("opd", () => opd.length <= LONGEST_TEXT) &&
    isFit("pic", () => pic.length <= LONGEST_TEXT) &&
    isFit("evidence", () => evidence.length <= LONGEST_RECOMMENDATION) &&
    isFit("note", () => note.length <= LONGEST_RECOMMENDATION);
  if (!areFit) throw unknownRequest();
  return cells;
}

function isKey<Key extends string>(
  value: unknown,
  words: Readonly<Record<Key, string>>,
): value is Key {
  return typeof value === "string" && Object.keys(words).includes(value);
}

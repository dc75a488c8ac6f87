import { MOST_ROLL_UP_ROWS, type RollUpOutcome, type RollUpRow } from "../contract";
import { unknownRequest } from "../errors";
import { nameKey, parseLevel, parseNumber } from "../reading";
import type { Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { editing } from "../sheet/cells/editing";
import { withDocumentLock } from "../sheet/cells/lock";
import {
  readRegister,
  type NewEntry,
  type RegisterCells,
  type RegisterRow,
} from "../sheet/cells/register-cells";
import { ROLL_UP, rollUpKey, rollUpRegister, type RollUpKey } from "../sheet/layout";
import { setUpRollUp } from "../sheet/set-up/roll-up-sheet";
import { cellText } from "./cell-text";
import { chosenInstrument } from "./instrument";
import { fieldsOf, isOnScale, shortText } from "./request";

const LONGEST_NAME = 500;
const LONGEST_WORD = 100;

/**
 * Creates or repairs the sheets for many agencies, for the instrument of this workbook.
 *
 * @returns What was done, for the user.
 * @throws UserError when a sheet of that name holds something else; nothing is written then.
 */
export function createRollUp(): string {
  const report = withDocumentLock(() => setUpRollUp(chosenInstrument()));
  return report.length === 0 ? TEXT.setUp.rollUpPresent : report.join("\n");
}

/** The agencies on sheet Rekap, in its order. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function getRollUp(): RollUpRow[] {
  const instrument = chosenInstrument();
  const table = readRollUp(instrument);
  return table ? table.rows.map((row) => agencyOn(instrument, row)) : [];
}

/**
 * *Impor* of many agencies: adds them below all others of sheet Rekap in one write, all or none. One that stands
 * there already, by name, year and stage, is left as it is, so that importing twice adds nothing.
 *
 * @param request RollUpRows; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, BUSY, SHEET_OCCUPIED, HEADER_MISSING, PROTECTED, CELL_REJECTS.
 */
export function addRollUpRows(request: unknown): RollUpOutcome {
  const instrument = chosenInstrument();
  const wanted = rowsOf(instrument, request);
  return editing<RollUpOutcome>(
    () => {
      const before = readRollUp(instrument);
      const last = before?.rows[before.rows.length - 1]?.at ?? ROLL_UP.headerRow;
      setUpRollUp(instrument, last - ROLL_UP.headerRow + wanted.length);
      const table = readRollUp(instrument);
      if (!table) throw new RangeError("sheet Rekap was made, and is not there");
      const known = new Set(table.rows.map((row) => keyOf(agencyOn(instrument, row))));
      const added = wanted.filter((row) => {
        const isNew = !known.has(keyOf(row));
        known.add(keyOf(row));
        return isNew;
      });
      const entries = added.map((row) => entryOf(instrument, row));
      if (added.length > 0) table.replace([], entries, instrument.scale);
      return { outcome: "saved", rows: added };
    },
    () => ({ outcome: "conflict", rows: [] }),
  );
}

/**
 * Takes back an import: removes the agencies that still are as they were added, and no others.
 *
 * @param request RollUpRows as {@link addRollUpRows} answered; what a page really sends is checked here.
 */
export function removeRollUpRows(request: unknown): RollUpOutcome {
  const instrument = chosenInstrument();
  const wanted = new Map(
    rowsOf(instrument, request).map((row) => [keyOf(row), JSON.stringify(row)] as const),
  );
  return editing<RollUpOutcome>(
    () => {
      const table = readRollUp(instrument);
      const found = (table?.rows ?? []).flatMap((place) => {
        const row = agencyOn(instrument, place);
        return wanted.get(keyOf(row)) === JSON.stringify(row) ? [{ place, row }] : [];
      });
      const places = found.map(({ place }) => place);
      if (table && found.length > 0) table.replace(places, [], instrument.scale);
      return { outcome: "saved", rows: found.map(({ row }) => row) };
    },
    () => ({ outcome: "conflict", rows: [] }),
  );
}

function readRollUp(instrument: Instrument): RegisterCells<RollUpKey> | null {
  const register = rollUpRegister(instrument);
  return readRegister(register, register.keys);
}

function agencyOn({ indicators, scale }: Instrument, { cell }: RegisterRow<RollUpKey>): RollUpRow {
  return {
    agency: cellText(cell("agency")),
    group: cellText(cell("group")),
    year: parseNumber(cell("year")) ?? null,
    stage: cellText(cell("stage")),
    levels: indicators.map(({ number }) => {
      const reading = parseLevel(cell(rollUpKey(number)), scale);
      return reading.kind === "level" ? reading.level : null;
    }),
  };
}

function entryOf({ indicators }: Instrument, { levels, ...named }: RollUpRow): NewEntry<RollUpKey> {
  const cells: Partial<Record<RollUpKey, number | null>> = {};
  indicators.forEach(({ number }, at) => {
    cells[rollUpKey(number)] = levels[at] ?? null;
  });
  return { cells: { ...named, ...cells } };
}

function keyOf({ agency, year, stage }: RollUpRow): string {
  return JSON.stringify([nameKey(agency), year, nameKey(stage)]);
}

function rowsOf(instrument: Instrument, request: unknown): RollUpRow[] {
  if (!Array.isArray(request) || request.length === 0 || request.length > MOST_ROLL_UP_ROWS) {
    throw unknownRequest();
  }
  return request.map((each: unknown) => rowOf(instrument, each));
}

function rowOf({ indicators, scale }: Instrument, request: unknown): RollUpRow {
  const { agency, group, year, stage, levels } = fieldsOf(request);
  const isYear = year === null || (Number.isInteger(year) && Number(year) > 0);
  const areLevels =
    Array.isArray(levels) &&
    levels.length === indicators.length &&
    levels.every((level: unknown) => level === null || isOnScale(level, scale));
  const name = shortText(agency, LONGEST_NAME);
  if (!isYear || !areLevels || name === "") throw unknownRequest();
  return {
    agency: name,
    group: shortText(group, LONGEST_WORD),
    year: year as number | null,
    stage: shortText(stage, LONGEST_WORD),
    levels,
  };
}

import {
  DETAIL_COLUMNS,
  LEVEL_COLUMNS,
  PLANNING_COLUMNS,
  TICK_COLUMNS,
  type CellChange,
  type CellJson,
  type CellsOutcome,
  type WritableColumn,
} from "../contract";
import { unknownRequest, UserError } from "../errors";
import { formatNumber } from "../format";
import {
  effortRule,
  isDay,
  isEffortList,
  nameKey,
  levelMeant,
  parseEffort,
  parseLevel,
} from "../reading";
import { EFFORT_SIZES, levelRule, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import type { AssessmentCells, CellContent, IndicatorRow } from "../sheet/cells/assessment-cells";
import { editing } from "../sheet/cells/editing";
import type { PlainCell } from "../sheet/cells/plain-cell";
import { YES } from "../words";
import { chosenInstrument } from "./instrument";
import { panelRow, requireAssessment, requireRow } from "./panel";
import { fieldsOf, isCellJson, isFiniteNumber, isOfficial, isOnScale } from "./request";

const COLUMNS = [
  ...LEVEL_COLUMNS,
  ...DETAIL_COLUMNS,
  ...PLANNING_COLUMNS,
  ...TICK_COLUMNS,
] as const;

/** A cell holds up to 50,000 characters; the rest is for the apostrophe and for how Sheets counts. */
const LONGEST_TEXT = 49_000;
/** So much of what cannot be used is told. */
const LONGEST_FOUND = 60;

/** A target that is blank, not even with its formula: only bringing back what was there asks for it. */
const NOT_EVEN_FORMULA = "";

type Value = CellChange["value"];

/**
 * Writes cells of sheet Penilaian, all or none: if one of them holds neither what the user saw nor what is
 * wanted, or may not be changed, nothing is written. A cell that already holds what is wanted counts as saved:
 * then an earlier try went through although its answer got lost, or a colleague agrees. A script that Google
 * stops midway is the exception; every cell then holds what it held or what was wanted.
 *
 * @param request CellChanges; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, LEVEL_INVALID, EFFORT_INVALID, DATE_INVALID, TEXT_TOO_LONG, BUSY,
 * CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED, and those of a broken sheet.
 */
export function setCells(request: unknown): CellsOutcome {
  const instrument = chosenInstrument();
  const changes = changesOf(instrument, request);
  const columns = new Set(changes.map(({ column }) => column));
  const read = (): { assessment: AssessmentCells; cells: Cell[] } => {
    const assessment = requireAssessment(instrument, [...columns]);
    const cells = changes.map((change): Cell => {
      const row = requireRow(assessment, change.number);
      return { change, row, found: row.cell(change.column) };
    });
    return { assessment, cells };
  };
  return editing(
    () => {
      const { assessment, cells } = read();
      const changed = cells.filter((cell) => !holdsWanted(assessment, cell));
      const conflicts = changed.filter(({ change, found }) => found !== change.seen);
      if (conflicts.length > 0) return conflict(assessment, cells, conflicts);
      const before = cells.map((cell) => formerValue(assessment, cell, changed.includes(cell)));
      const after = assessment.write(changed.map(contentFor));
      const undo = changes.flatMap((change, at): CellChange[] => {
        const { number, column } = change;
        const value = before[at] ?? null;
        const seen = after.only(number)?.cell(column) ?? null;
        const isFit = !(accepted(instrument, column, value, seen) instanceof UserError);
        return isFit && value !== change.value ? [{ number, column, value, seen }] : [];
      });
      return { outcome: "saved", rows: rowsOf(after, cells), undo };
    },
    () => {
      const { assessment, cells } = read();
      return conflict(assessment, cells, cells);
    },
  );
}

/** A cell that is to be changed, as it was read. */
interface Cell {
  readonly change: CellChange;
  readonly row: IndicatorRow;
  readonly found: PlainCell;
}

function conflict(
  assessment: AssessmentCells,
  cells: readonly Cell[],
  conflicts: readonly Cell[],
): CellsOutcome {
  const found = conflicts.map((cell) => ({ change: cell.change, cell: cell.found }));
  return { outcome: "conflict", found, rows: rowsOf(assessment, cells) };
}

function holdsWanted(assessment: AssessmentCells, { change, row, found }: Cell): boolean {
  const { column, value } = change;
  if (column !== "target") return found === value;
  const follows = assessment.followsLayout(row, column);
  if (value === null) return follows;
  return !follows && (found ?? NOT_EVEN_FORMULA) === value;
}

/** What a cell held before, as a change would ask for it; of one that is as wanted already, what the user saw. */
function formerValue(
  assessment: AssessmentCells,
  { change, row, found }: Cell,
  isChanged: boolean,
): Value {
  const { column, seen } = change;
  const former = isChanged ? found : seen;
  if (typeof former === "boolean") return former ? "TRUE" : "FALSE";
  if (column !== "target") return former;
  const follows = (each: IndicatorRow): boolean => assessment.followsLayout(each, column);
  const isFormula = isChanged
    ? follows(row)
    : assessment.rows.some((each) => follows(each) && each.cell(column) === former);
  return isFormula ? null : (former ?? NOT_EVEN_FORMULA);
}

function contentFor({ change, row }: Cell): CellContent {
  const { column, value } = change;
  const isNumeral =
    column === "effort" && typeof value === "string" && !isEffortWord(value) && value !== "";
  return { row, column, content: isNumeral ? Number(value) : value };
}

function rowsOf(assessment: AssessmentCells, cells: readonly Cell[]): CellsOutcome["rows"] {
  const numbers = new Set(cells.map(({ change }) => change.number));
  return assessment.rows.filter(({ number }) => numbers.has(number)).map(panelRow);
}

/** @throws UserError when a value is none that its column may hold; REQUEST_UNKNOWN for what no page sends. */
function changesOf(instrument: Instrument, request: unknown): CellChange[] {
  const most = COLUMNS.length * instrument.indicators.length;
  if (!Array.isArray(request) || request.length === 0 || request.length > most) {
    throw unknownRequest();
  }
  const changes = request.map((each: unknown) => changeOf(instrument, each));
  const cells = new Set(changes.map(({ number, column }) => `${column} ${String(number)}`));
  if (cells.size < changes.length) throw unknownRequest();
  return changes;
}

function changeOf(instrument: Instrument, request: unknown): CellChange {
  const { number, column: name, value: wanted, seen } = fieldsOf(request);
  const column = COLUMNS.find((each) => each === name);
  if (!column || !isOfficial(instrument, number) || !isCellJson(seen)) throw unknownRequest();
  const value = accepted(instrument, column, wanted, seen);
  if (value instanceof UserError) throw value;
  return { number, column, value, seen };
}

/** A value as its column may be asked to hold it where something was seen, or why it may not. */
function accepted(
  instrument: Instrument,
  column: WritableColumn,
  value: unknown,
  seen: CellJson,
): Value | UserError {
  if (value === null) return null;
  switch (column) {
    case "target":
      return value === NOT_EVEN_FORMULA ? value : acceptedLevel(instrument, value, seen);
    case "lastYearSelf":
    case "lastYear":
    case "self":
    case "verified":
    case "external":
    case "final":
    case "limit":
      return acceptedLevel(instrument, value, seen);
    case "opd":
    case "supportingOpd":
    case "pic":
    case "narrative":
      return acceptedText(value);
    case "due":
      return acceptedDay(value);
    case "effort":
      return acceptedEffort(instrument, value);
    case "lock":
    case "entered":
      return value === YES ? value : unknownRequest();
  }
}

/** A level in words may stand again where a mend put the level itself, and nowhere else. */
function acceptedLevel({ scale }: Instrument, value: unknown, seen: CellJson): Value | UserError {
  if (typeof value === "string" && isOnScale(seen, scale) && levelMeant(value) === seen) {
    return value;
  }
  if (!isFiniteNumber(value)) return unknownRequest();
  const reading = parseLevel(value, scale);
  if (reading.kind === "level") return reading.level;
  const found = reading.kind === "invalid" ? reading.found : String(value);
  return new UserError("LEVEL_INVALID", TEXT.cells.levelInvalid(found, levelRule(scale)));
}

/** Empty text clears the cell. */
function acceptedText(value: unknown): Value | UserError {
  if (typeof value !== "string") return unknownRequest();
  if (value.length <= LONGEST_TEXT) return value === "" ? null : value;
  const [length, most] = [formatNumber(value.length, 0), formatNumber(LONGEST_TEXT, 0)];
  return new UserError("TEXT_TOO_LONG", TEXT.cells.textTooLong(length, most));
}

/** Days of other centuries are slips of typing, such as the year 0226. */
function acceptedDay(value: unknown): Value | UserError {
  const text = acceptedText(value);
  if (typeof text !== "string" || (isDay(text) && text.startsWith("20"))) return text;
  return new UserError("DATE_INVALID", TEXT.cells.dateInvalid);
}

function acceptedEffort({ scale }: Instrument, value: unknown): Value | UserError {
  if (typeof value !== "number" && typeof value !== "string") return unknownRequest();
  const isLong = typeof value === "string" && value.length > LONGEST_FOUND;
  const text = isLong ? `${value.slice(0, LONGEST_FOUND)} …` : value;
  const reading = parseEffort(text, scale);
  if (reading.kind === "missing") return unknownRequest();
  if (reading.kind === "effort" && !isLong) return value;
  const found = reading.kind === "invalid" ? reading.found : `"${String(text)}"`;
  return new UserError("EFFORT_INVALID", TEXT.cells.effortInvalid(found, effortRule(scale)));
}

/** A word or a list means nothing but itself in every locale, so it is written as it is. */
function isEffortWord(value: string): boolean {
  if (isEffortList(value)) return true;
  return EFFORT_SIZES.some(({ word }) => nameKey(word) === nameKey(value));
}

import { PLANNING_COLUMNS, type CellChange, type CellsOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { effortRule, isEffortList, nameKey, parseEffort, parseLevel } from "../reading";
import { EFFORT_SIZES, type Instrument } from "../scoring";
import type { AssessmentCells, CellContent, IndicatorRow } from "../sheet/assessment-cells";
import { lockDocument } from "../sheet/lock";
import type { PlainCell } from "../sheet/plain-cell";
import { TEXT, YES } from "../text";
import { chosenInstrument } from "./instrument";
import { panelRow, requireAssessment, requireRow } from "./panel";
import { fieldsOf, isCellJson, isOfficial, refuseOffScale } from "./request";

const COLUMNS = ["target", ...PLANNING_COLUMNS] as const;

/** A target that is blank, not even with its formula: only bringing back what was there asks for it. */
const BLANK = "";

/**
 * Writes several cells, all or none: if one of them holds neither what the user saw nor what is wanted, or may
 * not be changed, nothing is written. A script that Google stops midway is the exception; every cell then
 * holds what it held or what was wanted.
 *
 * @param request CellChanges; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, LEVEL_INVALID, EFFORT_INVALID, BUSY, CELL_HAS_FORMULA, CELL_REJECTS,
 * PROTECTED, and those of a broken sheet.
 */
export function setCells(request: unknown): CellsOutcome {
  const instrument = chosenInstrument();
  const changes = changesOf(instrument, request);
  lockDocument();
  const assessment = requireAssessment(instrument);
  const cells = changes.map((change): Cell => {
    const row = requireRow(assessment, change.number);
    return { change, row, found: row.cell(change.column) };
  });
  const conflicts = cells.filter((cell) => !isExpected(assessment, cell));
  if (conflicts.length > 0) {
    const found = conflicts.map((cell) => ({ change: cell.change, cell: cell.found }));
    return { outcome: "conflict", found, rows: rowsOf(assessment, cells) };
  }
  const changed = cells.filter((cell) => !holdsWanted(assessment, cell));
  if (changed.length === 0) {
    return { outcome: "saved", rows: rowsOf(assessment, cells), undo: [] };
  }
  const before = changed.map((cell) => contentOf(assessment, cell));
  const after = assessment.writeAll(changed.map(contentFor));
  const undo = changed.flatMap(({ change }, at): CellChange[] => {
    const value = before[at] ?? null;
    if (!isFit(instrument, change.column, value)) return [];
    const { number, column } = change;
    return [{ number, column, value, seen: after.only(number)?.cell(column) ?? null }];
  });
  return { outcome: "saved", rows: rowsOf(after, cells), undo };
}

/** A cell that is to be changed, as it was read. */
interface Cell {
  readonly change: CellChange;
  readonly row: IndicatorRow;
  readonly found: PlainCell;
}

function isExpected(assessment: AssessmentCells, cell: Cell): boolean {
  return cell.found === cell.change.seen || holdsWanted(assessment, cell);
}

function holdsWanted(assessment: AssessmentCells, { change, row, found }: Cell): boolean {
  const { column, value } = change;
  if (column !== "target") return found === value;
  const follows = assessment.followsLayout(row, column);
  if (value === null) return follows;
  return !follows && (found ?? BLANK) === value;
}

/** What a cell held, as a change would ask for it. */
function contentOf(assessment: AssessmentCells, { change, row, found }: Cell): CellChange["value"] {
  if (typeof found === "boolean") return found ? "TRUE" : "FALSE";
  if (change.column !== "target") return found;
  return assessment.followsLayout(row, "target") ? null : (found ?? BLANK);
}

function contentFor({ change, row }: Cell): CellContent {
  const { column, value } = change;
  const isNumeral = typeof value === "string" && value !== BLANK && !isWord(value);
  return { row, column, content: isNumeral ? Number(value) : value };
}

function rowsOf(
  assessment: AssessmentCells,
  cells: readonly Cell[],
): Extract<CellsOutcome, { outcome: "saved" }>["rows"] {
  const numbers = new Set(cells.map(({ change }) => change.number));
  return assessment.rows.filter(({ number }) => numbers.has(number)).map(panelRow);
}

/** @throws UserError when a value is none that its column may hold; REQUEST_UNKNOWN for what no page sends. */
function changesOf(instrument: Instrument, request: unknown): CellChange[] {
  const most = COLUMNS.length * instrument.indicators.length;
  if (!Array.isArray(request) || request.length > most) throw unknownRequest();
  const changes = request.map((each: unknown) => changeOf(instrument, each));
  const cells = new Set(changes.map(({ number, column }) => `${column} ${String(number)}`));
  if (cells.size < changes.length) throw unknownRequest();
  return changes;
}

function changeOf(instrument: Instrument, request: unknown): CellChange {
  const { number, column: name, value, seen } = fieldsOf(request);
  const column = COLUMNS.find((each) => each === name);
  if (!column || !isOfficial(instrument, number) || !isCellJson(seen)) throw unknownRequest();
  if (value !== null && typeof value !== "number" && typeof value !== "string") {
    throw unknownRequest();
  }
  refuseUnfit(instrument, column, value);
  return { number, column, value, seen };
}

type Column = CellChange["column"];

function refuseUnfit(instrument: Instrument, column: Column, value: CellChange["value"]): void {
  if (isFit(instrument, column, value)) return;
  if (column === "effort") {
    const reading = parseEffort(value, instrument.scale);
    const found = reading.kind === "invalid" ? reading.found : String(value);
    const rule = effortRule(instrument.scale);
    throw new UserError("EFFORT_INVALID", TEXT.cells.effortInvalid(found, rule));
  }
  if (column !== "lock" && typeof value === "number") refuseOffScale(value, instrument.scale);
  throw unknownRequest();
}

/** Whether a column may be asked to hold a value. */
function isFit({ scale }: Instrument, column: Column, value: CellChange["value"]): boolean {
  if (value === null) return true;
  switch (column) {
    case "target":
      return value === BLANK || isLevel(value, scale);
    case "limit":
      return isLevel(value, scale);
    case "effort":
      return value !== BLANK && parseEffort(value, scale).kind === "effort";
    case "lock":
      return value === YES;
  }
}

function isLevel(value: number | string, scale: Instrument["scale"]): boolean {
  return typeof value === "number" && parseLevel(value, scale).kind === "level";
}

/** A word or a list means nothing but itself in every locale, so it is written as it is. */
function isWord(value: string): boolean {
  if (isEffortList(value)) return true;
  return [YES, ...EFFORT_SIZES.map(({ word }) => word)].some(
    (word) => nameKey(word) === nameKey(value),
  );
}
